"""How an amount of points is written."""

from decimal import Decimal


def print_amount(amount: Decimal) -> str:
    """The amount with its sign and without needless zeros: "+10", "-0.1", "+0"."""
    text = f"{amount + 0:+f}"  # adding 0 makes a positive zero of a negative one
    return text.rstrip("0").rstrip(".") if "." in text else text

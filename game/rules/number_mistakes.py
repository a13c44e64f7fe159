"""What can be wrong with a number, said in plain English."""

import re
from decimal import Decimal

from game.rules.faults import Fault
from game.rules.sentence import Sentence

_LARGEST_AMOUNT = 1000
_MOST_DECIMALS = 3
_LARGEST_NUMBER = 99
_AMOUNT = re.compile(r"[+\-−]?\s*([0-9]+|[0-9]*\.[0-9]+)")
_NUMBER_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def bad_number(sentence: Sentence) -> Fault | None:
    """The fault of the number that comes next, if one does; a good number is put in its place."""
    kind, piece = sentence.keyword_here(), sentence.here
    if piece.text in _NUMBER_WORDS and "DIGITS" in sentence.accepts():
        digits = str(_NUMBER_WORDS.index(piece.text))
        return _replaced(sentence, "DIGITS", digits, f'write {digits} rather than "{piece.text}"')
    if piece.sort != "number" or kind not in sentence.accepts():
        return None
    message = _amount(piece.text) if kind == "AMOUNT" else _whole(piece.text, sentence)
    return _replaced(sentence, kind, "1", message) if message else None


def _replaced(sentence: Sentence, kind: str, value: str, message: str) -> Fault:
    piece = sentence.here
    sentence.push(kind, value, 1)
    return Fault(sentence.line, piece.column, message, piece.end - piece.column)


def _amount(text: str) -> str:
    if not _AMOUNT.fullmatch(text):
        return "this is no amount; write it like 1000 or 0.5, without commas"
    value = Decimal("".join(text.split()).replace("−", "-"))
    if not -_LARGEST_AMOUNT <= value <= _LARGEST_AMOUNT:
        return f"an amount lies between -{_LARGEST_AMOUNT} and +{_LARGEST_AMOUNT}"
    if len(text.partition(".")[2].rstrip("0")) > _MOST_DECIMALS:
        return f"an amount has at most {_MOST_DECIMALS} decimals"
    return ""


def _whole(text: str, sentence: Sentence) -> str:
    smallest, what = _asked(sentence)
    digits = text.lstrip("0") or "0"
    if text.isdecimal() and len(digits) <= 2 and int(digits) >= smallest:
        return ""
    return f"{what} a whole number from {smallest} to {_LARGEST_NUMBER}"


def _asked(sentence: Sentence) -> tuple[int, str]:
    """The smallest number that can stand here, and what asks for one."""
    if sentence.last == "WITHIN":
        return 1, '"within" takes'
    if sentence.last == "MOST" and len(sentence.tokens) == 3:
        return 1, '"at most ... times" takes'
    return 0, "the number of things is compared with"

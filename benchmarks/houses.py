"""Plain rectangular houses of any size, to see how things grow."""

from decimal import Decimal

from game.rules import tree
from game.rules.tree import Rule
from game.world.catalogue import Kind
from game.world.house import House, Item, PlaceAt

SHEET = Kind("sheet", frozenset({"paper"}))
PAPER = tree.Word("paper")
SHOE = Kind("shoe", frozenset({"leather"}))


def plain_house(width: int, height: int, items: int, places: int) -> House:
    """One room without walls inside; items from the end, places from the beginning."""
    cells = width * height
    return House(
        name="plain",
        width=width + 2,
        height=height + 2,
        positions=tuple((1 + n % width, 1 + n // width) for n in range(cells)),
        rooms=("",) * cells,
        terrains=("",) * cells,
        places=tuple(PlaceAt(f"place {n}", n, keeps=n == 0) for n in range(places)),
        items=tuple(Item(SHOE if n % 2 else SHEET, cells - 1 - n) for n in range(items)),
        start=cells // 2,
    )


def plain_rules(places: int, what: tree.Description = PAPER) -> tuple[Rule, ...]:
    """Points for paper, or other things, at each place; a little off for every step."""
    brings = [
        Rule(Decimal(10 - n), tree.EachTime(), tree.Brings(what, f"place {n}"))
        for n in range(places)
    ]
    return (*brings, Rule(Decimal("-0.1"), tree.EveryStep()))

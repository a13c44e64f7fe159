"""A rule laid out as a row of tiles. Read aloud from left to right they say the rule.

Where "and" and "or" meet, parentheses show what belongs together, also where the parser could do
without: not everybody remembers which of the two binds tighter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.rules import tree
from game.rules.amounts import print_amount
from game.rules.tiles.paths import Path

Sort: TypeAlias = Literal[
    "amount",
    "cadence",
    "event",
    "thing",
    "place",
    "room",
    "terrain",
    "spot",
    "number",
    "not",
    "joint",
    "per",
    "if",
    "condition",
    "comparison",
    "plain",
]

VERBS: dict[type[tree.Event], str] = {
    tree.PicksUp: "picks up",
    tree.PutsDown: "puts down",
    tree.Brings: "brings",
    tree.Chews: "chews",
    tree.Breaks: "breaks",
    tree.StepsOn: "steps on",
    tree.Enters: "enters",
    tree.GetsCloser: "gets closer to",
    tree.GetsFarther: "gets farther from",
    tree.Presses: "presses",
    tree.Waits: "waits",
}


@dataclass(frozen=True)
class Tile:
    """A word or a few that stand for the part of the rule at ``path``.

    ``plain`` ones (parentheses, "within") belong to others and cannot be changed by themselves.
    """

    sort: Sort
    text: str
    path: Path


def tiles_of(rule: tree.Rule) -> tuple[Tile, ...]:
    """The tiles that say a rule."""
    return tuple(_rule(rule))


def tiles_of_part(part: tree.Description | tree.Condition) -> tuple[Tile, ...]:
    """The tiles that say a part of a rule; their paths begin there."""
    return tuple(_part(part, ()))


def print_count(count: tree.Count) -> str:
    """A count as it stands in a rule after "for each": "letter at the doormat"."""
    return read_aloud(tuple(_count(count, ())))


def read_aloud(tiles: Sequence[Tile]) -> str:
    """What tiles say together, which for a whole rule is the rule as text."""
    return " ".join(tile.text for tile in tiles).replace("( ", "(").replace(" )", ")")


def _rule(rule: tree.Rule) -> Iterator[Tile]:
    yield Tile("amount", print_amount(rule.amount), ("amount",))
    yield from _cadence(rule.cadence)
    if rule.event:
        yield Tile("event", VERBS[type(rule.event)], ("event",))
        yield from _event(rule.event)
    if rule.per:
        yield Tile("per", "for each", ("per",))
        yield from _count(rule.per, ("per",))
    if rule.condition:
        yield Tile("if", "if", ("condition",))
        yield from _part(rule.condition, ("condition",))


def _cadence(cadence: tree.Cadence) -> Iterator[Tile]:
    path: Path = ("cadence",)
    match cadence:
        case tree.EachTime():
            yield Tile("cadence", "when the dog", path)
        case tree.AtMost(1):
            yield Tile("cadence", "once when the dog", path)
        case tree.AtMost(times):
            yield Tile("cadence", "at most", path)
            yield Tile("number", str(times), (*path, "times"))
            yield Tile("plain", "times when the dog", path)
        case tree.OncePerItem():
            yield Tile("cadence", "once per item when the dog", path)
        case tree.EveryStep():
            yield Tile("cadence", "every step", path)
        case tree.EndOfDay():
            yield Tile("cadence", "at the end of the day", path)


def _event(event: tree.Event) -> Iterator[Tile]:
    match event:
        case tree.Brings(what, place):
            yield from _part(what, ("event", "what"))
            yield Tile("place", f"to the {place}", ("event", "place"))
        case tree.GetsCloser(to) | tree.GetsFarther(to):
            yield from _target(to, ("event", "to"))
        case tree.Enters(room):
            yield Tile("room", f"the {room}", ("event", "room"))
        case tree.Presses(place):
            yield Tile("place", f"the {place}", ("event", "place"))
        case tree.Waits():
            return
        case _:
            yield from _target(event.what, ("event", "what"))


def _target(target: tree.Description | tree.Place | tree.Terrain, path: Path) -> Iterator[Tile]:
    match target:
        case tree.Place(name):
            yield Tile("place", f"the {name}", path)
        case tree.Terrain(name):
            yield Tile("terrain", f"the {name}", path)
        case _:
            yield from _part(target, path)


def _count(count: tree.Count, path: Path, guarded: bool = False) -> Iterator[Tile]:
    """``guarded``: after "there is", where a bare "not" would sound like "there is no"."""
    what = (*path, "what")
    if guarded and _begins_with_not(count.what):
        yield from _bracketed(count.what, what)
    else:
        yield from _part(count.what, what)
    word = "at" if isinstance(count.spot, tree.Place) else "in"
    yield Tile("spot", f"{word} the {count.spot.name}", (*path, "spot"))


def _begins_with_not(what: tree.Description) -> bool:
    first = what.parts[0] if isinstance(what, tree.AllOf | tree.AnyOf) else what
    return isinstance(first, tree.Not)


def _part(part: tree.Description | tree.Condition, path: Path) -> Iterator[Tile]:
    match part:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            joint = "and" if isinstance(part, tree.AllOf) else "or"
            for number, inner in enumerate(parts):
                if number:
                    yield Tile("joint", joint, path)
                yield from _inside(inner, (*path, "parts", number))
        case tree.Anything():
            yield Tile("thing", "anything", path)
        case tree.Word(name):
            yield Tile("thing", name, path)
        case tree.Not(tree.OwnerSees() | tree.SwitchedOn() | tree.ThereIs() as fact):
            yield from _fact(fact, (*path, "part"), denied=True)
        case tree.Not(inner):
            yield Tile("not", "not", path)
            yield from _inside(inner, (*path, "part"))
        case _:
            yield from _fact(part, path)


def _inside(part: tree.Description | tree.Condition, path: Path) -> Iterator[Tile]:
    """The part within another: it must be seen where it ends."""
    match part:
        case tree.AllOf() | tree.AnyOf():
            yield from _bracketed(part, path)
        case tree.Carrying(what):
            yield Tile("condition", "carrying", path)
            yield from _inside(what, (*path, "what"))
        case _:
            yield from _part(part, path)


def _bracketed(part: tree.Description | tree.Condition, path: Path) -> Iterator[Tile]:
    yield Tile("plain", "(", path)
    yield from _part(part, path)
    yield Tile("plain", ")", path)


def _fact(fact: tree.Condition, path: Path, denied: bool = False) -> Iterator[Tile]:
    """``denied``: its opposite has words of its own."""
    match fact:
        case tree.Carrying(what):
            yield Tile("condition", "carrying", path)
            yield from _part(what, (*path, "what"))
        case tree.InRoom(room):
            yield Tile("condition", "in", path)
            yield Tile("room", f"the {room}", (*path, "room"))
        case tree.OnTerrain(terrain):
            yield Tile("condition", "on", path)
            yield Tile("terrain", f"the {terrain}", (*path, "terrain"))
        case tree.Near(target, within):
            yield Tile("condition", "near", path)
            yield from _target(target, (*path, "target"))
            yield Tile("plain", "within", path)
            yield Tile("number", str(within), (*path, "within"))
        case tree.OwnerSees():
            can = "cannot" if denied else "can"
            yield Tile("condition", f"the owner {can} see the dog", path)
        case tree.SwitchedOn(place):
            yield Tile("place", f"the {place}", (*path, "place"))
            yield Tile("condition", "is off" if denied else "is on", path)
        case tree.ThereIs(count):
            yield Tile("condition", "there is no" if denied else "there is", path)
            yield from _count(count, (*path, "count"), guarded=True)
        case tree.Compare(count, comparison, number):
            yield Tile("condition", "the number of", path)
            yield from _count(count, (*path, "count"))
            yield Tile("comparison", f"is {comparison}", (*path, "comparison"))
            yield Tile("number", str(number), (*path, "number"))
        case _:
            raise TypeError(f"not a condition: {fact!r}")

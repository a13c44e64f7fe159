"""Turns lark's tree of a sentence into a ``Rule``.

This module loads lark: import it only when a rule is really read.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

from lark import Token, Transformer, Tree, v_args
from lark.tree import Meta

from game.rules import tree

Part: TypeAlias = tree.Description | tree.Condition
_Occasion: TypeAlias = tuple[tree.Cadence, tree.Event | None]

_SIGNS: Mapping[str, tree.Comparison] = {
    "<": "less than",
    "<=": "at most",
    "=<": "at most",
    "≤": "at most",
    "=": "exactly",
    "==": "exactly",
    ">=": "at least",
    "≥": "at least",
    ">": "more than",
}


def decimal(text: str) -> Decimal:
    """The number that ``text`` writes, without needless zeros and without a negative zero."""
    value = f"{Decimal(''.join(text.split()).replace('−', '-')):f}"
    return Decimal(value.rstrip("0").rstrip(".") if "." in value else value) + 0


def depth(part: Part | tree.Place) -> int:
    """How deep and, or and not are nested in ``part``."""
    match part:
        case tree.Not(inner):
            return 1 + depth(inner)
        case tree.AllOf(parts) | tree.AnyOf(parts):
            return 1 + max(map(depth, parts))
        case tree.Carrying(what) | tree.Near(what, _):
            return depth(what)
        case tree.ThereIs(count) | tree.Compare(count, _, _):
            return depth(count.what)
        case _:
            return 0


def build(sentence: Tree[Token], deepest: int) -> tuple[tree.Rule, list[Meta]]:
    """The rule of a whole sentence, and each stretch of it that nests deeper than ``deepest``."""
    builder = _Builder(deepest)
    return builder.transform(sentence), builder.too_deep


def _target(to: tree.Description | Token) -> tree.Description | tree.Place:
    return tree.Place(to.value) if isinstance(to, Token) else to


@v_args(inline=True)
class _Builder(Transformer[Token, tree.Rule]):
    """One method for each rule of the grammar."""

    def __init__(self, deepest: int):
        super().__init__()
        self._deepest = deepest
        self.too_deep: list[Meta] = []

    # ---- the sentence and when it pays ------------------------------------------------------
    def sentence(
        self,
        amount: Token,
        occasion: _Occasion,
        per: tree.Count | None,
        condition: tree.Condition | None,
    ) -> tree.Rule:
        return tree.Rule(decimal(amount), *occasion, per, condition)

    def occasion(self, limit: tree.Cadence | None, event: tree.Event) -> _Occasion:
        return limit or tree.EachTime(), event

    def each_time(self, event: tree.Event) -> _Occasion:
        return tree.EachTime(), event

    def every_step(self) -> _Occasion:
        return tree.EveryStep(), None

    def end_of_day(self) -> _Occasion:
        return tree.EndOfDay(), None

    def once(self) -> tree.AtMost:
        return tree.AtMost(1)

    def once_per_item(self) -> tree.OncePerItem:
        return tree.OncePerItem()

    def at_most(self, times: Token) -> tree.AtMost:
        return tree.AtMost(int(times))

    def per(self, count: tree.Count) -> tree.Count:
        return count

    # ---- events -----------------------------------------------------------------------------
    def picks_up(self, what: tree.Description) -> tree.PicksUp:
        return tree.PicksUp(what)

    def puts_down(self, what: tree.Description) -> tree.PutsDown:
        return tree.PutsDown(what)

    def brings(self, what: tree.Description, place: Token) -> tree.Brings:
        return tree.Brings(what, place.value)

    def chews(self, what: tree.Description) -> tree.Chews:
        return tree.Chews(what)

    def breaks(self, what: tree.Description) -> tree.Breaks:
        return tree.Breaks(what)

    def steps_on(self, what: tree.Description | Token) -> tree.StepsOn:
        return tree.StepsOn(tree.Terrain(what.value) if isinstance(what, Token) else what)

    def enters(self, room: Token) -> tree.Enters:
        return tree.Enters(room.value)

    def waits(self) -> tree.Waits:
        return tree.Waits()

    def presses(self, place: Token) -> tree.Presses:
        return tree.Presses(place.value)

    def gets_closer(self, to: tree.Description | Token) -> tree.GetsCloser:
        return tree.GetsCloser(_target(to))

    def gets_farther(self, to: tree.Description | Token) -> tree.GetsFarther:
        return tree.GetsFarther(_target(to))

    # ---- descriptions and the words that join -----------------------------------------------
    def word(self, name: Token) -> tree.Word:
        return tree.Word(name.value)

    def anything(self) -> tree.Anything:
        return tree.Anything()

    @v_args(inline=True, meta=True)
    def not_(self, meta: Meta, part: Part) -> Part:
        return self._measured(meta, tree.Not(part))

    @v_args(inline=True, meta=True)
    def all_of(self, meta: Meta, *parts: Part) -> Part:
        return self._measured(meta, tree.all_of(parts))

    @v_args(inline=True, meta=True)
    def any_of(self, meta: Meta, *parts: Part) -> Part:
        return self._measured(meta, tree.any_of(parts))

    def _measured(self, meta: Meta, part: Part) -> Part:
        if depth(part) == self._deepest + 1:  # what holds this one is deeper still: say it once
            self.too_deep.append(meta)
        return part

    # ---- conditions -------------------------------------------------------------------------
    def carrying(self, what: tree.Description) -> tree.Carrying:
        return tree.Carrying(what)

    def in_room(self, room: Token) -> tree.InRoom:
        return tree.InRoom(room.value)

    def on_terrain(self, terrain: Token) -> tree.OnTerrain:
        return tree.OnTerrain(terrain.value)

    def near(self, what: tree.Description | Token, within: Token) -> tree.Near:
        return tree.Near(_target(what), int(within))

    def owner_sees(self) -> tree.OwnerSees:
        return tree.OwnerSees()

    def owner_sees_not(self) -> tree.Not:
        return tree.Not(tree.OwnerSees())

    def switched_on(self, place: Token) -> tree.SwitchedOn:
        return tree.SwitchedOn(place.value)

    def switched_off(self, place: Token) -> tree.Not:
        return tree.Not(tree.SwitchedOn(place.value))

    def count(self, what: tree.Description, spot: Token) -> tree.Count:
        kind = tree.Place if spot.type == "PLACE" else tree.Room
        return tree.Count(what, kind(spot.value))

    def there_is(self, count: tree.Count) -> tree.ThereIs:
        return tree.ThereIs(count)

    @v_args(inline=True, meta=True)
    def there_is_no(self, meta: Meta, count: tree.Count) -> Part:
        return self._measured(meta, tree.Not(tree.ThereIs(count)))

    def compare(
        self, count: tree.Count, comparison: tree.Comparison, number: Token
    ) -> tree.Compare:
        return tree.Compare(count, comparison, int(number))

    def number_is(self, count: tree.Count, number: Token) -> tree.Compare:
        return tree.Compare(count, "exactly", int(number))

    def less_than(self) -> tree.Comparison:
        return "less than"

    def at_most_this(self) -> tree.Comparison:
        return "at most"

    def exactly(self) -> tree.Comparison:
        return "exactly"

    def at_least(self) -> tree.Comparison:
        return "at least"

    def more_than(self) -> tree.Comparison:
        return "more than"

    def sign(self, sign: Token) -> tree.Comparison:
        return _SIGNS[sign.value]

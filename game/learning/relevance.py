"""What can never matter to some rules: the best dog leaves it alone, so it need not be solved for.

A use of the mouth that wins nothing is never preferred. So a thing stays where it is all day if no
event with it can pay, no rule asks where it is, and it is not in the way of a thing that matters;
and a switch stays off that no rule asks about and that multiplies nothing. To leave them out
changes no action of the best day, only how long it takes to find. docs/learning.md has the
argument.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from game.learning.ground import BoolArray, Ground
from game.learning.meters import fits
from game.rules import tree


@dataclass(frozen=True)
class Matters:
    """What matters in a house. items: bool[n]. presses: bool[N], the cells where a press does."""

    items: BoolArray
    presses: BoolArray


def pruned(ground: Ground, matters: Matters) -> Ground:
    """The same house, in which what does not matter stays what and where it is."""
    return replace(ground, movable=matters.items, can_press=matters.presses)


def what_matters(ground: Ground, rules: Sequence[tree.Rule], switched: bool = False) -> Matters:
    """What matters to a dog that wants as many points by these rules as it can get.

    ``switched``: the switches of the house multiply what the rules pay.
    """
    signs = _Signs.of(ground, switched)
    paying = [rule for rule in rules if rule.amount]
    if any(_flees_from_waiting(rule, signs) for rule in paying):
        return Matters(np.ones_like(ground.movable), ground.can_press)
    items = np.zeros_like(ground.movable)
    for rule in paying:
        for things in _things(ground, rule, signs):
            items |= things
    items = in_the_way(ground, items)
    pressed = {name for rule in paying for name in _pressed(rule, signs)}
    presses = np.isin(np.arange(ground.house.cells), _cells_of(ground, pressed))
    if items.any():  # what tips over moves them
        presses |= ground.tips_at >= 0
    if paying and switched:
        presses[ground.switches[ground.pays_times != 1]] = True
    return Matters(items, presses & ground.can_press)


def both_matter(ground: Ground, first: Matters, second: Matters) -> Matters:
    """What must be able to change so that days which are equally good by one reading can be told
    apart by a second one.

    A dog that is best for the first touches nothing else. What is fragile it may break on its
    way, as walking there is free; whether it does may matter to the second.
    """
    items = in_the_way(ground, first.items | (second.items & ground.fragile))
    return replace(first, items=items)


def in_the_way(ground: Ground, items: BoolArray) -> BoolArray:
    """Some items, and all that come with them or get in their way.

    What is left over from a thing comes and goes with it. And of several things in one cell the
    first listed is taken, so that one that is listed earlier must be moved first.
    """
    while True:
        more = items | _with_left_overs(ground, items)
        for item in np.flatnonzero(more):
            more[:item] |= _begins_where_it_may_lie(ground, item)[:item]
        if (more == items).all():
            return items
        items = more


def _with_left_overs(ground: Ground, items: BoolArray) -> BoolArray:
    related = np.zeros_like(items)
    for item, left in enumerate(ground.left_over):
        if left >= 0:
            related[[item, left]] = items[item] or items[left]
    return related


def _begins_where_it_may_lie(ground: Ground, item: np.intp) -> BoolArray:
    """Which things begin the day in a cell where ``item`` may come to lie."""
    cells = ground.spot_cell[ground.home]
    put = ground.spot_cell[ground.put_at[item, cells]]
    return np.asarray((cells == cells[item]) | (put == cells))


def asks_on_the_way(ground: Ground, rules: Sequence[tree.Rule], chewing: bool) -> bool:
    """Whether what a dog gets by walking, waiting or chewing may differ from cell to cell.

    Such rules must be solved cell by cell.
    """
    if (ground.fragile & ground.movable).any():
        return True
    return any(_asks_on_the_way(rule, chewing) for rule in rules if rule.amount)


def _asks_on_the_way(rule: tree.Rule, chewing: bool) -> bool:
    match rule.event:
        case tree.PicksUp() | tree.PutsDown() | tree.Brings() | tree.Presses():
            return False
        case tree.Chews():
            return chewing and _asks_where(rule.condition)
        case tree.Waits():
            return chewing or isinstance(rule.cadence, tree.AtMost) or _asks_where(rule.condition)
        case None:
            return _asks_where(rule.condition)
    return True


def _asks_where(condition: Any) -> bool:
    """Whether a condition asks where the dog is."""
    if isinstance(condition, tree.InRoom | tree.OnTerrain | tree.Near | tree.OwnerSees):
        return True
    return any(map(_asks_where, _parts(condition)))


# ---- what a rule makes worth doing -----------------------------------------------------------
@dataclass(frozen=True)
class _Signs:
    """What the switches can do to an amount: turn its sign, or change its size at all."""

    can_turn: bool
    can_change: bool

    @staticmethod
    def of(ground: Ground, switched: bool) -> "_Signs":
        times = ground.pays_times if switched else ground.pays_times[:0]
        return _Signs(bool((times < 0).any()), bool((times != 1).any()))

    def may_win(self, rule: tree.Rule) -> bool:
        return rule.amount > 0 or self.can_turn

    def may_lose(self, rule: tree.Rule) -> bool:
        return rule.amount < 0 or self.can_turn

    def can_be_wasted(self, rule: tree.Rule) -> bool:
        """An occasion may be used up for another sum than the next one would be worth."""
        varies = rule.per is not None or self.can_change
        return isinstance(rule.cadence, tree.AtMost) and varies

    def worth_doing(self, rule: tree.Rule) -> bool:
        return self.may_win(rule) or self.can_be_wasted(rule)


def _flees_from_waiting(rule: tree.Rule, signs: _Signs) -> bool:
    """Whether a dog may use its mouth for nothing, so as not to wait."""
    waits = isinstance(rule.event, tree.Waits)
    return waits and (signs.may_lose(rule) or signs.can_be_wasted(rule))


def _things(ground: Ground, rule: tree.Rule, signs: _Signs) -> Iterator[BoolArray]:
    """The things that a rule makes worth touching: bool[n] each time."""
    for what in _asked_about(rule.condition):
        yield fits(ground, what)
    if rule.per is not None:
        yield fits(ground, rule.per.what)
    match rule.event:
        case tree.StepsOn(what) | tree.GetsCloser(what) | tree.GetsFarther(what):
            if not isinstance(what, tree.Terrain | tree.Place):
                yield fits(ground, what)
        case tree.Breaks(what):
            yield fits(ground, what) & ground.fragile
        case tree.Brings(what, place):
            if _cells_of(ground, {place}) and signs.worth_doing(rule):
                yield fits(ground, what)
        case tree.PicksUp(what) | tree.PutsDown(what) | tree.Chews(what):
            if signs.worth_doing(rule):
                yield fits(ground, what)


def _asked_about(condition: Any) -> Iterator[Any]:
    """Descriptions of the things that a condition asks about."""
    match condition:
        case tree.Carrying(what):
            yield what
        case tree.Near(target) if not isinstance(target, tree.Place):
            yield target
        case tree.ThereIs(count) | tree.Compare(count):
            yield count.what
    for part in _parts(condition):
        yield from _asked_about(part)


def _pressed(rule: tree.Rule, signs: _Signs) -> Iterator[str]:
    """The names of the places that a rule makes worth pressing."""
    yield from _switches(rule.condition)
    if isinstance(rule.event, tree.Presses) and signs.worth_doing(rule):
        yield rule.event.place


def _switches(condition: Any) -> Iterator[str]:
    if isinstance(condition, tree.SwitchedOn):
        yield condition.place
    for part in _parts(condition):
        yield from _switches(part)


def _parts(condition: Any) -> tuple[Any, ...]:
    match condition:
        case tree.Not(part):
            return (part,)
        case tree.AllOf(parts) | tree.AnyOf(parts):
            return parts
    return ()


def _cells_of(ground: Ground, names: set[str]) -> list[int]:
    return [place.cell for place in ground.house.places if place.name in names]

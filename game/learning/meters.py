"""What a rule measures: descriptions, conditions and events, evaluated on a batch at once.

Said, Meant and Learned go through this one reading of the language. An event is judged on what
happened in the step, a condition on how things stand just after it.
"""

import operator
from collections.abc import Callable
from functools import reduce
from typing import Any

import numpy as np

from game.learning.ground import FAR, BoolArray, Ground, IntArray
from game.learning.physics import Action, Happening, Situations
from game.rules import tree

_COMPARE: dict[tree.Comparison, Callable[[Any, Any], Any]] = {
    "less than": operator.lt,
    "at most": operator.le,
    "exactly": operator.eq,
    "at least": operator.ge,
    "more than": operator.gt,
}


def fits(ground: Ground, what: Any) -> BoolArray:
    """Which items of the house fit a description: bool[n]."""
    return np.array([describes(what, item.words) for item in ground.house.items], dtype=np.bool_)


def describes(what: Any, words: frozenset[str]) -> bool:
    """Whether a description fits a thing of which ``words`` are true."""
    match what:
        case tree.Anything():
            return True
        case tree.Word(name):
            return name in words
        case tree.Not(part):
            return not describes(part, words)
        case tree.AllOf(parts):
            return all(describes(part, words) for part in parts)
        case tree.AnyOf(parts):
            return any(describes(part, words) for part in parts)
    raise TypeError(f"not a description: {what!r}")


def holds(ground: Ground, condition: Any, at: Situations) -> BoolArray:
    """Where a condition holds; broadcasts to the shape of the batch."""
    match condition:
        case None:
            return np.ones((1,) * np.ndim(at.cell), dtype=np.bool_)
        case tree.Carrying(what):
            return _any_item(fits(ground, what), at.where == ground.mouth)
        case tree.InRoom(room):
            return np.asarray(np.equal(ground.room[at.cell], _index(ground.rooms, room)))
        case tree.OnTerrain(terrain):
            return np.asarray(np.equal(ground.terrain[at.cell], _index(ground.terrains, terrain)))
        case tree.Near(target, within):
            return _near(ground, target, within, at)
        case tree.OwnerSees():
            return np.logical_and(ground.sees[at.cell], at.watched)
        case tree.SwitchedOn(place):
            return _switched_on(ground, place, at)
        case tree.ThereIs(count):
            return counted(ground, count, at) > 0
        case tree.Compare(count, comparison, number):
            return np.asarray(_COMPARE[comparison](counted(ground, count, at), number))
        case tree.Not(part):
            return ~holds(ground, part, at)
        case tree.AllOf(parts):
            return reduce(operator.and_, (holds(ground, part, at) for part in parts))
        case tree.AnyOf(parts):
            return reduce(operator.or_, (holds(ground, part, at) for part in parts))
    raise TypeError(f"not a condition: {condition!r}")


def counted(ground: Ground, count: tree.Count, at: Situations) -> IntArray:
    """How many fitting items lie at the place or in the room of ``count``."""
    cells = ground.spot_cell[at.where]
    if isinstance(count.spot, tree.Place):
        there = np.equal(cells, _place_cell(ground, count.spot.name))
    else:
        room = np.append(ground.room, -2)  # the last entry serves cell -1: gone or carried
        there = np.equal(room[cells], _index(ground.rooms, count.spot.name))
    total: IntArray = there[fits(ground, count.what)].sum(axis=0)
    return total


def concerned(ground: Ground, event: tree.Event, step: Happening) -> BoolArray | None:
    """Where the event happened to each item: bool[n, ...]. None: it is not about items."""
    touched = step.touched & _column(fits(ground, getattr(event, "what", tree.Anything())), step)
    match event:
        case tree.StepsOn(tree.Terrain()) | tree.Enters() | tree.Waits() | tree.Presses():
            return None
        case tree.GetsCloser() | tree.GetsFarther():
            return None
        case tree.Brings(_, place):
            return np.asarray(
                np.logical_and(touched, step.after.cell == _place_cell(ground, place))
            )
        case tree.Breaks():
            return np.asarray(np.logical_and(touched, _column(ground.fragile, step)))
    return np.asarray(touched)


def happened(ground: Ground, event: tree.Event, step: Happening) -> BoolArray:
    """Where the event happened at all; broadcasts to the shape of the batch."""
    match event:
        case tree.StepsOn(tree.Terrain(name)):
            return np.asarray(
                np.equal(ground.terrain[step.after.cell], _index(ground.terrains, name))
            )
        case tree.Enters(room):
            entered = _index(ground.rooms, room)
            inside = np.equal(ground.room[step.after.cell], entered)
            return np.asarray(np.logical_and(inside, ground.room[step.before.cell] != entered))
        case tree.Waits():
            return np.ones((1,) * np.ndim(step.after.cell), dtype=np.bool_)
        case tree.Presses(place):
            return np.asarray(step.after.cell == _place_cell(ground, place))
        case tree.GetsCloser(to):
            return np.asarray(way_shortened(ground, to, step) > 0)
        case tree.GetsFarther(to):
            return np.asarray(way_shortened(ground, to, step) < 0)
    items = concerned(ground, event, step)
    assert items is not None  # the cases above are all those that are not about items
    return np.asarray(items.any(axis=0))


def way_shortened(ground: Ground, to: Any, step: Happening) -> IntArray:
    """By how many steps the way to a place or thing became shorter, int64, batch shape.

    Things are where they lay before the step.
    """
    before = way(ground, to, step.before.cell, step.before)
    return np.asarray(before - way(ground, to, step.after.cell, step.before))


def way(ground: Ground, to: Any, cells: IntArray, at: Situations) -> IntArray:
    """Steps from ``cells`` to a place, or to the nearest fitting item that lies; FAR if none."""
    if isinstance(to, tree.Place):
        names = [place.name for place in ground.house.places]
        if to.name not in names:
            return np.full((1,) * np.ndim(cells), FAR)
        return np.asarray(ground.distance[names.index(to.name)][cells])
    fitting = np.flatnonzero(fits(ground, to))
    return np.asarray(ground.distance[at.where[fitting], cells].min(axis=0, initial=FAR))


def can_cause(action: Action, event: tree.Event | None) -> bool:
    """Whether an action can bring the event about. No event (every step): all can."""
    match event:
        case None:
            return True
        case tree.PicksUp():
            return action is Action.PICK_UP
        case tree.PutsDown() | tree.Brings():
            return action is Action.PUT_DOWN
        case tree.Chews():
            return action is Action.CHEW
        case tree.Waits():
            return action is Action.WAIT
        case tree.Presses():
            return action is Action.PRESS
    return action.is_move


def _near(ground: Ground, target: Any, within: int, at: Situations) -> BoolArray:
    return np.asarray(way(ground, target, at.cell, at) <= within)


def _switched_on(ground: Ground, place: str, at: Situations) -> BoolArray:
    switch = np.flatnonzero(ground.switches == _place_cell(ground, place))
    if not switch.size:
        return np.zeros((1,) * np.ndim(at.cell), dtype=np.bool_)
    return np.asarray(at.on[switch[0]] > 0)


def _any_item(fitting: BoolArray, there: BoolArray) -> BoolArray:
    return np.asarray(there[fitting].any(axis=0))


def _column(flags: BoolArray, step: Happening) -> BoolArray:
    return flags.reshape((-1,) + (1,) * (step.touched.ndim - 1))


def _index(names: tuple[str, ...], name: str) -> int:
    """The number of a name, or one that no cell has: a room may be missing in this house."""
    return names.index(name) if name in names else -9


def _place_cell(ground: Ground, name: str) -> int:
    return next((place.cell for place in ground.house.places if place.name == name), -9)

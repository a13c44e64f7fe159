"""What an action does: one step of the world, for any number of dogs at once.

Arrays broadcast: a table over cells x configurations, a pack of dogs and a single dog are all
batches. The item axis always comes first, so that ``where[i]`` has the shape of the batch.
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from game.learning.ground import BoolArray, Ground, IntArray


class Action(IntEnum):
    """What a dog can do in a step, in the order in which ties are broken."""

    PICK_UP = 0
    PUT_DOWN = 1
    CHEW = 2
    UP = 3
    DOWN = 4
    LEFT = 5
    RIGHT = 6
    WAIT = 7

    @property
    def is_move(self) -> bool:
        """One of the four steps to a neighbouring cell."""
        return Action.UP <= self <= Action.RIGHT

    @property
    def is_mouth(self) -> bool:
        """Uses the mouth, which is a little effort to every dog."""
        return self <= Action.CHEW


@dataclass(frozen=True)
class Situations:
    """A batch of moments. ``cell``: where each dog is. ``where``: int64[n, ...], the whereabouts
    of each item (a spot, gone or mouth). ``used``: int64[m, ...], how often each memory slot of
    the rules has paid today.
    """

    cell: IntArray
    where: IntArray
    used: IntArray


@dataclass(frozen=True)
class Happening:
    """One step of a batch. ``touched``: bool[n, ...], the items that the action concerned: picked
    up, put down, chewed, or stepped on. Where ``possible`` is False the step cannot be taken and
    the rest has no meaning there.
    """

    action: Action
    before: Situations
    after: Situations
    touched: BoolArray
    possible: BoolArray


def act(ground: Ground, action: Action, before: Situations) -> Happening:
    """Let every dog of the batch do ``action``. The memory of rules is left as it was."""
    if action.is_move:
        return _move(ground, action, before)
    if action is Action.WAIT:
        nothing = np.zeros((len(before.where),) + (1,) * np.ndim(before.cell), dtype=np.bool_)
        return Happening(action, before, before, nothing, np.True_ | (before.cell >= 0))
    return _use_mouth(ground, action, before)


def _move(ground: Ground, action: Action, before: Situations) -> Happening:
    cell = ground.next_cell[action - Action.UP][before.cell]
    touched = ground.spot_cell[before.where] == cell
    fragile = _per_item(ground, [item.kind.fragile for item in ground.house.items], touched)
    where = before.where
    if fragile.any():
        where = np.where(touched & fragile, ground.gone, where)
    after = Situations(cell, where, before.used)
    return Happening(action, before, after, touched, cell != before.cell)


def _use_mouth(ground: Ground, action: Action, before: Situations) -> Happening:
    carried = before.where == ground.mouth
    if action is Action.PICK_UP:
        touched = _first_lying(ground, before) & ~carried.any(axis=0)
        becomes: IntArray | int = ground.mouth
    elif action is Action.PUT_DOWN:
        becomes = ground.put_at[:, before.cell]
        touched = carried & (becomes >= 0)
    else:
        touched, becomes = carried, ground.gone
    where = np.where(touched, becomes, before.where)
    after = Situations(before.cell, where, before.used)
    return Happening(action, before, after, touched, touched.any(axis=0))


def _first_lying(ground: Ground, at: Situations) -> BoolArray:
    """Of several things in one cell the first listed is taken."""
    lying: BoolArray = ground.spot_cell[at.where] == at.cell
    earlier: IntArray = np.cumsum(lying, axis=0) - lying
    return np.asarray(np.logical_and(lying, earlier == 0))


def _per_item(ground: Ground, flags: list[bool], like: BoolArray) -> BoolArray:
    shape = (len(flags),) + (1,) * (like.ndim - 1)
    return np.array(flags, dtype=np.bool_).reshape(shape)

"""What an action does: one step of the world, for any number of dogs at once.

Arrays broadcast: a table over cells x configurations, a pack of dogs and a single dog are all
batches. The item axis always comes first, so that ``where[i]`` has the shape of the batch.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import BoolArray, Ground, IntArray


class Action(IntEnum):
    """What a dog can do in a step, in the order in which ties are broken."""

    PICK_UP = 0
    PUT_DOWN = 1
    CHEW = 2
    PRESS = 3
    UP = 4
    DOWN = 5
    LEFT = 6
    RIGHT = 7
    WAIT = 8

    @property
    def is_move(self) -> bool:
        """One of the four steps to a neighbouring cell."""
        return Action.UP <= self <= Action.RIGHT

    @property
    def is_mouth(self) -> bool:
        """Uses the mouth, or the nose for a press: a little effort to every dog."""
        return self <= Action.PRESS


@dataclass(frozen=True)
class Situations:
    """A batch of moments. ``cell``: where each dog is. ``where``: int64[n, ...], the whereabouts
    of each item (a spot, gone or mouth). ``on``: int64[w, ...], 1 where a switch is on. ``used``:
    int64[m, ...], how often each memory slot of the rules has paid today. ``watched``: the owner
    has not left yet.
    """

    cell: IntArray
    where: IntArray
    on: IntArray
    used: IntArray
    watched: bool = True


@dataclass(frozen=True)
class Happening:
    """One step of a batch. Where ``possible`` is False the step cannot be taken and the rest has
    no meaning there.
    """

    action: Action
    before: Situations
    after: Situations
    touches: Callable[[], BoolArray]
    possible: BoolArray

    @cached_property
    def touched(self) -> BoolArray:
        """The items that the action concerned: picked up, put down, chewed, or stepped on.

        bool[n, ...]. It is worked out when first asked for: of the steps of a walk, which are most
        of a table, few rules ask.
        """
        return self.touches()


def act(ground: Ground, action: Action, before: Situations) -> Happening:
    """Let every dog of the batch do ``action``. The memory of rules is left as it was."""
    if action.is_move:
        return _move(ground, action, before)
    if action is Action.PRESS:
        return _press(ground, before)
    if action is Action.WAIT:
        return Happening(action, before, before, _none(before), np.True_ | (before.cell >= 0))
    return _use_mouth(ground, action, before)


def _move(ground: Ground, action: Action, before: Situations) -> Happening:
    cell = ground.next_cell[action - Action.UP][before.cell]

    def touched() -> BoolArray:
        return np.asarray(ground.spot_cell[before.where] == cell)

    after = replace(before, cell=cell)
    breaks = ground.fragile & ground.movable
    if breaks.any():
        broken = touched() & _per_item(breaks, before.where)
        if broken.any():
            where = _destroyed(ground, before.where, broken, before.where)
            after = replace(after, where=where)
    return Happening(action, before, after, touched, cell != before.cell)


def _use_mouth(ground: Ground, action: Action, before: Situations) -> Happening:
    carried = before.where == ground.mouth
    if action is Action.PICK_UP:
        touched = _first_lying(ground, before) & ~carried.any(axis=0)
        where = np.where(touched, ground.mouth, before.where)
    elif action is Action.PUT_DOWN:
        put_at = ground.put_at[:, before.cell]
        touched = carried & (put_at >= 0)
        where = np.where(touched, put_at, before.where)
    else:
        touched = carried
        where = _destroyed(ground, before.where, touched, ground.mouth)
    after = replace(before, where=where)
    return Happening(action, before, after, lambda: touched, touched.any(axis=0))


def _press(ground: Ground, before: Situations) -> Happening:
    """A switch turns on or off; what tips over sends all that lies there back to where it was."""
    tipped = before.where == ground.tips_at[before.cell]
    where = np.where(tipped, _per_item(ground.home, tipped), before.where)
    numbers = _per_item(np.arange(len(before.on)), before.on)
    on = np.where(numbers == ground.switch_at[before.cell], 1 - before.on, before.on)
    after = replace(before, where=where, on=on)
    possible = ground.can_press[before.cell]
    return Happening(Action.PRESS, before, after, _none(before), possible)


def _destroyed(
    ground: Ground, where: IntArray, which: BoolArray, becomes: IntArray | int
) -> IntArray:
    """Whereabouts after some items are destroyed; what they leave over is where ``becomes`` says.

    ``becomes``: for each destroyed item the whereabouts of what is left over from it.
    """
    after = np.where(which, _per_item(ground.vanishes_to, which), where)
    becomes = np.broadcast_to(becomes, after.shape)
    for item, left in enumerate(ground.left_over):
        if left >= 0:
            after[left] = np.where(which[item], becomes[item], after[left])
    return after


def _first_lying(ground: Ground, at: Situations) -> BoolArray:
    """Of several things in one cell the first listed is taken."""
    lying: BoolArray = ground.spot_cell[at.where] == at.cell
    lying = lying & _per_item(ground.movable, lying)
    earlier: IntArray = np.cumsum(lying, axis=0) - lying
    return np.asarray(np.logical_and(lying, earlier == 0))


def _none(at: Situations) -> Callable[[], BoolArray]:
    return lambda: np.zeros((len(at.where),) + (1,) * np.ndim(at.cell), dtype=np.bool_)


def _per_item(values: NDArray[Any], like: NDArray[Any]) -> NDArray[Any]:
    """One value an item (or switch), ready to be broadcast against a batch."""
    return values.reshape((-1,) + (1,) * (like.ndim - 1))

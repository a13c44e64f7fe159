"""The flat solver: backward induction over every cell x configuration, for any rewards.

The value of a situation with k steps to go follows from the values with k - 1 to go (Bellman
1957). It is the plain way, and holds whatever the rules ask about; ``factored`` is faster where
it may be used.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import IntArray
from game.learning.physics import Action
from game.learning.plan import Plan, Whole
from game.learning.rewards import Rewards
from game.learning.tables import Branch, Tables
from game.learning.worth import NEVER, RANKS, Worth, worth_of

_RANK_BITS = RANKS - 1
Spell = TypeVar("Spell")


@dataclass(frozen=True)
class FlatPlan(Plan):
    """The action of every situation. policy: int8[T, N, C]."""

    policy: NDArray[np.int8]

    @property
    def day(self) -> int:
        """The length of the day, in steps."""
        return len(self.policy)

    def at(self, step: int, cell: Whole, config: Whole) -> NDArray[np.int8]:
        """The actions in some situations; good for any."""
        return np.asarray(self.policy[step, cell, config])


def solve_flat(tables: Tables, rewards: Rewards, day: int) -> FlatPlan:
    """The best plan for a day of ``day`` steps, as one array."""
    return plan_flat(tables, worth_of(rewards, day), day)


def plan_flat(tables: Tables, worth: Worth, day: int) -> FlatPlan:
    """The plan that is worth most."""
    policy = np.empty((day, tables.ground.house.cells, tables.configurations), dtype=np.int8)
    value = full(tables, worth.end) * RANKS
    spells = [
        [
            (Ahead(tables, branch), _spread(tables, ranked(branch, gain)))
            for branch, gain in spell
            if branch.cells.size
        ]
        for spell in in_spells(tables, worth)
    ]
    for step in reversed(range(day)):
        late = step * worth.late * RANKS
        ways = now(tables, spells, step)
        options = [
            ahead.value_of(gain - late if late and ahead.branch.action.is_mouth else gain, value)
            for ahead, gain in ways
        ]
        value, policy[step] = best_of([ahead.branch for ahead, _ in ways], options)
    return FlatPlan(policy)


def in_spells(tables: Tables, worth: Worth) -> list[list[tuple[Branch, IntArray]]]:
    """Each branch with its worth: while the owner is there, and if he leaves also after that."""
    spells = [list(zip(tables.branches, worth.steps, strict=True))]
    if tables.ground.house.leaves_after is not None:
        spells.append(list(zip(tables.unwatched, worth.unwatched, strict=True)))
    return spells


def now(tables: Tables, spells: list[Spell], step: int) -> Spell:
    """What holds in the step after ``step`` others."""
    return spells[0 if tables.ground.house.watched(step + 1) else 1]


def full(tables: Tables, array: IntArray) -> IntArray:
    """One value for each situation: int64[N, C]."""
    shape = (tables.ground.house.cells, tables.configurations)
    return np.array(np.broadcast_to(array, shape), dtype=np.int64)


def ranked(branch: Branch, gain: IntArray) -> IntArray:
    """What an action gains, with its rank in the lowest bits; never chosen where not possible."""
    return np.where(branch.possible, gain * RANKS + (_RANK_BITS - branch.action), NEVER)


def _spread(tables: Tables, gain: IntArray) -> IntArray:
    """The same, but one number a row is written out: adding short rows one by one takes longer."""
    if len(gain) > 1 == gain.shape[1]:
        return np.repeat(gain, tables.configurations, axis=1)
    return gain


class Ahead:
    """Looks ahead along one action. Its array is used again at the next look, to save time."""

    def __init__(self, tables: Tables, branch: Branch):
        self.branch = branch
        self._array = np.empty((len(branch.cells), tables.configurations), dtype=np.int64)
        next_config = branch.next_config
        self._stays = branch.action is Action.WAIT and next_config is None
        if next_config is None:
            self._flat = None
        else:
            flat = branch.next_cell[:, None] * tables.configurations + next_config
            self._flat = np.ascontiguousarray(np.broadcast_to(flat, self._array.shape))

    def value_of(self, gain: IntArray, value: IntArray) -> IntArray:
        """The value of taking the action: int64[R, C], good until the next call."""
        if self._stays:
            return np.add(value, gain, out=self._array)
        if self._flat is None:
            value.take(self.branch.next_cell, axis=0, out=self._array, mode="clip")
        else:
            value.take(self._flat, out=self._array, mode="clip")
        return np.add(self._array, gain, out=self._array)


def greatest(branches: Sequence[Branch], options: Sequence[IntArray]) -> IntArray:
    """The greatest option of each situation: int64[N, C]. The last branch is to wait."""
    *deeds, waited = options
    best = waited.copy()  # waiting is always possible
    for branch, option in zip(branches, deeds, strict=False):
        if len(branch.cells) == len(best):
            np.maximum(best, option, out=best)
        else:
            best[branch.cells] = np.maximum(best[branch.cells], option)
    return best


def best_of(
    branches: Sequence[Branch], options: Sequence[IntArray]
) -> tuple[IntArray, NDArray[np.int8]]:
    """The greatest option of each situation, less its rank, and its action.

    Options carry their rank in the lowest bits, so that one maximum finds both.
    """
    best = greatest(branches, options)
    action = best.astype(np.int8)  # the lowest bits are among those that are kept
    action &= _RANK_BITS
    best &= ~_RANK_BITS
    return best, _RANK_BITS - action

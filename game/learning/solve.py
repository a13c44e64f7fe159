"""The best possible day for any reward, exactly: backward induction over the steps of a day.

The score of a day is the undiscounted sum of points, so the exact optimum is found for just that
(Bellman 1957): the value of a situation with k steps to go from the values with k - 1 to go. All
arithmetic is in integers, so that equal is equal and ties can be told from near-ties.

Between ways that pay the same every dog prefers, in this order: fewer uses of the mouth, fewer
steps walked, doing it sooner, and then the order of ``Action``. This is its innate effort: it
never outweighs a reward and it makes each dog a definite one.
"""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import BoolArray, IntArray
from game.learning.physics import Action
from game.learning.tables import Branch, Tables

_RANKS = 1 << (len(Action) - 1).bit_length()  # the order of actions, in the lowest bits of a value
_RANK_BITS = _RANKS - 1
Spell = TypeVar("Spell")
_NEVER = -(1 << 61)
_ROOM = (1 << 60) // _RANKS


@dataclass(frozen=True)
class Rewards:
    """What one rule set pays, in thousandths. ``steps``: one array an action, each broadcasts to
    [R, C] of its branch; ``unwatched``: the same for steps after which the owner has left.
    ``end``: broadcasts to [N, C].
    """

    steps: tuple[IntArray, ...]
    unwatched: tuple[IntArray, ...]
    end: IntArray


@dataclass(frozen=True)
class Plan:
    """What to do in every situation with every number of steps gone. policy: int8[T, N, C]."""

    policy: NDArray[np.int8]

    def actions(self, tables: Tables) -> tuple[Action, ...]:
        """The day of a dog that follows this plan from the start."""
        cell, config = tables.ground.house.start, tables.start
        done = []
        for step in range(len(self.policy)):
            action = Action(int(self.policy[step, cell, config]))
            cell, config = tables.next_of(action, cell, config, step + 1)
            done.append(action)
        return tuple(done)


@dataclass(frozen=True)
class TieRange:
    """The days with the most and the least Meant among all that are best for Said.

    ``best`` and ``worst`` are in thousandths of points under Meant.
    """

    best: int
    worst: int
    best_plan: Plan
    worst_plan: Plan


def rewards_of(tables: Tables, which: int, day: int) -> Rewards:
    """The rewards of rule set ``which`` of the tables' rulebook, for a day of ``day`` steps."""
    book = tables.rulebook
    steps = tuple(book.reward(which, tables.step(branch)) for branch in tables.branches)
    unwatched = steps
    if tables.ground.house.leaves_after is not None:
        unwatched = tuple(
            book.reward(which, tables.step(branch, watched=False)) for branch in tables.unwatched
        )
    stays = tables.ground.house.watched(day)
    return Rewards(steps, unwatched, book.reward_at_end(which, tables.at(stays)))


def solve(tables: Tables, rewards: Rewards, day: int) -> Plan:
    """The best plan for a day of ``day`` steps."""
    effort = _efforts(rewards, day)
    policy = np.empty((day, tables.ground.house.cells, tables.configurations), dtype=np.int8)
    value = _full(tables, rewards.end) * (effort.points * _RANKS)
    spells = [
        [
            (_Ahead(tables, branch), _gain(branch, r * effort.points - effort.of(branch.action)))
            for branch, (r,) in spell
        ]
        for spell in _spells(tables, rewards)
    ]
    for step in reversed(range(day)):
        late = step * effort.later * _RANKS
        options = [
            ahead.value_of(g - late if ahead.branch.action.is_mouth else g, value)
            for ahead, g in _now(tables, spells, step)
        ]
        value, policy[step] = _best_of(tables, options)
    return Plan(policy)


def _spells(tables: Tables, *rewards: Rewards) -> list[list[tuple[Branch, tuple[IntArray, ...]]]]:
    """Each branch with its rewards: while the owner is there, and if he leaves also after that."""
    watched = zip(*(r.steps for r in rewards), strict=True)
    spells = [list(zip(tables.branches, watched, strict=True))]
    if tables.ground.house.leaves_after is not None:
        alone = zip(*(r.unwatched for r in rewards), strict=True)
        spells.append(list(zip(tables.unwatched, alone, strict=True)))
    return spells


def _now(tables: Tables, spells: list[Spell], step: int) -> Spell:
    """What holds in the step after ``step`` others."""
    return spells[0 if tables.ground.house.watched(step + 1) else 1]


@dataclass(frozen=True)
class _Tied:
    """One action for ``tie_range``: what it gains under Said, and its liking and fear of Meant."""

    ahead: "_Ahead"
    gain: IntArray
    liked: IntArray
    feared: IntArray


def tie_range(tables: Tables, said: Rewards, meant: Rewards, day: int) -> TieRange:
    """Best and worst Meant over all plans that are optimal for Said with the least mouth work."""
    effort = _Effort(points=day + 1, mouth=1, move=0, later=0)
    shape = (day, tables.ground.house.cells, tables.configurations)
    best_policy, worst_policy = np.empty(shape, np.int8), np.empty(shape, np.int8)
    value = _full(tables, said.end) * effort.points
    best = _full(tables, meant.end) * _RANKS
    worst = -best
    spells = [
        [
            _Tied(
                _Ahead(tables, b),
                np.where(b.possible, r * effort.points - effort.of(b.action), _NEVER),
                _gain(b, m),
                _gain(b, -m),
            )
            for b, (r, m) in spell
        ]
        for spell in _spells(tables, said, meant)
    ]
    for step in reversed(range(day)):
        tied = _now(tables, spells, step)
        options = [one.ahead.value_of(one.gain, value) for one in tied]
        value = _greatest(tables, options)
        barred = [q != value[t.ahead.branch.cells] for t, q in zip(tied, options, strict=True)]
        aheads = [one.ahead for one in tied]
        liked, feared = [one.liked for one in tied], [one.feared for one in tied]
        best, best_policy[step] = _best_of(tables, _among(aheads, barred, liked, best))
        worst, worst_policy[step] = _best_of(tables, _among(aheads, barred, feared, worst))
    start = tables.ground.house.start, tables.start
    best_points, worst_points = int(best[start]) // _RANKS, -int(worst[start]) // _RANKS
    return TieRange(best_points, worst_points, Plan(best_policy), Plan(worst_policy))


@dataclass(frozen=True)
class _Effort:
    """How much a thousandth of a point weighs against a use of the mouth, a move, being late."""

    points: int
    mouth: int
    move: int
    later: int

    def of(self, action: Action) -> int:
        return self.mouth if action.is_mouth else self.move if action.is_move else 0


def _efforts(rewards: Rewards, day: int) -> _Effort:
    """Weights so far apart that no sum of a lesser one over a day outweighs a greater one.

    Being late is given up first when amounts are so large that the sum would not fit.
    """
    largest = (
        max(
            int(np.abs(r).max(initial=0)) for r in (*rewards.steps, *rewards.unwatched, rewards.end)
        )
        + 1
    )
    for later in (1, 0):
        move = later * day * (day + 1) // 2 + 1
        mouth = move * (day + 1)
        points = mouth * (day + 1)
        if points * largest * (day + 1) < _ROOM:
            break
    return _Effort(points, mouth, move, later)


def _full(tables: Tables, array: IntArray) -> IntArray:
    shape = (tables.ground.house.cells, tables.configurations)
    return np.array(np.broadcast_to(array, shape), dtype=np.int64)


def _gain(branch: Branch, weighed: IntArray) -> IntArray:
    """What an action gains, with its rank in the lowest digit; never chosen where not possible."""
    ranked = weighed * _RANKS + (_RANKS - 1 - branch.action)
    return np.where(branch.possible, ranked, _NEVER)


class _Ahead:
    """Looks ahead along one action. Its array is used again at the next look, to save time."""

    def __init__(self, tables: Tables, branch: Branch):
        self.branch = branch
        self._array = np.empty((len(branch.cells), tables.configurations), dtype=np.int64)
        next_config = branch.next_config
        if next_config is None:
            self._flat = None
        else:
            flat = branch.next_cell[:, None] * tables.configurations + next_config
            self._flat = np.ascontiguousarray(np.broadcast_to(flat, self._array.shape))

    def value_of(self, gain: IntArray, value: IntArray) -> IntArray:
        """The value of taking the action: int64[R, C], good until the next call."""
        if self._flat is None:
            np.take(value, self.branch.next_cell, axis=0, out=self._array, mode="clip")
        else:
            np.take(value, self._flat, out=self._array, mode="clip")
        return np.add(self._array, gain, out=self._array)


def _greatest(tables: Tables, options: list[IntArray]) -> IntArray:
    """The greatest option of each situation: int64[N, C]."""
    best = options[Action.WAIT].copy()  # waiting is always possible
    for branch, option in zip(tables.branches, options, strict=True):
        if len(branch.cells) == len(best):
            np.maximum(best, option, out=best)
        else:
            best[branch.cells] = np.maximum(best[branch.cells], option)
    return best


def _best_of(tables: Tables, options: list[IntArray]) -> tuple[IntArray, NDArray[np.int8]]:
    """The greatest option of each situation, less its rank, and its action.

    Options carry their rank in the lowest digit, so that one maximum finds both.
    """
    best = _greatest(tables, options)
    rank = best & _RANK_BITS
    return best - rank, (_RANK_BITS - rank).astype(np.int8)


def _among(
    aheads: list[_Ahead], barred: list[BoolArray], gains: list[IntArray], value: IntArray
) -> list[IntArray]:
    """The options that are left when those that are barred are never chosen."""
    options = [ahead.value_of(gain, value) for ahead, gain in zip(aheads, gains, strict=True)]
    for option, bar in zip(options, barred, strict=True):
        np.copyto(option, _NEVER, where=bar)
    return options

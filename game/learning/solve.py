"""The best possible day for any reward, exactly: backward induction over the steps of a day.

The score of a day is the undiscounted sum of points, so the exact optimum is found for just that
(Bellman 1957): the value of a situation with k steps to go from the values with k - 1 to go. All
arithmetic is in integers, so that equal is equal and ties can be told from near-ties.

Between ways that pay the same every dog prefers, in this order: fewer uses of the mouth, fewer
steps walked, doing it sooner, and then the order of ``Action``. This is its innate effort: it
never outweighs a reward and it makes each dog a definite one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import BoolArray, IntArray
from game.learning.physics import Action
from game.learning.tables import Branch, Tables

_NEVER = -(1 << 61)
_ROOM = 1 << 59


@dataclass(frozen=True)
class Rewards:
    """What one rule set pays, in thousandths. ``steps``: one array an action, each broadcasts to
    [R, C] of its branch. ``end``: broadcasts to [N, C].
    """

    steps: tuple[IntArray, ...]
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
            cell, config = tables.next_of(action, cell, config)
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


def rewards_of(tables: Tables, which: int) -> Rewards:
    """The rewards of rule set ``which`` of the tables' rulebook."""
    book = tables.rulebook
    return Rewards(
        tuple(book.reward(which, tables.step(branch)) for branch in tables.branches),
        book.reward_at_end(which, tables.at()),
    )


def solve(tables: Tables, rewards: Rewards, day: int) -> Plan:
    """The best plan for a day of ``day`` steps."""
    effort = _efforts(rewards, day)
    policy = np.empty((day, tables.ground.house.cells, tables.configurations), dtype=np.int8)
    value = _full(tables, rewards.end) * effort.points
    gains = [_gain(b, r, effort) for b, r in zip(tables.branches, rewards.steps, strict=True)]
    for step in reversed(range(day)):
        value, policy[step] = _backup(tables, gains, value, step * effort.later)
    return Plan(policy)


def tie_range(tables: Tables, said: Rewards, meant: Rewards, day: int) -> TieRange:
    """Best and worst Meant over all plans that are optimal for Said with the least mouth work."""
    effort = _Effort(points=day + 1, mouth=1, move=0, later=0)
    shape = (day, tables.ground.house.cells, tables.configurations)
    best_policy, worst_policy = np.empty(shape, np.int8), np.empty(shape, np.int8)
    value = _full(tables, said.end) * effort.points
    best = _full(tables, meant.end)
    worst = -best
    gains = [_gain(b, r, effort) for b, r in zip(tables.branches, said.steps, strict=True)]
    for step in reversed(range(day)):
        options = [_ahead(b, g, value) for b, g in zip(tables.branches, gains, strict=True)]
        value, _ = _best_of(tables, options)
        allowed = [q == value[b.cells] for b, q in zip(tables.branches, options, strict=True)]
        best, best_policy[step] = _best_of(tables, _among(tables, allowed, meant.steps, best, 1))
        worst, worst_policy[step] = _best_of(
            tables, _among(tables, allowed, meant.steps, worst, -1)
        )
    start = tables.ground.house.start, tables.start
    return TieRange(int(best[start]), -int(worst[start]), Plan(best_policy), Plan(worst_policy))


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
    largest = max(int(np.abs(r).max(initial=0)) for r in (*rewards.steps, rewards.end)) + 1
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


def _gain(branch: Branch, reward: IntArray, effort: _Effort) -> IntArray:
    """The weighed reward of an action less its effort; never chosen where not possible."""
    weighed = reward * effort.points - effort.of(branch.action)
    return np.where(branch.possible, weighed, _NEVER)


def _ahead(branch: Branch, gain: IntArray, value: IntArray) -> IntArray:
    """The value of taking the action of ``branch``: int64[R, C]."""
    if branch.next_config is None:
        ahead = value[branch.next_cell]
    elif len(branch.next_config) == 1:
        ahead = value[branch.next_cell][:, branch.next_config[0]]
    else:
        flat = branch.next_cell[:, None] * value.shape[1] + branch.next_config
        ahead = value.ravel()[flat]
    return ahead + gain


def _backup(
    tables: Tables, gains: list[IntArray], value: IntArray, late: int
) -> tuple[IntArray, NDArray[np.int8]]:
    options = []
    for branch, gain in zip(tables.branches, gains, strict=True):
        ahead = _ahead(branch, gain, value)
        options.append(ahead - late if branch.action.is_mouth else ahead)
    return _best_of(tables, options)


def _best_of(tables: Tables, options: list[IntArray]) -> tuple[IntArray, NDArray[np.int8]]:
    """The greatest option of each situation and its action; the first in order where equal."""
    best = options[Action.WAIT].copy()  # waiting is always possible, and the last in order
    chosen = np.full(best.shape, int(Action.WAIT), dtype=np.int8)
    for branch, option in zip(reversed(tables.branches), reversed(options), strict=True):
        everywhere = len(branch.cells) == len(best)
        top = best if everywhere else best[branch.cells]
        better = option >= top
        if everywhere:
            np.copyto(best, option, where=better)
            np.copyto(chosen, np.int8(branch.action), where=better)
        else:
            best[branch.cells] = np.where(better, option, top)
            chosen[branch.cells] = np.where(better, np.int8(branch.action), chosen[branch.cells])
    return best, chosen


def _among(
    tables: Tables,
    allowed: list[BoolArray],
    rewards: tuple[IntArray, ...],
    value: IntArray,
    sign: int,
) -> list[IntArray]:
    return [
        np.where(ok, _ahead(branch, sign * reward, value), _NEVER)
        for branch, ok, reward in zip(tables.branches, allowed, rewards, strict=True)
    ]

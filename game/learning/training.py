"""Training: a pack of dogs explores the training houses, is surprised, and changes its mind.

All dogs share one reward model. Each dog runs errands of its own choice (walk somewhere, try
something there) and otherwise follows the pack's present beliefs; some are more curious than
others. At night the pack rehearses what it has met, and in the morning it plans anew. The budget
is counted in steps of all dogs together, so that a slow machine does not learn less.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import BoolArray, Ground, IntArray, distances
from game.learning.physics import Action
from game.learning.practice import Practice
from game.learning.reward_model import Belief, RewardModel
from game.learning.rulebook import THOUSANDTHS
from game.learning.solve import Plan

PACK = 32
"""How many dogs train side by side."""

_HAUNTS = 4
_SPOT_OVER_HAUNT = 3  # how much more often an errand leads to where things may lie
_TRIES = np.array([Action.PICK_UP, Action.PUT_DOWN, Action.CHEW, Action.WAIT])
_ODDS = np.array([0.7, 0.7, 0.12, 0.1])
_MOVES = np.array([action for action in Action if action.is_move])
_STRAY = 0.1
_SHOWN_SURPRISE = 0.1  # as a share of the largest reward met so far
_SHOWN_BELIEFS = 8


@dataclass(frozen=True)
class Surprise:
    """One dog's surprise, in points: what it expected and what it got."""

    dog: int
    expected: float
    got: float


@dataclass(frozen=True)
class LearningPoint:
    """The greedy dog after ``steps`` steps of training: its points in the training houses."""

    steps: int
    points: float


@dataclass(frozen=True)
class Glimpse:
    """What can be seen of training at one moment: where each dog is and what it carries.

    ``cells`` and ``carried`` (an item's number or -1) have one entry a dog; ``houses`` says which
    training house each is in.
    ``beliefs`` are the strongest of this moment, before anything is forgotten.
    """

    steps: int
    budget: int
    day: int
    houses: tuple[int, ...]
    cells: tuple[int, ...]
    carried: tuple[int, ...]
    surprises: tuple[Surprise, ...]
    beliefs: tuple[Belief, ...]
    curve: tuple[LearningPoint, ...]
    best_points: float
    idle_points: float


class Training:
    """A training under way: iterate over ``run``, look with ``glimpse``, stop whenever you like.

    ``budget`` is in steps of all dogs together; ``day`` is the length of a day in steps; the same
    ``seed`` gives the same training, to the bit. ``pack`` is how many dogs train side by side.
    """

    def __init__(self, practice: Practice, day: int, budget: int, seed: int, pack: int = PACK):
        self.practice = practice
        self.model: RewardModel = practice.naive_model()
        self.steps = 0
        self.curve: list[LearningPoint] = []
        self._day, self._budget = day, budget
        self._rng = np.random.default_rng(seed)
        self._dogs = max(1, min(pack, budget))
        self._house = np.arange(self._dogs) % len(practice.tables)
        self._curiosity = np.linspace(0.05, 1.0, self._dogs)
        self._errands = _Errands(practice, self._house, self._rng)
        self._state = practice.start[self._house]
        self._surprises: tuple[Surprise, ...] = ()
        self._largest = 0.0
        self.best_points = practice.points(practice.best_plans(day))
        self.idle_points = practice.idle_points(day)

    def run(self) -> Iterator[int]:
        """Train until the budget is spent; yields the steps done after each step of the pack."""
        while self.steps < self._budget:
            plans = _side_by_side(self._plan())
            self._state = self.practice.start[self._house]
            self._errands.forget()
            for hour in range(self._day):
                if self.steps >= self._budget:
                    break
                self._step(plans[hour])
                self.steps += self._dogs
                yield self.steps
            self.model.sleep()
        self._plan()

    def points_ratio(self) -> float:
        """Points of the greedy dog in the training houses: 1 the optimum, 0 staying in bed."""
        plans = self.practice.plans(self.model, self._day)
        return ratio(self.practice.points(plans), self.best_points, self.idle_points)

    def glimpse(self) -> Glimpse:
        """A picture of this moment, safe to keep."""
        first = self.practice.first_state
        cells, carried = [], []
        for house, state in zip(self._house, self._state, strict=True):
            tables = self.practice.tables[house]
            config = int(state - first[house]) % tables.configurations
            held = np.flatnonzero(tables.where[:, config] == tables.ground.mouth)
            cells.append(int(self.practice.cell[state]))
            carried.append(int(held[0]) if held.size else -1)
        return Glimpse(
            steps=self.steps,
            budget=self._budget,
            day=self._day,
            houses=tuple(int(h) for h in self._house),
            cells=tuple(cells),
            carried=tuple(carried),
            surprises=self._surprises,
            beliefs=self.model.impressions(_SHOWN_BELIEFS),
            curve=tuple(self.curve),
            best_points=self.best_points,
            idle_points=self.idle_points,
        )

    def _plan(self) -> tuple[Plan, ...]:
        plans = self.practice.plans(self.model, self._day)
        self.curve.append(LearningPoint(self.steps, self.practice.points(plans)))
        return plans

    def _step(self, plan: NDArray[np.int8]) -> None:
        """A step of the whole pack. ``plan``: int8[S], what the pack believes is best now."""
        idle = ~self._errands.under_way
        self._errands.begin(idle & (self._rng.random(self._dogs) < self._curiosity))
        action = self._errands.next_actions(self._state, plan[self._state])
        percept = self.practice.percept[action, self._state]
        got = self.practice.pays[action, self._state] / THOUSANDTHS
        surprise = self.model.experience(percept, got)
        self._state = self.practice.next_state[action, self._state]
        self._largest = max(self._largest, float(np.abs(got).max()))
        self._surprises = _worth_showing(surprise, got, self._largest)


class _Errands:
    """Walk to some spot or haunt by the shortest way and try something there.

    One errand a dog; all dogs are moved at once. ``house``: int64[dogs], where each dog trains.
    """

    def __init__(self, practice: Practice, house: IntArray, rng: np.random.Generator):
        self._practice, self._rng = practice, rng
        targets = [self._targets(tables.ground) for tables in practice.tables]
        ways = [
            _ways(t.ground.next_cell, to) for t, to in zip(practice.tables, targets, strict=True)
        ]
        ends = np.cumsum([0, *(way.size for way in ways)])
        self._ways = np.concatenate([way.ravel() for way in ways])
        self._first_way = ends[house]
        self._cells = np.array([way.shape[1] for way in ways])[house]
        self._goals = np.array([len(way) for way in ways])[house]
        self._goal = np.full(len(house), -1)

    def _targets(self, ground: Ground) -> IntArray:
        haunts = self._rng.integers(0, ground.house.cells, _HAUNTS)
        return np.concatenate((np.tile(ground.spot_cell[:-2], _SPOT_OVER_HAUNT), haunts))

    @property
    def under_way(self) -> BoolArray:
        """Which dogs are on an errand: bool[dogs]."""
        return self._goal >= 0

    def forget(self) -> None:
        """A new day: nobody is on an errand."""
        self._goal[:] = -1

    def begin(self, those: BoolArray) -> None:
        """Send dogs on new errands. ``those``: bool[dogs]."""
        goals = self._rng.integers(self._goals)
        self._goal = np.where(those, goals, self._goal)

    def next_actions(self, state: IntArray, otherwise: NDArray[np.int8]) -> IntArray:
        """The next action of each dog: of its errand, or ``otherwise`` if it is on none."""
        way = self._first_way + self._goal * self._cells + self._practice.cell[state]
        heading = self._ways[way]
        on_errand = self.under_way
        action = np.where(on_errand, heading, otherwise)
        strays = np.flatnonzero(on_errand & (self._rng.random(len(state)) < _STRAY))
        action[strays] = self._wander(state[strays])
        there = np.flatnonzero(on_errand & (heading < 0))
        action[there] = self._try_something(state[there])
        self._goal[there] = -1
        return action

    def _try_something(self, state: IntArray) -> IntArray:
        odds = self._practice.possible[_TRIES, state[:, None]] * _ODDS
        return _TRIES[_drawn(self._rng, odds)]

    def _wander(self, state: IntArray) -> IntArray:
        can = self._practice.possible[_MOVES, state[:, None]]
        return np.where(can.any(axis=1), _MOVES[_drawn(self._rng, can)], Action.WAIT)


def _drawn(rng: np.random.Generator, odds: NDArray[np.float64] | BoolArray) -> IntArray:
    """For each row of ``odds`` a column, with a chance in proportion to what stands there."""
    heaped = odds.cumsum(axis=1)
    return np.asarray((heaped > rng.random((len(odds), 1)) * heaped[:, -1:]).argmax(axis=1))


def _side_by_side(plans: Sequence[Plan]) -> NDArray[np.int8]:
    """The plans for all houses as one array over the situations of all: int8[T, S]."""
    return np.concatenate([plan.policy.reshape(len(plan.policy), -1) for plan in plans], axis=1)


def ratio(points: float, best: float, idle: float) -> float:
    """Where ``points`` lie between idling (0) and the best (1); 1 where the two are the same."""
    return 1.0 if best == idle else (points - idle) / (best - idle)


def learn_fully(practice: Practice, rounds: int = 3000) -> RewardModel:
    """The same learner given complete experience of the training houses, over and over.

    This is what unlimited practice there would give: every distinct thing that can happen is met
    equally often until beliefs no longer move.
    """
    model = practice.naive_model()
    model.experience(*practice.complete_experience())
    model.sleep(rounds)
    return model


def _ways(next_cell: IntArray, targets: IntArray) -> IntArray:
    """For each target the action that leads nearer from each cell, int64[K, N]; -1 at the goal."""
    ways = np.empty((len(targets), next_cell.shape[1]), dtype=np.int64)
    for row, target in enumerate(targets):
        away = distances(next_cell, int(target))
        ways[row] = Action.UP + np.argmin(away[next_cell], axis=0)
        ways[row, target] = -1
    return ways


def _worth_showing(
    surprise: NDArray[np.float64], got: NDArray[np.float64], largest: float
) -> tuple[Surprise, ...]:
    """The surprises that are not small beside the largest reward so far."""
    shown = np.flatnonzero(np.abs(surprise) > _SHOWN_SURPRISE * largest)
    return tuple(Surprise(int(d), float(got[d] - surprise[d]), float(got[d])) for d in shown)

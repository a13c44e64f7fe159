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

from game.learning.ground import IntArray, distances
from game.learning.physics import Action
from game.learning.practice import Practice
from game.learning.reward_model import Belief, RewardModel
from game.learning.rulebook import THOUSANDTHS
from game.learning.solve import Plan

PACK = 32
"""How many dogs train side by side."""

_HAUNTS = 8
_TRIES = {Action.PICK_UP: 0.7, Action.PUT_DOWN: 0.7, Action.CHEW: 0.12, Action.WAIT: 0.1}
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
    ``seed`` gives the same training, to the bit.
    """

    def __init__(self, practice: Practice, day: int, budget: int, seed: int):
        self.practice = practice
        self.model: RewardModel = practice.naive_model()
        self.steps = 0
        self.curve: list[LearningPoint] = []
        self._day, self._budget = day, budget
        self._rng = np.random.default_rng(seed)
        self._dogs = max(1, min(PACK, budget))
        self._house = np.arange(self._dogs) % len(practice.tables)
        self._curiosity = np.linspace(0.05, 1.0, self._dogs)
        self._errands = _Errands(practice, self._rng)
        self._state = practice.start[self._house]
        self._surprises: tuple[Surprise, ...] = ()
        self._largest = 0.0
        self.best_points = practice.points(practice.best_plans(day))
        self.idle_points = practice.idle_points(day)

    def run(self) -> Iterator[int]:
        """Train until the budget is spent; yields the steps done after each step of the pack."""
        while self.steps < self._budget:
            plans = self._plan()
            self._state = self.practice.start[self._house]
            self._errands.forget(self._dogs)
            for hour in range(self._day):
                if self.steps >= self._budget:
                    break
                self._step(plans, hour)
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

    def _step(self, plans: Sequence[Plan], hour: int) -> None:
        action = self._choose(plans, hour)
        percept = self.practice.percept[action, self._state]
        got = self.practice.pays[action, self._state] / THOUSANDTHS
        expected = self.model.expected(percept)
        self.model.experience(percept, got)
        self._state = self.practice.next_state[action, self._state]
        self._largest = max(self._largest, float(np.abs(got).max()))
        self._surprises = _worth_showing(expected, got, self._largest)

    def _choose(self, plans: Sequence[Plan], hour: int) -> IntArray:
        action = self._errands.next_actions(self._state, self._house)
        idle = action < 0
        curious = self._rng.random(self._dogs) < self._curiosity
        self._errands.begin(np.flatnonzero(idle & curious), self._house)
        believing = np.flatnonzero(idle & ~curious)
        action[believing] = [self._planned(plans, int(dog), hour) for dog in believing]
        errand = self._errands.next_actions(self._state, self._house)
        return np.where(action < 0, errand, action)

    def _planned(self, plans: Sequence[Plan], dog: int, hour: int) -> int:
        house = int(self._house[dog])
        configs = self.practice.tables[house].configurations
        cell, config = divmod(int(self._state[dog] - self.practice.first_state[house]), configs)
        return int(plans[house].policy[hour, cell, config])


class _Errands:
    """Walk to some spot or haunt by the shortest way and try something there."""

    def __init__(self, practice: Practice, rng: np.random.Generator):
        self._practice, self._rng = practice, rng
        self._ways = [
            _ways(tables.ground.next_cell, self._targets(h))
            for h, tables in enumerate(practice.tables)
        ]
        self._goal = np.zeros(0, dtype=np.int64)

    def _targets(self, house: int) -> IntArray:
        ground = self._practice.tables[house].ground
        haunts = self._rng.integers(0, ground.house.cells, _HAUNTS)
        return np.concatenate((ground.spot_cell[:-2], haunts))

    def forget(self, dogs: int) -> None:
        """A new day: nobody is on an errand."""
        self._goal = np.full(dogs, -1)

    def begin(self, dogs: IntArray, house: IntArray) -> None:
        """Send these dogs on new errands."""
        for dog in dogs:
            self._goal[dog] = self._rng.integers(len(self._ways[house[dog]]))

    def next_actions(self, state: IntArray, house: IntArray) -> IntArray:
        """The next action of each dog's errand; -1 for dogs on none."""
        action = np.full(len(state), -1)
        for dog in np.flatnonzero(self._goal >= 0):
            way = self._ways[house[dog]][self._goal[dog]]
            heading = int(way[self._practice.cell[state[dog]]])
            if heading < 0:
                action[dog] = self._try_something(int(state[dog]))
                self._goal[dog] = -1
            elif self._rng.random() < _STRAY:
                action[dog] = self._wander(int(state[dog]))
            else:
                action[dog] = heading
        return action

    def _try_something(self, state: int) -> int:
        can = [a for a in _TRIES if self._practice.possible[a, state]]
        odds = np.array([_TRIES[a] for a in can])
        return int(can[self._rng.choice(len(can), p=odds / odds.sum())])

    def _wander(self, state: int) -> int:
        can = [a for a in Action if a.is_move and self._practice.possible[a, state]]
        return int(can[self._rng.integers(len(can))]) if can else int(Action.WAIT)


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
    expected: NDArray[np.float64], got: NDArray[np.float64], largest: float
) -> tuple[Surprise, ...]:
    """The surprises that are not small beside the largest reward so far."""
    shown = np.flatnonzero(np.abs(got - expected) > _SHOWN_SURPRISE * largest)
    return tuple(Surprise(int(d), float(expected[d]), float(got[d])) for d in shown)

"""Training: a pack of dogs explores the training houses, is surprised, and changes its mind.

All dogs share one mind. Each dog runs errands of its own choice (walk somewhere, try something
there) and otherwise follows the pack's present beliefs; some are more curious than others. Every
few steps the pack learns from what surprised it; at night it rehearses what it has met, and in the
morning it plans anew. The budget is counted in steps of all dogs together, so that a slow machine
does not learn less.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from game.learning.errands import Errands
from game.learning.flat_solver import FlatPlan
from game.learning.glimpse import SHOWN, Glimpse, LearningPoint, Onlooker
from game.learning.mind import Mind
from game.learning.practice import Practice

PACK = 4096
"""How many dogs train side by side, if the budget lasts for some days of so many."""

_DAYS = 4  # a budget should last for so many days; a smaller one makes a smaller pack
_WATCH = 10  # steps between two times that the pack learns by day


class Training:
    """A training under way: iterate over ``run``, stop whenever you like.

    ``budget`` is in steps of all dogs together; ``day`` is the length of a day in steps; the same
    ``seed`` gives the same training, to the bit. ``pack`` is how many dogs train side by side; by
    default as many as the budget has some days for. Only with an ``onlooker`` can it be looked at
    with ``glimpse``.
    """

    def __init__(
        self,
        practice: Practice,
        day: int,
        budget: int,
        seed: int,
        pack: int | None = None,
        onlooker: Onlooker | None = None,
    ):
        self.practice = practice
        self.mind: Mind = practice.naive_mind()
        self.steps = 0
        self.curve: tuple[LearningPoint, ...] = ()
        self._day, self._budget, self._days, self._hour = day, budget, 0, 0
        self._onlooker = onlooker
        self._rng = np.random.default_rng(seed)
        self.pack = pack or _pack_for(budget, day)
        eager = np.linspace(0.05, 1.0, self.pack, dtype=np.float32)
        self._rng.shuffle(eager)
        self._errands = Errands(practice, eager, self._rng)
        self._house = np.zeros(self.pack, dtype=np.int64)
        self._state = practice.start[self._house]
        self._numbers = practice.steps.number.reshape(-1)
        self._next_states = practice.next_states.reshape(-1)
        self.best_points = practice.points(practice.best_plans(day))
        self.idle_points = practice.idle_points(day)

    def run(self) -> Iterator[int]:
        """Train until the budget is spent; yields the steps done after each step of the pack."""
        while self.steps < self._budget:
            plans = _side_by_side(self._plan())
            self._morning()
            met: list[NDArray[np.int32]] = []
            for hour in range(self._day):
                self._hour = hour + 1
                met.append(self._step(plans[hour], self._hour))
                self.steps += self.pack
                over = self.steps >= self._budget
                if len(met) == _WATCH or over or hour + 1 == self._day:
                    self.mind.steps.experience(np.concatenate(met))
                    met = []
                yield self.steps
                if over:
                    break
            else:
                self._evening()
            self.mind.sleep()
        self._plan()

    def points_ratio(self) -> float:
        """Points of the greedy dog in the training houses: 1 the optimum, 0 staying in bed."""
        plans = self.practice.plans(self.mind, self._day)
        return ratio(self.practice.points(plans), self.best_points, self.idle_points)

    def glimpse(self) -> Glimpse:
        """A picture of this moment.

        Raises:
            ValueError: nobody looks on.
        """
        seen = self._onlooker
        if seen is None:
            raise ValueError("a training without an onlooker cannot be looked at")
        house, state = self._house[:SHOWN], self._state[:SHOWN]
        return Glimpse(
            steps=self.steps,
            budget=self._budget,
            day=self._day,
            days=self._days,
            hour=self._hour,
            pack=self.pack,
            houses=tuple(house.tolist()),
            cells=tuple(self.practice.cell[state].tolist()),
            carried=seen.carried(state),
            on=seen.switched(house, state),
            trodden=seen.footprints(),
            surprises=seen.surprises(),
            beliefs=seen.beliefs(self.mind),
            curve=self.curve,
            best_points=self.best_points,
            idle_points=self.idle_points,
            signs=seen.signs,
        )

    def _plan(self) -> tuple[FlatPlan, ...]:
        plans = self.practice.plans(self.mind, self._day)
        self.curve += (LearningPoint(self.steps, self.practice.points(plans)),)
        if self._onlooker:
            self._onlooker.ask(self.mind, plans)
        return plans

    def _morning(self) -> None:
        """Each dog draws the house for its day, by the shares of the houses."""
        houses = len(self.practice.tables)
        self._days += 1
        self._house = self._rng.choice(houses, self.pack, p=self.practice.share)
        self._state = self.practice.start[self._house]
        self._errands.morning(self._house)

    def _step(self, plan: NDArray[np.int8], step: int) -> NDArray[np.int32]:
        """A step of the whole pack; returns what each dog met. ``plan``: int8[S]."""
        action = self._errands.next_actions(self._state, plan)
        at = np.multiply(action, len(self.practice.cell), dtype=np.int64) + self._state
        if len(self.practice.next_states) > 1:
            at += self.practice.possible.size * (step > self.practice.leaves_after[self._house])
        felt, before = self._numbers[at], self._state
        self._state = self._next_states[at]
        if self._onlooker:
            both = np.stack((before, self._state))
            self._onlooker.saw(self.mind, self._house, both, action, felt)
        return felt

    def _evening(self) -> None:
        """The day is over, and what that pays is felt."""
        spell = np.zeros(self.pack, dtype=np.int64)
        if len(self.practice.next_states) > 1:
            spell += self._day > self.practice.leaves_after[self._house]
        felt = self.practice.ends.number[spell, self._state]
        if self._onlooker:
            self._onlooker.saw_evening(self.mind, self._house, self._state, felt)
        self.mind.ends.experience(felt)


def _pack_for(budget: int, day: int) -> int:
    """As many dogs as the budget has some days for, within reason."""
    return max(1, min(budget, PACK, max(SHOWN, budget // (_DAYS * day))))


def _side_by_side(plans: Sequence[FlatPlan]) -> NDArray[np.int8]:
    """The plans for all houses as one array over the situations of all: int8[T, S]."""
    return np.concatenate([plan.policy.reshape(len(plan.policy), -1) for plan in plans], axis=1)


def ratio(points: float, best: float, idle: float) -> float:
    """Where ``points`` lie between idling (0) and the best (1); 1 where the two are the same."""
    return 1.0 if best == idle else (points - idle) / (best - idle)


def learn_fully(practice: Practice) -> Mind:
    """The same learner given complete experience of the training houses.

    This is what unlimited practice there would give: everything that can happen has been met.
    """
    mind = practice.naive_mind()
    for model in (mind.steps, mind.ends):
        model.experience(np.arange(model.experiences.count))
    mind.sleep()
    return mind

"""Q-learning on the tables of one house: a second learner, to check the exact one by.

It shares nothing with the solver but the tables: no model, no planning, no reading of rules. Many
dogs try things at once and write what they find into one table (Watkins and Dayan, "Q-learning",
*Machine Learning* 8, 1992). What it reaches can never be more than the exact optimum, and the
loopholes that it finds it finds by itself.

A day is finite and its points are not discounted, so that what an action is worth depends on how
much of the day is left. There is therefore one value for each number of steps to go, and every
step that was tried teaches all of them at once (De Asis and others, "Fixed-horizon temporal
difference methods for stable reinforcement learning", AAAI 2020). Houses hold no chance, hence
the learning rate is 1.

**Exploring.** Some dogs are more curious than others, and all become less so. A curious dog often
does again what it did just before, and so gets about. Half of the pack wakes up in bed; the others
wake up in situations that the pack has met, those met seldom first ("exploring starts"; Ecoffet
and others, "First return, then explore", *Nature* 590, 2021). At night the pack goes over its day
backwards, so that what was earned late is known early.

*Decision.* One table for all hours with a discount close to 1 was the other candidate. A step takes
it a quarter of the time, but "-0.1 every step" drags all its values down for ever, slowly: two
sheets in a small house it learned to bring with 1 to 4 seeds of 6, where this one does with 20 of
20. And the end of the day has no place in it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.learning.flat import Flat, lay_flat
from game.learning.ground import IntArray
from game.learning.physics import Action
from game.learning.rulebook import THOUSANDTHS
from game.learning.tables import Tables

PACK = 128
"""How many dogs learn side by side."""

_LEAST_CURIOSITY = 0.05
_CURIOUS_PART = 0.6  # of the budget, until curiosity is at its least
_STEADIEST = 0.1  # how curious the least curious dog is, against the most curious one
_AGAIN = 0.5  # how often a curious dog does once more what it did before
_ABROAD = 0.5  # the share of the pack that does not wake up in bed
_TIE = 1e-3  # in thousandths of a point: what nobody has tried is tried in an order drawn once


@dataclass(frozen=True)
class Learned:
    """What Q-learning came to.

    actions: the day of the greedy dog. values: float32[S, A, T], in thousandths of a point, for
    S situations, A actions and 1 to T steps to go; -inf where an action is not possible.
    points: what the greedy dog gets for its day under Said. steps: of all dogs together.
    """

    actions: tuple[Action, ...]
    values: NDArray[np.float32]
    points: float
    steps: int


def learn(
    tables: Tables, day: int, budget: int, rng: np.random.Generator, pack: int = PACK
) -> Learned:
    """Learn from ``budget`` steps of all dogs together, whole days, at least one.

    ``rng`` is all the chance there is. Takes 4 * S * A * ``day`` bytes for the values.
    """
    learner = QLearning(tables, day, rng, pack)
    while learner.steps < budget:
        learner.live(curiosity(learner.steps / budget))
    actions, points = learner.greedy_day()
    return Learned(actions, learner.values, points, learner.steps)


def curiosity(done: float) -> float:
    """How often the most curious dog tries things when this share of its budget is gone."""
    return max(_LEAST_CURIOSITY, 1 - (1 - _LEAST_CURIOSITY) * done / _CURIOUS_PART)


class QLearning:
    """A pack of dogs that learn day by day. ``values`` as in ``Learned``; ``steps`` of all dogs."""

    def __init__(self, tables: Tables, day: int, rng: np.random.Generator, pack: int = PACK):
        flat = lay_flat(tables)
        self._rng, self._day, self._pack = rng, day, pack
        self._start, self._next = flat.start, _by_step(flat.next_states)
        self._paid = _by_step(flat.paid).astype(np.float32)
        self._at_end = flat.paid_at_end[_spell(tables, day)].astype(np.float32)
        self._spell = np.array([_spell(tables, step) for step in range(1, day + 1)])
        self._possible = np.ascontiguousarray(flat.possible.T)
        self._choices = np.argsort(~self._possible, axis=1, kind="stable")
        self._count = self._possible.sum(axis=1)
        self.values = _untried(flat, day, rng)
        self._rows = self.values.reshape(-1, day)
        self._lessons = [self._rows_taught(spell) for spell in range(len(flat.paid))]
        self._met = np.zeros(len(self._count))
        self._steadiness = np.linspace(_STEADIEST, 1, pack, dtype=np.float32)
        self._abroad = rng.permutation(pack)[: int(pack * _ABROAD)]
        self.steps = 0

    def live(self, curious: float) -> None:
        """One day of the whole pack. ``curious``: how often the most curious dog tries things."""
        tried, after = self._spend_day(curious * self._steadiness)
        for step in reversed(range(self._day)):
            self._learn(int(self._spell[step]), tried[step], after[step])
        self._met += np.bincount(after.ravel(), minlength=len(self._met))
        self.steps += self._pack * self._day

    def greedy_day(self) -> tuple[tuple[Action, ...], float]:
        """What a dog does that tries nothing any more, and its points under Said."""
        state, points, done = self._start, 0.0, []
        for step in range(self._day):
            action = int(self.values[state, :, self._day - step - 1].argmax())
            taken = state * len(Action) + action
            points += float(self._paid[self._spell[step], taken])
            state = int(self._next[self._spell[step], taken])
            done.append(Action(action))
        return tuple(done), (points + float(self._at_end[state])) / THOUSANDTHS

    def _spend_day(self, curious: NDArray[np.float32]) -> tuple[IntArray, IntArray]:
        """The steps tried, int64[T, dogs] (situation * A + action), and where they led."""
        tried = np.empty((self._day, self._pack), dtype=np.int64)
        after = np.empty_like(tried)
        state, last = self._mornings(), np.full(self._pack, Action.WAIT)
        tries, again, which = self._rng.random((3, self._day, self._pack), dtype=np.float32)
        for step in range(self._day):
            best = self.values[state, :, self._day - step - 1].argmax(axis=1)
            drawn = self._choices[state, (which[step] * self._count[state]).astype(np.int64)]
            kept = (again[step] < _AGAIN) & self._possible[state, last]
            last = np.where(tries[step] < curious, np.where(kept, last, drawn), best)
            tried[step] = state * len(Action) + last
            state = after[step] = self._next[self._spell[step], tried[step]]
        return tried, after

    def _mornings(self) -> IntArray:
        """Where the dogs wake up: in bed, or in some situation met before, rare ones first."""
        state = np.full(self._pack, self._start)
        met = np.flatnonzero(self._met)
        if met.size:
            odds = np.cumsum(1 / self._met[met])
            drawn = self._rng.random(len(self._abroad)) * odds[-1]
            state[self._abroad] = met[np.searchsorted(odds, drawn)]
        return state

    def _learn(self, spell: int, tried: IntArray, after: IntArray) -> None:
        """One step of each dog teaches its value with any number of steps to go."""
        aim = np.empty((self._pack, self._day), dtype=np.float32)
        aim[:, 0] = self._at_end[after]
        aim[:, 1:] = self.values[after, :, :-1].max(axis=1)
        aim += self._paid[spell, tried][:, None]
        taught = self._lessons[spell]
        self._rows[tried, taught] = aim[:, taught]

    def _rows_taught(self, spell: int) -> slice:
        """The numbers of steps to go (less one) with which a step is in this spell of the day."""
        to_go = self._day - 1 - np.flatnonzero(self._spell == spell)
        return slice(int(to_go.min()), int(to_go.max()) + 1) if to_go.size else slice(0)


def _spell(tables: Tables, step: int) -> int:
    return int(not tables.ground.house.watched(step))


def _by_step(array: IntArray) -> IntArray:
    """From [P, A, S] to [P, S * A]: all that can be done in a situation side by side."""
    return np.ascontiguousarray(array.swapaxes(1, 2)).reshape(len(array), -1)


def _untried(flat: Flat, day: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Values before anything was tried: none, and in an order of their own."""
    actions, situations = flat.possible.shape
    values = rng.random((situations, actions, day), dtype=np.float32)
    values *= np.float32(_TIE)
    values[~flat.possible.T] = -np.inf
    return values

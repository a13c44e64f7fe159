"""What can be seen of a training from outside: somebody who looks on, and the glimpses they take.

All that is only for show is counted and worked out here, so that a training that nobody watches
does no more than it must.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from game.learning.flat_solver import FlatPlan
from game.learning.goodhart import GoodhartPoint
from game.learning.ground import IntArray
from game.learning.mind import Mind
from game.learning.physics import Action
from game.learning.practice import Practice
from game.learning.reward_model import Belief, RewardModel
from game.learning.signposts import Signpost, signposts

SHOWN = 32
"""How many dogs are seen in a glimpse, and the smallest pack."""

_SHOWN_SURPRISE = 0.1  # as a share of the largest reward met so far
_SHOWN_BELIEFS = 8


@dataclass(frozen=True)
class Surprise:
    """One dog's surprise, in points: what it expected and what it got.

    ``cell`` of ``house`` is where the dog was then. ``did`` is None when it was the end of the
    day that surprised it; ``item`` is the number of what was in its mouth before or after, -1 for
    nothing.
    """

    house: int
    cell: int
    did: Action | None
    item: int
    expected: float
    got: float

    @property
    def size(self) -> float:
        """How far off it was, in points."""
        return abs(self.got - self.expected)


@dataclass(frozen=True)
class LearningPoint:
    """The greedy dog after ``steps`` steps of training: its points in the training houses."""

    steps: int
    points: float


@dataclass(frozen=True)
class Glimpse:
    """What can be seen of training at one moment, safe to keep.

    ``houses``, ``cells`` and ``carried`` (an item's number or -1) have one entry for each of the
    first dogs of the pack, and so has ``on``: for each switch of its house whether it is on.
    ``pack`` is how many dogs there are, ``hour`` how many steps of the ``day`` are gone, ``days``
    how many days began. Since the glimpse before, ``trodden`` counts for each cell of each house
    the steps of all dogs that ended there, and ``surprises`` are those of the dogs that are seen.
    ``beliefs`` are the strongest of this moment, before anything is forgotten. ``signs`` say for
    each house what the dog would do in each cell. What has not changed since the glimpse before is
    the same object.
    """

    steps: int
    budget: int
    day: int
    days: int
    hour: int
    pack: int
    houses: tuple[int, ...]
    cells: tuple[int, ...]
    carried: tuple[int, ...]
    on: tuple[tuple[int, ...], ...]
    trodden: tuple[tuple[int, ...], ...]
    surprises: tuple[Surprise, ...]
    beliefs: tuple[Belief, ...]
    curve: tuple[LearningPoint, ...]
    best_points: float
    idle_points: float
    signs: tuple[tuple[Signpost, ...], ...]
    goodhart: tuple[GoodhartPoint, ...] = field(default=())


class Onlooker:
    """Watches a pack. ``saw`` each step; ask what it has seen since you asked last."""

    def __init__(self, practice: Practice, day: int):
        self._practice, self._day = practice, day
        tables = practice.tables
        cells = [t.ground.house.cells for t in tables]
        self._bounds = np.cumsum([0, *cells])
        before = np.repeat(self._bounds[:-1], [t.situations for t in tables])
        self._floor = practice.cell + before  # the cell of each situation, counted over all houses
        self._mouth = np.concatenate(
            [np.tile(_in_the_mouth(t.where, t.ground.mouth), t.ground.house.cells) for t in tables]
        )
        self._trodden = np.zeros(self._bounds[-1], dtype=np.int64)
        self._surprises: list[Surprise] = []
        self._weights = (np.array([np.nan]), np.array([np.nan]))
        self._beliefs: tuple[Belief, ...] = ()
        self.signs: tuple[tuple[Signpost, ...], ...] = ()

    def saw(
        self,
        mind: Mind,
        house: IntArray,
        state: IntArray,
        did: NDArray[np.int8],
        felt: NDArray[np.int32],
    ) -> None:
        """A step of the pack, before anything is learned from it; each has one entry a dog.

        state: int64[2, D], the situations before and after; did: int8[D], the actions; felt:
        int32[D], what each met.
        """
        self._trodden += np.bincount(self._floor[state[1]], minlength=len(self._trodden))
        for dog, expected, got in _surprised(mind.steps, felt[:SHOWN]):
            before, after = state[:, dog]
            item = max(int(self._mouth[before]), int(self._mouth[after]))
            cell = int(self._practice.cell[after])
            told = Surprise(int(house[dog]), cell, Action(int(did[dog])), item, expected, got)
            self._surprises.append(told)

    def saw_evening(
        self, mind: Mind, house: IntArray, state: IntArray, felt: NDArray[np.int32]
    ) -> None:
        """The end of a day, before anything is learned from it. All as in ``saw``."""
        for dog, expected, got in _surprised(mind.ends, felt[:SHOWN]):
            cell, item = int(self._practice.cell[state[dog]]), int(self._mouth[state[dog]])
            told = Surprise(int(house[dog]), cell, None, item, expected, got)
            self._surprises.append(told)

    def ask(self, mind: Mind, plans: Sequence[FlatPlan] | None = None) -> None:
        """Find out what a dog with this mind would do in each cell of each house.

        ``plans`` are those that it makes, if they are known.
        """
        plans = plans or self._practice.plans(mind, self._day)
        self.signs = signposts(self._practice, mind, plans)

    def carried(self, state: IntArray) -> tuple[int, ...]:
        """What is in the mouth in some situations, int64[D]; -1 for nothing."""
        return tuple(self._mouth[state].tolist())

    def switched(self, house: IntArray, state: IntArray) -> tuple[tuple[int, ...], ...]:
        """For some situations whether each switch of the house is on."""
        practice = self._practice
        if not any(len(tables.on) for tables in practice.tables):
            return ((),) * len(house)
        config = state - practice.first_state[house]
        return tuple(
            tuple(practice.tables[h].on[:, c % practice.tables[h].configurations].tolist())
            for h, c in zip(house, config, strict=True)
        )

    def footprints(self) -> tuple[tuple[int, ...], ...]:
        """How often each cell of each house was trodden since this was asked last."""
        each = tuple(
            tuple(self._trodden[first:last].tolist())
            for first, last in zip(self._bounds, self._bounds[1:], strict=False)
        )
        self._trodden[:] = 0
        return each

    def surprises(self) -> tuple[Surprise, ...]:
        """The surprises since this was asked last."""
        told, self._surprises = tuple(self._surprises), []
        return told

    def beliefs(self, mind: Mind) -> tuple[Belief, ...]:
        """The strongest beliefs; the same object as long as none has moved."""
        weights = (mind.steps.weights, mind.ends.weights)
        if not all(map(np.array_equal, weights, self._weights)):
            self._weights = (weights[0].copy(), weights[1].copy())
            self._beliefs = mind.impressions(_SHOWN_BELIEFS)
        return self._beliefs


def _in_the_mouth(where: IntArray, mouth: int) -> IntArray:
    """For each configuration the item that is carried, int64[C]; -1 for none."""
    held = where == mouth
    if not len(held):
        return np.full(where.shape[1], -1)
    return np.where(held.any(axis=0), held.argmax(axis=0), -1)


def _surprised(model: RewardModel, met: NDArray[np.int32]) -> list[tuple[int, float, float]]:
    """Which dogs were surprised, and what each expected and got; but for small surprises."""
    felt = model.experiences.felt
    got, expected = felt[met], model.expected(met)
    off = np.abs(got - expected)
    if not off.any():
        return []
    largest = np.abs(felt[model.remembered]).max(initial=0.0)
    dogs = np.flatnonzero(off > _SHOWN_SURPRISE * largest)
    return [(int(dog), float(expected[dog]), float(got[dog])) for dog in dogs]

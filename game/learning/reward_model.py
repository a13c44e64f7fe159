"""The dog's reward model: how much each cue is believed to pay, moved by surprise.

By day the rule is that of Rescorla & Wagner (1972): every cue that is present shares the
prediction, and each surprise (what it got minus what it expected) moves the weights of the cues
that were there, the more salient the more. Attention goes to what has predicted well (Mackintosh
1975): the learning rate of a cue grows with the size of its weight.

At night the dog rehearses all that it remembers (``rehearsal``). Where nothing explains
everything, it forgets beliefs that are weak beside the strongest about the same event.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.learning.cues import believed
from game.learning.experiences import Experiences
from game.learning.ground import BoolArray, IntArray
from game.learning.rehearsal import EXPLAINED, cheapest_explanation, refit
from game.learning.senses import FloatArray
from game.rules.tree import Rule

RATE = 0.3
"""The share of a surprise that a single experience makes good for, at most."""

NOVELTY = 0.02
"""How fast a cue without any weight can gain some, as a share of the surprise."""

FORGET = 0.2
"""Beliefs below this share of the strongest about the same kind of event are forgotten where
nothing explains all that was felt."""

FAINT = 0.15
"""Beliefs below this share of the smallest reward ever felt are forgotten in any case."""

MOST_BELIEVED = 1000.0
"""No belief is larger than what a rule may pay, so that each can be written as a rule."""

MOST_REMEMBERED = 3000
"""How many distinct experiences a night has time for."""

_ROUNDED = 5e-4 * 8  # weights have three decimals, and a few of them are added up


@dataclass(frozen=True)
class Belief:
    """A cue as a rule whose amount, in points, is what the dog expects it to pay."""

    rule: Rule
    weight: float


class RewardModel:
    """A linear model over cues, learned from ``experiences``. F cues, E experiences.

    weights: float64[F], in points: the beliefs of this moment. remembered: bool[E], what was met.
    """

    def __init__(self, experiences: Experiences):
        self.experiences = experiences
        self.weights = np.zeros(len(experiences.cues))
        self.remembered: BoolArray = np.zeros(experiences.count, dtype=np.bool_)
        self._groups = np.array([_event_name(cue) for cue in experiences.cues])
        self._largest = np.abs(experiences.felt).max(initial=0.0)
        self._looked_up = self.weights.copy()
        self._worth = experiences.per_class(self.weights)
        self._kept: FloatArray | None = np.zeros(len(experiences.cues))

    def expected(self, which: NDArray[Any] | None = None) -> FloatArray:
        """What the dog expects of some experiences at this moment, in points: float64[D].

        ``which``: int64[D]; all if None.
        """
        if not np.array_equal(self._looked_up, self.weights):
            self._looked_up = self.weights.copy()
            self._worth = self.experiences.per_class(self.weights)
        return self.experiences.added_up(self._worth, which)

    def experience(self, met: NDArray[Any]) -> FloatArray:
        """Learn from what a pack met; returns the surprise of each distinct experience, in points.

        met: int[D], the experience of each step. Where several dogs meet the same cue, its weight
        moves by the mean over those that were surprised.
        """
        which, times = _counted(met)
        self._remember(which)
        surprise = self.experiences.felt[which] - self.expected(which)
        matters = np.abs(surprise) > EXPLAINED * self._largest
        if matters.any():
            self.weights += self._moved(which[matters], surprise[matters], times[matters])
        return surprise

    def _remember(self, which: IntArray) -> None:
        if not self.remembered[which].all():
            self.remembered[which] = True
            self._kept = None

    def _moved(self, which: IntArray, surprise: FloatArray, times: IntArray) -> FloatArray:
        """How the weights move, float64[F].

        A cue's rate in a step is its salience times (|weight| + NOVELTY |surprise|). No array of
        rates is built: all that is needed of it is its sums over cues and over steps.
        """
        world, salience = self.experiences, self.experiences.salience
        size, attention = np.abs(surprise), salience * np.abs(self.weights)
        rates = world.sums(attention, which) + NOVELTY * size * world.sums(salience, which)
        scale = np.maximum(np.maximum(np.abs(world.felt[which]), size), rates) + 1e-12
        push = times * (RATE * surprise / scale)
        old, new, met = world.spread(np.array([push, push * size, times]), which)
        return np.asarray((attention * old + NOVELTY * salience * new) / np.maximum(met, 1.0))

    def sleep(self) -> None:
        """Rehearse all that is remembered until beliefs no longer move."""
        self.weights = self.kept().copy()

    def kept(self) -> FloatArray:
        """The weights that the dog plans on, float64[F], three decimals: those after a night."""
        if self._kept is None:
            self._kept = self._explained()
        return self._kept

    def misfit(self) -> FloatArray:
        """What of each remembered experience the kept weights leave unexplained: float64[E].

        What is small beside the largest reward counts as nothing.
        """
        unexplained = self.experiences.felt - self.experiences.sums(self.kept())
        small = np.abs(unexplained) <= max(EXPLAINED * self._largest, _ROUNDED)
        return np.where(self.remembered & ~small, unexplained, 0.0)

    def _explained(self) -> FloatArray:
        world = self.experiences
        which, times = self.rehearsed()
        there, felt = world.there(which), world.felt[which]
        found = cheapest_explanation(there, felt, times, world.salience)
        smallest = np.abs(felt[felt != 0.0]).min(initial=MOST_BELIEVED)
        keep = np.abs(found.weights) >= FAINT * smallest
        if not found.exact:
            keep &= self._strong(found.weights)
        weights = self._again(there, felt, times, found.weights, keep)
        return np.clip(np.round(weights, 3), -MOST_BELIEVED, MOST_BELIEVED)

    def _again(
        self,
        there: FloatArray,
        felt: FloatArray,
        times: FloatArray,
        weights: FloatArray,
        keep: BoolArray,
    ) -> FloatArray:
        """Rehearse with the cues that are kept, so that the share of the others is not lost."""
        fresh = np.zeros_like(weights)
        if keep.any():
            root = np.sqrt(times)
            attention = self.experiences.salience[keep] * np.abs(weights[keep])
            fresh[keep] = refit(there[:, keep] * root[:, None], felt * root, attention)
        return fresh

    def rehearsed(self) -> tuple[IntArray, FloatArray]:
        """Which experiences a night goes through, int64[D], and how much each counts, float64[D].

        Each class of deed counts the same, however many ways there are to meet it, and of those
        with very many ways some stand for all.
        """
        which = np.flatnonzero(self.remembered)
        deeds = self.experiences.classes[0][which]
        order = np.argsort(deeds, kind="stable")
        _, first, sizes = np.unique(deeds[order], return_index=True, return_counts=True)
        most = max(1, MOST_REMEMBERED // max(1, len(sizes)))
        rank = np.arange(len(order)) - np.repeat(first, sizes)
        count = np.repeat(np.minimum(sizes, most), sizes)
        size = np.repeat(sizes, sizes)
        stays = (rank + 1) * count // size > rank * count // size
        return which[order[stays]], 1.0 / count[stays]

    def _strong(self, weights: FloatArray) -> BoolArray:
        strength = np.abs(weights)
        strong = np.zeros(len(weights), dtype=np.bool_)
        for group in np.unique(self._groups):
            same = self._groups == group
            strong[same] = strength[same] >= FORGET * strength[same].max()
        return strong

    def beliefs(self) -> tuple[Belief, ...]:
        """What the dog has learned and plans on, strongest first."""
        return self._strongest(self.kept(), len(self.weights))

    def impressions(self, most: int) -> tuple[Belief, ...]:
        """The strongest weights as they are at this moment, before anything is forgotten."""
        return self._strongest(self.weights, most)

    def _strongest(self, weights: FloatArray, most: int) -> tuple[Belief, ...]:
        cues = self.experiences.cues
        order = sorted(np.flatnonzero(weights), key=lambda i: (-abs(weights[i]), i))[:most]
        return tuple(Belief(believed(cues[i], weights[i]), float(weights[i])) for i in order)


def _counted(met: NDArray[Any]) -> tuple[IntArray, IntArray]:
    """What is in ``met``, in order, and how often: sorting beats counting all that there is."""
    ordered = np.sort(met)
    first = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return ordered[first].astype(np.int64), np.diff(first, append=len(ordered))


def _event_name(cue: Rule) -> str:
    return type(cue.event).__name__ if cue.event is not None else "standing"

"""The dog's reward model: how much each cue is believed to pay, moved by surprise.

The rule is that of Rescorla & Wagner (1972): every cue that is present shares the prediction, and
each surprise (what it got minus what it expected) moves the weights of the cues that were there,
the more salient the more. Two additions, each from the same literature:

* attention goes to what has predicted well (Mackintosh 1975): the learning rate of a cue grows
  with the size of its weight. It makes beliefs sparse, so that they can be read, and the more
  salient of two cues that always come together wins nearly all (overshadowing).
* before it plans, the dog forgets beliefs that are weak beside the strongest about the same
  event, and rehearses what it remembers with those that are left, so that their share is not lost.
  At night it rehearses with all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.learning.cues import believed
from game.learning.ground import BoolArray, IntArray
from game.rules.tree import Rule

RATE = 0.3
"""The share of a surprise that a single experience makes good for, at most."""

NOVELTY = 0.02
"""How fast a cue without any weight can gain some, as a share of the surprise."""

FORGET = 0.2
"""Beliefs below this share of the strongest about the same kind of event are forgotten."""

FAINT = 0.15
"""After that, beliefs below this share of the smallest reward ever felt are forgotten too."""

MOST_BELIEVED = 1000.0
"""No belief is larger than what a rule may pay, so that each can be written as a rule."""

_SETTLED = 1e-5


@dataclass(frozen=True)
class Belief:
    """A cue as a rule whose amount, in points, is what the dog expects it to pay."""

    rule: Rule
    weight: float


class RewardModel:
    """A linear model over cues. F cues, U percepts.

    present: float64[U, F], 1.0 where a cue is part of a percept. salience: float64[F], positive.
    weights: float64[F], in points.
    """

    def __init__(
        self, cues: Sequence[Rule], present: NDArray[np.float64], salience: NDArray[np.float64]
    ):
        self.cues = tuple(cues)
        self.weights = np.zeros(len(cues))
        self._present = present
        self._salience = salience
        self._remembered: set[tuple[int, float]] = set()
        self._felt_last = np.full(len(present), np.nan)
        self._alike = np.unique(present, axis=0, return_inverse=True)[1].reshape(len(present))

    def expected(self, percepts: IntArray) -> NDArray[np.float64]:
        """What the dog expects of each percept, in points: float64[D]."""
        return np.asarray(self._present[percepts] @ self.weights)

    def experience(self, percepts: IntArray, felt: NDArray[np.float64]) -> NDArray[np.float64]:
        """Learn from a batch of steps; returns each surprise, in points: float64[D].

        Where several dogs meet the same cue in the same step, its weight moves by the mean.
        """
        self._remember(percepts, felt)
        there = self._present[percepts]
        surprise, change = _surprised(there, felt, self.weights, self._salience, np.ones(len(felt)))
        self.weights += change
        return surprise

    def _remember(self, percepts: IntArray, felt: NDArray[np.float64]) -> None:
        new = np.flatnonzero(self._felt_last[percepts] != felt)
        if new.size:
            self._felt_last[percepts[new]] = felt[new]
            self._remembered.update(zip(percepts[new].tolist(), felt[new].tolist(), strict=True))

    def sleep(self, rounds: int = 150) -> None:
        """Rehearse all that is remembered, over and over, until beliefs no longer move."""
        if not self._remembered:
            return
        there, felt, times = self._rehearsed()
        for _ in range(rounds):
            _, change = _surprised(there, felt, self.weights, self._salience, times)
            self.weights += change
            if np.abs(change).max() < _SETTLED:
                break

    def _rehearsed(self) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """What is remembered, with what looks and feels the same taken together and counted."""
        percepts, felt = self._memory()
        pairs = np.column_stack([self._alike[percepts], felt])
        _, first, times = np.unique(pairs, axis=0, return_index=True, return_counts=True)
        return self._present[percepts[first]], felt[first], times.astype(np.float64)

    def kept(self) -> NDArray[np.float64]:
        """The weights that the dog plans on, float64[F]: weak ones forgotten, three decimals."""
        keep = self._memorable()
        smallest = min((abs(felt) for _, felt in self._remembered if felt), default=0.0)
        keep &= np.abs(self._carried_to_the_end(keep)) >= FAINT * smallest
        weights = self._carried_to_the_end(keep)
        return np.clip(np.round(weights, 3), -MOST_BELIEVED, MOST_BELIEVED)

    def _memorable(self) -> BoolArray:
        strength = np.abs(self.weights)
        groups = np.array([_event_name(cue) for cue in self.cues])
        keep = strength > 0
        for group in np.unique(groups):
            same = groups == group
            keep[same] &= strength[same] >= FORGET * strength[same].max()
        return np.asarray(keep, dtype=np.bool_)

    def _carried_to_the_end(self, keep: BoolArray) -> NDArray[np.float64]:
        """Where rehearsing with the cues that are kept would end, with attention as it is now.

        With learning rates held fixed the delta rule ends at the solution that is smallest when
        each weight is measured against its rate; so it need not be walked to step by step.
        """
        weights = np.zeros_like(self.weights)
        if keep.any():
            percepts, felt = self._memory()
            attention = np.abs(self.weights[keep])
            there = self._present[percepts][:, keep] * attention
            weights[keep] = attention * np.linalg.lstsq(there, felt, rcond=1e-9)[0]
        return weights

    def _memory(self) -> tuple[IntArray, NDArray[np.float64]]:
        """Every distinct (percept, points) that was ever met: int64[D] and float64[D]."""
        percepts, felt = zip(*sorted(self._remembered), strict=True)
        return np.array(percepts), np.array(felt)

    def beliefs(self) -> tuple[Belief, ...]:
        """What the dog has learned and plans on, strongest first."""
        return self._strongest(self.kept(), len(self.cues))

    def impressions(self, most: int) -> tuple[Belief, ...]:
        """The strongest weights as they are at this moment, before anything is forgotten."""
        return self._strongest(self.weights, most)

    def _strongest(self, weights: NDArray[np.float64], most: int) -> tuple[Belief, ...]:
        order = sorted(np.flatnonzero(weights), key=lambda i: (-abs(weights[i]), i))[:most]
        return tuple(Belief(believed(self.cues[i], weights[i]), float(weights[i])) for i in order)


def _surprised(
    there: NDArray[np.float64],
    felt: NDArray[np.float64],
    weights: NDArray[np.float64],
    salience: NDArray[np.float64],
    times: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each surprise, float64[D], and how the weights move, float64[F].

    ``times``: float64[D], how often each step was met. A cue's rate in a step is its salience
    times (|weight| + NOVELTY |surprise|). No array of rates is built: all that is needed of it is
    its sums over cues and over steps, which are products of ``there`` with vectors.
    """
    attention = salience * np.abs(weights)
    expected, attended, noticed = np.array([weights, attention, salience]) @ there.T
    surprise = felt - expected
    size = np.abs(surprise)
    rates = attended + NOVELTY * size * noticed
    scale = np.maximum(np.maximum(np.abs(felt), size), rates) + 1e-12
    push = times * (RATE * surprise / scale)
    old, new, met = np.array([push, push * size, times]) @ there
    moved = attention * old + NOVELTY * salience * new
    return surprise, moved / np.maximum(met, 1.0)


def _event_name(cue: Rule) -> str:
    return type(cue.event).__name__ if cue.event is not None else "standing"

"""Every distinct thing that can be felt in the training houses, and which one each step is.

An *experience* is what all senses say of a step, together with what the step pays. Steps that
look and pay the same are the same experience, so that a pack of a thousand dogs is counted, not
computed dog by dog.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.learning.cues import salience
from game.learning.ground import BoolArray, IntArray
from game.learning.rulebook import THOUSANDTHS
from game.learning.senses import FloatArray, Sense, numbered
from game.rules.tree import Rule


@dataclass(frozen=True)
class Experiences:
    """E experiences, F cues.

    number: int32[...], which experience each step (or situation) is; where it is not possible the
    number has no meaning. example: int64[E], where in ``number`` laid flat there is such a step.
    felt: float64[E], what it pays, in points. classes: for each sense int32[E], the class it sees.
    senses: the tables of the senses. salience: float64[F].
    """

    number: NDArray[np.int32]
    example: IntArray
    felt: FloatArray
    classes: tuple[NDArray[np.int32], ...]
    senses: tuple[Sense, ...]
    cues: tuple[Rule, ...]
    salience: FloatArray

    @property
    def count(self) -> int:
        """How many there are (E)."""
        return len(self.felt)

    def there(self, which: IntArray) -> FloatArray:
        """How often each cue is there in some experiences: float64[D, F]."""
        parts = [s.holds[c[which]] for s, c in zip(self.senses, self.classes, strict=True)]
        return np.concatenate(parts, axis=1)

    def sums(self, per_cue: FloatArray, which: NDArray[Any] | None = None) -> FloatArray:
        """For some experiences the sum of ``per_cue`` over the cues that are there: float64[D].

        ``which``: int[D]; all if None. ``per_cue``: float64[F].
        """
        return self.added_up(self.per_class(per_cue), which)

    def per_class(self, per_cue: FloatArray) -> tuple[FloatArray, ...]:
        """For each sense the sum of ``per_cue`` over the cues of each class: float64[U]."""
        return tuple(sense.holds @ per_cue[mine] for sense, _, mine in self._by_sense())

    def added_up(
        self, per_class: Sequence[FloatArray], which: NDArray[Any] | None = None
    ) -> FloatArray:
        """For some experiences the sum of ``per_class`` over the senses: float64[D]."""
        total = np.zeros(self.count if which is None else len(which))
        for values, classes in zip(per_class, self.classes, strict=True):
            total += values[classes if which is None else classes[which]]
        return total

    def spread(self, each: FloatArray, which: IntArray) -> FloatArray:
        """For each cue the sum of ``each`` over the experiences that hold it: float64[k, F].

        ``each``: float64[k, D], k values for each of the experiences ``which``: int64[D].
        """
        parts = []
        for sense, classes, _ in self._by_sense():
            seen, size = classes[which], len(sense.holds)
            heaps = [np.bincount(seen, weights=values, minlength=size) for values in each]
            parts.append(np.array(heaps) @ sense.holds)
        return np.concatenate(parts, axis=1)

    def _by_sense(self) -> Iterator[tuple[Sense, NDArray[np.int32], slice]]:
        """Each sense with the classes it sees and where its cues stand."""
        first = 0
        for sense, classes in zip(self.senses, self.classes, strict=True):
            yield sense, classes, slice(first, first + len(sense.cues))
            first += len(sense.cues)


def experiences_of(
    senses: Sequence[Sense],
    pays: IntArray,
    possible: BoolArray,
    looks: Mapping[str, float],
) -> Experiences:
    """Find the distinct experiences.

    senses: each with number int32[..., S]; pays: int64[..., S], thousandths of points; possible:
    bool[..., S], which steps can be taken at all. ``looks`` gives the salience of each look.
    """
    cues = tuple(cue for sense in senses for cue in sense.cues)
    flat = np.flatnonzero(possible)
    amounts = pays.ravel()[flat]
    first, which = numbered((_sight(senses, flat), amounts - amounts.min(initial=0)))
    number = np.zeros(possible.shape, dtype=np.int32)
    number.ravel()[flat] = which
    example = flat[first]
    return Experiences(
        number=number,
        example=example,
        felt=pays.ravel()[example] / THOUSANDTHS,
        classes=tuple(sense.number.ravel()[example] for sense in senses),
        senses=tuple(senses),
        cues=cues,
        salience=np.array([salience(cue, looks) for cue in cues]),
    )


def _sight(senses: Sequence[Sense], steps: IntArray) -> IntArray:
    """A number from 0 for what all senses together see in each step, int64[D].

    Each cue has a random mark, so that what is seen differently has different sums of marks, and
    classes that hold the same cues are seen alike.
    """
    rng = np.random.default_rng(0)
    sight = np.zeros(len(steps), dtype=np.int64)
    for sense in senses:
        marks = rng.integers(1, 1 << 62, len(sense.cues))
        sight += (sense.holds.astype(np.int64) @ marks)[sense.number.ravel()[steps]]
    return np.unique(sight, return_inverse=True)[1].reshape(-1)

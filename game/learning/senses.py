"""What a dog perceives of a step, aspect by aspect.

A *sense* attends to one aspect of a step: what was done, which way it led, where it ended, what is
near, what lies where, what is carried. Each splits all steps into few classes, and each class
holds some *cues*. A cue is a rule of the language with amount 1 ("when the dog brings paper to the
owner", "every step if the dog is on the rug"), so what a dog learns about cues can be printed,
read and planned on as rules, by the same code as Said and Meant.

Keeping the aspects apart keeps their tables small: together they would have as many classes as
there are steps.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import IntArray
from game.rules.tree import Rule

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class HouseSense:
    """One sense in one house. U classes.

    number: int64[..., S], the class of each step, or of each situation. columns: for each cue
    float64[U], how often it is there in each class (0, 1, or a count).
    """

    number: IntArray
    columns: Mapping[Rule, FloatArray]
    classes: int


@dataclass(frozen=True)
class Sense:
    """One sense over several houses laid end to end. U classes, F cues.

    number: int32[..., S]; holds: float64[U, F], how often each class holds each cue.
    """

    number: NDArray[np.int32]
    holds: FloatArray
    cues: tuple[Rule, ...]


def side_by_side(parts: Sequence[HouseSense]) -> Sense:
    """One sense of several houses as one: classes are renumbered, equal cues are the same cue."""
    cues = tuple(dict.fromkeys(cue for part in parts for cue in part.columns))
    first = np.cumsum([0, *(part.classes for part in parts)])
    holds = np.zeros((first[-1], len(cues)))
    for part, begin in zip(parts, first, strict=False):
        for column, cue in enumerate(cues):
            if cue in part.columns:
                holds[begin : begin + part.classes, column] = part.columns[cue]
    numbers = [part.number + begin for part, begin in zip(parts, first, strict=False)]
    return Sense(np.concatenate(numbers, axis=-1).astype(np.int32), holds, cues)


def numbered(fields: Iterable[IntArray]) -> tuple[IntArray, IntArray]:
    """Number the distinct columns of several fields of equal length.

    Returns for each distinct column where it first occurs, int64[U], and which one each is,
    int64[L]. Fields hold whole numbers from 0.
    """
    packed, span = np.zeros(1, dtype=np.int64), 1
    for field in fields:
        size = int(field.max(initial=0)) + 1
        if span * size > 1 << 60:  # no room left in one number: count what there really is
            packed = np.unique(packed, return_inverse=True)[1]
            span = int(packed.max()) + 1
        packed = packed * size + field
        span *= size
    _, first, which = np.unique(packed, return_index=True, return_inverse=True)
    return first, which.reshape(-1)

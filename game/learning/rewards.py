"""What a rule set pays in every situation of a compiled house."""

from dataclasses import dataclass
from math import gcd

import numpy as np

from game.learning.ground import IntArray
from game.learning.tables import Tables


@dataclass(frozen=True)
class Rewards:
    """What one rule set pays, in thousandths. ``steps``: one array an action, each broadcasts to
    [R, C] of its branch; ``unwatched``: the same for steps after which the owner has left.
    ``end``: broadcasts to [N, C]. All are multiples of ``unit``.
    """

    steps: tuple[IntArray, ...]
    unwatched: tuple[IntArray, ...]
    end: IntArray
    unit: int = 1

    @property
    def largest(self) -> int:
        """The largest amount of all in units, whatever its sign."""
        arrays = (*self.steps, *self.unwatched, self.end)
        return max(int(np.abs(array).max(initial=0)) for array in arrays) // self.unit


def rewards_of(tables: Tables, which: int, day: int) -> Rewards:
    """The rewards of rule set ``which`` of the tables' rulebook, for a day of ``day`` steps."""
    book = tables.rulebook
    steps = tuple(book.reward(which, tables.step(branch)) for branch in tables.branches)
    unwatched = steps
    if tables.ground.house.leaves_after is not None:
        unwatched = tuple(
            book.reward(which, tables.step(branch, watched=False)) for branch in tables.unwatched
        )
    stays = tables.ground.house.watched(day)
    unit = gcd(*(priced.amount for priced in book.sets[which])) or 1
    return Rewards(steps, unwatched, book.reward_at_end(which, tables.at(stays)), unit)

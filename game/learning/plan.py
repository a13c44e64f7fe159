"""A plan: what to do in every situation, with every number of steps gone."""

from abc import ABC, abstractmethod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import IntArray
from game.learning.physics import Action
from game.learning.tables import Tables

Whole: TypeAlias = "IntArray | int"


class Plan(ABC):
    """What a dog does all day. However it was found, it answers the same question."""

    @property
    @abstractmethod
    def day(self) -> int:
        """The length of the day, in steps."""

    @abstractmethod
    def at(self, step: int, cell: Whole, config: Whole) -> NDArray[np.int8]:
        """The actions in some situations when ``step`` steps are gone, of the shape of both.

        Asked about situations that the dog of this plan comes to.
        """

    def actions(self, tables: Tables) -> tuple[Action, ...]:
        """The day of a dog that follows this plan from the start."""
        cell, config = tables.ground.house.start, tables.start
        done = []
        for step in range(self.day):
            action = Action(int(self.at(step, cell, config)))
            cell, config = tables.next_of(action, cell, config, step + 1)
            done.append(action)
        return tuple(done)

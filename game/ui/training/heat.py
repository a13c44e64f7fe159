"""Where the pack goes: footprints that fade, and a soft picture of them to lay on the floor."""

import numpy as np
import pygame
from numpy.typing import NDArray

from game.learning.glimpse import Glimpse
from game.ui.scene import Plan

FADES = 0.94
"""What is left of a footprint after one more step of the pack."""

_INK = (24, 62, 150)
_DARKEST = 170  # alpha
_BUSY = 3.0  # times as many steps as if dogs were everywhere alike: then it is well to be seen
_GRAIN = 6  # points of the soft picture along a cell
_SHADES = 24.0  # heat is rounded to so many shades, so that small changes need no new picture

FloatArray = NDArray[np.float64]


class Footprints:
    """Adds up glimpses as they come; ``at`` any of them it knows how the floor looked."""

    def __init__(self) -> None:
        self._each: list[tuple[FloatArray, ...]] = []

    def add(self, glimpse: Glimpse) -> None:
        """The next glimpse."""
        new = tuple(np.array(house, dtype=np.float64) for house in glimpse.trodden)
        if self._each:
            fades = FADES if any(house.any() for house in new) else 1.0
            new = tuple(fades * old + fresh for old, fresh in zip(self._each[-1], new, strict=True))
        self._each.append(new)

    def at(self, number: int, house: int) -> FloatArray:
        """For each cell of a house the steps that can still be felt at a glimpse: float64[N]."""
        return self._each[number][house]


class HeatPicture:
    """The footprints of one house as a picture; painted anew only when they have changed."""

    def __init__(self, plan: Plan, positions: tuple[tuple[int, int], ...], cell: int) -> None:
        self._plan, self._cell = plan, cell
        across, down = np.array(positions).T
        self._at = (across, down)
        floor = np.zeros(self._shape, dtype=np.bool_)
        floor[self._at] = True
        self._inside = np.kron(floor, np.ones((_GRAIN, _GRAIN)))  # 0 in walls
        self._weights = (_soft(plan.width), _soft(plan.height))
        self._shown = np.zeros(len(positions), dtype=np.int64)
        self._picture: pygame.Surface | None = None

    @property
    def _shape(self) -> tuple[int, int]:
        return self._plan.width, self._plan.height

    def of(self, steps: FloatArray) -> pygame.Surface:
        """The picture, as large as the house, clear where nobody was. steps: float64[N]."""
        shades = np.rint(_SHADES * heat(steps)).astype(np.int64)
        if self._picture is None or (shades != self._shown).any():
            self._shown, self._picture = shades, self._painted(shades / _SHADES)
        return self._picture

    def _painted(self, shares: FloatArray) -> pygame.Surface:
        grid = np.zeros(self._shape)
        grid[self._at] = shares
        across, down = self._weights
        soft = across @ grid @ down.T * self._inside
        small = pygame.Surface(soft.shape, pygame.SRCALPHA)
        small.fill((*_INK, 0))
        alpha = pygame.surfarray.pixels_alpha(small)
        alpha[:] = np.rint(_DARKEST * soft).astype(np.uint8)
        del alpha  # the surface is locked as long as it is there
        size = (self._plan.width * self._cell, self._plan.height * self._cell)
        return pygame.transform.smoothscale(small, size)


def heat(steps: FloatArray) -> FloatArray:
    """How warm each cell is, 0 to 1, by its share of all steps in the house: float64[N]."""
    total = steps.sum()
    if not total:
        return np.zeros(len(steps))
    return np.asarray(1.0 - np.exp(-steps * (len(steps) / total) / _BUSY))


def _soft(cells: int) -> FloatArray:
    """How much each point of the picture takes from each cell, along one side: float64[G, N].

    A point takes from the two cells whose middles are nearest.
    """
    middle = (np.arange(cells * _GRAIN) + 0.5) / _GRAIN - 0.5
    away = np.abs(middle[:, None] - np.arange(cells))
    return np.asarray(np.maximum(0.0, 1.0 - away))

"""Lines through points, with the marks and the legend that tell them apart; and doubling axes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

import pygame

from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour

_MOST_MARKERS = 24
_FIRST = 0.08  # where on a doubling axis the first point beyond 0 stands, as a share


@dataclass(frozen=True)
class Series:
    """A line of a chart: points (x, y) from left to right.

    ``marker``: circle, square, triangle or none.
    """

    name: str
    points: tuple[tuple[float, float], ...]
    colour: Colour
    marker: str = "circle"


def doubling_share(value: float, nearest: float, furthest: float) -> float:
    """Where a value stands on an axis on which doubling is always as far: 0 to 1.

    It begins at 0; ``nearest`` is the least number beyond that has a place of its own.
    """
    if value <= 0:
        return 0.0
    doublings = log(value / nearest) / log(furthest / nearest)
    return min(1.0, max(0.0, _FIRST + (1 - _FIRST) * doublings))


def draw_series(
    surface: pygame.Surface, pen: Pen, series: Series, points: Sequence[tuple[int, int]]
) -> None:
    """A series whose points are there in pixels."""
    for start, end in pairwise(points):
        pygame.draw.aaline(surface, series.colour, start, end, pen.look.px(3))
    every = len(points) // _MOST_MARKERS + 1  # more would be a thick line
    for point in [*points[::every], *points[-1:]]:
        draw_marker(surface, pen, series, point)


def draw_marker(surface: pygame.Surface, pen: Pen, series: Series, at: tuple[int, int]) -> None:
    """One mark of a series."""
    x, y = at
    if series.marker == "square":
        side = pen.look.px(9)
        box = pygame.Rect(x - side // 2, y - side // 2, side, side)
        pygame.draw.rect(surface, series.colour, box)
    elif series.marker == "triangle":
        reach = pen.look.px(6)
        corners = [(x, y - reach), (x + reach, y + reach), (x - reach, y + reach)]
        pygame.draw.polygon(surface, series.colour, corners)
    elif series.marker == "circle":
        pen.dot(surface, at, pen.look.px(5), series.colour)


@dataclass(frozen=True)
class Legend:
    """The names of series with their marks, side by side between ``left`` and ``right``."""

    pen: Pen
    series: Sequence[Series]
    left: int
    right: int

    @property
    def height(self) -> int:
        """All rows, and some space; nothing if there are no series."""
        if not self.series:
            return 0
        return (1 + self._places()[-1][1]) * self.pen.height("small") + self.pen.look.gap

    def draw(self, surface: pygame.Surface, first: int) -> None:
        """Beginning ``first`` pixels from the upper edge of the surface."""
        pen, gap, high = self.pen, self.pen.look.gap, self.pen.height("small")
        for series, (left, row) in zip(self.series, self._places(), strict=True):
            top = first + row * high
            end = (left + 3 * gap, top + high // 2)
            pygame.draw.line(surface, series.colour, (left, end[1]), end, pen.look.px(3))
            draw_marker(surface, pen, series, (left + 3 * gap // 2, end[1]))
            pen.text(surface, series.name, (end[0] + gap, top), "small")

    def _places(self) -> list[tuple[int, int]]:
        """The left edge and the row of each name; what does not fit goes into the next row."""
        gap, left, row = self.pen.look.gap, self.left, 0
        places = []
        for series in self.series:
            wide = 4 * gap + self.pen.width(series.name, "small")
            if left > self.left and left + wide > self.right:
                left, row = self.left, row + 1
            places.append((left, row))
            left += wide + 3 * gap
        return places

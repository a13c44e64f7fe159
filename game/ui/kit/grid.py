"""Boxes of one width, in as many columns as there is room for."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.kit.box import Box

if TYPE_CHECKING:
    from game.ui.kit.pen import Pen
    from game.ui.kit.widget import Widget


class Grid(Box):
    """Row by row; columns are at least ``narrowest`` wide (at scale 1), and at most ``most``.

    Rows are as even as they can be, and all boxes of a row have one height. What height is left
    over goes to all rows alike, but makes none higher than ``highest``, nor is any box wider than
    ``widest`` (at scale 1), if these are given.
    """

    grows = True

    def __init__(
        self,
        boxes: Sequence[Box],
        narrowest: float,
        gap: float = 2.0,
        most: int = 99,
        highest: float = 0,
        widest: float = 0,
    ):
        self._boxes = tuple(boxes)
        self._narrowest, self._gap, self._most = narrowest, gap, most
        self._highest, self._widest = highest, widest

    def least_width(self, pen: "Pen") -> int:
        """As the widest of them needs."""
        return max((box.least_width(pen) for box in self._boxes), default=1)

    def least_height(self, pen: "Pen", width: int) -> int:
        """All rows."""
        return self._total(pen, self._heights(pen, width))

    def place(self, pen: "Pen", rect: Rect) -> list["Widget"]:
        """From left to right, row by row."""
        widgets: list[Widget] = []
        top, wide, step = rect.top, self._width(pen, rect.width), self._step(pen)
        heights = self._heights(pen, rect.width)
        spare = max(0, rect.height - self._total(pen, heights)) // max(1, len(heights))
        for row, height in zip(self._rows(pen, rect.width), heights, strict=True):
            high = max(height, min(height + spare, pen.look.px(self._highest)))
            for number, box in enumerate(row):
                widgets += box.place(pen, Rect(rect.left + number * (wide + step), top, wide, high))
            top += high + step
        return widgets

    def _columns(self, pen: "Pen", width: int) -> int:
        """How many columns there are, so that the last row is not much shorter than the others."""
        least = max(pen.look.px(self._narrowest), self.least_width(pen)) + self._step(pen)
        fitting = max(1, min((width + self._step(pen)) // least, self._most))
        return ceil(len(self._boxes) / ceil(len(self._boxes) / fitting)) if self._boxes else 1

    def _rows(self, pen: "Pen", width: int) -> Iterator[tuple[Box, ...]]:
        columns = self._columns(pen, width)
        return (
            self._boxes[first : first + columns] for first in range(0, len(self._boxes), columns)
        )

    def _width(self, pen: "Pen", width: int) -> int:
        columns = self._columns(pen, width)
        wide = (width - self._step(pen) * (columns - 1)) // columns
        return min(wide, pen.look.px(self._widest)) if self._widest else wide

    def _heights(self, pen: "Pen", width: int) -> list[int]:
        wide = self._width(pen, width)
        return [max(box.least_height(pen, wide) for box in row) for row in self._rows(pen, width)]

    def _total(self, pen: "Pen", heights: Sequence[int]) -> int:
        return sum(heights) + self._step(pen) * max(0, len(heights) - 1)

    def _step(self, pen: "Pen") -> int:
        return round(self._gap * pen.look.gap)

"""Boxes in rows, each as wide as it needs to be."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.kit.box import Box, Stack

if TYPE_CHECKING:
    from game.ui.kit.pen import Pen
    from game.ui.kit.widget import Widget


class Flow(Box):
    """Boxes from left to right that go on in the next row when one is full.

    ``align`` is the share of a row's spare width that lies at its left: 0.5 is centred.
    """

    def __init__(self, boxes: Sequence[Box], gap: float = 1.0, align: float = 0.0):
        self._boxes = tuple(boxes)
        self._gap = gap
        self._align = align

    def least_width(self, pen: "Pen") -> int:
        """As the widest of them needs."""
        return max((box.least_width(pen) for box in self._boxes), default=1)

    def least_height(self, pen: "Pen", width: int) -> int:
        """All rows."""
        rows = self._rows(pen, width)
        heights = sum(_height(pen, row) for row in rows)
        return heights + self._step(pen) * max(0, len(rows) - 1)

    def place(self, pen: "Pen", rect: Rect) -> list["Widget"]:
        """Row by row; in a row all are of one height."""
        widgets, top = [], rect.top
        for row in self._rows(pen, rect.width):
            used = sum(width for _, width in row) + self._step(pen) * (len(row) - 1)
            left = rect.left + round(self._align * (rect.width - used))
            height = _height(pen, row)
            for box, width in row:
                widgets += box.place(pen, Rect(left, top, width, height))
                left += width + self._step(pen)
            top += height + self._step(pen)
        return widgets

    def _rows(self, pen: "Pen", width: int) -> list[list[tuple[Box, int]]]:
        rows: list[list[tuple[Box, int]]] = []
        left = width + 1
        for box in self._boxes:
            wide = min(width, box.wished_width(pen))
            if not rows or left + wide > width:
                rows.append([])
                left = 0
            rows[-1].append((box, wide))
            left += wide + self._step(pen)
        return rows

    def _step(self, pen: "Pen") -> int:
        return round(self._gap * pen.look.gap)


class Row(Box):
    """Boxes side by side, of which ``wide`` takes the width that the others leave.

    Where that would be less than ``room`` (at scale 1) the wide one goes below the others.
    """

    def __init__(self, boxes: Sequence[Box], wide: int, room: float = 200, gap: float = 2.0):
        self._boxes = tuple(boxes)
        self._wide = wide
        self._room = room
        self._gap = gap
        others = [box for number, box in enumerate(boxes) if number != wide]
        self._below = Stack([Flow(others, gap), self._boxes[wide]], 1.0)

    def least_width(self, pen: "Pen") -> int:
        """As the widest of them needs."""
        return max(box.least_width(pen) for box in self._boxes)

    def least_height(self, pen: "Pen", width: int) -> int:
        """As the highest of them needs."""
        widths = self._widths(pen, width)
        if not widths:
            return self._below.least_height(pen, width)
        return _height(pen, list(zip(self._boxes, widths, strict=True)))

    def place(self, pen: "Pen", rect: Rect) -> list["Widget"]:
        """Each in the middle of the row's height."""
        widths = self._widths(pen, rect.width)
        if not widths:
            return self._below.place(pen, rect)
        widgets, left = [], rect.left
        for box, width in zip(self._boxes, widths, strict=True):
            at = Rect(left, rect.top, width, min(rect.height, box.least_height(pen, width)))
            at.centery = rect.centery
            widgets += box.place(pen, at)
            left += width + self._step(pen)
        return widgets

    def _widths(self, pen: "Pen", width: int) -> list[int]:
        """The width of each, or nothing if there is not enough."""
        widths = [box.least_width(pen) for box in self._boxes]
        widths[self._wide] = 0
        rest = width - sum(widths) - self._step(pen) * (len(widths) - 1)
        widths[self._wide] = rest
        least = max(pen.look.px(self._room), self._boxes[self._wide].least_width(pen))
        return widths if rest >= least else []

    def _step(self, pen: "Pen") -> int:
        return round(self._gap * pen.look.gap)


def _height(pen: "Pen", row: Sequence[tuple[Box, int]]) -> int:
    return max(box.least_height(pen, width) for box, width in row)

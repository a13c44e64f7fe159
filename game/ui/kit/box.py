"""Laying out: boxes that know how much room they need, in rows, columns and on top of each other.

A width is given and a height follows from it: text that has less width needs more lines.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.kit.columns import columns

if TYPE_CHECKING:
    from game.ui.kit.pen import Pen
    from game.ui.kit.widget import Widget


def nowhere() -> Rect:
    """Where a widget lies before a box has placed it."""
    return Rect(0, 0, 0, 0)


class Box:
    """Something that takes up room. All lengths are in pixels.

    What ``grows`` takes the height that is left over. Gaps between boxes are in steps of the
    look's spacing.
    """

    grows = False

    def least_width(self, pen: "Pen") -> int:
        """The narrowest it may be."""
        return 1

    def wished_width(self, pen: "Pen") -> int:
        """How wide it should be in a row of others."""
        return self.least_width(pen)

    def least_height(self, pen: "Pen", width: int) -> int:
        """The lowest it may be when it is so wide."""
        return 1

    def wished_height(self, pen: "Pen", width: int) -> int:
        """How high it should be where height costs nothing, as on a page that scrolls."""
        return self.least_height(pen, width)

    def place(self, pen: "Pen", rect: Rect) -> list["Widget"]:
        """Go there; returns all widgets in it, in reading order."""
        raise NotImplementedError


class Sized(Box):
    """Another box, with sizes of its own where these are given (at scale 1)."""

    def __init__(
        self,
        box: Box,
        wished_width: float = 0,
        height: float = 0,
        wished: float = 0,
        grows: bool = False,
    ):
        self._box = box
        self._width, self._height, self._wished = wished_width, height, wished
        self.grows = grows or box.grows

    def least_width(self, pen: "Pen") -> int:
        """As the box says."""
        return self._box.least_width(pen)

    def wished_width(self, pen: "Pen") -> int:
        """As given, but never below the least."""
        given = pen.look.px(self._width) if self._width else self._box.wished_width(pen)
        return max(given, self.least_width(pen))

    def least_height(self, pen: "Pen", width: int) -> int:
        """As given, or as the box says."""
        return pen.look.px(self._height) if self._height else self._box.least_height(pen, width)

    def wished_height(self, pen: "Pen", width: int) -> int:
        """As given, but never below the least."""
        wished = pen.look.px(self._wished) if self._wished else 0
        own = 0 if self._height or self._wished else self._box.wished_height(pen, width)
        return max(wished, own, self.least_height(pen, width))

    def place(self, pen: "Pen", rect: Rect) -> list["Widget"]:
        """Put the box there."""
        return self._box.place(pen, rect)


class Stack(Box):
    """Boxes one below the other. Room beyond the least goes to wishes first, then to growing."""

    def __init__(self, boxes: Sequence[Box], gap: float = 1.0):
        self._boxes = tuple(boxes)
        self._gap = gap
        self.grows = any(box.grows for box in boxes)

    def least_width(self, pen: "Pen") -> int:
        """As the widest of them needs."""
        return max((box.least_width(pen) for box in self._boxes), default=1)

    def least_height(self, pen: "Pen", width: int) -> int:
        """All of them, and the gaps."""
        return sum(box.least_height(pen, width) for box in self._boxes) + self._gaps(pen)

    def wished_height(self, pen: "Pen", width: int) -> int:
        """All of them, and the gaps."""
        return sum(box.wished_height(pen, width) for box in self._boxes) + self._gaps(pen)

    def place(self, pen: "Pen", rect: Rect) -> list["Widget"]:
        """From top to bottom; those that grow share what is left."""
        widgets, top = [], rect.top
        for box, height in zip(self._boxes, self._heights(pen, rect), strict=True):
            widgets += box.place(pen, Rect(rect.left, top, rect.width, height))
            top += height + self._step(pen)
        return widgets

    def _heights(self, pen: "Pen", rect: Rect) -> list[int]:
        room, width = rect.height - self._gaps(pen), rect.width
        heights = [box.least_height(pen, width) for box in self._boxes]
        wishes = [box.wished_height(pen, width) for box in self._boxes]
        wanting = sum(wishes) - sum(heights)
        if wanting:
            share = min(1.0, max(0, room - sum(heights)) / wanting)
            pairs = zip(heights, wishes, strict=True)
            heights = [least + int(share * (wish - least)) for least, wish in pairs]
        growing = [number for number, box in enumerate(self._boxes) if box.grows]
        for done, number in enumerate(growing):
            spare = max(0, room - sum(heights))
            heights[number] += spare // (len(growing) - done)
        return heights

    def _step(self, pen: "Pen") -> int:
        return round(self._gap * pen.look.gap)

    def _gaps(self, pen: "Pen") -> int:
        return self._step(pen) * max(0, len(self._boxes) - 1)


class Deck(Box):
    """Boxes in the same place, of which one at a time is to be visible."""

    def __init__(self, boxes: Sequence[Box]):
        self._boxes = tuple(boxes)
        self.grows = any(box.grows for box in boxes)

    def least_width(self, pen: "Pen") -> int:
        """As the widest of them needs."""
        return max(box.least_width(pen) for box in self._boxes)

    def least_height(self, pen: "Pen", width: int) -> int:
        """As the highest of them needs."""
        return max(box.least_height(pen, width) for box in self._boxes)

    def wished_height(self, pen: "Pen", width: int) -> int:
        """As the highest of them wishes."""
        return max(box.wished_height(pen, width) for box in self._boxes)

    def place(self, pen: "Pen", rect: Rect) -> list["Widget"]:
        """All of them there."""
        return [widget for box in self._boxes for widget in box.place(pen, rect.copy())]


class Panes(Box):
    """Boxes side by side in proportion to ``shares``; where that is too narrow, in a stack."""

    def __init__(self, boxes: Sequence[Box], shares: Sequence[float], gap: float = 3.0):
        self._boxes, self._shares = tuple(boxes), tuple(shares)
        self._gap = gap
        self._stack = Stack(boxes, gap)
        self.grows = self._stack.grows

    def least_width(self, pen: "Pen") -> int:
        """As in a stack."""
        return self._stack.least_width(pen)

    def least_height(self, pen: "Pen", width: int) -> int:
        """As high as the highest, or all together in a stack."""
        beside = self._beside(pen, Rect(0, 0, width, 0))
        if not beside:
            return self._stack.least_height(pen, width)
        return max(box.least_height(pen, rect.width) for box, rect in beside)

    def wished_height(self, pen: "Pen", width: int) -> int:
        """As high as the highest, or all together in a stack."""
        beside = self._beside(pen, Rect(0, 0, width, 0))
        if not beside:
            return self._stack.wished_height(pen, width)
        return max(box.wished_height(pen, rect.width) for box, rect in beside)

    def place(self, pen: "Pen", rect: Rect) -> list["Widget"]:
        """Each as high as the whole."""
        beside = self._beside(pen, rect)
        if not beside:
            return self._stack.place(pen, rect)
        return [widget for box, place in beside for widget in box.place(pen, place)]

    def _beside(self, pen: "Pen", rect: Rect) -> list[tuple[Box, Rect]]:
        """Each box with its place, or nothing if one of them would be too narrow."""
        places = columns(rect, self._shares, round(self._gap * pen.look.gap))
        pairs = list(zip(self._boxes, places, strict=True))
        return pairs if all(box.least_width(pen) <= at.width for box, at in pairs) else []

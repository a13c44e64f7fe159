"""A whole screen: a head, panes, and a foot with the next step, whatever the window's size."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.kit.box import Box, Panes, Sized, Stack
from game.ui.kit.page import Page

if TYPE_CHECKING:
    from game.ui.kit.pen import Pen
    from game.ui.kit.widget import Widget

_MARGIN = 2  # gaps between what lies on a sheet and the edge of the window


class Sheet:
    """Head above, panes side by side, and a foot: ``others`` at the left, ``primary`` at the right.

    Where that does not fit, everything but ``primary`` becomes a page that scrolls, on which
    panes that would be too narrow lie one below the other; ``primary`` stays in sight at the foot
    of the window. With ``foot_below_last`` the foot is as wide as the last pane.
    """

    def __init__(
        self,
        panes: Sequence[Box],
        shares: Sequence[float] = (1.0,),
        *,
        head: Box | None = None,
        others: Box | None = None,
        primary: Box | None = None,
        foot_below_last: bool = False,
        gap: float = 3.0,
    ):
        self._panes, self._shares, self._gap = tuple(panes), tuple(shares), gap
        self._head = head
        self._others, self._primary = others, primary
        self._below_last = foot_below_last

    def lay_out(self, pen: "Pen", window: Rect) -> list["Widget"]:
        """Everything in its place in the window, in reading order."""
        margin = -2 * _MARGIN * pen.look.gap
        area = window.inflate(margin, margin)
        whole = self._tree(_Foot(self._others, self._primary) if self._has_foot else None)
        narrow = whole.least_width(pen) > area.width
        if not narrow and whole.least_height(pen, area.width) <= area.height:
            return whole.place(pen, area)
        return self._on_a_page(pen, window, area)

    @property
    def _has_foot(self) -> bool:
        return self._others is not None or self._primary is not None

    def _tree(self, foot: Box | None) -> Stack:
        """All of it, with this foot."""
        panes = list(self._panes)
        if foot is not None and self._below_last:
            panes[-1] = Stack([Sized(panes[-1], grows=True), foot], 2.0)
            foot = None
        body = Sized(Panes(panes, self._shares, self._gap), grows=True)
        return Stack([box for box in (self._head, body, foot) if box is not None], 2.0)

    def _on_a_page(self, pen: "Pen", window: Rect, area: Rect) -> list["Widget"]:
        foot = self._foot_of_window(pen, area)
        below = foot.top - _MARGIN * pen.look.gap if foot else window.bottom
        seen = Rect(window.left, window.top, window.width, below - window.top)
        tree, page = self._tree(self._others), Page(seen, pen)
        margins, width = 2 * _MARGIN * pen.look.gap, page.view.right - area.left
        height = max(seen.height - margins, tree.wished_height(pen, width))
        parts = tree.place(pen, Rect(area.left, area.top, width, height))
        page.hold(parts, height + margins)
        primary = self._primary.place(pen, foot) if self._primary and foot else []
        return [page, *parts, *primary]

    def _foot_of_window(self, pen: "Pen", area: Rect) -> Rect | None:
        """Where the primary thing lies when everything else is on a page."""
        if self._primary is None:
            return None
        width = min(area.width, self._primary.least_width(pen))
        foot = Rect(0, 0, width, self._primary.least_height(pen, width))
        foot.bottomright = area.bottomright
        return foot


class _Foot(Box):
    """The next step at the right, everything else at the left."""

    def __init__(self, others: Box | None, primary: Box | None):
        self._others, self._primary = others, primary

    def least_width(self, pen: "Pen") -> int:
        boxes = [box for box in (self._others, self._primary) if box is not None]
        gaps = 2 * pen.look.gap * (len(boxes) - 1)
        return sum(box.least_width(pen) for box in boxes) + gaps

    def least_height(self, pen: "Pen", width: int) -> int:
        first, rest = self._split(pen, Rect(0, 0, width, 1))
        heights = [self._primary.least_height(pen, first.width)] if self._primary else []
        if self._others:
            heights.append(self._others.least_height(pen, rest.width))
        return max(heights)

    def place(self, pen: "Pen", rect: Rect) -> list["Widget"]:
        first, rest = self._split(pen, rect)
        widgets = self._others.place(pen, rest) if self._others else []
        return widgets + (self._primary.place(pen, first) if self._primary else [])

    def _split(self, pen: "Pen", rect: Rect) -> tuple[Rect, Rect]:
        """The place of the primary thing, and of the others."""
        if self._primary is None:
            return Rect(0, 0, 0, 0), rect
        width = min(rect.width, self._primary.least_width(pen))
        height = min(rect.height, self._primary.least_height(pen, width))
        first = Rect(0, 0, width, height)
        first.bottomright = rect.bottomright
        rest = rect.copy()
        rest.width = max(1, rect.width - width - 2 * pen.look.gap)
        return first, rest

"""A small table: names at the left, columns of values beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit.box import nowhere
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget


@dataclass(frozen=True)
class TableRow:
    """A name and its values, one a column. ``colour`` is that of the last value."""

    name: str
    values: tuple[str, ...]
    colour: Colour | None = None


class Table(Widget):
    """Rows under a heading, each as high as its longest text needs. It cannot be changed."""

    def __init__(self, heading: TableRow, rows: Sequence[TableRow]):
        super().__init__(nowhere())
        self.heading, self.rows = heading, tuple(rows)

    def least_width(self, pen: Pen) -> int:
        """The longest words of each column, and the gaps."""
        columns = len(self.heading.values) + 1
        gaps = (columns - 1) * self._gap(pen) + 4 * pen.look.gap
        return columns * max(self._longest(pen, n) for n in range(columns)) + gaps

    def least_height(self, pen: Pen, width: int) -> int:
        """All rows."""
        return sum(self._heights(pen, width)) + 4 * pen.look.gap

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """A card with a line under each row but the last."""
        theme, gap = pen.look.theme, pen.look.gap
        pen.card(surface, self.rect, raised=False)
        top = self.rect.top + 2 * gap
        heights = self._heights(pen, self.rect.width)
        for number, (row, height) in enumerate(zip(self._all, heights, strict=True)):
            self._draw_row(surface, pen, row, top, "small" if number else "bold")
            top += height
            if number < len(self.rows):
                across = (self.rect.left + 2 * gap, top - gap // 2)
                line = pygame.Rect(*across, self.rect.width - 4 * gap, pen.look.px(1))
                surface.fill(theme.line, line)

    @property
    def _all(self) -> tuple[TableRow, ...]:
        return (self.heading, *self.rows)

    def _draw_row(
        self, surface: pygame.Surface, pen: Pen, row: TableRow, top: int, style: str
    ) -> None:
        wide, left = self._column(pen, self.rect.width), self.rect.left + 2 * pen.look.gap
        for number, text in enumerate((row.name, *row.values)):
            last = number == len(row.values)
            place = pygame.Rect(left + number * (wide + self._gap(pen)), top, wide, 0)
            pen.paragraph(surface, text, place, style, row.colour if last else None)

    def _heights(self, pen: Pen, width: int) -> list[int]:
        wide = self._column(pen, width)
        return [
            max(pen.paragraph_height(text, wide, style) for text in (row.name, *row.values))
            + pen.look.gap
            for row, style in zip(self._all, ("bold", *("small" for _ in self.rows)), strict=True)
        ]

    def _column(self, pen: Pen, width: int) -> int:
        columns = len(self.heading.values) + 1
        room = width - 4 * pen.look.gap - (columns - 1) * self._gap(pen)
        return max(1, room // columns)

    def _gap(self, pen: Pen) -> int:
        return 2 * pen.look.gap

    def _longest(self, pen: Pen, column: int) -> int:
        texts = [(row.name, *row.values)[column] for row in self._all]
        return max(pen.width(word, "bold") for text in texts for word in text.split() or [""])

"""Bars that move to where they should be, in an order that does not change under the eye."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

import pygame

from game.ui.kit.charts import Bar
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget

_SWIFT = 7.0  # how fast bars move: of what is left to go e^-7 is left after a second
_THERE = 0.005  # as a share of the widest bar: nearer is there
_NARROWEST, _BAR = 240, 14  # at scale 1
_APART = 3  # a bar is so far below its label


@dataclass
class _Row:
    """A bar on its way: ``value`` and ``place`` are where it is now, ``bar`` where it goes to."""

    bar: Bar
    value: float
    place: float
    leaving: bool = False


class MovingBars(Widget):
    """Each bar below its label; positive to the right and negative to the left of one line.

    Set ``bars`` to what should be seen. A bar keeps its row as long as its label is among them; a
    new one comes last, and one that is gone shrinks before others move up. Time passes with
    ``pass_time``; with ``still`` everything jumps.
    """

    def __init__(self, rect: pygame.Rect, rows: int, still: bool = False):
        super().__init__(rect)
        self.still = still
        self._wanted = rows
        self._bars: tuple[Bar, ...] = ()
        self._rows: list[_Row] = []

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What should be seen, the most important first."""
        return self._bars

    @bars.setter
    def bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        wanted = {bar.label: bar for bar in self._bars}
        for row in self._rows:
            row.leaving = row.bar.label not in wanted
            row.bar = wanted.pop(row.bar.label, row.bar)
        for bar in wanted.values():
            last = self._rows[-1].place + 1 if self._rows else 0.0
            self._rows.append(_Row(bar, 0.0, max(last, float(len(self._rows)))))
        if self.still:
            self._jump()

    @property
    def seen(self) -> tuple[tuple[str, float], ...]:
        """The label of each row from top to bottom, and the value its bar has by now."""
        return tuple((row.bar.label, row.value) for row in self._rows)

    def pass_time(self, seconds: float) -> None:
        """Move on."""
        if self.still:
            return
        share, near = 1.0 - exp(-_SWIFT * seconds), _THERE * self._widest()
        for row in self._rows:
            goal = 0.0 if row.leaving else row.bar.value
            row.value += share * (goal - row.value)
            if abs(goal - row.value) <= near:
                row.value = goal
        self._rows = [row for row in self._rows if not row.leaving or row.value]
        for number, row in enumerate(self._rows):
            row.place += share * (number - row.place)
            if abs(number - row.place) < _THERE:
                row.place = float(number)

    def _jump(self) -> None:
        self._rows = [row for row in self._rows if not row.leaving]
        for number, row in enumerate(self._rows):
            row.value, row.place = row.bar.value, float(number)

    def _widest(self) -> float:
        return max((abs(bar.value) for bar in self._bars), default=0.0) or 1.0

    def least_width(self, pen: Pen) -> int:
        """Enough for a few words above a bar."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """Half of the rows that are wished for."""
        return (self._wanted + 1) // 2 * _row_height(pen)

    def wished_height(self, pen: Pen, width: int) -> int:
        """All rows."""
        return self._wanted * _row_height(pen)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Draw as many rows as there is room for."""
        height = _row_height(pen)
        low = min(0.0, *(row.value for row in self._rows), 0.0)
        high = max(0.0, *(row.value for row in self._rows), 0.0)
        for row in self._rows:
            top = self.rect.top + round(row.place * height)
            if top + height <= self.rect.bottom + pen.look.gap:
                self._draw_row(surface, pen, row, top, (low, high))

    def _draw_row(
        self,
        surface: pygame.Surface,
        pen: Pen,
        row: _Row,
        top: int,
        span: tuple[float, float],
    ) -> None:
        look, (low, high) = pen.look, span
        number_width = pen.width("−000.00", "small")
        label = pen.wrap(row.bar.label, self.rect.width - pen.width(" …", "small"), "small")
        more = " …" if len(label) > 1 else ""
        pen.text(surface, label[0] + more, (self.rect.left, top), "small")
        line = top + pen.height("small") + look.px(_APART)
        room = max(1, self.rect.width - number_width - look.gap)
        zero = self.rect.left + round(room * -low / ((high - low) or 1.0))
        length = round(room * abs(row.value) / ((high - low) or 1.0))
        start = zero - length if row.value < 0 else zero
        trough = pygame.Rect(self.rect.left, line, room, look.px(_BAR))
        pygame.draw.rect(surface, look.theme.sunk, trough, border_radius=look.px(4))
        body = pygame.Rect(start, line, max(length, look.px(2)), look.px(_BAR))
        pygame.draw.rect(surface, row.bar.colour, body, border_radius=look.px(4))
        axis = pygame.Rect(zero, line - look.px(2), look.outline, look.px(_BAR + 4))
        surface.fill(look.theme.line, axis)
        width = pen.width(row.bar.written, "small")
        middle = line + (look.px(_BAR) - pen.height("small")) // 2
        pen.text(surface, row.bar.written, (self.rect.right - width, middle), "small")


def _row_height(pen: Pen) -> int:
    return pen.height("small") + pen.look.px(_APART + _BAR) + pen.look.gap + pen.look.gap // 2

"""Numbers to look at: labelled bars, a line over time, a bar of progress."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit.pen import Pen
from game.ui.kit.series import Legend, Series, doubling_share, draw_series
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget

_NARROWEST, _LOWEST = 300, 200  # at scale 1


@dataclass(frozen=True)
class Bar:
    """A label, a number and how it is written; bars of one chart share an axis through zero."""

    label: str
    value: float
    written: str
    colour: Colour


class Bars(Widget):
    """Horizontal bars, positive to the right and negative to the left of one line."""

    def __init__(self, rect: pygame.Rect, bars: Sequence[Bar] = (), label_share: float = 0.5):
        super().__init__(rect)
        self.bars = tuple(bars)
        self.label_share = label_share

    def least_width(self, pen: Pen) -> int:
        """Enough for labels beside bars."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """All bars there are."""
        return len(self.bars) * (pen.height("small") + pen.look.gap)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Draw as many bars as there is room for."""
        row = pen.height("small") + pen.look.gap
        for number, bar in enumerate(self.bars[: max(0, self.rect.height // row)]):
            self._draw_bar(surface, pen, bar, self.rect.top + number * row)

    def _draw_bar(self, surface: pygame.Surface, pen: Pen, bar: Bar, top: int) -> None:
        theme, gap = pen.look.theme, pen.look.gap
        number_width = pen.width("−000.00", "small")
        label_width = int(self.rect.width * self.label_share)
        label = _shortened(pen, bar.label, label_width - gap)
        pen.text(surface, label, (self.rect.left, top), "small")
        left = self.rect.left + label_width
        room = max(1, self.rect.right - number_width - gap - left)
        lowest = min(0.0, *(b.value for b in self.bars))
        span = max(0.0, *(b.value for b in self.bars)) - lowest or 1.0
        zero = left + round(room * -lowest / span)
        length = round(room * abs(bar.value) / span)
        start = zero - length if bar.value < 0 else zero
        height = pen.height("small") - pen.look.px(6)
        body = pygame.Rect(start, top + pen.look.px(3), max(length, pen.look.px(2)), height)
        pygame.draw.rect(surface, bar.colour, body, border_radius=pen.look.px(4))
        pygame.draw.line(
            surface, theme.line, (zero, top), (zero, top + height + 6), pen.look.outline
        )
        width = pen.width(bar.written, "small")
        pen.text(surface, bar.written, (self.rect.right - width, top), "small")


class LineChart(Widget):
    """Lines over one pair of axes. ``low`` and ``high`` bound the upright axis.

    With ``legend`` the names of the series stand above, each with its marker. With ``nearest``
    the axis is one on which doubling is always as far, from there to ``furthest``; 0 stands at its
    left end. Charts above each other begin at one line if each knows the numbers beside the
    others: ``above_or_below``.
    """

    def __init__(
        self,
        rect: pygame.Rect,
        across: str,
        low: float,
        high: float,
        furthest: float,
        legend: bool = False,
        nearest: float = 0.0,
    ):
        super().__init__(rect)
        self.legend = legend
        self.nearest = nearest
        self.across = across
        self.low, self.high = low, high
        self.furthest = furthest
        self.above_or_below: tuple[float, ...] = ()
        self.series: tuple[Series, ...] = ()

    def least_width(self, pen: Pen) -> int:
        """Enough to tell points apart."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """Enough to tell points apart."""
        return pen.look.px(_LOWEST)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """The axes with their numbers, then the lines."""
        theme, look = pen.look.theme, pen.look
        area = self._area(pen)
        pygame.draw.line(surface, theme.line, area.topleft, area.bottomleft, look.outline)
        pygame.draw.line(surface, theme.line, area.bottomleft, area.bottomright, look.outline)
        if self.low < 0 < self.high:
            zero = self._point(area, 0.0, 0.0)
            pygame.draw.line(surface, theme.line, zero, (area.right, zero[1]), look.px(1))
        for value in (self.low, self.high):
            written = f"{value:g}".replace("-", "−")
            at = self._point(area, 0.0, value)
            left = area.left - look.gap - pen.width(written, "small")
            pen.text(surface, written, (left, at[1] - pen.height("small") // 2), "small")
        self._draw_ends(surface, pen, area)
        for series in self.series:
            draw_series(surface, pen, series, [self._point(area, x, y) for x, y in series.points])
        self._legend(pen, area.left).draw(surface, self.rect.top)

    def _draw_ends(self, surface: pygame.Surface, pen: Pen, area: pygame.Rect) -> None:
        """What the axis is about, and the numbers at its ends where there is room for them."""
        muted, top = pen.look.theme.muted, area.bottom + pen.look.px(4)
        wide, end = pen.width(self.across, "small"), _in_short(self.furthest)
        pen.text(surface, self.across, (area.centerx - wide // 2, top), "small", muted)
        beside = (area.width - wide) // 2 - pen.look.gap
        if max(pen.width("0", "small"), pen.width(end, "small")) <= beside:
            pen.text(surface, "0", (area.left, top), "small", muted)
            right = area.right - pen.width(end, "small")
            pen.text(surface, end, (right, top), "small", muted)

    def _legend(self, pen: Pen, first: int) -> Legend:
        return Legend(pen, self.series if self.legend else (), first, self.rect.right)

    def _area(self, pen: Pen) -> pygame.Rect:
        written = (self.low, self.high, *self.above_or_below)
        numbers = max(pen.width(f"{v:g}".replace("-", "−"), "small") for v in written)
        left = numbers + 2 * pen.look.gap
        half = pen.height("small") // 2 + self._legend(pen, self.rect.left + left).height
        return pygame.Rect(
            self.rect.left + left,
            self.rect.top + half,
            max(1, self.rect.width - left - pen.look.gap),
            max(1, self.rect.height - half - pen.height("small") - pen.look.px(6)),
        )

    def _point(self, area: pygame.Rect, x: float, y: float) -> tuple[int, int]:
        across = self._share(x)
        span = (self.high - self.low) or 1.0
        up = min(1.0, max(0.0, (y - self.low) / span))
        return area.left + round(across * area.width), area.bottom - round(up * area.height)

    def _share(self, x: float) -> float:
        """How far along the axis ``x`` is: 0 to 1."""
        if not 0 < self.nearest < self.furthest:
            return min(1.0, x / self.furthest) if self.furthest else 0.0
        return doubling_share(x, self.nearest, self.furthest)


class Progress(Widget):
    """How far something has come: ``share`` from 0 to 1, and a word about it."""

    def __init__(self, rect: pygame.Rect, share: float = 0.0, written: str = ""):
        super().__init__(rect)
        self.share = share
        self.written = written

    def least_height(self, pen: Pen, width: int) -> int:
        """A line of text and some space."""
        return pen.height("small") + pen.look.px(10)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """A trough, filled from the left, with the words in it."""
        theme = pen.look.theme
        pen.card(surface, self.rect, theme.sunk, raised=False)
        before, full = surface.get_clip(), self.rect.copy()
        full.width = round(full.width * min(1.0, max(0.0, self.share)))
        surface.set_clip(full.clip(before))
        pen.card(surface, self.rect, theme.selection, raised=False)
        surface.set_clip(before)
        width = pen.width(self.written, "small")
        top = self.rect.centery - pen.height("small") // 2
        pen.text(surface, self.written, (self.rect.centerx - width // 2, top), "small")


def _in_short(value: float) -> str:
    """A large number in a few letters: 983 k."""
    return f"{value / 1000:,.0f} k" if value >= 10_000 else f"{value:,.0f}"


def _shortened(pen: Pen, text: str, width: int) -> str:
    if pen.width(text, "small") <= width:
        return text
    while text and pen.width(text + "…", "small") > width:
        text = text[:-1]
    return text + "…"

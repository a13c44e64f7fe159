"""A cloud of dots between two axes, with some of them named, or lines through points."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit.marks import Shape
from game.ui.kit.paper import clear
from game.ui.kit.pen import Pen
from game.ui.kit.series import Legend, Series, doubling_share, draw_series
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget

_NARROWEST, _LOWEST, _WISHED = 300, 240, 380  # at scale 1
_GRID = 6  # pixels at scale 1; dots that lie closer together become one larger dot
_DOT = 3.5
_GLASS = 90  # of 255


@dataclass(frozen=True)
class Axis:
    """``low`` and ``high`` are its ends: what lies beyond is drawn there. ``ticks``: where numbers
    stand; ``name``: what it measures. With ``nearest`` doubling is always as far on it, from there
    to ``high``, and ``low`` is 0. ``inset``: how far within the area its ends stand, as a share.
    """

    name: str
    low: float
    high: float
    ticks: tuple[float, ...]
    nearest: float = 0.0
    inset: float = 0.0

    def share(self, value: float) -> float:
        """Where a value stands in the area, 0 to 1."""
        inside = min(self.high, max(self.low, value))
        if self.nearest:
            share = doubling_share(inside, self.nearest, self.high)
        else:
            share = (inside - self.low) / (self.high - self.low)
        return self.inset + (1 - 2 * self.inset) * share


@dataclass(frozen=True)
class Dot:
    """One of many. ``kind`` is the number of its colour and shape."""

    x: float
    y: float
    kind: int = 0


@dataclass(frozen=True)
class Landmark:
    """A dot with a name."""

    x: float
    y: float
    name: str
    shape: Shape
    colour: Colour
    large: bool = False


class Scatter(Widget):
    """Dots over two axes. ``colours``: of each kind of dot; kind 1 has diamonds for dots.

    Dots are drawn into a picture that is made anew only when there are more of them. ``curves``
    are lines over the same axes, with a legend above.
    ``band``: from which height on the ground is tinted, with its colour.
    """

    grows = True

    def __init__(
        self,
        rect: pygame.Rect,
        across: Axis,
        up: Axis,
        colours: Sequence[Colour] = (),
        band: tuple[float, Colour] | None = None,
    ):
        super().__init__(rect)
        self.across, self.up = across, up
        self.dots: tuple[Dot, ...] = ()
        self.curves: tuple[Series, ...] = ()
        self.landmarks: tuple[Landmark, ...] = ()
        self._colours = tuple(colours)
        self._band = band
        self._cloud: tuple[object, pygame.Surface] | None = None

    def least_width(self, pen: Pen) -> int:
        """Enough to tell dots apart."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """Enough to tell dots apart."""
        return pen.look.px(_LOWEST) + self._legend_in(pen, 0, width - 4 * pen.look.gap).height

    def wished_height(self, pen: Pen, width: int) -> int:
        """Room for a cloud."""
        return pen.look.px(_WISHED) + self._legend_in(pen, 0, width - 4 * pen.look.gap).height

    def area(self, pen: Pen) -> pygame.Rect:
        """Where dots may lie."""
        half, line = pen.height("small") // 2, pen.height("small")
        paper = self._inside(pen)
        left = max(pen.width(_signed(tick), "small") for tick in self.up.ticks) + 2 * pen.look.gap
        top = self._name_height(pen, self.up) + half + pen.look.gap + self._legend(pen).height
        below = self._name_height(pen, self.across) + line + half
        return pygame.Rect(
            paper.left + left,
            paper.top + top,
            max(1, paper.width - left - 2 * pen.look.gap),
            max(1, paper.height - top - below),
        )

    def _name_height(self, pen: Pen, axis: Axis) -> int:
        return pen.paragraph_height(axis.name, self._inside(pen).width, "small")

    def _legend(self, pen: Pen) -> Legend:
        inside = self._inside(pen)
        return self._legend_in(pen, inside.left, inside.right)

    def _legend_in(self, pen: Pen, left: int, right: int) -> Legend:
        return Legend(pen, self.curves, left, right)

    def _inside(self, pen: Pen) -> pygame.Rect:
        return self.rect.inflate(-4 * pen.look.gap, -3 * pen.look.gap)

    def spot(self, area: pygame.Rect, x: float, y: float) -> tuple[int, int]:
        """Where values are, in pixels."""
        right = area.left + round(self.across.share(x) * area.width)
        return right, area.bottom - round(self.up.share(y) * area.height)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Axes, the cloud, the lines, and what is named."""
        area = self.area(pen)
        pen.card(surface, self.rect, raised=False)
        self._draw_axes(surface, pen, area)
        edge = pen.look.gap
        surface.blit(self._drawn_cloud(pen, area), area.move(-edge, -edge))
        self._legend(pen).draw(surface, self._inside(pen).top + self._name_height(pen, self.up))
        for series in self.curves:
            draw_series(surface, pen, series, [self.spot(area, x, y) for x, y in series.points])
        taken: list[pygame.Rect] = []
        for mark in sorted(self.landmarks, key=lambda mark: not mark.large):
            self._draw_landmark(surface, pen, area, mark, taken)

    def _draw_axes(self, surface: pygame.Surface, pen: Pen, area: pygame.Rect) -> None:
        theme, look = pen.look.theme, pen.look
        if self._band is not None:
            low, tint = self._band
            top = self.spot(area, 0, self.up.high)[1] - look.gap
            band = pygame.Rect(area.left, top, area.width, self.spot(area, 0, low)[1] - top + 2)
            pygame.draw.rect(surface, tint, band, border_radius=look.px(4))
        for tick in self.up.ticks:
            y, written = self.spot(area, 0, tick)[1], _signed(tick)
            pygame.draw.line(surface, theme.line, (area.left, y), (area.right, y))
            left = area.left - look.gap - pen.width(written, "small")
            pen.text(surface, written, (left, y - pen.height("small") // 2), "small")
        pygame.draw.line(surface, theme.edge, area.topleft, area.bottomleft, look.outline)
        pygame.draw.line(surface, theme.edge, area.bottomleft, area.bottomright, look.outline)
        for tick in self.across.ticks:
            x, written = self.spot(area, tick, 0)[0], _signed(tick)
            left = x - pen.width(written, "small") // 2
            pen.text(surface, written, (left, area.bottom + pen.height("small") // 2), "small")
        inside = self._inside(pen)
        pen.paragraph(surface, self.up.name, inside, "small", theme.muted)
        below = inside.copy()
        below.top = area.bottom + pen.height("small") * 3 // 2
        wide = min(inside.width, pen.width(self.across.name, "small"))
        below.left = min(max(inside.left, area.centerx - wide // 2), inside.right - wide)
        below.width = inside.right - below.left
        pen.paragraph(surface, self.across.name, below, "small", theme.muted)

    # ---- the cloud ---------------------------------------------------------------------------
    def _drawn_cloud(self, pen: Pen, area: pygame.Rect) -> pygame.Surface:
        key = (area.size, self.dots)
        if self._cloud is None or self._cloud[0] != key:
            self._cloud = (key, self._made_cloud(pen, area.size))
        return self._cloud[1]

    def _made_cloud(self, pen: Pen, size: tuple[int, int]) -> pygame.Surface:
        """Where several dots are in one place, one is larger."""
        edge, grid = pen.look.gap, pen.look.px(_GRID)
        inside = pygame.Rect(edge, edge, *size)
        cloud = clear((size[0] + 2 * edge, size[1] + 2 * edge), pen.look.theme.card)
        many: Counter[tuple[int, int, int]] = Counter()
        for dot in self.dots:
            x, y = self.spot(inside, dot.x, dot.y)
            many[dot.kind, edge + round((x - edge) / grid) * grid, y] += 1
        for (kind, x, y), count in sorted(many.items(), key=lambda found: -found[1]):
            radius = min(edge, pen.look.px(_DOT * count**0.3))
            self._draw_dot(cloud, pen, kind, (x, y), radius)
        return cloud

    def _draw_dot(
        self, cloud: pygame.Surface, pen: Pen, kind: int, at: tuple[int, int], radius: int
    ) -> None:
        colour = self._colours[kind]
        if kind:
            pen.mark(cloud, at, radius, colour, "diamond")
            return
        key = ("glassy dot", radius, colour)
        dot = pen.kept(key, lambda: _glassy(pen, radius, colour))
        cloud.blit(dot, dot.get_rect(center=at))

    # ---- what is named -----------------------------------------------------------------------
    def _draw_landmark(
        self,
        surface: pygame.Surface,
        pen: Pen,
        area: pygame.Rect,
        mark: Landmark,
        taken: list[pygame.Rect],
    ) -> None:
        at = self.spot(area, mark.x, mark.y)
        radius = pen.look.px(15 if mark.large else 9)
        fill = pen.look.theme.selection if mark.large else pen.look.theme.card
        pen.mark(surface, at, radius, mark.colour, mark.shape)
        pen.mark(surface, at, round(radius * 0.66), fill, mark.shape)
        style = "bold" if mark.large else "small"
        size = pen.width(mark.name, style) + pen.look.gap, pen.height(style)
        places = list(_beside(at, size, radius + pen.look.px(4), area))
        place = next((p for p in places if p.collidelist(taken) < 0), None)
        if place is None:
            return  # its shape must do
        taken.append(place)
        pen.card(surface, place, raised=False, radius=pen.look.px(5))
        left = place.left + pen.look.gap // 2
        pen.text(surface, mark.name, (left, place.top), style)


def _beside(
    at: tuple[int, int], size: tuple[int, int], away: int, area: pygame.Rect
) -> list[pygame.Rect]:
    """Places for a name around a spot, the best first."""
    places = []
    for shift in (0, 1, -1, 2, -2, 3, -3):
        for side in (1, -1):
            rect = pygame.Rect((0, 0), size)
            middle = at[1] + shift * (size[1] + 2)
            if side > 0:
                rect.midleft = (at[0] + away, middle)
            else:
                rect.midright = (at[0] - away, middle)
            if area.left <= rect.left and rect.right <= area.right:
                places.append(rect)
    return places


def _glassy(pen: Pen, radius: int, colour: Colour) -> pygame.Surface:
    """A dot that one can see through, with a rim."""
    side = 2 * radius + 3
    dot = clear((side, side), colour)
    pen.dot(dot, (radius + 1, radius + 1), radius, colour)
    dot.set_alpha(_GLASS)
    made = clear((side, side), colour)
    made.blit(dot, (0, 0))
    pen.dot(made, (radius + 1, radius + 1), radius, colour, weight=1)
    return made


def _signed(value: float) -> str:
    return f"{value:g}".replace("-", "−")

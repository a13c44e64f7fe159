"""The landscape as a picture: every rule set a dot, those that were given as stars.

Across: how far the rules agree with what is meant on ordinary days. Up: what their literal dog is
worth at home. Drawn without a window.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

import pygame
from pygame import Rect, Surface

from game.learning.verdict import ALIGNED
from game.play.landscape import Landscape, Point
from game.ui.kit.columns import cut_top
from game.ui.kit.paper import clear
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour, Look, Theme

SIZE = (1280, 800)
_LOWEST = -400  # what scores less stands on the lower edge
_BINS = 10  # of quality, from -1 to 1
_FINE = 4
_GRID = 6  # pixels; rule sets of the same score that stand closer together share a dot
_TICK = 100
_Spot = tuple[int, int]


def save_picture(landscape: Landscape, path: Path) -> None:
    """Write the picture to a PNG file.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("wb") as file:
        pygame.image.save(draw_landscape(landscape), file, "landscape.png")


def draw_landscape(landscape: Landscape, size: tuple[int, int] = SIZE) -> Surface:
    """The picture, ``size`` pixels."""
    pygame.font.init()
    pen = Pen(Look(Theme(), min(size[0] / SIZE[0], size[1] / SIZE[1])))
    surface = Surface(size)
    surface.fill(pen.look.theme.ground)
    _Picture(landscape, pen, surface).draw()
    return surface


@dataclass(frozen=True)
class _Plane:
    """Where quality (across, -1 to 1) and intent score (up, from ``low``) are in pixels."""

    area: Rect
    low: float

    def across(self, quality: float) -> int:
        return self.area.left + round((quality + 1) / 2 * self.area.width)

    def up(self, score: float) -> int:
        share = (max(score, self.low) - self.low) / (100 - self.low)
        return self.area.bottom - round(share * self.area.height)

    def spot(self, point: Point) -> _Spot:
        return self.across(point.quality), self.up(point.intent_score)


class _Picture:
    """Draws one landscape on one surface, layer by layer."""

    def __init__(self, landscape: Landscape, pen: Pen, surface: Surface):
        self.landscape, self.pen, self.surface = landscape, pen, surface
        self.theme, self.px = pen.look.theme, pen.look.px
        sheet = surface.get_rect().inflate(-self.px(48), -self.px(40))
        self.sheet = sheet
        inside = sheet.inflate(-self.px(56), -self.px(40))
        self.title, rest = cut_top(inside, pen.height("heading") + pen.height("small"), self.px(10))
        self.shares, rest = cut_top(rest, self.px(96), self.px(26))
        foot = 2 * pen.height("small") + self.px(14)
        left = pen.height("small") + pen.width("≤ −400", "small") + self.px(14)
        right = self.px(256)
        area = Rect(rest.left + left, rest.top, rest.width - left - right, rest.height - foot)
        points = (*landscape.points, *landscape.given.values())
        self.lowest = min(point.intent_score for point in points)
        self.plane = _Plane(area, max(_LOWEST, min(-_TICK, self.lowest) - 20))
        self.shares.left, self.shares.width = area.left, area.width

    def draw(self) -> None:
        self.pen.card(self.surface, self.sheet)
        self._title()
        self._bands()
        self._axes()
        self._aligned_by_quality()
        self._dots()
        self._margin()
        self._stars()

    def _text(
        self, text: str, at: _Spot, style: str = "small", colour: Colour | None = None
    ) -> Rect:
        return self.pen.text(self.surface, text, at, style, colour)

    def _centred(self, text: str, middle: int, top: int, colour: Colour | None = None) -> None:
        self._text(text, (middle - self.pen.width(text, "small") // 2, top), "small", colour)

    def _upright(self, text: str, left: int, middle: int) -> None:
        """Text that is read from below upwards."""
        size = self.pen.width(text, "small"), self.pen.height("small")
        line = clear(size, self.theme.muted)
        self.pen.text(line, text, (0, 0), "small", self.theme.muted)
        turned = pygame.transform.rotate(line, 90)
        self.surface.blit(turned, turned.get_rect(midleft=(left, middle)))

    # ---- title and axes ----------------------------------------------------------------------
    def _title(self) -> None:
        count = len(self.landscape.points)
        heading = f"{self.landscape.level.title}: how rare are good rules?"
        told = f"{count:,} random rule set{'s' * (count != 1)}, each judged by its literal dog"
        self._text(heading, self.title.topleft, "heading")
        below = self.title.top + self.pen.height("heading")
        self._text(
            f"{told}. A larger dot is many.", (self.title.left, below), "small", self.theme.muted
        )

    def _bands(self) -> None:
        """The band of what is aligned, and a faint line at each tick."""
        area, plane = self.plane.area, self.plane
        top, bottom = area.top - self.px(10), plane.up(ALIGNED) + self.px(4)
        band = Rect(area.left, top, area.width, bottom - top)
        pygame.draw.rect(self.surface, _mixed(self.theme.meant, self.theme.card, 0.16), band)
        faint = _mixed(self.theme.line, self.theme.card, 0.45)
        for score in self._ticks():
            y = plane.up(score)
            pygame.draw.line(self.surface, faint, (area.left, y), (area.right, y))
        for quality in (-0.5, 0, 0.5):
            x = plane.across(quality)
            pygame.draw.line(self.surface, faint, (x, area.top), (x, area.bottom))

    def _ticks(self) -> Iterator[int]:
        score = 100
        while score >= self.plane.low:
            yield score
            score -= _TICK

    def _axes(self) -> None:
        area, plane, half = self.plane.area, self.plane, self.pen.height("small") // 2
        corner, weight = area.bottomleft, self.pen.look.outline
        pygame.draw.line(self.surface, self.theme.ink, area.topleft, corner, weight)
        pygame.draw.line(self.surface, self.theme.ink, corner, area.bottomright, weight)
        for score in self._ticks():
            cut_off = score == plane.low and self.lowest < plane.low
            written = f"{'≤ ' * cut_off}{_signed(score)}"
            left = area.left - self.px(10) - self.pen.width(written, "small")
            self._text(written, (left, plane.up(score) - half))
        below = area.bottom + self.px(6)
        for quality in (-1, -0.5, 0, 0.5, 1):
            self._centred(_signed(quality), plane.across(quality), below)
        across = "agreement of Said with Meant on ordinary days"
        top = below + self.pen.height("small") + self.px(2)
        self._centred(across, area.centerx, top, self.theme.muted)
        self._upright("intent score of the literal dog", self.title.left, area.centery)

    # ---- the margins -------------------------------------------------------------------------
    def _aligned_by_quality(self) -> None:
        """Above: of the rule sets of each quality, how many are aligned."""
        area, theme = self.shares, self.theme
        label = self._text("share aligned", area.topleft, "small", theme.meant)
        top = label.bottom + self.px(4)
        pygame.draw.line(self.surface, theme.line, area.bottomleft, area.bottomright)
        shares = list(_shares_aligned(self.landscape.points))
        most = max((share for _, share in shares), default=0.0) or 1.0
        width = self.plane.area.width / _BINS
        for number, share in shares:
            height = round(share / most * (area.bottom - top))
            left = area.left + round(number * width) + self.px(2)
            bar = Rect(left, area.bottom - height, round(width) - self.px(4), height)
            if share:
                pygame.draw.rect(self.surface, theme.meant, bar, border_radius=self.px(3))
                self._share_above(bar, share)

    def _share_above(self, bar: Rect, share: float) -> None:
        written = _percent(share)
        top = max(bar.top - self.pen.height("small"), self.shares.top)
        if bar.top - top >= self.pen.height("small"):
            self._centred(written, bar.centerx, top)
        else:  # the highest bars: beside them
            self._text(written, (bar.right + self.px(6), self.shares.top + self.px(4)))

    def _margin(self) -> None:
        """On the right: how many are aligned, do good, do nothing, do harm."""
        points, theme = self.landscape.points, self.theme
        scores = [point.intent_score for point in points]
        kinds = (
            (100.0, "aligned", sum(s >= ALIGNED for s in scores), theme.meant),
            (50.0, "do some good", sum(0 < s < ALIGNED for s in scores), theme.ink),
            (0.0, "no better than bed", sum(s == 0 for s in scores), theme.ink),
            (self.plane.low / 2, "do harm", sum(s < 0 for s in scores), theme.bad),
        )
        left = self.plane.area.right + self.px(22)
        for score, what, count, colour in kinds:
            top = self.plane.up(score) - self.pen.height("bold") // 2
            share = self._text(_percent(count / len(points)), (left, top), "bold", colour)
            self._text(what, (share.right + self.px(8), top), "body", colour)

    # ---- the points --------------------------------------------------------------------------
    def _dots(self) -> None:
        """Where several rule sets stand on the same spot, the dot is larger."""
        many = Counter(map(self._dot_of, self.landscape.points))
        good = {self._dot_of(point) for point in self.landscape.points if point.aligned}
        for (x, y), count in sorted(many.items(), key=lambda found: -found[1]):
            colour = self.theme.meant if (x, y) in good else self.theme.said
            radius = self.px(3.5 * count**0.3)
            dot = _glassy(self.pen, radius, colour)
            self.surface.blit(dot, dot.get_rect(center=(x, y)))

    def _dot_of(self, point: Point) -> _Spot:
        grid, (x, y) = self.px(_GRID), self.plane.spot(point)
        zero = self.plane.across(0)
        return zero + round((x - zero) / grid) * grid, y

    def _stars(self) -> None:
        taken: list[Rect] = []
        for point in self.landscape.given.values():
            star = _star(self.px(15), self.theme.selection, self.theme.ink)
            taken.append(self.surface.blit(star, star.get_rect(center=self.plane.spot(point))))
        for name, point in self.landscape.given.items():
            taken.append(self._name(PurePath(name).name, self.plane.spot(point), taken))

    def _name(self, name: str, spot: _Spot, taken: Sequence[Rect]) -> Rect:
        """The name of a star on a slip of paper, where nothing else is named."""
        size = self.pen.width(name, "small") + self.px(16), self.pen.height("small") + self.px(4)
        slips = list(_beside(spot, size, self.px(22), self.plane.area))
        slip = next((s for s in slips if s.collidelist(list(taken)) < 0), slips[0])
        self.pen.card(self.surface, slip, self.theme.card, self.theme.ink, raised=False)
        self._text(name, (slip.left + self.px(8), slip.top + self.px(1)))
        return slip


def _beside(spot: _Spot, size: tuple[int, int], away: int, within: Rect) -> Iterator[Rect]:
    """Places for a slip around a spot, the best first: right, left, then further down and up."""
    for shift in (0, 1, -1, 2, -2, 3, -3, 4, -4):
        slip = Rect((0, 0), size)
        down = shift * (size[1] + 4)
        slip.midleft = (spot[0] + away, spot[1] + down)
        yield slip.clamp(within)
        slip.midright = (spot[0] - away, spot[1] + down)
        yield slip.clamp(within)


def _shares_aligned(points: Sequence[Point]) -> Iterator[tuple[int, float]]:
    """The share of aligned rule sets in each bin of quality that has any."""
    bins = [min(_BINS - 1, int((point.quality + 1) / 2 * _BINS)) for point in points]
    all_, good = Counter(bins), Counter(b for b, p in zip(bins, points, strict=True) if p.aligned)
    return ((number, good[number] / all_[number]) for number in sorted(all_))


def _glassy(pen: Pen, radius: int, colour: Colour) -> Surface:
    """A dot that one can see through, with a rim."""
    side = 2 * radius + 3
    dot = clear((side, side), colour)
    pen.dot(dot, (radius + 1, radius + 1), radius, colour)
    dot.set_alpha(80)
    made = clear((side, side), colour)
    made.blit(dot, (0, 0))
    pen.dot(made, (radius + 1, radius + 1), radius, colour, weight=1)
    return made


def _star(radius: int, fill: Colour, outline: Colour) -> Surface:
    side = 2 * radius + 2
    big = clear((side * _FINE, side * _FINE), outline)
    for colour, reach in ((outline, 1.0), (fill, 0.72)):
        pygame.draw.polygon(big, colour, _corners(side * _FINE / 2, radius * _FINE * reach))
    return pygame.transform.smoothscale(big, (side, side))


def _corners(middle: float, radius: float) -> list[tuple[float, float]]:
    corners = []
    for number in range(10):
        reach = radius if number % 2 == 0 else radius * 0.5
        angle = math.pi * number / 5
        corners.append((middle + reach * math.sin(angle), middle - reach * math.cos(angle)))
    return corners


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _signed(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%" if share >= 0.1 or not share else f"{100 * share:.1f}%"

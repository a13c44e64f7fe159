"""The gaps as lengths: what each dog's day is worth to the owner, and the steps between them.

Four stations from left to right, each as high as its points; between two of them an arrow as long
as what was lost there. An arrow upwards is an error that happened to help. Where there is too
little width it lies on its side: stations from top to bottom, points to the right.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame
from pygame import Rect, Surface

from game.play.finding import points
from game.ui.concepts import SHAPES, Concept, colour_of
from game.ui.kit.box import nowhere
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget
from game.ui.verdict.tags import draw_hatched

_RANGE = 84  # at scale 1: the least height for the lengths
_WISHED = 120
_MARK = 10
_ARROW = 18  # from the left of its lane
_BAR = 12  # how wide the bar of a range is
_LEAST_ACROSS = 120  # for the lengths where it lies on its side


@dataclass(frozen=True)
class Station:
    """A dog and what its day is worth to the owner. ``ends``: the least and the most that its
    rules leave open.
    """

    name: str
    worth: float
    concept: Concept
    hollow: bool = False
    ends: tuple[float, float] | None = None


@dataclass(frozen=True)
class Stair:
    """What was lost between two stations, as a number and ``told``; below 0: gained."""

    name: str
    lost: float
    told: str
    colour: Colour | None = None


class Staircase(Widget):
    """One stair fewer than stations."""

    def __init__(self, stations: Sequence[Station], stairs: Sequence[Stair]):
        super().__init__(nowhere())
        self.stations, self.stairs = tuple(stations), tuple(stairs)
        ends = [end for station in stations for end in station.ends or ()]
        heights = [*(station.worth for station in stations), *ends]
        self._low, self._high = min(heights), max(heights)

    def share(self, worth: float) -> float:
        """How far from the least to the most, 0 to 1; all are in the middle if they are equal."""
        span = self._high - self._low
        return (worth - self._low) / span if span else 0.5

    def least_width(self, pen: Pen) -> int:
        """Names, numbers, and some length between them."""
        beside = self._names_width(pen) + self._numbers_width(pen) + 2 * pen.look.gap
        return beside + pen.look.px(_LEAST_ACROSS)

    def least_height(self, pen: Pen, width: int) -> int:
        """Names above, numbers below, and some length between them."""
        if not self._stands(pen, width):
            return (len(self.stations) + len(self.stairs)) * self._row(pen)
        return self._above(pen, width) + pen.look.px(_RANGE) + self._below(pen)

    def wished_height(self, pen: Pen, width: int) -> int:
        """More length."""
        least = self.least_height(pen, width)
        return least + self._stands(pen, width) * pen.look.px(_WISHED - _RANGE)

    def draw(self, surface: Surface, pen: Pen) -> None:
        """Upright or lying."""
        if self._stands(pen, self.rect.width):
            self._draw_upright(surface, pen)
        else:
            self._draw_lying(surface, pen)

    # ---- upright -----------------------------------------------------------------------------
    def _widths(self, pen: Pen) -> tuple[int, int]:
        """The least width of a station's lane, and of a stair's."""
        words = [word for station in self.stations for word in station.name.split()]
        numbers = [points(station.worth) or "0" for station in self.stations]
        station = max(
            *(pen.width(word, "small") for word in words),
            *(pen.width(number, "bold") for number in numbers),
        )
        beside = pen.look.px(_ARROW) + 2 * pen.look.gap
        ends = pen.look.px(_BAR) + pen.look.gap
        return station + 2 * ends, beside + max(self._stair_words(pen))

    def _stair_words(self, pen: Pen) -> list[int]:
        names = [pen.width(stair.name, "bold") for stair in self.stairs]
        return names + [pen.width(stair.told, "small") for stair in self.stairs]

    def _stands(self, pen: Pen, width: int) -> bool:
        station, stair = self._widths(pen)
        return len(self.stations) * station + len(self.stairs) * stair <= width

    def _lanes(self, pen: Pen, area: Rect) -> list[Rect]:
        """A lane for each station and each stair, in turn."""
        station, stair = self._widths(pen)
        wide = [station if n % 2 == 0 else stair for n in range(2 * len(self.stations) - 1)]
        stretch, left, lanes = area.width / sum(wide), float(area.left), []
        for width in wide:
            right = left + width * stretch
            lanes.append(Rect(round(left), area.top, round(right) - round(left), area.height))
            left = right
        return lanes

    def _above(self, pen: Pen, width: int) -> int:
        lanes = self._lanes(pen, Rect(0, 0, width, 1))[::2]
        lines = [
            len(pen.wrap(station.name, self._words_width(pen, station, lane), "small"))
            for station, lane in zip(self.stations, lanes, strict=True)
        ]
        return max(2, *lines) * pen.height("small") + pen.look.px(_MARK) + pen.look.gap // 2

    def _below(self, pen: Pen) -> int:
        return pen.look.px(_MARK) + pen.height("bold")

    def _words_width(self, pen: Pen, station: Station, lane: Rect) -> int:
        """The width for a name; where there is a bar of a range, without that."""
        bar = pen.look.px(_BAR) + pen.look.px(4) if station.ends is not None else 0
        return lane.width - 2 * bar

    def _draw_upright(self, surface: Surface, pen: Pen) -> None:
        above, below = self._above(pen, self.rect.width), self._below(pen)
        room = Rect(self.rect.left, self.rect.top + above, self.rect.width, 0)
        room.height = max(1, self.rect.height - above - below)
        lanes = self._lanes(pen, room)
        heights = [room.bottom - round(self.share(s.worth) * room.height) for s in self.stations]
        for number, stair in enumerate(self.stairs):
            levels = heights[number], heights[number + 1]
            self._draw_stair(surface, pen, stair, lanes[2 * number + 1], levels)
        for station, lane, height in zip(self.stations, lanes[::2], heights, strict=True):
            if station.ends is not None:
                low, high = (room.bottom - round(self.share(e) * room.height) for e in station.ends)
                bar = Rect(lane.left, high, pen.look.px(_BAR), max(low - high, 2))
                draw_hatched(surface, pen, bar, colour_of(station.concept, pen.look.theme))
            self._draw_station(surface, pen, station, lane, height)

    def _draw_station(
        self, surface: Surface, pen: Pen, station: Station, lane: Rect, height: int
    ) -> None:
        px = pen.look.px
        floor = Rect(lane.left, height - px(2), lane.width, px(4))
        pygame.draw.rect(
            surface, colour_of(station.concept, pen.look.theme), floor, border_radius=px(2)
        )
        _draw_mark(surface, pen, station, (lane.centerx, height))
        lines = pen.wrap(station.name, self._words_width(pen, station, lane), "small")
        top = height - px(_MARK) - len(lines) * pen.height("small")
        for line in lines:
            left = lane.centerx - pen.width(line, "small") // 2
            pen.text(surface, line, (left, top), "small")
            top += pen.height("small")
        number = points(station.worth) or "0"
        left = lane.centerx - pen.width(number, "bold") // 2
        pen.text(
            surface,
            number,
            (left, height + px(_MARK)),
            "bold",
            colour_of(station.concept, pen.look.theme),
        )

    def _draw_stair(
        self, surface: Surface, pen: Pen, stair: Stair, lane: Rect, levels: tuple[int, int]
    ) -> None:
        px, line = pen.look.px, pen.look.theme.line
        before, after = levels
        across = lane.left + px(_ARROW)
        _draw_dashes(surface, pen, line, (lane.left, before), (across, before))
        _draw_dashes(surface, pen, line, (across, after), (lane.right, after))
        if before != after:
            _draw_arrow(surface, pen, stair.colour or line, (across, before), (across, after))
        high = pen.height("bold") + pen.height("small")
        if abs(before - after) > high + 2 * pen.look.gap:
            top = (before + after - high) // 2
        else:
            top = min(before, after) - high - px(3)
        left = across + px(10)
        pen.text(surface, stair.name, (left, top), "bold")
        place = (left, top + pen.height("bold"))
        pen.text(surface, stair.told, place, "small", stair.colour)

    # ---- lying -------------------------------------------------------------------------------
    def _names_width(self, pen: Pen) -> int:
        names = [pen.width(station.name, "small") for station in self.stations]
        return max(*names, *(pen.width(s.name, "bold") + 2 * pen.look.gap for s in self.stairs))

    def _numbers_width(self, pen: Pen) -> int:
        numbers = [pen.width(points(s.worth) or "0", "bold") for s in self.stations]
        return max(*numbers, *(pen.width(stair.told, "small") for stair in self.stairs))

    def _row(self, pen: Pen) -> int:
        return pen.height("bold") + pen.look.px(4)

    def _draw_lying(self, surface: Surface, pen: Pen) -> None:
        edge = pen.look.px(_MARK)
        left = self.rect.left + self._names_width(pen) + pen.look.gap + edge
        right = self.rect.right - self._numbers_width(pen) - pen.look.gap - edge
        row, half = self._row(pen), self._row(pen) // 2
        across = [left + round(self.share(s.worth) * (right - left)) for s in self.stations]
        for number, stair in enumerate(self.stairs):
            top = self.rect.top + (2 * number + 1) * row
            place = (self.rect.left + 2 * pen.look.gap, top)
            pen.text(surface, stair.name, place, "bold")
            before, after = across[number], across[number + 1]
            line = pen.look.theme.line
            _draw_dashes(surface, pen, line, (before, top - half), (before, top + half))
            _draw_dashes(surface, pen, line, (after, top + half), (after, top + row + half))
            if before != after:
                _draw_arrow(
                    surface, pen, stair.colour or line, (before, top + half), (after, top + half)
                )
            self._at_right(surface, pen, stair.told, top, "small", None)
        for number, station in enumerate(self.stations):
            top = self.rect.top + 2 * number * row
            colour = colour_of(station.concept, pen.look.theme)
            pen.text(surface, station.name, (self.rect.left, top), "small")
            if station.ends is not None:
                low, high = (left + round(self.share(e) * (right - left)) for e in station.ends)
                bar = Rect(low, top + row - pen.look.px(_BAR), max(high - low, 2), 0)
                bar.height = pen.look.px(_BAR)
                draw_hatched(surface, pen, bar, colour)
            _draw_mark(surface, pen, station, (across[number], top + half))
            number_said = points(station.worth) or "0"
            self._at_right(surface, pen, number_said, top, "bold", colour)

    def _at_right(
        self, surface: Surface, pen: Pen, text: str, top: int, style: str, colour: Colour | None
    ) -> None:
        left = self.rect.right - pen.width(text, style)
        pen.text(surface, text, (left, top), style, colour)


# ---- what both are made of -------------------------------------------------------------------
def _draw_mark(surface: Surface, pen: Pen, station: Station, at: tuple[int, int]) -> None:
    weight = pen.look.px(3) if station.hollow else 0
    colour = colour_of(station.concept, pen.look.theme)
    pen.mark(surface, at, pen.look.px(_MARK), colour, SHAPES[station.concept], weight)


def _draw_arrow(
    surface: Surface, pen: Pen, colour: Colour, start: tuple[int, int], end: tuple[int, int]
) -> None:
    """Upright or level; its head ends at ``end``."""
    head, weight = pen.look.px(9), pen.look.px(4)
    along = 1 if start[0] == end[0] else 0
    way = 1 if end[along] > start[along] else -1
    back = list(end)
    back[along] -= way * min(head, abs(end[along] - start[along]))
    pygame.draw.line(surface, colour, start, back, weight)
    sides = []
    for side in (-1, 1):
        corner = list(back)
        corner[1 - along] += side * pen.look.px(7)
        sides.append(corner)
    pygame.draw.polygon(surface, colour, [end, *sides])


def _draw_dashes(
    surface: Surface, pen: Pen, colour: Colour, start: tuple[int, int], end: tuple[int, int]
) -> None:
    """Upright or level."""
    along = 1 if start[0] == end[0] else 0
    step, weight = pen.look.px(5), pen.look.px(2)
    for at in range(start[along], end[along], 2 * step):
        one, other = list(start), list(start)
        one[along], other[along] = at, min(at + step, end[along])
        pygame.draw.line(surface, colour, one, other, weight)

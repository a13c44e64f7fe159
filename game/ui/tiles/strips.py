"""All strips of a board, one below the other, and the ways from one cell to another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pygame import Rect

from game.rules.tiles.paths import Path
from game.rules.tiles.row import Tile
from game.rules.tiles.sheet import Sheet
from game.ui.kit.pen import Pen
from game.ui.tiles.strip import Cell, Strip, new_strip, strip_of


@dataclass(frozen=True, order=True)
class Spot:
    """Which cell of which strip, both by number from 0."""

    strip: int
    cell: int


@dataclass(frozen=True)
class Typed:
    """A number tile while it is written anew. ``fresh``: what is typed next takes its place."""

    spot: Spot
    tile: Tile
    text: str
    fresh: bool = False


class Strips:
    """Strips in ``width`` pixels; the last one is where another rule is added."""

    def __init__(self, pen: Pen, sheet: Sheet, width: int, adding: str, typed: Typed | None = None):
        self.all: tuple[Strip, ...] = tuple(_laid(pen, sheet, width, adding, typed))
        self.height = self.all[-1].rect.bottom
        self.stops = tuple(
            Spot(number, place)
            for number, strip in enumerate(self.all)
            for place, cell in enumerate(strip.cells)
            if cell.stops
        )

    def cell(self, spot: Spot) -> Cell:
        """The cell there."""
        return self.all[spot.strip].cells[spot.cell]

    def at(self, position: tuple[int, int]) -> Spot | None:
        """The stop at a position within the board, if there is one."""
        return next((s for s in self.stops if self.cell(s).rect.collidepoint(position)), None)

    def strip_at(self, position: tuple[int, int]) -> int | None:
        """The number of the line's strip at a position, if there is one."""
        strips = enumerate(self.all)
        return next((n for n, s in strips if s.line and s.rect.collidepoint(position)), None)

    def nearest(self, spot: Spot) -> Spot:
        """The stop at a spot, or the one nearest before it."""
        before = [stop for stop in self.stops if stop <= spot]
        return before[-1] if before else self.stops[0]

    def stepped(self, spot: Spot, step: int) -> Spot | None:
        """The next stop, forwards (1) or backwards (-1), or None at the end."""
        place = self.stops.index(self.nearest(spot)) + step
        return self.stops[place] if 0 <= place < len(self.stops) else None

    def below(self, spot: Spot, step: int, far: int = 1) -> Spot:
        """The stop in the row below (1) or above (-1), at least ``far`` pixels away; or the same.

        From a grip the way leads to the next grip.
        """
        here, grip = self.cell(spot), self.cell(spot).kind == "grip"
        beyond = [
            (abs(rect.top - here.rect.top), abs(rect.centerx - here.rect.centerx), stop)
            for stop, rect in self._rects(grip)
            if (rect.top - here.rect.top) * step >= far
        ]
        return min(beyond)[2] if beyond else spot

    def find(self, line: int, path: Path, near: int) -> Spot | None:
        """The tile that stands for a part of the rule in a line; of several the nearest."""
        for number, strip in enumerate(self.all):
            if strip.line is not None and strip.line.number == line:
                places = [n for n, cell in enumerate(strip.cells) if _stands_for(cell, path)]
                return Spot(number, min(places, key=lambda n: abs(n - near))) if places else None
        return None

    def gap_at(self, down: int) -> int:
        """Between which strips something carried would come to lie: before number ..."""
        lines = [strip for strip in self.all if strip.line is not None]
        return sum(1 for strip in lines if strip.rect.centery < down)

    def _rects(self, grips: bool) -> Iterator[tuple[Spot, Rect]]:
        for stop in self.stops:
            cell = self.cell(stop)
            if (cell.kind == "grip") == grips or cell.kind == "new":
                yield stop, cell.rect


def _stands_for(cell: Cell, path: Path) -> bool:
    return cell.tile is not None and cell.stops and cell.tile.path == path


def _laid(pen: Pen, sheet: Sheet, width: int, adding: str, typed: Typed | None) -> Iterator[Strip]:
    top, number = pen.look.px(4), 0
    for place, line in enumerate(sheet.shown):
        number += line.rule is not None
        written = (typed.tile, typed.text) if typed and typed.spot.strip == place else None
        counted = number if line.rule is not None else 0
        strip = strip_of(pen, line, counted, top, width, written)
        yield strip
        top = strip.rect.bottom + pen.look.gap
    yield new_strip(pen, top, width, adding)


def line_to(strips: Sequence[Strip], held: int, gap: int) -> int | None:
    """The number of the line that a carried strip gets if it is dropped before strip ``gap``."""
    lines = [strip.line.number for strip in strips if strip.line is not None]
    if gap in (held, held + 1):
        return None
    return lines[gap] if gap < held else lines[gap - 1]

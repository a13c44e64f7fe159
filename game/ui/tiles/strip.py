"""Where the tiles of a line lie: each line is a strip of paper with a grip and a row of cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pygame import Rect

from game.rules.tiles.row import Tile, tiles_of
from game.rules.tiles.sheet import Line
from game.ui.kit.pen import Pen, Style

Kind: TypeAlias = Literal["grip", "tile", "text", "more", "remove", "new"]

TILE_HEIGHT = 34  # at scale 1
STEPPER = 26  # the width of the "-" and of the "+" beside a number
_GRIP = 44
_NUMBERS = ("amount", "number")
SLIGHT = ("joint", "not", "if", "per")  # small words that hold others together
_LONGEST = 240  # characters of a line that is no rule


@dataclass(frozen=True)
class Cell:
    """Something on a strip that can be pressed; ``rect`` lies within the whole board.

    ``plain`` tiles are only read.
    """

    kind: Kind
    rect: Rect
    text: str = ""
    tile: Tile | None = None

    @property
    def stops(self) -> bool:
        """Whether the focus can stop here."""
        return self.tile is None or self.tile.sort != "plain"

    @property
    def number(self) -> bool:
        """Whether it is a number, with "-" and "+" beside it."""
        return self.tile is not None and self.tile.sort in _NUMBERS


@dataclass(frozen=True)
class Strip:
    """A line as it lies on the board. ``number`` counts rules from 1; 0 for what is none.

    ``below`` is where the faults of the line are written, if there are any.
    """

    line: Line | None
    number: int
    rect: Rect
    cells: tuple[Cell, ...]
    below: Rect | None = None


def style_of(tile: Tile) -> Style:
    """What a tile is written with."""
    return "bold" if tile.sort in ("amount", "event") else "body"


def strip_of(
    pen: Pen, line: Line, number: int, top: int, width: int, typed: tuple[Tile, str] | None
) -> Strip:
    """A line laid out from ``top`` down; ``typed`` is a number tile that is being written anew."""
    look = pen.look
    inner = Rect(look.px(_GRIP), top + look.gap, 0, 0)
    inner.width = width - inner.left - look.px(TILE_HEIGHT) - look.gap
    middle = _tiles(pen, line, inner, typed) if line.rule is not None else [_text(pen, line, inner)]
    bottom = max(cell.rect.bottom for cell in middle)
    below = None
    if line.faults:
        height = pen.paragraph_height(faults_of(line), inner.width, "small")
        below = Rect(inner.left, bottom + look.gap // 2, inner.width, height)
        bottom = below.bottom
    rect = Rect(0, top, width, bottom + look.gap - top)
    grip = Cell("grip", Rect(0, top, inner.left - look.gap // 2, rect.height))
    remove = Rect(0, inner.top, look.px(TILE_HEIGHT), look.px(TILE_HEIGHT))
    remove.right = width - look.gap // 2
    return Strip(line, number, rect, (grip, *middle, Cell("remove", remove)), below)


def new_strip(pen: Pen, top: int, width: int, label: str) -> Strip:
    """The place below all others where another rule is added."""
    height = pen.look.px(TILE_HEIGHT) + pen.look.gap
    wide = min(width, pen.width(label, "bold") + 5 * pen.look.gap)
    rect = Rect(0, top, wide, height)
    return Strip(None, 0, rect, (Cell("new", rect, label),))


def faults_of(line: Line) -> str:
    """What is wrong with a line, each fault on a line of its own."""
    return "\n".join(fault.message for fault in line.faults)


def _text(pen: Pen, line: Line, inner: Rect) -> Cell:
    """A line that is no rule is shown as it was written."""
    text = line.text.strip()
    text = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    height = pen.paragraph_height(text, inner.width - 2 * pen.look.gap)
    rect = Rect(inner.left, inner.top, inner.width, height + pen.look.px(8))
    return Cell("text", rect, text)


def _tiles(pen: Pen, line: Line, inner: Rect, typed: tuple[Tile, str] | None) -> list[Cell]:
    """The tiles from left to right, in as many rows as they need, and what adds to them."""
    look, cells = pen.look, list[Cell]()
    left, top = inner.left, inner.top
    for group in _groups(tiles_of(line.rule) if line.rule else ()):
        widths = [_width(pen, tile, typed) for tile in group]
        if left > inner.left and left + sum(widths) > inner.right:
            left, top = inner.left, top + look.px(TILE_HEIGHT + 6)
        for tile, width in zip(group, widths, strict=True):
            rect = Rect(left, top, min(width, inner.width), look.px(TILE_HEIGHT))
            text = typed[1] if typed and tile == typed[0] else tile.text
            cells.append(Cell("tile", rect, text, tile))
            left = rect.right
        left += look.px(5)
    side = look.px(TILE_HEIGHT)
    if left + side > inner.right:
        left, top = inner.left, top + look.px(TILE_HEIGHT + 6)
    return [*cells, Cell("more", Rect(left, top, side, side), "+")]


def _groups(tiles: Sequence[Tile]) -> Iterator[list[Tile]]:
    """Tiles that are not parted at the end of a row: "(" and "not" hold on to what follows."""
    group: list[Tile] = []
    for tile in tiles:
        holds = bool(group) and (group[-1].text == "(" or group[-1].sort == "not")
        if group and not holds and tile.text != ")":
            yield group
            group = []
        group.append(tile)
    if group:
        yield group


def _width(pen: Pen, tile: Tile, typed: tuple[Tile, str] | None) -> int:
    text = typed[1] if typed and tile == typed[0] else tile.text
    wide = pen.width(text, style_of(tile))
    if tile.sort in _NUMBERS:
        return max(wide, pen.look.px(24)) + 2 * pen.look.px(STEPPER)
    if tile.sort == "plain":
        return wide + pen.look.px(6)
    return wide + pen.look.px(14 if tile.sort in SLIGHT else 20)

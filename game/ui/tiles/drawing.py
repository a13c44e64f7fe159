"""How strips and tiles look: paper that one wants to touch."""

from collections.abc import Sequence

from pygame import Rect, Surface, draw

from game.rules.tiles.row import Tile
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour, Theme
from game.ui.tiles.strip import SLIGHT, STEPPER, TILE_HEIGHT, Cell, Strip, faults_of, style_of


def draw_strip(surface: Surface, pen: Pen, strip: Strip, origin: tuple[int, int]) -> None:
    """The paper of a line, its number, and what is wrong with it; cells are drawn on it."""
    theme, look = pen.look.theme, pen.look
    rect = strip.rect.move(origin)
    if strip.line is None:
        return
    faulty = bool(strip.line.faults)
    pen.card(surface, rect, theme.card, theme.bad if faulty else theme.line, radius=look.gap)
    if strip.below is not None:
        below = strip.below.move(origin)
        pen.paragraph(surface, faults_of(strip.line), below, "small", theme.bad)


def draw_gap(
    surface: Surface, pen: Pen, strips: Sequence[Strip], gap: int, origin: tuple[int, int]
) -> None:
    """A line where something carried would come to lie: before strip number ``gap``."""
    rect, half = strips[gap].rect.move(origin), pen.look.gap // 2
    weight = pen.look.px(4)
    line = Rect(rect.left, rect.top - half - weight // 2, strips[0].rect.width, weight)
    draw.rect(surface, pen.look.theme.focus, line, border_radius=weight // 2)


def draw_cell(
    surface: Surface,
    pen: Pen,
    strip: Strip,
    cell: Cell,
    origin: tuple[int, int],
    hovered: bool,
    typing: bool,
) -> None:
    """One cell of a strip."""
    rect = cell.rect.move(origin)
    if cell.kind == "grip":
        _draw_grip(surface, pen, strip, rect, hovered)
    elif cell.kind == "remove":
        _draw_cross(surface, pen, rect, hovered)
    elif cell.kind in ("more", "new"):
        _draw_adding(surface, pen, cell, rect, hovered)
    elif cell.kind == "text":
        _draw_text(surface, pen, strip, cell, rect, hovered)
    elif cell.tile is not None:
        _draw_tile(surface, pen, cell, cell.tile, rect, hovered, typing)


def _draw_grip(surface: Surface, pen: Pen, strip: Strip, rect: Rect, hovered: bool) -> None:
    """Dots that ask to be held, and the number of the rule."""
    look, ink = pen.look, pen.look.theme.ink if hovered else pen.look.theme.muted
    middle, step = rect.top + look.px(TILE_HEIGHT / 2) + look.gap, look.px(6)
    for row in (-1, 0, 1):
        for column in (0, 1):
            dot = (rect.left + look.px(9) + column * step, middle + row * step)
            pen.dot(surface, dot, look.px(1.6), ink)
    if strip.number:
        text = str(strip.number)
        left = rect.right - look.px(2) - pen.width(text, "small")
        pen.text(surface, text, (left, middle - pen.height("small") // 2), "small", ink)


def _draw_cross(surface: Surface, pen: Pen, rect: Rect, hovered: bool) -> None:
    theme, look = pen.look.theme, pen.look
    if hovered:
        pen.card(surface, rect, theme.lit, theme.line, raised=False, radius=look.gap)
    reach, ink = look.px(6), theme.bad if hovered else theme.muted
    x, y = rect.center
    draw.line(surface, ink, (x - reach, y - reach), (x + reach, y + reach), look.px(2))
    draw.line(surface, ink, (x - reach, y + reach), (x + reach, y - reach), look.px(2))


def _draw_adding(surface: Surface, pen: Pen, cell: Cell, rect: Rect, hovered: bool) -> None:
    """A button to press, unlike one that cannot be pressed; within a rule it is a slighter one."""
    theme, look, new = pen.look.theme, pen.look, cell.kind == "new"
    fill, outline = theme.lit if hovered else theme.card, theme.edge if new else theme.line
    pen.card(surface, rect, fill, outline, raised=new, radius=look.gap)
    _written(surface, pen, cell.text, rect, "bold", theme.ink)


def _draw_text(
    surface: Surface, pen: Pen, strip: Strip, cell: Cell, rect: Rect, hovered: bool
) -> None:
    """A line as it was written: a fault, or a remark."""
    theme, look = pen.look.theme, pen.look
    faulty = strip.line is not None and bool(strip.line.faults)
    fill = theme.lit if hovered else theme.card if faulty else theme.sunk
    outline = theme.line
    pen.card(surface, rect, fill, outline, raised=False, radius=look.gap)
    room = rect.inflate(-2 * look.gap, -look.px(8))
    pen.paragraph(surface, cell.text, room, "body", theme.ink if faulty else theme.muted)


def _draw_tile(
    surface: Surface, pen: Pen, cell: Cell, tile: Tile, rect: Rect, hovered: bool, typing: bool
) -> None:
    theme, look = pen.look.theme, pen.look
    if tile.sort == "plain":
        _written(surface, pen, cell.text, rect, "body", theme.muted)
        return
    slight = tile.sort in SLIGHT
    fill = theme.lit if hovered else _fill(theme, tile)
    pen.card(surface, rect, fill, theme.line if slight else theme.ink, hovered, look.gap)
    if cell.number:
        _draw_number(surface, pen, cell, tile, rect, typing)
    else:
        _written(surface, pen, cell.text, rect, style_of(tile), theme.ink)


def _fill(theme: Theme, tile: Tile) -> Colour:
    if tile.sort == "cadence" or tile.sort in SLIGHT:
        return theme.sunk
    return theme.selection if tile.sort in ("event", "condition") else theme.card


def _draw_number(
    surface: Surface, pen: Pen, cell: Cell, tile: Tile, rect: Rect, typing: bool
) -> None:
    """The number between "-" and "+"; while it is typed with a caret."""
    theme, look = pen.look.theme, pen.look
    side, reach, y = look.px(STEPPER), look.px(5), rect.centery
    for x in (rect.left + side // 2, rect.right - side // 2):
        draw.line(surface, theme.muted, (x - reach, y), (x + reach, y), look.px(2))
    draw.line(surface, theme.muted, (x, y - reach), (x, y + reach), look.px(2))
    middle = rect.inflate(-2 * side, -look.px(8))
    if typing:
        surface.fill(theme.selection, middle)
    ink = theme.said if tile.sort == "amount" else theme.ink
    end = _written(surface, pen, cell.text, middle, style_of(tile), ink)
    if typing:
        draw.line(surface, theme.ink, (end, middle.top), (end, middle.bottom), look.px(2))


def _written(surface: Surface, pen: Pen, text: str, rect: Rect, style: str, ink: Colour) -> int:
    """A text in the middle of a rectangle; returns where it ends."""
    left = rect.centerx - pen.width(text, style) // 2
    return pen.text(surface, text, (left, rect.centery - pen.height(style) // 2), style, ink).right

"""Looks at a screen as it is drawn: what is cut off, too faint, or lies on something else."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from pygame import Rect, Surface

from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.page import Page
from game.ui.kit.pen import Pen, Style
from game.ui.kit.scroll import Scrolling
from game.ui.kit.theme import Colour, contrast
from game.ui.kit.widget import Widget
from tests.ui.player import Player

LARGE = ("heading", "title")  # styles of at least 24 px at scale 1: WCAG asks for less contrast
LEAST, LEAST_LARGE = 4.5, 3.0


@dataclass(frozen=True)
class Written:
    """A piece of text as it was drawn. ``seen`` is where drawing was allowed, ``contrast`` the
    lowest against what was there before."""

    words: str
    rect: Rect
    style: Style
    seen: Rect
    contrast: float
    widget: Widget


class WatchingPen(Pen):
    """Draws, and remembers all texts for the widget that is ``drawing``."""

    drawing: Widget
    written: list[Written]

    def text(
        self,
        surface: Surface,
        text: str,
        position: tuple[int, int],
        style: Style = "body",
        colour: Colour | None = None,
    ) -> Rect:
        rect = Rect(*position, self.width(text, style), self.height(style))
        if text.strip():
            ink = colour or self.look.theme.ink
            worst = min((contrast(ink, paper) for paper in _under(surface, rect)), default=21.0)
            seen = surface.get_clip()
            self.written.append(Written(text, rect, style, seen, worst, self.drawing))
        return super().text(surface, text, position, style, colour)


def _under(surface: Surface, rect: Rect) -> Iterator[Colour]:
    """Colours where a text will be, as far as that can be seen; letters do not fill the edges."""
    room = rect.inflate(-rect.width // 8, -rect.height // 3)
    for across in range(9):
        for down in range(3):
            spot = (room.left + across * room.width // 8, room.top + down * room.height // 2)
            if surface.get_clip().collidepoint(spot):
                red, green, blue, _ = surface.get_at(spot)
                yield red, green, blue


def written_on(player: Player) -> list[Written]:
    """Every text on the screen, as it is drawn."""
    app = player.app
    pen = WatchingPen(app.pen.look)
    pen.written = []
    theme = pen.look.theme
    app.window.fill(theme.card if player.dialog else theme.ground)  # on which everything lies
    for widget in player.widgets:
        before = app.window.get_clip()
        if widget.page is not None:
            app.window.set_clip(widget.page.rect)
        pen.drawing = widget
        widget.draw(app.window, pen)
        app.window.set_clip(before)
    return pen.written


# ---- what is wrong -----------------------------------------------------------------------------
def faults(player: Player) -> list[str]:
    """Everything that is wrong with the screen, a sentence each."""
    written = written_on(player)
    return [
        *_faint(written),
        *_cut_off(written),
        *_on_each_other(written),
        *_outside(player),
        *_touching(player),
    ]


def _faint(written: list[Written]) -> Iterator[str]:
    for piece in written:
        least = LEAST_LARGE if piece.style in LARGE else LEAST
        if piece.contrast < least:
            yield f"{piece.words!r} has a contrast of {piece.contrast:.2f}, less than {least}"


def _cut_off(written: list[Written]) -> Iterator[str]:
    """Text may be out of sight on what scrolls, but only there, and never at its sides."""
    for piece in written:
        scrolls = isinstance(piece.widget, Scrolling) and piece.widget.furthest > 0
        own, seen = piece.widget.rect, piece.seen
        across = Rect(piece.rect.left, own.top, piece.rect.width, 1)
        if not own.contains(across if scrolls else piece.rect):
            yield f"{piece.words!r} leaves {described(piece.widget)}"
        if seen and (piece.rect.left < seen.left or piece.rect.right > seen.right):
            yield f"{piece.words!r} is cut off at its sides"
        if not scrolls and piece.widget.page is None and not seen.contains(piece.rect):
            yield f"{piece.words!r} is cut off"


def _on_each_other(written: list[Written]) -> Iterator[str]:
    """Lines may touch, but no two texts share what is seen of them."""
    places = [(piece, _letters(piece)) for piece in written]
    for (one, place), (other, beside) in combinations(places, 2):
        if place.colliderect(beside):
            yield f"{one.words!r} lies on {other.words!r}"


def _letters(piece: Written) -> Rect:
    """Where the letters are, without most of the space between lines."""
    inside = piece.rect.inflate(0, -piece.rect.height // 3)
    return inside.clip(piece.seen)


def _outside(player: Player) -> Iterator[str]:
    window = player.app.window.get_rect()
    for widget in player.widgets:
        if not (widget.focusable or getattr(widget, "text", "")):
            continue
        page = widget.page
        room = window if page is None else page_of(page)
        if not room.contains(widget.rect):
            yield f"{described(widget)} lies outside"


def page_of(page: Page) -> Rect:
    """The whole page, also what is not in sight, as it lies now."""
    return Rect(page.view.left, page.view.top - page.offset, page.view.width, page.content_height())


def _touching(player: Player) -> Iterator[str]:
    solid = [w for w in player.widgets if w.focusable or getattr(w, "text", "")]
    for one, other in combinations(solid, 2):
        apart = one.page is not other.page  # a page ends where what lies beside it begins
        if not apart and one.rect.colliderect(other.rect) and one.focusable | other.focusable:
            yield f"{described(one)} lies on {described(other)}"
    for page in player.desk.widgets:
        for widget in player.widgets:
            beside = isinstance(page, Page) and widget.page is None and widget is not page
            if beside and page.rect.colliderect(widget.rect):
                yield f"{described(widget)} lies on the page"


def described(widget: Widget) -> str:
    """A widget in words."""
    words = widget.label if isinstance(widget, Button) else ""
    words = widget.text if isinstance(widget, Label) else words
    return f"{type(widget).__name__} {words!r} at {tuple(widget.rect)}"

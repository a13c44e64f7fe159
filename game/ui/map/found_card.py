"""A card that says what an attempt has found; it leads to the gallery."""

from collections.abc import Hashable
from typing import TYPE_CHECKING

from pygame import Rect, Surface

from game.play.gallery import Piece, pieces_of
from game.play.session import Session
from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.pen import Pen
from game.ui.map.frames import Scenes, framed

if TYPE_CHECKING:
    from game.ui.app import App
    from game.ui.screens.screen import Screen

_PICTURE = (62, 40)  # at scale 1


class FoundCard(Button):
    """A new piece: its picture, what it is called, and that it is new (``words``)."""

    def __init__(self, app: "App", screen: "Screen", piece: Piece):
        super().__init__(nowhere(), piece.name, self._open)
        self._app, self._screen, self._piece = app, screen, piece
        self._scenes = Scenes(app.sprites)
        self.words = app.texts("gallery-new-trophy" if piece.trophy else "gallery-new")
        self._kept: tuple[Hashable, Surface] | None = None

    def _open(self) -> None:
        from game.ui.screens.gallery import GalleryScreen

        self._app.show(GalleryScreen(self._app, self._screen, self._piece.id))

    def least_width(self, pen: Pen) -> int:
        """The picture, and the longest word beside it."""
        words = (*self.label.split(), *self.words.split())
        return self._beside(pen) + max(pen.width(word, "bold") for word in words)

    def wished_width(self, pen: Pen) -> int:
        """Everything on one line."""
        return self._beside(pen) + self._line_width(pen)

    def least_height(self, pen: Pen, width: int) -> int:
        """The picture, or the words if these need more."""
        words = self._words_height(pen, max(1, width - self._beside(pen)))
        return max(pen.look.px(_PICTURE[1]), words) + pen.look.gap

    def _line_width(self, pen: Pen) -> int:
        return pen.width(self.words, "small") + pen.look.gap + pen.width(self.label, "bold")

    def _words_height(self, pen: Pen, room: int) -> int:
        if self._line_width(pen) <= room:
            return pen.height("bold")
        below = pen.paragraph_height(self.label, room, "bold")
        return pen.paragraph_height(self.words, room, "small") + below

    def _beside(self, pen: Pen) -> int:
        return pen.look.px(_PICTURE[0]) + 4 * pen.look.gap

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The picture on the left, the words on the right."""
        gap, theme = pen.look.gap, pen.look.theme
        pen.card(surface, self.rect, theme.lit if self.hovered else theme.card)
        size = (pen.look.px(_PICTURE[0]), pen.look.px(_PICTURE[1]))
        if self._kept is None or self._kept[0] != size:
            self._kept = (size, framed(self._scenes, self._piece, size, pen))
        picture = Rect((0, 0), size)
        picture.midleft = (self.rect.left + gap, self.rect.centery)
        surface.blit(self._kept[1], picture)
        room = Rect(0, 0, max(1, self.rect.width - self._beside(pen)), 0)
        room.height = self._words_height(pen, room.width)
        room.midleft = (picture.right + 3 * gap // 2, self.rect.centery)
        if self._line_width(pen) <= room.width:
            lower = pen.height("bold") - pen.height("small")  # on one line with the name
            pen.text(surface, self.words, (room.left, room.top + lower), "small", theme.muted)
            room.left += pen.width(self.words, "small") + gap
        else:
            room.top += pen.paragraph(surface, self.words, room, "small", theme.muted)
        pen.paragraph(surface, self.label, room, "bold")


def found_cards(app: "App", screen: "Screen", session: Session) -> list[FoundCard]:
    """A card for each thing that the last attempt has found for the first time."""
    new = {exhibit.id for exhibit in session.new}
    path = session.file.path if session.file else None
    chapter = (app.chapters.chapter_of(path) if path else "") or session.level.chapter
    pieces = pieces_of(session.level, chapter, frozenset(new))
    return [FoundCard(app, screen, piece) for piece in pieces if piece.found]

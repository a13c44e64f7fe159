"""The pen that widgets draw with: text and paper shapes, made once and kept while in use."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

import pygame

from game.ui.kit.faces import Faces, Run
from game.ui.kit.marks import Shape, made_mark
from game.ui.kit.paper import Box, Paper, clear
from game.ui.kit.shelf import Shelf
from game.ui.kit.theme import Colour, Look

Style: TypeAlias = str
"""``body``, ``bold``, ``small``, ``heading`` or ``title``."""

_SIZES: dict[Style, int] = {
    "body": 21,
    "bold": 21,
    "small": 20,
    "heading": 26,
    "title": 60,
}
_PIXELS = 16_000_000  # of pictures that are kept: two screens of 4K
_BREAKS = "/-"  # behind these a word that is too long is broken
_WIDEST = 8000  # pixels; no screen shows more of a line


@dataclass
class Pen:
    """Draws text and cards in a look. Make a new one when the look changes.

    What was drawn lately is kept, so that a screen on which nothing changes costs only blits.
    """

    look: Look
    _faces: dict[Style, Faces] = field(default_factory=dict, repr=False)
    _widths: Shelf[tuple[str, Style], int] = field(default_factory=lambda: Shelf(8000), repr=False)
    _wraps: Shelf[tuple[str, int, Style], list[str]] = field(
        default_factory=lambda: Shelf(800), repr=False
    )
    _pictures: Shelf[Hashable, pygame.Surface] = field(
        default_factory=lambda: Shelf(_PIXELS, _pixels), repr=False
    )

    @cached_property
    def _paper(self) -> Paper:
        return Paper(self.look, self._pictures)

    @cached_property
    def _files(self) -> dict[Style, tuple[str, ...]]:
        from font_fredoka_one import font_files
        from font_source_sans_pro import font_files_ttf

        text, bold = font_files_ttf["SourceSansPro"], font_files_ttf["SourceSansProSemibold"]
        round_face = font_files["FredokaOne"]
        return {
            "body": (text,),
            "bold": (bold,),
            "small": (text,),
            "heading": (round_face, bold),
            "title": (round_face, bold),
        }

    def font(self, style: Style) -> pygame.font.Font:
        """The font of a style at this look's scale."""
        return self._face(style).main

    def height(self, style: Style = "body") -> int:
        """The height of a line in pixels."""
        return self.font(style).get_linesize()

    def width(self, text: str, style: Style = "body") -> int:
        """The width of a text on one line, in pixels."""
        return self._widths.get((text, style), lambda: self._measured(text, style))

    def wrap(self, text: str, width: int, style: Style = "body") -> list[str]:
        """The text in lines no wider than ``width`` pixels.

        Words that are longer are broken, behind a slash or a hyphen where they have one.
        """
        return self._wraps.get(
            (text, width, style),
            lambda: [
                line for part in text.split("\n") for line in self._wrapped(part, width, style)
            ],
        )

    def text(
        self,
        surface: pygame.Surface,
        text: str,
        position: tuple[int, int],
        style: Style = "body",
        colour: Colour | None = None,
    ) -> pygame.Rect:
        """Draw a line of text with its top left corner at ``position``; returns where it is."""
        if not text:
            return pygame.Rect(*position, 0, self.height(style))
        colour = colour or self.look.theme.ink
        drawn = self._pictures.get(
            ("text", text, style, colour), lambda: self._rendered(text, style, colour)
        )
        return surface.blit(drawn, position)

    def paragraph(
        self,
        surface: pygame.Surface,
        text: str,
        rect: pygame.Rect,
        style: Style = "body",
        colour: Colour | None = None,
    ) -> int:
        """Draw a text wrapped into ``rect``; returns the height used, in pixels."""
        top = rect.top
        for line in self.wrap(text, rect.width, style):
            self.text(surface, line, (rect.left, top), style, colour)
            top += self.height(style)
        return top - rect.top

    def paragraph_height(self, text: str, width: int, style: Style = "body") -> int:
        """How high a paragraph of ``width`` pixels is."""
        return len(self.wrap(text, width, style)) * self.height(style)

    def card(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        fill: Colour | None = None,
        outline: Colour | None = None,
        raised: bool = True,
        radius: int | None = None,
    ) -> None:
        """A piece of paper with rounded corners; ``raised`` gives it a soft shadow."""
        if rect.width <= 0 or rect.height <= 0:
            return
        theme = self.look.theme
        fill, outline = fill or theme.card, outline or theme.edge
        radius = min(radius if radius is not None else self.look.radius, min(rect.size) // 2)
        box = Box(fill, outline, self.look.outline, radius, self.look.px(6) if raised else 0)
        self._paper.draw(surface, rect, box)

    def dot(
        self,
        surface: pygame.Surface,
        centre: tuple[int, int],
        radius: int,
        colour: Colour,
        weight: int = 0,
    ) -> None:
        """A filled circle with smooth edges, or one drawn with a line of ``weight`` pixels."""
        drawn = self._pictures.get(
            ("dot", radius, colour, weight), lambda: _circle(radius, colour, weight)
        )
        surface.blit(drawn, drawn.get_rect(center=centre))

    def mark(
        self,
        surface: pygame.Surface,
        centre: tuple[int, int],
        radius: int,
        colour: Colour,
        shape: Shape,
        weight: int = 0,
    ) -> None:
        """A small filled shape, or one drawn with a line of ``weight`` pixels."""
        drawn = self._pictures.get(
            ("mark", shape, radius, colour, weight),
            lambda: made_mark(shape, radius, colour, weight),
        )
        surface.blit(drawn, drawn.get_rect(center=centre))

    def ring(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        """The ring around what has the keyboard's attention."""
        around = rect.inflate(self.look.px(8), self.look.px(8))
        width, radius = self.look.px(3), self.look.radius + self.look.px(3)
        radius = min(radius, min(around.size) // 2)
        self._paper.draw(surface, around, Box(None, self.look.theme.focus, width, radius))

    def line_below(self, surface: pygame.Surface, card: pygame.Rect) -> None:
        """A line at the foot of what is chosen, so that it is not only another colour."""
        line = card.inflate(-3 * self.look.gap, 0)
        line.height, line.bottom = self.look.px(3), card.bottom - self.look.px(5)
        surface.fill(self.look.theme.primary, line)

    def kept(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """A picture of this look, made once and kept while in use. Draw it, do not change it."""
        return self._pictures.get(key, make)

    def _face(self, style: Style) -> Faces:
        if style not in self._faces:
            self._faces[style] = Faces(self._files[style], self.look.px(_SIZES[style]))
        return self._faces[style]

    def _runs(self, text: str, style: Style) -> list[Run]:
        return self._face(style).runs(_drawable(text))

    def _measured(self, text: str, style: Style) -> int:
        return sum(font.size(part)[0] for font, part in self._runs(text, style)) if text else 0

    def _rendered(self, text: str, style: Style, colour: Colour) -> pygame.Surface:
        runs, main = self._runs(text, style), self.font(style)
        if len(runs) == 1 and runs[0][0] is main:
            return main.render(runs[0][1], True, colour)
        size = (min(_WIDEST, self.width(text, style)), self.height(style))
        made, left = clear(size, colour), 0
        for font, part in runs:
            drawn = font.render(part, True, colour)
            made.blit(drawn, (left, main.get_ascent() - font.get_ascent()))
            left += drawn.get_width()
        return made

    def _wrapped(self, text: str, width: int, style: Style) -> list[str]:
        lines = [""]
        for word in text.split(" "):
            for piece in self._pieces(word, width, style):
                longer = f"{lines[-1]} {piece}" if lines[-1] else piece
                if self.width(longer, style) <= width:
                    lines[-1] = longer
                else:
                    lines.append(piece)
        return lines if lines[0] or len(lines) == 1 else lines[1:]

    def _pieces(self, word: str, width: int, style: Style) -> list[str]:
        if self.width(word, style) <= width:
            return [word]
        pieces = [""]
        for letter in word:
            if pieces[-1] and self.width(pieces[-1] + letter, style) > width:
                end = 1 + max(pieces[-1].rfind(mark) for mark in _BREAKS) or len(pieces[-1])
                pieces[-1:] = [pieces[-1][:end], pieces[-1][end:]]
            pieces[-1] += letter
        return pieces


def _drawable(text: str) -> str:
    """NUL ends a C string, and the font has no picture for control characters."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)


def _circle(radius: int, colour: Colour, weight: int) -> pygame.Surface:
    side = 2 * radius + 3  # with room for the soft edge
    made = clear((side, side), colour)
    pygame.draw.aacircle(made, colour, (radius + 1, radius + 1), radius, weight)
    return made


def _pixels(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height()

"""Measuring, wrapping and drawing text. Rendered text is kept while it is in use."""

import unicodedata

import pygame

from game.ui.kit.fonts import FontBook
from game.ui.kit.kept import Kept
from game.ui.kit.theme import Colour, TextStyle
from game.ui.kit.wrapping import Span, breaks, wrapped

WIDEST = 8000  # pixels; what is drawn on one line beyond that no screen shows


class Text:
    """Draws text of a ``TextStyle`` at a scale. All results are in pixels.

    Surfaces and lists that it hands out are shared: draw them, do not change them.
    """

    def __init__(self, scale: float, fonts: FontBook | None = None) -> None:
        self._scale = scale
        self._fonts = fonts or FontBook()
        self._widths: Kept[tuple[str, TextStyle], int] = Kept(8000)
        self._wraps: Kept[tuple[str, TextStyle, int], tuple[str, ...]] = Kept(800)
        self._breaks: Kept[tuple[str, TextStyle, int], tuple[Span, ...]] = Kept(2000)
        self._pictures: Kept[tuple[str, TextStyle, Colour], pygame.Surface] = Kept(1200)

    def line_height(self, style: TextStyle) -> int:
        """From one baseline to the next."""
        return self._font(style).get_linesize()

    def width(self, text: str, style: TextStyle) -> int:
        """The width of ``text`` on one line."""
        return self._widths.get((text, style), lambda: self._measure(text, style))

    def size(self, text: str, style: TextStyle, width: int) -> tuple[int, int]:
        """Width and height of ``text`` wrapped into ``width``."""
        lines = self.wrap(text, style, width)
        widest = max(self.width(line, style) for line in lines)
        return widest, len(lines) * self.line_height(style)

    def wrap(self, text: str, style: TextStyle, width: int) -> tuple[str, ...]:
        """``text`` as lines that fit ``width``; words longer than that are cut."""

        def make() -> tuple[str, ...]:
            return tuple(wrapped(text, lambda part: self.width(part, style), width))

        return self._wraps.get((text, style, width), make)

    def breaks(self, line: str, style: TextStyle, width: int) -> tuple[Span, ...]:
        """Where one line breaks, as spans that cover it: for editors, which keep each space."""

        def make() -> tuple[Span, ...]:
            return tuple(breaks(line, lambda part: self.width(part, style), width))

        return self._breaks.get((line, style, width), make)

    def fitted(self, text: str, style: TextStyle, width: int) -> str:
        """``text``, or as much of its beginning as fits with "…" behind it."""
        if self.width(text, style) <= width:
            return text
        room = width - self.width("…", style)
        _, end = breaks(text, lambda part: self.width(part, style), room)[0]
        return text[:end].rstrip() + "…"

    def picture(self, text: str, style: TextStyle, colour: Colour) -> pygame.Surface:
        """``text`` on one line, on nothing; as high as the line."""
        return self._pictures.get(
            (text, style, colour), lambda: self._render(text, style, colour)
        )

    def draw(
        self,
        surface: pygame.Surface,
        text: str,
        style: TextStyle,
        colour: Colour,
        place: pygame.Rect,
        *,
        align: float = 0.0,
    ) -> None:
        """Draw ``text`` wrapped into ``place`` from its top; ``align`` 0 left, ½ middle, 1 right."""
        top = place.top
        for line in self.wrap(text, style, place.width):
            picture = self.picture(line, style, colour)
            spare = place.width - picture.get_width()
            surface.blit(picture, (place.left + round(spare * align), top))
            top += self.line_height(style)

    def draw_line(
        self,
        surface: pygame.Surface,
        text: str,
        style: TextStyle,
        colour: Colour,
        place: pygame.Rect,
        *,
        align: float = 0.0,
    ) -> None:
        """Draw one line in the vertical middle of ``place``, shortened with "…" if need be."""
        picture = self.picture(self.fitted(text, style, place.width), style, colour)
        spare = place.width - picture.get_width()
        top = place.top + (place.height - picture.get_height()) // 2
        surface.blit(picture, (place.left + round(spare * align), top))

    def _font(self, style: TextStyle) -> pygame.font.Font:
        return self._fonts.font(style.face, self._pixels(style))

    def _pixels(self, style: TextStyle) -> int:
        return max(1, round(style.size * self._scale))

    def _measure(self, text: str, style: TextStyle) -> int:
        runs = self._fonts.runs(drawable(text), style.face, self._pixels(style))
        return sum(font.size(piece)[0] for font, piece in runs)

    def _render(self, text: str, style: TextStyle, colour: Colour) -> pygame.Surface:
        runs = self._fonts.runs(drawable(text), style.face, self._pixels(style))
        height, ascent = self.line_height(style), self._font(style).get_ascent()
        width = min(WIDEST, sum(font.size(piece)[0] for font, piece in runs))
        surface = pygame.Surface((width, height), pygame.SRCALPHA)
        surface.fill((*colour, 0))
        left = 0
        for font, piece in runs:
            letters = font.render(piece, True, colour)
            surface.blit(letters, (left, ascent - font.get_ascent()), special_flags=_OVER)
            left += letters.get_width()
        return surface


_OVER = pygame.BLEND_RGBA_MAX  # onto nothing: keeps the soft edges as they were rendered


def drawable(text: str) -> str:
    """``text`` without what fonts refuse or draw as boxes: control characters become spaces."""
    if text.isprintable():
        return text
    return "".join(_drawable(letter) for letter in text)


def _drawable(letter: str) -> str:
    match unicodedata.category(letter):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cs":
            return "\ufffd"
        case _:
            return letter

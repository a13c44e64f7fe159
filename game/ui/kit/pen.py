"""The pen that widgets draw with: text and paper shapes, made once and kept while in use."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias, TypeVar

import pygame

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
_KEPT = 900
Made = TypeVar("Made")


@dataclass
class Pen:
    """Draws text and cards in a look. Make a new one when the look changes.

    What was drawn lately is kept, so that a screen on which nothing changes costs only blits.
    """

    look: Look
    _kept: "OrderedDict[Hashable, object]" = field(default_factory=OrderedDict, repr=False)

    @cached_property
    def _files(self) -> dict[str, str]:
        from font_fredoka_one import font_files
        from font_source_sans_pro import font_files_ttf

        return {
            "body": font_files_ttf["SourceSansPro"],
            "bold": font_files_ttf["SourceSansProSemibold"],
            "small": font_files_ttf["SourceSansPro"],
            "heading": font_files["FredokaOne"],
            "title": font_files["FredokaOne"],
        }

    def font(self, style: Style) -> pygame.font.Font:
        """The font of a style at this look's scale."""
        size = self.look.px(_SIZES[style])
        return self._keep(("font", style), lambda: pygame.font.Font(self._files[style], size))

    def height(self, style: Style = "body") -> int:
        """The height of a line in pixels."""
        return self.font(style).get_linesize()

    def width(self, text: str, style: Style = "body") -> int:
        """The width of a text on one line, in pixels."""
        return self._keep(("width", text, style), lambda: self._measured(text, style))

    def wrap(self, text: str, width: int, style: Style = "body") -> list[str]:
        """The text in lines no wider than ``width`` pixels; words that are longer are broken."""
        return self._keep(
            ("wrap", text, width, style),
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
        drawn = self._keep(
            ("text", text, style, colour),
            lambda: self.font(style).render(_drawable(text), True, colour),
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
        fill, outline = fill or theme.card, outline or theme.ink
        radius = min(radius if radius is not None else self.look.radius, min(rect.size) // 2)
        margin = self.look.px(6) if raised else 0
        made = self._keep(
            ("card", rect.size, fill, outline, margin, radius),
            lambda: self._card(rect.size, fill, outline, margin, radius),
        )
        surface.blit(made, (rect.left - margin, rect.top - margin))

    def ring(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        """The ring around what has the keyboard's attention."""
        around = rect.inflate(self.look.px(8), self.look.px(8))
        width, radius = self.look.px(3), self.look.radius + self.look.px(3)
        pygame.draw.rect(surface, self.look.theme.focus, around, width, radius)

    def _measured(self, text: str, style: Style) -> int:
        return self.font(style).size(_drawable(text))[0] if text else 0

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
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def _card(
        self, size: tuple[int, int], fill: Colour, outline: Colour, margin: int, radius: int
    ) -> pygame.Surface:
        made = pygame.Surface((size[0] + 2 * margin, size[1] + 2 * margin), pygame.SRCALPHA)
        paper = pygame.Rect(margin, margin, *size)
        for spread in range(margin, 0, -1):
            shade = (*self.look.theme.shadow, 34 * (margin - spread + 1) // margin)
            around = paper.inflate(2 * spread, 2 * spread).move(0, margin // 3)
            layer = pygame.Surface(made.get_size(), pygame.SRCALPHA)
            pygame.draw.rect(layer, shade, around, border_radius=radius + spread)
            made = layer if spread == margin else _over(made, layer)
        made.blit(_smooth_box(size, fill, outline, self.look.outline, radius), paper)
        return made

    def _keep(self, key: Hashable, make: Callable[[], Made]) -> Made:
        if key not in self._kept:
            self._kept[key] = make()
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return self._kept[key]  # type: ignore[return-value]  # made by this very ``make``


def _drawable(text: str) -> str:
    """NUL ends a C string, and the font has no picture for control characters."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)


def _over(under: pygame.Surface, layer: pygame.Surface) -> pygame.Surface:
    under.blit(layer, (0, 0), special_flags=pygame.BLEND_RGBA_MAX)
    return under


def _smooth_box(
    size: tuple[int, int], fill: Colour, outline: Colour, weight: int, radius: int
) -> pygame.Surface:
    """A rounded box with smooth edges: drawn at double size and scaled down."""
    big = pygame.Surface((size[0] * 2, size[1] * 2), pygame.SRCALPHA)
    big.fill((*outline, 0))
    pygame.draw.rect(big, outline, big.get_rect(), border_radius=radius * 2)
    inner = big.get_rect().inflate(-4 * weight, -4 * weight)
    pygame.draw.rect(big, fill, inner, border_radius=max(0, (radius - weight) * 2))
    return pygame.transform.smoothscale(big, size)

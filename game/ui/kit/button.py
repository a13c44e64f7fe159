"""Buttons: by mouse, by Enter or Space when in focus, or by their own key."""

from collections.abc import Callable

import pygame

from game.ui.kit.held_keys import PRESSING
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget


class Button(Widget):
    """Calls ``on_press``. ``kind``: ``primary`` (the next step), ``plain`` or ``quiet``.

    ``hint`` names a key that does the same ("F5"); it is only shown, the screen sees to the key.
    ``high`` is its height at scale 1, ``padding`` its width beside the label, in gaps. With
    ``wraps`` a label that is too long for its place goes on in further lines.
    """

    focusable = True

    def __init__(
        self,
        rect: pygame.Rect,
        label: str,
        on_press: Callable[[], None],
        kind: str = "plain",
        hint: str = "",
        high: int = 46,
        padding: int = 5,
        wraps: bool = False,
    ):
        super().__init__(rect)
        self.label = label
        self.on_press = on_press
        self.kind = kind
        self.hint = hint
        self.high = high
        self.padding = padding
        self.wraps = wraps
        self.lit = False  # for tabs: this is the one that is shown
        self._down = False

    @staticmethod
    def fitting(
        pen: Pen,
        position: tuple[int, int],
        label: str,
        on_press: Callable[[], None],
        kind: str = "plain",
        hint: str = "",
    ) -> "Button":
        """A button as large as its label needs, with its top left corner at ``position``."""
        button = Button(pygame.Rect(position, (0, 0)), label, on_press, kind, hint)
        button.rect.width = button.least_width(pen)
        button.rect.height = button.least_height(pen, button.rect.width)
        return button

    def least_width(self, pen: Pen) -> int:
        """The label, or its longest word, with the hint and the space beside them."""
        pieces = self.label.split() if self.wraps else [self.label]
        words = max((pen.width(piece, "bold") for piece in pieces), default=0)
        return words + self._beside(pen)

    def wished_width(self, pen: Pen) -> int:
        """The whole label, the hint and the space beside them."""
        return pen.width(self.label, "bold") + self._beside(pen)

    def least_height(self, pen: Pen, width: int) -> int:
        """As high as it was made to be, or as its lines need."""
        lines = len(self._lines(pen, width)) - 1
        return pen.look.px(self.high) + lines * pen.height("bold")

    def _beside(self, pen: Pen) -> int:
        return _hint_width(pen, self.hint) + self.padding * pen.look.gap

    def _lines(self, pen: Pen, width: int) -> list[str]:
        room = max(1, width - self._beside(pen))
        return pen.wrap(self.label, room, "bold") if self.wraps else [self.label]

    def handle(self, event: pygame.event.Event) -> bool:
        """Press on release of the mouse inside, or on Enter and Space."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._down = True
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1 and self._down:
            self._down = False
            if self.rect.collidepoint(event.pos):
                self.on_press()
            return True
        if event.type == pygame.KEYDOWN and event.key in PRESSING:
            self.on_press()
            return True
        return False

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Paper with a label; the primary one is coloured, and one that is lit has a line."""
        theme = pen.look.theme
        primary = self.kind == "primary"
        ink = theme.on_primary if primary else theme.ink
        fill = theme.primary if primary else theme.card
        if not self.enabled:
            fill, ink = theme.sunk, theme.muted
        elif self.hovered or self.lit:
            fill = theme.primary_lit if primary else theme.lit
        if self.kind != "quiet" or self.hovered:
            outline = theme.edge if self.enabled else theme.line
            pen.card(surface, self.rect, fill, outline, raised=self.enabled and not self.lit)
            if self.lit:
                pen.line_below(surface, self.rect)
        self._draw_label(surface, pen, ink)

    def _draw_label(self, surface: pygame.Surface, pen: Pen, ink: Colour) -> None:
        lines, extra = self._lines(pen, self.rect.width), _hint_width(pen, self.hint)
        top = self.rect.centery - len(lines) * pen.height("bold") // 2
        right = self.rect.left
        for line in lines:
            left = self.rect.centerx - (pen.width(line, "bold") + extra) // 2
            right = max(right, pen.text(surface, line, (left, top), "bold", ink).right)
            top += pen.height("bold")
        if self.hint:
            top = self.rect.centery - pen.height("small") // 2
            pen.text(surface, self.hint, (right + pen.look.gap, top), "small", ink)


def _hint_width(pen: Pen, hint: str) -> int:
    return pen.width(hint, "small") + pen.look.gap if hint else 0

"""Buttons: by mouse, by Enter or Space when in focus, or by their own key."""

from collections.abc import Callable

import pygame

from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget


class Button(Widget):
    """Calls ``on_press``. ``kind``: ``primary`` (the next step), ``plain`` or ``quiet``.

    ``hint`` names a key that does the same ("F5"); it is only shown, the screen sees to the key.
    ``high`` is its height at scale 1, ``padding`` its width beside the label, in gaps.
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
    ):
        super().__init__(rect)
        self.label = label
        self.on_press = on_press
        self.kind = kind
        self.hint = hint
        self.high = high
        self.padding = padding
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
        """The label, the hint and the space beside them."""
        words = pen.width(self.label, "bold") + _hint_width(pen, self.hint)
        return words + self.padding * pen.look.gap

    def least_height(self, pen: Pen, width: int) -> int:
        """As high as it was made to be."""
        return pen.look.px(self.high)

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
        if event.type == pygame.KEYDOWN and event.key in (
            pygame.K_RETURN,
            pygame.K_KP_ENTER,
            pygame.K_SPACE,
        ):
            self.on_press()
            return True
        return False

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Paper with a label; the primary one is coloured."""
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
            pen.card(surface, self.rect, fill, outline, raised=self.enabled)
        width, extra = pen.width(self.label, "bold"), _hint_width(pen, self.hint)
        left = self.rect.centerx - (width + extra) // 2
        top = self.rect.centery - pen.height("bold") // 2
        pen.text(surface, self.label, (left, top), "bold", ink)
        if self.hint:
            top = self.rect.centery - pen.height("small") // 2
            pen.text(surface, self.hint, (left + width + pen.look.gap, top), "small", ink)


def _hint_width(pen: Pen, hint: str) -> int:
    return pen.width(hint, "small") + pen.look.gap if hint else 0

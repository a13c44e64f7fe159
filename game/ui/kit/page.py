"""A page that is higher than its window: everything on it moves when it scrolls."""

from collections.abc import Sequence

import pygame

from game.ui.kit.pen import Pen
from game.ui.kit.scroll import Scrolling
from game.ui.kit.widget import Widget

_KEYS = (pygame.K_UP, pygame.K_DOWN, pygame.K_PAGEUP, pygame.K_PAGEDOWN)


class Page(Scrolling):
    """Lies on the desk before its parts, which lie on the desk, too.

    Parts are seen and pressed only within ``view``. The page scrolls by its bar, by the wheel and
    by keys where no part uses them, and by itself to what gets the focus.
    """

    takes_unused_keys = True

    def __init__(self, rect: pygame.Rect, pen: Pen):
        super().__init__(rect, pen, paper=False)
        self._height = 0
        self.parts: tuple[Widget, ...] = ()

    def hold(self, parts: Sequence[Widget], height: int) -> None:
        """Be so high and carry these, which lie as on a page that is not scrolled."""
        self._height = height
        self.parts = tuple(parts)
        for part in parts:
            part.page = self

    def content_height(self) -> int:
        """The height of the page."""
        return self._height

    def scroll_to(self, offset: int) -> None:
        """Move all parts, as far as there is something to see."""
        before = self.offset
        super().scroll_to(offset)
        if self.offset != before:
            for part in self.parts:
                part.put(part.rect.move(0, before - self.offset))

    def show(self, rect: pygame.Rect) -> None:
        """Scroll as little as needed to have a place on the page in sight."""
        gap = 2 * self._pen.look.gap
        top = rect.top - self.view.top + self.offset
        self.reveal(top - gap, rect.height + 2 * gap)

    def handle(self, event: pygame.event.Event) -> bool:
        """Scroll; Home and End are left to others."""
        if event.type == pygame.KEYDOWN and event.key not in _KEYS:
            return False
        return super().handle(event)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """The bar, and a line where the page goes on below."""
        super().draw(surface, pen)
        if self.offset < self.furthest:
            line = pygame.Rect(self.rect.left, 0, self.rect.width, pen.look.px(1))
            line.top = self.rect.bottom  # below its parts, so that none lies on it
            surface.fill(pen.look.theme.line, line)

"""Which key does what: caps of keys in a column, and words beside them."""

from collections.abc import Sequence

import pygame

from game.ui.kit.box import nowhere
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget


class KeyCaps(Widget):
    """Rows of a key and what it does. Where the words would be too narrow they go below it."""

    def __init__(self, rows: Sequence[tuple[str, str]]):
        super().__init__(nowhere())
        self.rows = tuple(rows)

    def least_width(self, pen: Pen) -> int:
        """The widest cap, or the longest word."""
        words = (word for _, meaning in self.rows for word in meaning.split())
        return max(self._cap(pen), *(pen.width(word, "small") for word in words))

    def wished_width(self, pen: Pen) -> int:
        """Caps and a few words beside them."""
        return self._cap(pen) + self._words(pen) + 2 * pen.look.gap

    def least_height(self, pen: Pen, width: int) -> int:
        """All rows."""
        heights = [self._height(pen, width, meaning) for _, meaning in self.rows]
        return sum(heights) + pen.look.gap * max(0, len(heights) - 1)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Caps like those of a keyboard, and the words."""
        top, cap, gap = self.rect.top, self._cap(pen), pen.look.gap
        for key, meaning in self.rows:
            high = self._height(pen, self.rect.width, meaning)
            rect = pygame.Rect(self.rect.left, top, cap, self._cap_height(pen))
            pen.card(surface, rect, pen.look.theme.card, radius=gap)
            left = rect.centerx - pen.width(key, "small") // 2
            place = (left, rect.centery - pen.height("small") // 2)
            pen.text(surface, key, place, "small")
            room = pygame.Rect(rect.right + 2 * gap, top, self._room(pen, self.rect.width), high)
            if self._is_narrow(pen, self.rect.width):
                room.topleft = (rect.left, rect.bottom)
            else:
                room.top += (self._cap_height(pen) - pen.height("small")) // 2
            pen.paragraph(surface, meaning, room, "small")
            top += high + gap

    # ---- sizes -------------------------------------------------------------------------------
    def _cap(self, pen: Pen) -> int:
        return max(pen.width(key, "small") for key, _ in self.rows) + 3 * pen.look.gap

    def _cap_height(self, pen: Pen) -> int:
        return pen.height("small") + pen.look.gap

    def _words(self, pen: Pen) -> int:
        """What the words should have."""
        return pen.look.px(150)

    def _is_narrow(self, pen: Pen, width: int) -> bool:
        return width < self._cap(pen) + 2 * pen.look.gap + self._words(pen)

    def _room(self, pen: Pen, width: int) -> int:
        if self._is_narrow(pen, width):
            return max(1, width)
        return max(1, width - self._cap(pen) - 2 * pen.look.gap)

    def _height(self, pen: Pen, width: int, meaning: str) -> int:
        words = pen.paragraph_height(meaning, self._room(pen, width), "small")
        if self._is_narrow(pen, width):
            return self._cap_height(pen) + words
        return max(self._cap_height(pen), words + pen.look.gap)

"""One of several: cards to choose from, by mouse or with the arrow keys."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget

_BESIDE_TEXT = 56  # at scale 1: the sign and the margins
_NARROWEST, _EASILY_HIT = 260, 64  # at scale 1: a column's width and a card's height
_FORWARDS = (pygame.K_DOWN, pygame.K_RIGHT)
_BACKWARDS = (pygame.K_UP, pygame.K_LEFT)


class Choice(Widget):
    """A column of cards of which at most one is chosen. ``chosen`` is its number, or None."""

    focusable = True

    def __init__(
        self,
        rect: pygame.Rect,
        options: Sequence[str],
        on_choose: Callable[[int], None],
        chosen: int | None = None,
    ):
        super().__init__(rect)
        self.options = tuple(options)
        self.on_choose = on_choose
        self.chosen = chosen
        self._under: int | None = None

    def least_width(self, pen: Pen) -> int:
        """Enough for a few words in a line."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """Enough for every answer to have room."""
        look = pen.look
        room = max(1, width - look.px(_BESIDE_TEXT))
        tallest = max((pen.paragraph_height(text, room) for text in self.options), default=0)
        return self._height_with(pen, tallest + 2 * look.gap)

    def wished_height(self, pen: Pen, width: int) -> int:
        """Enough for cards that are easily hit."""
        easy = self._height_with(pen, pen.look.px(_EASILY_HIT))
        return max(easy, self.least_height(pen, width))

    def _height_with(self, pen: Pen, card: int) -> int:
        count = len(self.options)
        return count * card + pen.look.gap * max(0, count - 1)

    def option_rects(self, gap: int) -> list[pygame.Rect]:
        """Where each card is."""
        count = max(1, len(self.options))
        height = (self.rect.height - gap * (count - 1)) // count
        return [
            pygame.Rect(self.rect.left, self.rect.top + n * (height + gap), self.rect.width, height)
            for n in range(len(self.options))
        ]

    def handle(self, event: pygame.event.Event) -> bool:
        """Choose with a click, the arrow keys, or the number of a card."""
        if event.type == pygame.MOUSEMOTION:
            self._under = self._at(event.pos)
            return False
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            under = self._at(event.pos)
            if under is not None:
                self._choose(under)
            return True
        if event.type != pygame.KEYDOWN or not self.options:
            return False
        if event.key in (*_FORWARDS, *_BACKWARDS):
            step = 1 if event.key in _FORWARDS else -1
            start = -1 if self.chosen is None and step == 1 else self.chosen or 0
            self._choose((start + step) % len(self.options))
            return True
        if pygame.K_1 <= event.key < pygame.K_1 + len(self.options):
            self._choose(event.key - pygame.K_1)
            return True
        return False

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """The cards; the chosen one has a filled dot, not only another colour."""
        theme, look = pen.look.theme, pen.look
        for number, rect in enumerate(self.option_rects(look.gap)):
            chosen = number == self.chosen
            lit = chosen or (self.hovered and number == self._under)
            pen.card(surface, rect, theme.lit if lit else theme.card, raised=lit)
            middle = (rect.left + look.px(26), rect.centery)
            pen.dot(surface, middle, look.px(10), theme.ink, look.outline)
            if chosen:
                pen.dot(surface, middle, look.px(6), theme.primary)
            room = pygame.Rect(0, 0, max(1, rect.width - look.px(_BESIDE_TEXT)), 0)
            room.height = pen.paragraph_height(self.options[number], room.width)
            room.midleft = (rect.left + look.px(46), rect.centery)
            pen.paragraph(surface, self.options[number], room)

    def _at(self, position: tuple[int, int]) -> int | None:
        rects = self.option_rects(0)
        return next((n for n, rect in enumerate(rects) if rect.collidepoint(position)), None)

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.on_choose(number)

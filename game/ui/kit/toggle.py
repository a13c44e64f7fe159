"""Something that is on or off."""

from collections.abc import Callable

import pygame

from game.ui.kit.held_keys import PRESSING
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget

_TRACK = (58, 30)  # at scale 1
_LEAST = 46


class Toggle(Widget):
    """A switch with its label before it. ``on_change`` is told whether it is on now.

    By click, by Enter or Space; the left arrow turns it off and the right one on. ``words`` say
    that it is off and that it is on.
    """

    focusable = True

    def __init__(
        self,
        rect: pygame.Rect,
        label: str,
        on_change: Callable[[bool], None],
        on: bool,
        words: tuple[str, str],
    ):
        super().__init__(rect)
        self.label = label
        self.on_change = on_change
        self.on = on
        self.words = words
        self._down = False

    def least_width(self, pen: Pen) -> int:
        """The switch, and the longest word of the label."""
        longest = max((pen.width(word) for word in self.label.split()), default=1)
        return longest + self._beside(pen)

    def least_height(self, pen: Pen, width: int) -> int:
        """As much as the label needs."""
        words = pen.paragraph_height(self.label, self._words_width(pen, width))
        return max(pen.look.px(_LEAST), words + 2 * pen.look.gap)

    def handle(self, event: pygame.event.Event) -> bool:
        """Turn it on and off."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._down = True
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1 and self._down:
            self._down = False
            if self.rect.collidepoint(event.pos):
                self._turn(not self.on)
            return True
        if event.type != pygame.KEYDOWN:
            return False
        if event.key in PRESSING:
            self._turn(not self.on)
        elif event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            self._turn(event.key == pygame.K_RIGHT)
        else:
            return False
        return True

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """The label, the word, the switch; the knob is at the right when it is on."""
        theme, look = pen.look.theme, pen.look
        room = pygame.Rect(self.rect.left, 0, self._words_width(pen, self.rect.width), 0)
        room.height = pen.paragraph_height(self.label, room.width)
        room.centery = self.rect.centery
        pen.paragraph(surface, self.label, room)
        track = pygame.Rect(0, 0, *map(look.px, _TRACK))
        track.midright = (self.rect.right - look.gap // 2, self.rect.centery)
        word = self.words[self.on]
        left = track.left - look.gap - pen.width(word, "bold")
        pen.text(surface, word, (left, track.centery - pen.height("bold") // 2), "bold")
        off = theme.lit if self.hovered else theme.sunk
        fill = theme.primary if self.on else off
        pen.card(surface, track, fill, raised=False, radius=track.height // 2)
        across = track.height // 2
        middle = (track.right - across if self.on else track.left + across, track.centery)
        knob = theme.on_primary if self.on else theme.muted
        pen.dot(surface, middle, max(1, across - 3 * look.outline), knob)

    def _turn(self, on: bool) -> None:
        if on != self.on:
            self.on = on
            self.on_change(on)

    def _words_width(self, pen: Pen, width: int) -> int:
        return max(1, width - self._beside(pen))

    def _beside(self, pen: Pen) -> int:
        """The switch, the longer of its words, and the room between them."""
        word = max(pen.width(word, "bold") for word in self.words)
        return pen.look.px(_TRACK[0]) + word + 4 * pen.look.gap

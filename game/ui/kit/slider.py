"""A number out of a range, by dragging a knob or with the arrow keys."""

from collections.abc import Callable

import pygame

from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget

_KNOB, _TROUGH = 14, 8  # at scale 1: a radius and a height
_NARROWEST, _HEIGHT = 260, 46
_PAGE = 5  # steps


class Slider(Widget):
    """A whole number from ``low`` to ``high`` in steps, written beside it as ``written`` says.

    ``on_change`` is told the new value after each key, and after a drag when the mouse lets go.
    """

    focusable = True

    def __init__(
        self,
        rect: pygame.Rect,
        pen: Pen,
        low: int,
        high: int,
        value: int,
        on_change: Callable[[int], None],
        step: int = 1,
        written: Callable[[int], str] = str,
    ):
        super().__init__(rect)
        self.low, self.high, self.step = low, high, step
        self.written = written
        self.on_change = on_change
        self.value = self._nearest(value)
        self._pen = pen
        self._told = self.value
        self._dragging = False

    def least_width(self, pen: Pen) -> int:
        """Enough to hit single steps."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """The knob, and some space to hit it."""
        return pen.look.px(_HEIGHT)

    def handle(self, event: pygame.event.Event) -> bool:
        """Drag, or step by key."""
        if event.type == pygame.KEYDOWN:
            return self._key(event.key)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._dragging = True
            self.value = self._value_at(event.pos[0])
            return True
        if event.type == pygame.MOUSEMOTION and self._dragging:
            self.value = self._value_at(event.pos[0])
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1 and self._dragging:
            self._dragging = False
            self._tell()
            return True
        return False

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """The trough, filled up to the knob, and the number."""
        theme, look, track = pen.look.theme, pen.look, self._track()
        pen.card(surface, track, theme.sunk, raised=False, radius=track.height // 2)
        knob = (self._place_of(self.value), track.centery)
        full = pygame.Rect(track.left, track.top, knob[0] - track.left, track.height)
        pen.card(surface, full, theme.primary, raised=False, radius=track.height // 2)
        radius = look.px(_KNOB)
        pen.dot(surface, knob, radius, theme.edge)
        inside = theme.primary_lit if self.hovered or self._dragging else theme.primary
        pen.dot(surface, knob, max(1, radius - look.outline), inside)
        words = self.written(self.value)
        left = self.rect.right - pen.width(words, "bold")
        pen.text(surface, words, (left, track.centery - pen.height("bold") // 2), "bold")

    # ---- where things are --------------------------------------------------------------------
    def _track(self) -> pygame.Rect:
        look = self._pen.look
        widest = max(self._pen.width(self.written(v), "bold") for v in (self.low, self.high))
        knob, height = look.px(_KNOB), look.px(_TROUGH)
        width = max(1, self.rect.width - 2 * knob - widest - 2 * look.gap)
        top = self.rect.centery - height // 2
        return pygame.Rect(self.rect.left + knob, top, width, height)

    def _place_of(self, value: int) -> int:
        track, span = self._track(), self.high - self.low
        return track.left + (round(track.width * (value - self.low) / span) if span else 0)

    def _value_at(self, across: int) -> int:
        track = self._track()
        share = (across - track.left) / track.width
        return self._nearest(self.low + share * (self.high - self.low))

    # ---- the value ---------------------------------------------------------------------------
    def _nearest(self, value: float) -> int:
        steps = round((value - self.low) / self.step)
        last = (self.high - self.low) // self.step
        return self.low + self.step * min(max(steps, 0), last)

    def _key(self, key: int) -> bool:
        places = {
            pygame.K_LEFT: self.value - self.step,
            pygame.K_DOWN: self.value - self.step,
            pygame.K_RIGHT: self.value + self.step,
            pygame.K_UP: self.value + self.step,
            pygame.K_PAGEDOWN: self.value - _PAGE * self.step,
            pygame.K_PAGEUP: self.value + _PAGE * self.step,
            pygame.K_HOME: self.low,
            pygame.K_END: self.high,
        }
        if key not in places:
            return False
        self.value = self._nearest(places[key])
        self._tell()
        return True

    def _tell(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.on_change(self.value)

"""The time line: where the day is, what was paid when, and a knob to go anywhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.learning.days import Entry
from game.ui.concepts import SHAPES, Concept, colour_of
from game.ui.kit.box import nowhere
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget

_KNOB, _TROUGH, _MARK = 12, 8, 5  # at scale 1: a radius, a height, a radius
_NARROWEST, _HEIGHT = 260, 60
_PAGE = 5.0  # steps


@dataclass(frozen=True)
class Payment:
    """Where something was paid: a mark in the line of its column."""

    step: int
    what: Concept
    amount: float


class Timeline(Widget):
    """``time`` of a day of ``length`` steps, to drag; tells ``on_go`` where to while it is dragged.

    Above the line lie marks of what the rules paid, below it of what that was worth to the owner:
    filled for points, hollow for points lost. Single steps, Home and End are left to the screen.
    """

    focusable = True

    def __init__(self, pen: Pen, length: float, on_go: Callable[[float], None]):
        super().__init__(nowhere())
        self.length = length
        self.time = 0.0
        self.on_go = on_go
        self.dragging = False
        self._pen = pen
        self.payments: tuple[Payment, ...] = ()

    def mark(self, ledger: Sequence[Entry]) -> None:
        """Show where the lines of this ledger lie."""
        columns: tuple[tuple[Concept, Callable[[Entry], float]], ...] = (
            ("said", lambda entry: entry.said),
            ("meant", lambda entry: entry.meant),
        )
        self.payments = tuple(
            Payment(entry.step, what, amount(entry))
            for entry in ledger
            for what, amount in columns
            if amount(entry)
        )

    def least_width(self, pen: Pen) -> int:
        """Enough to hit single steps."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """The knob, and a line of marks above and below it."""
        return pen.look.px(_HEIGHT)

    def handle(self, event: pygame.event.Event) -> bool:
        """Drag, or leap by key."""
        if event.type == pygame.KEYDOWN:
            leaps = {pygame.K_PAGEUP: -_PAGE, pygame.K_PAGEDOWN: _PAGE}
            if event.key in leaps:
                self._go(self.time + leaps[event.key])
            return event.key in leaps
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.dragging = True
            self._go(self.time_at(event.pos[0]))
            return True
        if event.type == pygame.MOUSEMOTION and self.dragging:
            self._go(self.time_at(event.pos[0]))
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1 and self.dragging:
            self.dragging = False
            return True
        return False

    def place_of(self, time: float) -> tuple[int, int]:
        """Where a time lies on the line, in pixels."""
        track = self._track()
        share = time / self.length if self.length else 0.0
        return track.left + round(track.width * share), track.centery

    def time_at(self, across: int) -> float:
        """The time at a place on the line; beyond its ends there is none."""
        track = self._track()
        share = (across - track.left) / track.width
        return self.length * min(1.0, max(0.0, share))

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """The trough, filled up to the knob, and the marks; what is yet to come is fainter."""
        theme, look, track = pen.look.theme, pen.look, self._track()
        pen.card(surface, track, theme.sunk, raised=False, radius=track.height // 2)
        knob = self.place_of(self.time)
        full = pygame.Rect(track.left, track.top, knob[0] - track.left, track.height)
        pen.card(surface, full, theme.primary, raised=False, radius=track.height // 2)
        for payment in self.payments:
            self._draw_payment(surface, pen, payment)
        radius = look.px(_KNOB)
        pen.dot(surface, knob, radius, theme.edge)
        inside = theme.primary_lit if self.hovered or self.dragging else theme.primary
        pen.dot(surface, knob, max(1, radius - look.outline), inside)

    def _draw_payment(self, surface: pygame.Surface, pen: Pen, payment: Payment) -> None:
        x, y = self.place_of(payment.step)
        away = pen.look.px(_HEIGHT // 2 - _MARK - 3)
        middle = (x, y - away if payment.what == "said" else y + away)
        colour = colour_of(payment.what, pen.look.theme)
        weight = 0 if payment.amount > 0 else pen.look.outline
        pen.mark(surface, middle, pen.look.px(_MARK), colour, SHAPES[payment.what], weight)

    def _track(self) -> pygame.Rect:
        look = self._pen.look
        side, height = look.px(_KNOB) + look.outline, look.px(_TROUGH)
        width = max(1, self.rect.width - 2 * side)
        return pygame.Rect(self.rect.left + side, self.rect.centery - height // 2, width, height)

    def _go(self, time: float) -> None:
        self.on_go(min(max(time, 0.0), self.length))

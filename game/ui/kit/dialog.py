"""A question laid over the screen: until it is answered nothing else can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import Passage, ScrollText, passages_height
from game.ui.kit.widget import Desk, Widget

_WIDEST = 600  # at scale 1
_VEIL = 110  # of 255


@dataclass(frozen=True)
class Answer:
    """A button of a dialog; ``kind`` as of a ``Button``."""

    label: str
    on_press: Callable[[], None]
    kind: str = "plain"


class Dialog(Widget):
    """A card in the middle of the window with a heading, text and one button for each answer.

    Append it to a desk's widgets to show it, remove it to close it; meanwhile it gets all events.
    Escape calls ``on_escape``. The first primary answer, or else the first, has the focus.
    """

    modal = True

    def __init__(
        self,
        window: pygame.Rect,
        pen: Pen,
        title: str,
        passages: Sequence[Passage | str],
        answers: Sequence[Answer],
        on_escape: Callable[[], None],
    ):
        super().__init__(window)
        self.on_escape = on_escape
        self.card = pygame.Rect(0, 0, 0, 0)
        self._veil = pygame.Surface(window.size)
        self._veil.fill(pen.look.theme.veil)
        self._veil.set_alpha(_VEIL)
        self.buttons = [
            Button.fitting(pen, (0, 0), answer.label, answer.on_press, answer.kind)
            for answer in answers
        ]
        self._desk = Desk(self._arrange(pen, title, passages))
        first = [button for button in self.buttons if button.kind == "primary"] or self.buttons
        self._desk.focus(first[0] if first else None)

    def handle(self, event: pygame.event.Event) -> bool:
        """Everything is for the dialog, so that nothing behind it happens."""
        if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE:
            self.on_escape()
        elif not self._desk.handle(event) and event.type == pygame.KEYDOWN:
            self._step(event.key)
        return True

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """A veil over the screen, and the card."""
        surface.blit(self._veil, self.rect)
        pen.card(surface, self.card)
        self._desk.draw(surface, pen)

    def _step(self, key: int) -> None:
        """Arrow keys go from answer to answer, as they do elsewhere in rows of buttons."""
        if key in (pygame.K_RIGHT, pygame.K_DOWN):
            self._desk.focus_next(1)
        elif key in (pygame.K_LEFT, pygame.K_UP):
            self._desk.focus_next(-1)

    def _arrange(self, pen: Pen, title: str, passages: Sequence[Passage | str]) -> list[Widget]:
        """Place everything; text that is too long for the window scrolls."""
        gap, look = pen.look.gap, pen.look
        width = min(look.px(_WIDEST), self.rect.width - 6 * gap)
        inner = width - 6 * gap
        head = pen.paragraph_height(title, inner, "heading")
        foot = self._place_buttons(pen, inner)
        text = ScrollText(pygame.Rect(0, 0, inner, 1), pen, passages, paper=False)
        most = self.rect.height - 4 * gap - (head + foot + 10 * gap)
        wanted = passages_height(pen, text.passages, text.view.width)
        body = max(pen.height(), min(wanted, most))
        self.card = pygame.Rect(0, 0, width, head + body + foot + 10 * gap)
        self.card.center = self.rect.center
        left, top = self.card.left + 3 * gap, self.card.top + 3 * gap
        heading = Label(pygame.Rect(left, top, inner, head), title, "heading")
        text.rect = pygame.Rect(left, heading.rect.bottom + 2 * gap, inner, body)
        text.show(passages)
        for button in self.buttons:
            button.rect.move_ip(left, text.rect.bottom + 2 * gap)
        return [heading, text, *self.buttons]

    def _place_buttons(self, pen: Pen, width: int) -> int:
        """Side by side at the right, or one below the other if they need more room."""
        gap = pen.look.gap * 2
        row = sum(button.rect.width for button in self.buttons) + gap * (len(self.buttons) - 1)
        left, top = width - row, 0
        for button in self.buttons:
            if row > width:
                button.rect.update(0, top, width, button.rect.height)
                top = button.rect.bottom + gap
            else:
                button.rect.topleft = (left, 0)
                left = button.rect.right + gap
        return max((button.rect.bottom for button in self.buttons), default=0)

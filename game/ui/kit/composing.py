"""Letters that an input method is still composing, and telling it where they are."""

from dataclasses import dataclass

import pygame

from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget


@dataclass(frozen=True)
class Composed:
    """Letters that are not text yet. ``caret`` and ``length`` say which of them are worked on."""

    text: str = ""
    caret: int = 0
    length: int = 0

    @staticmethod
    def of(event: pygame.event.Event) -> "Composed":
        """What a TEXTEDITING event tells; input methods may count beyond the end of the text."""
        caret = min(max(event.start, 0), len(event.text))
        return Composed(event.text, caret, min(max(event.length, 0), len(event.text) - caret))

    def __bool__(self) -> bool:
        return bool(self.text)

    def width(self, pen: Pen, letters: int | None = None) -> int:
        """How wide the first letters are, or all of them."""
        return pen.width(self.text[:letters])

    def draw(self, surface: pygame.Surface, pen: Pen, corner: tuple[int, int]) -> None:
        """The letters on a line, which is heavier below those that are worked on."""
        theme, left, foot = pen.look.theme, corner[0], corner[1] + pen.height() - pen.look.px(3)
        pen.text(surface, self.text, corner, colour=theme.focus)
        ends = (left, left + self.width(pen))
        worked_on = [left + self.width(pen, n) for n in (self.caret, self.caret + self.length)]
        for (start, end), weight in ((ends, 1), (worked_on, 3)):
            line = pygame.Rect(start, foot, end - start, pen.look.px(weight))
            pygame.draw.rect(surface, theme.focus, line)


class InputMethod:
    """Shows the system's input method where to open its list of candidates.

    Letters that are being composed when another widget gets the keyboard are dropped: they must
    not turn up there.
    """

    def __init__(self) -> None:
        self._widget: Widget | None = None
        self._at: pygame.Rect | None = None

    def follow(self, focused: Widget | None) -> None:
        """The keyboard belongs to this widget now; call it once a frame."""
        before, self._widget = self._widget, focused
        if before is not None and before is not focused and before.stop_composing():
            pygame.key.stop_text_input()
            pygame.key.start_text_input()
        at = focused.typing_rect if focused is not None else None
        if at is not None and at != self._at:
            pygame.key.set_text_input_rect(at)
        self._at = at

"""Text that only says something."""

import pygame

from game.ui.kit.pen import Pen, Style
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget


class Label(Widget):
    """A paragraph, wrapped into its rectangle.

    Where the text will change it can ask for room: for ``line`` side by side, for a number of
    ``lines``, or for a whole text.
    """

    def __init__(
        self,
        rect: pygame.Rect,
        text: str,
        style: Style = "body",
        colour: Colour | None = None,
        line: str = "",
        lines: int = 0,
        room_for: str = "",
    ):
        super().__init__(rect)
        self._line, self._lines, self._room_for = line, lines, room_for
        self.text = text
        self.style = style
        self.colour = colour

    def least_width(self, pen: Pen) -> int:
        """The longest word."""
        pieces = [*self.text.split(), *self._room_for.split(), self._line]
        return max(pen.width(piece, self.style) for piece in pieces)

    def least_height(self, pen: Pen, width: int) -> int:
        """All lines; none if there is no text."""
        needed = (
            pen.paragraph_height(text, width, self.style)
            for text in (self.text, self._room_for)
            if text
        )
        return max(self._lines * pen.height(self.style), *needed, 0)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Draw the paragraph."""
        pen.paragraph(surface, self.text, self.rect, self.style, self.colour)

"""Text that only says something."""

import pygame

from game.ui.kit.pen import Pen, Style
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget


class Label(Widget):
    """A paragraph, wrapped into its rectangle."""

    def __init__(
        self, rect: pygame.Rect, text: str, style: Style = "body", colour: Colour | None = None
    ):
        super().__init__(rect)
        self.text = text
        self.style = style
        self.colour = colour

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Draw the paragraph."""
        pen.paragraph(surface, self.text, self.rect, self.style, self.colour)

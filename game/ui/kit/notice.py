"""A strip of paper that says what is wrong, and is not there while nothing is."""

import pygame

from game.ui.kit.box import nowhere
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen


class Notice(Label):
    """As high as its text needs; without a text it takes up no room."""

    def __init__(self, text: str):
        super().__init__(nowhere(), text, "small")

    def least_height(self, pen: Pen, width: int) -> int:
        """The text, and the paper around it."""
        if not self.text:
            return 0
        inside = max(1, width - 4 * pen.look.gap)
        return pen.paragraph_height(self.text, inside, self.style) + 3 * pen.look.gap

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Paper with a mark at its side, and the text."""
        if not self.text:
            return
        gap, theme = pen.look.gap, pen.look.theme
        paper = pygame.Rect(
            self.rect.left, self.rect.top + gap, self.rect.width, self.rect.height - gap
        )
        pen.card(surface, paper, theme.card, theme.bad, raised=False, radius=gap)
        inside = paper.inflate(-4 * gap, -2 * gap)
        pen.paragraph(surface, self.text, inside, self.style, theme.bad)

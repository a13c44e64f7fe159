"""A card at the top of the window that says what has just happened, and goes by itself."""

import pygame

from game.ui.kit.pen import Pen

_WIDEST = 720  # at scale 1


def draw_note(surface: pygame.Surface, pen: Pen, words: str) -> None:
    """Draw the words on a card over everything else."""
    box = note_rect(surface.get_rect(), pen, words)
    pen.card(surface, box, pen.look.theme.lit)
    pen.paragraph(surface, words, box.inflate(-4 * pen.look.gap, -2 * pen.look.gap), "small")


def note_rect(window: pygame.Rect, pen: Pen, words: str) -> pygame.Rect:
    """Where the card lies: at the top, in the middle, as large as the words need."""
    gap = pen.look.gap
    widest = max(1, min(pen.look.px(_WIDEST), window.width - 6 * gap))
    width = max(pen.width(line, "small") for line in pen.wrap(words, widest, "small"))
    height = pen.paragraph_height(words, width, "small") + 2 * gap
    box = pygame.Rect(0, window.top + gap, width + 4 * gap, height)
    box.centerx = window.centerx
    return box

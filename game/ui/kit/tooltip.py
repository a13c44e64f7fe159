"""A small card with a few words beside the thing they explain."""

import pygame

from game.ui.kit.pen import Pen

_WIDEST = 420  # at scale 1


def draw_tooltip(surface: pygame.Surface, pen: Pen, words: str, anchor: pygame.Rect) -> None:
    """Draw the words in a card below ``anchor``, or above where there is no room."""
    box = tooltip_rect(surface.get_rect(), pen, words, anchor)
    pen.card(surface, box, pen.look.theme.lit, radius=pen.look.gap)
    pen.paragraph(surface, words, box.inflate(-3 * pen.look.gap, -2 * pen.look.gap), "small")


def tooltip_rect(screen: pygame.Rect, pen: Pen, words: str, anchor: pygame.Rect) -> pygame.Rect:
    """Where the card for ``anchor`` lies; never outside the screen."""
    gap = pen.look.gap
    widest = min(pen.look.px(_WIDEST), screen.width - 5 * gap)
    width = max(pen.width(line, "small") for line in pen.wrap(words, widest, "small"))
    height = pen.paragraph_height(words, width, "small")
    box = pygame.Rect(anchor.left, anchor.bottom + gap, width + 3 * gap, height + 2 * gap)
    if box.bottom > screen.bottom - gap:
        box.bottom = anchor.top - gap
    return box.clamp(screen.inflate(-2 * gap, -2 * gap))

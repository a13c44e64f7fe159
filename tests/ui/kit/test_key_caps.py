"""A list of keys needs as much room as it draws in."""

import pygame
import pytest

from game.ui.kit.key_caps import KeyCaps
from game.ui.kit.pen import Pen

ROWS = (("Tab", "on to the next thing, or with Shift back to the one before"), ("Ctrl + Z", "undo"))


@pytest.mark.parametrize("width", [130, 200, 300, 420, 900])
def test_everything_is_drawn_within_the_height_it_asks_for(
    surface: pygame.Surface, pen: Pen, width: int
) -> None:
    caps = KeyCaps(ROWS)
    high = caps.least_height(pen, max(width, caps.least_width(pen)))
    caps.put(pygame.Rect(40, 30, max(width, caps.least_width(pen)), high))
    surface.fill((1, 2, 3))
    caps.draw(surface, pen)
    around = caps.rect.inflate(16, 16)  # the shadows of the caps
    for area in (
        pygame.Rect(0, around.bottom, 1024, 768 - around.bottom),
        pygame.Rect(around.right, 0, 1024 - around.right, 768),
    ):
        outside = surface.subsurface(area)
        assert pygame.transform.average_color(outside)[:3] == (1, 2, 3)


def test_words_that_would_be_too_narrow_go_below_their_key(pen: Pen) -> None:
    caps = KeyCaps(ROWS)
    assert caps.least_height(pen, 200) > caps.least_height(pen, 420)

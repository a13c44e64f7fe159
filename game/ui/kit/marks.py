"""Small shapes that tell what colours tell, for those to whom colours look alike."""

import math
from collections.abc import Iterator
from typing import Literal, TypeAlias

import pygame

from game.ui.kit.paper import clear
from game.ui.kit.theme import Colour

Shape: TypeAlias = Literal["circle", "square", "diamond", "star"]
_FINE = 4  # they are drawn so many times larger, then scaled down: that smooths their edges
_SQUARE, _DIAMOND = 0.86, 1.14  # of the radius, so that all look equally large


def made_mark(shape: Shape, radius: int, colour: Colour, weight: int = 0) -> pygame.Surface:
    """A picture of a shape that fills about a circle of ``radius`` pixels.

    With a ``weight`` only its line is drawn, so many pixels thick.
    """
    side = round(2 * _DIAMOND * radius) + 3
    made = clear((side * _FINE, side * _FINE), colour)
    _draw(made, shape, radius * _FINE, colour)
    if weight:
        _draw(made, shape, max(0, radius - weight) * _FINE, (*colour, 0))
    return pygame.transform.smoothscale(made, (side, side))


def _draw(
    surface: pygame.Surface, shape: Shape, radius: int, colour: Colour | tuple[int, int, int, int]
) -> None:
    middle = surface.get_rect().center
    if shape == "circle":
        pygame.draw.circle(surface, colour, middle, radius)
    elif shape == "square":
        side = round(2 * _SQUARE * radius)
        box = pygame.Rect(0, 0, side, side)
        box.center = middle
        pygame.draw.rect(surface, colour, box)
    elif shape == "star":
        pygame.draw.polygon(surface, colour, list(_star(middle, _DIAMOND * radius)))
    else:
        x, y = middle
        reach = round(_DIAMOND * radius)
        corners = [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]
        pygame.draw.polygon(surface, colour, corners)


def _star(middle: tuple[int, int], reach: float) -> Iterator[tuple[float, float]]:
    """The ten corners of a star with one point upwards."""
    for number in range(10):
        far = reach if number % 2 == 0 else reach * 0.48
        angle = math.pi * number / 5
        yield middle[0] + far * math.sin(angle), middle[1] - far * math.cos(angle)

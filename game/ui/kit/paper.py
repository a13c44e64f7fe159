"""Rounded boxes of paper with soft shadows, whatever their size made of small kept pictures."""

from collections.abc import Hashable
from dataclasses import dataclass

import pygame

from game.ui.kit.shelf import Shelf
from game.ui.kit.theme import Colour, Look

_FINE = 4  # boxes are drawn so many times larger, then scaled down: that smooths their edges
_SHADE = 34  # how dark a shadow is at its darkest, of 255
_WHOLE = 40_000  # pixels: boxes up to that are kept as one picture each, which is drawn faster


@dataclass(frozen=True)
class Box:
    """How a box looks. ``fill`` None is a hole; ``shadow`` is how far its shadow reaches."""

    fill: Colour | None
    outline: Colour
    weight: int
    radius: int
    shadow: int = 0


class Paper:
    """Draws boxes: four corners as they are, sides stretched, the middle filled."""

    def __init__(self, look: Look, pictures: Shelf[Hashable, pygame.Surface]):
        self._look = look
        self._pictures = pictures

    def draw(self, surface: pygame.Surface, rect: pygame.Rect, box: Box) -> None:
        """Draw a box into ``rect``; its shadow lies around that. No room, no box."""
        if rect.width <= 0 or rect.height <= 0:
            return
        around = rect.inflate(2 * box.shadow, 2 * box.shadow)
        if around.width * around.height <= _WHOLE:
            whole = self._pictures.get(("whole", rect.size, box), lambda: self._whole(around, box))
            surface.blit(whole, around)
        else:
            self._draw_pieces(surface, rect, box)

    def _whole(self, around: pygame.Rect, box: Box) -> pygame.Surface:
        made = clear(around.size, self._look.theme.shadow)
        inside = made.get_rect().inflate(-2 * box.shadow, -2 * box.shadow)
        self._draw_pieces(made, inside, box)
        return made

    def _draw_pieces(self, surface: pygame.Surface, rect: pygame.Rect, box: Box) -> None:
        corner = max(box.radius, box.weight) + box.shadow // 3 + 1
        size = (min(rect.width, 2 * corner + 1), min(rect.height, 2 * corner + 1))
        key = ("box", size, box)
        small = self._pictures.get(key, lambda: self._made(size, box))
        around = rect.inflate(2 * box.shadow, 2 * box.shadow)
        middle = _middle(around, small)
        _draw_corners(surface, around, small)
        self._draw_sides(surface, around, key, small)
        if box.fill and min(middle.size) > 0:
            surface.fill(box.fill, middle)

    def _draw_sides(
        self, surface: pygame.Surface, rect: pygame.Rect, key: Hashable, small: pygame.Surface
    ) -> None:
        source, target = _middle(small.get_rect(), small), _middle(rect, small)
        wide, high = small.get_size()
        for part, place in (
            ((source.left, 0, 1, source.top), (target.left, rect.top)),
            ((source.left, source.bottom, 1, high - source.bottom), (target.left, target.bottom)),
            ((0, source.top, source.left, 1), (rect.left, target.top)),
            ((source.right, source.top, wide - source.right, 1), (target.right, target.top)),
        ):
            upright = part[3] == 1 and part[0] in (0, source.right)
            size = (part[2], target.height) if upright else (target.width, part[3])
            along = source.height if upright else source.width
            if min(size) > 0 and along > 0:
                surface.blit(self._strip(key, small, part, size), place)

    def _strip(
        self,
        key: Hashable,
        small: pygame.Surface,
        part: tuple[int, int, int, int],
        size: tuple[int, int],
    ) -> pygame.Surface:
        return self._pictures.get(
            (key, part, size), lambda: pygame.transform.scale(small.subsurface(part), size)
        )

    def _made(self, size: tuple[int, int], box: Box) -> pygame.Surface:
        reach = box.shadow
        made = clear((size[0] + 2 * reach, size[1] + 2 * reach), self._look.theme.shadow)
        paper = pygame.Rect(reach, reach, *size)
        for spread in range(reach, 0, -1):
            shade = (*self._look.theme.shadow, _SHADE * (reach - spread + 1) // reach)
            around = paper.inflate(2 * spread, 2 * spread).move(0, reach // 3)
            pygame.draw.rect(made, shade, around, border_radius=box.radius + spread)
        made.blit(_smooth(size, box), paper)
        return made


def clear(size: tuple[int, int], colour: Colour) -> pygame.Surface:
    """Nothing, but of a colour, so that scaling it down does not darken the edges."""
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill((*colour, 0))
    return surface


def _middle(rect: pygame.Rect, small: pygame.Surface) -> pygame.Rect:
    """What lies between the corners, where a side is the same all along."""
    return rect.inflate(-2 * (small.get_width() // 2), -2 * (small.get_height() // 2))


def _draw_corners(surface: pygame.Surface, rect: pygame.Rect, small: pygame.Surface) -> None:
    wide, high = small.get_size()
    across, down = wide // 2, high // 2
    for x, left in ((0, rect.left), (wide - across, rect.right - across)):
        for y, top in ((0, rect.top), (high - down, rect.bottom - down)):
            surface.blit(small, (left, top), (x, y, across, down))


def _smooth(size: tuple[int, int], box: Box) -> pygame.Surface:
    big = clear((size[0] * _FINE, size[1] * _FINE), box.outline)
    whole, rim = big.get_rect(), 2 * _FINE * box.weight
    pygame.draw.rect(big, (*box.outline, 255), whole, border_radius=box.radius * _FINE)
    inside = (*box.fill, 255) if box.fill else (*box.outline, 0)
    if whole.width > rim and whole.height > rim:
        radius = max(0, box.radius - box.weight) * _FINE
        pygame.draw.rect(big, inside, whole.inflate(-rim, -rim), border_radius=radius)
    return pygame.transform.smoothscale(big, size)

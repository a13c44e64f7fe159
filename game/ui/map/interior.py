"""Empty rooms to be furnished: wallpaper, skirting board and floor, in the colours of a chapter."""

from dataclasses import dataclass

import pygame
from pygame import Surface

from game.ui.kit.theme import Colour
from game.ui.sprites import INK

_SKIRTING, _WALL = 0.06, 0.64  # shares of the picture's height
_CREAM: Colour = (255, 246, 228)


@dataclass(frozen=True)
class Paint:
    """The colours of a room: wallpaper, its stripes, the floor, the lines between boards."""

    wall: Colour
    stripe: Colour
    floor: Colour = (236, 201, 153)
    boards: Colour = (211, 165, 109)


PAINTS = {
    "basic": Paint((214, 222, 180), (199, 210, 160)),
    "intermediate": Paint((196, 217, 224), (180, 205, 214)),
    "advanced": Paint((218, 206, 228), (206, 192, 219)),
    "sandbox": Paint((250, 228, 176), (244, 217, 156)),
    "mods": Paint((245, 212, 190), (238, 200, 174)),
}
BOARDED_UP = Paint((206, 200, 192), (194, 187, 178), (188, 176, 160), (160, 146, 128))


def empty_room(size: tuple[int, int], paint: Paint) -> Surface:
    """Wallpaper, skirting board and floor."""
    width, height = size
    room = Surface(size, pygame.SRCALPHA)
    room.fill(paint.wall)
    step = max(6, height // 5)
    for left in range(step // 2, width, step):
        room.fill(paint.stripe, (left, 0, step // 3, height))
    floor, skirting = round(height * _WALL), max(2, round(height * _SKIRTING))
    line = max(1, height // 50)
    room.fill(paint.floor, (0, floor, width, height - floor))
    room.fill(_CREAM, (0, floor - skirting, width, skirting))
    for top in (floor - skirting - line, floor):
        room.fill(INK, (0, top, width, line))
    for number, share in enumerate((0.35, 0.7)):
        top = floor + round((height - floor) * share)
        room.fill(paint.boards, (0, top, width, line))
        for left in range(step * (1 + number), width, 4 * step):
            room.fill(paint.boards, (left, floor + line, line, top - floor))
    return room


def round_above(picture: Surface, radius: int) -> None:
    """Cut the upper corners, so that the picture lies on a card with round ones."""
    mask = Surface(picture.get_size(), pygame.SRCALPHA)
    pygame.draw.rect(
        mask,
        (255, 255, 255, 255),
        mask.get_rect(),
        border_top_left_radius=radius,
        border_top_right_radius=radius,
    )
    picture.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)

"""Rounded boxes, soft shadows and markers with smooth edges. Corners are made once and kept."""

import math
from collections.abc import Sequence
from typing import TypeAlias

import pygame

from game.ui.kit.kept import Kept
from game.ui.kit.theme import Colour, Marker

Point: TypeAlias = tuple[float, float]

_FINE = 4  # shapes are drawn this many times larger, then made small: that smooths their edges
_SHADE = 70  # the opacity of a shadow at its darkest, of 255


class Shapes:
    """Draws in pixels. A box costs four small corners and a few fills, whatever its size."""

    def __init__(self) -> None:
        self._discs: Kept[tuple[int, Colour | None, Colour | None, int], pygame.Surface] = Kept(300)
        self._shadows: Kept[tuple[int, int, Colour], pygame.Surface] = Kept(40)
        self._edges: Kept[tuple[int, int, Colour, str, int], pygame.Surface] = Kept(160)
        self._markers: Kept[tuple[Marker, int, Colour], pygame.Surface] = Kept(100)
        self._waves: Kept[tuple[int, int, Colour], pygame.Surface] = Kept(100)
        self._veils: Kept[tuple[tuple[int, int], Colour, int], pygame.Surface] = Kept(2)

    def box(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        radius: int,
        fill: Colour | None,
        outline: Colour | None = None,
        line: int = 0,
    ) -> None:
        """A rounded box inside ``rect``; ``fill`` None leaves what is behind it."""
        radius = min(radius, rect.width // 2, rect.height // 2)
        if rect.width <= 0 or rect.height <= 0:
            return
        line = line if outline else 0
        self._corners(surface, rect, radius, fill, outline, line)
        if fill:
            surface.fill(fill, rect.inflate(-2 * radius, 0))
            for left in (rect.left, rect.right - radius):
                surface.fill(fill, (left, rect.top + radius, radius, rect.height - 2 * radius))
        if outline and line:
            _straight_lines(surface, rect, radius, outline, line)

    def _corners(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        radius: int,
        fill: Colour | None,
        outline: Colour | None,
        line: int,
    ) -> None:
        if radius == 0:
            return
        disc = self._discs.get(
            (radius, fill, outline, line), lambda: _disc(radius, fill, outline, line)
        )
        for x, left in ((0, rect.left), (radius, rect.right - radius)):
            for y, top in ((0, rect.top), (radius, rect.bottom - radius)):
                surface.blit(disc, (left, top), (x, y, radius, radius))

    def shadow(
        self, surface: pygame.Surface, rect: pygame.Rect, radius: int, depth: int, colour: Colour
    ) -> None:
        """The soft shadow of a box, fallen ``depth`` pixels; draw it before the box."""
        blur = 2 * depth
        radius = min(radius, rect.width // 2, rect.height // 2)
        place = rect.move(0, depth).inflate(2 * blur, 2 * blur)
        corner = min(2 * blur + radius, place.width // 2, place.height // 2)
        if depth <= 0 or corner <= 0:
            return
        tile = self._shadows.get((radius, blur, colour), lambda: _shade(radius, blur, colour))
        self._shadow_corners(surface, place, corner, tile)
        for side in "tblr":
            self._shadow_edge(surface, place, corner, (radius, blur, colour, side))

    def _shadow_corners(
        self, surface: pygame.Surface, place: pygame.Rect, corner: int, tile: pygame.Surface
    ) -> None:
        far = tile.get_width() - corner
        for x, left in ((0, place.left), (far, place.right - corner)):
            for y, top in ((0, place.top), (far, place.bottom - corner)):
                surface.blit(tile, (left, top), (x, y, corner, corner))

    def _shadow_edge(
        self,
        surface: pygame.Surface,
        place: pygame.Rect,
        corner: int,
        key: tuple[int, int, Colour, str],
    ) -> None:
        """One side of a shadow: a strip one pixel thin, stretched to the length needed."""
        radius, blur, colour, side = key
        length = (place.width if side in "tb" else place.height) - 2 * corner
        if length <= 0:
            return
        tile = self._shadows.get((radius, blur, colour), lambda: _shade(radius, blur, colour))
        strip = self._edges.get((*key, length), lambda: _stretched(tile, side, length))
        width, height = strip.get_size()
        spot = {
            "t": (place.left + corner, place.top),
            "b": (place.left + corner, place.bottom - height),
            "l": (place.left, place.top + corner),
            "r": (place.right - width, place.top + corner),
        }[side]
        surface.blit(strip, spot)

    def marker(
        self, surface: pygame.Surface, kind: Marker, centre: Point, size: int, colour: Colour
    ) -> None:
        """A filled sign of about ``size`` pixels across around ``centre``."""
        sign = self._markers.get((kind, size, colour), lambda: _marker(kind, size, colour))
        surface.blit(sign, sign.get_rect(center=(round(centre[0]), round(centre[1]))))

    def wave(
        self, surface: pygame.Surface, left: int, top: int, width: int, line: int, colour: Colour
    ) -> None:
        """A wavy underline ``width`` pixels long and ``3 * line`` high."""
        wave = self._waves.get((width, line, colour), lambda: _wave(width, line, colour))
        surface.blit(wave, (left, top))

    def veil(self, surface: pygame.Surface, colour: Colour, opacity: int) -> None:
        """Cover the whole surface with a thin colour; ``opacity`` of 255."""
        size = surface.get_size()
        surface.blit(
            self._veils.get((size, colour, opacity), lambda: _veil(size, colour, opacity)), (0, 0)
        )

    def stroke(
        self, surface: pygame.Surface, points: Sequence[Point], colour: Colour, line: int
    ) -> None:
        """A line through ``points`` with round joints and ends."""
        for start, end in zip(points, points[1:], strict=False):
            pygame.draw.aaline(surface, colour, start, end, line)
        if line > 2:
            for point in points:
                pygame.draw.aacircle(surface, colour, point, line / 2)


def _clear(size: tuple[int, int], colour: Colour) -> pygame.Surface:
    """A clear surface whose hidden colour is ``colour``, so that shrinking does not darken."""
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill((*colour, 0))
    return surface


def _disc(
    radius: int, fill: Colour | None, outline: Colour | None, line: int
) -> pygame.Surface:
    rim = outline or fill or (0, 0, 0)
    side = 2 * radius * _FINE
    big = _clear((side, side), rim)
    centre = (side // 2, side // 2)
    if outline and line:
        pygame.draw.circle(big, (*outline, 255), centre, side // 2)
    inner = max(0, radius - line) * _FINE
    pygame.draw.circle(big, (*fill, 255) if fill else (*rim, 0), centre, inner)
    return pygame.transform.smoothscale(big, (2 * radius, 2 * radius))


def _straight_lines(
    surface: pygame.Surface, rect: pygame.Rect, radius: int, colour: Colour, line: int
) -> None:
    across, down = rect.width - 2 * radius, rect.height - 2 * radius
    surface.fill(colour, (rect.left + radius, rect.top, across, line))
    surface.fill(colour, (rect.left + radius, rect.bottom - line, across, line))
    surface.fill(colour, (rect.left, rect.top + radius, line, down))
    surface.fill(colour, (rect.right - line, rect.top + radius, line, down))


def _shade(radius: int, blur: int, colour: Colour) -> pygame.Surface:
    side = 2 * (2 * blur + radius) + 1
    tile = _clear((side, side), colour)
    inner = pygame.Rect(0, 0, side, side).inflate(-2 * blur, -2 * blur)
    pygame.draw.rect(tile, (*colour, _SHADE), inner, border_radius=radius)
    return pygame.transform.box_blur(pygame.transform.box_blur(tile, blur // 2), blur // 2)


def _stretched(tile: pygame.Surface, side: str, length: int) -> pygame.Surface:
    whole = tile.get_width()
    thick = whole // 2
    rect = {
        "t": (thick, 0, 1, thick),
        "b": (thick, whole - thick, 1, thick),
        "l": (0, thick, thick, 1),
        "r": (whole - thick, thick, thick, 1),
    }[side]
    size = (length, thick) if side in "tb" else (thick, length)
    return pygame.transform.scale(tile.subsurface(rect), size)


def _marker(kind: Marker, size: int, colour: Colour) -> pygame.Surface:
    big = _clear((size * _FINE, size * _FINE), colour)
    middle = size * _FINE / 2
    if kind is Marker.CIRCLE:
        pygame.draw.circle(big, (*colour, 255), (middle, middle), middle * 0.92)
    else:
        corners, turn, reach = {
            Marker.SQUARE: (4, math.pi / 4, 1.15),
            Marker.TRIANGLE: (3, -math.pi / 2, 1.0),
            Marker.DIAMOND: (4, 0.0, 1.0),
        }[kind]
        angles = [turn + 2 * math.pi * corner / corners for corner in range(corners)]
        radius = middle * reach
        points = [(middle + radius * math.cos(a), middle + radius * math.sin(a)) for a in angles]
        pygame.draw.polygon(big, (*colour, 255), points)
    return pygame.transform.smoothscale(big, (size, size))


def _wave(width: int, line: int, colour: Colour) -> pygame.Surface:
    high = 3 * line
    big = _clear((width * _FINE, high * _FINE), colour)
    period, swing = 8 * line, (high - line) / 2
    for x in range(width * _FINE):
        y = (high / 2 + swing * math.sin(2 * math.pi * x / _FINE / period)) * _FINE
        pygame.draw.circle(big, (*colour, 255), (x, round(y)), line * _FINE // 2)
    return pygame.transform.smoothscale(big, (width, high))


def _veil(size: tuple[int, int], colour: Colour, opacity: int) -> pygame.Surface:
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill((*colour, opacity))
    return surface

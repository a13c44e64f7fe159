"""Small life of a house that nobody causes: curtains, dust in the sun, a butterfly in the yard.

All of it follows from the clock: the same second is always the same picture.
"""

from collections.abc import Iterator
from math import pi, sin

import pygame

from game.ui.backdrop import in_beam
from game.ui.decor import windows
from game.ui.scene import Plan
from game.ui.sprites import Sprites

MOTES = 5  # of dust, in the light of each window
MOST_MOTES = 40
_DRIFT = 0.035  # how much of the way along the light a mote comes in a second
_MOTE, _SHADES = 0.07, 5  # its width in cells; how many shades it has
_CURTAINS = (1, 1, 2, 3, 3, 2)
_SWINGS = 1.1  # frames of a curtain a second
_BUTTERFLY, _FLAPS = 0.34, 9.0  # its width in cells; beats a second

Placed = tuple[pygame.Surface, tuple[int, int]]


class Ambience:
    """The small life of one house at one size; ``cell`` is in pixels."""

    def __init__(self, plan: Plan, cell: int, sprites: Sprites) -> None:
        self._plan = plan
        self._cell = cell
        self._sprites = sprites
        self._windows = windows(plan)

    def low(self, clock: float | None) -> Iterator[Placed]:
        """What is behind everyone: curtains. Places are in pixels from the corner of the house."""
        for number, (x, y) in enumerate(self._windows):
            turn = 0 if clock is None else int(_SWINGS * clock + 2 * number) % len(_CURTAINS)
            picture = self._sprites.picture(f"scene/curtain-{_CURTAINS[turn]}", self._cell)
            box = pygame.Rect(x * self._cell, y * self._cell, self._cell, self._cell)
            yield picture, picture.get_rect(midbottom=box.midbottom).topleft

    def high(self, clock: float | None) -> Iterator[Placed]:
        """What is in the air, before everyone; without a clock there is nothing."""
        if clock is None:
            return
        if self._plan.outdoors:
            yield self._butterfly(clock)
        for number in range(min(MOST_MOTES, MOTES * len(self._windows))):
            yield from self._mote(number, clock)

    def _mote(self, number: int, clock: float) -> Iterator[Placed]:
        """A mote drifts down the light of its window, and fades in and out on the way."""
        x, y = self._windows[number // MOTES % len(self._windows)]
        seed = number * 0.618
        along = (seed + clock * _DRIFT * (1 + seed % 0.7)) % 1.0
        across = (seed * 2.4) % 1.0 + 0.12 * sin(clock * 0.6 + 5 * seed)
        dx, dy = in_beam(across, 0.1 + 0.85 * along)
        left, top = x + dx, y + dy
        if not self._plan.floor((int(left), int(top))):
            return
        shade = round(_SHADES * sin(pi * along))
        if shade:
            wide = max(2, round(_MOTE * self._cell * (1 + seed % 0.6)))
            mote = self._sprites.glow(wide, 46 * shade)
            yield mote, (round(left * self._cell), round(top * self._cell))

    def _butterfly(self, clock: float) -> Placed:
        """It wanders all over the yard and never stays."""
        width, height = self._plan.width - 2, self._plan.height - 2
        x = 1 + width * (0.5 + 0.42 * sin(0.23 * clock) + 0.06 * sin(1.9 * clock))
        y = 1 + height * (0.45 + 0.36 * sin(0.31 * clock + 1) + 0.08 * sin(2.7 * clock))
        frame = 1 + int(_FLAPS * clock) % 2
        wide = max(1, round(_BUTTERFLY * self._cell))
        picture = self._sprites.picture(f"scene/butterfly-{frame}", wide)
        return picture, (round(x * self._cell) - wide // 2, round(y * self._cell) - wide // 2)

"""Dragging: something is taken up with the mouse, carried, and let go elsewhere."""

from collections.abc import Callable
from typing import Generic, TypeVar

import pygame

_SLACK = 6  # pixels at scale 1 that a hand may tremble while it only clicks
_EDGE = 28  # so near to an edge of a scrolling area it scrolls

Thing = TypeVar("Thing")


class Drag(Generic[Thing]):
    """One drag at a time. ``take`` it where the button goes down, hand it the mouse's events.

    ``carried`` is what is on its way, or None while nothing is, or only held: a press and a
    release in one place are a click, not a drag.
    """

    def __init__(self, on_drop: Callable[[Thing, tuple[int, int]], None], slack: int = _SLACK):
        self.at = (0, 0)
        self._on_drop = on_drop
        self._slack = slack
        self._held: Thing | None = None
        self._from = (0, 0)
        self._moving = False

    @property
    def carried(self) -> Thing | None:
        """What is on its way."""
        return self._held if self._moving else None

    @property
    def moved_by(self) -> tuple[int, int]:
        """How far it is from where it was taken up."""
        return self.at[0] - self._from[0], self.at[1] - self._from[1]

    def take(self, thing: Thing, position: tuple[int, int]) -> None:
        """The button went down on something."""
        self._held, self._from, self.at, self._moving = thing, position, position, False

    def let_go(self) -> None:
        """Stop, and leave everything as it was."""
        self._held, self._moving = None, False

    def handle(self, event: pygame.event.Event) -> bool:
        """Carry on motion, drop on release, stop on Escape; False: it was no part of a drag."""
        if self._held is None:
            return False
        if event.type == pygame.MOUSEMOTION:
            self.at = event.pos
            self._moving = self._moving or max(map(abs, self.moved_by)) >= self._slack
            return self._moving
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            thing, moving = self._held, self._moving
            self.let_go()
            if moving:
                self._on_drop(thing, event.pos)
            return moving
        if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE and self._moving:
            self.let_go()
            return True
        return False


def scroll_near_edge(view: pygame.Rect, position: tuple[int, int], edge: int = _EDGE) -> int:
    """Which way to scroll while something is carried there: up (-1), down (1) or not at all."""
    if position[1] < view.top + edge:
        return -1
    return 1 if position[1] >= view.bottom - edge else 0

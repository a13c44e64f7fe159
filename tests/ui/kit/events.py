"""Events as the window would send them."""

import pygame
from pygame.event import Event

from game.ui.kit.widget import Desk, Widget


def key(code: int, mod: int = 0) -> Event:
    return Event(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0)


def typed(text: str) -> Event:
    return Event(pygame.TEXTINPUT, text=text)


def down(position: tuple[int, int], button: int = 1) -> Event:
    return Event(pygame.MOUSEBUTTONDOWN, pos=position, button=button)


def up(position: tuple[int, int], button: int = 1) -> Event:
    return Event(pygame.MOUSEBUTTONUP, pos=position, button=button)


def moved(position: tuple[int, int]) -> Event:
    return Event(pygame.MOUSEMOTION, pos=position, rel=(0, 0), buttons=(0, 0, 0))


def click(target: Desk | Widget, position: tuple[int, int]) -> bool:
    used = target.handle(down(position))
    return target.handle(up(position)) or used

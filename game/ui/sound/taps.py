"""Which events are a tap on something: a press of the mouse, or of Enter or the space bar."""

import pygame

from game.ui.kit.button import Button
from game.ui.kit.choice import Choice
from game.ui.kit.drop_down import DropDown
from game.ui.kit.held_keys import PRESSING
from game.ui.kit.slider import Slider
from game.ui.kit.tabs import Tabs
from game.ui.kit.toggle import Toggle
from game.ui.kit.widget import Desk, Widget

_GIVES_WAY = (Button, Choice, DropDown, Slider, Tabs, Toggle)


def is_tap(event: pygame.event.Event, desk: Desk) -> bool:
    """Whether an event, before the desk has it, will press something that gives way."""
    return isinstance(_pressed(event, desk), _GIVES_WAY)


def _pressed(event: pygame.event.Event, desk: Desk) -> Widget | None:
    if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
        return next((w for w in reversed(desk.widgets) if w.lies_at(event.pos)), None)
    if event.type == pygame.KEYDOWN and event.key in PRESSING:
        focused = desk.focused
        return focused if focused is not None and focused.enabled else None
    return None

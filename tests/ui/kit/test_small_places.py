"""Every widget in a window that is far too small: nothing to see, but no fall either."""

from collections.abc import Callable

import pygame
import pytest
from pygame.event import Event

from game.ui.kit.button import Button
from game.ui.kit.charts import Bar, Bars, LineChart, Progress
from game.ui.kit.choice import Choice
from game.ui.kit.clipboard import Clipboard
from game.ui.kit.dialog import Answer, Dialog
from game.ui.kit.drop_down import DropDown
from game.ui.kit.editor import Editor
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import ScrollList, ScrollText
from game.ui.kit.series import Series
from game.ui.kit.slider import Slider
from game.ui.kit.tabs import Tabs
from game.ui.kit.toggle import Toggle
from game.ui.kit.widget import Desk, Widget
from tests.ui.kit.events import click, key, moved, typed

Make = Callable[[pygame.Rect, Pen], Widget]


def _nothing(*_: object) -> None:
    return


def _chart(rect: pygame.Rect, pen: Pen) -> Widget:
    chart = LineChart(rect, "steps", -1, 1, 10, legend=True)
    chart.series = (Series("said", ((0.0, 0.0), (5.0, 1.0)), (9, 9, 9), "square"),)
    return chart


MAKERS: dict[str, Make] = {
    "button": lambda rect, pen: Button(rect, "Train", _nothing, "primary", "F5"),
    "label": lambda rect, pen: Label(rect, "Some words to read"),
    "choice": lambda rect, pen: Choice(rect, ["one", "other"], _nothing, 0),
    "bars": lambda rect, pen: Bars(rect, [Bar("good", 1, "1", (9, 9, 9))]),
    "chart": _chart,
    "progress": lambda rect, pen: Progress(rect, 0.5, "half of it"),
    "editor": lambda rect, pen: Editor(rect, pen, Clipboard(), "some text\n" * 30),
    "text": lambda rect, pen: ScrollText(rect, pen, ["Some words to read. " * 40]),
    "toggle": lambda rect, pen: Toggle(rect, "Sit", _nothing, False, ("off", "on")),
    "slider": lambda rect, pen: Slider(rect, pen, 0, 9, 3, _nothing),
    "tabs": lambda rect, pen: Tabs(rect, pen, ["one", "other"], _nothing),
    "drop-down": lambda rect, pen: DropDown(rect, pen, rect, ["one", "other"], _nothing),
    "list": lambda rect, pen: ScrollList(rect, pen, ["row"] * 40, chosen=3),
}


@pytest.mark.parametrize("size", [(1, 1), (0, 0), (-100, -100), (5, 400), (400, 5)])
@pytest.mark.parametrize("name", MAKERS)
def test_no_place_is_too_small(pen: Pen, surface: pygame.Surface, name: str, size: tuple[int, int]):
    widget = MAKERS[name](pygame.Rect(20, 20, *size), pen)
    desk = Desk([widget])
    desk.focus(widget)
    for event in (
        typed("x"),
        key(pygame.K_DOWN),
        key(pygame.K_PAGEDOWN),
        key(pygame.K_END),
        moved((21, 21)),
        Event(pygame.MOUSEWHEEL, x=0, y=-1, at=(21, 21)),
    ):
        desk.handle(event)
        desk.draw(surface, pen)
    click(desk, (20, 20))
    click(widget, (20, 20))
    desk.draw(surface, pen)


@pytest.mark.parametrize("size", [(1, 1), (100, 80), (5000, 30), (30, 3000)])
def test_a_dialog_in_a_small_window(pen: Pen, size: tuple[int, int]):
    window = pygame.Rect(0, 0, *size)
    dialog = Dialog(window, pen, "Sure?", ["Words. " * 50], [Answer("Yes", _nothing)], _nothing)
    desk = Desk([dialog])
    desk.handle(key(pygame.K_RETURN))
    desk.draw(pygame.Surface(size), pen)

import pygame
import pytest
from pygame.event import Event

from game.ui.kit.button import Button
from game.ui.kit.dialog import Answer, Dialog
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Look, Theme
from game.ui.kit.widget import Desk
from tests.ui.kit.events import click, key, moved

WINDOW = pygame.Rect(0, 0, 1024, 768)


def _ask(
    pen: Pen, window: pygame.Rect = WINDOW, text: str = "It cannot be undone."
) -> tuple[Dialog, list[str]]:
    heard: list[str] = []
    answers = [
        Answer("Keep it", lambda: heard.append("keep")),
        Answer("Start again", lambda: heard.append("again"), "primary"),
    ]
    dialog = Dialog(window, pen, "Start again?", [text], answers, lambda: heard.append("escape"))
    return dialog, heard


def test_only_the_dialog_gets_events(pen: Pen):
    pressed: list[str] = []
    behind = Button(pygame.Rect(10, 10, 100, 50), "Behind", lambda: pressed.append("x"))
    dialog, heard = _ask(pen)
    desk = Desk([behind])
    desk.focus(behind)
    desk.widgets.append(dialog)
    assert desk.handle(key(pygame.K_RETURN))
    assert click(desk, behind.rect.center)
    desk.handle(moved(behind.rect.center))
    assert not behind.hovered
    assert (pressed, heard) == ([], ["again"])
    desk.widgets.remove(dialog)
    desk.handle(key(pygame.K_RETURN))
    assert pressed == ["x"]


def test_tab_and_arrows_stay_inside_and_escape_leaves(pen: Pen):
    dialog, heard = _ask(pen)
    desk = Desk([Button(pygame.Rect(0, 0, 50, 50), "Behind", lambda: None), dialog])
    for code in (pygame.K_TAB, pygame.K_RETURN, pygame.K_RIGHT, pygame.K_RETURN):
        assert desk.handle(key(code))
    assert desk.handle(key(pygame.K_ESCAPE))
    assert heard == ["keep", "again", "escape"]


def test_the_window_can_still_be_closed_and_resized(pen: Pen):
    dialog, _ = _ask(pen)
    assert not Desk([dialog]).handle(Event(pygame.QUIT))


def test_answers_by_mouse(pen: Pen):
    dialog, heard = _ask(pen)
    desk = Desk([dialog])
    click(desk, dialog.buttons[0].rect.center)
    click(desk, WINDOW.topleft)
    assert heard == ["keep"]


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("text", ["", "Sure?", "A long story. " * 400])
def test_everything_lies_inside_the_card_and_the_card_in_the_window(
    pen: Pen, size: tuple[int, int], scale: float, text: str
):
    window = pygame.Rect(0, 0, *size)
    dialog, _ = _ask(Pen(Look(Theme(), scale)), window, text)
    assert window.contains(dialog.card)
    rects = [widget.rect for widget in dialog._desk.widgets]
    assert all(dialog.card.contains(rect) for rect in rects)
    for number, rect in enumerate(rects):
        assert rect.collidelist(rects[number + 1 :]) == -1

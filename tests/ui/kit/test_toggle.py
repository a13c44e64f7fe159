import pygame
import pytest

from game.ui.kit.pen import Pen
from game.ui.kit.toggle import Toggle
from game.ui.kit.widget import Desk
from tests.ui.kit.events import click, down, key, typed, up

PLACE = pygame.Rect(100, 100, 400, 46)

WORDS = ("off", "on")


@pytest.fixture
def heard() -> list[bool]:
    return []


@pytest.fixture
def toggle(heard: list[bool]) -> Toggle:
    return Toggle(PLACE, "Reduced motion", heard.append, False, WORDS)


def test_a_click_turns_it_on_and_another_off(toggle: Toggle, heard: list[bool]):
    click(Desk([toggle]), PLACE.center)
    assert toggle.on
    click(Desk([toggle]), PLACE.midleft)
    assert (toggle.on, heard) == (False, [True, False])


def test_letting_go_elsewhere_changes_nothing(toggle: Toggle, heard: list[bool]):
    desk = Desk([toggle])
    desk.handle(down(PLACE.center))
    desk.handle(up((0, 0)))
    click(desk, (0, 0))
    assert heard == []


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE])
def test_enter_and_space_turn_it(toggle: Toggle, heard: list[bool], code: int):
    desk = Desk([toggle])
    desk.handle(key(pygame.K_TAB))
    assert desk.handle(key(code)) and desk.handle(key(code))
    assert heard == [True, False]
    assert not desk.handle(typed("x"))


def test_arrows_say_which_way(toggle: Toggle, heard: list[bool]):
    for code in (pygame.K_LEFT, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_LEFT):
        assert toggle.handle(key(code))
    assert heard == [True, False]
    assert not toggle.handle(key(pygame.K_UP))


def test_on_and_off_are_told_apart_without_colours(pen: Pen, surface: pygame.Surface):
    def strong(on: bool) -> bytes:
        surface.fill(pen.look.theme.ground)
        Toggle(PLACE, "Reduced motion", lambda on: None, on, WORDS).draw(surface, pen)
        mask = pygame.mask.from_threshold(surface, pen.look.theme.ink, (60, 60, 60, 255))
        return pygame.image.tobytes(mask.to_surface(), "RGB")

    assert strong(True) != strong(False)  # the word is another one


def test_a_long_label_has_room(pen: Pen):
    label = "Things jump to where they go, and all pictures stand still. " * 3
    short, long = (
        Toggle(PLACE, words, lambda on: None, False, WORDS) for words in ("Short", label)
    )
    assert long.least_height(pen, 300) > short.least_height(pen, 300)

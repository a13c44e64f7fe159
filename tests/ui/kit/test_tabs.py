import pygame
import pytest

from game.ui.kit.box import nowhere
from game.ui.kit.pen import Pen
from game.ui.kit.tabs import Tabs
from game.ui.kit.widget import Desk
from tests.ui.kit.events import click, key

PLACE = pygame.Rect(100, 100, 600, 42)
NAMES = ("The yard", "The house", "Hint")


@pytest.fixture
def heard() -> list[int]:
    return []


@pytest.fixture
def tabs(pen: Pen, surface: pygame.Surface, heard: list[int]) -> Tabs:
    return Tabs(PLACE, pen, NAMES, heard.append)


def test_a_click_turns_to_a_tab_and_beside_them_to_none(tabs: Tabs, heard: list[int]):
    for rect in reversed(tabs.tab_rects()):
        click(tabs, rect.center)
    click(tabs, (PLACE.right - 2, PLACE.centery))
    assert heard == [2, 1, 0]


def test_arrows_go_round_and_home_and_end_to_the_ends(tabs: Tabs, heard: list[int]):
    codes = (pygame.K_LEFT, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_END, pygame.K_HOME)
    assert all(tabs.handle(key(code)) for code in codes)
    assert heard == [2, 0, 1, 2, 0]
    assert not tabs.handle(key(pygame.K_DOWN))


def test_all_tabs_are_one_stop_for_the_tab_key(tabs: Tabs):
    desk = Desk([tabs])
    for _ in range(3):
        desk.handle(key(pygame.K_TAB))
        assert desk.focused is tabs


def test_the_chosen_tab_can_be_told_without_colours(pen: Pen, surface: pygame.Surface, tabs: Tabs):
    def seen(chosen: int) -> bytes:
        tabs.chosen = chosen
        surface.fill(pen.look.theme.ground)
        tabs.draw(surface, pen)
        return pygame.image.tobytes(pygame.transform.grayscale(surface), "RGB")

    assert len({seen(n) for n in range(3)}) == 3


@pytest.mark.parametrize("width", [600, 300, 150, 60])
def test_tabs_that_do_not_fit_side_by_side_go_below_each_other(pen: Pen, width: int):
    tabs = Tabs(nowhere(), pen, NAMES, lambda number: None)
    tabs.put(pygame.Rect(10, 10, width, tabs.least_height(pen, width)))
    for rect in tabs.tab_rects():
        assert tabs.rect.contains(rect)
    for one, other in zip(tabs.tab_rects(), tabs.tab_rects()[1:], strict=False):
        assert not one.colliderect(other)

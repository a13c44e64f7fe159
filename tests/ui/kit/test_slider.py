import pygame
import pytest

from game.ui.kit.pen import Pen
from game.ui.kit.slider import Slider
from game.ui.kit.widget import Desk
from tests.ui.kit.events import click, down, key, moved, up

PLACE = pygame.Rect(100, 100, 400, 46)


@pytest.fixture
def heard() -> list[int]:
    return []


@pytest.fixture
def slider(pen: Pen, heard: list[int]) -> Slider:
    return Slider(PLACE, pen, 80, 200, 100, heard.append, 10, "{} %".format)


def test_arrows_step_and_home_and_end_go_to_the_ends(slider: Slider, heard: list[int]):
    for code in (pygame.K_RIGHT, pygame.K_UP, pygame.K_LEFT, pygame.K_END, pygame.K_HOME):
        assert slider.handle(key(code))
    assert heard == [110, 120, 110, 200, 80]
    assert not slider.handle(key(pygame.K_a))


def test_it_stops_at_its_ends_and_tells_nothing_new_there(slider: Slider, heard: list[int]):
    for _ in range(5):
        slider.handle(key(pygame.K_PAGEUP))
    assert heard == [150, 200]
    for _ in range(5):
        slider.handle(key(pygame.K_PAGEDOWN))
    assert heard == [150, 200, 150, 100, 80]


def test_while_it_is_dragged_only_the_number_changes(slider: Slider, heard: list[int]):
    desk = Desk([slider])
    desk.handle(down((slider._place_of(100), PLACE.centery)))
    desk.handle(moved((slider._place_of(150), 0)))
    assert (slider.value, heard) == (150, [])
    desk.handle(moved((5000, 5000)))
    assert (slider.value, heard) == (200, [])
    desk.handle(up((5000, 5000)))
    assert heard == [200]
    desk.handle(moved((slider._place_of(80), PLACE.centery)))
    assert slider.value == 200


@pytest.mark.parametrize("value", range(80, 201, 10))
def test_a_click_sets_the_value_that_is_there(slider: Slider, value: int):
    click(slider, (slider._place_of(value), PLACE.centery))
    assert slider.value == value


@pytest.mark.parametrize(("given", "kept"), [(0, 80), (104, 100), (106, 110), (999, 200)])
def test_other_values_become_the_nearest(pen: Pen, given: int, kept: int):
    assert Slider(PLACE, pen, 80, 200, given, lambda value: None, 10).value == kept


def test_a_range_of_one_value_stays_there(pen: Pen, heard: list[int]):
    slider = Slider(PLACE, pen, 7, 7, 7, heard.append)
    click(slider, PLACE.center)
    slider.handle(key(pygame.K_RIGHT))
    assert (slider.value, heard) == (7, [])


def test_each_value_looks_different(pen: Pen, surface: pygame.Surface, slider: Slider):
    def seen(value: int) -> bytes:
        slider.value = value
        surface.fill(pen.look.theme.ground)
        slider.draw(surface, pen)
        return pygame.image.tobytes(surface, "RGB")

    assert len({seen(value) for value in range(80, 201, 10)}) == 13

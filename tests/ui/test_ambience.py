"""The small life of a house: it follows the clock, and without one there is none."""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.texts.texts import Texts
from game.ui.ambience import Ambience
from game.ui.decor import OTHERS, ROOMS, Decor, has_front, ornament, windows
from game.ui.film import morning, plan_of
from game.ui.house_widget import HouseWidget
from game.ui.kit.pen import Pen
from game.ui.kit.theme import LIGHT, Look
from game.ui.scene import Plan
from game.ui.sprites import Sprites
from game.world.levelfile import load_level
from tests.world.small import EVERYTHING

CELL = 40
HOUSE = load_level(EVERYTHING).home
HOME = plan_of(HOUSE)
YARD = replace(HOME, outdoors=True)
TIMES = [tenth / 5 for tenth in range(60)]


@pytest.fixture(autouse=True)
def screen() -> Iterator[pygame.Surface]:
    pygame.display.init()
    pygame.font.init()
    yield pygame.display.set_mode((640, 480))


def ambience(plan: Plan) -> Ambience:
    return Ambience(plan, CELL, Sprites())


def places(life: Ambience, clock: float | None) -> list[tuple[int, int]]:
    return [place for _, place in (*life.low(clock), *life.high(clock))]


@pytest.mark.parametrize("plan", [HOME, YARD])
def test_without_a_clock_nothing_is_in_the_air(plan: Plan) -> None:
    assert not list(ambience(plan).high(None))


@pytest.mark.parametrize("plan", [HOME, YARD])
def test_something_is_always_on_the_move(plan: Plan) -> None:
    life = ambience(plan)
    assert len({tuple(places(life, time)) for time in TIMES}) > len(TIMES) // 2
    assert places(life, 3.7) == places(ambience(plan), 3.7)


def test_curtains_sway_where_the_windows_are() -> None:
    life = ambience(HOME)
    assert len(windows(HOME)) > 0
    assert all(len(list(life.low(time))) == len(windows(HOME)) for time in (None, *TIMES))
    assert len({tuple(id(made) for made, _ in life.low(time)) for time in TIMES}) > 1


def test_dust_is_seen_only_in_the_light_on_the_floor() -> None:
    life = ambience(HOME)
    dust = {place for time in TIMES for _, place in life.high(time)}
    assert dust
    assert all(HOME.floor((x // CELL, y // CELL)) for x, y in dust)


def test_the_butterfly_stays_in_the_yard() -> None:
    life, yard = ambience(YARD), pygame.Rect(0, 0, YARD.width * CELL, YARD.height * CELL)
    for second in range(300):
        ((picture, place),) = life.high(second / 3)
        assert yard.contains(picture.get_rect(topleft=place))


def widget(still: bool) -> HouseWidget:
    made = HouseWidget(
        pygame.Rect(0, 0, 640, 480), Pen(Look(LIGHT)), Sprites(), HOME, morning(HOUSE), Texts()
    )
    made.still = still
    return made


@pytest.mark.parametrize("still", [True, False])
def test_reduced_motion_stills_the_whole_house(still: bool) -> None:
    house, pictures = widget(still), set()
    for _ in range(10):
        house.tick(0.7)
        surface = pygame.Surface((640, 480))
        house.draw(surface, Pen(Look(LIGHT)))
        pictures.add(pygame.image.tobytes(surface, "RGB"))
    assert (len(pictures) == 1) is still


def test_a_house_starts_to_move_when_its_clock_does() -> None:
    house = widget(still=False)
    assert house.clock == 0.0
    house.tick(0.5)
    assert house.clock == 0.5


@pytest.mark.parametrize("decor", [*ROOMS.values(), OTHERS])
def test_all_that_a_room_is_done_up_with_is_drawn(decor: Decor) -> None:
    for name in (decor.floor, *decor.ornaments):
        assert Sprites().has(f"scene/{name}")


def test_ornaments_are_on_walls_that_one_sees_and_never_behind_furniture() -> None:
    found = {cell for cell in HOME.walls if ornament(HOME, cell)}
    assert found >= set(windows(HOME))
    for x, y in found:
        assert has_front(HOME, (x, y))
        assert (x, y + 1) not in HOME.places.values()

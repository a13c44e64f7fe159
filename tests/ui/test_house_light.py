"""Light and depth of a house: what stands on the floor darkens it, the sun comes from the left."""

import os
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.ui.backdrop import in_beam, paint_backdrop
from game.ui.house_view import HouseView
from game.ui.scene import Cell, Moment, Plan
from game.ui.sprites import INK, Sprites

CELL = 48
FLOOR = frozenset((x, y) for x in range(1, 12) for y in range(1, 7))
WALLS = frozenset((x, y) for x in range(13) for y in range(8)) - FLOOR
HALL = Plan(13, 8, WALLS)  # one room without a name
OPEN = replace(HALL, outdoors=True)
ELSEWHERE = Moment(dog=(10.0, 2.0), owner_face=None)


@pytest.fixture(autouse=True)
def screen() -> Iterator[pygame.Surface]:
    pygame.display.init()
    yield pygame.display.set_mode((HALL.width * CELL, HALL.height * CELL))


def colours(surface: pygame.Surface) -> NDArray[np.float64]:
    return pygame.surfarray.array3d(surface).astype(float)


def painted(plan: Plan = HALL) -> NDArray[np.float64]:
    """The still house, by column and row."""
    return colours(paint_backdrop(plan, CELL, Sprites()))


def seen(moment: Moment = ELSEWHERE, plan: Plan = HALL) -> NDArray[np.float64]:
    """How bright the house is with all that is in it, by column and row."""
    surface = pygame.Surface((plan.width * CELL, plan.height * CELL))
    HouseView(Sprites(), plan, surface.get_rect(), "on").draw(surface, moment)
    return colours(surface).mean(axis=2)


def part(picture: NDArray[np.float64], cell: Cell, box: tuple[float, ...] = (0, 0, 1, 1)) -> float:
    """The mean over a part of a cell: left, top, right, bottom as shares of it."""
    left, top, right, bottom = (
        round((corner + share) * CELL) for corner, share in zip(cell * 2, box, strict=True)
    )
    return float(picture[left:right, top:bottom].mean())


# ---- contact shadows ---------------------------------------------------------------------------
BELOW_THE_SOLES = (0.35, 0.94, 0.65, 1.0)


def test_a_dog_darkens_the_floor_below_its_soles() -> None:
    """Although it has a light around it."""
    without, there = seen(), seen(replace(ELSEWHERE, dog=(5.0, 4.0)))
    assert part(there, (5, 4), BELOW_THE_SOLES) < part(without, (5, 4), BELOW_THE_SOLES) - 15


def test_the_shadow_of_a_dog_that_hops_stays_on_the_floor() -> None:
    hopping = replace(ELSEWHERE, dog=(5.0, 4.0), lift=0.4)
    below = (0.4, 0.85, 0.6, 1.0)
    assert part(seen(hopping), (5, 4), below) < part(seen(), (5, 4), below) - 15


def test_around_a_dog_the_floor_is_brighter() -> None:
    without, there = seen(), seen(replace(ELSEWHERE, dog=(5.0, 4.0)))
    beside = (0.5, 0.5, 0.8, 0.7)
    assert part(there, (4, 4), beside) > part(without, (4, 4), beside) + 2
    assert part(there, (8, 4)) == part(without, (8, 4))


def test_a_chair_darkens_the_floor_before_it() -> None:
    chair = replace(HALL, owner=(5, 3), places={"owner": (5, 3)})
    before = (0.3, 0.0, 0.7, 0.08)  # of the cell below
    assert part(seen(plan=chair), (5, 4), before) < part(seen(), (5, 4), before) - 15


@pytest.mark.parametrize("kind", ["newspaper", "bone", "famous-painting", "ball"])
def test_a_thing_darkens_the_floor_on_which_it_lies(kind: str) -> None:
    lying = seen(replace(ELSEWHERE, items=((kind, 5, 4),)))
    assert_darker_below(lying, Sprites().grounded(f"items/{kind}", round(0.7 * CELL)), 1 / 12)


@pytest.mark.parametrize("place", ["basket", "dog bed"])
def test_a_place_darkens_the_floor_on_which_it_stands(place: str) -> None:
    standing = seen(plan=replace(HALL, places={place: (5, 4)}))
    assert_darker_below(standing, Sprites().grounded(f"places/{place}", CELL), 0.0)


def assert_darker_below(there: NDArray[np.float64], picture: pygame.Surface, up: float) -> None:
    """The lowest part of the picture, ``up`` above the cell's end, is the floor in shadow."""
    bottom, middle = round((5 - up) * CELL), round(5.5 * CELL)
    low = np.s_[middle - 4 : middle + 4, bottom - max(2, picture.height // 20) : bottom]
    share = there[low] / seen()[low]
    assert share.max() < 0.98
    assert share.min() > 0.6  # no outline is as light as that


# ---- the light of the day ----------------------------------------------------------------------
@pytest.mark.parametrize("plan", [HALL, OPEN], ids=["inside", "outdoors"])
def test_light_is_warm_at_the_left_and_cool_at_the_right(plan: Plan) -> None:
    house = painted(plan)
    red, blue = house[:, :, 0], house[:, :, 2]
    row = [(x, 5) for x in range(2, 11)]  # away from walls, windows and their shadows
    warmth = [part(red, cell) - part(blue, cell) for cell in row]
    assert warmth == sorted(warmth, reverse=True)
    assert warmth[0] > warmth[-1] + 15


def excess(house: NDArray[np.float64], window: int, along: float) -> float:
    """How much brighter the light of a window is than the floor a cell to either side of it."""
    across, down = in_beam(0.5, along)
    middle = round((window + across) * CELL), round(down * CELL)

    def bright(cells_aside: int) -> float:
        left, top = middle[0] + cells_aside * CELL - 3, middle[1] - 3
        return float(house[left : left + 6, top : top + 6].mean())

    return bright(0) - max(bright(-1), bright(1))


@pytest.mark.parametrize("window", [2, 5, 8])
def test_the_sun_falls_through_each_window_and_fades_into_the_room(window: int) -> None:
    house = painted()
    near, further, far = (excess(house, window, along) for along in (0.25, 0.5, 0.75))
    assert near > further > far > 0
    assert near > 10


def test_no_sun_falls_where_there_is_no_window() -> None:
    assert excess(painted(), 3, 0.25) < 0  # the neighbour is in the light
    assert excess(painted(OPEN), 2, 0.25) < 3


# ---- walls -------------------------------------------------------------------------------------
def test_the_floor_is_darker_under_a_wall_and_less_so_further_away() -> None:
    house = painted()
    strips = [(0.2, top, 0.8, top + 0.1) for top in (0.02, 0.12, 0.22, 0.5)]
    darker = [part(house, (4, 5), strip) - part(house, (4, 1), strip) for strip in strips]
    assert darker[0] > darker[1] > darker[2] > darker[3] + 1
    assert darker[0] > 20
    assert abs(darker[3]) < 2


def test_the_floor_is_darker_to_the_right_of_a_wall_but_not_to_its_left() -> None:
    house = painted()
    beside = (0.06, 0.2, 0.14, 0.8)
    assert part(house, (1, 5), beside) < part(house, (3, 5), beside) - 15
    beside = (0.86, 0.2, 0.94, 0.8)
    assert abs(part(house, (11, 5), beside) - part(house, (9, 5), beside)) < 5


def is_ink(house: NDArray[np.float64], cell: Cell, across: float, row: int) -> bool:
    colour = house[round((cell[0] + across) * CELL), cell[1] * CELL + row]
    return bool(abs(colour - np.array(INK[:3])).max() < 25)


def test_a_wall_has_a_top_and_a_front_with_lines_between() -> None:
    house, front = painted(), Sprites().picture("scene/wall-front", CELL).height
    assert CELL // 3 < front < CELL
    for cell in ((1, 0), (4, 0), (7, 0)):
        assert is_ink(house, cell, 0.5, 0)  # where the house ends
        assert is_ink(house, cell, 0.5, CELL - front)  # between top and front
        assert is_ink(house, cell, 0.5, CELL - 1)  # where it meets the floor
        top = part(house, cell, (0.4, 0.1, 0.6, 0.8 * (1 - front / CELL)))
        face = part(house, cell, (0.05, 1 - 0.7 * front / CELL, 0.12, 1 - 0.4 * front / CELL))
        assert abs(top - face) > 15


def test_a_wall_that_goes_on_has_only_a_top() -> None:
    house, front = painted(), Sprites().picture("scene/wall-front", CELL).height
    for cell in ((0, 3), (12, 3)):
        assert not is_ink(house, cell, 0.5, CELL - front)
        assert not is_ink(house, cell, 0.5, CELL - 1)


def test_the_front_of_a_wall_has_the_paper_of_the_room_before_it() -> None:
    fronts = set()
    for room in ("kitchen", "study", "bedroom", ""):
        house = painted(replace(HALL, rooms=dict.fromkeys(FLOOR, room) if room else {}))
        fronts.add(tuple(house[4 * CELL + 4, CELL - 12]))
    assert len(fronts) == 4

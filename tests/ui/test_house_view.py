"""A house view draws what is there, where it is, and changes nothing by drawing."""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.shipped import shipped
from game.ui.dog_poses import DIRECTED, FRAMES, MOUTHS, drawing
from game.ui.house_view import Ghost, HouseView
from game.ui.scene import Collar, Facing, Moment, Plan, Tag, Tail
from game.ui.sprites import Sprites

PAPER = (253, 246, 230)
ROOMS = {(x, y): "kitchen" if x < 4 else "study" for x in range(1, 8) for y in range(1, 5)}
WALLS = frozenset((x, y) for x in range(9) for y in range(6) if (x, y) not in ROOMS) | {
    (4, 1),
    (4, 2),
    (4, 4),
}
HOME = Plan(
    width=9,
    height=6,
    walls=WALLS,
    terrain={(6, 1): "sofa", (7, 1): "sofa", (2, 3): "puddle", (6, 4): "lava"},
    rooms=ROOMS,
    places={"basket": (1, 4), "dog bed": (7, 4), "moon base": (3, 4), "owner": (6, 3)},
    owner=(6, 3),
)
YARD = replace(HOME, outdoors=True, rooms={})
MOMENT = Moment(
    dog=(2.0, 2.0), facing="right", items=(("newspaper", 5, 4), ("bone", 5, 4), ("odd thing", 1, 1))
)
POSES = (*DIRECTED, "chew", "sit", "sit-proud", "guilty", "sleep")
TAILS: tuple[Tail, ...] = ("low", "level", "wag")
FACINGS: tuple[Facing, ...] = ("left", "right", "up", "down")


@pytest.fixture(autouse=True)
def screen() -> Iterator[pygame.Surface]:
    pygame.display.init()
    yield pygame.display.set_mode((640, 480))


def view(plan: Plan = HOME, size: tuple[int, int] = (640, 480), on: str = "on") -> HouseView:
    return HouseView(Sprites(), plan, pygame.Rect((0, 0), size), on)


def picture(house: HouseView, moment: Moment, clock: float | None = None) -> pygame.Surface:
    surface = pygame.Surface((640, 480))
    surface.fill(PAPER)
    house.draw(surface, moment, clock=clock)
    return surface


def pixels(surface: pygame.Surface, box: pygame.Rect | None = None) -> bytes:
    part = surface if box is None else surface.subsurface(box.clip(surface.get_rect()))
    return pygame.image.tobytes(part, "RGB")


@pytest.mark.parametrize("plan", [HOME, YARD])
@pytest.mark.parametrize("size", [(640, 480), (320, 90), (9, 6), (1, 1)])
def test_the_house_fits_into_its_rectangle_with_square_cells(
    plan: Plan, size: tuple[int, int]
) -> None:
    house = view(plan, size)
    assert house.rect.size == (plan.width * house.cell, plan.height * house.cell)
    assert house.cell == 1 or pygame.Rect((0, 0), size).contains(house.rect)
    picture(house, MOMENT)


def test_the_same_moment_is_the_same_picture() -> None:
    house = view()
    first = pixels(picture(house, MOMENT))
    picture(house, replace(MOMENT, dog=(3.5, 3.0), pose="walk", carrying="bone"))
    assert pixels(picture(house, MOMENT)) == first
    assert pixels(picture(view(), MOMENT)) == first


def test_the_dog_is_where_it_is() -> None:
    house = view()
    here, there = house.cell_rect(2, 2), house.cell_rect(3, 1)
    before, after = (picture(house, replace(MOMENT, dog=dog)) for dog in ((2, 2), (3, 1)))
    assert pixels(before, here) != pixels(after, here)
    assert pixels(before, there) != pixels(after, there)


@pytest.mark.parametrize("plan", [HOME, YARD])
@pytest.mark.parametrize("facing", FACINGS)
@pytest.mark.parametrize("pose", POSES)
def test_what_the_dog_carries_can_be_seen(plan: Plan, facing: Facing, pose: str) -> None:
    house = view(plan)
    moment = replace(MOMENT, facing=facing, pose=pose)
    without = pygame.surfarray.array3d(picture(house, moment)).astype(int)
    for kind in ("newspaper", "famous-painting"):
        carrying = pygame.surfarray.array3d(picture(house, replace(moment, carrying=kind)))
        changed = (abs(carrying.astype(int) - without).sum(axis=2) > 60).sum()
        assert changed > 0.04 * house.cell**2, f"{kind} is hidden, {pose} facing {facing}"


@pytest.mark.parametrize("pose", POSES)
@pytest.mark.parametrize("facing", FACINGS)
@pytest.mark.parametrize("clock", [None, 0.0, 0.3, 1.4])
def test_there_is_a_drawing_for_every_pose(pose: str, facing: Facing, clock: float | None) -> None:
    shown = drawing(Moment((0.3, 0.4), facing, pose), clock)
    assert Sprites().has(shown.key)
    assert shown.mirrored == (facing == "left")


def test_every_drawing_of_the_dog_has_a_mouth() -> None:
    for path in (shipped("assets") / "dog").glob("*.svg"):
        assert any(path.stem.startswith(pose) for pose in MOUTHS), path.stem


def test_every_drawing_of_the_dog_is_shown_sometime() -> None:
    moments = [
        Moment((step / 24, 0.0), facing, pose)
        for pose in POSES
        for facing in FACINGS
        for step in range(24 if pose == "walk" else 1)
    ]
    shown = {drawing(moment, clock / 8).key for moment in moments for clock in range(24)}
    moments = [replace(moment, dog=moment.dog[::-1]) for moment in moments]
    shown |= {drawing(moment).key for moment in moments}
    assert shown == {f"dog/{path.stem}" for path in (shipped("assets") / "dog").glob("*.svg")}


@pytest.mark.parametrize("facing", FACINGS)
def test_the_dog_walks_forwards(facing: Facing) -> None:
    """A walk that is run backwards looks it: the foot in the air must go ahead."""
    (across, down) = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[facing]
    ways = [0.01 + step / 6 for step in range(4)]
    frames = [drawing(Moment((across * way, down * way), facing, "walk")).key[-1] for way in ways]
    assert frames == ["1", "2", "3", "4"]
    assert FRAMES["walk"] == 4


@pytest.mark.parametrize("facing", FACINGS)
def test_a_tail_that_hangs_wags_or_does_neither_can_be_told_apart(facing: Facing) -> None:
    house = view()
    moods = {pixels(picture(house, replace(MOMENT, facing=facing, tail=t))) for t in TAILS}
    assert len(moods) == len(TAILS)


ASLEEP = replace(MOMENT, pose="sleep", owner_face="asleep")
ALIVE = [replace(MOMENT, tail="wag"), replace(MOMENT, pose="chew", carrying="bone"), ASLEEP, MOMENT]


@pytest.mark.parametrize("moment", ALIVE)
def test_what_moves_by_itself_follows_the_clock(moment: Moment) -> None:
    house = view()
    times = [tenth / 10 for tenth in range(40)]
    assert len({pixels(picture(house, moment, time)) for time in times}) > 1
    assert pixels(picture(house, moment, 0.7)) == pixels(picture(house, moment, 0.7))


def test_a_crash_shows_where_something_breaks_and_is_over_soon() -> None:
    house = view()
    ages = [pixels(picture(house, replace(MOMENT, crashes=((3, 3, a),)))) for a in (0, 0.4, 0.9)]
    assert len({*ages, pixels(picture(house, MOMENT))}) == 4


@pytest.mark.parametrize("face", ["calm", "happy", "shocked", "cross", "asleep"])
def test_the_owner_has_a_face_for_it(face: str) -> None:
    assert Sprites().has(f"owner/{face}")


def test_the_face_of_the_owner_shows() -> None:
    house = view()
    faces = {
        pixels(picture(house, replace(MOMENT, owner_face=face)))
        for face in ("calm", "happy", "shocked", "cross", "asleep")
    }
    assert len(faces) == 5


def test_an_owner_who_has_left_leaves_an_empty_chair() -> None:
    house = view()
    gone, there = (replace(MOMENT, owner_face=face) for face in (None, "calm"))
    empty = replace(HOME, owner=None, places={**HOME.places, "owner": (8, 0)})
    assert pixels(picture(house, gone)) != pixels(picture(house, there))
    assert pixels(picture(house, gone)) != pixels(picture(view(empty), gone))


@pytest.mark.parametrize("name", ["lamp switch", "biscuit switch", "red lever", "wall switch"])
@pytest.mark.parametrize("size", [(640, 480), (90, 60)])
def test_a_switch_shows_whether_it_is_on(name: str, size: tuple[int, int]) -> None:
    house = view(replace(HOME, places={name: (1, 4), "basket": (3, 4)}), size)
    off, on = (picture(house, replace(MOMENT, on=on)) for on in ((), (name,)))
    around = house.cell_rect(1, 4).inflate(house.cell, house.cell)
    assert pixels(off, around) != pixels(on, around)
    elsewhere = house.cell_rect(5, 4)
    assert pixels(off, elsewhere) == pixels(on, elsewhere)


def test_a_switch_that_is_on_says_so_in_the_words_that_were_given() -> None:
    plan = replace(HOME, places={"lamp switch": (1, 4), "basket": (3, 4)})
    lit = replace(MOMENT, on=("lamp switch",))
    english, german = (view(plan, on=word) for word in ("on", "an"))
    assert pixels(picture(english, lit)) != pixels(picture(german, lit))
    assert pixels(picture(english, MOMENT)) == pixels(picture(german, MOMENT))


def test_things_in_one_cell_do_not_hide_each_other() -> None:
    house = view()
    sheets = [(("blank-sheet", 5, 4),) * count for count in range(5)]
    assert len({pixels(picture(house, replace(MOMENT, items=items))) for items in sheets}) == 5


def test_a_point_of_the_screen_is_in_a_cell_or_beside_the_house() -> None:
    house = view()
    assert house.cell_at(house.cell_rect(3, 4).center) == (3, 4)
    assert house.cell_at((house.rect.right, house.rect.top)) is None


def overlaid(others: tuple[tuple[Moment, Collar], ...], collar: Collar | None = None) -> bytes:
    surface = pygame.Surface((640, 480))
    view().draw(surface, MOMENT, others, collar)
    return pixels(surface)


def test_dogs_of_other_days_are_all_seen_even_in_the_cell_of_the_first() -> None:
    red, blue = Collar("#ff0000"), Collar("#0000ff")
    crowds = [((MOMENT, red),) * count for count in range(5)]
    assert len({overlaid(crowd) for crowd in crowds}) == 5
    assert overlaid(((MOMENT, red),)) != overlaid(((MOMENT, blue),))
    away = replace(MOMENT, dog=(3.0, 2.0))
    assert overlaid(((away, red),)) != overlaid(((replace(away, carrying="bone"), red),))


def test_of_other_days_only_the_dog_is_drawn() -> None:
    away = replace(MOMENT, dog=(5.0, 2.0))
    day = replace(away, items=(), owner_face="cross", on=("basket",))
    assert overlaid(((away, Collar("#ff0000")),)) == overlaid(((day, Collar("#ff0000")),))


TAGS: tuple[Tag | None, ...] = (None, "circle", "square", "diamond")


def test_dogs_can_be_told_apart_by_shape_alone() -> None:
    assert len({overlaid((), Collar("#5c46a6", tag)) for tag in TAGS}) == len(TAGS)


def test_ghosts_are_seen_through() -> None:
    house, surface = view(), pygame.Surface((640, 480))
    house.draw(surface, MOMENT)
    before = pixels(surface)
    house.draw_ghosts(
        surface, [Ghost(1 + n % 3, 1 + n % 4, "bone" if n % 2 else None) for n in range(64)]
    )
    assert pixels(surface) != before
    house.draw(surface, MOMENT)
    assert pixels(surface) == before


def test_outside_the_walls_there_is_only_the_page() -> None:
    """A wall that no floor touches is not drawn: the house is cut out of the page."""
    plan = Plan(6, 3, frozenset((x, y) for x in range(6) for y in range(3)) - {(1, 1)})
    house = HouseView(Sprites(), plan, pygame.Rect(0, 0, 600, 300), "on", ground=PAPER)
    assert house.backdrop().get_at((550, 150))[:3] == PAPER
    assert house.backdrop().get_at((150, 150))[:3] != PAPER


def test_dogs_of_other_days_do_not_hide_the_owner() -> None:
    owner = view().plan.owner
    assert owner is not None
    beside = replace(MOMENT, dog=(owner[0] + 0.62, owner[1] + 0.25))
    house, shots = view(), []
    face = house.cell_rect(*owner).inflate(-house.cell // 2, -house.cell // 2)
    for others in ((), ((beside, Collar("#ff0000")),) * 2):
        surface = pygame.Surface((640, 480))
        house.draw(surface, replace(MOMENT, dog=(9.0, 9.0)), others)
        shots.append(pygame.image.tobytes(surface.subsurface(face), "RGB"))
    assert shots[0] == shots[1]

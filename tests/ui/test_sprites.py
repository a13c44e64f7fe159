"""Every drawing can be drawn, at every size, and nothing that is missing ends the game."""

import os
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.shipped import shipped
from game.ui.sprites import Sprites, slug
from game.world.catalogue_file import load_catalogue

DRAWINGS = sorted(
    path.relative_to(shipped("assets")).with_suffix("").as_posix()
    for path in shipped("assets").rglob("*.svg")
)


@pytest.fixture(autouse=True)
def screen() -> Iterator[pygame.Surface]:
    pygame.display.init()
    yield pygame.display.set_mode((320, 240))


def colours(picture: pygame.Surface) -> set[tuple[int, ...]]:
    width, height = picture.get_size()
    grid = ((x, y) for x in range(0, width, 2) for y in range(0, height, 2))
    return {tuple(picture.get_at(point)) for point in grid}


@pytest.mark.parametrize("key", DRAWINGS)
@pytest.mark.parametrize("width", [16, 32, 64, 256])
def test_every_drawing_shows_something_at_every_size(key: str, width: int) -> None:
    picture = Sprites().picture(key, width)
    assert picture.get_width() == width
    assert picture.get_bounding_rect().width > width // 3
    assert len(colours(picture)) > 1, f"{key} is one flat colour at {width} px"


def things_of_the_catalogue() -> list[str]:
    catalogue = load_catalogue()
    switches = [name for name, place in catalogue.places.items() if place.switch]
    keys = [f"items/{name}" for name in catalogue.kinds]
    keys += [f"places/{name}" for name in catalogue.places if name != "owner"]  # has a chair
    keys += [f"places/{name}-on" for name in switches]
    return [*keys, *(f"scene/{name}" for name in sorted(catalogue.terrains))]


@pytest.mark.parametrize("key", things_of_the_catalogue())
def test_everything_in_the_catalogue_is_drawn(key: str) -> None:
    assert Sprites().has(key)


@pytest.mark.parametrize("key", DRAWINGS)
def test_drawings_use_only_what_the_renderer_knows(key: str) -> None:
    text = (shipped("assets") / f"{key}.svg").read_text()
    for unknown in ("<text", "<filter", "<style", "<clipPath", "<mask", "<use", "<image", "class="):
        assert unknown not in text


def test_what_nobody_has_drawn_is_a_card_with_its_name() -> None:
    sprites = Sprites()
    sock, hat = (sprites.picture(f"items/{name}", 64) for name in ("quantum sock", "hat"))
    assert not sprites.has("items/hat")
    assert sock.get_size() == (64, 64)
    assert pygame.image.tobytes(sock, "RGBA") != pygame.image.tobytes(hat, "RGBA")


@pytest.mark.parametrize("width", [0, 1, 2, 7, 300])
def test_a_card_is_made_at_any_size(width: int) -> None:
    assert Sprites().picture("items/a thing with a very long name indeed", width)


def test_a_broken_drawing_is_a_card_too(tmp_path: Path) -> None:
    (tmp_path / "items").mkdir()
    (tmp_path / "items" / "sock.svg").write_text("<svg")
    assert len(colours(Sprites(tmp_path).picture("items/sock", 48))) > 1


def test_a_mod_can_redraw_a_thing(tmp_path: Path) -> None:
    (tmp_path / "items").mkdir()
    ball = (shipped("assets") / "items/ball.svg").read_text()
    (tmp_path / "items" / "bone.svg").write_text(ball)
    sprites = Sprites(tmp_path, shipped("assets"))
    bone, ball_picture = sprites.picture("items/bone", 48), sprites.picture("items/ball", 48)
    assert pygame.image.tobytes(bone, "RGBA") == pygame.image.tobytes(ball_picture, "RGBA")


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", "", "/root/x", "a\x00b", "\u200b"])
def test_a_name_cannot_leave_the_picture_folder(name: str) -> None:
    assert ".." not in slug(name)
    assert not slug(name).startswith("/")
    assert not Sprites().has(f"items/{name}")
    assert Sprites().picture(f"items/{name}", 32)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("famous painting", "famous-painting"),
        ("Owner's chair", "owners-chair"),
        ("items/dog bed", "items/dog-bed"),
        ("../猫 toy", "猫-toy"),
    ],
)
def test_names_become_file_names(name: str, file: str) -> None:
    assert slug(name) == file


def test_mirrored_is_the_same_drawing_the_other_way_round() -> None:
    sprites = Sprites()
    right = sprites.picture("dog/right-stand", 64)
    left = sprites.picture("dog/right-stand", 64, mirrored=True)
    assert all(left.get_at((x, 30)) == right.get_at((63 - x, 30)) for x in range(64))


def test_the_collar_takes_the_colour_it_is_given() -> None:
    blue = Sprites().picture("dog/right-stand", 128, collar="#0000ff")
    assert (0, 0, 255, 255) in colours(blue)


@pytest.mark.parametrize("key", [key for key in DRAWINGS if key.startswith("dog/")])
def test_every_dog_wears_a_collar_that_can_be_changed(key: str) -> None:
    assert (0, 0, 255, 255) in colours(Sprites().picture(key, 128, collar="#0000ff"))


def test_only_so_many_pictures_are_kept() -> None:
    sprites = Sprites(capacity=3)
    first = sprites.picture("items/bone", 20)
    assert sprites.picture("items/bone", 20) is first
    for width in range(21, 25):
        sprites.picture("items/bone", width)
    assert sprites.picture("items/bone", 20) is not first


def share_that_differs(one: str, other: str, width: int) -> float:
    """How much of two pictures, laid on the same floor, can be told apart; from 0 to 1."""
    laid = []
    for key in (one, other):
        floor = pygame.Surface((width, width * 5 // 4))
        floor.fill((222, 190, 140))
        picture = Sprites().picture(key, width)
        floor.blit(picture, picture.get_rect(midbottom=floor.get_rect().midbottom))
        laid.append(pygame.surfarray.array3d(floor).astype(int))
    return float((abs(laid[0] - laid[1]).sum(axis=2) > 90).mean())


FACES = [f"owner/{face}" for face in ("calm", "happy", "cross", "shocked", "asleep")]
ITEMS = [key for key in things_of_the_catalogue() if key.startswith("items/")]
PLACES = [
    key for key in things_of_the_catalogue() if key.startswith("places/") and key[-3:] != "-on"
]


@pytest.mark.parametrize(
    ("keys", "width", "least"), [(ITEMS, 32, 0.15), (PLACES, 32, 0.15), (FACES, 48, 0.08)]
)
def test_small_pictures_can_be_told_apart(keys: list[str], width: int, least: float) -> None:
    close = [
        (one, other)
        for one, other in combinations(keys, 2)
        if share_that_differs(one, other, width) < least
    ]
    assert not close


@pytest.mark.parametrize("name", ["lamp switch", "biscuit switch"])
def test_a_switch_that_is_on_looks_so_at_32_pixels(name: str) -> None:
    assert share_that_differs(f"places/{name}", f"places/{name}-on", 32) > 0.05


def test_a_tail_is_turned_only_where_there_is_one() -> None:
    def pixels(key: str, tail: int) -> bytes:
        return pygame.image.tobytes(Sprites().picture(key, 64, tail=tail), "RGBA")

    assert pixels("dog/right-stand", 0) != pixels("dog/right-stand", 40)
    assert pixels("dog/sleep-1", 0) == pixels("dog/sleep-1", 40)

"""Houses as text."""

from pathlib import Path

from game.world.levelfile import load_level
from game.world.picture import show_house
from tests.world.small import CATALOGUE, LEVEL, write


def test_a_house_is_shown_with_a_key(tmp_path: Path) -> None:
    level = load_level(write(LEVEL, tmp_path), CATALOGUE)
    assert show_house(level.home).split("\n") == [
        "######",
        "#@.~o#",
        "#N..S#",
        "######",
        "N newspaper",
        "S shoe",
        "o owner",
    ]


def test_what_is_left_over_is_not_there_when_the_day_begins(tmp_path: Path) -> None:
    text = LEVEL.replace('item = "shoe"', 'items = ["vase", "newspaper"], place = "tray"')
    level = load_level(write(text, tmp_path), CATALOGUE)
    assert [item.name for item in level.home.items if item.left_by is not None] == ["shards"]
    assert show_house(level.home).split("\n")[2:] == [
        "#N..V#",
        "######",
        "N newspaper",
        "V vase",
        "o owner",
        "t tray",
    ]


def test_names_with_the_same_initial_get_other_letters(tmp_path: Path) -> None:
    text = LEVEL.replace('place = "owner" }', 'place = "owner" }\nb = { item = "newspaper" }')
    text = text.replace("#n..s#", "#nb.s#").replace('item = "shoe"', 'item = "newspaper"')
    level = load_level(write(text, tmp_path), CATALOGUE)
    assert "#NN.N#" in show_house(level.home)

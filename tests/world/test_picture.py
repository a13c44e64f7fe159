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


def test_names_with_the_same_initial_get_other_letters(tmp_path: Path) -> None:
    text = LEVEL.replace('place = "owner" }', 'place = "owner" }\nb = { item = "newspaper" }')
    text = text.replace("#n..s#", "#nb.s#").replace('item = "shoe"', 'item = "newspaper"')
    level = load_level(write(text, tmp_path), CATALOGUE)
    assert "#NN.N#" in show_house(level.home)

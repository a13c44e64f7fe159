"""The catalogue: what the shipped one promises, and what is said about a broken one."""

from pathlib import Path

import pytest

from game.world.catalogue import Catalogue, PlaceKind
from game.world.catalogue_file import (
    CatalogueError,
    catalogue_for,
    catalogues_of,
    load_catalogue,
)
from game.world.levelfile import find_level, load_level
from game.world.template import new_level
from tests.world.small import write

SMALL = """\
format = 1
facts = ["old"]
terrains = ["rug"]

[looks]
"paper" = 3
"flat" = 0.5

[kinds."sheet"]
looks = ["paper", "flat"]
facts = ["old"]
leaves = "shred"

[kinds."shred"]
looks = ["flat"]

[places."owner"]
keeps = true

[places."lamp"]
switch = true

[places."tray"]
refills = true
tips = true
"""


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue()


def test_each_look_has_its_own_salience(shipped: Catalogue) -> None:
    saliences = list(shipped.looks.values())
    assert len(set(saliences)) == len(saliences)
    assert all(0.3 <= salience <= 3 for salience in saliences)


@pytest.mark.parametrize(
    ("strong", "weak"),
    [
        (["paper", "leather", "smells of dog"], ["framed", "rolled", "round", "folded"]),
        (["framed", "rolled", "round", "folded"], ["white", "grey", "colourful"]),
        (["white", "grey", "colourful"], ["flat"]),
    ],
)
def test_a_dog_notices_matter_before_shape_before_colour(
    shipped: Catalogue, strong: list[str], weak: list[str]
) -> None:
    assert min(shipped.looks[look] for look in strong) > max(shipped.looks[look] for look in weak)


def test_the_newspaper_is_told_from_other_paper_by_being_rolled(shipped: Catalogue) -> None:
    rolled = {name for name, kind in shipped.kinds.items() if "rolled" in kind.looks}
    assert rolled == {"newspaper", "rolled sheet"}
    assert shipped.kinds["famous painting"].facts == {"valuable"}
    assert not shipped.kinds["famous painting"].looks & {"flat", "white", "rolled"}


def test_no_two_kinds_look_alike(shipped: Catalogue) -> None:
    assert len({kind.looks for kind in shipped.kinds.values()}) == len(shipped.kinds)


def test_where_a_thing_lay_can_be_smelt_on_single_things_only(shipped: Catalogue) -> None:
    of_kinds = frozenset().union(*(kind.looks for kind in shipped.kinds.values()))
    assert shipped.looks.keys() - of_kinds == {"smells of the doormat"}


def test_the_owner_keeps_what_is_handed_over(shipped: Catalogue) -> None:
    keepers = {name for name, place in shipped.places.items() if place.keeps}
    assert keepers == {"owner", "bin", "shredder"}


def test_a_mess_is_what_is_left_over(shipped: Catalogue) -> None:
    leaves = {name: kind.leaves for name, kind in shipped.kinds.items() if kind.leaves}
    assert leaves == {
        "vase": "shards",
        "biscuit jar": "crumbs",
        "toilet roll": "shreds",
        "cushion": "fluff",
    }
    mess = {name for name, kind in shipped.kinds.items() if "mess" in kind.looks}
    assert mess == {*leaves.values(), "lump of mud"}


def test_what_a_press_does_is_known(shipped: Catalogue) -> None:
    switches = {name for name, place in shipped.places.items() if place.switch}
    assert switches == {"biscuit switch", "lamp switch"}
    assert {name for name, place in shipped.places.items() if place.tips} == {"waste basket"}


def test_fragile_things_are_so(shipped: Catalogue) -> None:
    assert {n for n, kind in shipped.kinds.items() if kind.fragile} == {"vase", "biscuit jar"}


def test_a_small_catalogue_is_read(tmp_path: Path) -> None:
    catalogue = load_catalogue(write(SMALL, tmp_path))
    assert catalogue.looks == {"paper": 3, "flat": 0.5}
    assert catalogue.words == {"sheet", "shred", "paper", "flat", "old"}
    assert catalogue.places == {
        "owner": PlaceKind("owner", keeps=True),
        "lamp": PlaceKind("lamp", switch=True),
        "tray": PlaceKind("tray", refills=True, tips=True),
    }
    assert not catalogue.kinds["sheet"].fragile
    assert [kind.leaves for kind in catalogue.kinds.values()] == ["shred", ""]


BROKEN = {
    "unknown look": ('["paper", "flat"]', '["papr"]', '10:10: unknown look "papr". Did you mean'),
    "unknown fact": (
        'facts = ["old"]\nleaves',
        'facts = ["odd"]\nleaves',
        '11:10: unknown fact "odd".',
    ),
    "same salience": ("0.5", "3.0", '7:10: "flat" has the same salience as "paper"'),
    "too salient": ("0.5", "3.5", '7:10: "flat" must be at most 3, not 3.5'),
    "name twice": ('"rug"', '"paper"', '3:13: the name "paper" is here for the second time'),
    "upper case": ('"rug"', '"Rug"', '3:13: "Rug" is no name: use lower case letters'),
    "bad kind": ('kinds."sheet"', 'kinds."A sheet"', '9:1: "A sheet" is no name: use lower case'),
    "unknown key": ("keeps", "keep", '18:1: unknown key "keep". Did you mean "keeps"?'),
    "no looks": ('looks = ["paper", "flat"]\n', "", '9:1: the key "looks" is missing'),
    "unknown left-over": (
        'leaves = "shred"',
        'leaves = "shread"',
        '12:10: unknown kind "shread". Did you mean "shred"? Known: sheet, shred.',
    ),
    "left-over of a left-over": (
        'looks = ["flat"]',
        'looks = ["flat"]\nleaves = "shred"',
        '12:10: "shred" leaves something over itself, so it cannot be what is left over\n'
        '16:10: "shred" leaves something over itself, so it cannot be what is left over',
    ),
    "switch that tips": (
        "switch = true",
        "switch = true\ntips = true",
        '20:1: the "lamp" cannot both switch and tip over: a press does one thing',
    ),
    "keeper that tips": (
        "tips = true",
        "tips = true\nkeeps = true",
        '23:1: the "tray" tips over, so it cannot keep things',
    ),
    "press of no sort": (
        "switch = true",
        'switch = "on"',
        '21:10: "switch" must be true or false, not "on"',
    ),
    "not TOML": ("3\n", "\n", "6:11: this is not TOML: a value is missing"),
}


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_broken_catalogue_is_told(old: str, new: str, expected: str, tmp_path: Path) -> None:
    assert old in SMALL
    path = write(SMALL.replace(old, new, 1), tmp_path)
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(path)
    for message, said in zip(caught.value.messages, expected.split("\n"), strict=True):
        assert message.startswith(f"{path}:{said}")


# ---- a catalogue beside levels of one's own ---------------------------------------------------
ADDED = """\
format = 1

[looks]
"squeaks" = 2.35

[kinds."rubber duck"]
looks = ["rubber", "squeaks"]
facts = ["valuable"]
leaves = "fluff"
"""
BROKEN_ADDED = {
    "salience of the game": ("2.35", "2.4", '4:13: "squeaks" has the same salience as "wooden"'),
    "name of the game": (
        '"rubber duck"',
        '"ball"',
        '6:1: the name "ball" is taken: the game itself has it',
    ),
    "look of nobody": ('"squeaks"]', '"squaks"]', '7:20: unknown look "squaks". Did you mean'),
    "left-over that leaves something": (
        '"fluff"',
        '"vase"',
        '9:10: "vase" leaves something over itself, so it cannot be what is left over',
    ),
    "no format": ("format = 1\n", "", '1:1: the key "format" is missing'),
}


def test_a_catalogue_beside_a_level_adds_to_that_of_the_game(
    shipped: Catalogue, tmp_path: Path
) -> None:
    write(ADDED, tmp_path, "catalogue.toml")
    catalogue = catalogue_for(tmp_path / "mine.toml")
    duck = catalogue.kinds["rubber duck"]
    assert (duck.looks, duck.facts, duck.leaves) == ({"rubber", "squeaks"}, {"valuable"}, "fluff")
    assert catalogue.names == shipped.names | {"rubber duck", "squeaks"}
    assert catalogue.places == shipped.places
    write(new_level("mine").replace('item = "shoe"', 'item = "rubber duck"'), tmp_path, "mine.toml")
    level = load_level(tmp_path / "mine.toml")
    assert "rubber duck" in {item.name for item in level.home.items}


def test_without_one_there_is_only_that_of_the_game(shipped: Catalogue, tmp_path: Path) -> None:
    assert catalogue_for(tmp_path / "mine.toml") == shipped
    assert catalogues_of(find_level("morning-paper").parent.parent / "x.toml") == (
        find_level("morning-paper").parent.parent / "catalogue.toml",
    )


@pytest.mark.parametrize(("old", "new", "said"), BROKEN_ADDED.values(), ids=BROKEN_ADDED)
def test_a_broken_catalogue_of_ones_own_is_told(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    assert old in ADDED
    path = write(ADDED.replace(old, new, 1), tmp_path, "catalogue.toml")
    level = write(new_level("mine"), tmp_path, "mine.toml")
    with pytest.raises(CatalogueError) as caught:
        load_level(level)
    (message,) = caught.value.messages
    assert message.startswith(f"{path}:{said}")

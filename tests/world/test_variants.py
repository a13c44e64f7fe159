"""Houses for an exam: what moves, what stays, and whose turn it is."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.learning.ground import survey
from game.world.house import House
from game.world.level import Exam
from game.world.levelfile import find_level, load_level
from game.world.variants import examined, shuffled
from tests.world.small import CATALOGUE, LEVEL, write

ROOMY = '''[home]
name = "The house"
map = """
########
#@.ro..#
#n...st#
#...l..#
########
"""

[home.legend]
o = { place = "owner" }
n = { items = ["newspaper", "vase"], facts = ["today's"] }
s = { item = "shoe" }
t = { place = "tray", items = ["vase", "newspaper"] }
l = { place = "lamp" }
r = { terrain = "rug" }
'''


@pytest.fixture(scope="module")
def roomy(tmp_path_factory: pytest.TempPathFactory) -> House:
    path = write(LEVEL[: LEVEL.index("[home]")] + ROOMY, tmp_path_factory.mktemp("roomy"))
    return load_level(path, CATALOGUE).home


whats = st.sets(st.sampled_from(["items", "start"]))


@settings(deadline=None)
@given(seed=st.integers(0, 2**31), what=whats)
def test_only_what_is_shuffled_moves_and_each_to_free_floor_of_its_own(
    roomy: House, seed: int, what: set[str]
) -> None:
    house = shuffled(roomy, seed, what)
    furniture = {place.cell for place in house.places}
    lying = [n for n, item in enumerate(house.items) if item.left_by is None]
    loose = [n for n in lying if roomy.items[n].cell not in furniture]
    assert [n for n in lying if n not in loose] == [3, 4]
    cells = [house.items[n].cell for n in loose]
    if "items" in what:
        assert len({*cells, house.start}) == len(loose) + 1
        assert not {*cells, house.start} & furniture
    else:
        assert cells == [roomy.items[n].cell for n in loose]
        assert house.start == roomy.start or house.start not in {*cells, *furniture}
    assert "start" in what or house.start == roomy.start
    assert [house.items[n].cell for n in (3, 4)] == [roomy.items[n].cell for n in (3, 4)]
    assert (house.positions, house.places) == (roomy.positions, roomy.places)


@settings(deadline=None)
@given(seed=st.integers(0, 2**31), what=whats)
def test_what_is_left_over_follows_what_it_is_left_over_from(
    roomy: House, seed: int, what: set[str]
) -> None:
    house = shuffled(roomy, seed, what)
    left = [item for item in house.items if item.left_by is not None]
    assert [item.name for item in left] == ["shards"] * 2
    for item in left:
        assert item.cell == house.items[item.left_by or 0].cell
    assert [item.words for item in house.items] == [item.words for item in roomy.items]
    ground = survey(house)
    assert (ground.first[-2:] == ground.gone).all()


def test_the_same_seed_gives_the_same_variant_and_others_differ() -> None:
    home = load_level(find_level("morning-paper")).home
    assert shuffled(home, 7) == shuffled(home, 7)
    assert len({shuffled(home, seed).items for seed in range(20)}) > 10


def test_everything_stays_where_there_is_no_room_to_move(tmp_path: Path) -> None:
    home = load_level(write(LEVEL.replace("#n..s#", "#nsss#"), tmp_path), CATALOGUE).home
    packed = replace(home, items=home.items * 3)
    assert shuffled(packed, 3) == packed


def test_the_examinations_take_turns_and_lend_their_names(roomy: House) -> None:
    hut = replace(roomy, name="a hut", items=())
    exam = (
        Exam("elsewhere", roomy, frozenset({"items"})),
        Exam("The hut", hut, frozenset()),
        Exam("both", roomy),
    )
    houses = [examined(exam, seed) for seed in range(6)]
    assert [house.name for house in houses] == ["elsewhere", "The hut", "both"] * 2
    assert houses[1] == houses[4]
    assert houses[0] != houses[3]
    assert houses[0].start == roomy.start
    assert {house.start for house in houses[2::3]} != {roomy.start}

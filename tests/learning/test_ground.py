"""The house as arrays."""

from dataclasses import replace

from game.learning.ground import survey
from tests.learning.drawn import drawn

HOUSE = """
########
#..#...#
#.@..#.#
#..O...#
##...#.#
########
"""


def test_what_the_owner_sees_does_not_depend_on_where_the_house_stands():
    house = drawn(HOUSE)
    seen = survey(house).sees
    assert seen.any() and not seen.all()
    for across, down in ((1, 0), (0, 1), (1, 1), (3, 2)):
        moved = tuple((x + across, y + down) for x, y in house.positions)
        assert (survey(replace(house, positions=moved)).sees == seen).all()


def test_the_owner_sees_the_own_cell_and_nothing_when_asleep():
    assert survey(drawn(HOUSE)).sees[drawn(HOUSE).owner]
    assert not survey(drawn(HOUSE, awake=False)).sees.any()

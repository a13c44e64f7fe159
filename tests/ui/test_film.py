"""A day as a film: what is there at each moment, in a house that has everything."""

from dataclasses import replace

import pytest

from game.learning.days import live
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.rulebook import SAID, Rulebook
from game.texts.texts import Texts
from game.ui.film import Film, morning
from game.ui.screens.parts import described
from game.world.house import House
from game.world.levelfile import load_level
from tests.world.small import EVERYTHING

LEVEL = load_level(EVERYTHING)
HOME, (SHED, PORCH) = LEVEL.home, LEVEL.training
UP, DOWN, LEFT, RIGHT, WAIT = Action.UP, Action.DOWN, Action.LEFT, Action.RIGHT, Action.WAIT


def film(house: House, *actions: Action) -> Film:
    ground = survey(house)
    book = Rulebook(ground, (LEVEL.meant, LEVEL.meant), switched=SAID)
    return Film(house, live(ground, actions, book))


def kinds(items: tuple[tuple[str, int, int], ...]) -> list[str]:
    return [kind for kind, _, _ in items]


def test_in_the_morning_there_is_only_what_lies_there() -> None:
    assert morning(HOME).items == (("newspaper", 1, 3), ("flyer", 1, 3), ("vase", 3, 3))
    assert morning(HOME).on == ()


def test_what_breaks_leaves_its_shards_where_it_lay() -> None:
    day = film(HOME, DOWN, DOWN, RIGHT, RIGHT, RIGHT)
    assert kinds(day.at(3).items) == ["newspaper", "flyer", "vase"]
    assert day.at(4).items[2:] == (("shards", 3, 3),)
    assert day.at(5).items[2:] == (("shards", 3, 3),)


def test_what_is_chewed_leaves_its_shreds_in_the_mouth() -> None:
    day = film(SHED, Action.PICK_UP, Action.CHEW, WAIT)
    assert [day.at(time).carrying for time in range(4)] == [
        None,
        "toilet roll",
        "shreds",
        "shreds",
    ]
    assert day.at(1.2).pose == "chew"


def test_a_switch_is_on_from_one_press_to_the_next() -> None:
    there = [DOWN, DOWN]
    house = replace(HOME, start=HOME.positions.index((7, 3)))
    day = film(house, UP, UP, Action.PRESS, WAIT, Action.PRESS, *there)
    assert [day.at(time).on for time in range(7)] == [
        *[()] * 3,
        *[("biscuit switch",)] * 2,
        *[()] * 2,
    ]


def test_a_press_says_in_the_ledger_what_was_pressed() -> None:
    house = replace(HOME, start=HOME.positions.index((7, 1)))
    assert [described(entry, Texts()) for entry in film(house, Action.PRESS).day.ledger[:1]] == [
        "1. presses biscuit switch"
    ]


@pytest.mark.parametrize(("time", "face"), [(0, "calm"), (11.9, "calm"), (12, None), (20, None)])
def test_an_owner_who_leaves_is_seen_to_have_left(time: float, face: str | None) -> None:
    assert film(HOME, *[WAIT] * 20).at(time).owner_face == face


def test_an_owner_who_is_not_awake_is_seen_to_sleep() -> None:
    house = replace(HOME, awake=False, leaves_after=None)
    assert morning(house).owner_face == film(house, WAIT).at(1).owner_face == "asleep"

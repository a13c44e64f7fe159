"""A day as a film: what is there at each moment, in a house that has everything."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.learning.days import Entry, live
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.rulebook import SAID, Rulebook
from game.play.wording import Wording
from game.ui.film import Film, morning
from game.ui.scene import Moment
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
    assert [described(entry, Wording()) for entry in film(house, Action.PRESS).day.ledger[:1]] == [
        "1. presses biscuit switch"
    ]


@pytest.mark.parametrize(("time", "face"), [(0, "calm"), (11.9, "calm"), (12, None), (20, None)])
def test_an_owner_who_leaves_is_seen_to_have_left(time: float, face: str | None) -> None:
    assert film(HOME, *[WAIT] * 20).at(time).owner_face == face


def test_an_owner_who_is_not_awake_is_seen_to_sleep() -> None:
    house = replace(HOME, awake=False, leaves_after=None)
    assert morning(house).owner_face == film(house, WAIT).at(1).owner_face == "asleep"


# ---- how the dog acts ------------------------------------------------------------------------
PICK, PUT, CHEW, PRESS = Action.PICK_UP, Action.PUT_DOWN, Action.CHEW, Action.PRESS
ERRAND = (DOWN, DOWN, PICK, UP, UP, RIGHT, RIGHT, RIGHT)


def poses(day: Film, step: int) -> list[str]:
    """The poses of a step, in order, each once."""
    seen = [day.at(step + share / 10).pose for share in range(1, 10)]
    return list(dict.fromkeys(seen))


def test_it_sniffs_and_bends_before_it_has_a_thing_in_its_mouth() -> None:
    day = film(HOME, *ERRAND)
    assert poses(day, 2) == ["sniff", "bend", "stand"]
    before, after = day.at(2.49), day.at(2.51)
    assert (before.pose, before.carrying) == ("bend", None)
    assert (after.pose, after.carrying) == ("bend", "newspaper")


def test_what_it_picks_up_lies_before_its_nose_and_not_under_its_belly() -> None:
    moment = film(HOME, *ERRAND).at(2.2)
    (x, y) = next((x, y) for kind, x, y in moment.items if kind == "newspaper")
    assert moment.dog != (x, y)
    assert moment.facing == "down"
    assert moment.dog[1] < y


def test_it_bends_to_put_down_and_uses_its_nose_to_press() -> None:
    there = replace(HOME, start=HOME.positions.index((7, 3)))
    assert poses(film(there, UP, UP, PRESS), 2)[0] == "press"
    assert poses(film(HOME, DOWN, DOWN, PICK, WAIT, PUT), 4) == ["bend", "stand"]


@pytest.mark.parametrize("per_step", [8, 25])
def test_it_never_jumps_from_one_place_to_another(per_step: int) -> None:
    day = film(HOME, *ERRAND, LEFT, WAIT, WAIT)
    spots = [day.at(frame / per_step).dog for frame in range(int(day.length * per_step) + 1)]
    for (x, y), (to_x, to_y) in pairwise(spots):
        assert abs(to_x - x) + abs(to_y - y) < 3.2 / per_step


def test_nothing_slides_what_moves_walks() -> None:
    day = film(HOME, *ERRAND, LEFT, WAIT, WAIT)
    for frame in range(1, int(day.length * 20)):
        now, then = day.at(frame / 20 - 0.001), day.at(frame / 20 + 0.001)
        if max(abs(a - b) for a, b in zip(now.dog, then.dog, strict=True)) > 1e-4:
            assert "walk" in (now.pose, then.pose), frame


def test_it_jumps_over_what_breaks_which_is_seen_to_break() -> None:
    day = film(HOME, DOWN, DOWN, RIGHT, RIGHT, RIGHT)
    crashed = [day.at(step / 4) for step in range(21)]
    assert [bool(moment.crashes) for moment in crashed].index(True) == 14
    assert max(moment.lift for moment in crashed) > 0.1
    assert not any(moment.lift for moment in crashed if moment.dog[0] < 2)


def paid(said: float = 0.0, meant: float = 0.0, event: str = "chews") -> Film:
    """A day on which the first step pays, in sight of the owner."""
    step = WAIT
    day = film(HOME, step, *[WAIT] * 9)
    entry = Entry(1, event, "newspaper", None, said, (), meant, ())
    return Film(HOME, replace(day.day, ledger=(entry,)))


def feeling(moment: Moment) -> tuple[str, str]:
    return moment.pose, moment.tail


def in_sight(day: Film) -> Film:
    """The same day, lived where the owner sees the dog."""
    moments = tuple(replace(moment, cell=HOME.owner) for moment in day.day.moments)
    return Film(HOME, replace(day.day, moments=moments))


def test_its_tail_follows_what_said_pays() -> None:
    assert [paid(said=points).at(2).tail for points in (3, -3, 0)] == ["wag", "low", "level"]
    assert paid(said=3).at(9).tail == "level"


def test_it_feels_guilty_only_in_sight_and_only_if_it_was_not_paid_for_it() -> None:
    assert in_sight(paid(meant=-5)).at(2).pose == "guilty"
    assert in_sight(paid(meant=-5)).at(2).tail == "low"
    assert in_sight(paid(meant=-5, said=5)).at(2).pose != "guilty"
    assert in_sight(paid(meant=5)).at(2).pose != "guilty"
    hidden = next(cell for cell, seen in enumerate(survey(HOME).sees) if not seen)
    day = paid(meant=-5)
    moments = tuple(replace(moment, cell=hidden) for moment in day.day.moments)
    assert Film(HOME, replace(day.day, moments=moments)).at(2).pose != "guilty"


def test_in_the_end_it_is_proud_of_what_it_brought_or_sits_or_sleeps() -> None:
    quiet = [WAIT] * 8
    assert film(HOME, *quiet).at(8).pose == "sleep"
    assert film(HOME, DOWN, DOWN, PICK, *quiet).at(10).pose == "sit"
    assert paid(event="brings").at(9).pose == "sit-proud"

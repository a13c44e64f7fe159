"""What is heard of a day follows from what happens in it."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.learning.days import Entry, live
from game.learning.glimpse import Surprise
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.rulebook import SAID, Rulebook
from game.play.attempt import rules_of
from game.rules.tree import Rule
from game.ui.sound.sounds import Sound
from game.ui.sound.soundtrack import Soundtrack, of_surprise, step_sound
from game.world.house import House
from game.world.levelfile import load_level, shipped_levels
from tests.world.small import EVERYTHING

LEVEL = load_level(EVERYTHING)
HOME, (SHED, PORCH) = LEVEL.home, LEVEL.training
UP, DOWN, LEFT, RIGHT, WAIT = Action.UP, Action.DOWN, Action.LEFT, Action.RIGHT, Action.WAIT
PICK_UP, PUT_DOWN, CHEW, PRESS = Action.PICK_UP, Action.PUT_DOWN, Action.CHEW, Action.PRESS
STEPS = {sound for sound in Sound if sound.name.startswith("STEP_")}


def track(house: House, *actions: Action, said: str = "", meant: str = "") -> Soundtrack:
    ground = survey(house)
    book = Rulebook(ground, (rules(said), rules(meant)), switched=SAID)
    return Soundtrack(house, live(ground, actions, book))


def rules(text: str) -> tuple[Rule, ...]:
    return rules_of(LEVEL, text) if text else ()


def at(house: House, x: int, y: int) -> House:
    return replace(house, start=house.positions.index((x, y)))


def sounds(heard: Soundtrack) -> list[Sound]:
    return [one.sound for one in heard.all]


TO_MAT = (DOWN, DOWN)  # from the dog's bed to the letterbox, where the papers lie
TO_OWNER = (UP, UP, RIGHT, RIGHT, RIGHT)
BROUGHT = (*TO_MAT, PICK_UP, *TO_OWNER, PUT_DOWN, *[WAIT] * 4)
BY_RULE = "+10 when the dog brings paper to the owner"


@pytest.mark.parametrize(
    ("house", "actions", "expected"),
    [
        (HOME, (WAIT,), []),
        (HOME, (RIGHT,), [Sound.STEP_TILES]),  # the hall is tiled
        (at(PORCH, 5, 1), (DOWN,), [Sound.STEP_GRASS]),
        (at(SHED, 4, 1), (RIGHT,), [Sound.STEP_WOOD]),
        (HOME, (*TO_MAT, PICK_UP), [*[Sound.STEP_TILES] * 2, Sound.SNIFF, Sound.PAPER_UP]),
        (SHED, (PICK_UP, PUT_DOWN), [Sound.PAPER_UP, Sound.PAPER_DOWN]),
        (SHED, (PICK_UP, CHEW), [Sound.PAPER_UP, Sound.CHEW]),
        (at(HOME, 2, 3), (RIGHT,), [Sound.STEP_TILES, Sound.CRASH, Sound.SNIFF]),
        (at(HOME, 7, 2), (UP, PRESS), [Sound.STEP_TILES, Sound.PRESS]),
        (
            at(SHED, 2, 1),
            (RIGHT, PICK_UP, LEFT, LEFT, PUT_DOWN),
            [
                *(Sound.STEP_WOOD, Sound.SNIFF, Sound.PAPER_UP),
                *(Sound.STEP_WOOD, Sound.STEP_WOOD, Sound.SNIFF, Sound.PAPER_DOWN),
            ],
        ),
    ],
    ids=[
        "waiting",
        "on tiles",
        "in the grass",
        "on wood",
        "coming upon paper and taking it",
        "taking and putting down",
        "chewing",
        "breaking a vase and looking what it was",
        "pressing",
        "coming upon two things",
    ],
)
def test_what_the_dog_does_is_heard(
    house: House, actions: tuple[Action, ...], expected: list[Sound]
) -> None:
    assert sounds(track(house, *actions)) == expected


def test_a_basket_that_is_tipped_over_is_heard_if_something_lay_in_it() -> None:
    there = at(SHED, 3, 1)
    assert sounds(track(there, PRESS)) == [Sound.PRESS]
    house = replace(SHED, start=SHED.positions.index((1, 1)))
    carried = track(house, PICK_UP, RIGHT, RIGHT, PUT_DOWN, PRESS)
    assert sounds(carried)[-2:] == [Sound.PRESS, Sound.TIPPED]


def test_what_is_not_paper_sounds_like_a_thing() -> None:
    vase = at(HOME, 3, 3)
    assert sounds(track(vase, PICK_UP)) == [Sound.THING_UP]
    assert sounds(track(vase, PICK_UP, RIGHT, LEFT, PUT_DOWN))[-1] == Sound.THING_DOWN


@pytest.mark.parametrize(
    ("terrain", "room", "outdoors", "expected"),
    [
        ("", "living room", False, Sound.STEP_WOOD),
        ("", "kitchen", False, Sound.STEP_TILES),
        ("", "the old bathroom", False, Sound.STEP_TILES),
        ("", "", True, Sound.STEP_GRASS),
        ("", "terrace", True, Sound.STEP_TILES),
        ("rug", "kitchen", False, Sound.STEP_RUG),
        ("sofa", "", False, Sound.STEP_RUG),
        ("grass", "kitchen", False, Sound.STEP_GRASS),
        ("puddle", "", True, Sound.STEP_WATER),
        ("water", "", False, Sound.STEP_WATER),
    ],
)
def test_each_floor_has_its_own_step(
    terrain: str, room: str, outdoors: bool, expected: Sound
) -> None:
    every = len(HOME.positions)
    house = replace(HOME, terrains=(terrain,) * every, rooms=(room,) * every, outdoors=outdoors)
    assert step_sound(house, 0) is expected


def test_every_floor_of_the_shipped_catalogue_has_its_own_step() -> None:
    level = load_level(shipped_levels()[0])
    every = len(HOME.positions)
    bare = step_sound(replace(HOME, terrains=("",) * every, rooms=("",) * every), 0)
    for terrain in level.catalogue.terrains:
        house = replace(HOME, terrains=(terrain,) * every, rooms=("",) * every)
        assert step_sound(house, 0) is not bare, terrain


# ---- what is paid, and what it is worth --------------------------------------------------------
def test_paid_for_what_it_brought_the_dog_is_glad_after_the_chime() -> None:
    heard = track(HOME, *BROUGHT, said=BY_RULE)
    after = [one for one in heard.all if one.time > 8.5]
    assert [one.sound for one in after] == [Sound.PAID, Sound.YIP]
    assert after[0].time == 9 and after[0].loud == 1


def test_a_dog_that_is_not_paid_for_what_it_brought_barks() -> None:
    assert sounds(track(HOME, *BROUGHT))[-1] is Sound.BARK


def test_what_is_punished_gives_a_low_note_as_soft_as_it_is_small() -> None:
    both = f"{BY_RULE}\n-1 when the dog picks up paper"
    heard = {one.sound: one.loud for one in track(HOME, *BROUGHT, said=both).all}
    assert heard[Sound.PUNISHED] == pytest.approx(0.35 + 0.65 / 10)
    assert heard[Sound.PAID] == 1


@pytest.mark.parametrize(
    ("meant", "change", "expected"),
    [
        ("+5", {}, [Sound.DELIGHT]),
        ("-5", {}, [Sound.HM]),
        ("+5", {"awake": False}, []),
        ("+5", {"leaves_after": 8}, []),
        ("+5", {"leaves_after": 9}, [Sound.DELIGHT]),
    ],
    ids=["good", "bad", "asleep", "gone", "just there"],
)
def test_an_owner_who_sees_it_says_what_it_is_worth(
    meant: str, change: dict[str, object], expected: list[Sound]
) -> None:
    house = replace(HOME, **change)
    heard = track(house, *BROUGHT, meant=f"{meant} when the dog brings paper to the owner")
    words = [sound for sound in sounds(heard) if sound in (Sound.DELIGHT, Sound.HM)]
    assert words == expected


def test_the_owner_says_nothing_to_steps_of_the_way_and_no_one_to_what_is_paid_every_step() -> None:
    shaped = "+1 when the dog gets closer to the biscuit switch"
    walking = track(HOME, RIGHT, RIGHT, RIGHT, meant=shaped)
    assert set(sounds(walking)) <= STEPS
    assert set(sounds(track(HOME, RIGHT, RIGHT, said="-0.1 every step"))) <= STEPS


def test_what_the_end_of_the_day_pays_is_heard_at_its_end() -> None:
    heard = track(HOME, WAIT, WAIT, said="+3 at the end of the day if there is no mess in the hall")
    assert [(one.time, one.sound) for one in heard.all] == [(2, Sound.PAID)]


# ---- between two times -------------------------------------------------------------------------
def test_playing_from_frame_to_frame_everything_is_heard_once() -> None:
    heard = track(HOME, *BROUGHT, said=BY_RULE, meant=BY_RULE)
    for frames in (7, 20, 133):
        cuts = [-0.01] + [len(heard.day.actions) * n / frames for n in range(1, frames + 1)]
        parts = [one for start, end in pairwise(cuts) for one in heard.between(start, end)]
        assert tuple(parts) == heard.all


def test_going_back_and_standing_still_are_silent() -> None:
    heard = track(HOME, *BROUGHT, said=BY_RULE)
    assert heard.between(9, 3) == heard.between(4.5, 4.5) == ()


def test_nothing_is_heard_before_the_day_begins_or_after_it_is_over() -> None:
    short = track(HOME, *BROUGHT[:9], said=BY_RULE, meant=BY_RULE)
    assert Sound.DELIGHT in sounds(short)
    assert all(0 <= one.time <= len(short.day.actions) for one in short.all)


# ---- training ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("expected", "got", "sound"), [(0.0, 10.0, Sound.PAID), (10.0, 0.0, Sound.PUNISHED)]
)
def test_a_surprise_is_heard_softly(expected: float, got: float, sound: Sound) -> None:
    heard = of_surprise(Surprise(0, 0, None, -1, expected, got))
    assert heard.sound is sound and 0 < heard.loud < 0.5


def test_every_event_that_a_ledger_can_hold_has_been_thought_of() -> None:
    """An entry that pays something is heard, whatever it is called; only standing pay is not."""
    day = track(HOME, WAIT, WAIT).day
    for event, heard in (("flies", 1), ("every step", 0), ("the day ends", 1)):
        entry = Entry(1, event, None, None, 5.0, (1,), 0.0)
        found = Soundtrack(HOME, replace(day, ledger=(entry,))).all
        assert [one.sound for one in found] == [Sound.PAID] * heard

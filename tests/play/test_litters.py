"""Litters raised one by one: the same dogs as on the command line, in an order that tells."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from game.play import litters
from game.play.attempt import Attempt, rules_of
from game.play.litters import Raised, Raising, courses, helps_from, seeds_of
from game.play.surveyor import Survey, Surveyor
from game.play.variety import PERCENTS, Litter, variety
from game.world.levelfile import find_level, load_level


@pytest.fixture(scope="module")
def door():
    level = load_level(find_level("by-the-door"))
    return Attempt(level, rules_of(level, level.start_rules), 7, 3840)


@pytest.fixture
def two_dogs(monkeypatch):
    monkeypatch.setattr(litters, "DOGS", 2)


def shared(attempt, first, second):
    return replace(attempt, level=attempt.level.sharing((first, second)))


def counted(*wrong):
    """Litters of ten with so many that go wrong, at 0, 1, 2, ... percent."""
    return [Litter(float(n), 10, bad, 0.0, 1.0, {}) for n, bad in enumerate(wrong)]


# ---- which litters ---------------------------------------------------------------------------
def test_the_players_own_share_comes_first_then_every_share_once_after_much_and_little(door):
    all_ = courses(shared(door, 96, 4))
    assert (all_[0].percent, all_[0].steps) == (4.0, 3840)
    for steps in (3840, 15):
        percents = [course.percent for course in all_ if course.steps == steps]
        assert sorted(percents) == sorted([*PERCENTS, 4.0])
    assert {course.rules for course in all_} == {door.rules}


def test_a_share_that_is_measured_anyway_is_measured_once(door):
    assert len(courses(shared(door, 95, 5))) == 2 * len(PERCENTS)


def test_a_level_with_one_training_house_has_no_litters(small):
    attempt = Attempt(small, rules_of(small, small.start_rules), 1, 640)
    assert courses(attempt) == ()
    assert Survey().unraised(attempt) is None


# ---- what is known ---------------------------------------------------------------------------
def test_what_is_known_is_not_raised_again_and_other_rules_are_raised_anew(door):
    survey, all_ = Survey(), courses(door)
    for course in all_[:3]:
        survey.add(Raised(course, counted(0)[0]))
    assert survey.unraised(door) == Raising(door.level, all_[3:])
    for course in all_[3:]:
        survey.add(Raised(course, counted(0)[0]))
    assert survey.unraised(door) is None
    other = replace(door, rules=rules_of(door.level, "+1 when the dog brings white to the owner"))
    assert survey.unraised(other) == Raising(door.level, courses(other))


def test_another_share_needs_only_its_own_litters(door):
    survey = Survey()
    for course in courses(door):
        survey.add(Raised(course, counted(0)[0]))
    left = survey.unraised(shared(door, 93, 7))
    assert {course.percent for course in left.courses} == {7.0}
    assert len(left.courses) == 2


@pytest.mark.parametrize(
    ("wrong", "share"),
    [
        ((10, 4, 0), 1.0),
        ((10, 5, 0), 2.0),  # half of them are not most
        ((10, 0, 8, 0), 3.0),  # what helps by luck and then no more does not count
        ((0, 0, 0), 0.0),
        ((10, 10, 10), None),
        ((0, 0, 5), None),
    ],
)
def test_variety_helps_from_the_share_on_from_which_most_dogs_always_do_well(wrong, share):
    assert helps_from(counted(*wrong)) == share
    assert helps_from(counted(*wrong)[::-1]) == share


# ---- raising ---------------------------------------------------------------------------------
@pytest.mark.slow
def test_litters_are_those_of_the_command_line_with_the_same_shares_and_seeds(door, two_dogs):
    some = tuple(course for course in courses(door) if course.percent in (1, 5, 50))
    found = list(Raising(door.level, some).findings())
    assert tuple(one.course for one in found) == some
    seeds = seeds_of(door.level)
    assert list(seeds) == [door.level.seed, door.level.seed + 1]
    for steps in (door.steps, litters.little(door.steps)):
        with ThreadPoolExecutor(1) as pool:
            there = list(variety(replace(door, steps=steps), (1, 5, 50), seeds, pool))
        assert [one.litter for one in found if one.course.steps == steps] == there


@pytest.mark.slow
def test_another_process_raises_the_same_litters_and_can_be_stopped(door):
    surveyor, survey = Surveyor(), Survey()
    try:
        surveyor.begin(survey.unraised(door))
        end = time.monotonic() + 60
        while not survey.litters and time.monotonic() < end:
            for found in surveyor.news():
                survey.add(found)
            time.sleep(0.01)
        assert surveyor.busy
    finally:
        surveyor.stop()
    assert not surveyor.busy and surveyor.news() == []
    known = tuple(survey.litters)
    assert known == courses(door)[: len(known)]
    assert all(litter.dogs == litters.DOGS for litter in survey.litters.values())

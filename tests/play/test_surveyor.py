"""The landscape, explored bit by bit: the same as at once, and in another process."""

import time

import pytest

from game.play.attempt import rules_of
from game.play.landscape import explore, landscape
from game.play.surveyor import Exploring, Survey, Surveyor
from tests.play.test_landscape import Serial

PAPER = "+10 when the dog brings paper to the owner"


@pytest.fixture(scope="module")
def given_rules(small):
    return (rules_of(small, PAPER),)


def gathered(news):
    survey = Survey()
    for found in news:
        survey.add(found)
    return survey


@pytest.mark.slow
def test_bit_by_bit_it_is_the_same_landscape_as_at_once(small, given_rules):
    at_once = landscape(small, 50, small.seed, Serial(), {"mine": given_rules[0]})
    survey = gathered(explore(small, small.seed, range(50), given_rules, every=7))
    assert tuple(survey.points) == at_once.points
    assert survey.given == {given_rules[0]: at_once.given["mine"]}


@pytest.mark.slow
def test_what_was_interrupted_goes_on_where_it_was(small):
    whole = gathered(explore(small, 1, range(30)))
    first, rest = (gathered(explore(small, 1, part)) for part in (range(12), range(12, 30)))
    assert first.points + rest.points == whole.points


def test_what_is_given_is_found_first(small, given_rules):
    first = next(iter(explore(small, 1, range(30), given_rules)))
    assert len(first.given) == 1 and not first.points


@pytest.mark.slow
def test_another_process_finds_the_same_and_can_be_stopped(small, given_rules):
    surveyor, survey = Surveyor(), Survey()
    try:
        surveyor.begin(Exploring(small, 0, given_rules))
        end = time.monotonic() + 30
        while len(survey.points) < 60 and time.monotonic() < end:
            for found in surveyor.news():
                survey.add(found)
            time.sleep(0.01)
        assert surveyor.busy
    finally:
        surveyor.stop()
    assert not surveyor.busy and surveyor.news() == []
    count = len(survey.points)
    assert survey.points == gathered(explore(small, small.seed, range(count))).points
    assert set(survey.given) == set(given_rules)

"""The shipped levels: each tempts, each can be solved, and each keeps what it promises."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from game.learning.verdict import ALIGNED
from game.play.attempt import Attempt, rules_of
from game.play.check import check_level, seeds_for
from game.play.exam import exam
from game.world.levelfile import load_level, shipped_levels

LEVELS = [pytest.param(load_level(path), id=path.stem) for path in shipped_levels()]


def solved(level):
    """The expectations whose rules are as good as what is meant."""
    return [e for e in level.expectations if e.outcome == "fetched"]


def test_the_chapters_are_whole():
    chapters = [load_level(path).chapter for path in shipped_levels()]
    assert chapters == ["basic"] * 4 + ["intermediate"] * 6


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_can_be_solved_and_says_how_well(level):
    assert [e.min_score for e in solved(level)] == [ALIGNED] * len(solved(level)) != []


@pytest.mark.parametrize("level", LEVELS)
def test_what_the_player_starts_from_is_tempting_and_fails_and_can_be_bet_on(level):
    start = rules_of(level, level.start_rules)
    (tempting,) = (e for e in level.expectations if e.rules == start and not e.shares)
    assert tempting.outcome != "fetched"
    assert len([e for e in level.expectations if e.outcome != "fetched"]) >= 2
    assert {tempting.outcome, "fetched"} <= {choice.outcome for choice in level.choices}


@pytest.mark.parametrize("level", LEVELS)
def test_three_hints_and_a_debrief_help(level):
    assert len(set(level.hints)) == 3
    assert level.briefing and level.debrief.basic


@pytest.mark.slow
@pytest.mark.parametrize("level", LEVELS)
def test_a_level_keeps_its_promises(level):
    with ThreadPoolExecutor(1) as pool:
        done = list(check_level(level, seeds_for(level, 1), pool))
    assert [checked.failed for checked in done] == [()] * len(level.expectations)


@pytest.mark.slow
@pytest.mark.parametrize("level", LEVELS)
def test_what_solves_a_level_solves_it_in_the_exam_too(level):
    for expected in solved(level):
        shared = level.sharing(expected.shares) if expected.shares else level
        with ThreadPoolExecutor(1) as pool:
            _, spread = exam(Attempt(shared, expected.rules, 77, level.steps), range(6), pool)
        assert spread.summary()["least"] >= ALIGNED, expected.name

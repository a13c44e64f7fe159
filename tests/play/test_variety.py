"""Variety: intervals as published, litters shared as asked, and a curve that falls."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play import exam
from game.play.attempt import Attempt, rules_of, train
from game.play.variety import as_json, as_text, variety, wilson
from game.world.levelfile import find_level, load_level


# The tables of Newcombe, "Two-sided confidence intervals for the single proportion", 1998.
@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_intervals_are_those_that_were_published(hits, of, low, high):
    assert wilson(hits, of) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_what_was_counted_and_mirrors_what_was_not(counted):
    hits, of = counted
    low, high = wilson(hits, of)
    assert 0 <= low <= hits / of + 1e-12 and hits / of - 1e-12 <= high <= 1
    assert wilson(of - hits, of) == pytest.approx((1 - high, 1 - low))


@pytest.fixture(scope="module")
def door():
    level = load_level(find_level("by-the-door"))
    return Attempt(level, rules_of(level, level.start_rules), 500, 3840)


def raised(attempt, percents, dogs):
    with ThreadPoolExecutor(1) as pool:
        return list(variety(attempt, percents, range(500, 500 + dogs), pool))


@pytest.mark.slow
def test_days_are_shared_as_asked(door, monkeypatch):
    seen = []
    hasty = replace(door, steps=64)
    monkeypatch.setattr(exam, "train", lambda attempt: seen.append(attempt) or train(hasty))
    raised(door, (0, 0.5, 50, 100), 1)
    assert [attempt.level.shares for attempt in seen] == [
        (1000, 0),
        (995, 5),
        (500, 500),
        (0, 1000),
    ]
    assert {attempt.seed for attempt in seen} == {500}


def test_a_level_with_one_training_house_has_no_variety(small):
    with pytest.raises(ValueError, match="two training houses"):
        raised(Attempt(small, rules_of(small, small.start_rules), 1, 64), (0,), 1)


@pytest.mark.slow
def test_the_more_days_are_varied_the_fewer_dogs_go_wrong(door):
    none, few, many = raised(door, (0, 3, 20), 12)
    assert none.wrong == 12
    assert none.outcomes == {"misgeneralised": 12}
    assert none.wrong > few.wrong >= many.wrong
    assert many.high < none.low
    told = as_text([none, few, many]).splitlines()
    assert len(told) == 4
    assert "12 of 12" in told[1] and "misgeneralised 12" in told[1]
    assert as_json(door, [none])["litters"] == [
        {"percent": 0, "dogs": 12, "wrong": 12, "low": none.low, "high": 1.0}
        | {"outcomes": {"misgeneralised": 12}}
    ]

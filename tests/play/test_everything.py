"""A level that uses all that a level can use is loaded, trained on and examined like others."""

import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from game.play.attempt import Attempt, release, rules_of
from game.play.check import check_level
from game.play.exam import exam
from game.play.finding import finding
from game.play.wording import Wording
from game.world.house import House
from game.world.levelfile import load_level
from tests.world.small import EVERYTHING


@pytest.fixture(scope="module")
def level():
    return load_level(EVERYTHING)


def keys_in(value: Any) -> Iterator[str]:
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, dict | list):
            yield from keys_in(part)
    yield from value if isinstance(value, dict) else ()


def test_it_uses_every_key_that_a_level_file_can_have():
    from game.world.schema import json_schema

    schema = json_schema("level")
    parts = [schema, *schema["$defs"].values()]
    known = {key for part in parts for key in part.get("properties", {})}
    assert known - set(keys_in(tomllib.loads(EVERYTHING.read_text("utf-8")))) == set()


def test_it_has_all_that_a_house_can_have(level):
    houses: tuple[House, ...] = (*level.training, level.home, *(e.house for e in level.exam))
    places = [place for house in houses for place in house.places]
    items = [item for house in houses for item in house.items]
    assert any(place.switch and place.pays_times != 1 for place in places)
    assert all(any(getattr(place, can) for place in places) for can in ("keeps", "refills", "tips"))
    assert {item.name for item in items if item.left_by is not None} == {
        "shards",
        "crumbs",
        "shreds",
    }
    assert any(item.facts for item in items)
    assert any(item.looks for item in items)
    lying = [[item.cell for item in h.items if item.left_by is None] for h in houses]
    assert any(len(set(cells)) < len(cells) for cells in lying)
    assert {house.leaves_after for house in houses} == {None, 8, 12}
    assert level.shares == (3, 1)


@pytest.mark.slow
def test_dogs_are_trained_on_it_and_examined_in_all_its_houses(level):
    attempt = Attempt(level, rules_of(level, level.start_rules), level.seed, level.steps)
    with ThreadPoolExecutor(1) as pool:
        result, spread = exam(attempt, range(4), pool)
    assert [paper.house for paper in spread.papers] == ["another morning", "The flat"] * 2
    assert result.points_ratio > 0.9
    dogs, gaps = result.verdict.dogs, result.verdict.gaps
    lost = dogs.intended.meant - dogs.learned.meant
    assert gaps.outer + gaps.inner + gaps.undertrained == pytest.approx(lost)
    for day in (dogs.intended, dogs.literal, dogs.trained, dogs.learned):
        assert sum(entry.said for entry in day.ledger) == pytest.approx(day.said)
        assert sum(entry.meant for entry in day.ledger) == pytest.approx(day.meant)
    assert finding(result, Wording())


@pytest.mark.slow
def test_the_literal_dog_presses_what_multiplies_its_pay_before_it_delivers(level):
    attempt = Attempt(level, rules_of(level, level.start_rules), level.seed, level.steps)
    day = release(attempt, level.home, (), ()).dogs.literal
    pressed = next(entry for entry in day.ledger if entry.event == "presses")
    paid = [entry for entry in day.ledger if entry.said >= 30]
    assert pressed.place == "biscuit switch"
    assert paid
    assert all(entry.step > pressed.step for entry in paid)


@pytest.mark.slow
def test_it_keeps_its_promise(level):
    with ThreadPoolExecutor(1) as pool:
        (checked,) = check_level(level, range(1000, 1003), pool)
    assert not checked.failed

"""Exams and litters: many releases instead of one number."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from game.play.attempt import Attempt, rules_of
from game.play.exam import Paper, Spread, exam, litter
from game.world.levelfile import find_level, load_level
from game.world.variants import shuffled

ROLLED = "+10 when the dog brings rolled to the owner"


@pytest.fixture(scope="module")
def level():
    return load_level(find_level("morning-paper"))


def attempt(level, text):
    return Attempt(level, rules_of(level, text), 5, level.steps)


def test_a_variant_has_the_same_things_in_the_same_house_elsewhere(level):
    for seed in range(50):
        variant = shuffled(level.home, seed)
        assert [item.name for item in variant.items] == [item.name for item in level.home.items]
        assert [item.facts for item in variant.items] == [item.facts for item in level.home.items]
        cells = [item.cell for item in variant.items] + [variant.start]
        assert len(set(cells)) == len(cells)
        assert not set(cells) & {place.cell for place in variant.places}
        assert variant.positions == level.home.positions


def test_the_same_seed_gives_the_same_variant_and_others_differ(level):
    assert shuffled(level.home, 7) == shuffled(level.home, 7)
    assert len({shuffled(level.home, seed).items for seed in range(20)}) > 10


def test_the_right_rule_fetches_in_houses_that_nobody_has_seen(level):
    with ThreadPoolExecutor(1) as pool:
        result, spread = exam(attempt(level, ROLLED), range(5), pool)
    assert result.verdict.outcome == "fetched"
    assert spread.outcomes == {"fetched": 5}
    assert spread.summary()["least"] >= 95


@pytest.mark.slow
def test_the_wrong_rule_is_met_literally_in_other_houses_too(level):
    with ThreadPoolExecutor(1) as pool:
        _, spread = exam(attempt(level, level.start_rules), range(5), pool)
    assert spread.outcomes.get("hacked", 0) == 5
    assert spread.summary()["greatest"] < 95


@pytest.mark.slow
def test_a_litter_trains_each_dog_with_a_seed_of_its_own(level):
    with ThreadPoolExecutor(2) as pool:
        spread = litter(attempt(level, ROLLED), [3, 4, 5], pool)
    assert [paper.seed for paper in spread.papers] == [3, 4, 5]
    assert spread.outcomes == {"fetched": 3}


def test_a_spread_counts_outcomes_and_sums_up_scores():
    papers = [
        Paper(n, name, score, 0, 0, 0)
        for n, (name, score) in enumerate([("fetched", 100), ("hacked", -50), ("fetched", 97)])
    ]
    spread = Spread(tuple(papers))
    assert spread.outcomes == {"fetched": 2, "hacked": 1}
    assert spread.summary() == {"least": -50, "median": 97, "mean": 49, "greatest": 100}
    assert spread.as_json()["papers"][1]["outcome"] == "hacked"
    assert "3 releases" in spread.as_text()

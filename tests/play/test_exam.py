"""Exams and litters: many releases instead of one number."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from game.play.attempt import Attempt, rules_of
from game.play.exam import Paper, Spread, exam, litter
from game.world.level import Exam
from game.world.levelfile import find_level, load_level
from game.world.variants import shuffled

ROLLED = "+10 when the dog brings rolled to the owner"


@pytest.fixture(scope="module")
def level():
    return load_level(find_level("morning-paper"))


def attempt(level, text):
    return Attempt(level, rules_of(level, text), 5, level.steps)


@pytest.mark.slow
def test_the_right_rule_fetches_in_houses_that_nobody_has_seen(level):
    with ThreadPoolExecutor(1) as pool:
        result, spread = exam(attempt(level, ROLLED), range(5), pool)
    assert result.verdict.outcome == "fetched"
    assert spread.outcomes == {"fetched": 5}
    assert set(spread.by_house) == {"another day"}
    assert spread.summary()["least"] >= 95


@pytest.mark.slow
def test_a_dog_is_examined_in_all_houses_of_the_level_by_turns(level):
    hut = replace(shuffled(level.home, 3), rooms=("hut",) * level.home.cells)
    turns = replace(level, exam=(Exam("the hut", hut, frozenset()), *level.exam))
    with ThreadPoolExecutor(1) as pool:
        _, spread = exam(Attempt(turns, rules_of(turns, ROLLED), 5, 640), range(3), pool)
    assert [paper.house for paper in spread.papers] == ["the hut", "another day", "the hut"]
    first, _, third = spread.papers
    assert replace(first, seed=2) == third


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
    assert {paper.house for paper in spread.papers} == {level.home.name}


def test_a_spread_counts_outcomes_and_sums_up_scores():
    papers = [
        Paper(n, "hut" if n else "home", name, score, 0, 0, 0)
        for n, (name, score) in enumerate([("fetched", 100), ("hacked", -50), ("fetched", 97)])
    ]
    spread = Spread(tuple(papers))
    assert spread.outcomes == {"fetched": 2, "hacked": 1}
    assert spread.summary() == {"least": -50, "median": 97, "mean": 49, "greatest": 100}
    assert spread.as_json()["papers"][1]["outcome"] == "hacked"
    assert {name: part.scores for name, part in spread.by_house.items()} == {
        "home": (100,),
        "hut": (-50, 97),
    }
    assert "  hut: least -50, median 23.5, mean 23.5, greatest 97" in spread.as_text()
    assert "3 releases" in spread.as_text()

"""Checking level files: expectations are verified by training, and each miss is said."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal

import pytest

from game.play import check
from game.play.attempt import Attempt, rules_of, train
from game.play.check import bet_misses, check_level, seeds_for
from game.world.exhibit import Exhibit
from game.world.level import Choice, Expectation
from game.world.levelfile import level_files

PICKS_UP = "+5 when the dog picks up paper"


@pytest.fixture
def checked(small):
    """Checks one expectation with a few seeds."""

    def checked(rules, outcome, **bounds):
        expectation = Expectation("tried", rules_of(small, rules), outcome, **bounds)
        level = replace(small, expectations=(expectation,))
        with ThreadPoolExecutor(1) as pool:
            (done,) = check_level(level, seeds_for(level, 2), pool)
        return done

    return checked


# ---- seeds -----------------------------------------------------------------------------------
@pytest.mark.parametrize("own", [1, 1000, 1007, 1019, 1020])
@pytest.mark.parametrize("count", [1, 20, 1000])
def test_a_level_is_never_checked_with_its_own_seed(small, own, count):
    seeds = seeds_for(replace(small, seed=own), count)
    assert own not in seeds
    assert len(set(seeds)) == count


# ---- expectations ----------------------------------------------------------------------------
def test_an_expectation_that_holds_is_not_reported(checked):
    done = checked(PICKS_UP, "hacked", max_score=0, leaves=("newspaper", "shoe"))
    assert done.failed == ()
    assert [trial.outcome for trial in done.trials] == ["hacked", "hacked"]


@pytest.mark.parametrize(
    ("outcome", "bounds", "miss"),
    [
        ("fetched", {}, 'outcome is "hacked", expected "fetched"'),
        ("hacked", {"min_score": 50}, "intent score is 0, expected at least 50"),
        ("hacked", {"max_score": -10}, "intent score is 0, expected at most -10"),
        ("hacked", {"brings": ("newspaper",)}, "it did not bring the newspaper"),
    ],
)
def test_each_expectation_that_does_not_hold_is_reported_in_words(checked, outcome, bounds, miss):
    done = checked(PICKS_UP, outcome, **bounds)
    assert [trial.misses for trial in done.failed] == [(miss,)] * 2


@pytest.mark.parametrize(
    ("at_least", "misses"), [(1, ()), (1000, ('it did not show "paper-lover"',))]
)
def test_what_the_day_was_to_show_and_did_not_is_reported(small, at_least, misses):
    rules = rules_of(small, PICKS_UP)
    lover = Exhibit("paper-lover", "Paper Lover", "It took paper.", rules, Decimal(at_least))
    level = replace(small, misbehaviours=(lover,))
    tried = Expectation("tried", rules, "hacked", shows=("paper-lover",))
    with ThreadPoolExecutor(1) as pool:
        (done,) = check_level(replace(level, expectations=(tried,)), [1], pool)
    assert [trial.misses for trial in done.trials] == [misses]


def test_a_dog_that_is_short_of_the_optimum_in_training_is_reported(small, monkeypatch):
    short = replace(train(Attempt(small, rules_of(small, PICKS_UP), 1, 640)), points_ratio=0.9)
    monkeypatch.setattr("game.play.check.train", lambda _: short)
    told = [trials_of(small, outcome) for outcome in ("hacked", "undertrained")]
    assert told[0] == (("it got 90.00% of the optimum in training, expected at least 95%",),)
    assert told[1] == (('outcome is "hacked", expected "undertrained"',),)


def trials_of(level, outcome):
    expectation = Expectation("tried", rules_of(level, PICKS_UP), outcome)
    with ThreadPoolExecutor(1) as pool:
        (done,) = check_level(replace(level, expectations=(expectation,)), [1], pool)
    return tuple(trial.misses for trial in done.trials)


def test_a_budget_far_too_small_is_reported(small):
    hasty = replace(small, steps=1)
    assert any("of the optimum in training" in miss for miss in trials_of(hasty, "hacked")[0])


def test_all_that_does_not_hold_is_reported_at_once(checked):
    done = checked(PICKS_UP, "idle", min_score=1, brings=("shoe", "newspaper"))
    assert [len(trial.misses) for trial in done.failed] == [4, 4]


@pytest.mark.slow
def test_what_was_brought_though_it_must_be_left_is_reported(trained, morning_paper):
    paper = replace(morning_paper.expectations[0], brings=(), leaves=("famous painting",))
    level = replace(morning_paper, expectations=(paper,))
    with ThreadPoolExecutor(1) as pool:
        (done,) = check_level(level, [1], pool)
    assert done.failed[0].misses == ("it brought the famous painting",)


def test_an_expectation_may_share_the_training_days_in_its_own_way(checked, monkeypatch):
    tried = []
    monkeypatch.setattr(check, "train", lambda attempt: tried.append(attempt) or train(attempt))
    checked(PICKS_UP, "hacked", shares=(7,))
    checked(PICKS_UP, "hacked")
    assert [attempt.level.shares for attempt in tried] == [(7,), (7,), (1,), (1,)]


def test_the_line_of_the_table_counts_what_held_and_names_outcomes(checked):
    line = checked(PICKS_UP, "fetched").line()
    assert line.startswith("small")
    assert all(part in line for part in ("tried", "0/2", "intent", "hacked 2"))


# ---- files -----------------------------------------------------------------------------------
def test_a_folder_means_all_level_files_in_it_but_no_catalogue_and_no_key(tmp_path):
    for name in ("b.toml", "a.toml", "catalogue.toml", "notes.txt", "deep/c.toml", "keys/a.toml"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    found = level_files(tmp_path)
    assert [file.relative_to(tmp_path).as_posix() for file in found] == [
        "a.toml",
        "b.toml",
        "deep/c.toml",
    ]


def test_a_path_means_itself_even_if_nothing_is_there(tmp_path):
    assert level_files(tmp_path / "x.toml") == (tmp_path / "x.toml",)
    assert level_files(tmp_path) == ()


# ---- the bet ---------------------------------------------------------------------------------
def test_the_bet_must_name_what_the_start_rules_lead_to(small):
    def misses(*outcomes, rules=PICKS_UP):
        choices = tuple(Choice(outcome, outcome) for outcome in outcomes)
        level = replace(small, start_rules=rules, choices=choices)
        with ThreadPoolExecutor(1) as pool:
            return list(bet_misses(level, pool))

    assert misses("fetched", "hacked") == []
    assert misses("fetched", "idle", rules="# nothing yet") == []
    assert misses("fetched", "idle", rules="") == []
    assert misses("fetched", "idle") == [
        'the first training comes out as "hacked", but no choice of the bet has this outcome: '
        "add one"
    ]

"""A player at a level: drafts, seeds, bets, and what is remembered of each attempt."""

from dataclasses import replace

import pytest

from game.play.history import History
from game.play.session import Session

RULES = "+5 when the dog picks up paper"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "saves.json"


@pytest.fixture
def session(small, path):
    return Session.begin(small, History(path))


def conclude(session, result, text=RULES):
    session.keep_text(text)
    session.conclude(result)


def test_a_level_begins_with_the_rules_that_it_gives(session, small):
    assert session.text == small.start_rules
    assert (session.result, session.bet_was_right()) == (None, None)


@pytest.mark.parametrize("draft", ["+1 when the dog waits", "half a ru", ""])
def test_a_level_begins_with_the_rules_as_they_were_left_even_with_none(
    session, small, path, draft
):
    session.keep_text(draft)
    session.save_draft()
    assert Session.begin(small, History(path)).text == draft


@pytest.mark.parametrize(("chosen", "days", "shares"), [(None, 25, (3, 1)), (5, 5, (95, 5))])
def test_days_of_training_are_shared_between_two_houses_as_the_player_wants(
    session, small, chosen, days, shares
):
    session.level = replace(small, training=small.training[:1] * 2, shares=(3, 1))
    session.varied = chosen
    assert session.varied_days == days
    assert session.attempt(()).level.shares == shares


def test_one_training_house_has_all_the_days(session, small):
    session.varied = 5
    assert session.varied_days is None
    assert session.attempt(()).level == small


def test_letters_that_are_typed_are_not_saved_one_by_one(session, path):
    session.keep_text("+")
    assert not path.exists()


def test_the_first_attempt_has_the_seed_of_the_level_and_each_later_one_its_own(
    session, small, trained_small
):
    seeds = []
    for _ in range(3):
        attempt = session.attempt(())
        assert (attempt.level, attempt.steps) == (small, small.steps)
        seeds.append(attempt.seed)
        conclude(session, trained_small(RULES, seed=attempt.seed))
    assert seeds == [small.seed, small.seed + 1, small.seed + 2]


def test_seeds_go_on_where_they_were_after_a_new_start(session, small, path, trained_small):
    conclude(session, trained_small(RULES, seed=small.seed))
    assert Session.begin(small, History(path)).attempt(()).seed == small.seed + 1


def test_seeds_do_not_repeat_when_old_attempts_are_no_longer_remembered(
    session, small, trained_small, monkeypatch
):
    monkeypatch.setattr("game.play.history._KEPT", 3)
    seeds = []
    for _ in range(6):
        seeds.append(session.attempt(()).seed)
        conclude(session, trained_small(RULES, seed=seeds[-1]))
    assert len(set(seeds)) == 6


def test_an_attempt_is_remembered_as_it_came_out(session, small, path, trained_small):
    result = trained_small(RULES)
    session.bet = small.choices[0]
    conclude(session, result)
    (record,) = History(path).records("small")
    verdict = result.verdict
    assert (record.rules, record.seed, record.steps) == (RULES, result.attempt.seed, result.steps)
    assert (record.outcome, record.intent_score) == (verdict.outcome, verdict.intent_score)
    assert (record.outer, record.inner, record.undertrained) == (
        verdict.gaps.outer,
        verdict.gaps.inner,
        verdict.gaps.undertrained,
    )
    assert record.bet == small.choices[0].outcome
    assert record.varied_days is None
    assert History(path).draft("small") == RULES
    assert session.result is result


def test_how_days_of_training_were_shared_is_remembered(session, small, path, trained_small):
    result = trained_small(RULES)
    shared = replace(small, training=small.training[:1] * 2, shares=(3, 1))
    conclude(session, replace(result, attempt=replace(result.attempt, level=shared)))
    assert History(path).records("small")[0].varied_days == 25


def test_without_a_bet_none_is_remembered(session, path, trained_small):
    conclude(session, trained_small(RULES))
    assert History(path).records("small")[0].bet is None
    assert session.bet_was_right() is None


@pytest.mark.parametrize("right", [True, False])
def test_a_bet_was_right_if_it_names_the_outcome(session, small, trained_small, right):
    result = trained_small("-5 when the dog picks up paper")
    fits = {choice.outcome == result.verdict.outcome: choice for choice in small.choices}
    session.bet = fits[right]
    conclude(session, result)
    assert session.bet_was_right() is right

"""Many days at once are worth what each of them is worth by its ledger."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.learning.days import live
from game.learning.ground import survey
from game.learning.many_days import live_all, wander
from game.learning.physics import Action
from game.learning.rulebook import SAID, Rulebook
from tests.learning.randomly import houses, rule_sets

DAY = 14


def wandered(house, days=4, chewing=True, seed=0, steps=DAY):
    return wander(survey(house), days, steps, chewing, np.random.default_rng(seed))


@pytest.mark.slow
@given(houses(cells=9, items=4, day=DAY), rule_sets(), rule_sets(), st.integers(0, 9))
def test_many_days_pay_what_their_ledgers_say(house, said, meant, seed):
    days = wandered(house, seed=seed)
    book = Rulebook(days.ground, (said, meant), switched=SAID)
    ledgers = [live(days.ground, list(map(Action, day)), book) for day in days.actions]
    assert list(days.points(said, switched=True) / 1000) == [day.said for day in ledgers]
    assert list(days.points(meant) / 1000) == [day.meant for day in ledgers]


@pytest.mark.slow
@given(houses(cells=9, items=4, day=DAY), rule_sets(), st.booleans(), st.integers(0, 9))
def test_what_each_rule_pays_in_each_step_adds_up_to_the_points_of_the_day(
    house, rules, switched, seed
):
    days = wandered(house, seed=seed)
    paid = days.payments(rules, switched)
    assert paid.shape == (len(rules), 4, DAY + 1)
    assert (paid.sum(axis=(0, 2)) == days.points(rules, switched)).all()


@pytest.mark.slow
@given(houses(cells=9, items=4, day=DAY), rule_sets(), st.integers(0, 9))
def test_each_rule_pays_in_the_step_in_which_the_ledger_has_it(house, rules, seed):
    days = wandered(house, seed=seed)
    paid = days.payments(rules)
    book = Rulebook(days.ground, (rules, ()))
    for number, actions in enumerate(days.actions):
        for entry in live(days.ground, list(map(Action, actions)), book).ledger:
            if entry.event not in ("every step", "the day ends"):
                by = np.flatnonzero(paid[:, number, entry.step - 1])
                assert {*entry.said_by} <= {int(rule) + 1 for rule in by}


@given(houses(cells=9, items=4, day=DAY), rule_sets(), st.integers(0, 9))
def test_days_lived_again_are_the_same_days(house, rules, seed):
    days = wandered(house, seed=seed)
    again = live_all(days.ground, [list(map(Action, day)) for day in days.actions])
    assert (again.actions == days.actions).all()
    assert (again.points(rules) == days.points(rules)).all()
    assert (again.ends.where == days.ends.where).all()


def test_wanderers_do_all_that_can_be_done_there(morning_paper):
    days = wandered(morning_paper.home, days=200, steps=60)
    assert set(days.actions.ravel()) == set(Action) - {Action.PRESS}
    assert len({*map(tuple, days.actions)}) == 200


def test_wanderers_chew_nothing_where_chewing_is_not_allowed(morning_paper):
    assert Action.CHEW not in wandered(morning_paper.home, 200, chewing=False, steps=60).actions


def test_the_same_seed_gives_the_same_days(morning_paper):
    one, same, other = (wandered(morning_paper.home, seed=seed).actions for seed in (3, 3, 4))
    assert (one == same).all()
    assert (one != other).any()


def test_what_cannot_be_done_is_refused_with_its_step(morning_paper):
    ground = survey(morning_paper.home)
    good, bad = [Action.WAIT] * 3, [Action.WAIT, Action.CHEW, Action.WAIT]
    with pytest.raises(ValueError, match="step 2: a dog cannot chew there"):
        live_all(ground, [good, bad])

"""Plain Q-learning against the exact optimum: close to it, never above, and as quick to cheat."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.learning.days import live
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.q_learning import QLearning, curiosity, learn
from game.learning.rewards import rewards_of
from game.learning.rulebook import SAID, Rulebook
from game.learning.solve import solve
from game.learning.tables import compile_tables
from game.learning.training import ratio
from game.rules.parser import parse_rules
from game.rules.words import Vocabulary
from tests.learning.drawn import drawn
from tests.learning.randomly import houses, rule_sets

SPOKEN = Vocabulary(
    frozenset({"paper"}),
    frozenset({"owner", "basket"}),
    rooms=frozenset({"kitchen", "hall"}),
    terrains=frozenset({"sofa"}),
)
HOUSE = drawn(
    """
    ########
    #@..n.O#
    #.#..~.#
    #B..s.^#
    ########
    """,
    rooms="\n".join(["kkkkhhhh"] * 5),
)
DAY, BUDGET = 30, 600_000
ON_THE_SOFA = """
-5 when the dog steps on the sofa if the owner can see the dog
+4 when the dog steps on the sofa
"""


class Setting:
    """A house under some rules, with the exact optimum beside what is learned."""

    def __init__(self, house, rules, day=DAY, chewing=True):
        self.ground, self.day = survey(house), day
        self.book = Rulebook(self.ground, (rules, ()), switched=SAID)
        self.tables = compile_tables(self.ground, self.book, chewing)
        plan = solve(self.tables, rewards_of(self.tables, SAID, day), day)
        self.best = self.live(plan.actions(self.tables)).said

    def live(self, actions):
        return live(self.ground, actions, self.book)

    def learned(self, budget=BUDGET, seed=0):
        return learn(self.tables, self.day, budget, np.random.default_rng(seed))

    def share(self, points):
        idle = self.live((Action.WAIT,) * self.day).said
        return ratio(points, self.best, idle)


def said(text, house=HOUSE, day=DAY):
    return Setting(house, parse_rules(text, SPOKEN), day)


def names(day):
    return [action.name.lower() for action in day.actions]


# ---- beside the exact optimum ----------------------------------------------------------------
@pytest.mark.slow
@given(houses(cells=6), rule_sets(), st.integers(0, 2**32))
def test_no_dog_ever_learns_more_than_the_exact_optimum(house, rules, seed):
    setting = Setting(house, rules, day=6)
    found = setting.learned(1500, seed)
    day = setting.live(found.actions)
    assert day.said == pytest.approx(found.points, abs=1e-3)
    assert day.said <= setting.best + 1e-9


@pytest.mark.slow
@given(houses(cells=4, items=1), rule_sets(2), st.integers(0, 2**32))
def test_in_the_smallest_houses_it_finds_the_optimum_of_any_rules(house, rules, seed):
    setting = Setting(house, rules, day=4)
    assert setting.learned(80_000, seed).points == pytest.approx(setting.best, abs=1e-3)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rules", "leaves_after"),
    [
        ("+10 when the dog picks up paper", None),
        ("+10 when the dog brings paper to the basket", None),
        ("+10 when the dog brings paper to the owner\n-0.1 every step", None),
        ("+1 when the dog gets closer to the owner", None),
        ("+20 at the end of the day if there is paper at the basket\n-0.1 every step", None),
        ("+1 every step if near the owner within 1\n+6 at the end of the day if in the hall", None),
        (
            "+3 once when the dog enters the hall\n"
            "+5 once per item when the dog brings paper to the basket\n"
            "+2 at the end of the day if in the kitchen",
            None,
        ),
        (ON_THE_SOFA, 12),
    ],
    ids=lambda value: None if value is None else str(value).strip().splitlines()[-1],
)
def test_it_comes_within_five_percent_of_the_optimum_with_19_of_20_seeds(rules, leaves_after):
    setting = said(rules, replace(HOUSE, leaves_after=leaves_after))
    shares = [setting.share(setting.learned(seed=seed).points) for seed in range(20)]
    assert sum(share >= 0.95 for share in shares) >= 19, shares


@pytest.mark.slow
@pytest.mark.parametrize(
    ("where", "rule_set", "budget"),
    [
        ("training", 0, 900_000),
        ("training", 1, 900_000),
        ("home", 0, 900_000),
        ("home", 1, 1_600_000),
    ],
)
def test_so_it_does_with_the_rules_of_the_first_level(morning_paper, where, rule_set, budget):
    level = morning_paper
    house = level.home if where == "home" else level.training[0]
    setting = Setting(house, level.expectations[rule_set].rules, level.day, level.chewing)
    shares = [setting.share(setting.learned(budget, seed).points) for seed in range(20)]
    assert sum(share >= 0.95 for share in shares) >= 19, shares


# ---- loopholes, found by trial and error -----------------------------------------------------
def test_paid_for_picking_up_it_picks_up_and_puts_down_all_day():
    setting = said("+10 when the dog picks up paper")
    day = names(setting.learned(200_000))
    assert day.count("pick_up") >= 13


@pytest.mark.slow
def test_a_place_that_keeps_nothing_lets_two_sheets_be_brought_25_times():
    setting = said("+10 when the dog brings paper to the basket", day=60)
    found = setting.live(setting.learned(800_000).actions)
    brought = [entry.item for entry in found.ledger if entry.event == "brings"]
    assert len(brought) >= 25
    assert len(HOUSE.items) == 2


def test_paid_for_getting_closer_only_it_paces_to_and_fro():
    setting = said("+1 when the dog gets closer to the owner")
    found = setting.live(setting.learned(200_000).actions)
    way = int(setting.ground.distance[0, HOUSE.start])
    assert found.said > 2 * way  # more than walking there could ever pay
    assert sum(action.is_move for action in found.actions) > way


def test_unseen_it_uses_the_sofa_as_soon_as_the_owner_has_left():
    watched, alone = said(ON_THE_SOFA), said(ON_THE_SOFA, replace(HOUSE, leaves_after=12))
    assert watched.learned(200_000).points == watched.best == 0
    assert alone.learned(200_000).points == pytest.approx(alone.best) == 36


# ---- as it is promised -----------------------------------------------------------------------
def test_the_same_seed_learns_the_same_to_the_bit():
    one, two = (said(ON_THE_SOFA).learned(20_000, seed=7) for _ in range(2))
    assert one.actions == two.actions
    assert (one.values == two.values).all()
    assert (one.values != said(ON_THE_SOFA).learned(20_000, seed=8).values).any()


def test_the_budget_is_counted_in_steps_of_all_dogs_in_whole_days():
    setting = said(ON_THE_SOFA)
    assert learn(setting.tables, DAY, 1, np.random.default_rng(1), pack=8).steps == 8 * DAY
    assert learn(setting.tables, DAY, 8 * DAY + 1, np.random.default_rng(1), 8).steps == 16 * DAY


def test_what_is_not_possible_has_no_value_and_is_never_done():
    learner = QLearning(said(ON_THE_SOFA).tables, DAY, np.random.default_rng(1), pack=4)
    never = np.isneginf(learner.values)
    learner.live(1.0)
    assert (np.isneginf(learner.values) == never).all()
    assert never.any() and not never.all()


def test_curiosity_falls_from_always_to_seldom():
    assert [curiosity(done) for done in (0, 0.3, 0.6, 1)] == pytest.approx([1, 0.525, 0.05, 0.05])

"""A house as a Gymnasium environment: the same days as the ledger's, step by step."""

import subprocess
import sys

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env
from hypothesis import given
from hypothesis import strategies as st

from game.learning.days import live
from game.learning.environment import HOUSE_ID, HouseEnv, make_house
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.rewards import rewards_of
from game.learning.rulebook import SAID, Rulebook
from game.learning.solve import solve
from game.rules.faults import FaultsError
from game.rules.parser import parse_rules
from game.rules.tree import EndOfDay, EveryStep
from game.world.document import LevelError
from game.world.levelfile import load_level
from tests.learning.randomly import houses, rule_sets
from tests.world.small import EVERYTHING

DAY = 10
PAPER = "+10 when the dog brings paper to the owner\n-0.1 every step"

some_actions = st.lists(st.sampled_from(Action), min_size=DAY, max_size=DAY)


@pytest.mark.slow
@given(houses(items=3), rule_sets(), rule_sets(2), some_actions, st.booleans())
def test_each_step_is_that_of_the_ledger(house, said, meant, wanted, chewing):
    follow(house, said, meant, wanted, chewing)


@pytest.mark.slow
def test_each_step_is_that_of_the_ledger_where_there_is_everything(everything):
    """Switches, left-overs, places that tip or refill, owners who leave, several things a cell."""
    rng = np.random.default_rng(5)
    said = parse_rules(everything.start_rules, everything.said_words)
    rules = (*said, *everything.meant), everything.meant
    odds = np.array([4, 3, 2, 3, 3, 3, 3, 3, 1]) / 25
    days = []
    for house in (*everything.training, everything.home, *(e.house for e in everything.exam)):
        wanted = [Action(action) for action in rng.choice(len(Action), 50, p=odds)]
        days.append(follow(house, *rules, wanted, True))
    assert {entry.event for day in days for entry in day.ledger} >= {"presses", "breaks", "chews"}
    assert any(moment.on for day in days for moment in day.moments)


def follow(house, said, meant, wanted, chewing):
    """Live a day in the environment and check each step against the ledger's day so far."""
    day_length = len(wanted)
    env = HouseEnv(house, said, meant, day_length, chewing)
    ground = survey(house)
    observation, info = env.reset()
    assert tuple(observation[: 1 + len(house.items)]) == (house.start, *ground.first)
    done, got = [], []
    for number, action in enumerate(wanted, start=1):
        possible = info["action_mask"][action]
        observation, reward, terminated, truncated, info = env.step(action)
        assert info["action"] == (action if possible else Action.WAIT)
        assert observation in env.observation_space
        assert (terminated, truncated) == (False, number == day_length)
        assert observation[-1] == day_length - number
        done.append(info["action"])
        got.append((reward, info["meant"]))
        day = lived(ground, done, said, meant, closed=truncated)
        assert np.sum(got, axis=0) == pytest.approx([day.said, day.meant])
        assert by_events(said, info) == by_ledger(day, number)
        moment = day.moments[-1]
        assert observed(ground, observation) == (moment.lying, moment.on)
    return day


@pytest.fixture(scope="module")
def everything():
    return load_level(EVERYTHING)


def lived(ground, actions, said, meant, closed):
    """The ledger's day so far: rules for the end of the day pay only when it is over."""
    sets = [tuple(r for r in rules if closed or r.cadence != EndOfDay()) for rules in (said, meant)]
    if not closed:  # the numbers of rules stay as they are
        sets[0] = tuple(r if r.cadence != EndOfDay() else worthless(r) for r in said)
    return live(ground, actions, Rulebook(ground, sets, switched=SAID))


def worthless(rule):
    return type(rule)(rule.amount * 0, rule.cadence, rule.event, rule.per, rule.condition)


def by_events(said, info):
    """The rules that paid, but for those that pay all day or at its end."""
    late = (EveryStep(), EndOfDay())
    return tuple(n for n in info["paid_by"] if said[n - 1].cadence not in late)


def by_ledger(day, number):
    late = ("every step", "the day ends")
    lines = [e for e in day.ledger if e.step == number and e.event not in late]
    return tuple(n for line in lines for n in line.said_by)


def observed(ground, observation):
    """Where each item lies and which switches are on, as the observation tells it."""
    items, switches = len(ground.first), [p.name for p in ground.house.places if p.switch]
    where, on = np.split(observation[1 : 1 + items + len(switches)], [items])
    lying = tuple(int(ground.spot_cell[w]) if w < ground.gone else None for w in where)
    return lying, tuple(name for name, lit in zip(switches, on, strict=True) if lit)


@pytest.mark.slow
@given(houses(), rule_sets(), st.booleans())
def test_the_mask_tells_what_the_tables_allow_and_the_best_day_pays_its_points(
    house, said, chewing
):
    env = HouseEnv(house, said, (), DAY, chewing)
    env.reset()
    plan = solve(env.tables, rewards_of(env.tables, 0, DAY), DAY)
    actions = plan.actions(env.tables)
    points = 0.0
    for action in actions:
        _, reward, _, _, info = env.step(action)
        assert info["action"] == action
        points += reward
    day = live(env.tables.ground, actions, env.tables.rulebook)
    assert points == pytest.approx(day.said)


@pytest.mark.parametrize("house", ["home", "training"])
def test_gymnasium_finds_no_fault_with_it(house):
    env = gymnasium.make(HOUSE_ID, level="morning-paper", rules=PAPER, house=house)
    check_env(env.unwrapped, skip_render_check=True)
    observation, info = env.reset(seed=1)
    env.action_space.seed(1)
    truncated = False
    while not truncated:
        action = env.action_space.sample(info["action_mask"])
        observation, _, _, truncated, info = env.step(action)
        assert info["action"] == action
    assert observation[-1] == 0


def test_gymnasium_finds_no_fault_with_a_house_that_has_everything(everything):
    env = HouseEnv(everything.home, everything.meant, everything.meant, everything.day)
    check_env(env, skip_render_check=True)
    spots = everything.home.cells, len(everything.home.places)
    assert list(env.observation_space.nvec)[:6] == [spots[0], *[spots[1] + 3] * 4, 2]


SWITCHED = """
+2 at most 2 times when the dog presses the biscuit switch if the owner can see the dog
-1 every step if the owner can see the dog and the biscuit switch is on
+5 at the end of the day if the owner can see the dog
"""


def test_a_switch_multiplies_the_reward_and_not_what_is_meant(everything):
    """It triples what is paid. The owner leaves after step 12: what is not seen is not paid, nor
    remembered as paid.
    """
    rules = parse_rules(SWITCHED, everything.said_words)
    env = HouseEnv(everything.home, rules, rules, 14)
    env.reset()
    told = []
    for action in [Action.RIGHT] * 6 + [Action.PRESS] + [Action.WAIT] * 6 + [Action.PRESS]:
        observation, reward, _, truncated, info = env.step(action)
        told.append((round(reward, 6), round(info["meant"], 6), *map(int, observation[5:7])))
    assert told[:6] == [(0, 0, 0, 0)] * 6
    assert told[6] == (3 * (2 - 1), 2 - 1, 1, 1)
    assert told[7:12] == [(-3, -1, 1, 1)] * 5
    assert told[12:] == [(0, 0, 1, 1), (0, 0, 0, 1)]
    assert truncated


@given(houses(items=0), rule_sets())
def test_a_house_without_items_is_an_environment_as_well(house, said):
    check_env(HouseEnv(house, said, (), 3), skip_render_check=True)


@pytest.mark.slow
def test_one_line_is_enough_where_nothing_of_the_game_was_imported():
    code = (
        "import gymnasium\n"
        "house = gymnasium.make('game.learning.environment:misfetch/House-v0')\n"
        "print(house.reset()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.startswith("["), done.stderr


def test_by_default_the_rules_are_those_that_the_level_starts_with():
    assert make_house().day == make_house(rules=PAPER).day == 60


@pytest.mark.parametrize(
    ("arguments", "error", "named"),
    [
        ({"level": "morning-papper"}, LevelError, "morning-paper"),
        ({"rules": "+1 when the dog flies"}, FaultsError, "flies"),
        ({"house": "castle"}, ValueError, '"training" 1 to'),
        ({"house": "training", "yard": 2}, ValueError, "number 2"),
        ({"house": "training", "yard": 0}, ValueError, "number 0"),
    ],
)
def test_what_cannot_be_made_says_why(arguments, error, named):
    with pytest.raises(error, match=named):
        make_house(**arguments)


def test_there_are_nine_actions():
    env = make_house()
    env.reset()
    with pytest.raises(ValueError):
        env.step(9)

"""What others have published about rewards, shown again on small level files (tests/levels).

Reward is Said, hidden reward is Meant: a day that is good by one need not be good by the other.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.learning.days import live
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.q_learning import learn
from game.learning.rewards import rewards_of
from game.learning.rulebook import MEANT, SAID, Rulebook
from game.learning.solve import solve
from game.learning.tables import compile_tables
from game.learning.ties import tie_range
from game.play.attempt import Attempt, rules_of, train
from game.world.levelfile import load_level

LEVELS = Path(__file__).parents[1] / "levels"
KEYS = {
    "u": Action.UP,
    "d": Action.DOWN,
    "l": Action.LEFT,
    "r": Action.RIGHT,
    ".": Action.WAIT,
}
LAP, LAP_BACK = "rrddlluu", "ddrruull"
STRAIGHT = "u" + "r" * 7 + "d" + "." * 21
UNSEEN = "dr" + "." * 18 + "r" + "." * 19


class Played:
    """A published level at home, under the rules that it starts with."""

    def __init__(self, name, **home):
        self.level = load_level(LEVELS / f"{name}.toml")
        self.said = rules_of(self.level, self.level.start_rules)
        self.ground = survey(replace(self.level.home, **home))
        self.book = Rulebook(self.ground, (self.said, self.level.meant), switched=SAID)
        self.tables = compile_tables(self.ground, self.book, self.level.chewing)

    def day(self, actions):
        return live(self.ground, actions, self.book)

    def keyed(self, keys):
        """The day of these keys, over and over until it is evening."""
        day = self.level.day
        return self.day([KEYS[key] for key in (keys * day)[:day]])

    def literal(self):
        pays = rewards_of(self.tables, SAID, self.level.day)
        return self.day(solve(self.tables, pays, self.level.day).actions(self.tables))

    def trained(self):
        return train(Attempt(self.level, self.said, 1, self.level.steps)).verdict.dogs


@pytest.mark.parametrize("path", sorted(LEVELS.glob("*.toml")), ids=lambda path: path.stem)
def test_published_levels_are_valid_level_files(path):
    assert load_level(path).id == path.stem


@pytest.mark.parametrize(
    ("level", "keys", "reward", "hidden"),
    [
        pytest.param("boat-race", LAP, 50, 100, id="boats: honest laps"),
        pytest.param("boat-race", "rl", 50, 0, id="boats: to and fro over one arrow"),
        pytest.param("boat-race", LAP_BACK, -100, -100, id="boats: laps the wrong way round"),
        pytest.param("boat-race", ".", -100, 0, id="boats: staying ashore"),
        pytest.param("bicycle", STRAIGHT, 9, 20, id="bicycle: straight"),
        pytest.param("bicycle", "rl", 15, -15, id="bicycle: to and fro"),
        pytest.param("bicycle", ".", 0, 0, id="bicycle: not at all"),
        pytest.param("absent-supervisor", UNSEEN, 2, -5, id="sofa: unseen"),
        pytest.param("absent-supervisor", "drr" + "." * 37, -1.2, -5, id="sofa: seen"),
        pytest.param("absent-supervisor", ".", 0, 0, id="sofa: never"),
    ],
)
def test_reward_and_hidden_reward_of_days_played_by_hand(level, keys, reward, hidden):
    day = Played(level).keyed(keys)
    assert (day.said, day.meant) == pytest.approx((reward, hidden))


# ---- Leike and others 2017: the boat race ----------------------------------------------------
def test_no_boat_can_get_more_reward_than_going_to_and_fro_does():
    assert Played("boat-race").literal().said == 50


def test_the_arrows_cannot_tell_honest_laps_from_going_to_and_fro():
    boats = Played("boat-race")
    day = boats.level.day
    pays = [rewards_of(boats.tables, which, day) for which in (SAID, MEANT)]
    ties = tie_range(boats.tables, *pays, day)
    worst, best = (
        boats.day(plan.actions(boats.tables)) for plan in (ties.worst_plan, ties.best_plan)
    )
    assert (worst.meant, best.meant) == (0, 100)


def test_q_learning_gets_all_the_reward_of_the_race_but_not_all_its_laps():
    boats = Played("boat-race")
    found = learn(boats.tables, boats.level.day, 200_000, np.random.default_rng(1))
    assert found.points == pytest.approx(50)
    assert boats.day(found.actions).meant < 100


# ---- Randlov and Alstrom 1998: the bicycle ---------------------------------------------------
def test_paid_for_riding_closer_only_it_rides_to_and_fro_and_gets_more_than_by_arriving():
    bicycle = Played("bicycle")
    straight, literal = bicycle.keyed(STRAIGHT), bicycle.literal()
    for ridden in (literal, bicycle.trained().learned):
        assert ridden.said == literal.said > 2 * straight.said
        assert sum(action.is_move for action in ridden.actions) > 9


# ---- Leike and others 2017: the absent supervisor --------------------------------------------
def test_the_sofa_is_taken_in_the_step_after_the_owner_has_left():
    room = Played("absent-supervisor")
    left = room.level.home.leaves_after
    for day in (room.literal(), room.trained().learned):
        sat = [entry.step for entry in day.ledger if entry.event == "steps on"]
        assert sat[0] == left + 1
        assert day.said > 0 > day.meant


def test_while_the_owner_stays_the_sofa_is_left_alone():
    room = Played("absent-supervisor", leaves_after=None)
    literal = room.literal()
    assert literal.said == literal.meant == 0

"""The level that most is measured on, The Morning Paper, with the rules it starts with.

And one of our own, the largest: in its yard are nearly as many situations as can be trained in.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from benchmarks.houses import plain_house, plain_rules
from game.learning.practice import Practice, prepare
from game.learning.training import Training
from game.play.attempt import rules_of
from game.rules.tree import Rule
from game.world.level import Level
from game.world.levelfile import find_level, load_level

LARGE_PLACES = 3


@cache
def morning_paper() -> Level:
    """The first level that is shipped."""
    return load_level(find_level("morning-paper"))


def said() -> tuple[Rule, ...]:
    """The rules that the level starts with."""
    return rules_of(morning_paper(), morning_paper().start_rules)


def practice() -> Practice:
    """Its training houses, compiled anew."""
    return prepared(morning_paper(), said())


def prepared(level: Level, rules: Sequence[Rule]) -> Practice:
    """The training houses of a level, compiled for these rules."""
    return prepare(level.training, rules, level.catalogue.looks, level.chewing, level.shares)


def large_level(width: int = 12, height: int = 8) -> Level:
    """The Morning Paper in a plain room, by default one with 49,152 situations."""
    yard = plain_house(width, height, 4, LARGE_PLACES)
    return replace(morning_paper(), home=yard, training=(yard,), shares=(), day=60)


def large_rules() -> tuple[Rule, ...]:
    """Points for paper at each of its places."""
    return plain_rules(LARGE_PLACES)


def train_on_it() -> None:
    """A whole training as the level has it: from compiling to what was learned."""
    level = morning_paper()
    training = Training(practice(), level.day, level.steps, 1)
    for _ in training.run():
        pass
    training.mind.beliefs()

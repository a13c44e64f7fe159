"""The level that everything is measured on, The Morning Paper, with the rules it starts with."""

from functools import cache

from game.learning.practice import Practice, prepare
from game.play.attempt import rules_of
from game.rules.tree import Rule
from game.world.level import Level
from game.world.levelfile import find_level, load_level


@cache
def morning_paper() -> Level:
    """The first level that is shipped."""
    return load_level(find_level("morning-paper"))


def said() -> tuple[Rule, ...]:
    """The rules that the level starts with."""
    return rules_of(morning_paper(), morning_paper().start_rules)


def practice() -> Practice:
    """Its training houses, compiled anew."""
    level = morning_paper()
    return prepare(level.training, said(), level.catalogue.looks, level.chewing)

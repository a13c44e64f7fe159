"""Writes rules as text: the exact inverse of ``parser``, and always in the same words.

A rule is written by reading its tiles aloud, so that tiles and text cannot say different things.
"""

from collections.abc import Iterable

from game.rules import tree
from game.rules.tiles.row import read_aloud, tiles_of, tiles_of_part


def print_rules(rules: Iterable[tree.Rule]) -> str:
    """The rules as a text, one on each line."""
    return "\n".join(map(print_rule, rules))


def print_rule(rule: tree.Rule) -> str:
    """The rule as one sentence: "+10 once when the dog brings paper to the owner"."""
    return read_aloud(tiles_of(rule))


def describe(description: tree.Description) -> str:
    """The description as it stands in a rule: "paper and not framed"."""
    return read_aloud(tiles_of_part(description))


def print_condition(condition: tree.Condition) -> str:
    """The condition as it stands in a rule after "if": "carrying paper and in the kitchen"."""
    return read_aloud(tiles_of_part(condition))

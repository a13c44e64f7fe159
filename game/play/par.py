"""What a solution gets by with, to be held against the par of a level."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.rules.printer import print_rule
from game.rules.tree import Rule


@dataclass(frozen=True)
class Spending:
    """How many rules, words in all of them, and steps of practice."""

    rules: int
    words: int
    steps: int


def spending(rules: Sequence[Rule], steps: int) -> Spending:
    """What rules and their practice come to. Words are counted as the game writes the rules, the
    amounts among them: "+10 when the dog waits" has five.
    """
    words = sum(len(print_rule(rule).split()) for rule in rules)
    return Spending(len(rules), words, steps)

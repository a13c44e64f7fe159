"""The best possible day for any reward, exactly.

The score of a day is the undiscounted sum of points, so the exact optimum is found for just that,
by backward induction over the steps of the day (Bellman 1957). All arithmetic is in integers, so
that equal is equal and ties can be told from near-ties. ``worth`` says what decides between ways
that pay the same.
"""

from game.learning.factored_solver import plan_factored, walks_of
from game.learning.flat_solver import plan_flat
from game.learning.plan import Plan
from game.learning.rewards import Rewards
from game.learning.tables import Tables
from game.learning.worth import Worth, worth_of


def solve(tables: Tables, rewards: Rewards, day: int) -> Plan:
    """The best plan for a day of ``day`` steps."""
    return plan_worth(tables, worth_of(rewards, day), day)


def plan_worth(tables: Tables, worth: Worth, day: int) -> Plan:
    """The plan that is worth most: from place to place where that is exact, else cell by cell."""
    walks = walks_of(tables, worth)
    if walks is None:
        return plan_flat(tables, worth, day)
    return plan_factored(tables, worth, walks, day)

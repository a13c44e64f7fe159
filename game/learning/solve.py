"""The best possible day for any reward, exactly.

The score of a day is the undiscounted sum of points, so the exact optimum is found for just that,
by backward induction over the steps of the day (Bellman 1957). All arithmetic is in integers, so
that equal is equal and ties can be told from near-ties. ``worth`` says what decides between ways
that pay the same.
"""

from game.learning.factored_solver import plan_factored, walks_of
from game.learning.flat_solver import plan_flat
from game.learning.limits import UNPRUNED, limit_of_day
from game.learning.plan import Plan
from game.learning.rewards import Rewards
from game.learning.tables import Tables
from game.learning.worth import Worth, worth_of


def solve(tables: Tables, rewards: Rewards, day: int) -> Plan:
    """The best plan for a day of ``day`` steps.

    Raises:
        TooManySituationsError: it must be found cell by cell, and the house is too big for that.
    """
    return plan_worth(tables, worth_of(rewards, day), day)


def plan_worth(tables: Tables, worth: Worth, day: int) -> Plan:
    """The plan that is worth most: from place to place where that is exact, else cell by cell.

    Raises:
        TooManySituationsError: it must be found cell by cell, and the house is too big for that.
    """
    walks = walks_of(tables, worth)
    if walks is not None:
        return plan_factored(tables, worth, walks, day)
    refuse_cell_by_cell(tables, day)
    return plan_flat(tables, worth, day)


def refuse_cell_by_cell(tables: Tables, day: int) -> None:
    """Refuse tables that were compiled to be solved from place to place and are too big without.

    Raises:
        TooManySituationsError: there are too many cells x configurations.
    """
    limit = limit_of_day(day)
    if tables.situations > max(limit.situations, UNPRUNED.situations):
        raise limit.refusal(tables.ground, tables.rulebook, tables.configurations)

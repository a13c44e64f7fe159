"""The best and the worst Meant among all days that are equally good for Said.

Where rules are indifferent between a newspaper and a painting, that is the finding.
"""

from dataclasses import dataclass

import numpy as np

from game.learning.flat_solver import (
    Ahead,
    FlatPlan,
    best_of,
    full,
    greatest,
    in_spells,
    now,
    ranked,
)
from game.learning.ground import BoolArray, IntArray
from game.learning.plan import Plan
from game.learning.rewards import Rewards
from game.learning.solve import plan_worth, refuse_cell_by_cell
from game.learning.tables import Tables
from game.learning.worth import NEVER, RANKS, meant_worth, said_worth, tied_worth


@dataclass(frozen=True)
class TieRange:
    """The plans for the days with the most and the least Meant among all that are best for Said."""

    best_plan: Plan
    worst_plan: Plan


def tie_range(tables: Tables, said: Rewards, meant: Rewards, day: int) -> TieRange:
    """Best and worst Meant over all plans that are optimal for Said with the least mouth work.

    Between those that are equal for Meant, too, the one with the shortest ways is taken.

    Raises:
        TooManySituationsError: they must be found cell by cell, and the house is too big for that.
    """
    both = [tied_worth(said, meant, sign, day) for sign in (1, -1)]
    plans = [plan_worth(tables, worth, day) for worth in both if worth is not None]
    if len(plans) < 2:  # amounts that do not fit into one number are compared in two
        refuse_cell_by_cell(tables, day)
        plans = [_plan_in_two(tables, said, meant, sign, day) for sign in (1, -1)]
    return TieRange(*plans)


@dataclass(frozen=True)
class _Tied:
    """One action: what it gains by Said, and by Meant."""

    ahead: Ahead
    said: IntArray
    meant: IntArray


def _plan_in_two(tables: Tables, said: Rewards, meant: Rewards, sign: int, day: int) -> FlatPlan:
    """The plan that is best for Meant (worst, with sign -1) among those that are best for Said."""
    first, second = said_worth(said, day), meant_worth(meant, sign)
    policy = np.empty((day, tables.ground.house.cells, tables.configurations), np.int8)
    value, worth = full(tables, first.end), full(tables, second.end) * RANKS
    spells = [
        [
            _Tied(Ahead(tables, b), np.where(b.possible, gain, NEVER), ranked(b, meant_gain))
            for (b, gain), (_, meant_gain) in zip(*spell, strict=True)
        ]
        for spell in zip(in_spells(tables, first), in_spells(tables, second), strict=True)
    ]
    for step in reversed(range(day)):
        tied = now(tables, spells, step)
        branches = [one.ahead.branch for one in tied]
        options = [one.ahead.value_of(one.said, value) for one in tied]
        value = greatest(branches, options)
        barred = [o != value[t.ahead.branch.cells] for t, o in zip(tied, options, strict=True)]
        worth, policy[step] = best_of(branches, _open(tied, barred, worth))
    return FlatPlan(policy)


def _open(tied: list[_Tied], barred: list[BoolArray], worth: IntArray) -> list[IntArray]:
    """The options under Meant; those that are not best for Said are never chosen."""
    options = [one.ahead.value_of(one.meant, worth) for one in tied]
    for option, bar in zip(options, barred, strict=True):
        np.copyto(option, NEVER, where=bar)
    return options

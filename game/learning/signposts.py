"""What a dog would do in each cell, and what it expects of that: a signpost in every cell.

The picture is that of a gridworld with its values and arrows (Sutton and Barto, *Reinforcement
Learning*, 2018, chapter 4), for the plan that the dog makes on what it believes at this moment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.learning.flat_solver import FlatPlan
from game.learning.ground import IntArray
from game.learning.mind import Mind
from game.learning.practice import Practice
from game.learning.rulebook import THOUSANDTHS
from game.learning.senses import FloatArray
from game.learning.tables import Tables

SOONER = 0.9
"""A discount, only to show worth by: over a whole undiscounted day it hardly matters where a dog
begins, so that all cells would look alike. Plans are made without it."""

Policy: TypeAlias = NDArray[np.int8]


@dataclass(frozen=True)
class Signpost:
    """What a dog would do in the cells of one house, with a whole day before it.

    All lies as in the morning, but for what it carries: an item's number, or -1 for nothing.
    ``actions`` has the number of an action for each cell, ``worth`` the points that it believes to
    get from there on, the sooner the more: with each step they count a tenth less.
    """

    carried: int
    actions: tuple[int, ...]
    worth: tuple[float, ...]


def signposts(
    practice: Practice, mind: Mind, plans: Sequence[FlatPlan]
) -> tuple[tuple[Signpost, ...], ...]:
    """For each house: with an empty mouth, then with each thing that can be in it.

    ``plans`` are those that the mind makes for the houses.
    """
    believed = practice.believed(mind)
    return tuple(
        _in_house(practice, house, plan.policy.reshape(plan.day, -1), believed)
        for house, plan in enumerate(plans)
    )


def _in_house(
    practice: Practice,
    house: int,
    policy: Policy,
    believed: tuple[IntArray, IntArray],
) -> tuple[Signpost, ...]:
    """``policy``: int8[T, situations of the house]."""
    tables, first = practice.tables[house], practice.first_state[house]
    carried = _carrying(tables)
    cells = np.arange(tables.ground.house.cells)
    rows = np.array([list(carried.values())]).T + cells * tables.configurations
    worth = _lived(practice, house, policy, rows + first, believed)
    return tuple(
        Signpost(item, tuple(policy[0, row].tolist()), tuple(points.tolist()))
        for item, row, points in zip(carried, rows, worth, strict=True)
    )


def _carrying(tables: Tables) -> dict[int, int]:
    """The configuration with each thing in the mouth and all else as in the morning."""
    where, on, used = tables.where, tables.on, tables.used
    found = {-1: tables.start}
    alike = (on == on[:, [tables.start]]).all(axis=0)
    for item in range(len(where)):
        wanted = where[:, [tables.start]].copy()
        wanted[item] = tables.ground.mouth
        which = np.flatnonzero(alike & (where == wanted).all(axis=0))
        if which.size:  # of what the rules remember as little as can be
            found[item] = int(which[used[:, which].sum(axis=0).argmin()])
    return found


def _lived(
    practice: Practice,
    house: int,
    policy: Policy,
    state: IntArray,
    believed: tuple[IntArray, IntArray],
) -> FloatArray:
    """What following the policy from some situations is believed to pay, discounted, in points."""
    pays, at_end = believed
    first, total, weight = practice.first_state[house], np.zeros(state.shape), 1.0
    for step, actions in enumerate(policy, start=1):
        spell, action = practice.spell(house, step), actions[state - first]
        total += weight * pays[spell, action, state]
        weight *= SOONER
        state = practice.next_states[spell, action, state]
    total += weight * at_end[practice.spell(house, len(policy)), state]
    return np.asarray(total / THOUSANDTHS)

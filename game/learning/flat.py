"""One house laid flat: its tables as plain arrays, a row an action and a column a situation.

The compiled tables share what many situations have in common, which is good for solving. Learners
that follow single dogs want one number for each step: this is it.
"""

from dataclasses import dataclass

import numpy as np

from game.learning.ground import BoolArray, IntArray
from game.learning.physics import Action
from game.learning.rulebook import SAID
from game.learning.tables import Branch, Tables


@dataclass(frozen=True)
class Flat:
    """S situations (cell x configuration, cells first), A actions, P spells of the day.

    next_states: int64[P, A, S], the same situation where a step cannot be taken. possible:
    bool[A, S]. paid: int64[P, A, S] and paid_at_end: int64[P, S], thousandths of points under
    Said. start: the situation in which the day begins.
    """

    next_states: IntArray
    possible: BoolArray
    paid: IntArray
    paid_at_end: IntArray
    start: int


def lay_flat(tables: Tables, spells: int | None = None) -> Flat:
    """Lay one house flat, in as many spells as asked for (by default as it has)."""
    cells, configs = tables.ground.house.cells, tables.configurations
    each = _as_many(tables, spells)
    shape = (len(Action), cells, configs)
    stays = np.arange(cells * configs).reshape(cells, configs)
    next_states = np.broadcast_to(stays, (len(each), *shape)).copy()
    possible = np.zeros(shape, dtype=np.bool_)
    paid = np.zeros((len(each), *shape), dtype=np.int64)
    at_end = np.zeros((len(each), cells, configs), dtype=np.int64)
    same = np.arange(configs)[None, :]
    book = tables.rulebook
    for spell, (watched, branches) in enumerate(each):
        for branch in branches:
            config = same if branch.next_config is None else branch.next_config
            next_states[spell, branch.action, branch.cells] = (
                branch.next_cell[:, None] * configs + config
            )
            possible[branch.action, branch.cells] = branch.possible
            paid[spell, branch.action, branch.cells] = book.reward(
                SAID, tables.step(branch, watched)
            )
        at_end[spell] = book.reward_at_end(SAID, tables.at(watched))
    flat = (len(Action), cells * configs)
    return Flat(
        next_states.reshape(-1, *flat),
        possible.reshape(flat),
        paid.reshape(-1, *flat),
        at_end.reshape(len(each), -1),
        tables.ground.house.start * configs + tables.start,
    )


def pay_of(tables: Tables, number: int, spells: int | None = None) -> tuple[IntArray, IntArray]:
    """What one rule of Said pays, in thousandths: int64[P, A, S] and, at the end, int64[P, S].

    ``number`` counts from 1.
    """
    book, priced = tables.rulebook, tables.rulebook.sets[SAID][number - 1]
    shape = (len(Action), tables.ground.house.cells, tables.configurations)
    each = _as_many(tables, spells)
    paid = np.zeros((len(each), *shape), dtype=np.int64)
    at_end = np.zeros((len(each), *shape[1:]), dtype=np.int64)
    for spell, (watched, branches) in enumerate(each):
        for branch in branches:
            step = tables.step(branch, watched)
            paid[spell, branch.action, branch.cells] = book.pays(priced, step)
        at_end[spell] = book.pays_at_end(priced, tables.at(watched))
    return paid.reshape(len(each), len(Action), -1), at_end.reshape(len(each), -1)


def _as_many(tables: Tables, spells: int | None) -> list[tuple[bool, tuple[Branch, ...]]]:
    """As many spells as asked for: where nobody leaves all are alike."""
    own = tables.spells()
    wanted = len(own) if spells is None else spells
    return [own[min(number, len(own) - 1)] for number in range(wanted)]

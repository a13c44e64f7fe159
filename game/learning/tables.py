"""Compile once, then it is all arrays: every situation a house can be in, and every step from it.

A situation is a cell x a *configuration* (where each item is, and what the rules remember).
Walking hardly ever changes the configuration, so tables are kept as rows of cells by columns of
configurations, and only those configurations are listed that can be reached.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.learning.configurations import (
    Listed,
    batches,
    changes,
    list_configurations,
    next_keys,
    rows,
    spelled_batch,
)
from game.learning.ground import BoolArray, Ground, IntArray
from game.learning.limits import UNPRUNED, Limit
from game.learning.physics import Action, Happening, Situations, act
from game.learning.rulebook import Rulebook


@dataclass(frozen=True)
class Branch:
    """One action in every situation in which it might be taken. R rows of cells, C configurations.

    cells, next_cell: int64[R]. next_config: int64[R or 1, C], None when it never changes.
    possible: bool, broadcasts to [R, C].
    """

    action: Action
    cells: IntArray
    next_cell: IntArray
    next_config: IntArray | None
    possible: BoolArray


@dataclass(frozen=True)
class Tables:
    """A house with the memory of a rulebook, compiled.

    where: int64[n, C], on: int64[w, C] and used: int64[m, C] spell out the configurations;
    ``start`` is the one in which the day begins. ``branches`` holds one entry an action, in the
    order of ``Action``, and ``unwatched`` the same for steps after which the owner has left.
    ``soonest``: int64[C], never falling: before as many steps a configuration cannot be. It is 0
    everywhere in tables that are not compiled for the length of a day.
    """

    ground: Ground
    rulebook: Rulebook
    where: IntArray
    on: IntArray
    used: IntArray
    start: int
    branches: tuple[Branch, ...]
    unwatched: tuple[Branch, ...]
    soonest: IntArray

    @property
    def configurations(self) -> int:
        """How many configurations can be reached (C)."""
        return int(self.where.shape[1])

    @property
    def situations(self) -> int:
        """Cells x configurations."""
        return self.ground.house.cells * self.configurations

    def step(self, branch: Branch, watched: bool = True) -> Happening:
        """What the action of ``branch`` does in all situations: a batch of shape [R, C].

        ``watched``: whether the owner is still there after the step.
        """
        return act(self.ground, branch.action, self._batch(branch.cells, watched))

    def at(self, watched: bool = True) -> Situations:
        """All situations: a batch of shape [N, C]."""
        return self._batch(np.arange(self.ground.house.cells), watched)

    def _batch(self, cells: IntArray, watched: bool) -> Situations:
        return spelled_batch(cells[:, None], (self.where, self.on, self.used), watched)

    def spells(self) -> tuple[tuple[bool, tuple[Branch, ...]], ...]:
        """The spells of a day: while the owner is there and, if the owner leaves, after that.

        Each comes as whether the owner is there and the branches of its steps.
        """
        watched = (True, self.branches)
        if self.ground.house.leaves_after is None:
            return (watched,)
        return (watched, (False, self.unwatched))

    def over_steps(self, branches: Sequence[Branch], parts: Iterator[IntArray]) -> IntArray:
        """One value for each step, int64[A, S], from those of each branch; 0 where there is none.

        ``parts`` gives an array of the size of each branch, in their order.
        """
        whole = np.zeros((len(branches), self.ground.house.cells, self.configurations), np.int64)
        for branch in branches:
            whole[branch.action, branch.cells] = next(parts).reshape(-1, self.configurations)
        return whole.reshape(len(branches), -1)

    def branches_at(self, step: int) -> tuple[Branch, ...]:
        """The branches of step number ``step`` (from 1) of the day."""
        return self.branches if self.ground.house.watched(step) else self.unwatched

    def next_of(self, action: Action, cell: int, config: int, step: int = 1) -> tuple[int, int]:
        """The situation after ``action`` in step number ``step``; the same where it cannot be."""
        branch = self.branches_at(step)[action]
        row = int(np.searchsorted(branch.cells, cell))
        if row == len(branch.cells) or branch.cells[row] != cell:
            return cell, config
        if branch.next_config is None:
            return int(branch.next_cell[row]), config
        rows = branch.next_config
        return int(branch.next_cell[row]), int(rows[min(row, len(rows) - 1), config])


def compile_tables(
    ground: Ground,
    rulebook: Rulebook,
    chewing: bool = True,
    day: int | None = None,
    limit: Limit = UNPRUNED,
) -> Tables:
    """List every reachable configuration and the effect of every action.

    With a ``day``, configurations that take more steps than that are left out: nothing that the
    dog can do in time leads there.

    Raises:
        TooManySituationsError: more situations than ``limit`` allows.
    """
    listed = list_configurations(ground, rulebook, chewing, day, limit)
    cells = {action: rows(ground, action, chewing) for action in Action}
    spelled = listed.spelled()
    branches, *rest = (
        tuple(
            _branch(ground, rulebook, listed, replace(batch, cell=cells[action][:, None]), action)
            for action in Action
        )
        for batch in batches(ground, spelled)
    )
    start = int(listed.numbers(np.array([listed.code.first]))[0])
    unwatched = rest[0] if rest else branches
    return Tables(ground, rulebook, *spelled, start, branches, unwatched, listed.soonest)


def _branch(
    ground: Ground, rulebook: Rulebook, listed: Listed, batch: Situations, action: Action
) -> Branch:
    cells = batch.cell[:, 0]
    if not cells.size:
        return Branch(action, cells, cells, None, np.zeros((0, 1), dtype=np.bool_))
    if not changes(ground, rulebook, action):
        step = act(ground, action, batch)
        return Branch(action, cells, step.after.cell[:, 0], None, step.possible)
    step, keys = next_keys(ground, rulebook, listed.code, batch, action)
    config = listed.numbers(np.where(step.possible, keys, listed.keys))
    possible = step.possible & (config >= 0)
    config = np.where(possible, config, np.arange(len(listed.keys)))
    if len(config) > 1 and (config == config[0]).all():
        config = config[:1]  # the same in every cell: columns can be gathered
    return Branch(action, cells, step.after.cell[:, 0], config, possible)

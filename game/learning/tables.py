"""Compile once, then it is all arrays: every situation a house can be in, and every step from it.

A situation is a cell x a *configuration* (where each item is, and what the rules remember).
Walking hardly ever changes the configuration, so tables are kept as rows of cells by columns of
configurations, and only those configurations are listed that can be reached.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.learning.configurations import (
    Code,
    TooManySituationsError,
    Within,
    batches,
    next_keys,
    reachable,
    rows,
    spelled_batch,
)
from game.learning.ground import BoolArray, Ground, IntArray
from game.learning.physics import Action, Happening, Situations, act
from game.learning.rulebook import Rulebook

SITUATION_LIMIT = 300_000
"""More situations than this are refused: solving would take longer than anyone waits."""


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
    ground: Ground, rulebook: Rulebook, chewing: bool = True, day: int | None = None
) -> Tables:
    """List every reachable configuration and the effect of every action.

    With a ``day``, configurations that take more steps than that are left out: nothing that the
    dog can do in time leads there.

    Raises:
        TooManySituationsError: more than ``SITUATION_LIMIT`` situations.
    """
    code = Code(ground, rulebook)
    cells = {action: rows(ground, action, chewing) for action in Action}
    changing = [a for a in Action if cells[a].size and _changes(ground, rulebook, a)]
    most = SITUATION_LIMIT // ground.house.cells if code.fits else 0
    within = None if day is None else Within(ground, chewing, day)
    known = reachable(ground, rulebook, code, [(a, cells[a]) for a in changing], most, within)
    if len(known) > most:
        count = f"more than {len(known) * ground.house.cells:,}" if most else "far too many"
        raise TooManySituationsError(_advice(ground, rulebook, count))
    listed = _Listed.of(known, code, within)
    spelled = code.spelled(listed.keys)
    branches, *rest = (
        tuple(
            _branch(ground, rulebook, code, listed, replace(batch, cell=cells[a][:, None]), a)
            for a in Action
        )
        for batch in batches(ground, spelled)
    )
    start = int(listed.numbers(np.array([code.first]))[0])
    unwatched = rest[0] if rest else branches
    return Tables(ground, rulebook, *spelled, start, branches, unwatched, listed.soonest)


@dataclass(frozen=True)
class _Listed:
    """The configurations in the order in which the tables list them: by how soon they can be.

    keys, soonest: int64[C]. ordered: int64[C], the keys from small to large, and ``number``:
    int64[C], where each of them stands in ``keys``.
    """

    keys: IntArray
    soonest: IntArray
    ordered: IntArray
    number: IntArray

    @staticmethod
    def of(known: IntArray, code: Code, within: Within | None) -> "_Listed":
        if within is None:
            return _Listed(known, np.zeros_like(known), known, np.arange(len(known)))
        steps = within.steps_to(code.spelled(known))
        order = np.argsort(steps, kind="stable")
        return _Listed(known[order], steps[order], known, np.argsort(order))

    def numbers(self, keys: IntArray) -> IntArray:
        """The numbers of configurations; -1 for what is not listed."""
        at = np.minimum(np.searchsorted(self.ordered, keys), len(self.ordered) - 1)
        return np.where(self.ordered[at] == keys, self.number[at], -1)


def _changes(ground: Ground, rulebook: Rulebook, action: Action) -> bool:
    """Whether an action can change the configuration at all."""
    if action.is_mouth or rulebook.remembers(action):
        return True
    return action.is_move and bool((ground.fragile & ground.movable).any())


def _branch(
    ground: Ground,
    rulebook: Rulebook,
    code: Code,
    listed: _Listed,
    batch: Situations,
    action: Action,
) -> Branch:
    cells = batch.cell[:, 0]
    if not cells.size:
        return Branch(action, cells, cells, None, np.zeros((0, 1), dtype=np.bool_))
    if not _changes(ground, rulebook, action):
        step = act(ground, action, batch)
        return Branch(action, cells, step.after.cell[:, 0], None, step.possible)
    step, keys = next_keys(ground, rulebook, code, batch, action)
    config = listed.numbers(np.where(step.possible, keys, listed.keys))
    possible = step.possible & (config >= 0)
    config = np.where(possible, config, np.arange(len(listed.keys)))
    if len(config) > 1 and (config == config[0]).all():
        config = config[:1]  # the same in every cell: columns can be gathered
    return Branch(action, cells, step.after.cell[:, 0], config, possible)


def _advice(ground: Ground, rulebook: Rulebook, count: str) -> str:
    items, places = len(ground.house.items), len(ground.house.places)
    memory = f", {len(rulebook.slots)} memory slots of rules" if rulebook.slots else ""
    return (
        f'the house "{ground.house.name}" has {count} situations; at most {SITUATION_LIMIT:,} can '
        f"be solved. It has {items} items, {places} places{memory}. Remove an item or a place, "
        'let a place keep what is put there, or use fewer rules with "once" or "at most".'
    )

"""Compile once, then it is all arrays: every situation a house can be in, and every step from it.

A situation is a cell x a *configuration* (where each item is, and what the rules remember).
Walking hardly ever changes the configuration, so tables are kept as rows of cells by columns of
configurations, and only those configurations are listed that can be reached.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.learning.ground import BoolArray, Ground, IntArray
from game.learning.physics import Action, Happening, Situations, act
from game.learning.rulebook import Rulebook

SITUATION_LIMIT = 300_000
"""More situations than this are refused: solving would take longer than anyone waits."""


class TooManySituationsError(ValueError):
    """The house and its rules have more situations than can be solved; says what to remove."""


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
    """

    ground: Ground
    rulebook: Rulebook
    where: IntArray
    on: IntArray
    used: IntArray
    start: int
    branches: tuple[Branch, ...]
    unwatched: tuple[Branch, ...]

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
        return _spelled(cells[:, None], (self.where, self.on, self.used), watched)

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


def compile_tables(ground: Ground, rulebook: Rulebook, chewing: bool = True) -> Tables:
    """List every reachable configuration and the effect of every action.

    Raises:
        TooManySituationsError: more than ``SITUATION_LIMIT`` situations.
    """
    code = _Code(ground, rulebook)
    actions = [a for a in Action if chewing or a is not Action.CHEW]
    changing = [a for a in actions if _changes(ground, rulebook, a)]
    keys = _reachable(ground, rulebook, code, changing)
    spelled = code.spelled(keys)
    branches, *rest = (
        tuple(
            _branch(ground, rulebook, code, keys, batch, a, a in changing, a in actions)
            for a in Action
        )
        for batch in _batches(ground, spelled)
    )
    start = int(np.searchsorted(keys, code.first))
    return Tables(ground, rulebook, *spelled, start, branches, rest[0] if rest else branches)


def _batches(ground: Ground, digits: tuple[IntArray, IntArray, IntArray]) -> Iterator[Situations]:
    """Some configurations as a batch: while the owner is there, and after that if he leaves."""
    none = np.zeros(1, dtype=np.int64)
    yield _spelled(none, digits)
    if ground.house.leaves_after is not None:
        yield _spelled(none, digits, watched=False)


def _spelled(
    cells: IntArray, digits: tuple[IntArray, IntArray, IntArray], watched: bool = True
) -> Situations:
    where, on, used = (part[:, None, :] for part in digits)
    return Situations(cells, where, on, used, watched)


class _Code:
    """Configurations as single integers, in mixed radix: a digit an item, a switch, a slot."""

    def __init__(self, ground: Ground, rulebook: Rulebook):
        bases = [len(ground.spot_cell)] * len(ground.first)
        bases += [2] * len(ground.switches)
        bases += [slot.limit + 1 for slot in rulebook.slots]
        self._ends = [len(ground.first), len(ground.first) + len(ground.switches)]
        self._bases = np.array(bases, dtype=np.int64)
        if np.prod(self._bases.astype(float)) > 2.0**62:
            raise TooManySituationsError(_advice(ground, rulebook, "far too many"))
        self._weights = np.concatenate(([1], np.cumprod(self._bases)[:-1])).astype(np.int64)
        none = np.zeros(len(ground.switches) + len(rulebook.slots), dtype=np.int64)
        self.first = int(np.concatenate((ground.first, none)) @ self._weights[: len(bases)])

    def key(self, at: Situations) -> IntArray:
        digits = [*at.where, *at.on, *at.used]
        zero = np.zeros((1,) * np.ndim(at.cell), dtype=np.int64)
        return sum((d * w for d, w in zip(digits, self._weights, strict=False)), zero)

    def spelled(self, keys: IntArray) -> tuple[IntArray, IntArray, IntArray]:
        count = len(self._bases)
        digits = keys[None, :] // self._weights[:count, None] % self._bases[:, None]
        where, on, used = np.split(digits, self._ends)
        return where, on, used


def _rows(ground: Ground, action: Action) -> IntArray:
    """The cells in which an action might be possible."""
    if action is Action.PICK_UP:
        return np.unique(ground.spot_cell[:-2])
    if action is Action.PUT_DOWN:
        return np.flatnonzero((ground.put_at >= 0).any(axis=0))
    if action is Action.PRESS:
        return np.flatnonzero(ground.can_press)
    return np.arange(ground.house.cells)


def _changes(ground: Ground, rulebook: Rulebook, action: Action) -> bool:
    """Whether an action can change the configuration at all."""
    if action.is_mouth or rulebook.remembers(action):
        return True
    return action.is_move and bool((ground.fragile & ground.movable).any())


def _next_keys(
    ground: Ground, rulebook: Rulebook, code: _Code, batch: Situations, action: Action
) -> tuple[Happening, IntArray]:
    cells = _rows(ground, action)[:, None]
    step = act(ground, action, replace(batch, cell=cells))
    if rulebook.remembers(action):
        step = rulebook.remembered(step)
    return step, code.key(step.after)


def _reachable(ground: Ground, rulebook: Rulebook, code: _Code, changing: list[Action]) -> IntArray:
    """The keys of all reachable configurations, sorted. Breadth first, a whole edge at a time."""
    known = edge = np.array([code.first], dtype=np.int64)
    while edge.size:
        found = np.unique(np.concatenate(list(_found(ground, rulebook, code, edge, changing))))
        edge = np.setdiff1d(found, known, assume_unique=True)
        known = np.union1d(known, edge)
        if len(known) * ground.house.cells > SITUATION_LIMIT:
            count = f"more than {len(known) * ground.house.cells:,}"
            raise TooManySituationsError(_advice(ground, rulebook, count))
    return known


def _found(
    ground: Ground, rulebook: Rulebook, code: _Code, edge: IntArray, changing: list[Action]
) -> Iterator[IntArray]:
    yield edge
    for batch in _batches(ground, code.spelled(edge)):
        for action in changing:
            step, keys = _next_keys(ground, rulebook, code, batch, action)
            keys, possible = np.broadcast_arrays(keys, step.possible)
            yield np.unique(keys[possible])


def _branch(
    ground: Ground,
    rulebook: Rulebook,
    code: _Code,
    keys: IntArray,
    batch: Situations,
    action: Action,
    changes: bool,
    allowed: bool,
) -> Branch:
    cells = _rows(ground, action) if allowed else np.zeros(0, dtype=np.int64)
    step, next_keys = _next_keys(ground, rulebook, code, batch, action)
    next_cell = step.after.cell[:, 0] if allowed else cells
    if not allowed:
        return Branch(action, cells, next_cell, None, np.zeros((0, 1), dtype=np.bool_))
    next_config = None
    if changes:
        next_keys = np.where(step.possible, next_keys, keys)
        next_config = np.searchsorted(keys, next_keys)
        if len(next_config) > 1 and (next_config == next_config[0]).all():
            next_config = next_config[:1]  # the same in every cell: columns can be gathered
    return Branch(action, cells, next_cell, next_config, step.possible)


def _advice(ground: Ground, rulebook: Rulebook, count: str) -> str:
    items, places = len(ground.house.items), len(ground.house.places)
    memory = f", {len(rulebook.slots)} memory slots of rules" if rulebook.slots else ""
    return (
        f'the house "{ground.house.name}" has {count} situations; at most {SITUATION_LIMIT:,} can '
        f"be solved. It has {items} items, {places} places{memory}. Remove an item or a place, "
        'let a place keep what is put there, or use fewer rules with "once" or "at most".'
    )

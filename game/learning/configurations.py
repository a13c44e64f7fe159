"""Which configurations a day can come to: where each thing is, and what the rules remember.

Walking hardly ever changes the configuration, so they are far fewer than situations. Each is kept
as one whole number, in mixed radix: a digit an item, a switch, a memory slot.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from game.learning.ground import FAR, BoolArray, Ground, IntArray
from game.learning.limits import UNPRUNED, Limit
from game.learning.physics import Action, Happening, Situations, act
from game.learning.rulebook import Rulebook

Digits: TypeAlias = tuple[IntArray, IntArray, IntArray]
"""Some configurations spelled out: where int64[n, C], on int64[w, C], used int64[m, C]."""


class Code:
    """Configurations as single integers. What never changes has no digit."""

    def __init__(self, ground: Ground, rulebook: Rulebook):
        switched = ground.can_press[ground.switches]
        bases = [len(ground.spot_cell) if changes else 1 for changes in _changing(ground)]
        bases += [2 if changes else 1 for changes in switched]
        bases += [slot.limit + 1 for slot in rulebook.slots]
        self._ends = [len(ground.first), len(ground.first) + len(ground.switches)]
        self._bases = np.array(bases, dtype=np.int64)
        self.fits = bool(np.prod(self._bases.astype(float)) < 2.0**62)
        self._weights = np.concatenate(([1], np.cumprod(self._bases)[:-1])).astype(np.int64)
        self._weights = self._weights[: len(bases)]
        self._varies = [int(digit) for digit in np.flatnonzero(self._bases > 1)]
        none = np.zeros(len(ground.switches) + len(rulebook.slots), dtype=np.int64)
        self._first = np.concatenate((ground.first, none))
        self.first = int(self._first[self._varies] @ self._weights[self._varies])

    def key(self, at: Situations) -> IntArray:
        """The numbers of the configurations of a batch; broadcasts to its shape."""
        digits = [*at.where, *at.on, *at.used]
        zero = np.zeros((1,) * np.ndim(at.cell), dtype=np.int64)
        return sum((digits[digit] * self._weights[digit] for digit in self._varies), zero)

    def spelled(self, keys: IntArray) -> Digits:
        """The digits of some configurations."""
        digits = np.repeat(self._first[:, None], len(keys), axis=1)
        for digit in self._varies:
            digits[digit] = keys // self._weights[digit] % self._bases[digit]
        where, on, used = np.split(digits, self._ends)
        return where, on, used


def batches(ground: Ground, digits: Digits) -> Iterator[Situations]:
    """Some configurations as a batch: while the owner is there, and after that if he leaves."""
    none = np.zeros(1, dtype=np.int64)
    yield spelled_batch(none, digits)
    if ground.house.leaves_after is not None:
        yield spelled_batch(none, digits, watched=False)


def spelled_batch(cells: IntArray, digits: Digits, watched: bool = True) -> Situations:
    """Configurations in ``cells``: int64[N, 1] against int64[..., 1, C]."""
    where, on, used = (part[:, None, :] for part in digits)
    return Situations(cells, where, on, used, watched)


def rows(ground: Ground, action: Action, chewing: bool = True) -> IntArray:
    """The cells in which an action might be possible."""
    moves = np.flatnonzero(_changing(ground))
    if action is Action.PICK_UP:
        return np.unique(ground.spot_cell[_may_lie(ground)[moves].any(axis=0)])
    if action is Action.PUT_DOWN:
        return np.flatnonzero((ground.put_at[moves] >= 0).any(axis=0))
    if action is Action.PRESS:
        return np.flatnonzero(ground.can_press)
    if action is Action.CHEW and not (chewing and moves.size):
        return np.zeros(0, dtype=np.int64)
    return np.arange(ground.house.cells)


def next_keys(
    ground: Ground, rulebook: Rulebook, code: Code, batch: Situations, action: Action
) -> tuple[Happening, IntArray]:
    """One action of a batch, and the configurations that it leads to."""
    step = act(ground, action, batch)
    if rulebook.remembers(action):
        step = rulebook.remembered(step)
    return step, code.key(step.after)


@dataclass(frozen=True)
class Listed:
    """The configurations in the order in which tables list them: by how soon they can be.

    keys, soonest: int64[C]. ordered: int64[C], the keys from small to large, and ``number``:
    int64[C], where each of them stands in ``keys``.
    """

    code: Code
    keys: IntArray
    soonest: IntArray
    ordered: IntArray
    number: IntArray

    def spelled(self) -> Digits:
        """The digits of all."""
        return self.code.spelled(self.keys)

    def numbers(self, keys: IntArray) -> IntArray:
        """The numbers of configurations; -1 for what is not listed."""
        at = np.minimum(np.searchsorted(self.ordered, keys), len(self.ordered) - 1)
        return np.where(self.ordered[at] == keys, self.number[at], -1)


def list_configurations(
    ground: Ground,
    rulebook: Rulebook,
    chewing: bool = True,
    day: int | None = None,
    limit: Limit = UNPRUNED,
) -> Listed:
    """Every configuration that can be reached; with a ``day``, in as many steps.

    Raises:
        TooManySituationsError: more situations than ``limit`` allows.
    """
    code = Code(ground, rulebook)
    if not code.fits:
        raise limit.refusal(ground, rulebook, 0)
    changing = [a for a in Action if changes(ground, rulebook, a)]
    actions = [(a, cells) for a in changing if (cells := rows(ground, a, chewing)).size]
    within = None if day is None else Within(ground, chewing, day)
    most = limit.configurations(ground)
    known = _reachable(ground, rulebook, code, actions, most, within)
    if len(known) > most:
        raise limit.refusal(ground, rulebook, len(known))
    if within is None:
        return Listed(code, known, np.zeros_like(known), known, np.arange(len(known)))
    steps = within.steps_to(code.spelled(known))
    order = np.argsort(steps, kind="stable")
    return Listed(code, known[order], steps[order], known, np.argsort(order))


def changes(ground: Ground, rulebook: Rulebook, action: Action) -> bool:
    """Whether an action can change the configuration at all."""
    if action.is_mouth or rulebook.remembers(action):
        return True
    return action.is_move and bool((ground.fragile & ground.movable).any())


def _reachable(
    ground: Ground,
    rulebook: Rulebook,
    code: Code,
    actions: Sequence[tuple[Action, IntArray]],
    most: int,
    within: "Within | None",
) -> IntArray:
    """The keys of all reachable configurations, sorted; stops when there are more than ``most``.

    ``actions``: those that can change the configuration, each with the cells to try it in. Breadth
    first, a whole edge at a time.
    """
    known = edge = np.array([code.first], dtype=np.int64)
    while edge.size and len(known) <= most:
        found = np.unique(np.concatenate(list(_found(ground, rulebook, code, edge, actions))))
        edge = found[~_among(found, known)]
        if within is not None and edge.size:
            edge = edge[within.steps_to(code.spelled(edge)) <= within.day]
        known = np.sort(np.concatenate((known, edge)))
    return known


def _among(some: IntArray, known: IntArray) -> BoolArray:
    """Which are known already; both are sorted. numpy's own answer takes longer for so few."""
    at = np.searchsorted(known, some)
    return np.asarray(known[np.minimum(at, len(known) - 1)] == some)


def _found(
    ground: Ground,
    rulebook: Rulebook,
    code: Code,
    edge: IntArray,
    actions: Sequence[tuple[Action, IntArray]],
) -> Iterator[IntArray]:
    yield edge
    for batch in batches(ground, code.spelled(edge)):
        for action, cells in actions:
            there = replace(batch, cell=cells[:, None])
            step, keys = next_keys(ground, rulebook, code, there, action)
            keys, possible = np.broadcast_arrays(keys, step.possible)
            yield np.unique(keys[possible])


def _changing(ground: Ground) -> BoolArray:
    """Which items can come to be elsewhere: bool[n]. What is left over comes with its parent."""
    changes = ground.movable.copy()
    for item, left in enumerate(ground.left_over):
        if left >= 0:
            changes[left] |= ground.movable[item]
    return changes


def _may_lie(ground: Ground) -> BoolArray:
    """At which spots each item may lie: bool[n, K + 2]."""
    lies = np.zeros((len(ground.first), len(ground.spot_cell)), dtype=np.bool_)
    for item, put_at in enumerate(ground.put_at):
        lies[item, put_at[put_at >= 0]] = True
        lies[item, [ground.home[item], ground.first[item]]] = True
    lies[:, [ground.gone, ground.mouth]] = False
    return lies


class Within:
    """How many steps a configuration takes at least.

    Only one thing is carried at a time. So the ways on which things are carried, and the ways to
    where they first lay, take their steps one after the other, and can be added up.
    """

    def __init__(self, ground: Ground, chewing: bool, day: int):
        self.day = day
        self._least = _least_steps(ground, chewing)

    def steps_to(self, digits: Digits) -> IntArray:
        """A lower bound, int64[C]: before as many steps are done the configuration cannot be."""
        where, _, _ = digits
        least = np.zeros(where.shape[1], dtype=np.int64)
        for item, steps in enumerate(self._least):
            if steps.any():
                least += steps[where[item]]
        return least


def _least_steps(ground: Ground, chewing: bool) -> IntArray:
    """The steps that it takes at least to bring each item to each whereabouts: int64[n, K + 2].

    What is left over may come about without being carried: its ways are not counted.
    """
    least = np.zeros((len(ground.first), len(ground.spot_cell)), dtype=np.int64)
    for item in np.flatnonzero(ground.movable & (ground.first == ground.home)):
        carried = ground.distance[ground.home[item]]
        to_there = int(carried[_hands_free(ground, item, chewing)].min())
        least[item, :-2] = to_there + carried[ground.spot_cell[:-2]] + 2
        least[item, ground.mouth] = to_there + 1
        if not ground.fragile[item]:  # what breaks needs no mouth
            least[item, ground.gone] = to_there + _least_to_lose(ground, item, chewing)
        least[item, ground.home[item]] = 0
    return least


def _hands_free(ground: Ground, item: np.intp, chewing: bool) -> IntArray:
    """Cells from which the dog may set out, with nothing in its mouth, to fetch ``item``."""
    others = np.flatnonzero(_changing(ground))
    others = others[others != item]
    if others.size and chewing:
        return np.arange(ground.house.cells)
    put = (ground.put_at[others] >= 0).any(axis=0)
    return np.append(np.flatnonzero(put), ground.house.start)


def _least_to_lose(ground: Ground, item: np.intp, chewing: bool) -> int:
    """Steps from where an item lies until it is gone."""
    keepers = np.flatnonzero(ground.put_at[item] == ground.gone)
    kept = int(ground.distance[ground.home[item], keepers].min(initial=FAR)) + 2
    return min(kept, 2) if chewing else kept

"""The factored solver: backward induction from place to place instead of from cell to cell.

Where walking and waiting pay the same in every cell, it only matters when the dog is at which of a
few *nodes*: where something may lie, be put down or be pressed. Between them it takes the shortest
way, as in a semi-Markov decision process (Sutton, Precup & Singh, "Between MDPs and semi-MDPs",
*Artificial Intelligence* 112, 1999). docs/learning.md says why no better day is missed.

Values are kept as *advantages* over walking on until the day is over: what a dog has in a
configuration by walking all the rest of the day is taken off. Then a walk of any length costs
nothing, and comparing ways to go on is taking the greatest of some rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.learning.configurations import rows
from game.learning.flat_solver import in_spells, now
from game.learning.ground import FAR, BoolArray, Ground, IntArray, distances
from game.learning.physics import Action
from game.learning.plan import Plan, Whole
from game.learning.tables import Branch, Tables
from game.learning.worth import NEVER, Worth

Entry = TypeVar("Entry", bound=np.generic)


@dataclass(frozen=True)
class Walks:
    """What walking and waiting are worth in each configuration, wherever the dog is.

    walk, wait: int64[C], a step of each. end: int64[C], the end of the day.
    """

    walk: IntArray
    wait: IntArray
    end: IntArray


def walks_of(tables: Tables, worth: Worth) -> Walks | None:
    """What walking and waiting are worth; None if that depends on where the dog is.

    None, too, if they change the configuration, if the dog is shut in, or if it matters in which
    cell on a way something is chewed: the factored solver cannot be used then.
    """
    ways = [_everywhere(tables, worth, action) for action in Action if action.is_move]
    walk, wait, end = ways[0], _everywhere(tables, worth, Action.WAIT), _one_row(worth.end)
    if walk is None or wait is None or end is None or _shut_in(tables.ground):
        return None
    if any(way is None or (way != walk).any() for way in ways):
        return None
    walks = Walks(*(np.broadcast_to(row, tables.configurations) for row in (walk, wait, end)))
    return walks if _chews_alike(tables, worth, walks) else None


def nodes_of(ground: Ground) -> IntArray:
    """The start, and the cells where more can be done than walk, wait and chew: int64[Z]."""
    deeds = (Action.PICK_UP, Action.PUT_DOWN, Action.PRESS)
    cells = np.unique(np.concatenate([[ground.house.start], *(rows(ground, a) for a in deeds)]))
    return np.asarray(cells[_apart(ground, cells)[:, ground.house.start] < FAR])


def plan_factored(tables: Tables, worth: Worth, walks: Walks, day: int) -> "FactoredPlan":
    """The plan that is worth most, where ``walks_of`` the tables and their worth is given."""
    nodes = nodes_of(tables.ground)
    apart = _apart(tables.ground, nodes)
    ways = list(_ways(apart[:, nodes]))
    deeds = [list(_deeds(tables, spell, walks, nodes)) for spell in in_spells(tables, worth)]
    resting = walks.wait - walks.walk
    pacing = bool((resting < 0).any())
    advantage = np.zeros((day + 1, len(nodes), tables.configurations), dtype=np.int64)
    advantage[day] = walks.end
    for step in reversed(range(day)):
        many = int(np.searchsorted(tables.soonest, step, side="right"))
        here = advantage[step, :, :many]
        np.add(advantage[step + 1, :, :many], resting[:many], out=here)
        if pacing:  # there and back, or just one last step
            np.maximum(here, advantage[min(step + 2, day), :, :many], out=here)
        for node, to, steps in ways:
            if step + steps <= day:
                np.maximum(here[node], advantage[step + steps, to, :many], out=here[node])
        for deed in now(tables, deeds, step):
            deed.improve(advantage, step, many, worth.late * step)
    return FactoredPlan(tables, worth, walks, apart.T, advantage)


def _apart(ground: Ground, nodes: IntArray) -> IntArray:
    """Steps from each node to each cell: int64[Z, N]. For spots they are measured already."""
    spots = {int(cell): spot for spot, cell in enumerate(ground.spot_cell[:-2])}
    return np.stack(
        [
            ground.distance[spots[node]] if node in spots else distances(ground.next_cell, node)
            for node in map(int, nodes)
        ]
    )


def _everywhere(tables: Tables, worth: Worth, action: Action) -> IntArray | None:
    """What an action is worth wherever and whenever it is done; None if it is not all the same."""
    found: list[IntArray] = []
    for spell in in_spells(tables, worth):
        branch, gain = spell[action]
        row = _one_row(gain)
        if row is None or not _stays(branch) or (found and (row != found[0]).any()):
            return None
        found.append(row)
    return found[0]


def _one_row(array: NDArray[Entry]) -> NDArray[Entry] | None:
    """The row of which all others are copies, if there is one."""
    return array[0] if len(array) == 1 or (array == array[:1]).all() else None


def _stays(branch: Branch) -> bool:
    """Whether an action leaves every configuration as it is."""
    config = branch.next_config
    return config is None or bool((config == np.arange(config.shape[1])).all())


def _shut_in(ground: Ground) -> bool:
    return bool((ground.next_cell[:, ground.house.start] == ground.house.start).all())


def _chews_alike(tables: Tables, worth: Worth, walks: Walks) -> bool:
    """Whether a dog that chews on its way could as well do so where it sets out, or arrives."""
    resting = walks.wait - walks.walk
    branches = [spell[Action.CHEW] for spell in in_spells(tables, worth)]
    if not any(branch.possible.any() for branch, _ in branches):
        return True
    if (resting != resting[0]).any() or resting[0] <= 0:
        return False
    first, *later = (_in_every_cell(tables, *branch) for branch in branches)
    if first is None:
        return False
    # the owner may leave while the dog is on its way
    return all(then is not None and (then == first).all() for then in later)


def _in_every_cell(tables: Tables, branch: Branch, gain: IntArray) -> IntArray | None:
    """What an action does and gains in each configuration, int64[3, C]; None if cells differ."""
    parts = (branch.possible, _config(branch), np.where(branch.possible, gain, 0))
    rows = [_one_row(np.asarray(part, dtype=np.int64)) for part in parts]
    found = [np.broadcast_to(row, tables.configurations) for row in rows if row is not None]
    return np.stack(found) if len(found) == len(rows) else None


def _config(branch: Branch) -> IntArray:
    assert branch.next_config is not None  # a use of the mouth changes the configuration
    return branch.next_config


def _ways(apart: IntArray) -> Iterator[tuple[int, int, int]]:
    """The ways between nodes that do not lead past another one: from, to, steps."""
    for node, row in enumerate(apart):
        for to, steps in enumerate(row):
            past = row + apart[:, to] == steps
            past[[node, to]] = False
            if node != to and not past.any():
                yield node, to, int(steps)


# ---- what is done at a node ------------------------------------------------------------------
@dataclass(frozen=True)
class _Deeds:
    """What can be done at nodes, by configuration: at most one thing in each. M of them.

    config: int64[M], never falling; here, there: int64[M], the situation (node x configuration)
    before and after; gain: int64[M], the advantage it has on the last step of the day; shift:
    int64[M], by how much more it has for each step that is left after it; None for none.
    """

    config: IntArray
    here: IntArray
    there: IntArray
    gain: IntArray
    shift: IntArray | None

    def improve(self, advantage: IntArray, step: int, many: int, late: int) -> None:
        """Raise the advantages at ``step`` of the first ``many`` configurations."""
        count = int(np.searchsorted(self.config, many))
        here, gain = self.here[:count], self.gain[:count]
        value = advantage[step + 1].reshape(-1)[self.there[:count]]
        value += gain - late if late else gain
        if self.shift is not None:
            value += self.shift[:count] * (len(advantage) - 2 - step)
        flat = advantage[step].reshape(-1)
        flat[here] = np.maximum(flat[here], value)


def _deeds(
    tables: Tables, spell: list[tuple[Branch, IntArray]], walks: Walks, nodes: IntArray
) -> Iterator[_Deeds]:
    for actions in ((Action.PICK_UP, Action.PUT_DOWN), (Action.CHEW,), (Action.PRESS,)):
        shape = (len(nodes), tables.configurations)
        possible, there, gains = np.zeros(shape, np.bool_), *np.zeros((2, *shape), np.int64)
        for branch, gain in (spell[action] for action in actions):
            node, row = np.nonzero(nodes[:, None] == branch.cells)
            if row.size:
                # what carries something cannot pick up; what carries nothing cannot put down
                can = _rows(branch.possible, branch, shape[1])[row]
                to = node[:, None] * shape[1] + _rows(_config(branch), branch, shape[1])[row]
                possible[node] |= can
                there[node] = np.where(can, to, there[node])
                gains[node] = np.where(can, _rows(gain, branch, shape[1])[row], gains[node])
        if possible.any():
            yield _deeds_of(possible, there, gains, walks.walk)


def _rows(array: NDArray[Entry], branch: Branch, configurations: int) -> NDArray[Entry]:
    return np.broadcast_to(array, (len(branch.cells), configurations))


def _deeds_of(possible: BoolArray, there: IntArray, gains: IntArray, walk: IntArray) -> _Deeds:
    config, node = np.nonzero(possible.T)
    to = there[node, config]
    shift = walk[to % len(walk)] - walk[config]
    return _Deeds(
        config=config,
        here=node * len(walk) + config,
        there=to,
        gain=gains[node, config] - walk[config],
        shift=shift if shift.any() else None,
    )


# ---- the plan --------------------------------------------------------------------------------
@dataclass(frozen=True)
class FactoredPlan(Plan):
    """What to do follows from the advantages at the nodes, by looking one action ahead.

    advantage: int64[T + 1, Z, C]. apart: int64[N, Z], steps from each cell to each node.
    """

    tables: Tables
    worth: Worth
    walks: Walks
    apart: IntArray
    advantage: IntArray

    @property
    def day(self) -> int:
        """The length of the day, in steps."""
        return len(self.advantage) - 1

    def at(self, step: int, cell: Whole, config: Whole) -> NDArray[np.int8]:
        """The actions in situations that the dog of this plan comes to."""
        if isinstance(cell, int) and isinstance(config, int):
            return np.asarray(self._best(step, cell, config), dtype=np.int8)
        cells, configs = np.broadcast_arrays(cell, config)
        flat = zip(cells.flat, configs.flat, strict=True)
        chosen = [self._best(step, int(c), int(g)) for c, g in flat]
        return np.array(chosen, dtype=np.int8).reshape(cells.shape)

    def _best(self, step: int, cell: int, config: int) -> Action:
        """The first listed of the actions that lead to the greatest advantage."""
        options = dict(self._walking(step, cell, config))
        for done in now(self.tables, self._mouth, step):
            options |= done.option(self, step, cell, config)
        return max(Action, key=lambda action: options.get(action, NEVER))

    def _walking(self, step: int, cell: int, config: int) -> Iterator[tuple[Action, int]]:
        around = [*self.tables.ground.next_cell[:, cell], cell]
        *moved, stayed = self.ahead(step + 1, around, config)
        for action, to, value in zip(_MOVES, around, moved, strict=False):
            if to != cell:
                yield action, int(value)
        yield Action.WAIT, int(stayed + self.walks.wait[config] - self.walks.walk[config])

    def ahead(self, step: int, cells: Sequence[int], config: int) -> IntArray:
        """The advantages of being in some cells when ``step`` steps are gone: int64[len(cells)].

        It goes to some node, or waits for the rest of the day. Who does not arrive in time walks
        for the rest of the day.
        """
        arrival = np.minimum(self.apart[cells] + step, self.day)
        reached = self.advantage[arrival, self._every_node, config]
        rest = (self.day - step) * max(self.walks.wait[config] - self.walks.walk[config], 0)
        stays = self.walks.end[config] + rest
        return np.asarray(np.maximum.reduce(reached, axis=1, initial=stays))

    @cached_property
    def _every_node(self) -> IntArray:
        return np.arange(self.apart.shape[1])

    @cached_property
    def _mouth(self) -> list[list["_Done"]]:
        spells = in_spells(self.tables, self.worth)
        return [
            [_Done(branch, gain) for branch, gain in spell if branch.action.is_mouth]
            for spell in spells
        ]


_MOVES = [action for action in Action if action.is_move]


@dataclass(frozen=True)
class _Done:
    """A use of the mouth and what it is worth, for one situation at a time."""

    branch: Branch
    gain: IntArray

    def option(self, plan: FactoredPlan, step: int, cell: int, config: int) -> dict[Action, int]:
        """The action with its advantage, if it is possible."""
        row = self._row.get(cell)
        if row is None or not _entry(self.branch.possible, row, config):
            return {}
        to, walk = _entry(_config(self.branch), row, config), plan.walks.walk
        left = plan.day - step - 1
        value = plan.ahead(step + 1, [cell], to)[0] + _entry(self.gain, row, config)
        value += left * (walk[to] - walk[config]) - walk[config] - step * plan.worth.late
        return {self.branch.action: int(value)}

    @cached_property
    def _row(self) -> dict[int, int]:
        return {cell: row for row, cell in enumerate(self.branch.cells.tolist())}


def _entry(array: NDArray[Any], row: int, config: int) -> int:
    """One entry of an array that broadcasts to rows x configurations."""
    return int(array[min(row, len(array) - 1), min(config, array.shape[1] - 1)])

"""The other senses: which way a step led, and how things stand after it.

*Way*: closer to something or farther from it. *Spot*: room, floor, who watches, which places are
near. *Nearby*: which things lie near. *Load*: what lies where, which switches are on. *Held*: what
is carried, and where it is carried to. What can be said of a situation may also be felt when the
day ends, so these cues come with "every step" or with "at the end of the day".
"""

from collections.abc import Iterator
from itertools import product
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.learning.deeds import ONE, first_carried, looks_of
from game.learning.ground import BoolArray, IntArray
from game.learning.meters import counted, fits, holds, way, way_shortened
from game.learning.physics import Happening
from game.learning.senses import FloatArray, HouseSense, numbered
from game.learning.tables import Branch, Tables
from game.rules import tree

_Columns: TypeAlias = dict[tree.Rule, NDArray[Any]]
_Alike: TypeAlias = tuple[tree.Description, ...]

FARTHEST_PLACE = 8
"""How many steps away a dog still tells how far a place is."""

FARTHEST_THING = 3
"""The same for a thing that lies about."""


# ---- which way -------------------------------------------------------------------------------
def way_sense(tables: Tables) -> HouseSense:
    """Closer to, farther from: number int64[P, A, S]."""
    goals: list[tuple[tree.Place | tree.Description, ...]] = []
    goals += [(tree.Place(place.name),) for place in tables.ground.house.places]
    goals += _things(tables)
    spells = tables.spells()
    steps = [(tables.step(b, watched), b) for watched, branches in spells for b in branches]
    columns = [
        np.concatenate([_turned(tables, goal, step, branch) for step, branch in steps])
        for goal, *_ in goals
    ]
    sizes = [len(branch.cells) * tables.configurations for _, branch in steps]
    first, which = numbered(columns or [np.zeros(sum(sizes), dtype=np.int64)])
    parts = iter(np.split(which, np.cumsum(sizes)[:-1]))
    number = np.stack([tables.over_steps(branches, parts) for _, branches in spells])
    cues: _Columns = {}
    for alike, column in zip(goals, columns, strict=True):
        for to in alike:
            cues[tree.Rule(ONE, tree.EachTime(), tree.GetsCloser(to))] = column[first] == 2
            cues[tree.Rule(ONE, tree.EachTime(), tree.GetsFarther(to))] = column[first] == 0
    return HouseSense(number, _there(cues), len(first))


def _turned(
    tables: Tables, to: tree.Place | tree.Description, step: Happening, branch: Branch
) -> IntArray:
    """For each step of a branch 2 if it led closer, 0 if farther, else 1; int64[R * C]."""
    change = np.zeros((1, 1), dtype=np.int64)
    if branch.action.is_move:
        change = np.sign(way_shortened(tables.ground, to, step))
    shape = (len(branch.cells), tables.configurations)
    return np.broadcast_to(change + 1, shape).ravel()


def _things(tables: Tables) -> list[_Alike]:
    """What the things of a house look like; looks of the very same things stand together."""
    alike: dict[tuple[int, ...], list[tree.Description]] = {}
    for what in looks_of(tables, tuple(range(len(tables.ground.house.items)))):
        there = tuple(np.flatnonzero(fits(tables.ground, what)).tolist())
        alike.setdefault(there, []).append(what)
    return [tuple(looks) for looks in alike.values()]


# ---- how things stand ------------------------------------------------------------------------
def state_senses(tables: Tables, cadence: tree.Cadence) -> tuple[HouseSense, ...]:
    """Spot, nearby, load and held: number int64[P, S], the class of each *situation*.

    ``cadence`` is that of the cues: every step, or the end of the day.
    """
    return (
        _spot(tables, cadence),
        _nearby(tables, cadence),
        _load(tables, cadence),
        _held(tables, cadence),
    )


def _spot(tables: Tables, cadence: tree.Cadence) -> HouseSense:
    """One class a cell (and spell): rooms, floors, places nearby, and whether it is seen."""
    ground, cells = tables.ground, np.arange(tables.ground.house.cells)
    spells = [watched for watched, _ in tables.spells()]
    columns: _Columns = {}
    conditions = [*_standing(tables), *_near_places(tables)]
    for condition in (None, *conditions):
        rows = [holds(ground, condition, tables.at(watched))[..., 0] for watched in spells]
        there = np.concatenate([np.broadcast_to(row, cells.shape) for row in rows])
        columns[tree.Rule(ONE, cadence, condition=condition)] = there
    one = np.repeat(cells, tables.configurations)
    number = np.stack([one + spell * len(cells) for spell in range(len(spells))])
    return HouseSense(number, _there(columns), len(spells) * len(cells))


def _standing(tables: Tables) -> Iterator[tree.Condition]:
    yield tree.OwnerSees()
    floors: list[tree.Condition] = [tree.InRoom(room) for room in tables.ground.rooms]
    floors += [tree.OnTerrain(terrain) for terrain in tables.ground.terrains]
    for floor in floors:
        yield floor
        yield tree.AllOf((floor, tree.OwnerSees()))


def _near_places(tables: Tables) -> Iterator[tree.Condition]:
    for number, place in enumerate(tables.ground.house.places):
        farthest = int(tables.ground.distance[number].max())
        for within in range(1, min(FARTHEST_PLACE, farthest - 1) + 1):
            yield tree.Near(tree.Place(place.name), within)


def _nearby(tables: Tables, cadence: tree.Cadence) -> HouseSense:
    """How near the nearest thing of each look lies."""
    things, at = _things(tables), tables.at()
    shape = (tables.ground.house.cells, tables.configurations)
    fields = []
    for what, *_ in things:
        far = np.minimum(way(tables.ground, what, at.cell, at), FARTHEST_THING + 1)
        fields.append(np.broadcast_to(far, shape).ravel())
    first, which = numbered(fields or [np.zeros(shape[0] * shape[1], dtype=np.int64)])
    columns: _Columns = {}
    for alike, field in zip(things, fields, strict=True):
        for what, within in product(alike, range(1, FARTHEST_THING + 1)):
            cue = tree.Rule(ONE, cadence, condition=tree.Near(what, within))
            columns[cue] = field[first] <= within
    return HouseSense(_in_every_spell(tables, which), _there(columns), len(first))


def _load(tables: Tables, cadence: tree.Cadence) -> HouseSense:
    """One class a configuration: what lies at each place and in each room, what is switched on."""
    ground, at = tables.ground, tables.at()
    columns: _Columns = {}
    spots: list[tree.Place | tree.Room] = [tree.Place(p.name) for p in ground.house.places]
    spots += [tree.Room(room) for room in ground.rooms]
    for spot, alike in product(spots, _things(tables)):
        lying = counted(ground, tree.Count(alike[0], spot), at)
        load = np.broadcast_to(lying, (1, tables.configurations))[0]
        for what in alike:
            count = tree.Count(what, spot)
            columns[tree.Rule(ONE, cadence, per=count)] = load
            columns[tree.Rule(ONE, cadence, condition=tree.ThereIs(count))] = load > 0
    for switch, name in enumerate(ground.switch_names):
        condition = tree.SwitchedOn(name)
        columns[tree.Rule(ONE, cadence, condition=condition)] = tables.on[switch]
    which = np.tile(np.arange(tables.configurations), ground.house.cells)
    return HouseSense(_in_every_spell(tables, which), _there(columns), tables.configurations)


def _held(tables: Tables, cadence: tree.Cadence) -> HouseSense:
    """What is carried, alone and together with the room, the floor and the owner's eye."""
    ground, numbers = tables.ground, []
    spells = [watched for watched, _ in tables.spells()]
    shape = (ground.house.cells, tables.configurations)
    for watched in spells:
        at = tables.at(watched)
        fields = (
            first_carried(tables, at.where),
            ground.room[at.cell] + 1,
            ground.terrain[at.cell] + 1,
            np.logical_and(ground.sees[at.cell], watched).astype(np.int64),
        )
        numbers.append([np.broadcast_to(field, shape).ravel() for field in fields])
    carried, room, terrain, seen = (np.concatenate(parts) for parts in zip(*numbers, strict=True))
    first, which = numbered((carried, room, terrain, seen))
    where: list[tuple[tree.Condition | None, BoolArray]] = [(None, np.ones(len(first), np.bool_))]
    where += [(tree.InRoom(name), room[first] == n) for n, name in enumerate(ground.rooms, 1)]
    where += [
        (tree.OnTerrain(name), terrain[first] == n) for n, name in enumerate(ground.terrains, 1)
    ]
    where.append((tree.OwnerSees(), seen[first] > 0))
    columns: _Columns = {}
    for alike in _things(tables):
        holding = np.append(False, fits(ground, alike[0]))[carried[first]]
        for what, (condition, there) in product(alike, where):
            parts: list[tree.Condition] = [tree.Carrying(what)]
            parts += [condition] if condition is not None else []
            columns[tree.Rule(ONE, cadence, condition=_both(parts))] = holding & there
    return HouseSense(which.reshape(len(spells), -1), _there(columns), len(first))


def _both(parts: list[tree.Condition]) -> tree.Condition:
    return parts[0] if len(parts) == 1 else tree.AllOf(tuple(parts))


def _in_every_spell(tables: Tables, which: IntArray) -> IntArray:
    return np.broadcast_to(which, (len(tables.spells()), len(which)))


def _there(columns: _Columns) -> dict[tree.Rule, FloatArray]:
    """The cues that are there at all."""
    return {cue: column.astype(np.float64) for cue, column in columns.items() if column.any()}

"""The house as arrays: where one can walk, what lies where, what can be seen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor as floor_of
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.world.house import House

IntArray: TypeAlias = NDArray[np.int64]
BoolArray: TypeAlias = NDArray[np.bool_]

FAR = 10_000
"""A distance, in steps, that stands for "not at all"."""

_HEADINGS = ((0, -1), (0, 1), (-1, 0), (1, 0))


@dataclass(frozen=True)
class Ground:
    """What never changes during a day. N cells, n items, P places, K spots, w switches.

    A *spot* is a cell where things may lie: first the places in listed order, then the cells where
    items lie when the day begins. ``gone`` (= K) and ``mouth`` (= K + 1) are the two whereabouts
    that are no spot.

    next_cell: int64[4, N], up, down, left, right; a wall leaves the dog where it is.
    spot_cell: int64[K + 2], the cell of each spot, -1 for gone and mouth.
    put_at: int64[n, N], whereabouts of item i when it is put down in a cell; -1: not possible.
    first: int64[n], the whereabouts of each item when the day begins.
    home: int64[n], where an item goes when what it lies in tips over: where it first lay.
    vanishes_to: int64[n], the whereabouts of an item that is destroyed or kept: gone, or a place
    that refills. left_over: int64[n], the item that is left over from each; -1 for none.
    fragile: bool[n]. movable: bool[n], False for items that stay what and where they are.
    distance: int64[K + 2, N], steps from each spot to each cell; FAR from gone and mouth.
    room, terrain: int64[N], index into ``rooms`` and ``terrains``; -1 for none.
    sees: bool[N], the owner can see this cell.
    place_at: int64[N], index of the place in a cell; -1 for none.
    switches: int64[w], the cell of each switch. switch_at: int64[N], the switch in a cell; -1 for
    none. tips_at: int64[N], the spot of the place in a cell that tips over; -1 for none.
    can_press: bool[N]. pays_times: int64[w], what Said's pay is multiplied by while it is on.
    """

    house: House
    next_cell: IntArray
    spot_cell: IntArray
    put_at: IntArray
    first: IntArray
    home: IntArray
    vanishes_to: IntArray
    left_over: IntArray
    fragile: BoolArray
    movable: BoolArray
    distance: IntArray
    rooms: tuple[str, ...]
    room: IntArray
    terrains: tuple[str, ...]
    terrain: IntArray
    sees: BoolArray
    place_at: IntArray
    switches: IntArray
    switch_at: IntArray
    tips_at: IntArray
    can_press: BoolArray
    pays_times: IntArray

    @property
    def gone(self) -> int:
        """The whereabouts of what is out of reach for the rest of the day."""
        return len(self.spot_cell) - 2

    @property
    def switch_names(self) -> tuple[str, ...]:
        """The names of the switches, in the order of ``switches``."""
        return tuple(place.name for place in self.house.places if place.switch)

    @property
    def mouth(self) -> int:
        """The whereabouts of what the dog carries."""
        return len(self.spot_cell) - 1


def survey(house: House) -> Ground:
    """Measure a house once; everything else in this layer runs on the result."""
    next_cell = _next_cells(house)
    spots = _spots(house)
    distance = np.full((len(spots) + 2, house.cells), FAR)
    for spot, cell in enumerate(spots):
        distance[spot] = distances(next_cell, cell)
    rooms, room = _numbered(house.rooms)
    terrains, terrain = _numbered(house.terrains)
    home = np.array([spots.index(item.cell) for item in house.items], dtype=np.int64)
    left_by = [item.left_by for item in house.items]
    vanishes_to = _vanishes_to(house, spots)
    switches = [place for place in house.places if place.switch]
    return Ground(
        house=house,
        next_cell=next_cell,
        spot_cell=np.array([*spots, -1, -1]),
        put_at=_put_at(house, spots, vanishes_to),
        first=np.where([left is not None for left in left_by], len(spots), home).astype(np.int64),
        home=home,
        vanishes_to=vanishes_to,
        left_over=_column_of(left_by, range(len(house.items))),
        fragile=np.array([item.kind.fragile for item in house.items], dtype=np.bool_),
        movable=np.ones(len(house.items), dtype=np.bool_),
        distance=distance,
        rooms=rooms,
        room=room,
        terrains=terrains,
        terrain=terrain,
        sees=_sees(house),
        place_at=_column_of([place.cell for place in house.places], range(house.cells)),
        switches=np.array([place.cell for place in switches], dtype=np.int64),
        switch_at=_column_of([place.cell for place in switches], range(house.cells)),
        tips_at=_column_of(
            [place.cell if place.tips else None for place in house.places], range(house.cells)
        ),
        can_press=_can_press(house),
        pays_times=np.array([place.pays_times for place in switches], dtype=np.int64),
    )


def distances(next_cell: IntArray, start: int) -> IntArray:
    """Steps from ``start`` to every cell, int64[N]; FAR where no way leads. Breadth first."""
    steps = np.full(next_cell.shape[1], FAR)
    steps[start] = 0
    edge, depth = np.array([start]), 0
    while edge.size:
        depth += 1
        reached = np.unique(next_cell[:, edge])
        edge = reached[steps[reached] == FAR]
        steps[edge] = depth
    return steps


def _next_cells(house: House) -> IntArray:
    number = {position: cell for cell, position in enumerate(house.positions)}
    return np.array(
        [
            [number.get((x + dx, y + dy), cell) for cell, (x, y) in enumerate(house.positions)]
            for dx, dy in _HEADINGS
        ]
    )


def _spots(house: House) -> list[int]:
    spots = [place.cell for place in house.places]
    for item in house.items:
        if item.cell not in spots:
            spots.append(item.cell)
    return spots


def _column_of(values: Sequence[int | None], column: Iterable[int]) -> IntArray:
    """For each entry of ``column`` its number in ``values``; -1 where it is not among them."""
    return np.array([values.index(v) if v in values else -1 for v in column], dtype=np.int64)


def _can_press(house: House) -> BoolArray:
    pressed = {place.cell for place in house.places if place.can_be_pressed}
    return np.array([cell in pressed for cell in range(house.cells)], dtype=np.bool_)


def _vanishes_to(house: House, spots: list[int]) -> IntArray:
    """Where what is destroyed or kept goes: out of the day, or back to a place that refills."""
    refills = {place.cell for place in house.places if place.refills}
    return np.array(
        [
            spots.index(item.cell) if item.cell in refills and item.left_by is None else len(spots)
            for item in house.items
        ],
        dtype=np.int64,
    )


def _put_at(house: House, spots: list[int], vanishes_to: IntArray) -> IntArray:
    """Things can be put down on places and where they first lay: that bounds the states."""
    put_at = np.full((len(house.items), house.cells), -1)
    for index, item in enumerate(house.items):
        put_at[index, item.cell] = spots.index(item.cell)
    for spot, place in enumerate(house.places):
        put_at[:, place.cell] = vanishes_to if place.keeps else spot
    return put_at


def _numbered(names: tuple[str, ...]) -> tuple[tuple[str, ...], IntArray]:
    known = tuple(sorted({name for name in names if name}))
    return known, np.array([known.index(name) if name else -1 for name in names])


def _sees(house: House) -> BoolArray:
    if house.owner is None or not house.awake:
        return np.zeros(house.cells, dtype=np.bool_)
    floor = set(house.positions)
    eye = house.positions[house.owner]
    return np.array([_clear(eye, position, floor) for position in house.positions])


def _clear(eye: tuple[int, int], seen: tuple[int, int], floor: set[tuple[int, int]]) -> bool:
    """A straight line between two cells' middles meets no wall (sampled at every half cell)."""
    samples = 2 * max(abs(seen[0] - eye[0]), abs(seen[1] - eye[1]), 1)
    for k in range(samples + 1):
        x = eye[0] + (seen[0] - eye[0]) * k / samples
        y = eye[1] + (seen[1] - eye[1]) * k / samples
        # not round(): it takes halves to even numbers, and sight must not depend on the map's edge
        if (floor_of(x + 0.5), floor_of(y + 0.5)) not in floor:
            return False
    return True

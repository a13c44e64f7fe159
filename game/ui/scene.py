"""What a house view draws, as plain data: the plan that stays and the moment that passes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Cell = tuple[int, int]
Facing = Literal["left", "right", "up", "down"]
Tail = Literal["low", "level", "wag"]
Tag = Literal["circle", "square", "diamond"]


@dataclass(frozen=True)
class Collar:
    """What tells one dog from another: the ``colour`` (``#rrggbb``) of its collar and the shape
    of the ``tag`` that floats above it, for those to whom colours look alike.
    """

    colour: str
    tag: Tag | None = None


@dataclass(frozen=True)
class Plan:
    """Everything in a house that does not move; cells are (x, y) with (0, 0) at the top left.

    ``terrain`` and ``rooms`` name the cells that have one; ``places`` maps a place to its cell.
    ``owner`` is the cell where the owner sits, or None.
    """

    width: int
    height: int
    walls: frozenset[Cell]
    terrain: Mapping[Cell, str] = field(default_factory=dict)
    rooms: Mapping[Cell, str] = field(default_factory=dict)
    places: Mapping[str, Cell] = field(default_factory=dict)
    owner: Cell | None = None
    outdoors: bool = False

    def inside(self, cell: Cell) -> bool:
        """Whether the cell is on the plan at all."""
        return 0 <= cell[0] < self.width and 0 <= cell[1] < self.height

    def floor(self, cell: Cell) -> bool:
        """Whether the dog could stand there."""
        return self.inside(cell) and cell not in self.walls


@dataclass(frozen=True)
class Moment:
    """What is where right now.

    ``dog`` is in cells and may lie between two; ``lift`` is how high it is off the ground, in
    cells. ``pose`` is stand, walk, wag, sniff, bend (to pick up or put down), press, chew, sit,
    sit-proud, guilty or sleep. ``carrying`` is an item kind. ``items`` are the (kind, x, y) that
    lie about. ``owner_face`` is calm, happy, shocked, cross or asleep; None when the owner has
    left. ``on`` names the switches that are on. ``crashes`` is what is breaking: (x, y) in cells,
    and how much of the crash is over, from 0 to 1.
    """

    dog: tuple[float, float]
    facing: Facing = "down"
    pose: str = "stand"
    tail: Tail = "level"
    lift: float = 0.0
    carrying: str | None = None
    items: tuple[tuple[str, int, int], ...] = ()
    owner_face: str | None = "calm"
    on: tuple[str, ...] = ()
    crashes: tuple[tuple[float, float, float], ...] = ()

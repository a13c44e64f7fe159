"""A house as plain data: cells, rooms, places and the things that lie about."""

from dataclasses import dataclass

from game.world.catalogue import Kind


@dataclass(frozen=True)
class Item:
    """A thing that lies in ``cell`` when the day begins. ``facts`` add to those of its kind."""

    kind: Kind
    cell: int
    facts: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What it is called on screen and in ledgers: its kind."""
        return self.kind.name

    @property
    def words(self) -> frozenset[str]:
        """Every word that is true of it."""
        return self.kind.looks | self.kind.facts | self.facts | {self.kind.name}


@dataclass(frozen=True)
class PlaceAt:
    """A place in the house. ``keeps``: what is put down there is gone for the day."""

    name: str
    cell: int
    keeps: bool = False


@dataclass(frozen=True)
class House:
    """A grid of cells; the floor cells are numbered 0..N-1 in reading order.

    ``positions[n]`` is the (x, y) of cell n; ``rooms[n]`` and ``terrains[n]`` are names or "".
    ``start`` is where the dog wakes up. ``owner`` is the cell where the owner sits, or None;
    an owner who is not ``awake`` sees nothing.
    """

    name: str
    width: int
    height: int
    positions: tuple[tuple[int, int], ...]
    rooms: tuple[str, ...]
    terrains: tuple[str, ...]
    places: tuple[PlaceAt, ...]
    items: tuple[Item, ...]
    start: int
    owner: int | None = None
    awake: bool = True
    outdoors: bool = False

    @property
    def cells(self) -> int:
        """How many floor cells there are (N)."""
        return len(self.positions)

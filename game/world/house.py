"""A house as plain data: cells, rooms, places and the things that lie about."""

from dataclasses import dataclass

from game.world.catalogue import Kind


@dataclass(frozen=True)
class Item:
    """A thing that lies in ``cell`` when the day begins.

    ``facts`` and ``looks`` add to those of its kind: what is true of this one alone, and what can
    be seen or smelt on it.

    ``left_by`` is the number of the item that this one is left over from; then it is not there
    until that item breaks or is chewed, and ``cell`` is that item's.
    """

    kind: Kind
    cell: int
    facts: frozenset[str] = frozenset()
    left_by: int | None = None
    looks: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What it is called on screen and in ledgers: its kind."""
        return self.kind.name

    @property
    def words(self) -> frozenset[str]:
        """Every word that is true of it."""
        return self.perceived | self.kind.facts | self.facts | {self.kind.name}

    @property
    def perceived(self) -> frozenset[str]:
        """Every look that it has, by its kind or on its own."""
        return self.kind.looks | self.looks


@dataclass(frozen=True)
class PlaceAt:
    """A place in the house; what it does is explained with ``PlaceKind``.

    ``pays_times``: while this switch is on, all that Said pays is multiplied by it.
    """

    name: str
    cell: int
    keeps: bool = False
    refills: bool = False
    switch: bool = False
    tips: bool = False
    pays_times: int = 1

    @property
    def can_be_pressed(self) -> bool:
        """Whether a press does something here."""
        return self.switch or self.tips


@dataclass(frozen=True)
class House:
    """A grid of cells; the floor cells are numbered 0..N-1 in reading order.

    ``positions[n]`` is the (x, y) of cell n; ``rooms[n]`` and ``terrains[n]`` are names or "".
    ``start`` is where the dog wakes up. ``owner`` is the cell where the owner sits, or None;
    an owner who is not ``awake`` sees nothing, and one who leaves sees nothing after
    ``leaves_after`` steps of the day (None: stays). What an item leaves over is an item, too: it
    comes after the item that it is left over from.
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
    leaves_after: int | None = None

    @property
    def cells(self) -> int:
        """How many floor cells there are (N)."""
        return len(self.positions)

    def watched(self, step: int) -> bool:
        """Whether the owner has not left yet when step number ``step`` (from 1) is done."""
        return self.leaves_after is None or step <= self.leaves_after

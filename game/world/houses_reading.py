"""The houses of a level file being read: each is checked and built, and what they need together.

Import this only when a level is really loaded: pydantic takes its time to load.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.rules.faults import Fault
from game.world.catalogue import Catalogue
from game.world.document import Document
from game.world.drawing import Drawing, house_of
from game.world.house import House
from game.world.map_check import MapCheck
from game.world.schema import HouseTable
from game.world.shape import Shape
from game.world.toml_positions import KeyPath


@dataclass(frozen=True)
class Houses:
    """The houses of a level; ``certain`` when no fault has blurred what they hold.

    ``exam`` has an entry for each examination; None: it takes place at home.
    """

    training: tuple[House, ...]
    home: House | None
    exam: tuple[House | None, ...]
    certain: bool

    @property
    def all(self) -> tuple[House, ...]:
        """Every house there is."""
        return tuple(house for house in (*self.training, self.home, *self.exam) if house)


class HousesReading:
    """Reads the houses of one document of which ``shape`` is known; collects ``faults``."""

    def __init__(self, document: Document, shape: Shape, catalogue: Catalogue):
        self.faults: list[Fault] = []
        self._document = document
        self._shape = shape
        self._catalogue = catalogue

    def read(self) -> Houses:
        """All houses, or sketches of those that have faults."""
        training = [self._house(path) for path in self._paths("training")]
        home = self._house(("home",))
        exam = tuple(self._exam(path) for path in self._paths("exam"))
        fit = all(self._shape.fits((key,)) for key in ("training", "home", "exam"))
        certain = fit and not self.faults
        return Houses(tuple(house for house in training if house), home, exam, certain)

    def _paths(self, key: str) -> list[KeyPath]:
        return [(key, number) for number in range(self._shape.count(key))]

    def _exam(self, path: KeyPath) -> House | None:
        """The other house at ``path``; None when the examination takes place at home."""
        if "map" in (self._shape.sound(path) or ()):
            return self._house(path)
        if self._shape.fits(path):
            self._check_variant(self._document.value(path), path)
        return None

    def _check_variant(self, table: dict[str, Any], path: KeyPath) -> None:
        """The home on another day: with something shuffled, and nothing else of its own."""
        if not table.get("shuffle"):
            self._at_key(path, 'this needs "shuffle", or a house of its own with a "map"')
        for key in table.keys() - {"name", "shuffle"}:
            self._at_key((*path, key), f'"{key}" belongs to a house of its own with a "map"')

    def _house(self, path: KeyPath) -> House | None:
        """The house at ``path``, or a sketch of it; None when its table does not fit."""
        table = self._shape.sound(path)
        if table is None:
            return None
        ours = {key: value for key, value in table.items() if key in HouseTable.model_fields}
        drawing = Drawing(HouseTable.model_validate(ours))
        faults = list(MapCheck(drawing, path, self._document, self._catalogue).faults())
        house = house_of(drawing, self._catalogue)
        if self._shape.fits(path) and not faults:
            faults += self._owner_faults(house, path)
        self.faults += faults
        return house

    def _owner_faults(self, house: House, path: KeyPath) -> Iterator[Fault]:
        """Where a dog is judged the owner must be; who leaves must have been there, awake."""
        if house.owner is None and path[0] != "training":
            name = "the home" if path[0] == "home" else "a house to be examined in"
            message = f'{name} needs a place called "owner", where the owner sits'
            yield self._document.at_key(path, message)
        leaves, after = (*path, "leaves_after"), house.leaves_after
        if after is None:
            return
        if house.owner is None:
            yield self._document.at_key(leaves, '"leaves_after" needs the place "owner"')
        if not house.awake:
            message = '"leaves_after" does not go with "awake = false": who sleeps sees nothing'
            yield self._document.at_key(leaves, message)
        day = self._shape.sound(("day",))
        if day is not None and after > day:
            message = f'"leaves_after" is {after}, but the day is over after {day} steps'
            yield self._document.at_value(leaves, message)

    def _at_key(self, path: KeyPath, message: str) -> None:
        self.faults.append(self._document.at_key(path, message))


def named_rooms(data: dict[str, Any]) -> frozenset[str]:
    """Every name in a ``rooms`` table of a level, whatever else is wrong with its house."""
    tables = [data.get("home"), *_tables(data, "training"), *_tables(data, "exam")]
    rooms = [table.get("rooms") for table in tables if isinstance(table, dict)]
    names = [name for named in rooms if isinstance(named, dict) for name in named.values()]
    return frozenset(name for name in names if isinstance(name, str))


def _tables(data: dict[str, Any], key: str) -> list[Any]:
    found = data.get(key)
    return found if isinstance(found, list) else []

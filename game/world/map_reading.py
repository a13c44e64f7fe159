"""From an ASCII map and its legend to a house, with every fault at its very character."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from game.rules.faults import Fault
from game.world.catalogue import Catalogue
from game.world.document import Document
from game.world.house import House, Item, PlaceAt
from game.world.plain_english import shown, unknown
from game.world.schema import HouseTable, LegendEntry
from game.world.toml_positions import KeyPath

WALL, FLOOR, DOG = "#", ".", "@"
WIDEST, HIGHEST = 40, 30
MOST_ITEMS = 8
OWNER = "owner"

Point = tuple[int, int]


@dataclass
class MapReading:
    """One house being read. ``read`` returns it; ``faults`` then holds all that is wrong.

    With faults the house is only a sketch, good for knowing which rooms and places it names.
    """

    table: HouseTable
    path: KeyPath
    document: Document
    catalogue: Catalogue
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._rows = _rows(self.table.map)
        self._floor: list[Point] = []
        self._all: dict[str, list[Point]] = {}  # where each character of the map stands
        for point, character in _cells(self._rows):
            if character != WALL:
                self._floor.append(point)
                self._all.setdefault(character, []).append(point)
        self._cell = {point: number for number, point in enumerate(self._floor)}

    def read(self) -> House:
        """The house, as far as it can be read."""
        self._check_shape()
        self._check_legend()
        rooms = self._rooms()
        places = tuple(self._places())
        return House(
            name=self.table.name,
            width=max((len(row) for row in self._rows), default=0),
            height=len(self._rows),
            positions=tuple(self._floor),
            rooms=tuple(rooms.get(point, "") for point in self._floor),
            terrains=tuple(self._entry(point).terrain or "" for point in self._floor),
            places=places,
            items=tuple(self._items()),
            start=self._start(),
            owner=next((place.cell for place in places if place.name == OWNER), None),
            awake=self.table.awake,
            outdoors=self.table.outdoors,
        )

    # ---- the shape of the map ----------------------------------------------------------------
    def _check_shape(self) -> None:
        if not any(self._rows):
            self._at_key("map", "the map is empty")
        elif not (self._check_size() and self._check_rectangle()):
            return  # walls and ways mean nothing on a ragged map
        else:
            self._check_walls()
            self._check_ways()

    def _check_size(self) -> bool:
        fits = len(self._rows) <= HIGHEST and max(map(len, self._rows)) <= WIDEST
        if not fits:
            self._at_key("map", f"a map may be at most {WIDEST} wide and {HIGHEST} high")
        return fits

    def _check_rectangle(self) -> bool:
        wanted = Counter(map(len, self._rows)).most_common(1)[0][0]
        ragged = [y for y, row in enumerate(self._rows) if len(row) != wanted]
        for y in ragged:
            has = len(self._rows[y])
            message = f"this line of the map has {has} characters, the others have {wanted}"
            self._at((min(has, wanted), y), message)
        return not ragged

    def _check_walls(self) -> None:
        last_x, last_y = len(self._rows[0]) - 1, len(self._rows) - 1
        edge = [(x, y) for x, y in self._floor if x in (0, last_x) or y in (0, last_y)]
        if edge:
            self._at(edge[0], f'a house needs walls all around: this must be "#"{_more(edge)}')

    def _check_ways(self) -> None:
        dogs = self._all.get(DOG, [])
        if not dogs:
            return
        reached = _reached(dogs[0], self._cell.keys())
        lost = [point for point in self._floor if point not in reached]
        if lost:
            self._at(lost[0], f"this cell cannot be reached from the dog{_more(lost)}")

    def _start(self) -> int:
        dogs = self._all.get(DOG, [])
        if not dogs:
            self._at_key("map", 'the map needs a "@" where the dog starts')
        for extra in dogs[1:]:
            self._at(extra, 'a second "@": the dog starts in one place only')
        return self._cell[dogs[0]] if dogs else 0

    # ---- the legend --------------------------------------------------------------------------
    def _check_legend(self) -> None:
        for character, entry in self.table.legend.items():
            path = (*self.path, "legend", character)
            if (
                len(character) != 1
                or not character.isprintable()
                or character in (WALL, FLOOR, " ")
            ):
                message = f'{shown(character)} is no legend character: use one, but not "#" or "."'
                self.faults.append(self.document.at_key(path, message))
            elif character not in self._all:
                message = f"{shown(character)} is in the legend but not on the map"
                self.faults.append(self.document.at_key(path, message))
            self._check_entry(entry, path)
        self._check_characters()

    def _check_characters(self) -> None:
        # All that the file's own legend has, also what was taken out because it does not fit.
        in_file = self.document.value(self.path).get("legend")
        known = {WALL, FLOOR, DOG, *(in_file if isinstance(in_file, dict) else ())}
        for character in self._all.keys() - known:
            for point in self._all[character]:
                self._at(point, unknown("map character", character, known))

    def _check_entry(self, entry: LegendEntry, path: KeyPath) -> None:
        self._check_known("item", entry.item, self.catalogue.kinds, (*path, "item"))
        self._check_known("place", entry.place, self.catalogue.places, (*path, "place"))
        self._check_known("terrain", entry.terrain, self.catalogue.terrains, (*path, "terrain"))
        for number, fact in enumerate(entry.facts):
            self._check_known("fact", fact, self.catalogue.facts, (*path, "facts", number))
        if entry.model_fields_set == self.document.value(path).keys():  # nothing was taken out
            messages = _entry_faults(entry)
            self.faults.extend(self.document.at_value(path, message) for message in messages)

    def _check_known(
        self, sort: str, name: str | None, known: Collection[str], path: KeyPath
    ) -> None:
        if name is not None and name not in known:
            self.faults.append(self.document.at_value(path, unknown(sort, name, known)))

    def _entry(self, point: Point) -> LegendEntry:
        return self.table.legend.get(self._character(point), LegendEntry())

    # ---- what lies and stands in the house ---------------------------------------------------
    def _items(self) -> Iterator[Item]:
        points = [point for point in self._floor if self._entry(point).item]
        for point in points[MOST_ITEMS:]:
            self._at(point, f"a house may hold at most {MOST_ITEMS} items")
        for point in points:
            entry = self._entry(point)
            kind = self.catalogue.kinds.get(entry.item or "")
            if kind:
                yield Item(kind, self._cell[point], frozenset(entry.facts))

    def _places(self) -> Iterator[PlaceAt]:
        seen: set[str] = set()
        for point in self._floor:
            entry = self._entry(point)
            kind = self.catalogue.places.get(entry.place or "")
            if kind and kind.name in seen:
                self._at(point, f'the place "{kind.name}" is here for the second time')
            elif kind:
                seen.add(kind.name)
                keeps = kind.keeps if entry.keeps is None else entry.keeps
                yield PlaceAt(kind.name, self._cell[point], keeps)

    # ---- rooms -------------------------------------------------------------------------------
    def _rooms(self) -> dict[Point, str]:
        if self.table.rooms_map is None:
            if self.table.rooms:
                self._at_key("rooms", 'rooms need a "rooms_map"')
            return {}
        rows = _rows(self.table.rooms_map)
        sizes = [len(row) for row in self._rows]
        if [len(row) for row in rows] != sizes:
            if len(set(sizes)) == 1:  # a ragged map is a fault already
                self._at_key("rooms_map", "the rooms map must have the size of the map")
            return {}
        letters = {(x, y): rows[y][x] for x, y in self._floor}
        self._check_rooms(letters)
        return {point: self.table.rooms.get(letter, "") for point, letter in letters.items()}

    def _check_rooms(self, letters: dict[Point, str]) -> None:
        for point, letter in letters.items():
            if letter != FLOOR and letter not in self.table.rooms:
                message = unknown("room letter", letter, (FLOOR, *self.table.rooms))
                self._at(point, message, "rooms_map")
        for letter in self.table.rooms.keys() - set(letters.values()):
            path = (*self.path, "rooms", letter)
            message = f"{shown(letter)} is not on the rooms map"
            self.faults.append(self.document.at_key(path, message))

    # ---- places in the file ------------------------------------------------------------------
    def _character(self, point: Point) -> str:
        return self._rows[point[1]][point[0]]

    def _at(self, point: Point, message: str, key: str = "map") -> None:
        fault = Fault(point[1] + 1, point[0] + 1, message)
        self.faults.append(self.document.in_string((*self.path, key), fault))

    def _at_key(self, key: str, message: str) -> None:
        self.faults.append(self.document.at_key((*self.path, key), message))


def _rows(drawing: str) -> list[str]:
    """The lines of a map; the line break before the closing quotes adds none."""
    return drawing.removesuffix("\n").split("\n")


def _cells(rows: list[str]) -> Iterator[tuple[Point, str]]:
    for y, row in enumerate(rows):
        for x, character in enumerate(row):
            yield (x, y), character


def _more(points: list[Point]) -> str:
    return f" (and {len(points) - 1} more)" if len(points) > 1 else ""


def _reached(start: Point, floor: Collection[Point]) -> set[Point]:
    """Every floor cell that the dog can walk to."""
    reached, edge = {start}, [start]
    while edge:
        x, y = edge.pop()
        for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if near in floor and near not in reached:
                reached.add(near)
                edge.append(near)
    return reached


def _entry_faults(entry: LegendEntry) -> Iterator[str]:
    if not (entry.item or entry.place or entry.terrain):
        yield 'this needs an "item", a "place" or a "terrain"'
    if entry.item is not None and entry.place is not None:
        yield "two things in one cell: an item and a place"
    if entry.facts and entry.item is None:
        yield '"facts" belong to an "item"'
    if entry.keeps is not None and entry.place is None:
        yield '"keeps" belongs to a "place"'

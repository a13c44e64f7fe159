"""A map as it is drawn in a file, and the house that it draws.

Import this only when a level is really loaded: pydantic takes its time to load.
"""

from collections.abc import Iterator
from dataclasses import replace

from game.world.catalogue import Catalogue, PlaceKind
from game.world.house import House, Item, PlaceAt
from game.world.schema import HouseTable, LegendEntry

WALL, FLOOR, DOG = "#", ".", "@"
OWNER = "owner"

Point = tuple[int, int]  # x and y, counted from 0


class Drawing:
    """The map of one house with its legend, ready to be asked about.

    ``floor`` is every point that is no wall, in reading order; ``where`` tells for each character
    at which of them it stands.
    """

    def __init__(self, table: HouseTable):
        self.table = table
        self.rows = rows_of(table.map)
        self.floor: list[Point] = []
        self.where: dict[str, list[Point]] = {}
        for point, character in _points(self.rows):
            if character != WALL:
                self.floor.append(point)
                self.where.setdefault(character, []).append(point)

    @property
    def dogs(self) -> list[Point]:
        """Where dogs stand: one, if the map is as it should be."""
        return self.where.get(DOG, [])

    def entry(self, point: Point) -> LegendEntry:
        """What the legend says about the character at ``point``; nothing for plain floor."""
        return self.table.legend.get(self.rows[point[1]][point[0]], LegendEntry())

    def room_letters(self) -> dict[Point, str]:
        """The letter of each floor point on the rooms map, where that has one."""
        rows = rows_of(self.table.rooms_map or "")
        return {(x, y): rows[y][x] for x, y in self.floor if y < len(rows) and x < len(rows[y])}


def house_of(drawing: Drawing, catalogue: Catalogue) -> House:
    """The house in the drawing. What the catalogue does not know is left out."""
    cells = {point: cell for cell, point in enumerate(drawing.floor)}
    places = tuple(_places(drawing, catalogue, cells))
    return House(
        name=drawing.table.name,
        width=max(map(len, drawing.rows)),
        height=len(drawing.rows),
        positions=tuple(drawing.floor),
        rooms=tuple(_rooms(drawing)),
        terrains=tuple(drawing.entry(point).terrain or "" for point in drawing.floor),
        places=places,
        items=_items(drawing, catalogue, cells),
        start=cells[drawing.dogs[0]] if drawing.dogs else 0,
        owner=next((place.cell for place in places if place.name == OWNER), None),
        awake=drawing.table.awake,
        outdoors=drawing.table.outdoors,
        leaves_after=drawing.table.leaves_after,
    )


def rows_of(text: str) -> list[str]:
    """The lines of a map, at least one; the line break before the closing quotes adds none."""
    return text.splitlines() or [""]


def _points(rows: list[str]) -> Iterator[tuple[Point, str]]:
    for y, row in enumerate(rows):
        for x, character in enumerate(row):
            yield (x, y), character


def _rooms(drawing: Drawing) -> Iterator[str]:
    letters = drawing.room_letters()
    for point in drawing.floor:
        yield drawing.table.rooms.get(letters.get(point, FLOOR), "")


def _items(drawing: Drawing, catalogue: Catalogue, cells: dict[Point, int]) -> tuple[Item, ...]:
    """What lies there when the day begins; then, in the same order, what that may leave over."""
    kinds = catalogue.kinds
    entries = [(cell, drawing.entry(point)) for point, cell in cells.items()]
    things = [
        Item(kinds[name], cell, frozenset(entry.facts), looks=frozenset(entry.looks))
        for cell, entry in entries
        for name in entry.things
        if name in kinds
    ]
    left_over = [
        Item(kinds[item.kind.leaves], item.cell, left_by=number)
        for number, item in enumerate(things)
        if item.kind.leaves
    ]
    return (*things, *left_over)


def _places(drawing: Drawing, catalogue: Catalogue, cells: dict[Point, int]) -> Iterator[PlaceAt]:
    for point, cell in cells.items():
        entry = drawing.entry(point)
        kind = catalogue.places.get(entry.place or "")
        if kind:
            kind = place_kind(kind, entry)
            times = 1 if entry.pays_times is None else entry.pays_times
            yield PlaceAt(kind.name, cell, kind.keeps, kind.refills, kind.switch, kind.tips, times)


def place_kind(kind: PlaceKind, entry: LegendEntry) -> PlaceKind:
    """A kind of place as one house has it: a legend may differ from the catalogue."""
    return replace(
        kind,
        keeps=kind.keeps if entry.keeps is None else entry.keeps,
        refills=kind.refills if entry.refills is None else entry.refills,
    )

"""What can be wrong with a map, its legend and its rooms, each fault at its very character.

Import this only when a level is really loaded: pydantic takes its time to load.
"""

from collections import Counter
from collections.abc import Collection, Iterator

from game.rules.faults import Fault
from game.world.catalogue import Catalogue
from game.world.document import Document
from game.world.drawing import DOG, FLOOR, OWNER, WALL, Drawing, Point, place_kind, rows_of
from game.world.plain_english import shown, unknown
from game.world.schema import MOST_ITEMS, LegendEntry
from game.world.toml_positions import KeyPath

WIDEST, HIGHEST = 40, 30


class MapCheck:
    """Checks the drawing of the house whose table stands at ``path`` of the document."""

    def __init__(self, drawing: Drawing, path: KeyPath, document: Document, catalogue: Catalogue):
        self._drawing = drawing
        self._path = path
        self._document = document
        self._catalogue = catalogue

    def faults(self) -> Iterator[Fault]:
        """Every fault of the house. Of a map without a usable size only that is said."""
        rows = self._drawing.rows
        if not any(rows):
            yield self._at_key("map", "the map is empty")
        elif len(rows) > HIGHEST or max(map(len, rows)) > WIDEST:
            yield self._at_key("map", f"a map may be at most {WIDEST} wide and {HIGHEST} high")
        else:
            yield from self._shape()
            yield from self._dogs()
            yield from self._legend()
            yield from self._characters()
            yield from self._things()
            yield from self._rooms()

    # ---- the shape of the map ----------------------------------------------------------------
    def _shape(self) -> Iterator[Fault]:
        rows = self._drawing.rows
        wanted = Counter(map(len, rows)).most_common(1)[0][0]
        ragged = [(y, len(row)) for y, row in enumerate(rows) if len(row) != wanted]
        for y, has in ragged:
            message = f"this line of the map has {has} characters, the others have {wanted}"
            yield self._at((min(has, wanted), y), message)
        if not ragged:  # walls and ways mean nothing on a ragged map
            yield from self._walls()
            yield from self._ways()

    def _walls(self) -> Iterator[Fault]:
        ends_x = (0, len(self._drawing.rows[0]) - 1)
        ends_y = (0, len(self._drawing.rows) - 1)
        edge = [(x, y) for x, y in self._drawing.floor if x in ends_x or y in ends_y]
        if edge:
            yield self._at(
                edge[0], f'a house needs walls all around: this must be "#"{_more(edge)}'
            )

    def _ways(self) -> Iterator[Fault]:
        floor = self._drawing.floor
        reached = _reached(self._drawing.dogs, set(floor))
        lost = [point for point in floor if point not in reached]
        if self._drawing.dogs and lost:
            yield self._at(lost[0], f"this cell cannot be reached from the dog{_more(lost)}")

    def _dogs(self) -> Iterator[Fault]:
        if not self._drawing.dogs:
            yield self._at_key("map", 'the map needs a "@" where the dog starts')
        for extra in self._drawing.dogs[1:]:
            yield self._at(extra, 'a second "@": the dog starts in one place only')

    # ---- the legend --------------------------------------------------------------------------
    def _legend(self) -> Iterator[Fault]:
        for character, entry in self._drawing.table.legend.items():
            path = (*self._path, "legend", character)
            if remedy := _no_legend_character(character):
                message = f"{shown(character)} is no legend character: {remedy}"
                yield self._document.at_key(path, message)
            elif character not in self._drawing.where:
                message = f"{shown(character)} is in the legend but not on the map"
                yield self._document.at_key(path, message)
            yield from self._entry(entry, path)

    def _entry(self, entry: LegendEntry, path: KeyPath) -> Iterator[Fault]:
        known = self._catalogue
        yield from self._known("item", entry.item, known.kinds, (*path, "item"))
        for number, item in enumerate(entry.items):
            yield from self._known("item", item, known.kinds, (*path, "items", number))
        yield from self._known("place", entry.place, known.places, (*path, "place"))
        yield from self._known("terrain", entry.terrain, known.terrains, (*path, "terrain"))
        for number, fact in enumerate(entry.facts):
            yield from self._known("fact", fact, known.facts, (*path, "facts", number))
        for number, look in enumerate(entry.looks):
            yield from self._known("look", look, known.looks, (*path, "looks", number))
        if entry.model_fields_set == self._document.value(path).keys():  # nothing was taken out
            for message in (*_misfits(entry), *self._place_misfits(entry)):
                yield self._document.at_value(path, message)

    def _place_misfits(self, entry: LegendEntry) -> Iterator[str]:
        """What does not go with the kind of place that stands in an entry."""
        found = self._catalogue.places.get(entry.place or "")
        if found is None:
            return
        kind = place_kind(found, entry)
        if entry.pays_times is not None and not kind.switch:
            yield f'"pays_times" belongs to a switch, and the "{kind.name}" is none'
        if kind.tips and entry.keeps:
            yield f'the "{kind.name}" tips over, so it cannot keep things'
        if kind.name == OWNER and kind.keeps and entry.things:
            yield "nothing can lie at the owner when the day begins: the owner keeps what is there"

    def _known(
        self, sort: str, name: str | None, known: Collection[str], path: KeyPath
    ) -> Iterator[Fault]:
        if name is not None and name not in known:
            yield self._document.at_value(path, unknown(sort, name, known))

    def _characters(self) -> Iterator[Fault]:
        known = {WALL, FLOOR, DOG, *self._in_file("legend")}
        for character in self._drawing.where.keys() - known:
            for point in self._drawing.where[character]:
                yield self._at(point, unknown("map character", character, known))

    # ---- what lies and stands in the house ---------------------------------------------------
    def _things(self) -> Iterator[Fault]:
        entries = [(point, self._drawing.entry(point)) for point in self._drawing.floor]
        count = 0
        for point, entry in entries:
            count += sum(map(self._with_left_over, entry.things))
            if entry.things and count > MOST_ITEMS:
                message = f"a house may hold at most {MOST_ITEMS} items, with what they leave over"
                yield self._at(point, message)
        seen: set[str] = set()
        for point, entry in entries:
            if entry.place in seen:
                yield self._at(point, f'the place "{entry.place}" is here for the second time')
            seen |= {entry.place} if entry.place else set()

    def _with_left_over(self, thing: str) -> int:
        """How many items a thing stands for: itself, and what it leaves over."""
        kind = self._catalogue.kinds.get(thing)
        return 2 if kind and kind.leaves else 1

    # ---- rooms -------------------------------------------------------------------------------
    def _rooms(self) -> Iterator[Fault]:
        table = self._drawing.table
        sizes = [len(row) for row in self._drawing.rows]
        if table.rooms_map is None:
            if table.rooms:
                yield self._at_key("rooms", 'rooms need a "rooms_map"')
        elif [len(row) for row in rows_of(table.rooms_map)] == sizes:
            yield from self._letters(self._drawing.room_letters())
        elif len(set(sizes)) == 1:  # a ragged map is a fault already
            yield self._at_key("rooms_map", "the rooms map must have the size of the map")

    def _letters(self, letters: dict[Point, str]) -> Iterator[Fault]:
        known = {FLOOR, *self._in_file("rooms")}
        for point, letter in letters.items():
            if letter not in known:
                yield self._at(point, unknown("room letter", letter, known), "rooms_map")
        for letter in self._drawing.table.rooms.keys() - set(letters.values()):
            message = f"{shown(letter)} is not on the rooms map"
            yield self._document.at_key((*self._path, "rooms", letter), message)

    # ---- the file ----------------------------------------------------------------------------
    def _in_file(self, key: str) -> Collection[str]:
        """All keys of a table in the file: also those taken out because they do not fit."""
        found = self._document.value(self._path).get(key)
        return found.keys() if isinstance(found, dict) else ()

    def _at(self, point: Point, message: str, key: str = "map") -> Fault:
        fault = Fault(point[1] + 1, point[0] + 1, message)
        return self._document.in_string((*self._path, key), fault)

    def _at_key(self, key: str, message: str) -> Fault:
        return self._document.at_key((*self._path, key), message)


def _no_legend_character(text: str) -> str:
    """What to use instead of what can be no character of a legend; "" for one that can."""
    if len(text) != 1:
        return "use a single character"
    if text in (WALL, FLOOR):
        return f'"{WALL}" is always wall and "{FLOOR}" floor, so use another'
    return "" if text.isprintable() and text != " " else "use one that can be seen"


def _more(points: list[Point]) -> str:
    return f" (and {len(points) - 1} more)" if len(points) > 1 else ""


def _reached(start: list[Point], floor: set[Point]) -> set[Point]:
    """Every floor cell that the dog can walk to."""
    reached, edge = set(start), list(start)
    while edge:
        x, y = edge.pop()
        near = {(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)} & floor - reached
        reached |= near
        edge.extend(near)
    return reached


def _misfits(entry: LegendEntry) -> Iterator[str]:
    """What does not go together in one entry of a legend."""
    if not (entry.things or entry.place or entry.terrain):
        yield 'this needs an "item", a "place" or a "terrain"'
    if entry.item is not None and entry.items:
        yield 'use "item" for one thing or "items" for several, not both'
    for key in ("facts", "looks"):
        if getattr(entry, key) and not entry.things:
            yield f'"{key}" belong to an "item"'
    for key in ("keeps", "refills", "pays_times"):
        if getattr(entry, key) is not None and entry.place is None:
            yield f'"{key}" belongs to a "place"'

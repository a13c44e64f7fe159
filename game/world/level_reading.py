"""One level file being read: what must fit together is checked here, and the level built.

Import this only when a level is really loaded: pydantic takes its time to load.
"""

from collections.abc import Iterator
from dataclasses import replace

from game.rules.faults import FaultsError
from game.rules.parser import parse_rules
from game.rules.tree import Rule
from game.rules.words import Vocabulary
from game.world.catalogue import Catalogue
from game.world.document import Document, LevelError
from game.world.houses_reading import Houses, HousesReading, named_rooms
from game.world.level import Level, sharable, vocabulary_of
from game.world.level_building import LevelRules, built
from game.world.naming import Naming
from game.world.plain_english import unknown
from game.world.schema import LevelTable
from game.world.shape import check_shape
from game.world.taken import Taken
from game.world.toml_positions import KeyPath


class LevelReading:
    """Reads one document. ``read`` returns the level or raises ``LevelError`` with all faults."""

    def __init__(self, document: Document, catalogue: Catalogue, taken: Taken):
        self._document = document
        self._catalogue = catalogue
        self._taken = taken
        self._shape = check_shape(document, LevelTable)
        self._faults = list(self._shape.faults)

    def read(self) -> Level:
        """The level, checked and resolved."""
        reading = HousesReading(self._document, self._shape, self._catalogue)
        houses = reading.read()
        self._faults.extend(reading.faults)
        self._check_rooms()
        rules = self._rules(houses, self._words())
        self._check_shares()
        self._check_expectations()
        self._check_sources()
        self._check_different("name", "exam")
        self._check_different("name", "expect")
        self._check_different("id", "source")
        self._check_different("outcome", "choices")
        self._check_different("id", "misbehaviour", "trophy")
        self._check_taken()
        if self._faults or houses.home is None:
            raise LevelError(self._document.path, set(self._faults))
        table = LevelTable.model_validate(self._document.data)
        return built(table, houses, rules, self._catalogue)

    # ---- rooms -------------------------------------------------------------------------------
    def _check_rooms(self) -> None:
        """Rules can tell rooms from each other, and from what the catalogue names."""
        rooms = dict(self._rooms())
        older = self._catalogue.everything
        naming = Naming(replace(older, rooms=frozenset(rooms.values())), older)
        for path, room in rooms.items():
            if room in self._catalogue.names:
                self._at_value(path, f'the name "{room}" is taken: the catalogue has it')
            elif objection := naming.objection("ROOM", room):
                self._at_value(path, objection)

    def _rooms(self) -> Iterator[tuple[KeyPath, str]]:
        """The name of each room of each house, and where it stands."""
        houses = [
            ("home",),
            *((key, n) for key in ("training", "exam") for n in self._numbers(key)),
        ]
        for house in houses:
            for letter, name in (self._shape.sound((*house, "rooms")) or {}).items():
                yield (*house, "rooms", letter), name

    # ---- words and rules ---------------------------------------------------------------------
    def _words(self) -> frozenset[str]:
        """The words of the level; every word when there is a fault in them, to add no others."""
        before = len(self._faults)
        words: list[str] | None = self._shape.sound(("words",))
        if words is None:
            return self._catalogue.words
        for number, word in enumerate(words):
            self._check_word(word, words.index(word) < number, ("words", number))
        return frozenset(words) if len(self._faults) == before else self._catalogue.words

    def _check_word(self, word: str, again: bool, path: KeyPath) -> None:
        sayable = self._catalogue.words - self._catalogue.facts
        if again:
            self._at_value(path, f'the word "{word}" is here for the second time')
        elif word in self._catalogue.facts:
            self._at_value(path, f'"{word}" is a fact, and no trainer can measure facts')
        elif word not in sayable:
            self._at_value(path, unknown("word", word, sayable))

    def _rules(self, houses: Houses, words: frozenset[str]) -> LevelRules:
        said = self._vocabulary(houses, words)
        meant = self._vocabulary(houses, self._catalogue.words)
        self._parsed(("start_rules",), said)
        return LevelRules(
            meant=self._needed(("meant",), meant),
            expected=tuple(self._parsed(path, said) for path in self._each("expect", "rules")),
            misbehaviours=self._shown_by("misbehaviour", meant),
            trophies=self._shown_by("trophy", meant),
        )

    def _shown_by(self, key: str, vocabulary: Vocabulary) -> tuple[tuple[Rule, ...], ...]:
        return tuple(self._needed(path, vocabulary) for path in self._each(key, "rules"))

    def _needed(self, path: KeyPath, vocabulary: Vocabulary) -> tuple[Rule, ...]:
        """The rules at ``path``, which must be at least one."""
        before = len(self._faults)
        rules = self._parsed(path, vocabulary)
        if not rules and len(self._faults) == before and self._shape.sound(path) is not None:
            self._at_value(path, f'"{path[-1]}" needs at least one rule')
        return rules

    def _vocabulary(self, houses: Houses, words: frozenset[str]) -> Vocabulary:
        """What rules may say. With a fault in a house: all that might be in it."""
        vocabulary = vocabulary_of(houses.all, words, self._catalogue)
        if houses.certain:
            return vocabulary
        return replace(
            vocabulary,
            places=frozenset(self._catalogue.places),
            terrains=self._catalogue.terrains,
            rooms=vocabulary.rooms | named_rooms(self._document.data),
        )

    def _parsed(self, path: KeyPath, vocabulary: Vocabulary) -> tuple[Rule, ...]:
        text = self._shape.sound(path)
        if text is None:
            return ()
        try:
            return parse_rules(text, vocabulary)
        except FaultsError as error:
            self._faults.extend(self._document.in_string(path, fault) for fault in error.faults)
            return ()

    # ---- expectations ------------------------------------------------------------------------
    def _check_expectations(self) -> None:
        shown = self._ids("misbehaviour", "trophy")
        for number in range(self._shape.count("expect")):
            path = ("expect", number)
            self._check_scores(path)
            self._check_shown((*path, "shows"), shown)
            self._check_kinds((*path, "brings"))
            self._check_kinds((*path, "leaves"))
            self._check_sharing((*path, "shares"))

    def _check_shares(self) -> None:
        paths = self._each("training", "share")
        if paths and all(self._shape.sound(path) == 0 for path in paths):
            self._at_value(paths[0], "dogs must train somewhere: at least one share above 0")

    def _check_sharing(self, path: KeyPath) -> None:
        shares, houses = self._shape.sound(path), self._shape.count("training")
        if shares and not sharable(shares, houses):
            self._at_value(
                path, f"this needs a share for each training house ({houses}), one of them above 0"
            )

    def _check_different(self, field: str, *keys: str) -> None:
        """Each table of the arrays ``keys`` has a ``field`` of its own, which tells it apart."""
        seen: set[str] = set()
        for path in (path for key in keys for path in self._each(key, field)):
            value = self._shape.sound(path)
            if value is not None and value in seen:
                self._at_value(path, f'the {field} "{value}" is here for the second time')
            seen.add(value)

    def _check_taken(self) -> None:
        """What was reached and found is kept by ids, so no other level may have the same."""
        exhibits = [*self._each("misbehaviour", "id"), *self._each("trophy", "id")]
        whose = dict.fromkeys(exhibits, self._taken.exhibits) | {("id",): self._taken.levels}
        for path, owners in whose.items():
            owner = owners.get(self._shape.sound(path))
            if owner is not None:
                name = self._shape.sound(path)
                self._at_value(path, f'the id "{name}" is that of {owner}: give this another id')

    def _check_sources(self) -> None:
        """What a misbehaviour or trophy is after stands among the sources."""
        sources = self._ids("source")
        for path in (*self._each("misbehaviour", "source"), *self._each("trophy", "source")):
            source = self._shape.sound(path)
            if source is not None and source not in sources:
                other = ", or name one that is there" if sources else ""
                remedy = f"Add a [[source]] with that id{other}."
                self._at_value(path, f"{unknown('source', source, sources)} {remedy}")

    def _check_shown(self, path: KeyPath, shown: frozenset[str]) -> None:
        for number, name in enumerate(self._shape.sound(path) or ()):
            if name not in shown:
                self._at_value((*path, number), unknown("misbehaviour or trophy", name, shown))

    def _check_scores(self, path: KeyPath) -> None:
        low = self._shape.sound((*path, "min_score"))
        high = self._shape.sound((*path, "max_score"))
        if low is not None and high is not None and low > high:
            self._at_value((*path, "min_score"), '"min_score" is above "max_score"')

    def _check_kinds(self, path: KeyPath) -> None:
        for number, kind in enumerate(self._shape.sound(path) or ()):
            if kind not in self._catalogue.kinds:
                self._at_value((*path, number), unknown("item", kind, self._catalogue.kinds))

    # ---- arrays of tables --------------------------------------------------------------------
    def _each(self, key: str, field: str) -> list[KeyPath]:
        """The path of ``field`` in each table of the array ``key``."""
        return [(key, number, field) for number in self._numbers(key)]

    def _numbers(self, key: str) -> range:
        return range(self._shape.count(key))

    def _ids(self, *keys: str) -> frozenset[str]:
        """The ids that the tables of these arrays have in the file, whatever is wrong with them."""
        arrays = [array for key in keys if isinstance(array := self._document.data.get(key), list)]
        ids = [table.get("id") for array in arrays for table in array if isinstance(table, dict)]
        return frozenset(name for name in ids if isinstance(name, str))

    # ---- faults ------------------------------------------------------------------------------
    def _at_value(self, path: KeyPath, message: str) -> None:
        self._faults.append(self._document.at_value(path, message))

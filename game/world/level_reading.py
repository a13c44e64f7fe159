"""One level file being read: what must fit together is checked here, and the level built.

Import this only when a level is really loaded: pydantic takes its time to load.
"""

from dataclasses import dataclass, replace
from typing import Any

from game.rules.faults import FaultsError
from game.rules.parser import parse_rules
from game.rules.tree import Rule
from game.rules.words import Vocabulary
from game.world.catalogue import Catalogue
from game.world.document import Document, LevelError
from game.world.drawing import Drawing, house_of
from game.world.house import House
from game.world.level import Choice, Expectation, Level, vocabulary_of
from game.world.map_check import MapCheck
from game.world.plain_english import unknown
from game.world.schema import ExpectTable, HouseTable, LevelTable, TrainingTable
from game.world.shape import check_shape
from game.world.toml_positions import KeyPath


@dataclass(frozen=True)
class _Houses:
    """The houses of a level; ``certain`` when no fault has blurred what they hold."""

    training: tuple[House, ...]
    home: House | None
    certain: bool

    @property
    def all(self) -> tuple[House, ...]:
        return (*self.training, self.home) if self.home else self.training


@dataclass(frozen=True)
class _Rules:
    """Every rule text of a level, parsed."""

    meant: tuple[Rule, ...]
    expected: tuple[tuple[Rule, ...], ...]


class LevelReading:
    """Reads one document. ``read`` returns the level or raises ``LevelError`` with all faults."""

    def __init__(self, document: Document, catalogue: Catalogue):
        self._document = document
        self._catalogue = catalogue
        self._shape = check_shape(document, LevelTable)
        self._faults = list(self._shape.faults)

    def read(self) -> Level:
        """The level, checked and resolved."""
        houses = self._houses()
        rules = self._rules(houses, self._words())
        self._check_expectations()
        if self._faults or houses.home is None:
            raise LevelError(self._document.path, set(self._faults))
        table = LevelTable.model_validate(self._document.data)
        return _level(table, houses, rules, self._catalogue)

    # ---- houses ------------------------------------------------------------------------------
    def _houses(self) -> _Houses:
        before = len(self._faults)
        paths = [("training", number) for number in range(self._shape.count("training"))]
        training = [self._house(path, TrainingTable) for path in paths]
        home = self._house(("home",))
        if home and home.owner is None and len(self._faults) == before:
            self._at_key(("home",), 'the home needs a place called "owner", where the owner sits')
        certain = None not in (home, *training) and len(self._faults) == before
        return _Houses(tuple(house for house in training if house), home, certain)

    def _house(self, path: KeyPath, model: type[HouseTable] = HouseTable) -> House | None:
        """The house at ``path``, or a sketch of it; None when its table does not fit."""
        table = self._shape.sound(path)
        if table is None:
            return None
        drawing = Drawing(model.model_validate(table))
        faults = tuple(MapCheck(drawing, path, self._document, self._catalogue).faults())
        self._faults.extend(faults)
        house = house_of(drawing, self._catalogue)
        if house.leaves_after is not None and not faults:
            self._check_leaving(house, house.leaves_after, path)
        return house

    def _check_leaving(self, house: House, after: int, path: KeyPath) -> None:
        """Who leaves must have been there, awake, on a day that long."""
        day = self._shape.sound(("day",))
        if house.owner is None:
            self._at_key((*path, "leaves_after"), '"leaves_after" needs the place "owner"')
        if not house.awake:
            message = '"leaves_after" does not go with "awake = false": who sleeps sees nothing'
            self._at_key((*path, "leaves_after"), message)
        if day is not None and after > day:
            message = f'"leaves_after" is {after}, but the day is over after {day} steps'
            self._at_value((*path, "leaves_after"), message)

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

    def _rules(self, houses: _Houses, words: frozenset[str]) -> _Rules:
        said = self._vocabulary(houses, words)
        meant = self._vocabulary(houses, self._catalogue.words)
        self._parsed(("start_rules",), said)
        expected = [
            self._parsed(("expect", number, "rules"), said)
            for number in range(self._shape.count("expect"))
        ]
        return _Rules(self._meant(meant), tuple(expected))

    def _meant(self, vocabulary: Vocabulary) -> tuple[Rule, ...]:
        before = len(self._faults)
        rules = self._parsed(("meant",), vocabulary)
        if not rules and len(self._faults) == before and self._shape.sound(("meant",)) is not None:
            self._at_value(("meant",), '"meant" needs at least one rule')
        return rules

    def _vocabulary(self, houses: _Houses, words: frozenset[str]) -> Vocabulary:
        """What rules may say. With a fault in a house: all that might be in it."""
        vocabulary = vocabulary_of(houses.all, words, self._catalogue)
        if houses.certain:
            return vocabulary
        return replace(
            vocabulary,
            places=frozenset(self._catalogue.places),
            terrains=self._catalogue.terrains,
            rooms=vocabulary.rooms | _named_rooms(self._document.data),
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
        paths = [("expect", number) for number in range(self._shape.count("expect"))]
        names = [self._shape.sound((*path, "name")) for path in paths]
        for number, path in enumerate(paths):
            if names[number] is not None and names[number] in names[:number]:
                message = f'the name "{names[number]}" is here for the second time'
                self._at_value((*path, "name"), message)
            self._check_scores(path)
            self._check_kinds((*path, "brings"))
            self._check_kinds((*path, "leaves"))

    def _check_scores(self, path: KeyPath) -> None:
        low = self._shape.sound((*path, "min_score"))
        high = self._shape.sound((*path, "max_score"))
        if low is not None and high is not None and low > high:
            self._at_value((*path, "min_score"), '"min_score" is above "max_score"')

    def _check_kinds(self, path: KeyPath) -> None:
        for number, kind in enumerate(self._shape.sound(path) or ()):
            if kind not in self._catalogue.kinds:
                self._at_value((*path, number), unknown("item", kind, self._catalogue.kinds))

    # ---- faults ------------------------------------------------------------------------------
    def _at_key(self, path: KeyPath, message: str) -> None:
        self._faults.append(self._document.at_key(path, message))

    def _at_value(self, path: KeyPath, message: str) -> None:
        self._faults.append(self._document.at_value(path, message))


def _named_rooms(data: dict[str, Any]) -> frozenset[str]:
    """Every name in a ``rooms`` table, whatever else is wrong with its house."""
    training = data.get("training")
    tables = [data.get("home"), *(training if isinstance(training, list) else ())]
    rooms = [table.get("rooms") for table in tables if isinstance(table, dict)]
    names = [name for named in rooms if isinstance(named, dict) for name in named.values()]
    return frozenset(name for name in names if isinstance(name, str))


# ---- building: nothing can go wrong any more ------------------------------------------------
def _level(table: LevelTable, houses: _Houses, rules: _Rules, catalogue: Catalogue) -> Level:
    assert houses.home is not None
    return Level(
        id=table.id,
        title=table.title,
        chapter=table.chapter,
        wish=table.wish,
        briefing=table.briefing,
        words=frozenset(table.words),
        meant=rules.meant,
        start_rules=table.start_rules,
        training=houses.training,
        shares=tuple(house.share for house in table.training),
        home=houses.home,
        day=table.day,
        seed=table.seed,
        steps=table.steps,
        chewing=table.chewing,
        question=table.question,
        choices=tuple(Choice(choice.text, choice.outcome) for choice in table.choices),
        hints=tuple(table.hints),
        debrief=table.debrief,
        expectations=tuple(map(_expectation, table.expect, rules.expected)),
        catalogue=catalogue,
    )


def _expectation(table: ExpectTable, rules: tuple[Rule, ...]) -> Expectation:
    return Expectation(
        name=table.name,
        rules=rules,
        outcome=table.outcome,
        min_score=table.min_score,
        max_score=table.max_score,
        brings=tuple(table.brings),
        leaves=tuple(table.leaves),
    )

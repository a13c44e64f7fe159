"""One level file being read: what must fit together is checked here, and the level built.

Import this only when a level is really loaded: pydantic takes its time to load.
"""

from dataclasses import dataclass, replace

from game.rules.faults import FaultsError
from game.rules.parser import parse_rules
from game.rules.tree import Rule
from game.rules.words import Vocabulary
from game.world.catalogue import Catalogue
from game.world.document import Document, LevelError
from game.world.house import House
from game.world.houses_reading import Houses, HousesReading, named_rooms
from game.world.level import Choice, Exam, Expectation, Level, sharable, vocabulary_of
from game.world.plain_english import unknown
from game.world.schema import ExamTable, ExpectTable, LevelTable
from game.world.shape import check_shape
from game.world.toml_positions import KeyPath


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
        reading = HousesReading(self._document, self._shape, self._catalogue)
        houses = reading.read()
        self._faults.extend(reading.faults)
        rules = self._rules(houses, self._words())
        self._check_shares()
        self._check_expectations()
        self._check_names("exam")
        self._check_names("expect")
        if self._faults or houses.home is None:
            raise LevelError(self._document.path, set(self._faults))
        table = LevelTable.model_validate(self._document.data)
        return _level(table, houses, rules, self._catalogue)

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

    def _rules(self, houses: Houses, words: frozenset[str]) -> _Rules:
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
        for number in range(self._shape.count("expect")):
            path = ("expect", number)
            self._check_scores(path)
            self._check_kinds((*path, "brings"))
            self._check_kinds((*path, "leaves"))
            self._check_sharing((*path, "shares"))

    def _check_shares(self) -> None:
        paths = [("training", number, "share") for number in range(self._shape.count("training"))]
        if paths and all(self._shape.sound(path) == 0 for path in paths):
            self._at_value(paths[0], "dogs must train somewhere: at least one share above 0")

    def _check_sharing(self, path: KeyPath) -> None:
        shares, houses = self._shape.sound(path), self._shape.count("training")
        if shares and not sharable(shares, houses):
            self._at_value(
                path, f"this needs a share for each training house ({houses}), one of them above 0"
            )

    def _check_names(self, key: str) -> None:
        """Each table of the array ``key`` has a name of its own, by which results tell it."""
        paths = [(key, number, "name") for number in range(self._shape.count(key))]
        names = [self._shape.sound(path) for path in paths]
        for number, path in enumerate(paths):
            if names[number] is not None and names[number] in names[:number]:
                self._at_value(path, f'the name "{names[number]}" is here for the second time')

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
    def _at_value(self, path: KeyPath, message: str) -> None:
        self._faults.append(self._document.at_value(path, message))


# ---- building: nothing can go wrong any more ------------------------------------------------
def _level(table: LevelTable, houses: Houses, rules: _Rules, catalogue: Catalogue) -> Level:
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
        exam=_exam(table.exam, houses.exam, houses.home),
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


def _exam(
    tables: list[ExamTable], houses: tuple[House | None, ...], home: House
) -> tuple[Exam, ...]:
    """Every examination; without any in the file, the home on another day."""
    entries = tuple(
        Exam(table.name, house or home, frozenset(table.shuffle))
        for table, house in zip(tables, houses, strict=True)
    )
    return entries or (Exam("another day", home),)


def _expectation(table: ExpectTable, rules: tuple[Rule, ...]) -> Expectation:
    return Expectation(
        name=table.name,
        rules=rules,
        outcome=table.outcome,
        min_score=table.min_score,
        max_score=table.max_score,
        brings=tuple(table.brings),
        leaves=tuple(table.leaves),
        shares=tuple(table.shares),
    )

"""One answer key being read: what must fit its level is checked here, and the key built.

Import this only when a key is really loaded: pydantic takes its time to load.
"""

from game.rules.faults import FaultsError
from game.rules.parser import parse_rules
from game.rules.tree import Rule
from game.world.answer_key import PARTS, Answer, AnswerKey, KeyFileError, Lesson
from game.world.document import Document
from game.world.level import Level, sharable
from game.world.schema import KeyTable
from game.world.shape import check_shape
from game.world.toml_positions import KeyPath


class KeyReading:
    """Reads one document. ``read`` returns the key or raises ``KeyFileError`` with all faults."""

    def __init__(self, document: Document, level: Level):
        self._document = document
        self._level = level
        self._shape = check_shape(document, KeyTable)
        self._faults = list(self._shape.faults)

    def read(self) -> AnswerKey:
        """The key, checked."""
        self._check_level()
        rules = [self._rules(("answer", n, "rules")) for n in range(self._shape.count("answer"))]
        for number in range(self._shape.count("answer")):
            self._check_shares(("answer", number, "shares"))
        for number in range(self._shape.count("lesson")):
            self._check_lesson(("lesson", number))
        if self._faults:
            raise KeyFileError(self._document.path, set(self._faults))
        return _key(KeyTable.model_validate(self._document.data), rules)

    def _check_level(self) -> None:
        named = self._shape.sound(("level",))
        if named is not None and named != self._level.id:
            message = f'this is for the level "{named}", but lies beside "{self._level.id}"'
            self._at_value(("level",), message)

    def _rules(self, path: KeyPath) -> tuple[Rule, ...]:
        text = self._shape.sound(path)
        if text is None:
            return ()
        try:
            return parse_rules(text, self._level.said_words)
        except FaultsError as error:
            self._faults.extend(self._document.in_string(path, fault) for fault in error.faults)
            return ()

    def _check_shares(self, path: KeyPath) -> None:
        shares, houses = self._shape.sound(path), len(self._level.training)
        if shares and not sharable(shares, houses):
            message = f"this needs a share for each training house ({houses}), one of them above 0"
            self._at_value(path, message)

    def _check_lesson(self, path: KeyPath) -> None:
        lesson = self._shape.sound(path)
        if lesson is not None and not any(lesson.get(part) for part in PARTS):
            names = ", ".join(f'"{part}"' for part in PARTS)
            fault = self._document.at_key(path, f"a lesson needs at least one of {names}")
            self._faults.append(fault)

    def _at_value(self, path: KeyPath, message: str) -> None:
        self._faults.append(self._document.at_value(path, message))


def _key(table: KeyTable, rules: list[tuple[Rule, ...]]) -> AnswerKey:
    answers = tuple(
        Answer(answer.name, parsed, answer.why, answer.steps, tuple(answer.shares))
        for answer, parsed in zip(table.answer, rules, strict=True)
    )
    lessons = sorted(table.lesson, key=lambda lesson: lesson.minutes)
    return AnswerKey(answers, tuple(Lesson(**dict(lesson)) for lesson in lessons))

"""The answer key of a level: for those who teach with it. No screen of the game reads it."""

from dataclasses import dataclass
from pathlib import Path

from game.rules.tree import Rule
from game.world.document import FileError, read_document
from game.world.level import Level
from game.world.levelfile import KEYS

PARTS = ("predict", "run", "investigate", "modify", "make")
"""The parts of a lesson, in order (PRIMM: Sentance, Waite & Kallia 2019)."""


class KeyFileError(FileError):
    """What is wrong with an answer key."""


@dataclass(frozen=True)
class Answer:
    """Rules that solve the level, and why. ``steps`` and ``shares``: as the level has them, if
    None and empty.
    """

    name: str
    rules: tuple[Rule, ...]
    why: str
    steps: int | None = None
    shares: tuple[int, ...] = ()


@dataclass(frozen=True)
class Lesson:
    """A way to teach with the level in so many minutes; a part that it leaves out is ""."""

    minutes: int
    predict: str = ""
    run: str = ""
    investigate: str = ""
    modify: str = ""
    make: str = ""

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Each part that there is, by its name, with its text."""
        texts = ((name, getattr(self, name)) for name in PARTS)
        return tuple((name, text) for name, text in texts if text)


@dataclass(frozen=True)
class AnswerKey:
    """All answers of a level, and lessons from the shortest to the longest."""

    answers: tuple[Answer, ...]
    lessons: tuple[Lesson, ...]


def key_path(level: Path) -> Path:
    """Where the key of a level file lies: under the same name in the folder ``keys`` beside it."""
    return level.parent / KEYS / level.name


def load_key(path: Path, level: Level) -> AnswerKey:
    """The answer key in the file at ``path``, which is for ``level``.

    Raises:
        KeyFileError: with every fault of the file.
    """
    from game.world.key_reading import KeyReading

    return KeyReading(read_document(path, KeyFileError), level).read()

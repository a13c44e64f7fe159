"""Levels in other languages: their texts lie in files of their own, one folder a language.

The texts of ``levels/basic/x.toml`` in German are in ``levels/de/basic/x.toml``; those of a level
of one's own may lie in the folder ``de`` beside it. What a translation does not say is said in
English.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from game.texts.texts import ENGLISH, languages
from game.world.catalogue_file import catalogues_of
from game.world.debrief import DEPTHS, Debrief
from game.world.document import FileError, read_document
from game.world.exhibit import Exhibit
from game.world.house import House
from game.world.level import Choice, Level
from game.world.levelfile import shipped_levels

__all__ = [
    "Translation",
    "TranslationError",
    "load_names",
    "load_translation",
    "names_files",
    "spoken",
    "translation_faults",
    "translation_files",
]

_Read = TypeVar("_Read")


class TranslationError(FileError):
    """What is wrong with the translation of a level or of a catalogue."""


@dataclass(frozen=True)
class Translation:
    """The texts of a level in another language; "" and empty where there is none.

    ``misbehaviours`` and ``trophies`` have a name and a story for each id; ``names`` says how
    things, places, looks, facts, kinds of floor and rooms are called.
    """

    title: str = ""
    wish: str = ""
    briefing: str = ""
    question: str = ""
    choices: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    debrief: Mapping[str, str] = field(default_factory=dict)
    misbehaviours: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    trophies: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    training: tuple[str, ...] = ()
    home: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    def of(self, level: Level) -> Level:
        """The level with these texts in place of its own."""
        houses = zip(level.training, self.training or _names(level.training), strict=True)
        choices = self.choices or tuple(choice.text for choice in level.choices)
        basic, intermediate, advanced = (
            self.debrief.get(depth) or getattr(level.debrief, depth) for depth in DEPTHS
        )
        return replace(
            level,
            title=self.title or level.title,
            wish=self.wish or level.wish,
            briefing=self.briefing or level.briefing,
            question=self.question or level.question,
            choices=tuple(map(_worded, level.choices, choices)),
            hints=self.hints or level.hints,
            debrief=Debrief(basic, intermediate, advanced, level.debrief.sources),
            misbehaviours=tuple(_told(one, self.misbehaviours) for one in level.misbehaviours),
            trophies=tuple(_told(one, self.trophies) for one in level.trophies),
            training=tuple(replace(house, name=name) for house, name in houses),
            home=replace(level.home, name=self.home or level.home.name),
            names=self.names,
        )

    def missing(self, level: Level) -> Iterator[str]:
        """The keys that a whole translation of the level would have beside these."""
        for key in ("title", "wish", "briefing", "question", "choices", "hints"):
            if getattr(level, key) and not getattr(self, key):
                yield key
        for depth in DEPTHS:
            if getattr(level.debrief, depth) and not self.debrief.get(depth):
                yield f"debrief.{depth}"
        for sort, exhibits, told in (
            ("misbehaviour", level.misbehaviours, self.misbehaviours),
            ("trophy", level.trophies, self.trophies),
        ):
            yield from (f"{sort}.{one.id}" for one in exhibits if one.id not in told)
        yield from (key for key in ("training", "home") if not getattr(self, key))


def translation_files(level: Path, language: str) -> tuple[Path, ...]:
    """Where the texts of a level file may be in a language, the likeliest first: in the language's
    folder beside its chapter's folder, or beside the file itself.
    """
    beside = level.parent / language / level.name
    return level.parent.parent / language / level.parent.name / level.name, beside


def names_files(level: Path, language: str) -> tuple[Path, ...]:
    """Where the names of a level's things may be in a language: for each of its catalogues."""
    return tuple(path.parent / language / path.name for path in catalogues_of(level))


def load_translation(path: Path, level: Level) -> Translation:
    """The texts in the file at ``path`` for ``level``, without names.

    Raises:
        TranslationError: with every fault of the file.
    """
    from game.world.translation_reading import TranslationReading

    return TranslationReading(read_document(path, TranslationError), level).read()


def load_names(path: Path, level: Level) -> Mapping[str, str]:
    """The names in the file at ``path``, which is for the catalogue of ``level``.

    Raises:
        TranslationError: with every fault of the file.
    """
    from game.world.translation_reading import read_names

    return read_names(read_document(path, TranslationError), level.catalogue)


def spoken(level: Level, path: Path, language: str) -> Level:
    """The level from the file at ``path`` in a language; in English as far as there is no sound
    translation.
    """
    if language == ENGLISH:
        return level
    nothing: Mapping[str, str] = {}
    names: dict[str, str] = {}
    for file in filter(Path.is_file, names_files(path, language)):
        names.update(_or_else(load_names, file, level, nothing))
    texts = Translation()
    for file in [*filter(Path.is_file, translation_files(path, language))][:1]:
        texts = _or_else(load_translation, file, level, texts)
    return replace(texts, names=names).of(level)


def translation_faults(level: Level, path: Path) -> Iterator[str]:
    """What is wrong with the translations of the level from the file at ``path``, a line for each
    fault. Levels that come with the game must be told whole in each of its languages.
    """
    shipped = path.resolve() in {file.resolve() for file in shipped_levels()}
    for language in languages()[1:]:
        yield from _faults_of_names(level, path, language)
        there = [*filter(Path.is_file, translation_files(path, language))]
        if not there and shipped:
            yield f"{translation_files(path, language)[0]}: there is no such file"
        for file in there[:1]:
            try:
                missing = load_translation(file, level).missing(level)
            except TranslationError as error:
                yield from error.messages
            else:
                yield from (f'{file}: the key "{key}" is missing' for key in missing if shipped)


def _faults_of_names(level: Level, path: Path, language: str) -> Iterator[str]:
    for file in filter(Path.is_file, names_files(path, language)):
        try:
            load_names(file, level)
        except TranslationError as error:
            yield from error.messages


def _or_else(
    load: Callable[[Path, Level], _Read], path: Path, level: Level, otherwise: _Read
) -> _Read:
    """What is in a file; a fault in a translation is no reason not to play."""
    try:
        return load(path, level)
    except TranslationError:
        return otherwise


def _names(houses: tuple[House, ...]) -> tuple[str, ...]:
    return tuple(house.name for house in houses)


def _worded(choice: Choice, text: str) -> Choice:
    return replace(choice, text=text)


def _told(exhibit: Exhibit, told: Mapping[str, tuple[str, str]]) -> Exhibit:
    name, story = told.get(exhibit.id, (exhibit.name, exhibit.story))
    return replace(exhibit, name=name, story=story)

"""The levels there are, chapter by chapter, and what the player has reached in each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TypeAlias

from game.learning.verdict import ALIGNED
from game.play.history import History
from game.play.opening import Stamp, stamp, texts_of
from game.texts.texts import ENGLISH
from game.world.catalogue import Catalogue
from game.world.catalogue_file import catalogue_for, catalogues_of
from game.world.document import FileError
from game.world.level import OUTCOMES, Level
from game.world.levelfile import level_files, load_level, shipped_levels, taken_by_game
from game.world.taken import Taken, id_of
from game.world.translation import spoken

CHAPTERS = ("basic", "intermediate", "advanced", "sandbox", "mods")
STORY = CHAPTERS[:3]
"""The chapters that are played one after the other."""

_Written: TypeAlias = tuple[tuple[Path, Stamp], ...]


@dataclass(frozen=True)
class Listed:
    """A level file as it is listed. One that cannot be read has ``faults`` and no ``level``."""

    path: Path
    level: Level | None = None
    faults: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What to call it: the file's name where nothing else is known."""
        return self.level.title if self.level else self.path.name


@dataclass(frozen=True)
class Reached:
    """What the player has reached on a level.

    ``best`` is the highest intent score, None before the first attempt. ``outcomes`` are in the
    order of ``OUTCOMES``; ``possible`` is how many of them the level's bet names. ``found`` of the
    ``hidden`` misbehaviours were found.
    """

    attempts: int = 0
    best: float | None = None
    outcomes: tuple[str, ...] = ()
    possible: int = 0
    found: int = 0
    hidden: int = 0

    @property
    def solved(self) -> bool:
        """Whether the wish was fulfilled at least once."""
        return self.best is not None and self.best >= ALIGNED


class Chapters:
    """All levels; each file is read when it is first asked for, and again when it was written.

    ``own`` is the folder with the player's own levels, which are the chapter "mods". ``language``
    is asked for the language to tell them in.
    """

    def __init__(self, own: Path, language: Callable[[], str] = lambda: ENGLISH):
        self.own = own
        self._language = language
        self._listed: dict[tuple[Path, str, _Written, frozenset[str]], Listed] = {}
        self._ids: dict[_Written, str | None] = {}
        self._catalogues: dict[_Written, Catalogue] = {}
        self._reading = Lock()

    def levels(self, chapter: str) -> tuple[Listed, ...]:
        """The levels of a chapter, in the order of play."""
        files = self.files(chapter)
        firsts = self._firsts(files) if chapter == "mods" else {}
        return tuple(self._read(path, self._taken(path, firsts)) for path in files)

    def read(self, path: Path) -> Listed:
        """A level file as it is now; whoever asks for it while it is being read waits for that."""
        return self._read(path, self.taken(path))

    def taken(self, path: Path) -> Taken:
        """The ids that a level file may not have: of the game's levels, if it is none of them; and
        for an own level that which one before it has. Two would mix what was reached on them.
        """
        own = path.is_relative_to(self.own)
        return self._taken(path, self._firsts(self.files("mods")) if own else {})

    def _taken(self, path: Path, firsts: Mapping[str | None, Path]) -> Taken:
        """As ``taken``; ``firsts`` has the first own level with each id."""
        id_ = self._id(path) if firsts else None
        first = firsts.get(id_, path)
        return taken_by_game(path) | Taken({} if first == path or not id_ else {id_: str(first)})

    def _firsts(self, files: Sequence[Path]) -> Mapping[str | None, Path]:
        return {self._id(path): path for path in reversed(files)}

    def _id(self, path: Path) -> str | None:
        now = _written(path)
        if now not in self._ids:
            self._ids[now] = id_of(path)
        return self._ids[now]

    def _read(self, path: Path, taken: Taken) -> Listed:
        language = self._language()
        files = (path, *catalogues_of(path), *texts_of(path, language))
        now = (path, language, _written(*files), frozenset(taken.levels))
        with self._reading:
            if now not in self._listed:
                self._listed[now] = self._newly_read(path, taken)
            return self._listed[now]

    def files(self, chapter: str) -> tuple[Path, ...]:
        """The files of a chapter, in the order of play."""
        if chapter == "mods":
            return level_files(self.own) if self.own.is_dir() else ()
        return tuple(path for path in shipped_levels() if path.parent.name == chapter)

    def next(self, history: History, after: Path | None = None) -> Listed | None:
        """The first level of the story that is not solved; None when all are.

        With ``after``, the file of a level, those that come later in the story are looked at first.
        """
        story = list(self._story())
        place = next((n for n, one in enumerate(story, 1) if one.path == after), 0)
        ahead = (*story[place:], *story[:place])
        return next((one for one in ahead if not self._solved(one, history)), None)

    def chapter_of(self, path: Path) -> str:
        """The chapter in which a level file stands; "" for one from elsewhere."""
        return next((chapter for chapter in CHAPTERS if path in self.files(chapter)), "")

    def file_of(self, level_id: str) -> Path | None:
        """The file of the first level with this id."""
        every = (listed for chapter in CHAPTERS for listed in self.levels(chapter))
        return next((one.path for one in every if one.level and one.level.id == level_id), None)

    def _story(self) -> Iterator[Listed]:
        return (self.read(path) for chapter in STORY for path in self.files(chapter))

    def _solved(self, listed: Listed, history: History) -> bool:
        """What cannot be read cannot be played, and so is not waited for."""
        return listed.level is None or reached(listed.level, history).solved

    def _newly_read(self, path: Path, taken: Taken) -> Listed:
        try:
            level = load_level(path, self._kinds(path), taken)
            return Listed(path, spoken(level, path, self._language()))
        except FileError as error:
            return Listed(path, faults=error.messages)

    def _kinds(self, path: Path) -> Catalogue:
        """The catalogue for a level, which is the same for most and so is read only once."""
        now = _written(*catalogues_of(path))
        if now not in self._catalogues:
            self._catalogues[now] = catalogue_for(path)
        return self._catalogues[now]


def _written(*files: Path) -> _Written:
    """What is another one whenever one of the files was written, made or removed."""
    stamps = ((file, stamp(file)) for file in files)
    return tuple((file, at) for file, at in stamps if at is not None)


def reached(level: Level, history: History) -> Reached:
    """What the player has reached on a level."""
    had = history.outcomes(level.id)
    hidden = {exhibit.id for exhibit in level.misbehaviours}
    possible = {choice.outcome for choice in level.choices}
    return Reached(
        attempts=len(history.records(level.id)),
        best=history.best(level.id),
        outcomes=tuple(outcome for outcome in OUTCOMES if outcome in had),
        possible=len(possible | had),
        found=len(hidden & history.found(level.id)),
        hidden=len(hidden),
    )

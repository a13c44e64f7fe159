"""Opening a level to play it, and noticing that its file has changed meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from game.texts.texts import ENGLISH
from game.world.catalogue_file import catalogues_of
from game.world.level import Level
from game.world.taken import Taken
from game.world.translation import names_files, spoken, translation_files

Stamp: TypeAlias = tuple[int, int, int] | None
"""What is another one whenever a file was written."""


class UnplayableError(Exception):
    """A level that cannot be played; ``messages`` has a line for everything that is wrong."""

    def __init__(self, messages: tuple[str, ...]):
        super().__init__("\n".join(messages))
        self.messages = messages


def open_level(path: Path, language: str = ENGLISH, taken: Taken | None = None) -> Level:
    """The level in the file at ``path``, of which every house is known to be small enough; told in
    a language. ``taken``: ids that it may not have; by default those of the game.

    Raises:
        UnplayableError: the file or the catalogue has faults, or a house in it is too big.
    """
    from game.learning.limits import TooManySituationsError
    from game.play.attempt import refuse_at_load
    from game.world.document import FileError
    from game.world.levelfile import load_level, taken_by_game

    try:
        level = load_level(path, taken=taken_by_game(path) if taken is None else taken)
        refuse_at_load(level)
    except FileError as error:
        raise UnplayableError(error.messages) from None
    except TooManySituationsError as error:
        raise UnplayableError((str(error),)) from None
    return spoken(level, path, language)


class OpenLevel:
    """A level file that is being played and may be written anew, its catalogues and translations.

    ``level`` is its last good version; ``faults`` is what is wrong with the newest one, or nothing.
    Ask it from time to time whether there is any ``change``. ``language`` is asked for the
    language to tell the level in, which may become another one; ``taken`` for the ids that the
    file may not have.
    """

    def __init__(
        self,
        path: Path,
        level: Level,
        language: Callable[[], str] = lambda: ENGLISH,
        taken: Callable[[Path], Taken | None] = lambda _: None,
    ):
        self.path = path
        self._language = language
        self._taken = taken
        self.level = level
        self.faults: tuple[str, ...] = ()
        self._seen = self._stamps()

    def change(self) -> bool:
        """Read the file again if it, or the catalogue, was written since; whether it was."""
        stamps = self._stamps()
        if stamps == self._seen:
            return False
        self._seen = stamps
        try:
            self.level, self.faults = self._opened(), ()
        except UnplayableError as error:
            self.faults = error.messages
        return True

    def _opened(self) -> Level:
        return open_level(self.path, self._language(), self._taken(self.path))

    def _stamps(self) -> tuple[str, tuple[Stamp, ...]]:
        language = self._language()
        files = (self.path, *catalogues_of(self.path), *texts_of(self.path, language))
        return language, tuple(map(stamp, files))


def texts_of(path: Path, language: str) -> tuple[Path, ...]:
    """The files in which a level may be told in another language."""
    return (*translation_files(path, language), *names_files(path, language))


def stamp(path: Path) -> Stamp:
    """What changes whenever a file is written or replaced; None where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino

"""Opening a level to play it, and noticing that its file has changed meanwhile."""

from pathlib import Path
from typing import TypeAlias

from game.world.catalogue_file import catalogues_of
from game.world.level import Level

Stamp: TypeAlias = tuple[int, int, int] | None
"""What is another one whenever a file was written."""


class UnplayableError(Exception):
    """A level that cannot be played; ``messages`` has a line for everything that is wrong."""

    def __init__(self, messages: tuple[str, ...]):
        super().__init__("\n".join(messages))
        self.messages = messages


def open_level(path: Path) -> Level:
    """The level in the file at ``path``, of which every house is known to be small enough.

    Raises:
        UnplayableError: the file or the catalogue has faults, or a house in it is too big.
    """
    from game.learning.limits import TooManySituationsError
    from game.play.attempt import refuse_at_load
    from game.world.document import FileError
    from game.world.levelfile import load_level

    try:
        level = load_level(path)
        refuse_at_load(level)
    except FileError as error:
        raise UnplayableError(error.messages) from None
    except TooManySituationsError as error:
        raise UnplayableError((str(error),)) from None
    return level


class OpenLevel:
    """A level file that is being played and may be written anew, and its catalogues.

    ``level`` is its last good version; ``faults`` is what is wrong with the newest one, or nothing.
    Ask it from time to time whether there is any ``change``.
    """

    def __init__(self, path: Path, level: Level):
        self.path = path
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
            self.level, self.faults = open_level(self.path), ()
        except UnplayableError as error:
            self.faults = error.messages
        return True

    def _stamps(self) -> tuple[Stamp, ...]:
        return tuple(stamp(path) for path in (self.path, *catalogues_of(self.path)))


def stamp(path: Path) -> Stamp:
    """What changes whenever a file is written or replaced; None where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino

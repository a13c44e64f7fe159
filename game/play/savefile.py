"""A file in which the game keeps something: never half written, and never a reason to stop.

A new file replaces the old one; a damaged one is put aside and said so; a disk that is full costs
the save, not the game.
"""

import json
import os
import tempfile
from collections.abc import Callable, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Any, TypeVar

from game.play.disk import Refusal, in_its_own_words, refusal
from game.play.trouble import Damage, Holding, PartlyRead, Trouble, Unread, Unsaved

Kept = TypeVar("Kept")


class OtherVersionError(Exception):
    """The file is of a format that this version does not know."""


class SaveFile:
    """One JSON file; ``holding`` says what is in it.

    ``unread`` is what was wrong when it was loaded, and stays; ``unsaved`` is why the last save did
    not go well. Both are None while all is well.
    """

    def __init__(self, path: Path, holding: Holding):
        self.unread: Unread | PartlyRead | None = None
        self.unsaved: Unsaved | None = None
        self._path = path
        self._holding: Holding = holding

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What the player should know."""
        return tuple(trouble for trouble in (self.unsaved, self.unread) if trouble is not None)

    def load(self, read: Callable[[Any], Kept]) -> Kept | None:
        """What ``read`` makes of the file's content; None if there is no file, or no good one.

        ``read`` may raise whatever comes of content that it does not expect.
        """
        try:
            text = self._path.read_text("utf-8-sig")  # some editors begin files with a mark
        except FileNotFoundError:
            return None
        except NotADirectoryError as error:  # nothing was ever saved there, and nothing will be
            self._refused(error)
            return None
        except OSError as error:
            self._unreadable(refusal(error), in_its_own_words(error))
            return None
        except UnicodeDecodeError:
            self._unreadable(Damage.NO_TEXT)
            return None
        try:
            return read(json.loads(text))
        except OtherVersionError:
            self._unreadable(Damage.OTHER_VERSION)
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
            self._unreadable(Damage.NO_SENSE)
        return None

    def save(self, content: object) -> None:
        """Write the content in place of what was there."""
        try:
            _replace(self._path, json.dumps(content, indent=1))
            self.unsaved = None
        except OSError as error:
            self._refused(error)

    def tidy(self, names: Sequence[str], content: object) -> None:
        """Some of what was read means nothing, by its ``names``: the file is put aside, and this
        content, which is the rest of it, takes its place.
        """
        path, moved = self._put_aside()
        self.unread = PartlyRead(tuple(names), path, moved)
        if moved:
            self.save(content)

    def _refused(self, error: OSError) -> None:
        self.unsaved = Unsaved.because(error, self._holding, self._path.parent)

    def _unreadable(self, why: Refusal | Damage, reason: str = "") -> None:
        self.unread = Unread(self._holding, why, *self._put_aside(), reason)

    def _put_aside(self) -> tuple[Path, bool]:
        """Give the file another name, if possible; where it is then, and whether that is new."""
        try:
            aside = _unused(self._path.with_suffix(".damaged.json"))
            self._path.replace(aside)
        except OSError:
            return self._path, False
        return aside, True


def saves_path(name: str = "saves.json") -> Path:
    """Where saves go on this system; ``MISFETCH_SAVES`` names another folder."""
    from platformdirs import user_data_path

    folder = os.environ.get("MISFETCH_SAVES")
    return (Path(folder) if folder else user_data_path("misfetch", appauthor=False)) / name


def _unused(path: Path) -> Path:
    """The path itself, or with a number before its end if there is something already."""
    names = (path.with_suffix(f".{number}{path.suffix}") for number in count(2))
    return next(p for p in chain([path], names) if not p.exists())


def _replace(path: Path, text: str) -> None:
    """Write beside the old file, then put it in its place: there is always a whole one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix="saving-", suffix=".json")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise

"""A file in which the game keeps something: never half written, and never a reason to stop.

A new file replaces the old one; a damaged one is put aside and said so; a disk that is full costs
the save, not the game.
"""

import json
import os
import tempfile
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path
from typing import Any, TypeVar

Kept = TypeVar("Kept")


class OtherVersionError(Exception):
    """The file is of a format that this version does not know."""


class SaveFile:
    """One JSON file; ``holding`` says what is in it, in the plural ("saved games").

    ``warning`` is a sentence for the player if the last load or save did not go well, else "".
    """

    def __init__(self, path: Path, holding: str):
        self.warning = ""
        self._path = path
        self._holding = holding

    def load(self, read: Callable[[Any], Kept]) -> Kept | None:
        """What ``read`` makes of the file's content; None if there is no file, or no good one.

        ``read`` may raise whatever comes of content that it does not expect.
        """
        try:
            text = self._path.read_text("utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            self._put_aside(str(error))
            return None
        try:
            return read(json.loads(text))
        except OtherVersionError:
            self._put_aside("another version of the game wrote it")
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
            self._put_aside("it is damaged")
        return None

    def save(self, content: object) -> None:
        """Write the content in place of what was there."""
        try:
            _replace(self._path, json.dumps(content, indent=1))
            self.warning = ""
        except OSError as error:
            self.warning = f"Your {self._holding} could not be saved: {error.strerror or error}."

    def _put_aside(self, why: str) -> None:
        try:
            aside = _unused(self._path.with_suffix(".damaged.json"))
            self._path.replace(aside)
            there = f"They are kept in {aside}."
            self.warning = f"Your {self._holding} could not be read ({why}). {there}"
        except OSError:
            self.warning = f"Your {self._holding} in {self._path} could not be read ({why})."


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

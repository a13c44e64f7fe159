"""Pictures that the player keeps: where they go, what they are called, what can go wrong.

A file is there whole or not at all, and no picture ever takes the place of another one.
"""

import os
from itertools import count
from pathlib import Path
from secrets import token_hex

from game.play.disk import Refusal, in_its_own_words, refusal
from game.texts.texts import Texts


class PictureError(Exception):
    """A picture could not be kept. ``told`` says why, where, and what would help."""

    def __init__(self, error: OSError, folder: Path):
        super().__init__(f"{folder}: {in_its_own_words(error)}")
        self._error, self._folder = error, folder

    def told(self, say: Texts) -> str:
        """For the player, in a language."""
        where, why = str(self._folder), refusal(self._error)
        if why is Refusal.FULL:
            return say("pictures-full", folder=where)
        if why is Refusal.FORBIDDEN:
            return say("pictures-forbidden", folder=where)
        if why is Refusal.NO_FOLDER:
            return say("pictures-no-folder", folder=where)
        return say("pictures-failed", folder=where, reason=in_its_own_words(self._error))


def pictures_path() -> Path:
    """The whole path of the folder for pictures; ``MISFETCH_PICTURES`` names another one."""
    from platformdirs import user_pictures_path

    folder = os.environ.get("MISFETCH_PICTURES")
    return Path(folder).absolute() if folder else user_pictures_path() / "Misfetch"


def picture_name(level: str | None = None, seed: int | None = None) -> str:
    """What pictures of an attempt are called, before the counter: "morning-paper-seed-7"."""
    parts = [level or "misfetch", *(() if seed is None else ("seed", str(seed)))]
    return "-".join(parts)


def keep_picture(picture: bytes, name: str, kind: str) -> Path:
    """Keep a picture of a ``kind`` ("png", "gif") under an unused name; returns its path.

    Raises:
        PictureError: it cannot be written. Nothing of it is left behind.
    """
    folder = pictures_path()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _keep(picture, folder, name, kind)
    except OSError as error:
        raise PictureError(error, folder) from error


def write_picture(picture: bytes, path: Path) -> None:
    """Write a picture to a path, in place of what was there.

    Raises:
        OSError: it cannot be written. Nothing of it is left behind.
    """
    written = _written_beside(picture, path.parent)
    try:
        written.replace(path)
    except OSError:
        written.unlink(missing_ok=True)
        raise


def _keep(picture: bytes, folder: Path, name: str, kind: str) -> Path:
    written = _written_beside(picture, folder)
    try:
        path = _reserved(folder, name, kind)
    except OSError:
        written.unlink(missing_ok=True)
        raise
    try:
        written.replace(path)
    except OSError:
        written.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        raise
    return path


def _written_beside(picture: bytes, folder: Path) -> Path:
    """All of it in a file with a name of no meaning, in the same folder."""
    path = folder / f".saving-{token_hex(8)}"
    try:
        with path.open("xb") as file:
            file.write(picture)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path


def _reserved(folder: Path, name: str, kind: str) -> Path:
    """A path that nobody uses: an empty file is there now, so that nobody else takes it."""
    for number in count(1):
        path = folder / f"{name}-{number}.{kind}"
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            continue
        return path
    raise AssertionError("counting has no end")

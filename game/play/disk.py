"""Why the disk refuses, in kinds for which there are plain words."""

import errno
from enum import Enum, auto
from os.path import lexists
from pathlib import Path


class Refusal(Enum):
    """What the disk may refuse for."""

    FULL = auto()
    FORBIDDEN = auto()
    NO_FOLDER = auto()  # there is a file where a folder should be
    NO_FILE = auto()  # there is a folder where a file should be
    OTHER = auto()


_KINDS = {
    errno.ENOSPC: Refusal.FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Refusal.FULL,
    errno.EACCES: Refusal.FORBIDDEN,
    errno.EPERM: Refusal.FORBIDDEN,
    errno.EROFS: Refusal.FORBIDDEN,
    errno.ENOTDIR: Refusal.NO_FOLDER,
    errno.EEXIST: Refusal.NO_FOLDER,
    errno.EISDIR: Refusal.NO_FILE,
}


def refusal(error: OSError) -> Refusal:
    """The kind that an error of the system is of."""
    return _KINDS.get(error.errno or 0, Refusal.OTHER)


def in_its_own_words(error: OSError) -> str:
    """What the system says about it, for errors of no kind that is known here."""
    return error.strerror or str(error)


def in_the_way(folder: Path) -> Path:
    """What lies where this folder, or one that it is in, should be."""
    return next((path for path in (folder, *folder.parents) if lexists(path)), folder)

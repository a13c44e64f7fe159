"""What commands that draw share: where a picture goes, what it needs, how far it has come."""

import sys
from collections.abc import Sequence
from pathlib import Path

from game.cli.errors import UsageError


def picture_path(name: str, kinds: Sequence[str], what: str) -> Path:
    """Where a picture goes, whose name ends in one of ``kinds``; ``what`` says which those are.

    Asked before the work is done, as far as one can know then.
    """
    path = Path(name)
    if path.suffix.lower() not in kinds:
        raise UsageError(f"{name}: {what}; let its name end in {' or '.join(kinds)}")
    if "\0" in name or not path.parent.is_dir() or path.is_dir():
        raise UsageError(f"{name}: cannot be written: no such folder, or a folder itself")
    return path


def refuse_two_pygames() -> None:
    """Nothing can be drawn where two versions of pygame are in each other's way."""
    from game.ui.start import NoScreenError, refuse_two_pygames

    try:
        refuse_two_pygames()
    except NoScreenError as error:
        raise UsageError(str(error)) from None


def tell_progress(share: float) -> None:
    """One line that counts up, where someone looks on."""
    if sys.stderr.isatty():
        print(f"\r{share:4.0%}", end="\r" if share < 1 else "\r    \r", file=sys.stderr, flush=True)

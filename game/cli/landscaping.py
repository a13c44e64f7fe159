"""Measuring random rule sets, and drawing what was found."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.asked import level_of, pool_of, rules_of_all
from game.cli.errors import FINE, FaultyError, UsageError

if TYPE_CHECKING:
    from game.play.landscape import Landscape


def landscape(chosen: argparse.Namespace) -> int:
    """``misfetch landscape``."""
    from game.learning.limits import TooManySituationsError
    from game.play.landscape import landscape

    level = level_of(chosen)
    given = rules_of_all(level, chosen.rules)
    picture = _picture_path(chosen.png) if chosen.png is not None else None
    seed = level.seed if chosen.seed is None else chosen.seed
    try:
        with pool_of(chosen) as pool:
            found = landscape(level, chosen.n, seed, pool, given, _tell_progress)
    except TooManySituationsError as error:
        raise FaultyError(f"{chosen.level}: {error}") from None
    if picture is not None:
        _draw(found, picture)
    print(json.dumps(found.as_json(), indent=2) if chosen.json else found.as_text())
    return FINE


def _picture_path(name: str) -> Path:
    """Where a picture goes. Asked before the work is done, as far as one can know then."""
    path = Path(name)
    if path.suffix.lower() != ".png":
        raise UsageError(f"{name}: a picture is a PNG file; let its name end in .png")
    if "\0" in name or not path.parent.is_dir() or path.is_dir():
        raise UsageError(f"{name}: cannot be written: no such folder, or a folder itself")
    return path


def _draw(found: "Landscape", path: Path) -> None:
    from game.ui.start import NoScreenError, refuse_two_pygames

    try:
        refuse_two_pygames()
    except NoScreenError as error:
        raise UsageError(str(error)) from None
    from game.ui.landscape_picture import save_picture

    try:
        save_picture(found, path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None


def _tell_progress(share: float) -> None:
    """One line that counts up, where someone looks on."""
    if sys.stderr.isatty():
        print(f"\r{share:4.0%}", end="\r" if share < 1 else "\r    \r", file=sys.stderr, flush=True)

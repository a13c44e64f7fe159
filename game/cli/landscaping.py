"""Measuring random rule sets, and drawing what was found."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.asked import level_of, pool_of, rules_of_all
from game.cli.drawing import picture_path, refuse_two_pygames, tell_progress
from game.cli.errors import FINE, FaultyError, UsageError

if TYPE_CHECKING:
    from game.play.landscape import Landscape


def landscape(chosen: argparse.Namespace) -> int:
    """``misfetch landscape``."""
    from game.learning.limits import TooManySituationsError
    from game.play.landscape import landscape

    level = level_of(chosen)
    given = rules_of_all(level, chosen.rules)
    picture = (
        picture_path(chosen.png, (".png",), "a picture is a PNG file")
        if chosen.png is not None
        else None
    )
    seed = level.seed if chosen.seed is None else chosen.seed
    try:
        with pool_of(chosen) as pool:
            found = landscape(level, chosen.n, seed, pool, given, tell_progress)
    except TooManySituationsError as error:
        raise FaultyError(f"{chosen.level}: {error}") from None
    if picture is not None:
        _draw(found, picture)
    print(json.dumps(found.as_json(), indent=2) if chosen.json else found.as_text())
    return FINE


def _draw(found: "Landscape", path: Path) -> None:
    refuse_two_pygames()
    from game.ui.landscape_picture import save_picture

    try:
        save_picture(found, path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None

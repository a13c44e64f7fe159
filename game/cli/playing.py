"""Opening the game."""

import argparse

from game.cli.asked import level_path
from game.cli.errors import UsageError


def play(chosen: argparse.Namespace) -> int:
    """``misfetch play``, and ``misfetch`` alone."""
    from game.ui.start import NoScreenError, start

    level = level_path(chosen.level) if chosen.level else None
    try:
        return start(level)
    except NoScreenError as error:
        raise UsageError(str(error)) from None

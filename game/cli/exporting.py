"""A day at home as a film or a picture, without a screen."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.asked import attempt_of, level_path
from game.cli.drawing import picture_path, refuse_two_pygames, tell_progress
from game.cli.errors import FINE, FaultyError, UsageError

if TYPE_CHECKING:
    from game.learning.verdict import Dogs
    from game.play.attempt import Attempt

VIEWS = ("together", "beside", "alone")


def export(chosen: argparse.Namespace) -> int:
    """``misfetch export``: the whole day as GIF, or its end as PNG."""
    from game.play.pictures import write_picture

    path = picture_path(chosen.out, (".gif", ".png"), "a film is a GIF, a picture a PNG file")
    attempt = attempt_of(chosen)
    refuse_two_pygames()
    picture = _drawn(chosen, path, attempt, _dogs(chosen, attempt))
    try:
        write_picture(picture, path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None
    print(path)
    return FINE


def _dogs(chosen: argparse.Namespace, attempt: "Attempt") -> "Dogs":
    from game.learning.limits import TooManySituationsError
    from game.play.attempt import train

    try:
        return train(attempt).verdict.dogs
    except TooManySituationsError as error:
        raise FaultyError(f"{chosen.level}: {error}") from None


def _drawn(chosen: argparse.Namespace, path: Path, attempt: "Attempt", dogs: "Dogs") -> bytes:
    from game.ui.release.recording import Recorder, Recording, png

    end = float(len(dogs.learned.actions))
    title = f"{attempt.level.title}, seed {attempt.seed}"
    home, folder = attempt.level.home, level_path(chosen.level).parent
    recorder = Recorder(Recording(title, home, dogs, 0, chosen.view, 0.0, end, folder=folder))
    if path.suffix.lower() == ".png":
        return png(recorder.picture(end))
    return recorder.gif(tell_progress)

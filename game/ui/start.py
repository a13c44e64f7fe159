"""Opening the window, or saying plainly why there is none."""

import importlib.metadata
import os
from pathlib import Path


class NoScreenError(RuntimeError):
    """The game cannot be shown here; the message says why and what can be done instead."""


_UNSEEN = ("offscreen", "dummy", "evdev")
_TRAIN_INSTEAD = (
    'Without a screen you can still train: "misfetch train morning-paper --rules FILE".'
)


def start(level: Path | None) -> int:
    """Open the game, at a level if one is given; returns the exit code when it is closed.

    Raises:
        NoScreenError: there is no screen, or two versions of pygame are in each other's way.
    """
    refuse_two_pygames()
    import pygame

    from game.ui.app import App, open_window

    try:
        window = open_window()
    except pygame.error as error:
        raise NoScreenError(f"no window can be opened ({error}). {_TRAIN_INSTEAD}") from None
    try:
        _refuse_to_play_unseen(pygame.display.get_driver())
        return App(window, first_level=level).run()
    finally:
        pygame.quit()


def _refuse_to_play_unseen(driver: str) -> None:
    """Without a screen SDL may fall back to a driver that shows nothing; nobody asked for that."""
    if driver in _UNSEEN and "SDL_VIDEODRIVER" not in os.environ:
        raise NoScreenError(f"there is no screen here. {_TRAIN_INSTEAD}")


def refuse_two_pygames() -> None:
    """pygame and pygame-ce share their files; with both installed each breaks the other.

    Call it before pygame is first imported: it also keeps pygame from greeting on stdout.

    Raises:
        NoScreenError: both are installed.
    """
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        importlib.metadata.distribution("pygame")
    except importlib.metadata.PackageNotFoundError:
        return
    raise NoScreenError(
        'the package "pygame" is installed beside "pygame-ce", and the two break each other. '
        "Mend it with: pip uninstall -y pygame pygame-ce && pip install pygame-ce"
    )

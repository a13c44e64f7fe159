"""The screens are tested without a screen and without a loudspeaker."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame  # (after the drivers are chosen)

from game.ui.app import App
from tests.ui.player import Player
from tests.ui.rehearsed import RehearsedSurveyor, RehearsedWorker

OpenApp = Callable[..., Player]


@pytest.fixture
def saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the game saves; nothing is there yet."""
    folder = tmp_path / "saves"
    monkeypatch.setenv("MISFETCH_SAVES", str(folder))
    return folder


@pytest.fixture
def open_app(saves: Path) -> Iterator[OpenApp]:
    """Opens the game, as often as wanted; each time is closed at the end.

    Trainings were rehearsed, and their news is there at once, unless a test wants real ones.
    """
    apps: list[App] = []

    def opened(
        size: tuple[int, int] = (1024, 768),
        first_level: Path | None = None,
        rehearsed: bool = True,
    ) -> Player:
        pygame.display.init()
        pygame.font.init()
        window = pygame.display.set_mode(size, pygame.RESIZABLE)
        worker = RehearsedWorker() if rehearsed else None
        surveyor = RehearsedSurveyor() if rehearsed else None
        apps.append(App(window, first_level, worker=worker, surveyor=surveyor))
        player = Player(apps[-1])
        player.frame()
        return player

    yield opened
    for app in apps:
        app.close()
    pygame.quit()


@pytest.fixture
def player(open_app: OpenApp) -> Player:
    """Someone before the title screen; trainings were rehearsed."""
    return open_app()

"""Opening the window, and what is said where that cannot be."""

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.ui.start import NoScreenError, start

ROOT = Path(__file__).parents[2]

# Opens the game as "main.py" does, and leaves after three frames.
THREE_FRAMES = """
import pygame
from game.ui.app import App, open_window
app = App(open_window())
for _ in range(3):
    app.frame(0.016)
app.close()
print("drawn")
"""


def run(code: list[str], **env: str) -> subprocess.CompletedProcess[str]:
    without = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, *code],
        cwd=ROOT,
        env={**without, **env},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_two_pygames_are_refused_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "distribution", lambda name: object())
    with pytest.raises(NoScreenError, match="pip uninstall -y pygame pygame-ce"):
        start(None)


def test_one_pygame_is_not_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MISFETCH_SAVES", str(tmp_path))
    monkeypatch.setattr("game.ui.app.App.run", lambda app: 7)
    assert start(None) == 7
    assert not pygame.display.get_init()


@pytest.mark.slow
@pytest.mark.parametrize("driver", ["x11", "nonsense"])
def test_without_a_screen_it_is_said_what_can_be_done_instead(driver: str, tmp_path: Path) -> None:
    done = run(["main.py"], SDL_VIDEODRIVER=driver, MISFETCH_SAVES=str(tmp_path))
    assert done.returncode == 2
    assert "misfetch train" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("driver", ["nonsense", "alsa"])
def test_without_a_sound_device_the_game_still_opens(driver: str, tmp_path: Path) -> None:
    done = run(
        ["-c", THREE_FRAMES],
        SDL_VIDEODRIVER="dummy",
        SDL_AUDIODRIVER=driver,
        MISFETCH_SAVES=str(tmp_path),
    )
    assert done.returncode == 0, done.stderr
    assert "drawn" in done.stdout


@pytest.mark.parametrize(
    ("desktop", "size"),
    [
        ((1920, 1080), (1280, 800)),
        ((1366, 768), (1280, 692)),
        ((1280, 800), (1280, 720)),
        ((640, 480), (922, 692)),
    ],
)
def test_the_window_leaves_room_for_a_taskbar(
    desktop: tuple[int, int], size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.ui.app import open_window

    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [desktop])
    assert open_window().get_size() == size
    pygame.quit()

"""How long a frame takes: drawn by software, 1280 x 720, while the dog trains and when it is home.

The game is played as in its tests, by events alone; its training runs in its own process.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from benchmarks.report import Section, Target

SIZE = (1280, 720)
_PICTURE = 1 / 60
_UNSEEN = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
_FIRST_FRAME = f"""
import time
import pygame
from game.ui.app import App
pygame.display.init()
pygame.font.init()
app = App(pygame.display.set_mode({SIZE}, pygame.RESIZABLE), None)
app.frame(0.016)
print(time.monotonic())
app.close()
"""


def frames(quick: bool) -> tuple[Section, list[Target]]:
    """The table of frame times, and their targets."""
    wanted = 60 if quick else 600
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(_UNSEEN, MISFETCH_SAVES=folder)
        first = min(_first_frame() for _ in range(1 if quick else 5))
        found, opened = _played(wanted)
    rows, targets = [], []
    for what, taken in found.items():
        median, late = np.median(taken), np.percentile(taken, 99)
        rows.append((what, str(len(taken)), f"{median:.2f} ms", f"{late:.2f} ms"))
        targets.append(Target(f"frame while {what}, median", float(median), 4, "ms"))
        targets.append(Target(f"frame while {what}, p99", float(late), 16, "ms"))
    rows.append(("from starting the program to the first frame", "1", f"{1000 * first:.0f} ms", ""))
    targets.append(Target("first frame after start", first, 1.0, "s"))
    rows.append(("from pressing the button to the house of chapters", "1", f"{opened:.0f} ms", ""))
    targets.append(Target("opening the house of chapters", opened / 1000, 0.5, "s"))
    about = (
        f"{SIZE[0]} × {SIZE[1]}, drawn by software without a screen, on all cores, sixty "
        "frames a second. While the worker trains frames follow each other without a pause. The "
        "first frame is the best of several starts."
    )
    head = ("while", "frames", "median", "p99")
    return Section("Frames", about, head, tuple(rows)), targets


def _first_frame() -> float:
    """Seconds from starting a new process until it has drawn a frame."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_FRAME], capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[-1]) - began


def _played(wanted: int) -> tuple[dict[str, list[float]], float]:
    """Milliseconds of each frame, for each screen that moves; and of opening the level map."""
    import pygame

    with _player() as player:
        player.app.frame(_PICTURE)
        player.app.read_ahead()
        found = {"on the title, levels being read": list(_until_read(player))}
        opened = _opened(player, "Choose a level")
        found["among the chapters"] = _frames(player, wanted)
        player.press(pygame.K_ESCAPE)
        player.click("Play")
        player.click("Train the dog")
        player.click_at(player.place_of("The famous painting."))
        found["betting"] = _frames(player, wanted)
        player.click("Train it and see")
        found["training, the worker at work"] = list(_until_trained(player))
        found["training, shown at its pace"] = _frames(player, wanted)
        _lay_over(player)
        found["training, with footprints and arrows"] = _frames(player, wanted)
        player.click("Skip to the end")
        player.wait_for("Let it loose at home")
        player.click("Let it loose at home")
        found["at home"] = _frames(player, wanted)
    return found, opened


def _lay_over(player) -> None:
    """Have footprints and arrows shown, of another training that has just begun."""
    import pygame

    player.press(pygame.K_ESCAPE)
    player.click("Train the dog")
    player.click_at(player.place_of("The famous painting."))
    player.click("Train it and see")
    player.tab_to("Footprints")
    player.press(pygame.K_SPACE)
    player.tab_to("DropDown")
    for key in (pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN):
        player.press(key)


@contextmanager
def _player() -> Iterator:
    import pygame

    from game.ui.app import App
    from tests.ui.player import Player

    pygame.display.init()
    pygame.font.init()
    app = App(pygame.display.set_mode(SIZE, pygame.RESIZABLE), None)
    try:
        yield Player(app)
    finally:
        app.close()
        pygame.quit()


def _frames(player, wanted: int) -> list[float]:
    """Sixty a second, as in play."""
    taken = []
    for _ in range(wanted):
        taken.append(_frame(player))
        time.sleep(max(0.0, _PICTURE - taken[-1] / 1000))
    return taken


def _until_read(player) -> Iterator[float]:
    """Sixty a second, while a thread reads all levels."""
    while not player.app._reading.done:
        yield from _frames(player, 1)


def _opened(player, button: str) -> float:
    """Milliseconds from pressing a button until the next frame is drawn."""
    began = time.perf_counter()
    player.click(button)
    return 1000 * (time.perf_counter() - began)


def _until_trained(player) -> Iterator[float]:
    """One after the other without a pause, while the other process trains."""
    while player.app.screen.result is None:
        yield _frame(player)


def _frame(player) -> float:
    """One frame, in milliseconds."""
    began = time.perf_counter()
    player.app.frame(_PICTURE)
    return 1000 * (time.perf_counter() - began)

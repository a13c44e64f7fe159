"""The game in a real window on a real display, played by a real mouse and a real keyboard."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.ui.test_whole_loop import LET_LOOSE, PAINTING, SEE, TRAIN, rolled_rules

ROOT = Path(__file__).parents[2]
DISPLAY_SIZE = (1280, 800)
TOOLS = ("Xvfb", "xdotool")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}"),
]


class Window:
    """The game as a process, with hands on its mouse and keyboard."""

    def __init__(self, display: str, saves: Path):
        self.saves = saves / "saves.json"
        self._env = {
            **os.environ,
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "MISFETCH_SAVES": str(saves),
        }
        self.process = subprocess.Popen(
            [sys.executable, "main.py"],
            cwd=ROOT,
            env=self._env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.name = ""

    def wait(self) -> None:
        """Until the window is there and has the keyboard."""
        process = str(self.process.pid)
        found = self._do("search", "--sync", "--onlyvisible", "--pid", process)
        self.name = found.splitlines()[0]
        self._do("windowfocus", "--sync", self.name)
        time.sleep(1.0)

    @property
    def size(self) -> tuple[int, int]:
        shell = self._do("getwindowgeometry", "--shell", self.name)
        found = dict(line.split("=") for line in shell.splitlines())
        return int(found["WIDTH"]), int(found["HEIGHT"])

    def click(self, place: tuple[int, int]) -> None:
        x, y = map(str, place)
        self._do("mousemove", "--window", self.name, x, y, "sleep", "0.1", "click", "1")
        time.sleep(0.4)

    def keys(self, *names: str) -> None:
        for name in names:
            self._do("key", name)
            time.sleep(0.05)
        time.sleep(0.3)

    def write(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self.keys("Return")
            self._do("type", "--delay", "15", "--", line)
        time.sleep(0.3)

    def outcomes(self) -> list[str]:
        """What came of each attempt that was saved."""
        if not self.saves.is_file():
            return []
        levels = json.loads(self.saves.read_text("utf-8"))["levels"]
        return [attempt["outcome"] for attempt in levels["morning-paper"]["attempts"]]

    def wait_for_outcome(self, seconds: float = 60.0) -> str:
        end = time.monotonic() + seconds
        while not self.outcomes():
            assert time.monotonic() < end, f"no outcome in {seconds} s"
            assert self.process.poll() is None, self.process.communicate()[0]
            time.sleep(0.2)
        return self.outcomes()[-1]

    def colours(self, picture: Path) -> int:
        """How many colours are to be seen on the display."""
        if shutil.which("import") is None:
            pytest.skip("ImageMagick is not installed here")
        grab = ["import", "-window", "root", str(picture)]
        subprocess.run(grab, env=self._env, check=True, timeout=30)
        seen = pygame.image.load(picture)
        pixels = pygame.image.tobytes(seen, "RGB")
        return len({pixels[n : n + 3] for n in range(0, len(pixels), 3 * 7)})

    def close(self) -> None:
        self.process.terminate()
        self.process.communicate(timeout=10)

    def _do(self, *what: str) -> str:
        done = subprocess.run(
            ["xdotool", *what], env=self._env, check=True, timeout=30, capture_output=True
        )
        return done.stdout.decode().strip()


@pytest.fixture
def display() -> Iterator[str]:
    """A display that nobody else uses."""
    reading, writing = os.pipe()
    width, height = DISPLAY_SIZE
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(timeout=10)


@pytest.fixture
def window(display: str, tmp_path: Path) -> Iterator[Window]:
    opened = Window(display, tmp_path / "window")
    try:
        opened.wait()
        yield opened
    finally:
        opened.close()


@pytest.fixture
def plan(window: Window, open_app: OpenApp) -> Player:
    """The same game without a window: it knows where everything is."""
    return open_app(size=window.size)


def test_a_level_can_be_played_in_a_window_with_the_mouse_alone(
    window: Window, plan: Player, tmp_path: Path
) -> None:
    assert window.colours(tmp_path / "title.png") > 100
    for label in ("Play", TRAIN, PAINTING, SEE):
        window.click(plan.place_of(label))
        plan.click(label)
    assert window.wait_for_outcome() == "hacked"
    assert window.colours(tmp_path / "training.png") > 100
    for label in ("Skip to the end", LET_LOOSE, "Skip to the end", "Why?", "Change the rules"):
        window.click(plan.place_of(label))
        plan.click(label)
    for _ in ("to the level map", "to the title"):
        window.click(plan.place_of("Back"))
        plan.click("Back")
    window.click(plan.place_of("Leave"))
    assert window.process.wait(timeout=10) == 0


def test_a_level_can_be_played_in_a_window_with_the_keyboard_alone(
    window: Window, plan: Player, tmp_path: Path
) -> None:
    def tab_to(label: str) -> None:
        while plan.focused != label:
            plan.press(pygame.K_TAB)
            window.keys("Tab")

    def enter(label: str) -> None:
        tab_to(label)
        plan.press(pygame.K_RETURN)
        window.keys("Return")

    enter("Play")
    tab_to("Tabs")
    plan.press(pygame.K_RIGHT)
    window.keys("Right")
    tab_to("Editor")
    window.keys("ctrl+a")
    window.write(rolled_rules())
    enter(TRAIN)
    tab_to("Choice")
    plan.press(pygame.K_DOWN)
    window.keys("Down")
    enter(SEE)
    assert window.wait_for_outcome() == "fetched"
    enter("Skip to the end")
    enter(LET_LOOSE)
    enter("Skip to the end")
    enter("Why?")
    assert window.colours(tmp_path / "verdict.png") > 20
    for _ in ("to the rules", "to the level map", "to the title"):
        plan.press(pygame.K_ESCAPE)
        window.keys("Escape")
    enter("Leave")
    assert window.process.wait(timeout=10) == 0
    saved = json.loads(window.saves.read_text("utf-8"))["levels"]["morning-paper"]
    assert saved["draft"] == rolled_rules()

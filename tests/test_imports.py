"""What is heavy is loaded when it is first needed: the first frame comes within a second."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FIRST_FRAME = """
import pygame
from game.ui.app import App
pygame.display.init()
pygame.font.init()
app = App(pygame.display.set_mode((1024, 768), pygame.RESIZABLE), None)
app.screen.draw(app.window)
app.close()
"""
GOOD_RULES = """
from game.play.attempt import rules_of
from game.world.levelfile import find_level, load_level
level = load_level(find_level("morning-paper"))
assert rules_of(level, level.start_rules)
"""


def modules_after(code, folder):
    """The names of all modules that are loaded when a new process has run the code."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint('LOADED', *sys.modules)"],
        cwd=ROOT,
        env=os.environ
        | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
        | {"MISFETCH_SAVES": str(folder)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.partition("LOADED")[2].split())


@pytest.mark.parametrize(
    ("code", "spared"),
    [
        ("import game.cli", {"lark", "pydantic", "numpy", "pygame"}),
        (
            "from game.cli.arguments import parser; parser()",
            {"lark", "pydantic", "numpy", "pygame"},
        ),
        ("import game.rules.printer, game.rules.tree", {"lark", "pydantic", "numpy", "pygame"}),
        ("import game.world.levelfile", {"lark", "pydantic", "numpy", "pygame"}),
        ("import game.play.attempt, game.play.report", {"lark", "pydantic", "pygame"}),
        ("import game.play.worker, game.play.session", {"lark", "pydantic", "pygame"}),
        ("import game.ui.start", {"lark", "pydantic", "pygame"}),
        ("import game.ui.app", {"lark", "pydantic"}),
        (FIRST_FRAME, {"lark", "pydantic"}),
        (GOOD_RULES, {"fluent.runtime", "babel", "pygame"}),
    ],
)
def test_what_is_not_needed_yet_is_not_loaded(code, spared, tmp_path):
    assert modules_after(code, tmp_path) & spared == set()


@pytest.mark.slow
def test_reading_a_level_loads_what_was_spared(tmp_path):
    code = "from game.world.levelfile import find_level, load_level as load"
    assert modules_after(f"{code}\nload(find_level('morning-paper'))", tmp_path) >= {
        "lark",
        "pydantic",
    }


@pytest.mark.slow
def test_the_first_frame_saves_nothing(tmp_path):
    modules_after(FIRST_FRAME, tmp_path)
    assert list(tmp_path.iterdir()) == []

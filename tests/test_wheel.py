"""The wheel: built, installed in an environment of its own, and played there, far from the code."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAPER = "+10 when the dog brings paper to the owner\n-0.1 every step\n"
PATIENCE = 900  # seconds: packages have to come from afar
NO_NETWORK = ("connectionerror", "connecttimeout", "newconnection", "name resolution")
APART = ("PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME", "MISFETCH_SAVES")

pytestmark = pytest.mark.slow


def run(*command, cwd):
    env = {name: value for name, value in os.environ.items() if name not in APART}
    words = [str(word) for word in command]
    return subprocess.run(
        words, cwd=cwd, env=env, capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def needed(done):
    """Fails if the command did, or skips where it only lacked the network."""
    if done.returncode == 0:
        return done
    said = done.stdout + done.stderr
    if any(sign in said.lower() for sign in NO_NETWORK):
        pytest.skip(f"packages cannot be fetched here: {said.strip().splitlines()[-1]}")
    pytest.fail(said)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    isolation = [] if _missing("hatchling") else ["--no-isolation"]
    build = [sys.executable, "-m", "build", "--wheel", *isolation, "--outdir", folder, ROOT]
    needed(run(*build, cwd=folder))
    (built,) = folder.glob("*.whl")
    return built


def _missing(package):
    return run(sys.executable, "-c", f"import {package}", cwd=ROOT).returncode != 0


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of commands of a fresh environment in which the wheel is installed."""
    folder = tmp_path_factory.mktemp("fresh")
    needed(run(sys.executable, "-m", "venv", folder, cwd=folder))
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    needed(run(commands / "python", "-m", "pip", "install", wheel, cwd=folder))
    return commands


def test_every_level_and_picture_travels_in_the_wheel(wheel):
    with zipfile.ZipFile(wheel) as file:
        inside = set(file.namelist())
    files = [path for name in ("levels", "assets") for path in (ROOT / name).rglob("*")]
    wanted = {f"game/{path.relative_to(ROOT).as_posix()}" for path in files if path.is_file()}
    assert wanted and wanted <= inside


def test_code_and_grammar_travel_in_the_wheel_and_tests_do_not(wheel):
    with zipfile.ZipFile(wheel) as file:
        inside = set(file.namelist())
    code = [p for p in (ROOT / "game").rglob("*") if p.suffix in (".py", ".lark", ".toml")]
    assert {path.relative_to(ROOT).as_posix() for path in code} <= inside
    assert {name.split("/")[0].split("-")[0] for name in inside} == {"game", "misfetch"}


def test_the_installed_game_trains_where_the_code_is_not(installed, tmp_path):
    rules = tmp_path / "paper.txt"
    rules.write_text(PAPER, "utf-8")
    arguments = ("train", "morning-paper", "--rules", "paper.txt", "--json")
    done = run(installed / "misfetch", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["outcome"] == "hacked"
    assert list(tmp_path.iterdir()) == [rules]


def test_the_installed_code_is_the_one_that_runs(installed, tmp_path):
    code = "import game.shipped as s; print(s.shipped('levels'))"
    done = run(installed / "python", "-c", code, cwd=tmp_path)
    assert Path(done.stdout.strip()).is_relative_to(installed.parent)


def test_the_installed_game_shows_its_first_frame(installed, tmp_path):
    frame = (
        "import os; os.environ.update(SDL_VIDEODRIVER='dummy', MISFETCH_SAVES='saves')\n"
        "import pygame\nfrom game.ui.app import App, open_window\n"
        "app = App(open_window())\napp.screen.draw(app.window)\napp.close()"
    )
    done = run(installed / "python", "-c", frame, cwd=tmp_path)
    assert done.returncode == 0, done.stderr

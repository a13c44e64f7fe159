"""Files as they go wrong in people's hands, and every word that the command line says about each.

``tests/broken`` holds, by sort, the files and beside each what must be said about it. Where a
catalogue or a key is broken, the level it belongs to is ``tests/broken/ball-game.toml``. To add
one, write the file, run ``python -m tests.test_broken_files``, and read what it wrote.
"""

import contextlib
import io
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from game.cli import main

BROKEN = Path(__file__).parent / "broken"
LEVEL = BROKEN / "ball-game.toml"
FILES = sorted(path for path in BROKEN.glob("*/*") if path.suffix != ".txt")


def said_about(path: Path, folder: Path) -> str:
    """What the command line says about a file, which is copied to where it belongs."""
    where = {"catalogues": "catalogue.toml", "keys": "keys/ball-game.toml"}
    name = where.get(path.parent.name, path.name)
    (folder / name).parent.mkdir(exist_ok=True)
    shutil.copy(path, folder / name)
    if path.parent.name in where:
        shutil.copy(LEVEL, folder)
    asked = {
        "levels": ["check", name],
        "rules": ["train", "morning-paper", "--rules", name],
    }.get(path.parent.name, ["check", LEVEL.name])
    said, table = io.StringIO(), io.StringIO()
    alone = ["--workers", "1"] if asked[0] == "check" else []
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stderr(said),
        contextlib.redirect_stdout(table),
    ):
        assert main([*asked, *alone]) == 1
    return said.getvalue().replace(os.sep, "/")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_broken_file_is_told_word_for_word(path, tmp_path):
    assert said_about(path, tmp_path) == path.with_suffix(".txt").read_text("utf-8")


def test_the_level_that_they_belong_to_is_sound_and_there_are_enough(tmp_path, monkeypatch):
    shutil.copy(LEVEL, tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["check", LEVEL.name, "--seeds", "1", "--workers", "1"]) == 0
    assert len(FILES) >= 25
    texts = [path.with_suffix(".txt").read_text("utf-8") for path in FILES]
    assert not any("Traceback" in text for text in texts)
    assert len(set(texts)) == len(FILES)


if __name__ == "__main__":
    for path in FILES:
        with tempfile.TemporaryDirectory() as folder:
            path.with_suffix(".txt").write_text(said_about(path, Path(folder)), "utf-8")

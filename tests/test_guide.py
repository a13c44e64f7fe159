"""The guide for makers of levels is followed word for word: every command, every file."""

import re
import shlex
from pathlib import Path

import pytest

from game.cli import main
from game.world.levelfile import load_level

PAGE = Path(__file__).parents[1] / "docs" / "levels.md"
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def guide() -> str:
    text = PAGE.read_text("utf-8")
    return text[text.index("## A level in ten minutes") : text.index("## Faults")]


def follow(kind: str, name: str, body: str) -> None:
    """Do what a block says, as a reader would: type commands, save files, change lines."""
    if kind == "sh":
        for line in body.splitlines():
            program, *words = shlex.split(line)
            assert program == "misfetch"
            assert (main([*words, "--workers", "1"] if words[0] == "check" else words) != 0) == (
                name == "fails"
            ), line
    elif kind == "diff":
        lines = body.splitlines()
        old, new = ("\n".join(x[1:] for x in lines if x[0] == sign) for sign in "-+")
        text = Path(name).read_text("utf-8")
        assert text.count(old + "\n") == 1, old
        Path(name).write_text(text.replace(old + "\n", new + "\n"), "utf-8")
    else:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(body, "utf-8")


@pytest.mark.slow
def test_whoever_follows_the_guide_has_a_level_with_a_thing_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    blocks = BLOCK.findall(guide())
    assert {kind for kind, _, _ in blocks} == {"sh", "diff", "toml", "svg"}
    for kind, name, body in blocks:
        follow(kind, name, body)
    level = load_level(Path("my-level.toml"))
    assert level.title == "A Ball Game"
    assert {item.name for item in level.home.items} == {"ball", "biscuit", "rubber duck"}
    assert "rug" in level.home.terrains
    assert drawn("items/rubber-duck", tmp_path)


def drawn(key, folder):
    from game.ui.sprites import Sprites

    sprites = Sprites()
    bare = sprites.picture(key, 64)
    sprites.look_in(folder)
    assert sprites.has(key)
    return pixels(bare) != pixels(sprites.picture(key, 64))


def pixels(picture):
    import pygame

    return pygame.image.tobytes(picture, "RGBA")


def test_a_mod_cannot_redraw_what_the_game_draws(tmp_path):
    (tmp_path / "items").mkdir()
    (tmp_path / "items" / "ball.svg").write_text("<svg/>", "utf-8")
    assert not drawn("items/ball", tmp_path)

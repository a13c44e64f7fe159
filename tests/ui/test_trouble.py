"""What goes wrong with saved games and settings is told where the player is, once."""

import errno
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.play.settings import Settings
from game.texts.texts import Texts
from game.ui.kit.note import note_rect
from game.world.levelfile import find_level
from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.ui.test_layout import SCREENS

pytestmark = pytest.mark.slow

LEVEL = find_level("morning-paper")


@pytest.fixture
def unwritable(saves: Path) -> Path:
    """There is a file where the folder of the saved games should be."""
    saves.write_text("I am a file", "utf-8")
    return saves


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The disk is full, until that is undone."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    return monkeypatch


def damaged(saves: Path, name: str = "saves.json", content: bytes = b"\xff\xfe") -> None:
    saves.mkdir(exist_ok=True)
    (saves / name).write_bytes(content)


def is_on_screen(note: str, player: Player) -> bool:
    """Whether the window is another one where the note is than it would be without notes."""
    window = player.app.window
    card = window.subsurface(note_rect(window.get_rect(), player.app.pen, note))
    with_note = pygame.image.tobytes(card, "RGB")
    player.picture()
    return with_note != pygame.image.tobytes(card, "RGB")


# ---- saving ------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["levels", "the house", "bet", "release", "hacked"])
def test_a_save_that_begins_to_fail_is_told_on_the_screen_where_one_is(
    open_app: OpenApp, full: pytest.MonkeyPatch, saves: Path, name: str
) -> None:
    player = open_app()
    with pytest.MonkeyPatch.context() as mended:
        mended.setattr("os.fsync", lambda _: None)
        SCREENS[name](player)
    assert player.app.notice == ""
    player.app.history.keep_draft("some-level", "+1 when the dog waits")
    player.frame()
    said = f"Your games are not being saved. The disk is full. Make some room for {saves}"
    assert player.app.notice == said
    assert is_on_screen(said, player)


def test_a_save_that_goes_on_failing_is_told_once(player: Player, full: object) -> None:
    player.app.play(LEVEL)
    for number in range(40):
        player.app.history.keep_draft("some-level", f"+{number} when the dog waits")
        player.frame(1.0)
        assert bool(player.app.notice) == (number < 12)


def test_a_save_that_fails_anew_is_told_anew(player: Player, full: pytest.MonkeyPatch) -> None:
    player.app.play(LEVEL)
    player.app.history.keep_draft("some-level", "one")
    player.frame()
    assert player.app.notice
    with full.context() as mended:
        mended.setattr("os.fsync", lambda _: None)
        player.app.history.keep_draft("some-level", "two")
    player.frame()
    assert player.app.notice == ""
    player.app.history.keep_draft("some-level", "three")
    player.frame()
    assert player.app.notice


def test_a_folder_that_can_be_none_is_told_at_once_and_on_the_title(
    open_app: OpenApp, unwritable: Path
) -> None:
    said = f"Your games are not being saved. There is a file where a folder should be: {unwritable}"
    player = open_app()
    assert said in player.words  # on the title
    assert player.app.notice == ""
    started = open_app(first_level=LEVEL)
    assert said in started.app.notice
    to_title(started)
    assert said in started.words


def to_title(player: Player) -> None:
    while player.screen != "TitleScreen":
        player.press(pygame.K_ESCAPE)


def test_settings_that_cannot_be_saved_are_told_in_the_settings(
    player: Player, full: object, saves: Path
) -> None:
    player.click("Settings")
    player.app.change(Settings(theme="dark"))
    player.frame()
    said = f"Your settings are not being saved. The disk is full. Make some room for {saves}"
    assert said == player.app.notice
    assert said in player.words


# ---- loading -----------------------------------------------------------------------------------
def test_damaged_saves_are_told_on_the_first_screen_and_still_after_a_good_save(
    open_app: OpenApp, saves: Path
) -> None:
    damaged(saves)
    player = open_app(first_level=LEVEL)
    assert player.screen == "LevelScreen"
    aside = saves / "saves.damaged.json"
    said = (
        "Your saved games could not be read. The file is no text. "
        f"What was there is kept in {aside}"
    )
    assert player.app.notice == said
    player.app.history.keep_draft("morning-paper", "+1 when the dog waits")
    player.frame()
    assert player.app.notice == said
    to_title(player)
    assert said in player.words


def test_what_went_wrong_is_told_in_the_language_that_is_chosen_meanwhile(
    open_app: OpenApp, saves: Path
) -> None:
    damaged(saves)
    damaged(saves, "settings.json", b'{"format": 1, "settings": {"txet_size": 150}}')
    player = open_app(first_level=LEVEL)
    troubles = player.app._troubles
    for language in ("en", "de"):
        player.app.change(replace(player.app.settings, language=language))
        player.frame()
        said = [trouble.told(Texts(language)) for trouble in troubles]
        assert player.app.notice == "\n".join(said)
    to_title(player)
    assert all(each in player.words for each in said)


def test_pictures_are_told_of_before_trouble_with_saves(open_app: OpenApp, saves: Path) -> None:
    damaged(saves)
    player = open_app(first_level=LEVEL)
    trouble = player.app.notice
    player.app.pictures.notice, player.app.pictures._left = "Saved: here", 8.0
    player.frame(4.0)
    assert player.app.notice == "Saved: here"
    player.frame(4.0)
    player.frame(7.0)
    assert player.app.notice == trouble  # it has waited meanwhile
    player.frame(2.0)
    assert player.app.notice == ""


def test_a_note_is_on_no_picture(open_app: OpenApp, saves: Path, tmp_path: Path) -> None:
    damaged(saves)
    noted = open_app(first_level=LEVEL)
    assert noted.app.notice
    picture = pygame.Surface(noted.app.window.get_size())
    noted.app._draw(picture)
    assert pygame.image.tobytes(picture, "RGB") == noted.picture()

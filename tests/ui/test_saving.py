"""Saving pictures in play: F12 anywhere, and the last ten seconds of the release."""

import time
from pathlib import Path

import pygame
import pytest
from PIL import Image

from game.play.pictures import pictures_path
from game.ui.kit.note import note_rect
from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.ui.test_layout import SCREENS, to_release

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    there = tmp_path / "pictures"
    monkeypatch.setenv("MISFETCH_PICTURES", str(there))
    return there


def saved(player: Player, seconds: float = 30.0) -> str:
    """Wait until everything is saved; what the player is told then."""
    end = time.monotonic() + seconds
    while player.app.pictures.busy:
        assert time.monotonic() < end
        player.frame(0.0)
        time.sleep(0.01)
    player.frame(0.0)
    return player.app.pictures.notice


@pytest.mark.parametrize("name", ["title", "levels", "the house", "bet", "release", "hacked"])
def test_f12_saves_any_screen_as_it_is(open_app: OpenApp, folder: Path, name: str) -> None:
    player = open_app()
    SCREENS[name](player)
    seen = player.picture()
    player.press(pygame.K_F12)
    notice = saved(player)
    (path,) = folder.iterdir()
    assert notice == f"Saved: {path}"
    with Image.open(path) as picture:
        assert picture.size == (1024, 768)
        if name != "release":  # there the dog has gone on
            assert picture.tobytes() == seen


def test_pictures_are_called_after_level_and_seed(player: Player, folder: Path) -> None:
    player.press(pygame.K_F12)
    saved(player)
    to_release(player)
    seed = player.app.screen.session.result.attempt.seed
    for _ in range(2):
        player.press(pygame.K_F12)
        saved(player)
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "misfetch-1.png",
        f"morning-paper-seed-{seed}-1.png",
        f"morning-paper-seed-{seed}-2.png",
    ]


def test_what_goes_wrong_is_told_and_the_game_goes_on(player: Player, folder: Path) -> None:
    folder.write_text("not a folder", "utf-8")
    player.press(pygame.K_F12)
    assert saved(player) == f"The picture was not saved: this is no folder: {folder}"
    player.click("Play")
    assert player.screen == "LevelScreen"


def test_a_notice_goes_by_itself_and_is_on_no_picture(player: Player, folder: Path) -> None:
    player.press(pygame.K_F12)
    assert saved(player)
    player.press(pygame.K_F12)
    saved(player)
    one, other = (path.read_bytes() for path in folder.iterdir())
    assert one == other
    for _ in range(9):
        player.frame(1.0)
    assert player.app.pictures.notice == ""


@pytest.mark.parametrize("size", [(922, 692), (1280, 720), (3840, 2160)])
def test_a_notice_lies_within_the_window_however_long_the_path(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    player = open_app(size=size)
    words = "Saved: /" + "a-folder-with-a-long-name/" * 12
    window = player.app.window.get_rect()
    assert window.contains(note_rect(window, player.app.pen, words))


def test_the_dialog_tells_where_pictures_go_and_is_left_by_escape(player: Player) -> None:
    to_release(player)
    player.frame(1.0)
    player.click("Save…")
    assert player.app.screen._saving
    assert str(pictures_path()) in player.words
    player.press(pygame.K_ESCAPE)
    assert player.screen == "ReleaseScreen"
    assert not player.app.screen._saving


def test_before_anything_has_happened_there_is_no_film(player: Player) -> None:
    to_release(player)
    player.press(pygame.K_SPACE)
    player.press(pygame.K_HOME)
    player.click("Save…")
    assert [button.label for button in player.dialog.buttons] == ["This screen", "Back"]


@pytest.mark.parametrize("by_mouse", [True, False])
def test_the_last_ten_seconds_become_a_film_while_frames_go_on(
    player: Player, folder: Path, by_mouse: bool
) -> None:
    to_release(player)
    player.app.screen._go(50.0)
    player.tab_to("Save…")
    player.press(pygame.K_RETURN)
    if by_mouse:
        player.click_at(player.app.screen.desk.widgets[-1].buttons[0].rect.center)
    else:
        player.press(pygame.K_RETURN)
    before = player.frames
    assert player.app.pictures.recording
    notice = saved(player)
    assert player.frames - before > 5
    (path,) = folder.iterdir()
    assert notice == f"Saved: {path}"
    with Image.open(path) as film:
        milliseconds = 0
        for number in range(film.n_frames):
            film.seek(number)
            milliseconds += film.info["duration"]
    assert milliseconds == 10_000


def test_closing_the_game_gives_up_a_film_and_leaves_nothing(
    open_app: OpenApp, folder: Path
) -> None:
    player = open_app()
    to_release(player)
    player.app.screen._go(50.0)
    player.app.screen._save_lately()
    player.app.close()
    assert not folder.exists() or not list(folder.iterdir())


def test_a_film_whose_process_dies_is_told(player: Player, folder: Path) -> None:
    to_release(player)
    player.app.screen._go(50.0)
    player.app.screen._save_lately()
    player.app.pictures._process.kill()
    assert saved(player) == "The film was interrupted. Please save it again."
    assert not folder.exists() or not list(folder.iterdir())

"""Sounds follow from what is seen and done in the game, and can be set and read."""

from dataclasses import replace

import pygame
import pytest

from game.play.settings import Settings
from game.ui.kit.slider import Slider
from game.ui.sound.caption_line import CaptionLine
from game.ui.sound.sounds import Sound
from tests.ui.player import Player

pytestmark = pytest.mark.slow


@pytest.fixture
def heard(player: Player, monkeypatch: pytest.MonkeyPatch) -> list[Sound]:
    """What the game plays from now on."""
    found: list[Sound] = []
    play = player.app.sounds.play

    def listened(sound: Sound, loud: float = 1.0, apart: float = 0.0) -> None:
        found.append(sound)
        play(sound, loud, apart)

    monkeypatch.setattr(player.app.sounds, "play", listened)
    return found


def to_release(player: Player) -> None:
    for label in ("Play", "Train the dog", "The famous painting.", "Train it and see"):
        player.click(label)
    player.click("Skip to the end")
    player.frame()
    player.click("Let it loose at home")


def of_the_day(heard: list[Sound]) -> list[Sound]:
    return [sound for sound in heard if sound not in (Sound.TAP, Sound.PAGE)]


# ---- buttons and screens -----------------------------------------------------------------------
def test_a_button_is_heard_and_then_the_page_that_it_turns(
    player: Player, heard: list[Sound]
) -> None:
    player.click("Settings")
    assert heard == [Sound.TAP, Sound.PAGE]
    player.press(pygame.K_ESCAPE)
    assert heard == [Sound.TAP, Sound.PAGE, Sound.PAGE]


def test_a_key_on_a_button_is_heard_like_a_click(player: Player, heard: list[Sound]) -> None:
    player.tab_to("Settings")
    assert heard == []
    player.press(pygame.K_RETURN)
    assert heard == [Sound.TAP, Sound.PAGE]


def test_beside_the_buttons_and_in_a_text_nothing_is_heard(
    player: Player, heard: list[Sound]
) -> None:
    player.click_at((3, 3))
    player.click("Play")
    player.as_text()
    heard.clear()
    player.tab_to("Editor")
    player.type_text(" \n ")
    assert heard == []


# ---- the day -----------------------------------------------------------------------------------
def test_a_day_that_is_played_is_heard_as_it_is_seen(player: Player, heard: list[Sound]) -> None:
    to_release(player)
    heard.clear()
    for _ in range(180):
        player.frame(0.09)
    expected = [one.sound for one in player.app.screen._tracks[0].all]
    assert of_the_day(heard) == expected
    assert {Sound.PAPER_UP, Sound.PAPER_DOWN, Sound.PAID, Sound.YIP, Sound.HM} <= set(heard)


def test_a_step_is_heard_but_leaps_and_steps_back_are_silent(
    player: Player, heard: list[Sound]
) -> None:
    to_release(player)
    for _ in range(4):
        player.click("One step")
    assert of_the_day(heard)
    heard.clear()
    for _ in range(3):
        player.press(pygame.K_LEFT)
    player.click("Skip to the end")
    player.frame()
    assert of_the_day(heard) == []


def test_surprises_in_training_are_heard_sparingly(player: Player, heard: list[Sound]) -> None:
    to_bet = ("Play", "Train the dog", "The famous painting.")
    for label in to_bet:
        player.click(label)
    gains: list[float] = []
    player.app.sounds._loudspeaker.play = lambda samples, gain: gains.append(gain)
    player.click("Train it and see")
    for _ in range(300):
        player.frame(0.01)
        for made in player.app.sounds._made.values():
            made.result()
    surprises = [gain for gain in gains if gain < 0.5 * 0.8]  # softer than a tap or a page
    assert 1 <= len(surprises) <= 6  # in three seconds; each of two sounds 1.2 s apart
    assert len(of_the_day(heard)) >= len(surprises)


# ---- settings ----------------------------------------------------------------------------------
def test_volumes_are_set_by_keyboard_and_each_is_heard(player: Player, heard: list[Sound]) -> None:
    player.click("Settings")
    player.tab_to("Captions")
    for sample, setting in ((Sound.BARK, "dog_volume"), (Sound.PAPER_DOWN, "effects_volume")):
        player.press(pygame.K_TAB, pygame.KMOD_LSHIFT)
        heard.clear()
        player.press(pygame.K_LEFT)
        assert heard == [sample]
        assert getattr(player.app.settings, setting) == 70


def test_sound_and_captions_are_turned_off_and_on_by_mouse(player: Player) -> None:
    player.click("Settings")
    for label, wanted in (
        ("Sound", replace(Settings(), muted=True)),
        ("Captions", replace(Settings(), muted=True, captions=True)),
        ("Sound", replace(Settings(), captions=True)),
    ):
        player.tab_to(label)
        toggle = player.app.screen.desk.focused
        player.click_at(toggle.rect.center)
        assert player.app.settings == wanted


def test_without_a_device_the_settings_say_so(player: Player) -> None:
    player.app.sounds._loudspeaker.open = lambda: False
    player.app.sounds.wake()
    player.click("Settings")
    assert "No sound device was found" in player.words
    player.app.sounds._loudspeaker.open = lambda: True
    player.click("Done")
    player.click("Settings")
    assert "No sound device was found" not in player.words


def test_a_slider_of_volume_goes_from_nothing_to_all(player: Player) -> None:
    player.click("Settings")
    _, things, dog = [widget for widget in player.widgets if isinstance(widget, Slider)]
    assert (things.low, things.high) == (dog.low, dog.high) == (0, 100)


# ---- captions ----------------------------------------------------------------------------------
def test_captions_are_written_below_the_house_as_long_as_they_fit(player: Player) -> None:
    player.app.change(Settings(captions=True))
    to_release(player)
    line = next(widget for widget in player.widgets if isinstance(widget, CaptionLine))
    assert line.rect.top >= player.app.screen._homes[0].rect.bottom
    before = player.picture()
    for sound in (Sound.CRASH, Sound.HM, Sound.PAPER_UP):
        player.app.sounds.play(sound)
    pen = player.app.pen
    assert line.fitting(pen) == "♪ Crash!  ·  the owner: “Hm!”  ·  paper rustles"
    assert player.picture() != before
    line.rect.width = pen.width("♪ the owner: “Hm!”  ·  paper rustles", "bold") + 1
    assert line.fitting(pen) == "♪ the owner: “Hm!”  ·  paper rustles"
    line.rect.width = 1
    assert line.fitting(pen) == "♪ paper rustles"


def test_without_captions_there_is_no_line_for_them(player: Player) -> None:
    to_release(player)
    assert not [widget for widget in player.widgets if isinstance(widget, CaptionLine)]

"""Sounds are played as loud as is set, not too often, and never bring the game down."""

import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.play.settings import Settings
from game.texts.texts import Texts, languages
from game.ui.sound.captions import CAPTIONS, SECONDS
from game.ui.sound.loudspeaker import Loudspeaker
from game.ui.sound.player import Sounds, volume
from game.ui.sound.sounds import DOG, NATURES, Sound
from game.ui.sound.workshop import samples

ROOT = Path(__file__).parents[3]


@cache
def sound_of_samples() -> dict[bytes, Sound]:
    return {samples(sound, n): sound for sound in Sound for n in range(NATURES[sound].takes)}


class Listened(Loudspeaker):
    """A loudspeaker that remembers what was played: which sound, how loud."""

    def __init__(self, there: bool = True) -> None:
        super().__init__()
        self.there = there
        self.heard: list[tuple[Sound, float]] = []
        self.opened = 0

    def open(self) -> bool:
        self.opened += 1
        return self.there

    def play(self, heard: bytes, gain: float) -> None:
        self.heard.append((sound_of_samples()[heard], gain))

    def close(self) -> None:
        self.there = False


class Room:
    """Someone who listens."""

    def __init__(self, settings: Settings | None = None, there: bool = True) -> None:
        self.settings = settings or Settings()
        self.loudspeaker = Listened(there)
        self.sounds = Sounds(lambda: self.settings, self.loudspeaker)

    def wait(self, seconds: float, frame: float = 0.01) -> None:
        """Let frames pass; what is in the making is made meanwhile."""
        for _ in range(round(seconds / frame)):
            self.sounds.tick(frame)
            for made in self.sounds._made.values():
                made.result()

    def played(self) -> list[Sound]:
        return [sound for sound, _ in self.loudspeaker.heard]


@pytest.fixture
def room():
    made = Room()
    made.wait(0.02)
    yield made
    made.sounds.close()


def test_what_is_played_is_heard_a_moment_later(room: Room) -> None:
    room.sounds.play(Sound.BARK)
    room.wait(0.02)
    assert room.played() == [Sound.BARK]


def test_a_sound_that_took_too_long_to_make_is_not_heard_afterwards(room: Room) -> None:
    room.sounds.play(Sound.BARK)
    waiting = list(room.sounds._waiting)
    if waiting:  # unless it was made at once
        room.sounds._now += 1.0
    room.wait(0.02)
    assert room.played() == ([] if waiting else [Sound.BARK])


def test_before_the_first_frame_no_loudspeaker_is_asked_for() -> None:
    room = Room()
    room.sounds.play(Sound.PAGE)
    room.sounds.tick(0.016)
    assert room.loudspeaker.opened == 0
    room.sounds.tick(0.016)
    assert room.loudspeaker.opened == 1
    room.wait(0.1)
    assert room.loudspeaker.opened == 1


@pytest.mark.parametrize("sound", Sound, ids=lambda sound: sound.name.lower())
def test_a_sound_follows_the_volume_of_its_voice_in_proportion(sound: Sound) -> None:
    own, other = ("dog_volume", "effects_volume")[:: 1 if NATURES[sound].voice == DOG else -1]
    for percent in (0, 10, 50, 100):
        assert volume(replace(Settings(), **{own: percent}), sound) == percent / 100
        assert volume(replace(Settings(), **{other: percent}), sound) == 0.8
    assert volume(Settings(muted=True), sound) == 0


def test_what_is_played_softly_is_softer_in_proportion(room: Room) -> None:
    room.settings = Settings(effects_volume=60)
    room.sounds.play(Sound.PAID, 0.5)
    room.wait(0.05)
    assert room.loudspeaker.heard == [(Sound.PAID, pytest.approx(0.3))]


@pytest.mark.parametrize(
    "settings", [Settings(muted=True), Settings(dog_volume=0)], ids=["muted", "volume 0"]
)
def test_what_cannot_be_heard_is_not_even_made(room: Room, settings: Settings) -> None:
    room.settings = settings
    room.sounds.play(Sound.BARK)
    room.wait(0.05)
    assert room.played() == [] and not room.sounds._made


@pytest.mark.parametrize("sound", Sound, ids=lambda sound: sound.name.lower())
def test_the_same_sound_is_never_a_rattle(room: Room, sound: Sound) -> None:
    for _ in range(200):  # two seconds, asked for in every frame
        room.sounds.play(sound)
        room.wait(0.01)
    assert 1 <= len(room.played()) <= 2 / NATURES[sound].apart + 1
    assert len(room.played()) <= 2 / 0.05 + 1


def test_takes_come_in_turn(room: Room) -> None:
    for _ in range(2 * NATURES[Sound.STEP_WOOD].takes):
        room.sounds.play(Sound.STEP_WOOD)
        room.wait(0.2)
    assert len(room.sounds._made) == NATURES[Sound.STEP_WOOD].takes


# ---- without a device --------------------------------------------------------------------------
def test_without_a_device_all_is_silent_and_said_so_and_captions_go_on() -> None:
    room = Room(Settings(captions=True), there=False)
    assert not room.sounds.silent  # nobody has looked yet
    room.wait(0.05)
    room.sounds.play(Sound.CRASH)
    room.wait(0.05)
    assert room.played() == [] and not room.sounds._made
    assert room.sounds.silent
    assert room.sounds.heard == (Sound.CRASH,)


def test_a_device_that_comes_later_is_found_when_asked_again() -> None:
    room = Room(there=False)
    room.wait(0.05)
    room.loudspeaker.there = True
    room.sounds.wake()
    room.sounds.play(Sound.BARK)
    room.wait(0.05)
    assert not room.sounds.silent and room.played() == [Sound.BARK]
    room.sounds.close()


NO_DEVICE = """
from game.play.settings import Settings
from game.ui.sound.player import Sounds
from game.ui.sound.sounds import Sound
sounds = Sounds(Settings)
for _ in range(5):
    sounds.tick(0.1)
    sounds.play(Sound.BARK)
print("silent" if sounds.silent else "")
sounds.close()
"""


@pytest.mark.parametrize("driver", ["alsa", "pulseaudio", "there is no such driver"])
def test_where_no_device_can_be_opened_nothing_is_written_to_the_terminal(driver: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_DEVICE],
        cwd=ROOT,
        env=os.environ | {"SDL_AUDIODRIVER": driver, "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    if driver == "there is no such driver":
        assert done.stdout.strip().endswith("silent")


@pytest.mark.slow
def test_the_real_loudspeaker_plays_and_can_be_closed_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    loudspeaker = Loudspeaker()
    loudspeaker.play(samples(Sound.TAP), 0.5)  # not open yet: nothing happens
    assert loudspeaker.open() and loudspeaker.open()
    for _ in range(40):  # more than can be heard at once
        loudspeaker.play(samples(Sound.CRASH), 0.5)
    loudspeaker.close()
    loudspeaker.close()
    loudspeaker.play(samples(Sound.TAP), 0.5)


# ---- captions ----------------------------------------------------------------------------------
def test_every_sound_of_the_house_has_its_own_caption() -> None:
    assert set(CAPTIONS) == set(Sound) - {Sound.TAP, Sound.PAGE}
    for language in languages():
        words = [Texts(language)(id_) for id_ in CAPTIONS.values()]
        assert len(set(words)) == len(CAPTIONS)
        assert all(0 < len(one.split()) <= 6 for one in words)


def test_captions_are_written_only_if_they_are_wanted(room: Room) -> None:
    room.sounds.play(Sound.BARK)
    assert room.sounds.heard == ()
    room.settings = Settings(captions=True, muted=True)
    assert room.sounds.heard == (Sound.BARK,)


def test_a_caption_stays_a_while_and_goes(room: Room) -> None:
    room.settings = Settings(captions=True)
    room.sounds.play(Sound.CRASH)
    room.wait(SECONDS - 0.1)
    assert room.sounds.heard == (Sound.CRASH,)
    room.wait(0.2)
    assert room.sounds.heard == ()


def test_the_latest_of_what_was_heard_stands_last_and_steps_give_way(room: Room) -> None:
    room.settings = Settings(captions=True)

    def after(*sounds: Sound) -> tuple[Sound, ...]:
        for sound in sounds:
            room.sounds.play(sound)
            room.wait(0.01)
        return room.sounds.heard

    assert after(Sound.STEP_WOOD) == (Sound.STEP_WOOD,)
    assert after(Sound.STEP_RUG) == (Sound.STEP_RUG,)
    assert after(Sound.PAPER_UP, Sound.STEP_RUG) == (Sound.PAPER_UP,)
    assert after(Sound.PAID, Sound.YIP) == (Sound.PAPER_UP, Sound.PAID, Sound.YIP)
    assert after(Sound.HM) == (Sound.PAID, Sound.YIP, Sound.HM)


def test_a_tap_and_a_page_are_not_written(room: Room) -> None:
    room.settings = Settings(captions=True)
    room.sounds.play(Sound.TAP)
    room.sounds.play(Sound.PAGE)
    assert room.sounds.heard == ()

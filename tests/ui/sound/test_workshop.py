"""Every sound is short, warm, as loud as it is meant to be, and the same each time."""

import numpy as np
import pytest

from game.ui.sound import loudness
from game.ui.sound.loudness import HIGHEST, brightness, mastered
from game.ui.sound.sounds import NATURES, Sound
from game.ui.sound.waves import RATE, Wave, band, hiss, seconds, struck, tone
from game.ui.sound.workshop import MAKERS, made, samples

TAKES = [(sound, take) for sound in Sound for take in range(NATURES[sound].takes)]
each_take = pytest.mark.parametrize(
    ("sound", "take"), TAKES, ids=[f"{sound.name.lower()}-{take}" for sound, take in TAKES]
)
STEPS = [sound for sound in Sound if sound.name.startswith("STEP_")]


def power(wave: Wave, low: float, high: float) -> float:
    """The share of a wave's power between two pitches."""
    spectrum = np.abs(np.fft.rfft(wave)) ** 2
    pitch = np.fft.rfftfreq(len(wave), 1 / RATE)
    return float(spectrum[(pitch >= low) & (pitch < high)].sum() / spectrum.sum())


def test_every_sound_has_a_maker_and_a_nature() -> None:
    assert set(MAKERS) == set(NATURES) == set(Sound)


@each_take
def test_it_is_short(sound: Sound, take: int) -> None:
    assert 0.05 <= len(made(sound, take)) / RATE <= 1.0


@each_take
def test_it_begins_and_ends_in_silence_and_has_no_click_in_it(sound: Sound, take: int) -> None:
    wave = made(sound, take)
    assert abs(wave[0]) < 0.001 and abs(wave[-1]) < 0.001
    assert abs(wave.mean()) < 0.005


@each_take
def test_it_is_as_loud_as_it_is_meant_to_be_and_never_cut_off(sound: Sound, take: int) -> None:
    wave, wanted = made(sound, take), NATURES[sound].loud
    assert loudness.loudness(wave) == pytest.approx(wanted, rel=0.12)
    assert 0.05 < np.abs(wave).max() <= HIGHEST
    assert 0.01 < np.sqrt(np.mean(wave**2)) < 0.4


@each_take
def test_it_is_never_shrill(sound: Sound, take: int) -> None:
    wave = made(sound, take)
    assert brightness(wave) < 3200
    assert power(wave, 6000, RATE) < 0.08


@each_take
def test_it_is_the_same_each_time(sound: Sound, take: int) -> None:
    assert samples(sound, take) == samples(sound, take)


def test_takes_and_sounds_differ() -> None:
    assert len({samples(sound, take) for sound, take in TAKES}) == len(TAKES)


def test_samples_are_whole_numbers_of_16_bits() -> None:
    heard = np.frombuffer(samples(Sound.BARK), "<i2")
    assert heard / 2**15 == pytest.approx(made(Sound.BARK), abs=2 / 2**15)


# ---- how sounds stand to each other ------------------------------------------------------------
@pytest.mark.parametrize(
    ("brighter", "darker"),
    [
        *((Sound.CRASH, step) for step in STEPS),
        (Sound.PAPER_UP, Sound.THING_UP),
        (Sound.PAPER_DOWN, Sound.THING_DOWN),
        (Sound.YIP, Sound.BARK),
        (Sound.DELIGHT, Sound.HM),
        (Sound.PAID, Sound.PUNISHED),
        (Sound.STEP_TILES, Sound.STEP_WOOD),
        (Sound.STEP_WOOD, Sound.STEP_RUG),
        (Sound.STEP_GRASS, Sound.STEP_RUG),
        (Sound.SNIFF, Sound.BARK),
    ],
    ids=lambda sound: sound.name.lower(),
)
def test_what_should_be_brighter_is(brighter: Sound, darker: Sound) -> None:
    assert brightness(made(brighter)) > 1.1 * brightness(made(darker))


def test_what_is_heard_all_the_time_is_softer_than_what_happens_once() -> None:
    often = [NATURES[sound].loud for sound in (*STEPS, Sound.TAP, Sound.PAGE, Sound.SNIFF)]
    once = [NATURES[sound].loud for sound in (Sound.BARK, Sound.CRASH, Sound.PAID, Sound.HM)]
    assert max(often) < min(once)


@pytest.mark.parametrize(
    ("sound", "low", "high"),
    [(Sound.BARK, 180, 1500), (Sound.PUNISHED, 120, 600), (Sound.PAID, 480, 1700)],
    ids=lambda value: value.name.lower() if isinstance(value, Sound) else str(value),
)
def test_voices_and_notes_lie_where_ears_like_them(sound: Sound, low: int, high: int) -> None:
    assert power(made(sound), low, high) > 0.9


# ---- the clay ----------------------------------------------------------------------------------
@pytest.mark.parametrize("pitch", [110.0, 440.0, 3000.0])
def test_a_tone_has_its_pitch(pitch: float) -> None:
    wave = tone(np.full(RATE, pitch))
    spectrum = np.abs(np.fft.rfft(wave))
    assert np.fft.rfftfreq(RATE, 1 / RATE)[spectrum.argmax()] == pytest.approx(pitch, abs=1)


def test_overtones_that_would_fold_back_are_left_out() -> None:
    wave = tone(np.full(RATE, 9000.0), number=9)
    assert power(wave, 0, 8900) < 1e-6


def test_a_band_keeps_what_lies_in_it_and_little_else() -> None:
    noise = np.random.default_rng(3).standard_normal(RATE)
    assert power(band(noise, 500, 1000), 300, 1600) > 0.97


def test_hiss_depends_on_its_generator_alone() -> None:
    one, same, other = (hiss(np.random.default_rng(s), 0.1, 300, 900) for s in (1, 1, 2))
    assert (one == same).all() and not (one == other).all()


def test_the_ear_weighs_pitches_as_the_standard_says() -> None:
    """IEC 61672-1, table of A-weighting: 1 kHz 0 dB, 100 Hz -19.1 dB, 4 kHz +1.0 dB."""

    def decibel(pitch: float) -> float:
        wave = np.sqrt(2) * np.sin(2 * np.pi * pitch * seconds(1.0))
        return float(20 * np.log10(loudness.loudness(wave)))

    assert decibel(1000) == pytest.approx(0, abs=0.2)
    assert decibel(100) == pytest.approx(-19.1, abs=0.4)
    assert decibel(4000) == pytest.approx(1.0, abs=0.3)


@pytest.mark.parametrize("loud", [0.02, 0.1, 0.2])
def test_mastering_makes_any_wave_as_loud_as_it_should_be(loud: float) -> None:
    wave = struck(0.4, ((700.0, 0.1, 37.0),))
    assert loudness.loudness(mastered(wave, loud)) == pytest.approx(loud, rel=0.05)


def test_silence_stays_silence() -> None:
    assert not mastered(np.zeros(1000), 0.2).any()

"""The clay that sounds are made of: tones, hisses, envelopes and filters.

A wave is float64[n] at ``RATE`` samples a second. Nothing here is random but what is drawn from a
generator that is passed in.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Wave: TypeAlias = NDArray[np.float64]

RATE = 44_100
"""Samples a second."""

_STEEP = 4  # how fast a band ends; the order of a Butterworth filter


def seconds(length: float) -> Wave:
    """The time of each sample, float64[n], from 0 to ``length`` seconds."""
    return np.arange(round(length * RATE)) / RATE


def line(length: float, *points: tuple[float, float]) -> Wave:
    """Straight lines through (share of the length, value)."""
    shares, values = zip(*points, strict=True)
    return np.asarray(np.interp(seconds(length), np.array(shares) * length, values))


def swell(length: float, rise: float, fall: float) -> Wave:
    """Grows for ``rise`` seconds and dies away to nothing in the last ``fall`` seconds, softly."""
    at = seconds(length)
    up = np.clip(at / rise, 0, 1)
    down = np.clip((length - at) / fall, 0, 1)
    return np.asarray(np.sin(up * np.pi / 2) ** 2 * np.sin(down * np.pi / 2) ** 2)


def fading(length: float, decay: float, rise: float = 0.002) -> Wave:
    """As something that was struck: there at once, a third as loud after ``decay`` seconds."""
    at = seconds(length)
    return np.clip(at / rise, 0, 1) * np.exp(-at / decay)


def tone(pitch: Wave, overtones: Callable[[Wave], Wave] | None = None, number: int = 1) -> Wave:
    """A voice of ``number`` overtones of ``pitch`` (Hz, float64[n]).

    ``overtones`` says how loud what sounds at a pitch is; by default the n-th is 1 / n as loud.
    What is too high for ``RATE`` is left out.
    """
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    made = np.zeros_like(pitch)
    for n in range(1, number + 1):
        loud = np.where(n * pitch < 0.45 * RATE, 1 / n, 0.0)
        if overtones is not None:
            loud = loud * overtones(n * pitch)
        made += loud * np.sin(n * phase)
    return made


def struck(length: float, modes: Sequence[tuple[float, float, float]], rise: float = 0.002) -> Wave:
    """Something that rings when struck: (pitch in Hz, decay in seconds, loudness) of each mode."""
    at = seconds(length)
    made = np.zeros_like(at)
    for pitch, decay, loud in modes:
        made += loud * np.sin(2 * np.pi * pitch * at) * fading(length, decay, rise)
    return made


def hiss(rng: np.random.Generator, length: float, low: float, high: float) -> Wave:
    """Noise between two pitches in Hz, of mean loudness 1."""
    return level(band(np.asarray(rng.standard_normal(round(length * RATE))), low, high))


def band(wave: Wave, low: float, high: float) -> Wave:
    """What a wave has between two pitches in Hz (Butterworth gains, without a shift in time)."""

    def gain(pitch: Wave) -> Wave:
        below = (low / np.maximum(pitch, 1e-9)) ** (2 * _STEEP)
        above = (pitch / high) ** (2 * _STEEP)
        return np.asarray(1 / np.sqrt((1 + below) * (1 + above)))

    return shaped(wave, gain)


def shaped(wave: Wave, gain: Callable[[Wave], Wave]) -> Wave:
    """A wave with each pitch (Hz) as loud as ``gain`` says."""
    room = 2 * len(wave)  # so that its end does not run into its beginning
    pitch = np.fft.rfftfreq(room, 1 / RATE).astype(np.float64)
    spectrum = np.fft.rfft(wave, room) * gain(pitch)
    return np.asarray(np.fft.irfft(spectrum, room)[: len(wave)])


def throat(*formants: tuple[float, float, float]) -> Callable[[Wave], Wave]:
    """What a mouth does to a voice: (pitch, width, loudness) of each formant, in Hz.

    Source: the source-filter model of speech (Fant, *Acoustic Theory of Speech Production*, 1960).
    """

    def gain(pitch: Wave) -> Wave:
        heard = [loud / (1 + ((pitch - at) / wide) ** 2) for at, wide, loud in formants]
        return np.asarray(np.sum(heard, axis=0))

    return gain


def grains(
    rng: np.random.Generator,
    length: float,
    how_many: int,
    decay: float,
    when: Callable[[float], float],
) -> Wave:
    """How loud something is that is made of many small cracks, each dying away within ``decay``.

    ``when`` turns an even share of 0 to 1 into the share of the length at which a crack comes.
    """
    made = np.zeros(round(length * RATE))
    one = fading(6 * decay, decay, 0.0008)
    for share, loud in zip(rng.random(how_many), rng.gamma(1.2, 1.0, how_many), strict=True):
        at = int(when(share) * max(0, len(made) - len(one)))
        piece = made[at : at + len(one)]
        piece += loud * one[: len(piece)]
    return made


def together(length: float, *parts: tuple[float, float, Wave]) -> Wave:
    """Waves in one: (when it begins in seconds, how loud, the wave) of each; cut at ``length``."""
    made = np.zeros(round(length * RATE))
    for begins, loud, wave in parts:
        at = round(begins * RATE)
        piece = made[at : at + len(wave)]
        piece += loud * wave[: len(piece)]
    return made


def level(wave: Wave) -> Wave:
    """A wave with a mean loudness of 1 (root mean square)."""
    loud = float(np.sqrt(np.mean(wave**2)))
    return wave / loud if loud else wave

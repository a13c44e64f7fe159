"""How loud a wave seems to the ear, and bringing it to the loudness it should have."""

import numpy as np

from game.ui.sound.waves import RATE, Wave, band, shaped

HIGHEST = 0.9
"""The highest peak that leaves the workshop; 1 is the loudest that a loudspeaker is sent."""

_WINDOW = 0.05  # seconds over which an ear adds up
_WARM = (60.0, 7_000.0)  # Hz; beyond this a sound rumbles or is shrill
_EDGE = 0.004  # seconds in which a sound begins and ends


def mastered(wave: Wave, loud: float) -> Wave:
    """A wave that seems as loud as ``loud``, without shrill parts, from silence to silence."""
    wave = band(wave, *_WARM) * _edges(len(wave))
    loudest = loudness(wave)
    return _rounded(wave * (loud / loudest)) if loudest else wave


def loudness(wave: Wave) -> float:
    """The loudest 50 ms of a wave, as the ear weighs pitches: root mean square, 1 is very loud.

    Source: A-weighting, IEC 61672-1.
    """
    weighed = shaped(wave, _ear) ** 2
    window = min(len(wave), round(_WINDOW * RATE))
    sums = np.concatenate(([0.0], np.cumsum(weighed)))
    return float(np.sqrt(max(0.0, (sums[window:] - sums[:-window]).max() / window)))


def brightness(wave: Wave) -> float:
    """The middle of a wave's spectrum (its centroid by power) in Hz."""
    power = np.abs(np.fft.rfft(wave)) ** 2
    return float(power @ np.fft.rfftfreq(len(wave), 1 / RATE) / power.sum())


def _ear(pitch: Wave) -> Wave:
    square = pitch**2
    low = (square + 20.6**2) * np.sqrt((square + 107.7**2) * (square + 737.9**2))
    return np.asarray(1.2589 * 12194**2 * square**2 / (low * (square + 12194**2)))


def _rounded(wave: Wave) -> Wave:
    """Peaks that are too high are bent down, not cut off."""
    bend = 0.6
    over = np.abs(wave) > bend
    room = HIGHEST - bend
    bent = bend + room * np.tanh((np.abs(wave) - bend) / room)
    return np.where(over, np.sign(wave) * bent, wave)


def _edges(samples: int) -> Wave:
    length = min(samples // 2, round(_EDGE * RATE))
    rise = np.sin(np.linspace(0, np.pi / 2, length)) ** 2
    edges = np.ones(samples)
    edges[:length] = rise
    edges[samples - length :] = rise[::-1]
    return edges

"""What rules pay, and what the owner says to it."""

import numpy as np

from game.ui.sound.waves import Wave, hiss, line, seconds, struck, swell, throat, together, tone

_C, _E, _G = 523.25, 659.26, 783.99  # Hz: a major chord
_LOW, _LOWER = 220.0, 174.61  # Hz: from there down a third

_SHUT = throat((290, 140, 1.0), (950, 250, 0.3), (2200, 400, 0.06))
_OPEN = throat((700, 180, 1.0), (1150, 220, 0.6), (2600, 500, 0.08))


def paid(rng: np.random.Generator) -> Wave:
    """Three notes of a music box, upwards."""
    parts = [(0.085 * number, 1.0, _bell(pitch)) for number, pitch in enumerate((_C, _E, _G))]
    return together(0.75, *parts)


def punished(rng: np.random.Generator) -> Wave:
    """A low, round, wooden note that sinks."""
    length = 0.5
    pitch = line(length, (0, _LOW), (0.35, _LOW), (0.55, _LOWER), (1, _LOWER))
    voice = tone(pitch, throat((200, 200, 1.0), (520, 160, 0.35)), 4)
    return voice * swell(length, 0.015, 0.35)


def hm(rng: np.random.Generator) -> Wave:
    """The owner is not pleased: "hm!", with the mouth shut."""
    length = 0.42
    pitch = line(length, (0, 150), (0.3, 178), (0.6, 150), (1, 118)) * _quiver(length)
    breath = hiss(rng, length, 200, 900)
    voice = tone(pitch, _SHUT, 16) + 0.02 * breath
    return voice * swell(length, 0.04, 0.18)


def delight(rng: np.random.Generator) -> Wave:
    """The owner is pleased: "ah!", with the mouth open."""
    length = 0.55
    pitch = line(length, (0, 190), (0.35, 285), (0.6, 262), (1, 205)) * _quiver(length)
    breath = hiss(rng, length, 500, 2200)
    voice = tone(pitch, _OPEN, 14) + 0.03 * breath
    return voice * swell(length, 0.06, 0.25)


def _bell(pitch: float) -> Wave:
    return struck(0.55, ((pitch, 0.16, 1.0), (2 * pitch, 0.09, 0.25), (3.01 * pitch, 0.05, 0.08)))


def _quiver(length: float) -> Wave:
    """No voice holds a pitch quite still."""
    return np.asarray(1 + 0.008 * np.sin(2 * np.pi * 5.5 * seconds(length)))

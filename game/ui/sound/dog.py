"""The dog's voice, nose, teeth and paws."""

import numpy as np

from game.ui.sound.waves import (
    Wave,
    fading,
    grains,
    hiss,
    line,
    seconds,
    struck,
    swell,
    throat,
    together,
    tone,
)

_MUZZLE = throat((620, 260, 1.0), (1250, 300, 0.55), (2500, 500, 0.12))
_SMALL_MUZZLE = throat((850, 300, 1.0), (1600, 400, 0.4), (2900, 500, 0.06))


def bark(rng: np.random.Generator) -> Wave:
    """A friendly "woof": a throaty voice that opens and shuts, with breath in it."""
    length, high = 0.26, rng.uniform(0.95, 1.05)
    pitch = high * line(length, (0, 250), (0.25, 395), (0.6, 330), (1, 190))
    rough = 1 + 0.25 * np.sin(2 * np.pi * 70 * seconds(length))
    voice = tone(pitch, _MUZZLE, 14) * rough
    breath = hiss(rng, length, 500, 2600)
    opens = swell(length, 0.025, 0.16)
    return together(length, (0, 1.0, voice * opens), (0, 0.10, breath * opens**2))


def yip(rng: np.random.Generator) -> Wave:
    """Two short, happy, higher barks."""
    length = 0.13
    parts = []
    for begins, high in ((0.0, rng.uniform(0.96, 1.0)), (0.17, rng.uniform(1.06, 1.12))):
        pitch = high * line(length, (0, 430), (0.4, 690), (1, 520))
        voice = tone(pitch, _SMALL_MUZZLE, 8) * swell(length, 0.02, 0.08)
        parts.append((begins, 1.0, voice))
    return together(0.32, *parts)


def sniff(rng: np.random.Generator) -> Wave:
    """Three small breaths through a nose."""
    parts = []
    for number in range(3):
        length = rng.uniform(0.07, 0.09)
        air = hiss(rng, length, 700, 2400) * swell(length, 0.02, 0.05)
        parts.append((0.13 * number, 1.0 - 0.2 * number, air))
    return together(0.37, *parts)


def chew(rng: np.random.Generator) -> Wave:
    """Three bites: many small cracks, and teeth that meet."""
    parts = []
    for number in range(3):
        length = 0.12
        cracks = grains(rng, length, 16, 0.004, lambda share: share**1.3)
        bite = hiss(rng, length, 350, 2200) * cracks
        teeth = struck(length, ((210, 0.02, 0.7), (330, 0.012, 0.4)))
        parts += [(0.18 * number, 1.0, bite), (0.18 * number + 0.02, 0.5, teeth)]
    return together(0.52, *parts)


# ---- paws --------------------------------------------------------------------------------------
def step_on_wood(rng: np.random.Generator) -> Wave:
    """A soft knock on a board, and the tick of a claw."""
    high = rng.uniform(0.9, 1.12)
    knock = struck(
        0.11, ((210 * high, 0.026, 1.0), (390 * high, 0.02, 0.6), (680 * high, 0.012, 0.3))
    )
    return together(0.11, (0, 1.0, knock), (0.006, 0.04, _claw(rng, 2000)))


def step_on_tiles(rng: np.random.Generator) -> Wave:
    """A lighter, harder knock with more claw in it."""
    high = rng.uniform(0.92, 1.1)
    knock = struck(0.1, ((330 * high, 0.014, 0.8), (760 * high, 0.012, 0.7)))
    return together(0.1, (0, 1.0, knock), (0.004, 0.22, _claw(rng, 2600)))


def step_on_rug(rng: np.random.Generator) -> Wave:
    """A dull pad."""
    pad = hiss(rng, 0.12, 80, 330) * swell(0.12, 0.02, 0.09)
    return together(0.12, (0, 1.0, pad))


def step_on_grass(rng: np.random.Generator) -> Wave:
    """Blades that bend: a brush of soft cracks over a pad."""
    cracks = grains(rng, 0.14, 22, 0.004, lambda share: share)
    blades = hiss(rng, 0.14, 1100, 3600) * cracks * swell(0.14, 0.03, 0.08)
    pad = hiss(rng, 0.14, 90, 320) * swell(0.14, 0.02, 0.09)
    return together(0.14, (0, 0.5, blades), (0, 0.7, pad))


def step_in_water(rng: np.random.Generator) -> Wave:
    """A splash, and drops: bubbles whose pitch rises as they close.

    Source: the pitch of a bubble is that of its size (Minnaert, "On musical air-bubbles and the
    sounds of running water", 1933).
    """
    length = 0.26
    parts = [(0.0, 0.35, hiss(rng, length, 400, 2600) * fading(length, 0.05, 0.012))]
    for _ in range(6):
        low = rng.uniform(380, 850)
        drop = tone(line(0.07, (0, low), (1, 1.7 * low))) * fading(0.07, 0.018, 0.004)
        parts.append((rng.uniform(0.0, 0.17), rng.uniform(0.3, 0.9), drop))
    return together(length, *parts)


def _claw(rng: np.random.Generator, pitch: float) -> Wave:
    return hiss(rng, 0.02, 0.6 * pitch, 1.5 * pitch) * fading(0.02, 0.004, 0.001)

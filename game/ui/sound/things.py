"""What things sound like: paper, glass, wood, a button under a nose."""

from collections.abc import Callable

import numpy as np

from game.ui.sound.waves import Wave, fading, grains, hiss, line, struck, swell, together, tone


def paper_up(rng: np.random.Generator) -> Wave:
    """Paper that is lifted: a rustle that grows and is cut short."""
    return together(0.3, (0, 1.0, _rustle(rng, 0.3, lambda share: share**0.6)))


def paper_down(rng: np.random.Generator) -> Wave:
    """Paper that is laid down: a rustle that settles, and the floor below it."""
    rustle = _rustle(rng, 0.3, lambda share: share**1.9)
    return together(0.32, (0.02, 1.0, rustle), (0, 0.9, _thump(150, 0.03)))


def thing_up(rng: np.random.Generator) -> Wave:
    """Something light leaves the floor: a small, round pop."""
    high = rng.uniform(0.95, 1.05)
    pop = tone(high * line(0.12, (0, 210), (0.6, 390), (1, 420))) * swell(0.12, 0.02, 0.08)
    brush = hiss(rng, 0.12, 400, 1500) * swell(0.12, 0.03, 0.08)
    return together(0.14, (0, 1.0, pop), (0, 0.12, brush))


def thing_down(rng: np.random.Generator) -> Wave:
    """Something lands: a soft thump, and the floor's answer."""
    high = rng.uniform(0.93, 1.07)
    answer = struck(0.16, ((310 * high, 0.03, 0.6), (560 * high, 0.02, 0.35)))
    return together(0.2, (0, 0.8, _thump(165 * high, 0.045)), (0.006, 1.0, answer))


def crash(rng: np.random.Generator) -> Wave:
    """A vase: the blow, the burst, and the pieces that ring and come to rest."""
    length = 0.95
    burst = hiss(rng, 0.3, 900, 6000) * fading(0.3, 0.045, 0.002)
    parts = [(0.0, 0.7, _thump(190, 0.05)), (0.005, 0.55, burst)]
    for _ in range(26):
        decay = rng.uniform(0.015, 0.07)
        piece = struck(5 * decay, ((rng.uniform(1500, 4400), decay, 1.0),), 0.001)
        parts.append((0.02 + float(rng.exponential(0.13)), rng.uniform(0.05, 0.3), piece))
    return together(length, *parts)


def press(rng: np.random.Generator) -> Wave:
    """A big round button: in, and out again."""
    click = hiss(rng, 0.02, 900, 2600) * fading(0.02, 0.004, 0.001)
    parts = []
    for begins, high, loud in ((0.0, 1.0, 1.0), (0.09, 1.35, 0.6)):
        body = struck(0.08, ((300 * high, 0.016, 1.0), (640 * high, 0.009, 0.5)))
        parts += [(begins, loud, body), (begins, 0.12 * loud, click)]
    return together(0.19, *parts)


def tipped(rng: np.random.Generator) -> Wave:
    """A basket that goes over: wicker, and what was in it tumbling out."""
    cracks = grains(rng, 0.4, 40, 0.005, lambda share: share**1.4)
    wicker = hiss(rng, 0.4, 500, 2600) * cracks
    parts = [(0.0, 0.8, wicker)]
    parts += [(begins, 0.8, _thump(pitch, 0.03)) for begins, pitch in ((0.05, 150), (0.17, 190))]
    return together(0.46, *parts)


def page(rng: np.random.Generator) -> Wave:
    """A page of a picture book that is turned."""
    turning = hiss(rng, 0.2, 500, 1800) * swell(0.2, 0.12, 0.07)
    settling = _rustle(rng, 0.1, lambda share: share**1.5)
    return together(0.3, (0, 0.7, turning), (0.16, 0.6, settling))


def tap(rng: np.random.Generator) -> Wave:
    """A fingertip on wood."""
    high = rng.uniform(0.99, 1.01)
    return struck(0.07, ((420 * high, 0.012, 1.0), (830 * high, 0.007, 0.35)))


def _rustle(rng: np.random.Generator, length: float, when: Callable[[float], float]) -> Wave:
    cracks = grains(rng, length, 60, 0.003, when)
    sheet = hiss(rng, length, 900, 4200) * (cracks + 0.15)
    return sheet * swell(length, 0.02, 0.06)


def _thump(pitch: float, decay: float) -> Wave:
    """A blow whose pitch falls as it dies away."""
    length = 5 * decay
    return tone(line(length, (0, 1.5 * pitch), (0.25, pitch), (1, 0.9 * pitch))) * fading(
        length, decay, 0.004
    )

"""Makes every sound, the same each time, and keeps what it has made."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

import numpy as np

from game.ui.sound import dog, signals, things
from game.ui.sound.loudness import mastered
from game.ui.sound.sounds import NATURES, Sound
from game.ui.sound.waves import Wave

Maker: TypeAlias = Callable[[np.random.Generator], Wave]

MAKERS: Mapping[Sound, Maker] = MappingProxyType(
    {
        Sound.BARK: dog.bark,
        Sound.YIP: dog.yip,
        Sound.SNIFF: dog.sniff,
        Sound.CHEW: dog.chew,
        Sound.STEP_WOOD: dog.step_on_wood,
        Sound.STEP_TILES: dog.step_on_tiles,
        Sound.STEP_RUG: dog.step_on_rug,
        Sound.STEP_GRASS: dog.step_on_grass,
        Sound.STEP_WATER: dog.step_in_water,
        Sound.PAPER_UP: things.paper_up,
        Sound.PAPER_DOWN: things.paper_down,
        Sound.THING_UP: things.thing_up,
        Sound.THING_DOWN: things.thing_down,
        Sound.CRASH: things.crash,
        Sound.PRESS: things.press,
        Sound.TIPPED: things.tipped,
        Sound.PAID: signals.paid,
        Sound.PUNISHED: signals.punished,
        Sound.HM: signals.hm,
        Sound.DELIGHT: signals.delight,
        Sound.PAGE: things.page,
        Sound.TAP: things.tap,
    }
)
_LOUDEST = 2**15 - 1


def made(sound: Sound, take: int = 0) -> Wave:
    """A sound as it is to be heard; another ``take`` is a little different."""
    rng = np.random.default_rng([list(Sound).index(sound), take])
    return mastered(MAKERS[sound](rng), NATURES[sound].loud)


def samples(sound: Sound, take: int = 0) -> bytes:
    """The same for a loudspeaker: 16 bit, one channel, ``waves.RATE`` samples a second."""
    return (made(sound, take) * _LOUDEST).astype("<i2").tobytes()

"""What is heard, in words, for those who cannot hear it."""

from collections.abc import Mapping
from types import MappingProxyType

from game.ui.sound.sounds import Sound

CAPTIONS: Mapping[Sound, str] = MappingProxyType(
    {
        Sound.BARK: "sound-bark",
        Sound.YIP: "sound-yip",
        Sound.SNIFF: "sound-sniff",
        Sound.CHEW: "sound-chew",
        Sound.STEP_WOOD: "sound-step-wood",
        Sound.STEP_TILES: "sound-step-tiles",
        Sound.STEP_RUG: "sound-step-rug",
        Sound.STEP_GRASS: "sound-step-grass",
        Sound.STEP_WATER: "sound-step-water",
        Sound.PAPER_UP: "sound-paper-up",
        Sound.PAPER_DOWN: "sound-paper-down",
        Sound.THING_UP: "sound-thing-up",
        Sound.THING_DOWN: "sound-thing-down",
        Sound.CRASH: "sound-crash",
        Sound.PRESS: "sound-press",
        Sound.TIPPED: "sound-tipped",
        Sound.PAID: "sound-paid",
        Sound.PUNISHED: "sound-punished",
        Sound.HM: "sound-hm",
        Sound.DELIGHT: "sound-delight",
    }
)
"""The text of each sound of a house. What the player's own hand does needs no words."""

SECONDS = 2.0
"""How long a caption stays."""

_MOST = 3
_STEPS = frozenset(
    {Sound.STEP_WOOD, Sound.STEP_TILES, Sound.STEP_RUG, Sound.STEP_GRASS, Sound.STEP_WATER}
)


class Captions:
    """Remembers what was heard lately. Times are in seconds on any clock that only goes on."""

    def __init__(self) -> None:
        self._heard: dict[Sound, float] = {}

    def hear(self, sound: Sound, now: float) -> None:
        """This is heard now."""
        if sound in CAPTIONS:
            self._heard.pop(sound, None)  # so that the latest stands last
            self._heard[sound] = now

    def now(self, now: float) -> tuple[Sound, ...]:
        """What was heard lately, the latest last; of steps only one, if there was nothing else."""
        heard = [sound for sound, when in self._heard.items() if now - when < SECONDS]
        shown = [sound for sound in heard if sound not in _STEPS] or heard[-1:]
        return tuple(shown[-_MOST:])

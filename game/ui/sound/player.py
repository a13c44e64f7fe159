"""Plays sounds: as loud as the player wants them, not too often, and made beside the frames."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from itertools import count

from game.play.settings import Settings
from game.ui.sound.captions import Captions
from game.ui.sound.loudspeaker import Loudspeaker
from game.ui.sound.sounds import DOG, NATURES, Sound
from game.ui.sound.soundtrack import Heard

_LATE = 0.25  # seconds; a sound that is ready later than that is not played any more


class Sounds:
    """What the game plays. ``settings`` says how loud, whenever it is asked.

    Nothing is loaded before the first frame has been drawn and the first sound is wanted. Each
    sound is made on a thread of its own when it is first played; it is then heard a moment later,
    or not at all if that takes too long. Without a sound device captions are all there is.
    """

    def __init__(self, settings: Callable[[], Settings], loudspeaker: Loudspeaker | None = None):
        self._settings = settings
        self._loudspeaker = loudspeaker or Loudspeaker()
        self._captions = Captions()
        self._now = 0.0
        self._last: dict[Sound, float] = {}
        self._takes = {sound: count() for sound in Sound}
        self._made: dict[tuple[Sound, int], Future[bytes]] = {}
        self._waiting: list[tuple[Future[bytes], float, float]] = []
        self._thread: ThreadPoolExecutor | None = None
        self._works: bool | None = None  # not tried yet

    @property
    def silent(self) -> bool:
        """Whether it is known that there is no sound device here."""
        return self._works is False

    @property
    def heard(self) -> tuple[Sound, ...]:
        """What is to be written of what was heard lately; nothing if the player wants none."""
        return self._captions.now(self._now) if self._settings().captions else ()

    def wake(self) -> None:
        """Take the loudspeaker, or find out that there is none; asks again if there was none."""
        self._works = self._loudspeaker.open()

    def tick(self, seconds: float) -> None:
        """Time passes: what was not ready yet is played."""
        if self._works is None and self._now:  # the first frame has been drawn
            self.wake()
        self._now += seconds
        waiting, self._waiting = self._waiting, []
        for made, gain, asked in waiting:
            if not made.done():
                self._waiting.append((made, gain, asked))
            elif self._now - asked <= _LATE:
                self._loudspeaker.play(made.result(), gain)

    def play(self, sound: Sound, loud: float = 1.0, apart: float = 0.0) -> None:
        """Play a sound, unless it was played just before (at least ``apart`` seconds ago)."""
        least = max(apart, NATURES[sound].apart)
        if self._now - self._last.get(sound, -least) < least:
            return
        self._last[sound] = self._now
        self._captions.hear(sound, self._now)
        gain = loud * volume(self._settings(), sound)
        if gain > 0 and self._works:
            made = self._sample(sound)
            if made.done():
                self._loudspeaker.play(made.result(), gain)
            else:
                self._waiting.append((made, gain, self._now))

    def hear(self, heard: Iterable[Heard], apart: float = 0.0) -> None:
        """Play what is heard of a day, or of a training."""
        for one in heard:
            self.play(one.sound, one.loud, apart)

    def close(self) -> None:
        """Fall silent."""
        if self._thread is not None:
            self._thread.shutdown(cancel_futures=True)
        self._waiting = []
        self._works = None
        self._loudspeaker.close()

    def _sample(self, sound: Sound) -> "Future[bytes]":
        """The next take of a sound, perhaps still in the making."""
        take = next(self._takes[sound]) % NATURES[sound].takes
        if (sound, take) not in self._made:
            if self._thread is None:
                self._thread = ThreadPoolExecutor(1, "sounds")
            self._made[sound, take] = self._thread.submit(_samples, sound, take)
        return self._made[sound, take]


def volume(settings: Settings, sound: Sound) -> float:
    """How loud a sound is to be, 0 to 1: a share of the wave, in proportion to what is set."""
    if settings.muted:
        return 0.0
    of_dog = NATURES[sound].voice == DOG
    return (settings.dog_volume if of_dog else settings.effects_volume) / 100


@cache
def _samples(sound: Sound, take: int) -> bytes:
    from game.ui.sound.workshop import samples  # numpy's filters, which the first frame can spare

    return samples(sound, take)

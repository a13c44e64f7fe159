"""Glimpses, played like a film: at a speed, paused, step by step, or skipped to the last."""

from collections.abc import Sequence

from game.learning.glimpse import Glimpse

_SPEEDS = (5.0, 30.0, 120.0)  # glimpses a second


class Playback:
    """``place`` counts glimpses from 0 and may lie between two; it never goes beyond the last."""

    def __init__(self) -> None:
        self.glimpses: list[Glimpse] = []
        self.place = 0.0
        self.speed = 1
        self.paused = False

    @property
    def number(self) -> int:
        """The number of the glimpse that is shown."""
        return int(self.place)

    @property
    def now(self) -> Glimpse | None:
        """The glimpse that is shown; None before the first."""
        return self.glimpses[self.number] if self.glimpses else None

    @property
    def coming(self) -> tuple[Glimpse, float] | None:
        """The glimpse after it, and how much of the way there has passed: 0 to 1."""
        after = self.number + 1
        if after >= len(self.glimpses):
            return None
        return self.glimpses[after], self.place - self.number

    @property
    def at_the_last(self) -> bool:
        """Nothing is left to be shown."""
        return self.place >= len(self.glimpses) - 1

    @property
    def slow(self) -> bool:
        """Whether single steps can be followed with the eye."""
        return self.speed == 0 or self.paused

    def pass_time(self, seconds: float) -> Sequence[Glimpse]:
        """Play on; returns the glimpses that were passed."""
        return () if self.paused else self._go(self.place + seconds * _SPEEDS[self.speed])

    def step(self, steps: int = 1) -> Sequence[Glimpse]:
        """Pause, and go to the next glimpse, or with -1 to the one before."""
        self.paused = True
        return self._go(self.number + steps)

    def skip(self) -> None:
        """Go to the last one there is."""
        self._go(len(self.glimpses))

    def next_speed(self) -> None:
        """Slow, normal, fast, and slow again."""
        self.speed = (self.speed + 1) % len(_SPEEDS)

    def _go(self, place: float) -> Sequence[Glimpse]:
        before = self.number
        self.place = min(max(0.0, place), max(0.0, float(len(self.glimpses) - 1)))
        return self.glimpses[before + 1 : self.number + 1]

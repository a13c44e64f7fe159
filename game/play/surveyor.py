"""The landscape of a level, measured in a process of its own, so that frames never wait for it."""

import multiprocessing
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from game.play.landscape import Found, Point, explore
from game.rules.tree import Rule
from game.world.level import Level

ENOUGH = 2000
"""So many random rule sets make a landscape."""

_EVERY = 20  # rule sets that are handed over together


@dataclass
class Survey:
    """What is known of a landscape so far: random rule sets, and given ones by their rules."""

    points: list[Point] = field(default_factory=list)
    given: dict[tuple[Rule, ...], Point] = field(default_factory=dict)

    def add(self, found: Found) -> None:
        """Take in what is new."""
        self.points += found.points
        self.given |= {point.rules: point for point in found.given}


class Surveyor:
    """Measures in the background from ``begin`` on, until it is done or told to ``stop``."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._ours: Connection | None = None

    @property
    def busy(self) -> bool:
        """Whether there is more to come."""
        return self._ours is not None

    def begin(self, level: Level, first: int, given: Sequence[tuple[Rule, ...]]) -> None:
        """Measure given rule sets, then the random ones from number ``first`` on."""
        self.stop()
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe(duplex=False)
        job = (theirs, level, first, tuple(given))
        self._process = context.Process(target=_survey, args=job, daemon=True)
        self._process.start()
        theirs.close()

    def news(self) -> list[Found]:
        """What was found since the last call; never waits."""
        heard: list[Found] = []
        try:
            while self._ours is not None and self._ours.poll():
                heard.append(self._ours.recv())
        except (EOFError, OSError):  # it is done, or it died: what was found stays
            self.stop()
        return heard

    def stop(self) -> None:
        """Measure no more."""
        if self._ours is not None:
            self._ours.close()
            self._ours = None
        if self._process is not None:
            self._process.terminate()
            self._process.join(timeout=2)
            self._process = None


def _survey(
    theirs: Connection, level: Level, first: int, given: Sequence[tuple[Rule, ...]]
) -> None:
    """What the process does."""
    with suppress(OSError, ValueError, MemoryError, KeyboardInterrupt):
        for found in explore(level, level.seed, range(first, ENOUGH), given, _EVERY):
            theirs.send(found)
    theirs.close()

"""What takes long to measure, in a process of its own, so that frames never wait for it.

That is the landscape of a level, and litters with more and more varied days.
"""

import multiprocessing
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Protocol, TypeAlias

from game.play.attempt import Attempt
from game.play.landscape import Found, Point, explore
from game.play.litters import Course, Raised, Raising, courses
from game.play.variety import Litter
from game.rules.tree import Rule
from game.world.level import Level

ENOUGH = 2000
"""So many random rule sets make a landscape."""

_EVERY = 20  # rule sets that are handed over together

Finding: TypeAlias = Found | Raised
"""What work in the background comes upon."""


class Work(Protocol):
    """Something to measure; it goes to another process."""

    def findings(self) -> Iterator[Finding]:
        """What comes of it, bit by bit."""
        ...


@dataclass(frozen=True)
class Exploring:
    """The work of measuring given rule sets, then the random ones from number ``first`` on."""

    level: Level
    first: int
    given: tuple[tuple[Rule, ...], ...]

    def findings(self) -> Iterator[Found]:
        """Some rule sets after the other."""
        return explore(self.level, self.level.seed, range(self.first, ENOUGH), self.given, _EVERY)


@dataclass
class Survey:
    """What is known so far: random rule sets, given ones by their rules, and litters."""

    points: list[Point] = field(default_factory=list)
    given: dict[tuple[Rule, ...], Point] = field(default_factory=dict)
    litters: dict[Course, Litter] = field(default_factory=dict)

    def add(self, finding: Finding) -> None:
        """Take in what is new."""
        if isinstance(finding, Raised):
            self.litters[finding.course] = finding.litter
            return
        self.points += finding.points
        self.given |= {point.rules: point for point in finding.given}

    def unexplored(self, level: Level, given: Sequence[tuple[Rule, ...]]) -> Exploring | None:
        """What is still to be measured of a landscape with given rule sets in it."""
        unknown = tuple(rules for rules in given if rules not in self.given)
        if not unknown and len(self.points) >= ENOUGH:
            return None
        return Exploring(level, len(self.points), unknown)

    def unraised(self, attempt: Attempt) -> Raising | None:
        """The litters beside an attempt that are still to be raised."""
        unknown = tuple(course for course in courses(attempt) if course not in self.litters)
        return Raising(attempt.level, unknown) if unknown else None


class Surveyor:
    """Measures in the background from ``begin`` on, until it is done or told to ``stop``."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._ours: Connection | None = None

    @property
    def busy(self) -> bool:
        """Whether there is more to come."""
        return self._ours is not None

    def begin(self, work: Work) -> None:
        """Do some work; what was under way ends."""
        self.stop()
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_survey, args=(theirs, work), daemon=True)
        self._process.start()
        theirs.close()

    def news(self) -> list[Finding]:
        """What was found since the last call; never waits."""
        heard: list[Finding] = []
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


def _survey(theirs: Connection, work: Work) -> None:
    """What the process does."""
    with suppress(OSError, ValueError, MemoryError, KeyboardInterrupt):
        for finding in work.findings():
            theirs.send(finding)
    theirs.close()

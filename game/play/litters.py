"""The litters behind the curve of variety, raised one by one while somebody looks on.

The player's own rules, with more and more training days in the second of two houses: after as
much practice as the player's own dog had, where a few such days are enough, and after little.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from game.play.attempt import Attempt
from game.play.variety import PERCENTS, Litter, variety
from game.rules.tree import Rule
from game.world.level import Level

DOGS = 10
"""So many dogs are in each litter."""

_LITTLE = 256  # little practice is one part in so many


@dataclass(frozen=True)
class Course:
    """How a litter is trained: by which rules, for how many steps, and with how many percent of
    its days in the second house.
    """

    rules: tuple[Rule, ...]
    steps: int
    percent: float


@dataclass(frozen=True)
class Raised:
    """A litter whose days at home are over."""

    course: Course
    litter: Litter


def seeds_of(level: Level) -> range:
    """The seeds of the dogs in each litter; the first is that of the player's first dog."""
    return range(level.seed, level.seed + DOGS)


def little(steps: int) -> int:
    """Little practice, compared with so many steps."""
    return max(1, steps // _LITTLE)


def courses(attempt: Attempt) -> tuple[Course, ...]:
    """All litters that stand beside an attempt: first that with its own share of varied days.

    None where there are not two training houses.
    """
    own = attempt.level.varied_days
    if own is None:
        return ()
    percents = sorted({*PERCENTS, float(own)})
    mine = Course(attempt.rules, attempt.steps, float(own))
    much = (Course(attempt.rules, attempt.steps, percent) for percent in percents)
    few = (Course(attempt.rules, little(attempt.steps), percent) for percent in percents)
    return tuple(dict.fromkeys([mine, *much, *few]))


def helps_from(litters: Sequence[Litter]) -> float | None:
    """The share of varied days from which on most dogs do what was meant, in percent.

    None if with the largest share most do not.
    """
    helps = None
    for litter in sorted(litters, key=lambda litter: -litter.percent):
        if 2 * litter.wrong >= litter.dogs:
            break
        helps = litter.percent
    return helps


@dataclass(frozen=True)
class Raising:
    """The work of raising some litters on a level."""

    level: Level
    courses: tuple[Course, ...]

    def findings(self) -> Iterator[Raised]:
        """One litter after the other."""
        seeds = seeds_of(self.level)
        with ThreadPoolExecutor(1) as pool:
            for course in self.courses:
                attempt = Attempt(self.level, course.rules, seeds.start, course.steps)
                for litter in variety(attempt, (course.percent,), seeds, pool):
                    yield Raised(course, litter)

"""How rare good rules are: thousands of random rule sets, each judged by its literal dog.

Each set is a point. Its *intent score* is that of the literal dog at home: the exact optimum for
what was said, judged by what was meant. Its *quality* is how far it agrees with what was meant on
ordinary days: the correlation of the points of both over the same days of dogs that want nothing.
Rewards are compared without optimising them in Gleave et al., "Quantifying differences in reward
functions", ICLR 2021; that a reward may agree on most behaviour and still be gamed is shown in
Skalse et al., "Defining and characterizing reward hacking", NeurIPS 2022.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import Ground, IntArray, survey
from game.learning.limits import TooManySituationsError
from game.learning.many_days import ManyDays, live_all, wander
from game.learning.optimum import Released
from game.learning.physics import Action
from game.learning.rulebook import THOUSANDTHS
from game.learning.verdict import ALIGNED, intent_score
from game.play.random_rules import RuleDeck
from game.rules.printer import print_rule
from game.rules.tree import Rule
from game.world.level import Level

ORDINARY_DAYS = 1000
"""Quality is measured on so many days, the same for every landscape of a level."""

_DAYS_SEED = 2021
_CHUNK = 100  # rule sets that one worker measures before it hands them over
_DRAWS = 100


@dataclass(frozen=True)
class Point:
    """A rule set in the landscape. ``quality``: -1 to 1."""

    rules: tuple[Rule, ...]
    intent_score: float
    quality: float

    @property
    def aligned(self) -> bool:
        """Whether the literal dog does what was meant."""
        return self.intent_score >= ALIGNED

    def as_json(self) -> dict[str, Any]:
        """The rules as sentences, and where they stand."""
        return {
            "rules": [print_rule(rule) for rule in self.rules],
            "intent_score": self.intent_score,
            "quality": self.quality,
        }


@dataclass(frozen=True)
class Landscape:
    """The points of random rule sets, and of ``given`` ones by their names.

    ``redrawn``: sets that were drawn again, as the house could not be solved with so much to
    remember.
    """

    level: Level
    seed: int
    points: tuple[Point, ...]
    given: Mapping[str, Point]
    redrawn: int

    @property
    def aligned(self) -> float:
        """The share of random rule sets that are aligned, 0 to 1."""
        return sum(point.aligned for point in self.points) / len(self.points)

    def percentile(self, point: Point) -> float:
        """How many percent of the random rule sets have a lower intent score."""
        lower = sum(other.intent_score < point.intent_score for other in self.points)
        return round(100 * lower / len(self.points), 1)

    def as_json(self) -> dict[str, Any]:
        """Everything, as docs/json.md describes it."""
        return {
            "level": self.level.id,
            "seed": self.seed,
            "aligned": round(self.aligned, 4),
            "redrawn": self.redrawn,
            "given": [
                {"name": name} | point.as_json() | {"percentile": self.percentile(point)}
                for name, point in self.given.items()
            ],
            "points": [point.as_json() for point in self.points],
        }

    def as_text(self) -> str:
        """The same in short, to be read in a terminal."""
        count = len(self.points)
        above = sum(point.intent_score > 0 for point in self.points)
        below = sum(point.intent_score < 0 for point in self.points)
        lines = [
            f"{self.level.title}: {count:,} random rule set{'s' * (count != 1)}, seed {self.seed}",
            f"  aligned (intent score at least {ALIGNED:g}): {self.aligned:.1%}",
            f"  better than staying in bed: {above / count:.1%}, worse: {below / count:.1%}",
        ]
        return "\n".join([*lines, *map(self._told, self.given)])

    def _told(self, name: str) -> str:
        point = self.given[name]
        return (
            f"{name}: intent score {point.intent_score:g}, quality {point.quality:.2f}, "
            f"above {self.percentile(point):g}% of the random rule sets"
        )


def landscape(
    level: Level,
    count: int,
    seed: int,
    pool: Executor,
    given: Mapping[str, tuple[Rule, ...]] | None = None,
    tell: Callable[[float], None] = lambda share: None,
) -> Landscape:
    """Measure ``count`` random rule sets, and those that are ``given`` by name.

    Set number k is the same whatever ``count`` is. ``pool`` is any ``concurrent.futures.Executor``;
    ``tell`` is told how much is done, 0 to 1.

    Raises:
        TooManySituationsError: home has more situations than can be solved, be it with what is
            meant or with rules that are given.
    """
    yardstick = Yardstick.of(level)
    stars = dict(zip(given, yardstick.measure(list(given.values())), strict=True)) if given else {}
    points: list[Point] = []
    redrawn = 0
    for found, again in pool.map(partial(_measured, yardstick, seed), _chunks(count)):
        points += found
        redrawn += again
        tell(len(points) / count)
    return Landscape(level, seed, tuple(points), stars, redrawn)


@dataclass(frozen=True)
class Found:
    """What is new in a landscape that is being explored: points of rule sets that were given, and
    of random ones.
    """

    given: tuple[Point, ...] = ()
    points: tuple[Point, ...] = ()


def explore(
    level: Level,
    seed: int,
    numbers: range,
    given: Sequence[tuple[Rule, ...]] = (),
    every: int = 20,
) -> Iterator[Found]:
    """Measure bit by bit: first the rule sets that are given, then the random ones with these
    numbers, ``every`` so many at a time. Those given that cannot be solved are left out.

    Raises:
        TooManySituationsError: home has more situations than can be solved, with what is meant.
    """
    yardstick = Yardstick.of(level)
    deck, home = RuleDeck(level), yardstick.home()
    yield Found(given=tuple(_measurable(yardstick, given)))
    for first in range(numbers.start, numbers.stop, every):
        some = range(first, min(first + every, numbers.stop))
        yield Found(points=tuple(_measured_in(yardstick, deck, home, seed, some)[0]))


def _measurable(yardstick: "Yardstick", given: Sequence[tuple[Rule, ...]]) -> Iterator[Point]:
    for rules in given:
        try:
            yield from yardstick.measure([rules])
        except TooManySituationsError:  # they were tried when the level was another one
            continue


def _chunks(count: int) -> list[range]:
    return [range(first, min(first + _CHUNK, count)) for first in range(0, count, _CHUNK)]


def _measured(yardstick: "Yardstick", seed: int, numbers: range) -> tuple[list[Point], int]:
    """The points of the random rule sets with these numbers, and how many were drawn again."""
    return _measured_in(yardstick, RuleDeck(yardstick.level), yardstick.home(), seed, numbers)


def _measured_in(
    yardstick: "Yardstick", deck: RuleDeck, home: Released, seed: int, numbers: range
) -> tuple[list[Point], int]:
    drawn = [_drawn(deck, home, seed, number) for number in numbers]
    points = yardstick.points([rules for rules, _, _ in drawn], [plan for _, plan, _ in drawn])
    return points, sum(again for _, _, again in drawn)


def _drawn(
    deck: RuleDeck, home: Released, seed: int, number: int
) -> tuple[tuple[Rule, ...], tuple[Action, ...], int]:
    """A random rule set with the day of its literal dog, and how many were drawn in vain."""
    rng = np.random.default_rng((seed, number))
    for again in range(_DRAWS):
        rules = deck.draw(rng)
        try:
            return rules, home.best_day(rules, switched=True), again
        except TooManySituationsError as error:
            refused = error
    raise refused


@dataclass(frozen=True)
class Yardstick:
    """What all rule sets of a level are measured with: the ordinary days, and how much those are
    worth to the owner (float64[days], less its mean); ``best`` and ``idle``: thousandths of points
    under Meant of the intended dog and of one that stays in bed.
    """

    level: Level
    ground: Ground
    days: ManyDays
    meant: NDArray[np.float64]
    best: int
    idle: int

    @staticmethod
    def of(level: Level) -> "Yardstick":
        """The yardstick of a level.

        Raises:
            TooManySituationsError: home has more situations than can be solved.
        """
        ground = survey(level.home)
        days = wander(
            ground, ORDINARY_DAYS, level.day, level.chewing, np.random.default_rng(_DAYS_SEED)
        )
        intended = Released(ground, level.day, level.chewing).best_day(level.meant)
        asleep = (Action.WAIT,) * level.day
        best, idle = live_all(ground, [intended, asleep]).points(level.meant)
        return Yardstick(
            level, ground, days, _centred(days.points(level.meant)), int(best), int(idle)
        )

    def measure(self, rule_sets: Sequence[tuple[Rule, ...]]) -> list[Point]:
        """The points of some rule sets.

        Raises:
            TooManySituationsError: home has more situations with these rules than can be solved.
        """
        home = self.home()
        return self.points(rule_sets, [home.best_day(rules, switched=True) for rules in rule_sets])

    def home(self) -> Released:
        """The house at home, to solve many rule sets in."""
        return Released(self.ground, self.level.day, self.level.chewing, kept={})

    def points(
        self, rule_sets: Sequence[tuple[Rule, ...]], plans: Sequence[tuple[Action, ...]]
    ) -> list[Point]:
        """The points of some rule sets, whose literal dogs spend the day like this."""
        lived = live_all(self.ground, plans).points(self.level.meant)
        return [
            Point(rules, self._intent_score(int(worth)), self.quality(rules))
            for rules, worth in zip(rule_sets, lived, strict=True)
        ]

    def quality(self, rules: Sequence[Rule]) -> float:
        """The correlation of Said and Meant over the ordinary days; 0 where either is constant."""
        said = _centred(self.days.points(rules, switched=True))
        spread = np.sqrt((said @ said) * (self.meant @ self.meant))
        return round(float(said @ self.meant / spread), 4) + 0.0 if spread else 0.0

    def _intent_score(self, worth: int) -> float:
        yours, best, idle = (whole / THOUSANDTHS for whole in (worth, self.best, self.idle))
        return intent_score(yours, best, idle)


def _centred(points: IntArray) -> NDArray[np.float64]:
    """Exactly 0 everywhere where all points are the same."""
    whole = points - points[0]
    return np.asarray(whole - whole.mean())

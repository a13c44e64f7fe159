"""How much variety training needs: dogs that go wrong, by the share of varied training days.

What always came together in training a dog cannot tell apart. So one house has it together, the
other apart, and litters are raised with more and more days in the other: the curve that Langosco
et al. (2022, figure 2) drew for CoinRun.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, replace
from math import sqrt
from typing import Any

from game.learning.verdict import ALIGNED
from game.play.attempt import Attempt
from game.play.exam import litter

PERCENTS = (0.0, 1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0)
_FINE = 10  # shares are whole numbers: tenths of a percent
_NINETY_FIVE = 1.959964  # normal quantile for an interval of 95 %


@dataclass(frozen=True)
class Litter:
    """Dogs with so many ``percent`` of their training days varied.

    ``wrong`` of the ``dogs`` have an intent score below 95; ``low`` to ``high`` is where the share
    of such dogs lies with 95 % confidence (Wilson 1927). ``outcomes`` counts how it went for each.
    """

    percent: float
    dogs: int
    wrong: int
    low: float
    high: float
    outcomes: dict[str, int]


def variety(
    attempt: Attempt, percents: Sequence[float], seeds: Sequence[int], pool: Executor
) -> Iterator[Litter]:
    """A litter for each percentage of days in the second of two training houses.

    Raises:
        ValueError: the level has not just two training houses.
        TooManySituationsError: a house has more situations than can be solved.
    """
    if len(attempt.level.training) != 2:
        raise ValueError("variety needs a level with two training houses: the plain one, the other")
    for percent in percents:
        varied = round(percent * _FINE)
        level = attempt.level.sharing((100 * _FINE - varied, varied))
        papers = litter(replace(attempt, level=level), seeds, pool).papers
        wrong = sum(paper.intent_score < ALIGNED for paper in papers)
        counts = dict(Counter(paper.outcome for paper in papers).most_common())
        yield Litter(percent, len(papers), wrong, *wilson(wrong, len(papers)), counts)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Where a share lies with 95 % confidence if ``hits`` were counted among ``of`` (at least 1).

    Wilson's score interval (1927): unlike the plain one it stays within 0 and 1 and says
    something also where all or none were counted.
    """
    z2 = _NINETY_FIVE**2
    middle = (hits + z2 / 2) / (of + z2)
    half = _NINETY_FIVE / (of + z2) * sqrt(hits * (of - hits) / of + z2 / 4)
    return max(0.0, middle - half), min(1.0, middle + half)


def as_json(attempt: Attempt, litters: Sequence[Litter]) -> dict[str, Any]:
    """One object with the keys that are documented in docs/json.md."""
    return {
        "level": attempt.level.id,
        "seed": attempt.seed,
        "steps": attempt.steps,
        "litters": [asdict(each) for each in litters],
    }


def as_text(litters: Sequence[Litter]) -> str:
    """A table with a line for each litter, to be read in a terminal."""
    head = f"{'varied days':>11}  {'went wrong':>10}  {'95 % interval':>13}"
    return "\n".join([head, *map(_line, litters)])


def _line(each: Litter) -> str:
    span = f"{each.low:.0%} to {each.high:.0%}"
    bar = "#" * round(20 * each.wrong / each.dogs)
    outcomes = ", ".join(f"{name.replace('_', ' ')} {n}" for name, n in each.outcomes.items())
    wrong = f"{each.wrong} of {each.dogs}"
    return f"{each.percent:>9g} %  {wrong:>10}  {span:>13}  {bar:<20}  {outcomes}"

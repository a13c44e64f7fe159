"""Not one number but many: the same rules in houses nobody has seen, and with other dogs.

One lucky run teaches the wrong thing. An *exam* releases one trained dog in many houses: its home
on other days, or whatever else the level is examined in. A *litter* trains many dogs, each with a
seed of its own, and releases each at home.
"""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, replace
from functools import partial
from statistics import mean, median
from typing import Any

from game.learning.verdict import Verdict
from game.play.attempt import Attempt, Result, release, train
from game.world.variants import examined


@dataclass(frozen=True)
class Paper:
    """One release: ``seed`` is that of the variant (exam) or of the training (litter).

    ``house`` is the name of the examination, or of the home. ``outer``, ``inner`` and
    ``undertrained`` are the parts of the loss, in points.
    """

    seed: int
    house: str
    outcome: str
    intent_score: float
    outer: float
    inner: float
    undertrained: float


@dataclass(frozen=True)
class Spread:
    """What came of many releases."""

    papers: tuple[Paper, ...]

    @property
    def outcomes(self) -> dict[str, int]:
        """How often each outcome came about, the most frequent first."""
        return dict(Counter(paper.outcome for paper in self.papers).most_common())

    @property
    def scores(self) -> tuple[float, ...]:
        """All intent scores, from low to high."""
        return tuple(sorted(paper.intent_score for paper in self.papers))

    def as_json(self) -> dict[str, Any]:
        """Outcomes, the summary of intent scores, and every single release."""
        return {
            "outcomes": self.outcomes,
            "intent_score": self.summary(),
            "papers": [asdict(paper) for paper in self.papers],
        }

    def as_text(self) -> str:
        """The same to be read in a terminal."""
        counts = [
            f"  {name.replace('_', ' '):<16} {count:>5}  {count / len(self.papers):>4.0%}"
            for name, count in self.outcomes.items()
        ]
        lines = [f"{len(self.papers)} releases", *counts, f"intent score: {_told(self.summary())}"]
        if len(self.by_house) > 1:
            each = (f"  {name}: {_told(s.summary())}" for name, s in self.by_house.items())
            lines += ["intent score in each house:", *each]
        return "\n".join(lines)

    @property
    def by_house(self) -> dict[str, "Spread"]:
        """The same apart for each house, in the order of the first release in it."""
        names = dict.fromkeys(paper.house for paper in self.papers)
        return {
            name: Spread(tuple(paper for paper in self.papers if paper.house == name))
            for name in names
        }

    def summary(self) -> dict[str, float]:
        """Least, median, mean and greatest intent score."""
        scores = self.scores
        return {
            "least": scores[0],
            "median": median(scores),
            "mean": round(mean(scores), 3),
            "greatest": scores[-1],
        }


def exam(attempt: Attempt, seeds: Sequence[int], pool: Executor) -> tuple[Result, Spread]:
    """Train once, then for each seed release the dog in a house that the level is examined in.

    ``pool`` is any ``concurrent.futures.Executor``: a process pool serves one machine, and
    libraries such as Dask offer the same interface for many.
    """
    result = train(attempt)
    return result, Spread(tuple(pool.map(partial(_released, result), seeds)))


def litter(attempt: Attempt, seeds: Sequence[int], pool: Executor) -> Spread:
    """Train a dog with each seed and release it at home; ``pool`` as for an exam."""
    return Spread(tuple(pool.map(partial(_raised, attempt), seeds)))


def _released(result: Result, seed: int) -> Paper:
    house = examined(result.attempt.level.exam, seed)
    verdict = release(result.attempt, house, result.beliefs, result.trained)
    return _paper(seed, house.name, verdict)


def _raised(attempt: Attempt, seed: int) -> Paper:
    return _paper(seed, attempt.level.home.name, train(replace(attempt, seed=seed)).verdict)


def _told(summary: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:g}" for name, value in summary.items())


def _paper(seed: int, house: str, verdict: Verdict) -> Paper:
    gaps = verdict.gaps
    return Paper(
        seed,
        house,
        verdict.outcome,
        verdict.intent_score,
        gaps.outer,
        gaps.inner,
        gaps.undertrained,
    )

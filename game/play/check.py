"""Checking level files: every expectation is verified by really training, over many seeds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from game.play.attempt import Attempt, Result, refuse_at_load, refuse_too_big, train
from game.play.exhibits import shown_at_home
from game.play.finding import brought
from game.world.level import Expectation, Level

COMPETENT = 0.95
"""The least points ratio in training of a dog that shows what its rules lead to."""


@dataclass(frozen=True)
class Trial:
    """One expectation with one seed. ``misses`` says what was not as expected; empty: all was.

    ``points_ratio`` in the training houses: 0 as good as staying in bed, 1 the exact optimum.
    """

    seed: int
    outcome: str
    intent_score: float
    points_ratio: float
    misses: tuple[str, ...]


@dataclass(frozen=True)
class Checked:
    """One expectation over all seeds."""

    level: Level
    expectation: Expectation
    trials: tuple[Trial, ...]

    @property
    def failed(self) -> tuple[Trial, ...]:
        """The trials that did not come out as the level file says."""
        return tuple(trial for trial in self.trials if trial.misses)

    def line(self) -> str:
        """A line of the table that ``misfetch check`` prints."""
        good = len(self.trials) - len(self.failed)
        scores = [trial.intent_score for trial in self.trials]
        outcomes = Counter(trial.outcome for trial in self.trials)
        seen = ", ".join(f"{name} {count}" for name, count in outcomes.most_common())
        least = min(trial.points_ratio for trial in self.trials)
        return (
            f"{self.level.id:<24} {self.expectation.name:<40} {good:>3}/{len(self.trials):<3} "
            f"intent {min(scores):>7g} to {max(scores):<7g} training {least:>4.0%}  {seen}"
        )


def seeds_for(level: Level, count: int) -> tuple[int, ...]:
    """Seeds to check with: none that the level file names, so that nothing is tuned to one."""
    return tuple(seed for seed in range(1000, 1001 + count) if seed != level.seed)[:count]


def check_level(level: Level, seeds: Sequence[int], pool: Executor) -> Iterator[Checked]:
    """Verify the level's expectations one after the other, the seeds in parallel.

    Raises:
        TooManySituationsError: one of its houses has more situations than can be solved.
    """
    refuse_at_load(level)
    for expectation in level.expectations:
        refuse_too_big(level, expectation.rules)
    for expectation in level.expectations:
        trials = pool.map(partial(_trial, level, expectation), seeds)
        yield Checked(level, expectation, tuple(trials))


def level_files(path: Path) -> tuple[Path, ...]:
    """The level files that a path names: itself, or all in the folder but the catalogue."""
    if not path.is_dir():
        return (path,)
    return tuple(p for p in sorted(path.rglob("*.toml")) if p.name != "catalogue.toml")


def _trial(level: Level, expectation: Expectation, seed: int) -> Trial:
    shared = level.sharing(expectation.shares) if expectation.shares else level
    result = train(Attempt(shared, expectation.rules, seed, level.steps))
    verdict = result.verdict
    return Trial(
        seed=seed,
        outcome=verdict.outcome,
        intent_score=verdict.intent_score,
        points_ratio=result.points_ratio,
        misses=tuple(_misses(expectation, result)),
    )


def _misses(expected: Expectation, result: Result) -> Iterator[str]:
    verdict = result.verdict
    carried = brought(verdict.dogs.learned)
    if expected.outcome != "undertrained" and result.points_ratio < COMPETENT:
        got = f"{result.points_ratio:.2%} of the optimum in training"
        yield f"it got {got}, expected at least {COMPETENT:.0%}"
    if verdict.outcome != expected.outcome:
        yield f'outcome is "{verdict.outcome}", expected "{expected.outcome}"'
    if expected.min_score is not None and verdict.intent_score < expected.min_score:
        yield f"intent score is {verdict.intent_score:g}, expected at least {expected.min_score:g}"
    if expected.max_score is not None and verdict.intent_score > expected.max_score:
        yield f"intent score is {verdict.intent_score:g}, expected at most {expected.max_score:g}"
    seen = {exhibit.id for exhibit in shown_at_home(result)}
    for exhibit in expected.shows:
        if exhibit not in seen:
            yield f'it did not show "{exhibit}"'
    for kind in expected.brings:
        if kind not in carried:
            yield f"it did not bring the {kind}"
    for kind in expected.leaves:
        if kind in carried:
            yield f"it brought the {kind}"

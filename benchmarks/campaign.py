"""Every shipped level, trained with every rule set that it promises something about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.clock import now
from benchmarks.report import Section, Target, number
from game.learning.practice import prepare
from game.learning.training import Training, ratio
from game.play.check import COMPETENT, seeds_for
from game.rules.tree import Rule
from game.world.level import Level
from game.world.levelfile import load_level, shipped_levels

SEEDS = 20


@dataclass(frozen=True)
class Trained:
    """One training: seconds from the level until competent and until over, and how well it went.

    ``points_ratio`` in the training houses: 0 as good as staying in bed, 1 the exact optimum.
    """

    competent: float | None
    whole: float
    points_ratio: float


def campaign(quick: bool) -> tuple[Section, list[Target]]:
    """A row for each rule set, and the targets for the slowest and the worst."""
    paths = shipped_levels()[: 1 if quick else None]
    rows, targets = [], Slowest()
    for level in map(load_level, paths):
        seeds = seeds_for(level, 2 if quick else SEEDS)
        for expected in level.expectations:
            found = [trained(level, expected.rules, seed) for seed in seeds]
            rows.append((level.id, expected.name, *columns(found)))
            targets.add(found)
    about = (
        "From reading the level on: compiling the training houses, days, nights, what was learned. "
        "Competent: the greedy dog has 95 % of the way from staying in bed to the exact optimum of "
        "the training houses; looked at every morning. Seconds are medians over the seeds, on one "
        "core, and single runs: no best of several."
    )
    section = Section("The shipped levels", about, ("level", "rules", *HEAD), tuple(rows))
    return section, list(targets.targets("shipped levels"))


HEAD = ("seeds", "competent after", "whole training", "slowest", "least ratio", "competent")


def columns(found: Sequence[Trained]) -> tuple[str, ...]:
    """What the trainings of one rule set came to, for a table with this ``HEAD``."""
    early = [one.competent for one in found if one.competent is not None]
    return (
        str(len(found)),
        f"{number(median(early))} s" if early else "never",
        f"{number(median(one.whole for one in found))} s",
        f"{number(max(one.whole for one in found))} s",
        f"{min(one.points_ratio for one in found):.1%}",
        f"{sum(one.points_ratio >= COMPETENT for one in found)}/{len(found)}",
    )


class Slowest:
    """The worst of many rule sets."""

    def __init__(self) -> None:
        self._competent, self._whole, self._ratio = 0.0, 0.0, 1.0

    def add(self, found: Sequence[Trained]) -> None:
        """Take another rule set into account."""
        never = float("inf")
        early = median(never if one.competent is None else one.competent for one in found)
        self._competent = max(self._competent, early)
        self._whole = max(self._whole, median(one.whole for one in found))
        self._ratio = min(self._ratio, *(one.points_ratio for one in found))

    def targets(self, where: str) -> Iterator[Target]:
        """What must hold for training there."""
        yield Target(f"{where}: least share of the optimum", 100 * self._ratio, 95, "%", True)
        yield Target(f"{where}: competent after, slowest rules", self._competent, 0.5, "s")
        yield Target(f"{where}: whole training, slowest rules", self._whole, 0.5, "s")


def trained(level: Level, rules: Sequence[Rule], seed: int) -> Trained:
    """Train on a level as the game does, with its budget."""
    began, competent = now(), None
    looks, chewing = level.catalogue.looks, level.chewing
    ready = prepare(level.training, rules, looks, chewing, level.shares)
    training = Training(ready, level.day, level.steps, seed)
    for _ in training.run():
        if competent is None and _share(training) >= COMPETENT:
            competent = now() - began
    training.mind.beliefs()
    whole = now() - began
    if competent is None and _share(training) >= COMPETENT:  # after the last night
        competent = whole
    return Trained(competent, whole, training.points_ratio())


def _share(training: Training) -> float:
    """Of the greedy dog this morning."""
    return ratio(training.curve[-1].points, training.best_points, training.idle_points)

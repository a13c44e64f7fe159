"""Trainings that were done beforehand, for tests that are about something else."""

from dataclasses import replace
from functools import cache

from game.play.attempt import Attempt, Result, rules_of, watch
from game.play.landscape import Found, explore
from game.play.litters import Course, Raised, Raising
from game.play.surveyor import Exploring, Finding, Surveyor, Work
from game.play.variety import Litter
from game.play.worker import News, Worker
from game.rules.printer import print_rule
from game.rules.tree import Rule
from game.world.level import Level
from game.world.levelfile import load_level, shipped_levels


class RehearsedWorker(Worker):
    """Has no process: all news of a training is there at once."""

    def __init__(self) -> None:
        self._news: list[News] = []

    def wake(self) -> None:
        pass

    def begin(self, attempt: Attempt, every: int) -> None:
        level, rules = attempt.level, "\n".join(map(print_rule, attempt.rules))
        self._news = [
            replace(news, attempt=replace(news.attempt, seed=attempt.seed))
            if isinstance(news, Result)
            else news
            for news in rehearsed(level.id, rules, attempt.steps, level.shares)
        ]

    def cancel(self) -> None:
        self._news = []

    def news(self) -> list[News]:
        heard, self._news = self._news, []
        return heard

    def close(self) -> None:
        pass


class RehearsedSurveyor(Surveyor):
    """Has no process: a small landscape is there at once, and so are litters that never lived."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[Finding] = []

    def begin(self, work: Work) -> None:
        if isinstance(work, Raising):
            self._found = [Raised(course, born(course)) for course in work.courses]
        elif isinstance(work, Exploring):
            found = explored(work.level.id, work.given)
            self._found = [Found(given=one.given) if work.first else one for one in found]

    def news(self) -> list[Finding]:
        heard, self._found = self._found, []
        return heard

    def stop(self) -> None:
        self._found = []


def born(course: Course) -> Litter:
    """Ten dogs; fewer go wrong the more their days are varied and the longer they train."""
    wrong = round(10 / (1 + course.percent * course.steps / 3840))
    return Litter(course.percent, 10, wrong, 0.0, 1.0, {"misgeneralised": wrong})


@cache
def explored(level_id: str, given: tuple[tuple[Rule, ...], ...]) -> tuple[Found, ...]:
    """A landscape of a few rule sets."""
    level = level_of(level_id)
    return tuple(explore(level, level.seed, range(30), given))


@cache
def rehearsed(level_id: str, rules: str, steps: int, shares: tuple[int, ...]) -> tuple[News, ...]:
    """Every glimpse of a training, and the result; always with the level's own seed."""
    level = level_of(level_id).sharing(shares)
    attempt = Attempt(level, rules_of(level, rules), level.seed, steps)
    return tuple(watch(attempt, 32))


@cache
def level_of(level_id: str) -> Level:
    return next(level for level in map(load_level, shipped_levels()) if level.id == level_id)

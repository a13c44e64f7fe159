"""Checking level files: every expectation is verified by really training, over many seeds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial

from game.learning.verdict import ALIGNED
from game.play.attempt import (
    Attempt,
    Result,
    refuse_at_load,
    refuse_too_big,
    release,
    rules_of,
    train,
)
from game.play.deeds import brought
from game.play.exhibits import shown_at_home
from game.play.par import Spending, spending
from game.world.answer_key import AnswerKey
from game.world.level import Expectation, Level
from game.world.variants import examined

COMPETENT = 0.95
"""The least points ratio in training of a dog that shows what its rules lead to."""

EXAMINED = 2
"""In how many houses of the exam each dog is released."""


@dataclass(frozen=True)
class Trial:
    """One expectation with one seed. ``misses`` says what was not as expected; empty: all was.

    ``points_ratio`` in the training houses: 0 as good as staying in bed, 1 the exact optimum.
    ``exam_scores``: the intent scores in the exam, where the expectation promises one there too.
    """

    seed: int
    outcome: str
    intent_score: float
    points_ratio: float
    misses: tuple[str, ...]
    exam_scores: tuple[float, ...] = ()


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
        examined = [score for trial in self.trials for score in trial.exam_scores]
        exam = f"{min(examined):>4g}" if examined else "   -"
        return (
            f"{self.level.id:<24} {self.expectation.name:<40} {good:>3}/{len(self.trials):<3} "
            f"intent {min(scores):>7g} to {max(scores):<7g} exam {exam}  "
            f"training {least:>4.0%}  {seen}"
        )


def seeds_for(level: Level, count: int) -> tuple[int, ...]:
    """Seeds to check with: none that the level file names, so that nothing is tuned to one."""
    return tuple(seed for seed in range(1000, 1001 + count) if seed != level.seed)[:count]


def check_level(
    level: Level, seeds: Sequence[int], pool: Executor, key: AnswerKey | None = None
) -> Iterator[Checked]:
    """Verify the level's expectations one after the other, the seeds in parallel; then the answers
    of its key, each of which must solve the level.

    Raises:
        TooManySituationsError: one of its houses has more situations than can be solved.
    """
    refuse_at_load(level)
    promised = [*((level, expected) for expected in level.expectations), *_answers(level, key)]
    for _, expectation in promised:
        refuse_too_big(level, expectation.rules)
    for practised, expectation in promised:
        trials = pool.map(partial(_trial, practised, expectation), seeds)
        yield Checked(practised, expectation, tuple(trials))


def _answers(level: Level, key: AnswerKey | None) -> Iterator[tuple[Level, Expectation]]:
    """Each answer as an expectation, with the level as it is practised for it."""
    for answer in key.answers if key else ():
        practised = replace(level, steps=answer.steps or level.steps)
        solved = Expectation(
            f"answer: {answer.name}", answer.rules, "fetched", ALIGNED, shares=answer.shares
        )
        yield practised, solved


def par_misses(level: Level, key: AnswerKey | None) -> Iterator[str]:
    """What is wrong with the par of a level: no answer gets by with so little. Where there is no
    key, the rules count that the level promises to be fetched with.
    """
    spent = list(_spent(level, key))
    for name in ("rules", "words", "steps"):
        par = getattr(level.par, name)
        least = min((getattr(spending, name) for spending in spent), default=None)
        if par is not None and (least is None or par < least):
            yield f"par is {par} {name}, but {_too_little(least, key)}"


def _too_little(least: int | None, key: AnswerKey | None) -> str:
    if key:
        return f"the answer that needs least needs {least}"
    if least is None:
        return 'nothing is promised as "fetched" that shows that this will do: promise it'
    return (
        f'what is promised as "fetched" needs at least {least}: raise it, or show in an answer key '
        "that less will do"
    )


def _spent(level: Level, key: AnswerKey | None) -> Iterator[Spending]:
    if key:
        yield from (spending(one.rules, one.steps or level.steps) for one in key.answers)
    else:
        fetched = (one for one in level.expectations if one.outcome == "fetched")
        yield from (spending(one.rules, level.steps) for one in fetched)


def bet_misses(level: Level, pool: Executor) -> Iterator[str]:
    """What is wrong with the bet: nobody can win it with the rules that a player starts from."""
    if not level.start_rules.strip():
        return
    offered = [choice.outcome for choice in level.choices]
    for outcome in pool.map(_first_outcome, [level]):
        if outcome not in offered:
            yield (
                f'the first training comes out as "{outcome}", but no choice of the bet has this '
                "outcome: add one"
            )


def _first_outcome(level: Level) -> str:
    """How it goes with the start rules, as the level begins."""
    rules = rules_of(level, level.start_rules)
    return train(Attempt(level, rules, level.seed, level.steps)).verdict.outcome


def _trial(level: Level, expectation: Expectation, seed: int) -> Trial:
    shared = level.sharing(expectation.shares) if expectation.shares else level
    result = train(Attempt(shared, expectation.rules, seed, level.steps))
    verdict = result.verdict
    scores = tuple(_exam_scores(result, seed)) if _examined(expectation) else ()
    return Trial(
        seed=seed,
        outcome=verdict.outcome,
        intent_score=verdict.intent_score,
        points_ratio=result.points_ratio,
        misses=(*_misses(expectation, result), *_exam_misses(expectation, scores)),
        exam_scores=scores,
    )


def _examined(expected: Expectation) -> bool:
    """Rules are promised to work if they do what is meant: then they must work elsewhere too."""
    return expected.outcome == "fetched" and expected.min_score is not None


def _exam_scores(result: Result, seed: int) -> Iterator[float]:
    """The dog in some houses of the exam, other ones for each training seed."""
    attempt = result.attempt
    for number in range(seed * EXAMINED, (seed + 1) * EXAMINED):
        house = examined(attempt.level.exam, number)
        yield release(attempt, house, result.beliefs, result.trained).intent_score


def _exam_misses(expected: Expectation, scores: Sequence[float]) -> Iterator[str]:
    least = expected.min_score
    if scores and least is not None and min(scores) < least:
        yield f"intent score in the exam is {min(scores):g}, expected at least {least:g}"


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

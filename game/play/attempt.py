"""One attempt: rules for a level, a seed and a budget; then a training, a release, a verdict."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import perf_counter

from game.learning.glimpse import Glimpse, LearningPoint, Onlooker
from game.learning.goodhart import GoodhartCurve, GoodhartPoint
from game.learning.ground import survey
from game.learning.lessons import Lessons, lessons_of
from game.learning.optimum import Released
from game.learning.practice import prepare, refuse_untrainable
from game.learning.reward_model import Belief
from game.learning.training import Training, learn_fully
from game.learning.verdict import Verdict, judge
from game.rules.tree import Rule
from game.world.house import House
from game.world.level import Level


@dataclass(frozen=True)
class Attempt:
    """What the player decided: everything else follows from it, to the bit."""

    level: Level
    rules: tuple[Rule, ...]
    seed: int
    steps: int


@dataclass(frozen=True)
class Result:
    """What came of an attempt. ``seconds`` is how long training took; it decides nothing.

    ``points_ratio``: the trained dog in the training houses, 0 as good as staying in bed, 1 the
    exact optimum. ``beliefs``: what it learned, strongest first; ``trained``: what unlimited
    practice would have taught it. ``goodhart``: what the dog would have done at home had
    training ended earlier. ``lessons``: which rules could not be learned at all.
    """

    attempt: Attempt
    verdict: Verdict
    beliefs: tuple[Belief, ...]
    curve: tuple[LearningPoint, ...]
    steps: int
    seconds: float
    points_ratio: float
    trained: tuple[Belief, ...] = ()
    goodhart: tuple[GoodhartPoint, ...] = ()
    lessons: Lessons = field(default_factory=Lessons)


def rules_of(level: Level, text: str) -> tuple[Rule, ...]:
    """Read what the player wrote, in the words that this level's trainer can measure.

    Raises:
        FaultsError: with every fault in the text.
    """
    from game.rules.parser import parse_rules  # brings in lark, which the first frame can spare

    return parse_rules(text, level.said_words)


def train(attempt: Attempt) -> Result:
    """The whole attempt at once.

    Raises:
        TooManySituationsError: a house has more situations than can be solved.
    """
    (result,) = watch(attempt, every=None)
    assert isinstance(result, Result)  # there is nothing else
    return result


def watch(attempt: Attempt, every: int | None) -> Iterator[Glimpse | Result]:
    """The same attempt, with a glimpse after every ``every`` steps; the result comes last.

    None: without any glimpse, and without the work for them.

    Raises:
        TooManySituationsError: a house has more situations than can be solved.
    """
    level, clock = attempt.level, _Clock()
    refuse_too_big(level, attempt.rules)
    houses, shares = level.practised
    practice = prepare(houses, attempt.rules, level.catalogue.looks, level.chewing, shares)
    onlooker = None if every is None else Onlooker(practice, level.day)
    training = Training(practice, level.day, attempt.steps, attempt.seed, onlooker=onlooker)
    with clock.stopped():
        rules = (attempt.rules, level.meant)
        goodhart = GoodhartCurve(level.home, rules, level.day, level.chewing)
        goodhart.reached(0, ())
    due = 0
    for steps in training.run():
        if goodhart.due(steps):
            beliefs = training.mind.beliefs()
            with clock.stopped():
                goodhart.reached(steps, beliefs)
                if onlooker:
                    onlooker.ask(training.mind)
        if every is not None and steps >= due:
            due = steps + every
            with clock.stopped():
                yield replace(training.glimpse(), goodhart=goodhart.points)
    beliefs = training.mind.beliefs()
    seconds = clock.seconds
    goodhart.reached(training.steps, beliefs)
    if onlooker:
        yield replace(training.glimpse(), goodhart=goodhart.points)
    fully = learn_fully(practice)
    yield Result(
        attempt=attempt,
        verdict=release(attempt, level.home, beliefs, fully.beliefs()),
        beliefs=beliefs,
        curve=training.curve,
        steps=training.steps,
        seconds=seconds,
        points_ratio=training.points_ratio(),
        trained=fully.beliefs(),
        goodhart=goodhart.points,
        lessons=lessons_of(practice, fully),
    )


class _Clock:
    """Counts the seconds in which it is not stopped: what is only for show is not training."""

    def __init__(self) -> None:
        self._began = perf_counter()

    @property
    def seconds(self) -> float:
        return perf_counter() - self._began

    @contextmanager
    def stopped(self) -> Iterator[None]:
        before = perf_counter()
        yield
        self._began += perf_counter() - before


def refuse_at_load(level: Level) -> None:
    """Find out when a level is opened whether it can be played with the rules it starts with.

    Raises:
        TooManySituationsError: it cannot; says which house is too big and what to remove.
    """
    from game.rules.faults import FaultsError

    try:
        rules = rules_of(level, level.start_rules)
    except FaultsError:  # the player is to find the fault
        rules = ()
    refuse_too_big(level, rules)


def refuse_too_big(level: Level, rules: Sequence[Rule]) -> None:
    """Find out before anyone waits whether every house of a level can be solved with these rules:
    home, those of the exam, and the training houses.

    Raises:
        TooManySituationsError: one cannot; says which and what to remove.
    """
    for house in dict.fromkeys([level.home, *(entry.house for entry in level.exam)]):
        released = Released(survey(house), level.day, level.chewing)
        released.refuse_unsolvable(rules, level.meant)
    refuse_untrainable(level.training, rules, level.chewing)


def release(
    attempt: Attempt, house: House, beliefs: Sequence[Belief], trained: Sequence[Belief]
) -> Verdict:
    """Let dogs that believe this loose in a house, at home or in another.

    Raises:
        TooManySituationsError: the house has more situations than can be solved.
    """
    level = attempt.level
    return judge(house, attempt.rules, level.meant, beliefs, trained, level.day, level.chewing)

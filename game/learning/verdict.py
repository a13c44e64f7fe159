"""Meant, Said, Learned: four dogs at home, and how their points divide the loss into three.

    J(intended) - J(yours) = outer    J(intended) - J(literal)
                           + inner    J(literal) - J(fully trained)
                           + undertrained    J(fully trained) - J(yours)

J is a dog's points under Meant over the day at home. The three add up by construction.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.learning.days import Day, live
from game.learning.ground import survey
from game.learning.optimum import Released
from game.learning.physics import Action
from game.learning.reward_model import Belief
from game.learning.rulebook import SAID, THOUSANDTHS, Rulebook
from game.rules.tree import Rule
from game.world.house import House

ALIGNED = 95.0
"""From this intent score on, the wish counts as fulfilled."""


@dataclass(frozen=True)
class Gaps:
    """The loss J(intended) - J(yours), in points, by its cause. A part can be negative."""

    outer: float
    inner: float
    undertrained: float

    @property
    def loss(self) -> float:
        """What all three parts add up to."""
        return self.outer + self.inner + self.undertrained

    @property
    def with_training_said(self) -> "Gaps":
        """The other reading: the training house is part of what was said, as the rules are.

        Then what was said is what all practice there could teach, and no loss is inner.
        """
        return Gaps(_exact(self.outer + self.inner), 0.0, self.undertrained)


@dataclass(frozen=True)
class Dogs:
    """The day of each dog at home. ``literal_best`` and ``literal_worst`` are the two ends of
    what is equally good for Said; ``idle`` stays in bed.
    """

    intended: Day
    literal: Day
    literal_best: Day
    literal_worst: Day
    trained: Day
    learned: Day
    idle: Day


@dataclass(frozen=True)
class Verdict:
    """What came of a training. ``intent_score``: 100 as good as can be, 0 no better than idle."""

    dogs: Dogs
    gaps: Gaps
    intent_score: float
    outcome: str


def judge(
    home: House,
    said: Sequence[Rule],
    meant: Sequence[Rule],
    learned: Sequence[Belief],
    trained: Sequence[Belief],
    day: int,
    chewing: bool,
) -> Verdict:
    """Release the dogs at home and compare them. Beliefs come from the training.

    Raises:
        TooManySituationsError: home has more situations than can be solved.
    """
    released = Released(survey(home), day, chewing)
    dogs = _release(released, said, meant, learned, trained)
    gaps = split(dogs)
    score = intent_score(dogs.learned.meant, dogs.intended.meant, dogs.idle.meant)
    return Verdict(dogs, gaps, score, classify(dogs, gaps, score))


def split(dogs: Dogs) -> Gaps:
    """The three parts of the loss, in points."""
    return Gaps(
        outer=_exact(dogs.intended.meant - dogs.literal.meant),
        inner=_exact(dogs.literal.meant - dogs.trained.meant),
        undertrained=_exact(dogs.trained.meant - dogs.learned.meant),
    )


def intent_score(yours: float, best: float, idle: float) -> float:
    """100 for the best, 0 for staying in bed, below 0 for worse than no dog.

    Where not even the best dog can do better than to stay in bed, doing as well scores 100 and
    doing any harm scores -100.
    """
    if best <= idle:
        return 100.0 if yours >= best else -100.0
    return round(100.0 * (yours - idle) / (best - idle), 1)


def classify(dogs: Dogs, gaps: Gaps, score: float) -> str:
    """The outcome in a word; one of ``game.world.level.OUTCOMES``.

    What weighs most decides: a wish fulfilled is "fetched", whatever was said. Otherwise the
    largest part of the loss names it. An outer loss beside a wish that was fulfilled, which no
    rule paid for, is a side effect: the rules forgot something. What the rules did price and the
    dog did not learn is an inner loss like any other.
    """
    if score >= ALIGNED:
        return "fetched"
    largest = max(gaps.undertrained, gaps.inner, gaps.outer)
    if gaps.undertrained == largest:
        return "undertrained"
    if _did_nothing(dogs.learned):
        return "idle"
    if gaps.inner == largest:
        return "misgeneralised"
    return "side_effect" if _only_side_effects(dogs) else "hacked"


def _release(
    released: Released,
    said: Sequence[Rule],
    meant: Sequence[Rule],
    learned: Sequence[Belief],
    trained: Sequence[Belief],
) -> Dogs:
    book = Rulebook(released.ground, (said, meant), switched=SAID)

    def lived(actions: Sequence[Action]) -> Day:
        return live(released.ground, actions, book)

    literal_best, literal_worst = released.tied_days(said, meant)
    return Dogs(
        intended=lived(released.best_day(meant)),
        literal=lived(released.best_day(said, switched=True)),
        literal_best=lived(literal_best),
        literal_worst=lived(literal_worst),
        trained=lived(released.believed_day([belief.rule for belief in trained])),
        learned=lived(released.believed_day([belief.rule for belief in learned])),
        idle=lived((Action.WAIT,) * released.day),
    )


def _did_nothing(day: Day) -> bool:
    """It stayed in bed. A dog that walks about, be it for pay or by mistake, does something."""
    return all(action is Action.WAIT for action in day.actions)


def _only_side_effects(dogs: Dogs) -> bool:
    """The wish is fulfilled, and no rule paid for what went wrong beside it."""
    wished = sum(entry.meant for entry in dogs.intended.ledger if entry.meant > 0)
    got = sum(entry.meant for entry in dogs.learned.ledger if entry.meant > 0)
    harm = [entry for entry in dogs.learned.ledger if entry.meant < 0]
    return got >= wished > 0 and bool(harm) and all(entry.said <= 0 for entry in harm)


def _exact(points: float) -> float:
    """Points are thousandths; take away what the floats added."""
    return round(points * THOUSANDTHS) / THOUSANDTHS

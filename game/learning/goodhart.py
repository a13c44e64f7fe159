"""The Goodhart curve: what more and more training does to Said and to Meant.

"When a measure becomes a target, it ceases to be a good measure" (Goodhart 1975, in the words of
Strathern 1997). Where the two curves part, the dog gets better at what was said and worse at what
was meant.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.learning.days import Day, live
from game.learning.ground import survey
from game.learning.optimum import Released
from game.learning.reward_model import Belief
from game.learning.rulebook import SAID, Rulebook
from game.rules.tree import Rule
from game.world.house import House


@dataclass(frozen=True)
class GoodhartPoint:
    """The dog after ``steps`` steps of training, at home: its points under Said and Meant."""

    steps: int
    said: float
    meant: float


def goodhart(
    home: House,
    said_and_meant: tuple[Sequence[Rule], Sequence[Rule]],
    beliefs_at: Sequence[tuple[int, tuple[Belief, ...]]],
    day: int,
    chewing: bool,
) -> tuple[GoodhartPoint, ...]:
    """Release the dog of each moment of training at home; what it believed then is given."""
    released = Released(survey(home), day, chewing)
    book = Rulebook(released.ground, said_and_meant, switched=SAID)
    lived: dict[tuple[Rule, ...], Day] = {}
    for _, beliefs in beliefs_at:
        rules = tuple(belief.rule for belief in beliefs)
        if rules not in lived:
            lived[rules] = live(released.ground, released.believed_day(rules), book)
    days = [lived[tuple(b.rule for b in beliefs)] for _, beliefs in beliefs_at]
    return tuple(
        GoodhartPoint(steps, day.said, day.meant)
        for (steps, _), day in zip(beliefs_at, days, strict=True)
    )

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


class GoodhartCurve:
    """Grows while a training goes on: the dog of some moments is released at home, as it is then.

    ``points`` are those found so far; ``due`` says when the next is to be found, at budgets that
    double.
    """

    def __init__(
        self,
        home: House,
        said_and_meant: tuple[Sequence[Rule], Sequence[Rule]],
        day: int,
        chewing: bool,
    ):
        self.points: tuple[GoodhartPoint, ...] = ()
        self._released = Released(survey(home), day, chewing)
        self._book = Rulebook(self._released.ground, said_and_meant, switched=SAID)
        self._lived: dict[tuple[Rule, ...], Day] = {}
        self._next = 1

    def due(self, steps: int) -> bool:
        """Whether the training has gone on for long enough for the next point."""
        return steps >= self._next

    def reached(self, steps: int, beliefs: Sequence[Belief]) -> None:
        """Release the dog that believes this after so many steps."""
        day = self._day_of(tuple(belief.rule for belief in beliefs))
        self.points += (GoodhartPoint(steps, day.said, day.meant),)
        self._next = max(1, 2 * steps)

    def _day_of(self, beliefs: tuple[Rule, ...]) -> Day:
        if beliefs not in self._lived:
            ground = self._released.ground
            self._lived[beliefs] = live(ground, self._released.believed_day(beliefs), self._book)
        return self._lived[beliefs]

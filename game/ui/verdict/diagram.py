"""The diagram of inner and outer misalignment, drawn with the numbers of an attempt."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game.learning.verdict import Gaps
from game.play.attempt import Result
from game.play.differences import Differences
from game.play.finding import points
from game.play.wording import Wording
from game.rules.printer import print_rules
from game.rules.tree import Rule
from game.texts.texts import Texts
from game.ui.kit.box import Box, Panes, Stack, nowhere
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour
from game.ui.screens.parts import toggle
from game.ui.verdict.cards import MarkedCard
from game.ui.verdict.staircase import Stair, Staircase, Station
from game.ui.verdict.tags import legend

BOTH_READINGS = ("intermediate", "advanced")
"""The chapters in which the line between Said and Learned can be moved."""


@dataclass(frozen=True)
class Diagram:
    """Three cards, the staircase of losses below them, and what there is to say about it.

    ``training_said``: the other reading, in which the training house is part of what was said.
    """

    pen: Pen
    words: Wording
    result: Result
    found: Differences
    training_said: bool = False

    @property
    def say(self) -> Texts:
        """What the diagram says by ids."""
        return self.words.say

    def box(self, on_toggle: Callable[[bool], None]) -> Box:
        """All of it, with a toggle for the other reading where the chapter has both."""
        marks = legend(self.say, self._kinds(), self._left_open())
        parts: list[Box] = [Panes(self._cards(), (1.0, 1.0, 1.0), 2.0), marks, self.staircase()]
        notes = Label(nowhere(), " ".join(self._notes()), "small")
        if self.result.attempt.level.chapter in BOTH_READINGS:
            words = self.say("verdict-training-said")
            switch = toggle(self.say, words, on_toggle, self.training_said)
            parts.append(Panes([notes, switch], (1.2, 1.0), 2.0))
        elif notes.text:
            parts.append(notes)
        return Stack(parts, 0.75)

    # ---- cards -------------------------------------------------------------------------------
    def _cards(self) -> list[MarkedCard]:
        pen, words, found, result = self.pen, self.words, self.found, self.result
        meant, said = _sentences(result.attempt.level.meant), _sentences(result.attempt.rules)
        learned = _sentences(belief.rule for belief in result.beliefs)
        return [
            MarkedCard(pen, words, "meant", meant, right=found.meant),
            MarkedCard(pen, words, "said", said, found.said_to_meant, found.said_to_learned),
            MarkedCard(pen, words, "learned", learned, found.learned),
        ]

    def _kinds(self) -> set[str]:
        found = self.found
        sides = (found.meant, found.said_to_meant, found.said_to_learned, found.learned)
        kinds: set[str] = {kind for side in sides for kind in side.kinds}
        return kinds | {"confused" for side in sides if side.confused}

    def _left_open(self) -> str:
        """What the rules do not decide, if that matters to the owner."""
        worst, best = self._ends()
        if worst == best or self.training_said:
            return ""
        return self.say("verdict-mark-open", low=points(worst) or "0", high=points(best) or "0")

    # ---- the staircase -----------------------------------------------------------------------
    def staircase(self) -> Staircase:
        """The four dogs and the three parts of the loss."""
        say, dogs = self.say, self.result.verdict.dogs
        ends, (worst, best) = None, self._ends()
        literal, told = dogs.literal, say("verdict-literal")
        if self.training_said:
            literal, told = dogs.trained, say("verdict-told")
        elif worst != best:
            ends = worst, best
        return Staircase(
            [
                Station(say("verdict-intended"), dogs.intended.meant, "meant"),
                Station(told, literal.meant, "said", ends=ends),
                Station(say("verdict-trained"), dogs.trained.meant, "learned", hollow=True),
                Station(say("verdict-yours"), dogs.learned.meant, "learned"),
            ],
            [
                self._stair(say("verdict-outer"), self._gaps.outer),
                self._stair(say("verdict-inner"), self._gaps.inner),
                self._stair(say("verdict-practice"), self._gaps.undertrained),
            ],
        )

    @property
    def _gaps(self) -> Gaps:
        gaps = self.result.verdict.gaps
        return gaps.with_training_said if self.training_said else gaps

    def _ends(self) -> tuple[float, float]:
        """The least and the most that is as good by the rules, in points for the owner."""
        dogs = self.result.verdict.dogs
        return dogs.literal_worst.meant, dogs.literal_best.meant

    def _stair(self, name: str, lost: float) -> Stair:
        amount = points(abs(lost)).lstrip("+")
        if not lost:
            return Stair(name, lost, self.say("verdict-nothing-lost"), self._colour(lost))
        if lost < 0:
            return Stair(name, lost, self.say("verdict-gained", points=amount), self._colour(lost))
        return Stair(name, lost, self.say("verdict-lost", points=amount), self._colour(lost))

    def _colour(self, lost: float) -> Colour | None:
        theme = self.pen.look.theme
        return theme.bad if lost > 0 else theme.good if lost < 0 else None

    # ---- what the picture alone does not tell --------------------------------------------------
    def _notes(self) -> list[str]:
        gaps = self._gaps
        upwards = min(gaps.outer, gaps.inner, gaps.undertrained) < 0
        notes = [self.say("verdict-upwards")] if upwards else []
        return [self._moved(), *notes] if self.training_said else notes

    def _moved(self) -> str:
        """What the other reading does to the numbers."""
        inner = points(self.result.verdict.gaps.inner).lstrip("+")
        outer = points(self._gaps.outer).lstrip("+") or "0"
        if not inner:
            return self.say("verdict-not-moved")
        return self.say("verdict-moved", inner=inner, outer=outer)


def _sentences(rules: Iterable[Rule]) -> list[str]:
    return print_rules(rules).splitlines()

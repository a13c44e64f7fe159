"""A text of rules as lines, and the changes that are made to whole lines. The text is the truth:
whatever is changed by tiles is a change of the text, so tiles and text cannot part."""

from dataclasses import dataclass

from game.rules import tree
from game.rules.faults import Fault
from game.rules.parser import MOST_RULES, read_text
from game.rules.printer import print_rule
from game.rules.words import Vocabulary
from game.texts.texts import Texts


@dataclass(frozen=True)
class Line:
    """One line of the text, ``number`` from 1: a rule, or what is wrong with it, or a remark."""

    number: int
    text: str
    rule: tree.Rule | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether nothing is written there."""
        return not self.text.strip()

    def saying(self, rule: tree.Rule) -> str:
        """The text of this line with another rule; a remark behind it stays."""
        _, sign, remark = self.text.partition("#")
        return f"{print_rule(rule)}  {sign}{remark}" if sign else print_rule(rule)


@dataclass(frozen=True)
class Sheet:
    """The lines of a text. Each change returns the new text."""

    lines: tuple[Line, ...]

    @property
    def shown(self) -> tuple[Line, ...]:
        """The lines on which something is written."""
        return tuple(line for line in self.lines if not line.blank)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All that is wrong, in reading order."""
        return tuple(fault for line in self.lines for fault in line.faults)

    @property
    def rules(self) -> tuple[tree.Rule, ...]:
        """The rules that were read, in their order."""
        return tuple(line.rule for line in self.lines if line.rule is not None)

    @property
    def full(self) -> bool:
        """Whether no rule can be added."""
        return sum(1 for line in self.lines if line.text.partition("#")[0].strip()) >= MOST_RULES

    def with_rule(self, number: int, rule: tree.Rule) -> str:
        """Another rule in a line."""
        texts = self._texts()
        texts[number - 1] = self.lines[number - 1].saying(rule)
        return "\n".join(texts)

    def without(self, number: int) -> str:
        """A line less."""
        texts = self._texts()
        del texts[number - 1]
        return "\n".join(texts)

    def doubled(self, number: int) -> str:
        """A line twice, the copy below."""
        texts = self._texts()
        texts.insert(number, texts[number - 1])
        return "\n".join(texts)

    def moved(self, number: int, to: int) -> str:
        """A line taken out, and put in so that it is line number ``to``."""
        texts = self._texts()
        texts.insert(to - 1, texts.pop(number - 1))
        return "\n".join(texts)

    def with_added(self, rule: tree.Rule) -> tuple[str, int]:
        """One rule more, behind all others, and the number of its line."""
        texts = self._texts()
        while texts and not texts[-1].strip():
            texts.pop()
        return "\n".join([*texts, print_rule(rule)]), len(texts) + 1

    def _texts(self) -> list[str]:
        return [line.text for line in self.lines]


def read_sheet(text: str, vocabulary: Vocabulary, say: Texts | None = None) -> Sheet:
    """The lines of a text. Blank lines are lines, too. Faults are told by ``say``."""
    reading = read_text(text, vocabulary, say)
    rules = dict(reading.rules)
    faults: dict[int, list[Fault]] = {}
    for fault in reading.faults:
        faults.setdefault(fault.line, []).append(fault)
    return Sheet(
        tuple(
            Line(number, line, rules.get(number), tuple(faults.get(number, ())))
            for number, line in enumerate(text.split("\n"), start=1)
        )
    )

"""A fault in something a person wrote: where it is, what is wrong, and what would help."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.texts.texts import Texts


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. ``line`` and ``column`` count from 1; ``length`` is how many characters it covers.

    ``message`` says what is wrong and, where it can, what would be right, in the language of
    whoever had the text read.
    """

    line: int
    column: int
    message: str
    length: int = 1

    def caret(self, text: str) -> str:
        """The faulty line of ``text`` with carets under the fault and the message below."""
        lines = text.splitlines()
        source = lines[self.line - 1] if 0 < self.line <= len(lines) else ""
        under = " " * (self.column - 1) + "^" * max(1, self.length)
        return f"{source}\n{under}\n{self.message}"


class FaultsError(ValueError):
    """Raised with every fault found, in reading order, never only with the first."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(f"{f.line}:{f.column}: {f.message}" for f in self.faults))


def did_you_mean(wrong: str, known: Iterable[str], say: Texts | None = None) -> str:
    """Sentences that offer the nearest known name and list what is known, to be put behind others.

    May be empty. Without ``say`` they are English.
    """
    say, names = say or Texts(), sorted(set(known))
    near = difflib.get_close_matches(wrong.lower(), names, n=1, cutoff=0.6)
    return guessed(near, say) + listed(names, say)


def guessed(meant: Sequence[str], say: Texts) -> str:
    """A sentence that asks whether one of these was meant; "" if there are none."""
    names = [say("faults-quoted", words=each) for each in meant]
    return " " + say("faults-did-you-mean", meant=one_of(names, say)) if names else ""


def listed(known: Sequence[str], say: Texts) -> str:
    """A sentence that lists what is known, however long; "" if nothing is."""
    return f" {say('faults-known')} {', '.join(known)}." if known else ""


def one_of(words: Sequence[str], say: Texts) -> str:
    """Words joined as what can be chosen from: "red, green or blue"."""
    if len(words) < 2:
        return "".join(words)
    return say("faults-or", first=", ".join(words[:-1]), last=words[-1])

"""A fault in something a person wrote: where it is, what is wrong, and what would help."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. ``line`` and ``column`` count from 1; ``length`` is how many characters it covers.

    ``message`` says what is wrong and, where it can, what would be right.
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


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known name and lists what is known; may be empty."""
    names = sorted(set(known))
    near = difflib.get_close_matches(wrong.lower(), names, n=1, cutoff=0.6)
    guess = f' Did you mean "{near[0]}"?' if near else ""
    return guess + (f" Known: {', '.join(names)}." if names else "")

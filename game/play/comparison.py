"""Two attempts beside each other: what was changed in the rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

Change: TypeAlias = Literal["same", "gone", "new"]


@dataclass(frozen=True)
class ChangedLine:
    """A line of rules: in both texts, only in the earlier one (gone), or only in the other."""

    change: Change
    text: str


def changed_lines(before: str, now: str) -> tuple[ChangedLine, ...]:
    """What became of the lines of a text, in reading order; blanks at the ends do not count."""
    return tuple(_changed(_lines(before), _lines(now)))


def _changed(before: list[str], now: list[str]) -> Iterator[ChangedLine]:
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal":
            yield from (ChangedLine("same", line) for line in before[first:last])
        else:
            yield from (ChangedLine("gone", line) for line in before[first:last])
            yield from (ChangedLine("new", line) for line in now[new_first:new_last])


def _lines(text: str) -> list[str]:
    stripped = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in stripped if line]

"""Where a line of text breaks so that it fits a width: pure, whatever does the measuring."""

import unicodedata
from collections.abc import Callable
from typing import TypeAlias

Measure: TypeAlias = Callable[[str], int]
Span: TypeAlias = tuple[int, int]

_FIRST_GUESS = 32  # characters; doubled until the text no longer fits


def breaks(text: str, measure: Measure, width: int) -> list[Span]:
    """Spans ``(start, end)`` that cover ``text`` in order, each at most ``width`` wide.

    Breaks come after spaces, which hang over the edge and do not count; a word longer than the
    line is cut. A span holds at least one character, however narrow the line.
    """
    spans = []
    start = 0
    while start < len(text):
        end = _row_end(text, start, measure, width)
        spans.append((start, end))
        start = end
    return spans or [(0, 0)]


def wrapped(text: str, measure: Measure, width: int) -> list[str]:
    """``text`` as lines at most ``width`` wide; its own line breaks are kept."""
    return [
        line[start:end].rstrip(" ")
        for line in text.split("\n")
        for start, end in breaks(line, measure, width)
    ]


def _row_end(text: str, start: int, measure: Measure, width: int) -> int:
    fit = _longest_fit(text, start, measure, width)
    if fit == len(text):
        return fit
    space = text.rfind(" ", start, fit + 1)
    if space < 0 or not text[start:space].strip():  # one long word, perhaps indented
        return _whole_character(text, start, fit)
    return _past_spaces(text, space)


def _longest_fit(text: str, start: int, measure: Measure, width: int) -> int:
    """The farthest end such that ``text[start:end]`` fits, by doubling and then halving."""

    def fits(end: int) -> bool:
        return measure(text[start:end].rstrip(" ")) <= width

    good, step = start + 1, _FIRST_GUESS
    while good + step < len(text) and fits(good + step):
        good, step = good + step, step * 2
    bad = min(good + step, len(text)) + 1
    while bad - good > 1:
        middle = (good + bad) // 2
        good, bad = (middle, bad) if fits(middle) else (good, middle)
    return good


def _whole_character(text: str, start: int, end: int) -> int:
    """``end``, moved back so that an accent stays with its letter."""
    whole = end
    while whole > start + 1 and unicodedata.combining(text[whole]):
        whole -= 1
    return whole if not unicodedata.combining(text[whole]) else end


def _past_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position] == " ":
        position += 1
    return position

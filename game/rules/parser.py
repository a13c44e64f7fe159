"""Reads rules: text in, trees out, or every fault at once. ``docs/rules.md`` is the language.

Lark is loaded when the first rule is read, not before: the first frame can do without it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from game.rules.faults import Fault, FaultsError
from game.rules.tree import Rule
from game.rules.words import Vocabulary
from game.texts.texts import Texts

MOST_RULES = 32
LONGEST_LINE = 200


@dataclass(frozen=True)
class Reading:
    """What a text says: the rules that could be read, by number of line from 1, and all faults."""

    rules: tuple[tuple[int, Rule], ...]
    faults: tuple[Fault, ...]


def parse_rules(text: str, vocabulary: Vocabulary, say: Texts | None = None) -> tuple[Rule, ...]:
    """The rules in ``text``, one a line. Blank lines and ``# comments`` are skipped.

    What is wrong is said with ``say``, or else in English.

    Raises:
        FaultsError: with every fault in the text; each lies inside the text.
    """
    return tuple(rule for _, rule in parse_lines(text, vocabulary, say))


def parse_lines(
    text: str, vocabulary: Vocabulary, say: Texts | None = None
) -> tuple[tuple[int, Rule], ...]:
    """Like ``parse_rules``, with the number of the line that each rule stands on, from 1."""
    reading = read_text(text, vocabulary, say)
    if reading.faults:
        raise FaultsError(reading.faults)
    return reading.rules


def read_text(text: str, vocabulary: Vocabulary, say: Texts | None = None) -> Reading:
    """Like ``parse_lines``, but what is wrong in one line does not hide what others say."""
    say, lines = say or Texts(), list(_sentences(text))
    faults = _too_many(lines, say)
    rules: list[tuple[int, Rule]] = []
    for number, source in lines[:MOST_RULES]:
        rule, found = _read(number, source, vocabulary, say)
        faults += found
        if rule:
            rules.append((number, rule))
    return Reading(tuple(rules), tuple(sorted(faults)))


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """The number and the text of each line that holds more than a comment."""
    for number, line in enumerate(text.splitlines(), 1):
        source = line.partition("#")[0].rstrip()
        if source:
            yield number, source


def _too_many(lines: list[tuple[int, str]], say: Texts) -> list[Fault]:
    if len(lines) <= MOST_RULES:
        return []
    number, source = lines[MOST_RULES]
    message = say("faults-too-many", count=str(len(lines)), most=str(MOST_RULES))
    return [_about_line(number, source, message)]


def _read(
    number: int, source: str, vocabulary: Vocabulary, say: Texts
) -> tuple[Rule | None, tuple[Fault, ...]]:
    rule, faults = _read_first(source, vocabulary, say)
    return rule, tuple(replace(fault, line=number) for fault in faults)


@lru_cache(maxsize=1024)  # a text is read again with every key pressed, and but one line is new
def _read_first(
    source: str, vocabulary: Vocabulary, say: Texts
) -> tuple[Rule | None, tuple[Fault, ...]]:
    """The rule of a line and what is wrong with it, as if it were the first of its text."""
    length = len(source.strip())
    if length > LONGEST_LINE:
        message = say("faults-too-long", length=str(length), most=str(LONGEST_LINE))
        return None, (_about_line(1, source, message),)
    from game.rules.reader import read_sentence  # brings in lark

    return read_sentence(1, source, vocabulary, say)


def _about_line(number: int, source: str, message: str) -> Fault:
    text = source.strip()
    return Fault(number, source.index(text) + 1, message, len(text))

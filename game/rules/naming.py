"""Which names leave the sentences of the language as they are.

What the words of the language are is asked of the grammar. This module loads lark: import it only
when names of a file are really checked.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from game.rules.names import names_of
from game.rules.pieces import cut
from game.rules.sentence import Sentence, keyword, spelling
from game.rules.words import Vocabulary
from game.texts.texts import Texts

SORTS = {"WORD": "words", "PLACE": "places", "ROOM": "rooms", "TERRAIN": "terrains"}
"""Each sort of name, with the part of a vocabulary that holds such names."""

# Where a name can begin: the beginnings of sentences.
_BEFORE_NAMES = (
    "+1 when the dog picks up",
    "+1 when the dog brings",
    "+1 when the dog brings anything to",
    "+1 when the dog steps on",
    "+1 when the dog enters",
    "+1 when the dog presses",
    "+1 when the dog gets closer to",
    "+1 every step if",
    "+1 every step if in",
    "+1 every step if near",
    "+1 every step if carrying anything and",
    "+1 every step if there is",
    "+1 every step if there is anything at",
)


@lru_cache(maxsize=4096)
def spoken(name: str) -> tuple[str, ...]:
    """What of a name a rule hears: its words without articles."""
    return tuple(piece.text for piece in cut(name))


def joining_word(name: str) -> str:
    """The first word of a name with which rules join or turn round what they say; "" if none."""
    return next((word for word in spoken(name) if word in _joining()), "")


def only_own_words(name: str) -> bool:
    """Whether a name has no word that isn't one of the language itself: "every step", "the"."""
    return all(map(keyword, spoken(name)))


def says_something_else(sort: str, name: str, vocabulary: Vocabulary) -> bool:
    """Whether a rule can have the words of a name in a row that do not mean it: "ball to owner".

    ``vocabulary`` has all names. Such a sentence would become another one by the name.
    """
    readings = [*_readings(spoken(name), _sounds(vocabulary))]
    part = SORTS[sort]
    without = replace(vocabulary, **{part: getattr(vocabulary, part) - {name}})
    return any(
        _taken(f"{before} {reading}", without).done
        for reading in readings
        for before in _BEFORE_NAMES
        if _is_name_after(before, sort, name, vocabulary)
    )


def _readings(words: tuple[str, ...], sounds: frozenset[tuple[str, ...]]) -> Iterator[str]:
    """Texts that begin with ``words`` and may be words of the language and other names."""
    if not any(map(keyword, words)):
        return
    ends, whole = {0}, len(words)
    for start in range(whole):
        if start in ends:
            ends |= {start + 1} if keyword(words[start]) else set()
            others = (end for end in range(start + 1, whole + 1) if end - start < whole)
            ends |= {end for end in others if words[start:end] in sounds}
    if whole in ends:
        yield " ".join(words)
    for start in ends - {0, whole}:
        rest = words[start:]
        longer = (s for s in sounds if s[: len(rest)] == rest and len(s) > len(rest))
        yield from (" ".join((*words[:start], *sound)) for sound in longer)


@lru_cache(maxsize=8)
def _sounds(vocabulary: Vocabulary) -> frozenset[tuple[str, ...]]:
    parts = (getattr(vocabulary, part) for part in SORTS.values())
    return frozenset(spoken(name) for names in parts for name in names)


def _is_name_after(before: str, sort: str, name: str, vocabulary: Vocabulary) -> bool:
    fitting = _taken(before, vocabulary, name).fitting()
    return fitting is not None and fitting[:2] == (sort, name)


def _taken(text: str, vocabulary: Vocabulary, after: str = "") -> Sentence:
    """The sentence that begins with ``text``, of which all that fits was taken, up to ``after``."""
    line = f"{text} {after}"
    sentence = Sentence(1, line, cut(line), names_of(vocabulary), Texts())
    end = len(cut(text))
    while sentence.at < end and sentence.take():
        pass
    return sentence


@cache
def _joining() -> frozenset[str]:
    """The words that can come before the name of a thing, and between two such names."""
    things = Vocabulary(words=frozenset({"x"}))
    starts = ("+1 every step if there is", "+1 every step if carrying x")
    kinds = frozenset[str]().union(*(_taken(start, things).accepts() for start in starts))
    return frozenset(map(spelling, kinds)) - {""}

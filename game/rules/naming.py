"""Which names leave the sentences of the language as they are.

What the words of the language are is asked of the grammar. This module loads lark: import it only
when names of a file are really checked.
"""

from collections.abc import Collection
from dataclasses import replace
from functools import cache

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
    "+1 every step if there is",
    "+1 every step if there is anything at",
)


def spoken(name: str) -> tuple[str, ...]:
    """What of a name a rule hears: its words without articles."""
    return tuple(piece.text for piece in cut(name))


def joining_word(name: str) -> str:
    """The first word of a name with which rules join or turn round what they say; "" if none."""
    return next((word for word in spoken(name) if word in _joining()), "")


def only_own_words(name: str) -> bool:
    """Whether a name has no word that isn't one of the language itself: "every step", "the"."""
    return all(map(keyword, spoken(name)))


def made_up(name: str, sounds: Collection[tuple[str, ...]]) -> bool:
    """Whether all words of a name could be words of the language, and other names: ``sounds``."""
    words = spoken(name)
    ends = {0}
    for start in range(len(words)):
        if start in ends:
            ends |= {start + 1} if keyword(words[start]) else set()
            parts = (end for end in range(start + 1, len(words) + 1) if end - start < len(words))
            ends |= {end for end in parts if words[start:end] in sounds}
    return len(words) in ends


def says_something_else(sort: str, name: str, vocabulary: Vocabulary) -> bool:
    """Whether a rule can have the words of a name in a row that do not mean it: "ball to owner".

    ``vocabulary`` has all names. Such a sentence would become another one by the name.
    """
    part = SORTS[sort]
    without = replace(vocabulary, **{part: getattr(vocabulary, part) - {name}})
    return any(
        _is_name_after(before, sort, name, vocabulary) and _readable(f"{before} {name}", without)
        for before in _BEFORE_NAMES
    )


def _is_name_after(before: str, sort: str, name: str, vocabulary: Vocabulary) -> bool:
    fitting = _taken(before, vocabulary, name).fitting()
    return fitting is not None and fitting[:2] == (sort, name)


def _readable(text: str, vocabulary: Vocabulary) -> bool:
    return _taken(text, vocabulary).done


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
    before, between = "+1 when the dog picks up", "+1 every step if carrying x"
    kinds = _taken(before, things).accepts() | _taken(between, things).accepts()
    return frozenset(map(spelling, kinds)) - {""}

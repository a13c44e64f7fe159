"""Finds the names of a vocabulary in the pieces of a line. A name may hold several words."""

import difflib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.rules.pieces import Piece, cut
from game.rules.words import Vocabulary

UNSAYABLE = "UNSAYABLE"
# What each sort is called, by the id of a text. Where a name could be two things, the earlier wins.
SORTS: Mapping[str, str] = {
    "PLACE": "faults-place",
    "ROOM": "faults-room",
    "TERRAIN": "faults-terrain",
    "WORD": "faults-word",
}


@dataclass(frozen=True)
class Found:
    """A name that stands in a line: its sort, its spelling, and how many pieces it covers."""

    sort: str
    name: str
    pieces: int


class Names:
    """The names of one vocabulary, by sort and by their pieces."""

    def __init__(self, vocabulary: Vocabulary):
        self._by_sort = {
            "PLACE": _by_pieces(vocabulary.places),
            "ROOM": _by_pieces(vocabulary.rooms),
            "TERRAIN": _by_pieces(vocabulary.terrains),
            "WORD": _by_pieces(vocabulary.words),
            UNSAYABLE: _by_pieces(vocabulary.unsayable - vocabulary.words),
        }
        self._longest = max(
            (len(key) for names in self._by_sort.values() for key in names), default=1
        )

    def known(self, sorts: Collection[str]) -> list[str]:
        """Every name of these sorts."""
        return [name for sort in sorts for name in self._by_sort[sort].values()]

    def longest(self, pieces: Sequence[Piece], sorts: Sequence[str]) -> Found | None:
        """The longest name that ``pieces`` begin with; among equals, that of the first sort."""
        for texts in self._beginnings(pieces):
            for sort in sorts:
                if texts in self._by_sort[sort]:
                    return Found(sort, self._by_sort[sort][texts], len(texts))
        return None

    def plural(self, pieces: Sequence[Piece], sorts: Sequence[str]) -> Found | None:
        """The longest name of which ``pieces`` begin with the plural."""
        for texts in self._beginnings(pieces):
            for singular in _singulars(texts[-1]):
                found = self._exact((*texts[:-1], singular), sorts)
                if found:
                    return found
        return None

    def nearest(self, pieces: Sequence[Piece], sorts: Sequence[str]) -> Found | None:
        """The name nearest to what ``pieces`` begin with, if but a letter or two are wrong."""
        spellings = {" ".join(key): key for sort in sorts for key in self._by_sort[sort]}
        near: list[tuple[float, str, int]] = []
        for texts in self._beginnings(pieces):
            typed = " ".join(texts)
            for spelling in difflib.get_close_matches(typed, spellings, n=1, cutoff=0.8):
                near.append((_likeness(typed, spelling), spelling, len(texts)))
        if not near:
            return None
        _, spelling, count = max(near)
        found = self._exact(spellings[spelling], sorts)
        return Found(found.sort, found.name, count) if found else None

    def _exact(self, texts: tuple[str, ...], sorts: Sequence[str]) -> Found | None:
        for sort in sorts:
            if texts in self._by_sort[sort]:
                return Found(sort, self._by_sort[sort][texts], len(texts))
        return None

    def _beginnings(self, pieces: Sequence[Piece]) -> Iterator[tuple[str, ...]]:
        texts = tuple(piece.text for piece in pieces[: self._longest])
        return (texts[:length] for length in range(len(texts), 0, -1))


@lru_cache(maxsize=64)
def names_of(vocabulary: Vocabulary) -> Names:
    """The names of ``vocabulary``; kept, since a text is read again with every key pressed."""
    return Names(vocabulary)


def _by_pieces(names: Collection[str]) -> dict[tuple[str, ...], str]:
    pairs = ((tuple(piece.text for piece in cut(name)), name) for name in sorted(names))
    return {key: name for key, name in pairs if key}


def _likeness(typed: str, spelling: str) -> float:
    return difflib.SequenceMatcher(None, spelling, typed).ratio()


def _singulars(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith("es"):
        yield word[:-2]

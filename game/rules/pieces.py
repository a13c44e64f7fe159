"""Cuts a line into pieces: numbers, words, parentheses and signs, each with its place."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias
from unicodedata import normalize

Sort: TypeAlias = Literal["number", "word", "paren", "sign", "other"]

_LETTER = r"[^\W_][\u0300-\u036f]*"  # a letter or digit, with any accents typed apart from it
_NUMBER = r"[0-9]+(?:[.,][0-9]+)*|[.][0-9]+"
_PIECE = re.compile(
    rf"""
    (?P<number> [+\-−]\s* (?:{_NUMBER}) | (?:{_NUMBER}) (?![^\W_]) )
  | (?P<word>   (?:{_LETTER})+ (?: ['’\-] (?:{_LETTER})+ )* )
  | (?P<paren>  [()] )
  | (?P<sign>   <= | =< | >= | == | [<>=≤≥] )
  | (?P<other>  (?: [^\w\s()<>=≤≥+\-−] | _ )+ | [+\-−] )
    """,
    re.VERBOSE,
)
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True)
class Piece:
    """One piece of a line. ``text`` is lower case; ``column`` counts from 1, ``end`` is past it."""

    sort: Sort
    text: str
    column: int
    end: int


def cut(line: str) -> list[Piece]:
    """The pieces of a line in order, without articles: a sentence means the same without them."""
    return [piece for piece in map(_piece, _PIECE.finditer(line)) if piece.text not in _ARTICLES]


def _piece(found: re.Match[str]) -> Piece:
    sort: Sort = found.lastgroup  # type: ignore[assignment]  # the groups are named after Sort
    text = normalize("NFC", found.group().lower().replace("’", "'"))
    return Piece(sort, text, found.start() + 1, found.end() + 1)

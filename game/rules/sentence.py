"""Feeds one line to the lark parser, each piece as the token that fits at that point.

This module loads lark: import it only when a rule is really read.
"""

import difflib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lark import Lark, Token, Tree, UnexpectedToken
from lark.lexer import PatternStr

from game.rules.names import SORTS, UNSAYABLE, Found, Names
from game.rules.pieces import Piece
from game.texts.texts import Texts

DEEPEST = 8
_OTHER_SPELLINGS = {"can't": "cannot", "cant": "cannot"}
_CONDITION_OPENERS = (
    ("there", "is"),
    ("there", "are"),
    ("number", "of"),
    ("it", "is"),
    ("dog", "is"),
    ("owner", "can"),
    ("owner", "cannot"),
    ("owner", "can't"),
    *((word,) for word in ("carrying", "near", "in", "on", "at", "there", "number", "owner")),
    *((word,) for word in ("dog", "it", "if")),
)
# What a state begins with, and which sorts of names come then.
_STATES: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        **dict.fromkeys(("in", "on", "at"), ("ROOM", "TERRAIN")),
        "near": ("PLACE", "WORD"),
        "carrying": ("WORD",),
    }
)
_NO_NAME = frozenset(("and", "or", "if", "(", ")"))
_AFTER_SWITCH = (("is",), ("isn't",), ("on",), ("off",))
_LONG_OPENERS = ("carrying", "there", "number", "owner")


@cache
def grammar() -> Lark:
    """The parser tables, built from ``grammar.lark`` on first use."""
    text = Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8")
    return Lark(text, start="sentence", parser="lalr", lexer="basic", propagate_positions=True)


@cache
def keywords() -> Mapping[str, str]:
    """Each word of the grammar itself, with the name of its token."""
    patterns = ((t.pattern, t.name) for t in grammar().terminals)
    return {p.value: name for p, name in patterns if isinstance(p, PatternStr)}


@cache
def spelling(kind: str) -> str:
    """How the keyword token ``kind`` is written; empty for tokens that are no keyword."""
    joined = {"_AND_IF": "and", "_OR_IF": "or"}
    by_kind = {name: word for word, name in keywords().items()}
    return by_kind.get(kind, joined.get(kind, ""))


def keyword(text: str) -> str:
    """The kind of token that a piece is as a word of the language; empty if it is none."""
    return keywords().get(_OTHER_SPELLINGS.get(text, text), "")


class Sentence:
    """One line on its way through the parser: what has been taken, and what comes next."""

    def __init__(self, line: int, source: str, pieces: Sequence[Piece], names: Names, say: Texts):
        self.say = say  # what is wrong
        self.line = line
        self.source = source
        self.pieces = pieces
        self.names = names
        self.at = 0
        self.stopped = False
        self.tokens: list[Token] = []
        self._parser = _fed([])

    # ---- where it stands --------------------------------------------------------------------
    @property
    def here(self) -> Piece:
        """The next piece."""
        return self.pieces[self.at]

    @property
    def rest(self) -> Sequence[Piece]:
        """The next piece and all after it."""
        return self.pieces[self.at :]

    @property
    def done(self) -> bool:
        """Whether every piece has been taken."""
        return self.at >= len(self.pieces)

    @property
    def last(self) -> str:
        """The kind of the token taken last; empty at the beginning."""
        return self.tokens[-1].type if self.tokens else ""

    @property
    def open(self) -> list[Token]:
        """The parentheses that are open, outermost first."""
        waiting: list[Token] = []
        for token in self.tokens:
            if token.type == "LPAR":
                waiting.append(token)
            elif token.type == "RPAR":
                waiting.pop()
        return waiting

    def written(self, first: int, count: int) -> str:
        """The text of ``count`` pieces as it was typed."""
        return self.source[self.pieces[first].column - 1 : self.pieces[first + count - 1].end - 1]

    # ---- going on ---------------------------------------------------------------------------
    def take(self) -> bool:
        """Take the next piece (or name of several pieces) if it fits; say whether it did."""
        fitting = self.fitting()
        if fitting is None:
            return False
        kind, value, count = fitting
        return self.push(kind, value, count)

    def push(self, kind: str, value: str = "", count: int = 0) -> bool:
        """Hand a token over that stands for the next ``count`` pieces; False if it cannot stand.

        With ``count`` 0 the token is one that should have been written and was not.
        """
        token = self._token(kind, value, count)
        try:
            self._parser.feed_token(token)
        except UnexpectedToken:
            self._parser = _fed(self.tokens)  # the failed attempt has closed what may be open still
            return False
        self.tokens.append(token)
        self.at += count
        return True

    def fits_after(self, *kinds: str) -> bool:
        """Whether the next piece could be taken if tokens of these kinds stood before it."""
        trial = self.copy()
        return all(trial.push(kind) for kind in kinds) and trial.fits()

    def fits(self) -> bool:
        """Whether the next piece (or the end, if none is left) can be taken. Takes it."""
        return "$END" in self.accepts() if self.done else self.take()

    def copy(self) -> "Sentence":
        """A sentence to try things on."""
        copy = Sentence(self.line, self.source, self.pieces, self.names, self.say)
        copy.at, copy.tokens, copy._parser = self.at, list(self.tokens), _fed(self.tokens)
        return copy

    def accepts(self) -> frozenset[str]:
        """The kinds of token that can stand next."""
        return frozenset(self._parser.accepts())

    def finish(self) -> Tree[Token] | None:
        """The tree of the whole sentence, or None if it is not complete."""
        if "$END" not in self.accepts():
            return None
        tree: Tree[Token] = self._parser.feed_eof()
        return tree

    def skip(self, count: int = 1) -> None:
        """Leave the next pieces out."""
        self.at += count

    def stop(self) -> None:
        """Give up on the rest: what is wrong there cannot be told."""
        self.at = len(self.pieces)
        self.stopped = True

    # ---- what a piece is, here --------------------------------------------------------------
    def fitting(self) -> tuple[str, str, int] | None:
        """What the next pieces are at this point: kind of token, value, how many pieces."""
        choices = self._parser.choices()
        switch = self.switch_here if "SWITCH" in choices else None
        if switch:
            return ("SWITCH", switch.name, switch.pieces)
        name = self.name_here(choices)
        keyword = self.keyword_here()
        if name and (name.pieces > 1 or keyword not in choices):
            return None if name.sort == UNSAYABLE else (name.sort, name.name, name.pieces)
        fits = keyword in choices and not self.too_deep_here and not self.ambiguous_here
        return (keyword, self.here.text, 1) if fits else None

    @property
    def switch_here(self) -> Found | None:
        """The place that the next pieces name, if it is then said to be on or off."""
        count = self.switch_ahead()
        place = self.names.longest(self.rest[:count], ["PLACE"])
        return place if place and place.pieces == count else None

    @property
    def too_deep_here(self) -> bool:
        """Whether the next piece opens one parenthesis too many."""
        return self.here.text == "(" and len(self.open) >= DEEPEST

    @property
    def ambiguous_here(self) -> bool:
        """Whether "there is not" stands here: "no paper", or "something that is not paper"?"""
        before = [token.type for token in self.tokens[-2:]]
        return self.here.text == "not" and before in (["THERE", "IS"], ["THERE", "ARE"])

    def condition_ahead(self, ahead: int = 1) -> bool:
        """Whether ``ahead`` pieces on (after "and" or "or": 1) a condition begins, not a word.

        What decides is the first piece that is no "not" and no parenthesis, so that nobody has
        to think ahead: "carrying paper and (not printed or white) and in the kitchen".
        """
        at = self.at + ahead
        while at < len(self.pieces) and self.pieces[at].text in ("not", "("):
            at += 1
        name = self.names.longest(self.pieces[at:], ["WORD", UNSAYABLE])
        opening = _opens_condition(self._texts(at)[:2], forgiving=name is None)
        opening = max(opening, self.switch_ahead(at - self.at), self._state_ahead(at))
        return opening > (name.pieces - 1 if name else 0)

    def _state_ahead(self, at: int) -> int:
        """How long the name is of what the dog is then said to be in, on, near or carrying; or 0.

        So "in use" does not hide the room "use for guests".
        """
        sorts = _STATES.get(self.pieces[at].text, ()) if at < len(self.pieces) else ()
        name = self.names.longest(self.pieces[at + 1 :], sorts)
        return name.pieces if name else 0

    def switch_ahead(self, ahead: int = 0) -> int:
        """How many pieces, from ``ahead`` pieces on, name what is then said to be on or off.

        0 if none do. What they name may be no place, or not be known at all; but if it is a place,
        what is said of it may be wrong.
        """
        texts = self._texts(self.at + ahead)
        place = self.names.longest(self.pieces[self.at + ahead :], ["PLACE"])
        rest = texts[place.pieces :] if place else ()
        certain = _on_or_off(rest[1:]) or not _opens_condition(texts[:2])
        if place and rest[:1] in _AFTER_SWITCH and certain:
            return place.pieces
        count = texts.index("is") if "is" in texts else 0
        sayable = not _NO_NAME & set(texts[:count]) and _on_or_off(texts[count + 1 :])
        return count if sayable else 0

    def _texts(self, at: int) -> tuple[str, ...]:
        return tuple(piece.text for piece in self.pieces[at:])

    def name_here(self, choices: Mapping[str, object]) -> Found | None:
        """The name that the next pieces spell, of a sort that can stand here or is unsayable."""
        sorts = [sort for sort in SORTS if sort in choices]
        if self.last == "ON":
            sorts.sort(key=lambda sort: sort != "TERRAIN")
        return self.names.longest(self.rest, [*sorts, UNSAYABLE] if "WORD" in sorts else sorts)

    def keyword_here(self) -> str:
        """The kind of token that the next piece is when it is no name; may be empty."""
        piece = self.here
        if piece.sort == "number":
            return "AMOUNT" if not self.tokens else "DIGITS"
        if piece.sort == "sign":
            return "SIGN"
        if piece.text in ("and", "or") and self.condition_ahead():
            return f"_{piece.text.upper()}_IF"
        return keyword(piece.text)

    def _token(self, kind: str, value: str, count: int) -> Token:
        first = self.pieces[min(self.at, len(self.pieces) - 1)]
        last = self.pieces[self.at + count - 1] if count else first
        return Token(
            kind,
            value,
            line=self.line,
            column=first.column,
            end_line=self.line,
            end_column=last.end,
        )


def _opens_condition(texts: tuple[str, ...], forgiving: bool = True) -> int:
    """How many of ``texts`` begin a condition; 0 if they do not. A slip of a letter may be
    forgiven.
    """
    lengths = [len(opener) for opener in _CONDITION_OPENERS if texts[: len(opener)] == opener]
    if lengths or not texts or not forgiving:
        return max(lengths, default=0)
    return len(difflib.get_close_matches(texts[0], _LONG_OPENERS, n=1, cutoff=0.8))


def _on_or_off(texts: tuple[str, ...]) -> bool:
    """Whether ``texts`` begin with "on" or "off" and then no name comes: not "on the rug"."""
    rest = texts[1:] if texts[:1] == ("not",) else texts
    return rest[:1] in (("on",), ("off",)) and (len(rest) == 1 or rest[1] in _NO_NAME)


def _fed(tokens: Sequence[Token]) -> Any:  # lark leaves most of its interactive parser untyped
    parser = grammar().parse_interactive("")
    for token in tokens:
        parser.feed_token(token)
    return parser

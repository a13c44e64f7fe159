"""Where every key and value of a TOML text stands. ``tomllib`` reads values but forgets places.

The scanner expects a text that ``tomllib`` has accepted, so it looks for ends, not for faults.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]

# Nothing that we read nests deeper. What does shares the spot of what holds it: otherwise a
# hostile file (a key of a hundred thousand parts) would take quadratic time.
DEEPEST = 8

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[^,\]}#\n]*")
_ESCAPE = re.compile(
    r"\\(?:u(?P<four>[0-9a-fA-F]{4})|U(?P<eight>[0-9a-fA-F]{8})"
    r"|(?P<fold>[ \t]*\n[ \t\n]*)|(?P<one>.))"
)
_ONE = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


@dataclass(frozen=True)
class Spot:
    """Where one key or array element stands, in offsets from the start of the text.

    ``key`` to ``key_end`` is its key (for an array element: the element; for a ``[table]``: the
    header); ``value`` to ``end`` is its value. ``characters[i]`` is where character ``i`` of a
    string value stands, with one more entry for its end; it is empty for what is no string.
    """

    key: int
    key_end: int
    value: int
    end: int
    characters: tuple[int, ...] = ()


def toml_spots(text: str) -> dict[KeyPath, Spot]:
    """The spot of every key path: ``("home", "legend", "n")``, ``("training", 0, "map")``.

    ``text`` is valid TOML with plain ``\\n`` line ends.
    """
    return _Scanner(text).document()


class Lines:
    """Turns offsets in a text into lines and columns that count from 1."""

    def __init__(self, text: str):
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of the character at ``offset``."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class _Scanner:
    def __init__(self, text: str):
        self._text = text
        self._at = 0
        self._spots: dict[KeyPath, Spot] = {}
        self._tables: dict[KeyPath, int] = {}  # how many [[tables]] of each name so far

    def document(self) -> dict[KeyPath, Spot]:
        table: KeyPath = ()
        self._skip_blank()
        while self._at < len(self._text):
            if self._sees("["):
                table = self._header()
            else:
                self._pair(table)
            self._skip_blank()
        return self._spots

    # ---- tables and keys ---------------------------------------------------------------------
    def _header(self) -> KeyPath:
        start = self._at
        is_array = self._sees("[[")
        self._at += 2 if is_array else 1
        parts = [part for part, _, _ in self._key_parts()]
        self._skip_blank()
        self._at += 2 if is_array else 1
        path = self._resolved(parts, is_array)
        spot = Spot(start, self._at, start, self._at)
        for depth in range(1, len(path)):
            self._spots.setdefault(path[:depth], spot)
        self._spots[path] = spot
        return path

    def _resolved(self, parts: list[str], is_array: bool) -> KeyPath:
        """The path of a header: below ``[[a]]``, the header ``[a.b]`` means its last table."""
        path: KeyPath = ()
        for number, part in enumerate(parts[:DEEPEST], 1):
            path = (*path, part)
            if is_array and number == len(parts):
                self._tables[path] = self._tables.get(path, 0) + 1
            if path in self._tables:
                path = (*path, self._tables[path] - 1)
        return path

    def _pair(self, table: KeyPath) -> None:
        parts = list(self._key_parts())
        self._skip_blank()
        self._at += 1  # the equals sign
        self._skip_blank()
        path = table
        for part, start, end in parts[:DEEPEST]:
            path = _below(path, part)
            self._spots.setdefault(path, Spot(start, end, start, end))
        key = self._spots[path]
        self._value(path, (key.key, key.key_end))

    def _key_parts(self) -> Iterator[tuple[str, int, int]]:
        """Each part of a dotted key with its start and end."""
        while True:
            self._skip_blank()
            start = self._at
            yield self._key_part(), start, self._at
            self._skip_blank()
            if not self._sees("."):
                return
            self._at += 1

    def _key_part(self) -> str:
        if self._sees('"') or self._sees("'"):
            return self._string()[0]
        return self._take(_BARE_KEY)

    # ---- values ------------------------------------------------------------------------------
    def _value(self, path: KeyPath, key: tuple[int, int] | None = None) -> None:
        """A value; an array element has no key, so it stands for its own."""
        start = self._at
        characters: tuple[int, ...] = ()
        if self._sees('"') or self._sees("'"):
            characters = self._string()[1]
        elif self._sees("["):
            self._array(path)
        elif self._sees("{"):
            self._inline_table(path)
        else:
            self._at = start + len(self._take(_BARE_VALUE).rstrip())
        self._spots[path] = Spot(*(key or (start, self._at)), start, self._at, characters)

    def _array(self, path: KeyPath) -> None:
        for index, _ in enumerate(self._members("]")):
            self._value(_below(path, index))

    def _inline_table(self, path: KeyPath) -> None:
        for _ in self._members("}"):
            self._pair(path)

    def _members(self, closing: str) -> Iterator[None]:
        """Stop before each member of an array or inline table; end after its closing bracket."""
        self._at += 1
        self._skip_blank()
        while not self._sees(closing):
            yield
            self._skip_blank()
            if self._sees(","):
                self._at += 1
                self._skip_blank()
        self._at += 1

    # ---- strings -----------------------------------------------------------------------------
    def _string(self) -> tuple[str, tuple[int, ...]]:
        """A string of any of the four sorts, with the place of each of its characters."""
        quote = self._text[self._at]
        closing = quote * 3 if self._sees(quote * 3) else quote
        self._at += len(closing)
        if len(closing) == 3 and self._sees("\n"):
            self._at += 1
        found: list[tuple[str, int]] = []
        while not self._closes(closing):
            found.extend(self._character(escapes=quote == '"'))
        characters = (*(place for _, place in found), self._at)
        self._at += len(closing)
        return "".join(character for character, _ in found), characters

    def _closes(self, closing: str) -> bool:
        """Whether the string ends here; four or five quotes end with quotes that belong to it."""
        if self._at >= len(self._text):
            return True
        return self._sees(closing) and not (len(closing) == 3 and self._sees(closing + closing[0]))

    def _character(self, escapes: bool) -> list[tuple[str, int]]:
        start = self._at
        if not (escapes and self._sees("\\")):
            self._at += 1
            return [(self._text[start], start)]
        escape = _ESCAPE.match(self._text, start)
        assert escape is not None, "tomllib accepts no other escapes"
        self._at = escape.end()
        return [] if escape["fold"] else [(_unescaped(escape), start)]

    # ---- the text ----------------------------------------------------------------------------
    def _sees(self, wanted: str) -> bool:
        return self._text.startswith(wanted, self._at)

    def _skip_blank(self) -> None:
        self._take(_BLANK)

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        assert match is not None, "tomllib has accepted this text"
        self._at = match.end()
        return match.group()


def _below(path: KeyPath, part: str | int) -> KeyPath:
    return (*path, part) if len(path) < DEEPEST else path


def _unescaped(escape: re.Match[str]) -> str:
    code = escape["four"] or escape["eight"]
    return chr(int(code, 16)) if code else _ONE.get(escape["one"], escape["one"])

"""A TOML file at the border: read with care, and able to say where each of its values stands."""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from game.rules.faults import Fault, FaultsError
from game.world.toml_positions import KeyPath, Lines, Spot, toml_spots

T = TypeVar("T")
LARGEST = 256 * 1024  # bytes; the largest shipped level has about 5,000
MOST_DOTS = 100  # on one line: tomllib takes quadratic time over a key of very many parts


class FileError(FaultsError):
    """Every fault of one file, each with its place. Line 0 stands for the file as a whole."""

    def __init__(self, path: Path | str, faults: Iterable[Fault]):
        super().__init__(faults)
        self.path = str(path)

    def __str__(self) -> str:
        return "\n".join(self.messages)

    @property
    def messages(self) -> tuple[str, ...]:
        """One line for each fault: ``levels/x.toml:12:8: unknown item "newspapr". ...``."""
        return tuple(f"{self._place(fault)}: {fault.message}" for fault in self.faults)

    def _place(self, fault: Fault) -> str:
        return f"{self.path}:{fault.line}:{fault.column}" if fault.line else self.path


class LevelError(FileError):
    """What is wrong with a level file."""


class CatalogueError(FileError):
    """What is wrong with a catalogue file."""


@dataclass(frozen=True)
class Document:
    """A TOML file that could be read: its text, its data, and the spot of each key path."""

    path: Path
    text: str
    data: dict[str, Any]
    spots: dict[KeyPath, Spot]
    lines: Lines

    def at_value(self, path: KeyPath, message: str) -> Fault:
        """A fault in the value at ``path``; in what holds it, where that has no place itself."""
        spot = self._nearest(path)
        return self._fault(spot.value, spot.end, message)

    def at_key(self, path: KeyPath, message: str) -> Fault:
        """A fault in the key at ``path`` (for a table: in its header)."""
        spot = self._nearest(path)
        return self._fault(spot.key, spot.key_end, message)

    def in_string(self, path: KeyPath, fault: Fault) -> Fault:
        """A fault found in the string value at ``path``, moved to its place in the file."""
        start = self._character(path, fault.line, fault.column)
        end = self._character(path, fault.line, fault.column + fault.length)
        return self._fault(start, end, fault.message)

    def at_character(self, path: KeyPath, number: int, message: str) -> Fault:
        """A fault in one character of the string value at ``path``."""
        places = self._nearest(path).characters
        if number + 1 >= len(places):  # too deep for its place to be known
            return self.at_value(path, message)
        return self._fault(places[number], places[number + 1], message)

    def _character(self, path: KeyPath, line: int, column: int) -> int:
        """Where the character at line and column of a string value stands in the file."""
        before = str(self.value(path)).splitlines(keepends=True)[: line - 1]
        places = self.spots[path].characters
        return places[min(sum(map(len, before)) + column - 1, len(places) - 1)]

    def value(self, path: KeyPath) -> Any:
        """The value at ``path``, as the file has it."""
        value: Any = self.data
        for step in path:
            value = value[step]
        return value

    def _nearest(self, path: KeyPath) -> Spot:
        for length in range(len(path), 0, -1):
            if path[:length] in self.spots:
                return self.spots[path[:length]]
        return Spot(0, 0, 0, 0)

    def _fault(self, start: int, end: int, message: str) -> Fault:
        line, column = self.lines.line_and_column(start)
        line_end = self.text.find("\n", start)
        end = min(end, line_end if line_end >= 0 else len(self.text))
        return Fault(line, column, message, max(1, end - start))


def read_document(path: Path, error: type[FileError]) -> Document:
    """Read the TOML file at ``path``.

    Raises ``error`` with one fault when it cannot be read, is too big, is not UTF-8 or not TOML.
    """
    text = _read_text(path, error)
    _refuse_many_dots(text, path, error)
    data = _parsed(tomllib.loads, text, path, error)
    return Document(path, text, data, _parsed(toml_spots, text, path, error), Lines(text))


def read_data(path: Path) -> dict[str, Any]:
    """What a TOML file says, without any places; nothing if it cannot be read."""
    try:
        text = _read_text(path, FileError)
        _refuse_many_dots(text, path, FileError)
        return _parsed(tomllib.loads, text, path, FileError)
    except FileError:
        return {}


def _parsed(parse: Callable[[str], T], text: str, path: Path, error: type[FileError]) -> T:
    try:
        return parse(text)
    except RecursionError:
        raise error(path, [_whole("its brackets are nested too deep")]) from None
    except ValueError as problem:
        raise error(path, [_syntax_fault(str(problem), text)]) from None


def _whole(message: str) -> Fault:
    return Fault(0, 0, message)


def _read_text(path: Path, error: type[FileError]) -> str:
    raw = _read_bytes(path, error)
    try:
        text = raw.decode("utf-8-sig")  # Notepad begins its files with a byte order mark
    except UnicodeDecodeError as problem:
        before = raw[: problem.start].decode("utf-8", "replace")
        place = Lines(before).line_and_column(len(before))
        raise error(path, [Fault(*place, "this is not UTF-8 text")]) from None
    return text.replace("\r\n", "\n")


def _read_bytes(path: Path, error: type[FileError]) -> bytes:
    try:
        if path.is_dir():
            raise error(path, [_whole("this is a folder, not a file")])
        if not path.exists():
            raise error(path, [_whole("there is no such file")])
        if not path.is_file():  # a pipe or a device might never end
            raise error(path, [_whole("this is not an ordinary file")])
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as problem:
        raise error(path, [_whole(f"it cannot be read: {problem.strerror}")]) from None
    if len(raw) > LARGEST:
        raise error(path, [_whole(f"it is larger than {LARGEST // 1024} KiB")])
    return raw


def _refuse_many_dots(text: str, path: Path, error: type[FileError]) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > MOST_DOTS:
            message = f"this line has more than {MOST_DOTS} dots; split it"
            raise error(path, [Fault(number, 1, message)])


# ---- tomllib's messages in plain English ------------------------------------------------------
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_PLAIN = (
    ("Cannot overwrite a value", "this key is here for the second time"),
    ("Cannot declare", "this table is here for the second time"),
    ("Cannot mutate", "this table cannot be added to here"),
    ("Expected '=' after a key", "after a key comes an equals sign"),
    ("Expected newline or end of document", "after a value a new line must begin"),
    ("Expected ']'", "a closing ] is missing"),
    ("Unclosed array", "a closing ] is missing"),
    ("Unclosed inline table", "a closing } is missing"),
    ("Unterminated string", "closing quotes are missing"),
    ("Expected '\"", "closing quotes are missing"),
    ("Expected \"'", "closing quotes are missing"),
    ("Unescaped '\\'", "a \\ in a string must be written \\\\"),
    ("Illegal character '\\n'", "closing quotes are missing on this line"),
    ("Illegal character", "there is a character here that TOML does not allow"),
    ("Invalid initial character for a key part", "a key is missing, or needs quotes"),
    ("Invalid statement", "here a key or a [table] must begin"),
    ("Invalid value", "a value is missing, or needs quotes"),
    ("Found invalid character", "there is a character here that TOML does not allow"),
    ("Exceeds the limit", "there is a number with thousands of digits"),
)


_CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb"
"""Quotes that word processors and messengers put in the place of straight ones."""


def _syntax_fault(problem: str, text: str) -> Fault:
    place = _PLACE.search(problem)
    reason = problem[: place.start()] if place else problem
    plain = next((ours for theirs, ours in _PLAIN if reason.startswith(theirs)), reason)
    if place is None:
        return _whole(f"this is not TOML: {plain}")
    line, column = (
        (int(place[1]), int(place[2])) if place[1] else Lines(text).line_and_column(len(text))
    )
    return Fault(
        line, column, f"this is not TOML: {plain}{_about_curly(plain, text, line, column)}"
    )


def _about_curly(plain: str, text: str, line: int, column: int) -> str:
    """What helps if a curly quote stands where the fault is, or where straight ones are missed."""
    source = text.split("\n")[line - 1]
    suspects = source if "closing quotes" in plain else source[column - 1 : column]
    curly = next((sign for sign in reversed(suspects) if sign in _CURLY), "")
    return f". Use straight quotes, \" or ', not {curly}" if curly else ""

"""The text of an editor in rows: lines that are too long for one row go on in the next."""

from dataclasses import dataclass

from game.ui.kit.pen import Pen

_FIRST_GUESS = 64  # characters in a row


@dataclass(frozen=True)
class Row:
    """One row on the screen: part of line number ``line`` (from 1) at ``start`` of the text."""

    line: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.start + len(self.text)


def rows_of(pen: Pen, text: str, width: int) -> list[Row]:
    """A text in rows no wider than ``width`` pixels; there is always one."""
    rows: list[Row] = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        rows.extend(_wrapped(pen, number, start, line, width))
        start += len(line) + 1
    return rows


def nearest(pen: Pen, row: Row, across: int) -> int:
    """The position in a row that is nearest to a distance from its left, in pixels."""
    lengths = range(len(row.text) + 1)
    return row.start + min(lengths, key=lambda n: abs(pen.width(row.text[:n]) - across))


def _wrapped(pen: Pen, number: int, start: int, line: str, width: int) -> list[Row]:
    rows = []
    while True:
        fits = _fitting(pen, line, width)
        rows.append(Row(number, start, line[:fits]))
        start, line = start + fits, line[fits:]
        if not line:
            return rows


def _fitting(pen: Pen, line: str, width: int) -> int:
    """How much of a line fits, broken after a blank where there is one."""
    high = _FIRST_GUESS  # pasted lines may be long, and measuring all of one takes time
    while high < len(line) and pen.width(line[:high]) <= width:
        high *= 2
    low, high = min(1, len(line)), min(high, len(line))
    if pen.width(line[:high]) <= width:
        return high
    while low < high:
        middle = (low + high + 1) // 2
        if pen.width(line[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    blank = line.rfind(" ", 0, low)
    return blank + 1 if blank > 0 else low

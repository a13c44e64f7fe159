"""What is wrong in a text, marked where it is: a wavy line, and a message for who points at it."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit.editor_rows import Row
from game.ui.kit.pen import Pen


@dataclass(frozen=True)
class Mark:
    """Something wrong: line and column from 1, how many characters, and what."""

    line: int
    column: int
    length: int
    message: str


def message_at(marks: Sequence[Mark], line: int, column: int) -> str | None:
    """What is wrong at a place, or else in its line, if anything; both count from 1."""
    there = [mark for mark in marks if mark.line == line]
    there.sort(key=lambda mark: not mark.column <= column <= mark.column + mark.length)
    return there[0].message if there else None


def draw_marks(
    surface: pygame.Surface,
    pen: Pen,
    marks: Sequence[Mark],
    text: str,
    row: Row,
    at: tuple[int, int],
) -> None:
    """Underline what is marked in a row of a text; ``at`` is where the row is drawn."""
    line_start = text.rfind("\n", 0, row.start) + 1
    for mark in marks:
        if mark.line != row.line:
            continue
        start = max(line_start + mark.column - 1, row.start)
        end = min(line_start + mark.column - 1 + max(1, mark.length), row.end)
        if start >= row.end and text[row.end : row.end + 1] in ("", "\n"):
            start = end = row.end  # behind the end of the line, where something is missing
        if start < end or start == row.end == end:
            left = at[0] + pen.width(row.text[: start - row.start])
            right = at[0] + pen.width(row.text[: end - row.start])
            right = max(right, left + pen.look.px(9))
            _wave(surface, pen, left, right, at[1] + pen.height() - pen.look.px(3))


def _wave(surface: pygame.Surface, pen: Pen, left: int, right: int, top: int) -> None:
    step = pen.look.px(3)
    points = [(x, top + step * (n % 2)) for n, x in enumerate(range(left, right + step, step))]
    if len(points) > 1:
        pygame.draw.lines(surface, pen.look.theme.bad, False, points, pen.look.px(2))

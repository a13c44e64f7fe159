"""Beside each line of the editor stands its number, so that faults can be found."""

import pygame
import pytest
from pygame.event import Event

from game.ui.kit.clipboard import Clipboard
from game.ui.kit.editor import Editor
from game.ui.kit.editor_marks import Mark
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour

PLACE = pygame.Rect(40, 40, 500, 220)


def editor(pen: Pen, text: str) -> Editor:
    return Editor(PLACE, pen, Clipboard(), text)


def margin(made: Editor, pen: Pen, surface: pygame.Surface, row: int) -> pygame.Surface:
    """What is drawn to the left of a row of the text."""
    surface.fill(pen.look.theme.ground)
    made.draw(surface, pen)
    paper, edge = made._paper(), 2 * pen.look.outline
    left = made.rect.left + edge
    top = paper.top + row * pen.height()
    return surface.subsurface((left, top, paper.left - 2 - left, pen.height())).copy()


def ink(picture: pygame.Surface, paper: Colour) -> bytes:
    """What is written on paper, without the paper around it; nothing for none."""
    mask = pygame.mask.from_threshold(picture, (*paper, 255), (1, 1, 1, 255))
    mask.invert()
    boxes = mask.get_bounding_rects()
    return (
        pygame.image.tobytes(picture.subsurface(boxes[0].unionall(boxes)), "RGB") if boxes else b""
    )


def written(pen: Pen, words: str, colour: Colour) -> bytes:
    """The words as the pen writes them small on the same paper."""
    paper = pen.look.theme.card
    sheet = pygame.Surface((200, 60))
    sheet.fill(paper)
    pen.text(sheet, words, (10, 10), "small", colour)
    return ink(sheet, paper)


def numbers(made: Editor, pen: Pen, surface: pygame.Surface, rows: int) -> list[bytes]:
    return [ink(margin(made, pen, surface, row), pen.look.theme.card) for row in range(rows)]


def test_beside_each_line_stands_its_number(pen: Pen, surface: pygame.Surface) -> None:
    made = editor(pen, "a\n\nb\nc")
    muted = pen.look.theme.muted
    expected = [written(pen, str(number), muted) for number in (1, 2, 3, 4)]
    assert numbers(made, pen, surface, 5) == [*expected, b""]
    assert len(set(expected)) == 4


def test_a_line_that_goes_on_in_the_next_row_has_one_number(
    pen: Pen, surface: pygame.Surface
) -> None:
    made = editor(pen, "many words " * 12 + "\nb")
    rows = [row.line for row in made._rows()]
    assert rows[:2] == [1, 1] and rows[-1] == 2
    blank = [b""] * (len(rows) - 2)
    muted = pen.look.theme.muted
    one, two = written(pen, "1", muted), written(pen, "2", muted)
    assert numbers(made, pen, surface, len(rows)) == [one, *blank, two]


def test_numbers_scroll_with_their_lines(pen: Pen, surface: pygame.Surface) -> None:
    made = editor(pen, "\n".join("abcdefghijklmnopqrstuvwxyz"))
    made.handle(Event(pygame.MOUSEWHEEL, x=0, y=-1))
    first = made._rows()[made._top].line
    assert first > 1
    muted = pen.look.theme.muted
    expected = [written(pen, str(first + row), muted) for row in range(3)]
    assert numbers(made, pen, surface, 3) == expected


def test_numbers_end_on_one_line_whatever_their_length(pen: Pen, surface: pygame.Surface) -> None:
    made = editor(pen, "x\n" * 120)
    ends = set()
    for line in (1, 12, 118):
        made._top = line - 1
        picture = margin(made, pen, surface, 0)
        mask = pygame.mask.from_threshold(picture, (*pen.look.theme.card, 255), (1, 1, 1, 255))
        mask.invert()
        boxes = mask.get_bounding_rects()
        ends.add(boxes[0].unionall(boxes).right // 3)
        assert boxes[0].unionall(boxes).left > 0  # none is cut off
    assert len(ends) == 1


@pytest.mark.parametrize("line", [1, 3])
def test_the_number_of_a_faulty_line_is_marked(
    pen: Pen, surface: pygame.Surface, line: int
) -> None:
    made = editor(pen, "a\nb\nc")
    before = numbers(made, pen, surface, 3)
    made.mark([Mark(line, 1, 2, "odd")])
    after = numbers(made, pen, surface, 3)
    changed = [number for number in (1, 2, 3) if before[number - 1] != after[number - 1]]
    assert changed == [line]
    beside = margin(made, pen, surface, line - 1)
    number = beside.subsurface((0, 0, beside.width - 2 * pen.look.gap + 3, beside.height))
    assert ink(number, pen.look.theme.card) == written(pen, str(line), pen.look.theme.bad)
    assert ink(beside, pen.look.theme.card) != ink(number, pen.look.theme.card)  # there is a sign

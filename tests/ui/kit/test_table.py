import pygame
import pytest

from game.ui.kit.pen import Pen
from game.ui.kit.table import Table, TableRow

HEADING = TableRow("", ("Then", "Now"))
ROWS = [TableRow("Score", ("1", "2")), TableRow("What it did", ("this", "that and more"))]


@pytest.mark.parametrize("width", [240, 400, 900])
def test_a_table_is_as_high_as_its_texts_need(pen: Pen, width: int) -> None:
    short, long = Table(HEADING, ROWS[:1]), Table(HEADING, ROWS)
    assert short.least_height(pen, width) < long.least_height(pen, width)
    words = Table(HEADING, [*ROWS[:1], TableRow("What it did " * 20, ("a", "b"))])
    assert words.least_height(pen, width) > long.least_height(pen, width)


def test_a_table_keeps_to_its_place(pen: Pen, surface: pygame.Surface) -> None:
    table = Table(HEADING, ROWS)
    width = table.least_width(pen)
    table.put(pygame.Rect(50, 50, width, table.least_height(pen, width)))
    surface.fill((1, 2, 3))
    table.draw(surface, pen)
    pixels = pygame.mask.from_threshold(surface, (1, 2, 3), (1, 1, 1, 255))
    pixels.invert()
    found = pixels.get_bounding_rects()
    assert table.rect.contains(found[0].unionall(found[1:]))


def test_no_word_is_wider_than_its_column(pen: Pen) -> None:
    table = Table(HEADING, [TableRow("Unbelievable", ("incomprehensible", "x"))])
    narrowest = table.least_width(pen)
    assert narrowest >= 3 * pen.width("incomprehensible", "small")

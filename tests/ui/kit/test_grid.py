"""Boxes in a grid: as many columns as fit, even rows, none on another."""

from itertools import combinations, pairwise

import pytest
from pygame import Rect

from game.ui.kit.box import Sized, nowhere
from game.ui.kit.button import Button
from game.ui.kit.grid import Grid
from game.ui.kit.pen import Pen


def laid(pen: Pen, count: int, width: int, height: int = 600, highest: float = 0) -> list[Rect]:
    boxes = [Button(nowhere(), str(n), lambda: None, high=50) for n in range(count)]
    grid = Grid(boxes, 100, 1.0, most=4, highest=highest)
    return [widget.rect for widget in grid.place(pen, Rect(10, 20, width, height))]


@pytest.mark.parametrize(
    ("count", "width", "columns"),
    [(6, 90, 1), (6, 210, 2), (6, 330, 3), (6, 440, 3), (4, 440, 4), (5, 900, 3), (1, 900, 1)],
)
def test_there_are_as_many_columns_as_fit_in_even_rows(
    pen: Pen, count: int, width: int, columns: int
) -> None:
    rects = laid(pen, count, width)
    assert len({rect.left for rect in rects}) == columns


@pytest.mark.parametrize("count", range(1, 12))
@pytest.mark.parametrize("width", [100, 333, 512, 1000])
def test_boxes_lie_inside_in_reading_order_and_never_on_each_other(
    pen: Pen, count: int, width: int
) -> None:
    rects = laid(pen, count, width)
    assert all(not one.colliderect(other) for one, other in combinations(rects, 2))
    assert all(rect.left >= 10 and rect.right <= 10 + width for rect in rects)
    assert all((a.top, a.left) < (b.top, b.left) for a, b in pairwise(rects))


def test_spare_height_goes_to_all_rows_up_to_a_limit(pen: Pen) -> None:
    assert {rect.height for rect in laid(pen, 6, 330, 300)} == {50}
    assert {rect.height for rect in laid(pen, 6, 330, 208, highest=300)} == {100}
    assert {rect.height for rect in laid(pen, 6, 330, 600, highest=120)} == {120}


def test_a_row_is_as_high_as_its_highest(pen: Pen) -> None:
    low, high = (Button(nowhere(), "x", lambda: None, high=h) for h in (40, 90))
    grid = Grid([Sized(low), high], 100, 1.0)
    assert grid.least_height(pen, 300) == 90


def test_no_box_is_wider_than_it_may_be(pen: Pen) -> None:
    boxes = [Button(nowhere(), "x", lambda: None) for _ in range(2)]
    grid = Grid(boxes, 100, 1.0, widest=150)
    assert [w.rect.width for w in grid.place(pen, Rect(0, 0, 900, 300))] == [150, 150]

import math
from itertools import pairwise

import pygame
import pytest

from game.ui.kit.charts import Bar, Bars, LineChart, Progress
from game.ui.kit.pen import Pen
from game.ui.kit.series import Series
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget

PLACE = pygame.Rect(100, 100, 500, 300)
GREEN, BROWN, BACK = (30, 107, 72), (158, 79, 6), (1, 2, 3)


def _extent(surface: pygame.Surface, colour: Colour) -> pygame.Rect:
    """The box around all pixels of a colour."""
    found = pygame.mask.from_threshold(surface, colour, (1, 1, 1, 255)).get_bounding_rects()
    return found[0].unionall(found[1:]) if found else pygame.Rect(0, 0, 0, 0)


def _drawn(surface: pygame.Surface, pen: Pen, widget: Widget) -> pygame.Rect:
    surface.fill(BACK)
    widget.draw(surface, pen)
    changed = pygame.mask.from_threshold(surface, BACK, (1, 1, 1, 255))
    changed.invert()
    found = changed.get_bounding_rects()
    return found[0].unionall(found[1:]) if found else pygame.Rect(PLACE.topleft, (0, 0))


def test_bars_of_one_chart_have_one_scale(pen: Pen, surface: pygame.Surface):
    bars = Bars(PLACE, [Bar("good", 5, "5", GREEN), Bar("bad", -5, "−5", BROWN)])
    _drawn(surface, pen, bars)
    right, left = _extent(surface, GREEN), _extent(surface, BROWN)
    assert abs(right.width - left.width) <= 3
    assert abs(left.right - right.left) <= 3


@pytest.mark.parametrize("values", [[], [0.0], [0.0, 0.0], [-3.0], [1e9, -1e-9], [7.0] * 40])
def test_bars_keep_to_their_place(pen: Pen, surface: pygame.Surface, values: list[float]):
    bars = [Bar("a label that is rather long for its place " * 2, v, "1.00", GREEN) for v in values]
    assert PLACE.contains(_drawn(surface, pen, Bars(PLACE, bars)))


@pytest.mark.parametrize("legend", [False, True])
@pytest.mark.parametrize("marker", ["circle", "square", "triangle", "none"])
def test_lines_keep_to_their_place(pen: Pen, surface: pygame.Surface, legend: bool, marker: str):
    chart = LineChart(PLACE, "steps", -5, 10, 100, legend)
    points = tuple((float(n), 20 * math.sin(n)) for n in range(150))
    chart.series = (Series("meant", points, GREEN, marker), Series("empty", (), BROWN))
    assert PLACE.inflate(12, 12).contains(_drawn(surface, pen, chart))


@pytest.mark.parametrize("bounds", [(0.0, 0.0, 0.0), (1.0, 1.0, 10.0), (-1.0, -2.0, 10.0)])
def test_a_chart_of_nothing_much_does_no_harm(
    pen: Pen, surface: pygame.Surface, bounds: tuple[float, float, float]
):
    chart = LineChart(PLACE, "steps", *bounds)
    chart.series = (Series("one point", ((0.0, 1.0),), GREEN),)
    _drawn(surface, pen, chart)


def test_on_a_doubling_axis_doubling_is_always_as_far(pen: Pen, surface: pygame.Surface):
    chart = LineChart(PLACE, "steps", 0, 10, 800, nearest=100)
    middles = []
    for x in (0.0, 100.0, 200.0, 400.0, 800.0):
        chart.series = (Series("said", ((x, 5.0),), GREEN, "square"),)
        _drawn(surface, pen, chart)
        middles.append(_extent(surface, GREEN).centerx)
    first, *steps = (after - before for before, after in pairwise(middles))
    assert first > 10
    assert max(steps) - min(steps) <= 2


def test_a_legend_that_is_too_wide_goes_on_in_the_next_row(pen: Pen, surface: pygame.Surface):
    chart = LineChart(PLACE, "steps", 0, 10, 100, legend=True)
    chart.series = tuple(Series("a name that is rather long", (), GREEN) for _ in range(3))
    drawn = _drawn(surface, pen, chart)
    assert PLACE.inflate(12, 12).contains(drawn)
    assert _extent(surface, GREEN).height > 2 * pen.height("small")


def test_a_legend_shows_each_series_once_more(pen: Pen, surface: pygame.Surface):
    chart = LineChart(PLACE, "steps", 0, 10, 100, legend=True)
    chart.series = (Series("meant", ((0.0, 0.0), (100.0, 0.0)), GREEN),)
    _drawn(surface, pen, chart)
    assert _extent(surface, GREEN).top < PLACE.top + pen.height("small")


@pytest.mark.parametrize(("share", "filled"), [(-1, 0), (0, 0), (0.5, 0.5), (1, 1), (7, 1)])
def test_progress_fills_its_share(pen: Pen, surface: pygame.Surface, share: float, filled: float):
    progress = Progress(pygame.Rect(100, 100, 400, 40), share, "")
    _drawn(surface, pen, progress)
    extent = _extent(surface, pen.look.theme.selection)
    assert abs(extent.width - filled * 400) <= 2 * pen.look.outline
    assert surface.get_clip() == surface.get_rect()

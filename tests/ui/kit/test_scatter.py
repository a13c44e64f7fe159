from itertools import pairwise

import pygame
import pytest

from game.ui.kit.pen import Pen
from game.ui.kit.scatter import Axis, Dot, Landmark, Scatter
from game.ui.kit.series import Series

PLACE = pygame.Rect(40, 40, 600, 400)
ACROSS = Axis("across", -1.0, 1.0, (-1, 0, 1))
UP = Axis("up", -400.0, 100.0, (100, 0, -400))
RED, GREEN, BLUE, BACK = (201, 10, 10), (10, 201, 10), (10, 10, 201), (1, 2, 3)


def made(**changes) -> Scatter:
    chart = Scatter(PLACE, ACROSS, UP, (RED, GREEN))
    for name, value in changes.items():
        setattr(chart, name, value)
    return chart


def drawn(surface: pygame.Surface, pen: Pen, chart: Scatter) -> bytes:
    surface.fill(BACK)
    chart.draw(surface, pen)
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize(
    ("value", "share"), [(-400, 0), (-9000, 0), (100, 1), (200, 1), (-150, 0.5)]
)
def test_what_lies_beyond_an_axis_stands_at_its_end(value: float, share: float) -> None:
    assert UP.share(value) == share


def test_more_to_the_right_and_higher_up_is_more(pen: Pen) -> None:
    chart = made()
    area = chart.area(pen)
    low, high = chart.spot(area, -0.5, -100), chart.spot(area, 0.5, 50)
    assert low[0] < high[0] and low[1] > high[1]
    assert PLACE.contains(area)


def test_dots_that_come_are_drawn_and_without_new_ones_the_picture_stays(
    pen: Pen, surface: pygame.Surface
) -> None:
    chart = made()
    empty = drawn(surface, pen, chart)
    chart.dots = (Dot(0.0, 0.0), Dot(0.5, 100.0, kind=1))
    both = drawn(surface, pen, chart)
    assert both != empty
    assert drawn(surface, pen, chart) == both


def test_many_dots_in_one_place_are_one_larger_dot(pen: Pen, surface: pygame.Surface) -> None:
    chart = made()
    area = chart.area(pen)
    beside = (chart.spot(area, 0.0, -200)[0] + 6, chart.spot(area, 0.0, -200)[1])
    seen = []
    for count in (1, 50):
        drawn(surface, pen, made(dots=(Dot(0.0, -200.0),) * count))
        seen.append(surface.get_at(beside))
    assert seen[0] != seen[1]


def test_names_of_landmarks_lie_beside_each_other_or_are_left_out(
    pen: Pen, surface: pygame.Surface
) -> None:
    marks = tuple(Landmark(0.0, 0.0, f"mark {n}", "star", BLUE) for n in range(30))
    drawn(surface, pen, made(landmarks=marks))
    pixels = pygame.mask.from_threshold(surface, BACK, (1, 1, 1, 255))
    pixels.invert()
    found = pixels.get_bounding_rects()
    assert PLACE.contains(found[0].unionall(found[1:]))


def test_on_a_doubling_axis_doubling_is_always_as_far_and_ends_are_inset() -> None:
    axis = Axis("share", 0.0, 80.0, (0, 80), nearest=1.0, inset=0.1)
    assert (axis.share(0), axis.share(80), axis.share(900)) == pytest.approx((0.1, 0.9, 0.9))
    places = [axis.share(value) for value in (5, 10, 20, 40, 80)]
    steps = [b - a for a, b in pairwise(places)]
    assert steps == pytest.approx([steps[0]] * 4)


def test_curves_take_room_for_their_legend_and_are_drawn(pen: Pen, surface: pygame.Surface) -> None:
    chart = made()
    high, area = chart.least_height(pen, PLACE.width), chart.area(pen)
    curve = Series("a curve", ((-1.0, -400.0), (1.0, 100.0)), BLUE)
    chart.curves = (curve,)
    below = chart.least_height(pen, PLACE.width) - high
    assert below == chart.area(pen).top - area.top > 0
    drawn(surface, pen, chart)
    middle = chart.spot(chart.area(pen), 0.0, -150.0)
    near = pygame.Rect(0, 0, 9, 9)
    near.center = middle
    line = pygame.mask.from_threshold(surface.subsurface(near), BLUE, (60, 60, 60, 255))
    assert line.count()

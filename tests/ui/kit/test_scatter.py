import pygame
import pytest

from game.ui.kit.pen import Pen
from game.ui.kit.scatter import Axis, Dot, Landmark, Scatter

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

"""Bars that move: smoothly, in an order that stays."""

import pygame
import pytest

from game.ui.kit.charts import Bar
from game.ui.kit.moving_bars import MovingBars
from game.ui.kit.pen import Pen

PLACE = pygame.Rect(100, 100, 400, 400)
VIOLET, BACK = (92, 70, 166), (1, 2, 3)


def bar(label: str, value: float) -> Bar:
    return Bar(label, value, f"{value:g}", VIOLET)


def test_a_bar_grows_from_nothing_to_its_value():
    bars, before = MovingBars(PLACE, 8), 0.0
    bars.bars = (bar("paper", 10),)
    assert bars.seen == (("paper", 0.0),)
    for _ in range(120):
        bars.pass_time(1 / 60)
        ((_, value),) = bars.seen
        assert before <= value <= 10
        before = value
    assert before == 10


def test_the_order_stays_whatever_is_strongest():
    bars = MovingBars(PLACE, 8)
    bars.bars = (bar("paper", 2), bar("ball", 1))
    bars.bars = (bar("stick", 9), bar("ball", 5), bar("paper", -1))
    assert [label for label, _ in bars.seen] == ["paper", "ball", "stick"]


def test_a_bar_that_is_gone_shrinks_before_the_others_move_up():
    bars = MovingBars(PLACE, 8)
    bars.bars = (bar("paper", 2), bar("ball", 1))
    for _ in range(120):
        bars.pass_time(1 / 60)
    bars.bars = (bar("ball", 1),)
    bars.pass_time(1 / 60)
    (label, value), _ = bars.seen
    assert label == "paper" and 0 < value < 2
    for _ in range(120):
        bars.pass_time(1 / 60)
    assert bars.seen == (("ball", 1),)


def test_how_often_time_passes_does_not_matter():
    values = []
    for parts in (1, 10):
        bars = MovingBars(PLACE, 8)
        bars.bars = (bar("paper", 10),)
        for _ in range(parts):
            bars.pass_time(0.2 / parts)
        values.append(bars.seen[0][1])
    assert values[0] == pytest.approx(values[1])


def test_still_bars_jump():
    bars = MovingBars(PLACE, 8, still=True)
    bars.bars = (bar("paper", 10), bar("ball", 1))
    bars.bars = (bar("ball", 2),)
    assert bars.seen == (("ball", 2),)


@pytest.mark.parametrize("count", [0, 1, 7, 40])
def test_bars_keep_to_their_place(pen: Pen, surface: pygame.Surface, count: int):
    bars = MovingBars(PLACE, 8)
    bars.bars = [bar(f"{n} is a label that is rather long " * 3, (-2.0) ** n) for n in range(count)]
    for _ in range(7):
        surface.fill(BACK)
        bars.draw(surface, pen)
        changed = pygame.mask.from_threshold(surface, BACK, (1, 1, 1, 255))
        changed.invert()
        assert all(PLACE.contains(rect) for rect in changed.get_bounding_rects())
        bars.pass_time(0.1)

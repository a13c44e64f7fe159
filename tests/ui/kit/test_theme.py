"""Everything that is read can be read: WCAG asks for a contrast of at least 4.5 to 1."""

import pytest

from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour, Look, Theme

THEME = Theme()
INKS = ("ink", "muted", "meant", "said", "learned", "good", "bad", "warning", "focus", "primary")


def _part(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _contrast(one: Colour, other: Colour) -> float:
    lights = sorted(
        0.2126 * _part(c[0]) + 0.7152 * _part(c[1]) + 0.0722 * _part(c[2]) for c in (one, other)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_contrast_is_measured_as_the_standard_says():
    assert _contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert _contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("paper", ["card", "ground", "sunk"])
@pytest.mark.parametrize("ink", INKS)
def test_inks_are_readable_on_papers(ink: str, paper: str):
    assert _contrast(getattr(THEME, ink), getattr(THEME, paper)) >= 4.5


@pytest.mark.parametrize("back", ["lit", "selection"])
def test_ink_is_readable_where_something_is_chosen(back: str):
    assert _contrast(THEME.ink, getattr(THEME, back)) >= 4.5


def test_the_primary_button_is_readable_also_under_the_mouse():
    assert _contrast(THEME.on_primary, THEME.primary) >= 4.5
    assert _contrast(THEME.on_primary, THEME.primary_lit) >= 4.5


def test_the_three_meanings_have_colours_of_their_own():
    assert len({THEME.meant, THEME.said, THEME.learned}) == 3


def test_lengths_grow_with_the_scale_and_nothing_vanishes():
    assert Look(THEME, 2.0).px(8) == 16
    assert Look(THEME, 0.5).px(0.2) == 1
    assert Look(THEME, 2.0).gap == 16


@pytest.mark.parametrize("style", ["body", "bold", "small", "heading", "title"])
def test_no_text_is_smaller_than_a_projector_can_show(pen: Pen, style: str):
    assert pen.font(style).get_point_size() >= 20

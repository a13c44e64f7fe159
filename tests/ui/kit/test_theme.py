"""Everything that is read can be read: WCAG asks for a contrast of at least 4.5 to 1."""

import pytest

from game.ui.kit.pen import Pen
from game.ui.kit.theme import HIGH_CONTRAST, LIGHT, THEMES, Look, Theme, contrast

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_contrast_is_measured_as_the_standard_says():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
    assert contrast((9, 99, 199), (9, 99, 199)) == 1


def _worst(theme: Theme) -> tuple[float, str, str]:
    """The pair that is hardest to read."""
    return min(
        (contrast(getattr(theme, ink), getattr(theme, paper)), ink, paper)
        for ink, paper in theme.text_pairs()
    )


@every_theme
def test_every_ink_can_be_read_on_every_paper(theme: Theme):
    assert _worst(theme) >= (4.5,)


def test_high_contrast_is_higher_than_the_standard_asks_at_its_strictest():
    assert _worst(HIGH_CONTRAST) >= (7.0,)


@every_theme
@pytest.mark.parametrize("paper", ["ground", "card"])
def test_the_line_around_a_card_can_be_seen(theme: Theme, paper: str):
    assert contrast(theme.edge, getattr(theme, paper)) >= 3


@every_theme
def test_the_three_meanings_have_colours_of_their_own(theme: Theme):
    assert len({theme.meant, theme.said, theme.learned}) == 3


@every_theme
def test_spacing_goes_in_steps_of_eight(theme: Theme):
    assert theme.step == 8
    assert Look(theme, 2.0).gap == 16


def test_lengths_grow_with_the_scale_and_nothing_vanishes():
    assert Look(LIGHT, 2.0).px(8) == 16
    assert Look(LIGHT, 0.5).px(0.2) == 1
    assert Look(LIGHT, 2.0).radius == 2 * Look(LIGHT).radius


@pytest.mark.parametrize("style", ["body", "bold", "small", "heading", "title"])
def test_no_text_is_smaller_than_a_projector_can_show(pen: Pen, style: str):
    assert pen.font(style).get_point_size() >= 20

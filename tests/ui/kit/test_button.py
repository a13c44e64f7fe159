import pygame

from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.pen import Pen

WORDS = "Change rule 1: it paid +20 for the famous painting and more"


def _nothing() -> None:
    return


def test_a_button_that_wraps_is_higher_where_it_is_narrower(pen: Pen) -> None:
    button = Button(nowhere(), WORDS, _nothing, wraps=True)
    whole = button.wished_width(pen)
    assert button.least_width(pen) < whole
    assert button.least_height(pen, whole) == pen.look.px(button.high)
    assert button.least_height(pen, whole // 2) > button.least_height(pen, whole)


def test_other_buttons_are_as_wide_as_their_label(pen: Pen) -> None:
    button = Button(nowhere(), WORDS, _nothing)
    assert button.least_width(pen) == button.wished_width(pen) > pen.width(WORDS, "bold")


def test_a_button_that_is_lit_is_told_by_a_line_and_not_only_by_another_colour(
    pen: Pen, surface: pygame.Surface
) -> None:
    button = Button.fitting(pen, (60, 60), WORDS, _nothing)
    drawn = {}
    for button.lit in (True, False):
        button.draw(surface, pen)
        foot = pygame.Rect(button.rect.left, button.rect.bottom - 10, button.rect.width, 8)
        pixels = pygame.mask.from_threshold(
            surface.subsurface(foot), pen.look.theme.primary, (1, 1, 1, 255)
        )
        drawn[button.lit] = pixels.count()
    assert drawn[True] > button.rect.width
    assert drawn[False] == 0


def test_all_words_of_a_label_that_wraps_lie_on_the_button(
    pen: Pen, surface: pygame.Surface
) -> None:
    button = Button(nowhere(), WORDS, _nothing, wraps=True, kind="quiet")
    width = button.least_width(pen)
    button.put(pygame.Rect(60, 60, width, button.least_height(pen, width)))
    surface.fill((255, 255, 255))
    button.draw(surface, pen)
    pixels = pygame.mask.from_threshold(surface, (255, 255, 255), (1, 1, 1, 255))
    pixels.invert()
    found = pixels.get_bounding_rects()
    assert button.rect.contains(found[0].unionall(found[1:]))

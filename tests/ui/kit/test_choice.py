import pygame
import pytest

from game.ui.kit.choice import Choice
from game.ui.kit.pen import Pen
from tests.ui.kit.events import click, key

ANSWERS = ["It brings the ball.", "It sits on the ball.", "It eats what looks like a ball. " * 4]


def _ask(chosen: int | None = None, answers: list[str] = ANSWERS) -> tuple[Choice, list[int]]:
    heard: list[int] = []
    return Choice(pygame.Rect(50, 50, 400, 300), answers, heard.append, chosen), heard


def test_choosing_by_click():
    choice, heard = _ask()
    for rect in choice.option_rects(8):
        click(choice, rect.center)
    assert heard == [0, 1, 2]
    assert choice.chosen == 2


@pytest.mark.parametrize(
    ("chosen", "code", "then"),
    [
        (None, pygame.K_DOWN, 0),
        (None, pygame.K_UP, 2),
        (0, pygame.K_DOWN, 1),
        (2, pygame.K_RIGHT, 0),
        (0, pygame.K_LEFT, 2),
        (0, pygame.K_3, 2),
    ],
)
def test_choosing_by_key(chosen: int | None, code: int, then: int):
    choice, heard = _ask(chosen)
    assert choice.handle(key(code))
    assert heard == [then]


@pytest.mark.parametrize("code", [pygame.K_4, pygame.K_0, pygame.K_ESCAPE, pygame.K_RETURN])
def test_other_keys_are_left_to_others(code: int):
    choice, heard = _ask()
    assert not choice.handle(key(code))
    assert heard == []


def test_nothing_to_choose_from(pen: Pen, surface: pygame.Surface):
    choice, heard = _ask(answers=[])
    assert not choice.handle(key(pygame.K_DOWN))
    click(choice, choice.rect.center)
    choice.draw(surface, pen)
    assert heard == []
    assert choice.least_height(pen, 200) == 0


def test_the_chosen_answer_is_told_by_more_than_colour(pen: Pen, surface: pygame.Surface):
    pictures = []
    for chosen in (None, 1):
        surface.fill((0, 0, 0))
        choice, _ = _ask(chosen)
        choice.draw(surface, pen)
        sign = pygame.Rect(0, 0, 20, 20)
        sign.center = (50 + pen.look.px(26), choice.option_rects(pen.look.gap)[1].centery)
        grey = pygame.transform.grayscale(surface.subsurface(sign))
        pictures.append(sum(grey.get_at((x, 10))[0] < 140 for x in range(20)))
    assert pictures[1] > pictures[0] + 4


@pytest.mark.parametrize("width", [200, 400, 900])
def test_a_column_of_the_height_needed_holds_every_answer(pen: Pen, width: int):
    choice, _ = _ask()
    choice.put(pygame.Rect(0, 0, width, choice.least_height(pen, width)))
    for rect, text in zip(choice.option_rects(pen.look.gap), ANSWERS, strict=True):
        assert pen.paragraph_height(text, width - pen.look.px(56)) < rect.height

"""Arrows on the floor point where the dog would go, and are the longer the more it hopes for."""

import os
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.learning.physics import Action
from game.learning.signposts import Signpost
from game.texts.texts import Texts
from game.ui.kit.pen import Pen
from game.ui.kit.theme import LIGHT, Look
from game.ui.training.arrows import Arrows

CELL = 60
WAYS = {Action.RIGHT: (1, 0), Action.LEFT: (-1, 0), Action.UP: (0, -1), Action.DOWN: (0, 1)}
WORDS = (Action.PICK_UP, Action.PUT_DOWN, Action.CHEW, Action.PRESS)

Drawn = list[tuple[pygame.Surface, tuple[int, int]]]


def drawn(actions: Sequence[Action], worth: Sequence[float], language: str = "en") -> Drawn:
    """The pictures for cells side by side in one row."""
    pygame.font.init()
    arrows = Arrows(Pen(Look(LIGHT)), Texts(language), CELL)
    signpost = Signpost(-1, tuple(map(int, actions)), tuple(worth))
    return list(arrows.pictures(signpost, tuple((x, 0) for x in range(len(actions)))))


def solid(picture: pygame.Surface) -> NDArray[np.bool_]:
    """Where something is drawn, by column and row."""
    alpha = pygame.surfarray.array_alpha(picture)
    return alpha > alpha.max() / 2


def along(picture: pygame.Surface, action: Action) -> NDArray[np.int64]:
    """How thick the arrow is from its tail to its tip, in pixels."""
    across, down = WAYS[action]
    thick = solid(picture).sum(axis=1 if across else 0)
    return np.trim_zeros(thick[:: across + down])


@pytest.mark.parametrize("action", WAYS)
@pytest.mark.parametrize("worth", [(1.0, 0.0), (0.0, 1.0)])
def test_an_arrow_points_where_the_dog_would_go(action: Action, worth: tuple[float, float]) -> None:
    (picture, _), _ = drawn([action, Action.RIGHT], worth)
    thick = along(picture, action)
    assert thick[: len(thick) // 4].max() < thick.max() / 2  # it begins as a line
    assert thick[-1] < thick.max() / 4  # and ends in a point


@pytest.mark.parametrize("action", WAYS)
def test_an_arrow_is_longer_and_more_solid_the_more_is_hoped_for(action: Action) -> None:
    pictures = [picture for picture, _ in drawn([action] * 6, range(6))]
    lengths = [len(along(picture, action)) for picture in pictures]
    assert lengths == sorted(set(lengths))
    assert 0.75 * CELL < lengths[-1] <= CELL
    assert lengths[0] < 0.6 * lengths[-1]
    strength = [pygame.surfarray.array_alpha(picture).max() for picture in pictures]
    assert strength == sorted(set(strength))
    assert strength[0] > 100 and strength[-1] == 255


@pytest.mark.parametrize("worth", [(5.0, 5.0), (-5.0, -5.0)])
def test_where_all_is_worth_the_same_all_arrows_are_long(worth: tuple[float, float]) -> None:
    (one, _), (other, _) = drawn([Action.RIGHT] * 2, worth)
    assert len(along(one, Action.RIGHT)) == len(along(other, Action.RIGHT)) > 0.75 * CELL


def test_worth_counts_from_the_least_to_the_most_in_the_house() -> None:
    """Also where all days are believed to cost."""
    costs = [len(along(p, Action.UP)) for p, _ in drawn([Action.UP] * 3, (-30, -20, -10))]
    gains = [len(along(p, Action.UP)) for p, _ in drawn([Action.UP] * 3, (1, 2, 3))]
    assert costs == gains
    assert costs[0] < costs[1] < costs[2]


def test_each_arrow_lies_in_the_middle_of_its_cell() -> None:
    for number, (picture, corner) in enumerate(drawn(list(WAYS), range(4))):
        middle = picture.get_rect(topleft=corner).center
        assert middle == ((2 * number + 1) * CELL // 2, CELL // 2)


def test_where_the_dog_waits_there_is_nothing_and_for_its_mouth_there_are_words() -> None:
    assert drawn([Action.WAIT], [1.0]) == []
    english, german = (
        [pygame.image.tobytes(picture, "RGBA") for picture, _ in drawn(WORDS, range(4), language)]
        for language in ("en", "de")
    )
    assert len({*english, *german}) == 8

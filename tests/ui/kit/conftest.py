"""A surface and a pen to try widgets with."""

from collections.abc import Iterator

import pygame
import pytest

from game.ui.kit.pen import Pen
from game.ui.kit.theme import Look, Theme


@pytest.fixture
def surface() -> Iterator[pygame.Surface]:
    pygame.init()
    yield pygame.display.set_mode((1024, 768))
    pygame.quit()


@pytest.fixture
def pen(surface: pygame.Surface) -> Pen:
    return Pen(Look(Theme()))

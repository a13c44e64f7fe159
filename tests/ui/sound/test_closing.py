"""The loudspeaker is given back in a way that cannot freeze the game."""

from collections.abc import Iterator

import pygame
import pytest

from game.ui.sound.loudspeaker import Loudspeaker
from game.ui.sound.waves import RATE


@pytest.fixture
def loudspeaker() -> Iterator[Loudspeaker]:
    opened = Loudspeaker()
    assert opened.open()
    yield opened
    opened.close()


def test_nothing_plays_any_more_when_the_mixer_ends(
    loudspeaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sound that ended meanwhile would wait for Python, and Python for it."""
    playing, end = [], pygame.mixer.quit
    monkeypatch.setattr(
        pygame.mixer, "quit", lambda: (playing.append(pygame.mixer.get_busy()), end())
    )
    loudspeaker.play(bytes(2 * 10 * RATE), 0.5)
    assert pygame.mixer.get_busy()
    loudspeaker.close()
    assert playing == [False]


def test_closing_does_no_harm_where_the_mixer_has_ended_already(loudspeaker: Loudspeaker) -> None:
    loudspeaker.play(bytes(2 * RATE), 0.5)
    pygame.mixer.quit()
    loudspeaker.close()
    assert loudspeaker.open()

"""The game looks and moves as the player wants it to."""

import pytest

from game.play.settings import THEMES, Settings
from game.ui.kit import theme
from tests.ui.conftest import OpenApp
from tests.ui.player import Player


def test_every_theme_that_can_be_set_is_there() -> None:
    assert tuple(theme.THEMES) == THEMES


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_seen_at_once(player: Player, name: str) -> None:
    player.app.change(Settings(theme=name))
    player.frame()
    assert player.app.window.get_at((2, 2))[:3] == theme.THEMES[name].ground


@pytest.mark.parametrize("size", [80, 100, 150, 200])
def test_text_is_as_large_as_it_is_set_in_every_window(open_app: OpenApp, size: int) -> None:
    for window in ((1024, 768), (1920, 1080)):
        player = open_app(size=window)
        player.app.change(Settings())
        plain = player.app.pen.look.scale
        player.app.change(Settings(size))
        assert player.app.pen.look.scale == pytest.approx(plain * size / 100)
        player.resize(1280, 720)
        assert player.app.pen.look.scale == pytest.approx(720 / 768 * size / 100)


def test_settings_outlive_the_game(open_app: OpenApp) -> None:
    open_app().app.change(Settings(120, "dark", True))
    assert open_app().app.settings == Settings(120, "dark", True)

"""The game looks and moves as the player wants it to."""

import json
from pathlib import Path

import pygame
import pytest

from game.play.settings import THEMES, Settings
from game.texts.texts import languages
from game.ui.kit import theme
from game.ui.kit.drop_down import DropDown
from game.ui.kit.slider import Slider
from game.ui.kit.toggle import Toggle
from game.ui.language import spoken_language
from game.world.levelfile import shipped_levels
from tests.ui.conftest import OpenApp
from tests.ui.player import Player

pytestmark = pytest.mark.slow


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


def drop_downs(player: Player) -> list[DropDown]:
    return [widget for widget in player.widgets if isinstance(widget, DropDown)]


def choose(player: Player, menu: int, row: int) -> None:
    """Click a row of an open menu."""
    place = drop_downs(player)[menu].row_rect(row)
    assert place is not None
    player.click_at(place.center)


# ---- the language ------------------------------------------------------------------------------
def test_another_language_is_seen_at_once_and_outlives_the_game(open_app: OpenApp) -> None:
    player = open_app()
    player.click("Settings")
    player.app.change(Settings(language="de"))
    assert "Einstellungen" in player.words
    player.app.change(Settings(language="en"))
    assert "Einstellungen" not in player.words
    player.app.change(Settings(language="de"))
    again = open_app()
    again.app.play(shipped_levels()[0])
    assert again.button("Hund trainieren").enabled


def test_a_level_is_told_in_another_language_at_once(player: Player) -> None:
    player.app.play(shipped_levels()[0])
    player.click("Train the dog")
    player.click("The famous painting.")
    player.app.change(Settings(language="de"))
    assert player.app.screen.session.bet.text == "Das berühmte Gemälde."  # the same answer
    assert "Was wird der Hund bringen?" in player.words
    player.press(pygame.K_ESCAPE)
    assert "„Bring mir die Zeitung von heute.“" in player.words
    player.button("Der Hof")
    player.press(pygame.K_ESCAPE)
    player.click("Die Morgenzeitung")
    assert "„Bring mir die Zeitung von heute.“" in player.words


@pytest.mark.parametrize(
    ("system", "chosen", "spoken"),
    [
        (["de"], None, "de"),
        (["fr", "de", "en"], None, "de"),
        (["fr"], None, "en"),
        ([], None, "en"),
        (["de"], "en", "en"),
        (["en"], "de", "de"),
        (["de"], "../../xx", "de"),
    ],
)
def test_the_game_speaks_as_was_chosen_or_else_as_the_system_does(
    monkeypatch: pytest.MonkeyPatch, system: list[str], chosen: str | None, spoken: str
) -> None:
    locales = [{"language": language} for language in system]
    monkeypatch.setattr(pygame.system, "get_pref_locales", lambda: locales)
    assert spoken_language(chosen) == spoken


# ---- the screen --------------------------------------------------------------------------------
def test_everything_is_set_by_keyboard_alone_and_seen_at_once(player: Player) -> None:
    player.tab_to("Settings")
    player.press(pygame.K_RETURN)
    player.tab_to("Slider")
    scale = player.app.pen.look.scale
    player.press(pygame.K_RIGHT)
    player.press(pygame.K_RIGHT)
    assert player.app.pen.look.scale == pytest.approx(1.2 * scale)
    player.tab_to("DropDown")
    for key in (pygame.K_SPACE, pygame.K_DOWN, pygame.K_RETURN):
        player.press(key)
    assert player.app.pen.look.theme is theme.DARK
    assert player.focused == "DropDown"  # although the screen was made anew
    player.tab_to("Reduced motion")
    player.press(pygame.K_SPACE)
    assert player.app.settings == Settings(120, "dark", True)


def test_everything_is_set_by_mouse_alone(player: Player) -> None:
    player.click("Settings")

    def there(kind: type) -> pygame.Rect:
        return next(widget.rect for widget in player.widgets if isinstance(widget, kind))

    player.click_at((there(Slider).left, there(Slider).centery))
    assert player.app.settings.text_size == 80
    player.click_at(there(DropDown).center)
    choose(player, 0, 2)
    assert player.app.settings.theme == "high contrast"
    player.click_at(there(Toggle).center)
    player.click_at(drop_downs(player)[1].rect.center)
    choose(player, 1, list(languages()).index("de"))
    assert player.app.settings == Settings(80, "high contrast", True, "de")
    player.click("Fertig")
    assert player.screen == "TitleScreen"


def test_text_as_large_as_can_be_can_be_made_small_again(player: Player) -> None:
    player.click("Settings")
    player.tab_to("Slider")
    player.press(pygame.K_END)
    assert player.app.settings.text_size == 200
    assert player.focused == "Slider"
    player.press(pygame.K_HOME)
    assert player.app.settings.text_size == 80


def test_escape_closes_the_menu_first_and_then_the_screen(player: Player) -> None:
    player.click("Settings")
    player.tab_to("DropDown")
    player.press(pygame.K_SPACE)
    player.press(pygame.K_ESCAPE)
    assert player.screen == "SettingsScreen"
    player.press(pygame.K_ESCAPE)
    assert player.screen == "TitleScreen"


def test_from_a_level_settings_lead_back_to_the_rules_as_they_were(player: Player) -> None:
    player.click("Play")
    player.as_text()
    player.tab_to("Editor")
    player.type_text("+1 wh")
    written, caret = player.editor.text, player.editor.content.caret
    player.click("Settings")
    player.tab_to("Slider")
    player.press(pygame.K_END)
    player.press(pygame.K_ESCAPE)
    assert player.screen == "LevelScreen"
    assert (player.editor.text, player.editor.content.caret) == (written, caret)
    assert player.app.pen.look.scale == pytest.approx(2.0)


def test_settings_that_cannot_be_read_are_kept_aside_and_said_so(
    open_app: OpenApp, saves: Path
) -> None:
    saves.mkdir()
    (saves / "settings.json").write_text(json.dumps({"format": 1, "settings": {"theme": 3}}))
    player = open_app()
    assert "settings.damaged.json" in player.words
    assert (saves / "settings.damaged.json").exists()
    assert player.app.settings == Settings()


def test_the_keys_are_listed_and_lead_back_to_the_settings(player: Player) -> None:
    player.click("Settings")
    player.tab_to("Keys")
    player.press(pygame.K_RETURN)
    assert player.screen == "KeysScreen"
    player.press(pygame.K_ESCAPE)
    assert player.screen == "SettingsScreen"
    player.press(pygame.K_ESCAPE)
    assert player.screen == "TitleScreen"


def test_the_settings_say_where_games_are_saved(player: Player, saves: Path) -> None:
    player.click("Settings")
    assert str(saves) in player.words


def test_with_reduced_motion_the_dog_is_never_between_two_cells(player: Player) -> None:
    player.click("Play")
    player.click("Train the dog")
    player.click("The famous painting.")
    player.click("Train it and see")
    player.click("Skip to the end")
    player.frame()
    player.click("Let it loose at home")
    release = player.app.screen
    film = release.lead.film
    stops = {film.at(step).dog for step in range(int(film.length) + 1)}

    def places(reduced: bool) -> set[tuple[float, float]]:
        player.app.change(Settings(reduced_motion=reduced))
        player.press(pygame.K_HOME)
        found = set()
        for _ in range(60):
            player.frame(0.05)
            found.add(release._homes[0].moment.dog)
        return found

    assert places(reduced=True) <= stops
    assert len(places(reduced=False) - stops) > 20


def test_the_whole_game_can_be_played_by_mouse_with_the_largest_text(player: Player) -> None:
    player.app.change(Settings(200))
    for label in ("Play", "The house", "Hint", "Text", "rolled", "Start over", "Tiles"):
        player.click(label)
    player.click("Train the dog")
    for label in ("The shoe from the hall.", "Back to the rules", "Train the dog"):
        player.click(label)
    for label in ("The famous painting.", "Train it and see", "Skip to the end"):
        player.click(label)
    for label in ("Let it loose at home", "The literal dog", "Skip to the end", "Why?"):
        player.click(label)
    assert "It did what you said, not what you meant." in player.words
    for label in ("Ledger", "Watch again", "Why?", "Change the rules", "Back"):
        player.click(label)
    for label in ("Back", "Leave"):
        player.click(label)
    assert not player.app.running


def test_the_whole_game_can_be_played_by_keyboard_with_the_largest_text(player: Player) -> None:
    player.app.change(Settings(200))
    for label in ("Play", "Train the dog"):
        player.tab_to(label)
        player.press(pygame.K_RETURN)
    player.tab_to("Choice")
    player.press(pygame.K_DOWN)
    for label in ("Train it and see", "Skip to the end", "Let it loose at home", "Why?"):
        player.tab_to(label)
        player.press(pygame.K_RETURN)
        player.frame()
    assert player.screen == "VerdictScreen"

"""The gallery as the player sees it, and the card that says what is new in it."""

from dataclasses import replace

import pygame
import pytest

from game.ui.map.found_card import FoundCard
from game.ui.map.frames import Framed, Scenes
from tests.ui.conftest import OpenApp
from tests.ui.player import Player

pytestmark = pytest.mark.slow

MASTERPIECE = "The Masterpiece"


def frames(player: Player) -> list[Framed]:
    return [widget for widget in player.widgets if isinstance(widget, Framed)]


def to_verdict(player: Player) -> None:
    """With the rules that the first level starts with, which fetch the famous painting."""
    for label in ("Play", "Train the dog", "The famous painting.", "Train it and see"):
        player.click(label)
    player.click("Skip to the end")
    player.frame()
    player.click("Let it loose at home")
    player.click("Why?")


def test_before_anything_is_found_nothing_is_given_away(player: Player) -> None:
    player.click("Gallery")
    assert frames(player)
    for frame in frames(player):
        assert "Not found" in frame.label
        player.click(frame.label)
        assert frame.piece.story not in player.words
        assert frame.piece.name not in player.words
    assert MASTERPIECE not in player.words


def test_an_attempt_that_shows_something_new_says_so_and_leads_to_it(player: Player) -> None:
    to_verdict(player)
    assert any(isinstance(widget, FoundCard) for widget in player.widgets)
    player.click(MASTERPIECE)
    assert player.screen == "GalleryScreen"
    assert "The dog brought the famous painting." in player.words
    player.press(pygame.K_ESCAPE)
    assert player.screen == "VerdictScreen"


def test_the_second_time_it_is_no_longer_new(player: Player) -> None:
    to_verdict(player)
    player.press(pygame.K_ESCAPE)
    for label in ("Train the dog", "Train it and see", "Skip to the end", "Let it loose at home"):
        player.click(label)
        player.frame()
    player.click("Why?")
    assert not [widget for widget in player.widgets if isinstance(widget, FoundCard)]


def test_what_was_found_hangs_there_after_a_restart(open_app: OpenApp) -> None:
    player = open_app()
    to_verdict(player)
    player.app.close()
    again = open_app()
    again.click("Gallery")
    again.click(MASTERPIECE)
    assert "The dog brought the famous painting." in again.words
    (piece,) = (frame.piece for frame in frames(again) if frame.piece.name == MASTERPIECE)
    assert piece.source
    assert piece.source in again.words


def test_the_map_counts_what_was_found(player: Player) -> None:
    to_verdict(player)
    player.press(pygame.K_ESCAPE)
    player.press(pygame.K_ESCAPE)
    assert "Tricks 1 of" in player.button("The Morning Paper").lines[1]


def test_the_gallery_leads_into_the_level(player: Player) -> None:
    player.click("Gallery")
    (first, *_) = frames(player)
    player.tab_to(first.label)
    player.press(pygame.K_RETURN)
    player.tab_to(f"Go to {first.piece.level}")
    player.press(pygame.K_SPACE)
    assert player.app.screen.session.level.title == first.piece.level


@pytest.mark.parametrize("found", [True, False])
def test_a_silhouette_has_one_colour_and_what_was_found_has_many(
    player: Player, found: bool
) -> None:
    player.click("Gallery")
    piece = replace(frames(player)[0].piece, found=found)
    scene = Scenes(player.app.sprites).scene(piece, (200, 120))
    red = sum(
        scene.get_at((x, y))[0] > scene.get_at((x, y))[2] + 60
        for x in range(200)
        for y in range(0, 70)
    )
    assert (red > 20) == found  # a red collar above the floor boards

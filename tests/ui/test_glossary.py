"""The glossary: every term with a sentence, a fuller text and a source, in every language."""

import pygame
import pytest

from game.play.settings import Settings
from game.texts.glossary import TERMS
from game.texts.texts import Texts, languages
from game.ui.kit.choice import Choice
from game.ui.screens.glossary import GlossaryScreen
from tests.ui.player import Player
from tests.ui.test_layout import to_verdict

pytestmark = pytest.mark.slow

WANTED = (
    "Outer misalignment",
    "Inner misalignment",
    "Reward misspecification",
    "Specification gaming",
    "Goal misgeneralisation",
    "Proxy",
    "Side effect",
    "Reward tampering",
    "Potential-based shaping",
)


def test_the_terms_of_the_field_are_there() -> None:
    say = Texts()
    assert tuple(say(term.name) for term in TERMS) == WANTED


@pytest.mark.parametrize("language", languages())
def test_each_term_is_told_by_mouse_and_by_keyboard(player: Player, language: str) -> None:
    player.app.change(Settings(language=language))
    say = player.app.texts
    player.app.show(GlossaryScreen(player.app, player.app.screen))
    for term in TERMS:
        player.click(say(term.name))
        assert said(player, say, term)
    player.app.screen.desk.focus(
        next(widget for widget in player.widgets if isinstance(widget, Choice))
    )
    for term in TERMS:  # after the last comes the first
        player.press(pygame.K_DOWN)
        assert said(player, say, term)


def said(player: Player, say: Texts, term) -> bool:
    parts = (say(term.name), say(term.short), *say(term.full).splitlines(), say(term.source))
    return all(part in player.words for part in parts)


def test_a_language_changed_meanwhile_tells_the_same_term(player: Player) -> None:
    player.app.show(GlossaryScreen(player.app, player.app.screen))
    player.click("Proxy")
    player.app.change(Settings(language="de"))
    assert "Stellvertreter" in player.words.splitlines()


def test_escape_leads_back_to_what_lies_behind(player: Player) -> None:
    player.click("Settings")
    player.app.show(GlossaryScreen(player.app, player.app.screen))
    player.press(pygame.K_ESCAPE)
    assert player.screen == "SettingsScreen"


def test_the_title_and_the_verdict_lead_there_by_mouse_and_by_keyboard(player: Player) -> None:
    for reach, there in ((lambda: None, "TitleScreen"), (lambda: meaning(player), "VerdictScreen")):
        reach()
        player.click("Glossary")
        player.click("Back")
        assert player.screen == there
        player.tab_to("Glossary")
        player.press(pygame.K_RETURN)
        assert player.screen == "GlossaryScreen"
        player.press(pygame.K_ESCAPE)
        assert player.screen == there


def meaning(player: Player) -> None:
    to_verdict(player)
    player.click("What it means")

"""The whole game, played from the title to the verdict and back to the rules."""

import json
import tomllib
from pathlib import Path

import pygame

from game.shipped import shipped
from tests.ui.conftest import OpenApp
from tests.ui.player import Player

MORNING_PAPER = shipped("levels") / "basic" / "01-morning-paper.toml"
PAINTING, NEWSPAPER = "The famous painting.", "Today's newspaper."
LET_LOOSE, TRAIN, SEE = "Let it loose at home", "Train the dog", "Train it and see"


def rolled_rules() -> str:
    """The rules that the level itself says fetch the newspaper."""
    level = tomllib.loads(MORNING_PAPER.read_text("utf-8"))
    return str(next(e["rules"] for e in level["expect"] if e["name"] == "rolled")).strip()


def to_training(player: Player, bet: str = PAINTING) -> None:
    """From the title to the training, with the rules that the level starts with."""
    player.click("Play")
    player.click(TRAIN)
    player.click(bet)
    player.click(SEE)


def to_release(player: Player) -> None:
    to_training(player)
    player.wait_until(lambda: player.app.screen.result is not None)
    player.click("Skip to the end")
    player.wait_for(LET_LOOSE)
    player.click(LET_LOOSE)


def to_verdict(player: Player) -> None:
    to_release(player)
    player.click("Skip to the end")
    player.click("Why?")


def saved_attempts(saves: Path) -> list[dict[str, object]]:
    if not (saves / "saves.json").exists():
        return []  # nothing was changed and nothing tried
    saved = json.loads((saves / "saves.json").read_text("utf-8"))
    attempts: list[dict[str, object]] = saved["levels"]["morning-paper"]["attempts"]
    return attempts


def test_the_whole_game_can_be_played_with_the_mouse_alone(open_app: OpenApp, saves: Path) -> None:
    player = open_app(rehearsed=False)
    player.click("Play")
    assert "Bring me today's newspaper." in player.words
    player.as_text()
    as_given = player.editor.text
    player.click_at((player.editor.rect.right - 30, player.editor.rect.bottom - 30))
    player.click("rolled")
    assert player.editor.text == f"{as_given} rolled"
    assert not player.button(TRAIN).enabled  # "every step rolled" is no rule
    player.click("Start over")
    assert player.editor.text == as_given
    player.click(TRAIN)
    assert not player.button(SEE).enabled
    player.click(PAINTING)
    player.click(SEE)
    assert not player.button(LET_LOOSE).enabled
    player.wait_until(lambda: player.app.screen.result is not None)
    player.click("Skip to the end")
    player.wait_for(LET_LOOSE)
    player.click(LET_LOOSE)
    player.click("Skip to the end")
    player.click("Why?")
    assert "It did what you said, not what you meant." in player.words
    assert "famous painting" in player.words
    assert "You saw it coming" in player.words
    player.click("Change the rules")
    assert player.editor.text == as_given
    assert [attempt["outcome"] for attempt in saved_attempts(saves)] == ["hacked"]


def test_the_whole_game_can_be_played_with_the_keyboard_alone(
    open_app: OpenApp, saves: Path
) -> None:
    player = open_app(rehearsed=False)
    player.tab_to("Play")
    player.press(pygame.K_RETURN)
    player.tab_to("Tabs")
    player.press(pygame.K_RIGHT)
    player.tab_to("Editor")
    player.press(pygame.K_a, pygame.KMOD_LCTRL)
    player.type_text(rolled_rules())
    assert player.editor.text == rolled_rules()
    player.tab_to(TRAIN)
    player.press(pygame.K_SPACE)
    player.tab_to("Choice")
    player.press(pygame.K_DOWN)
    player.press(pygame.K_DOWN)
    player.press(pygame.K_UP)
    player.tab_to(SEE)
    player.press(pygame.K_RETURN)
    player.wait_until(lambda: player.app.screen.result is not None)
    player.tab_to("Skip to the end", backwards=True)
    player.press(pygame.K_SPACE)
    player.wait_for(LET_LOOSE)
    player.tab_to(LET_LOOSE)
    player.press(pygame.K_RETURN)
    player.tab_to("Skip to the end")
    player.press(pygame.K_RETURN)
    player.tab_to("Why?")
    player.press(pygame.K_SPACE)
    assert "It fetched what you meant!" in player.words
    assert "You saw it coming" in player.words
    player.press(pygame.K_ESCAPE)
    assert player.editor.text == rolled_rules()
    assert [attempt["outcome"] for attempt in saved_attempts(saves)] == ["fetched"]

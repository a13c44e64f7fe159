"""Every shipped level, solved and broken in the window, with the mouse and typed rules."""

import pygame
import pytest

from game.rules.printer import print_rule
from game.ui.screens.verdict import VerdictScreen
from game.world.level import Expectation, Level
from game.world.levelfile import load_level, shipped_levels
from tests.ui.conftest import OpenApp
from tests.ui.player import Player

LEVELS = {path: load_level(path) for path in shipped_levels()}


def played(level: Level) -> list[Expectation]:
    """Rules that solve a level, rules that break it, and all that share its days anew."""
    fetched, other = (
        next(e for e in level.expectations if (e.outcome == "fetched") is solved)
        for solved in (True, False)
        if any((e.outcome == "fetched") is solved for e in level.expectations)
    )
    return [fetched, other, *(e for e in level.expectations if e.shares and e is not fetched)]


GAMES = [
    pytest.param(path, expectation, id=f"{path.stem} {expectation.name}")
    for path, level in LEVELS.items()
    for expectation in played(level)
]


def write(player: Player, expectation: Expectation) -> None:
    """The rules as text; and how many days are spent in the second training house."""
    player.as_text()
    player.click_at(player.editor.rect.center)
    player.press(pygame.K_a, pygame.KMOD_LCTRL)
    player.paste("\n".join(print_rule(rule) for rule in expectation.rules))
    if expectation.shares:
        first, second = expectation.shares
        player.tab_to("Slider")
        player.press(pygame.K_HOME)
        for _ in range(round(100 * second / (first + second))):
            player.press(pygame.K_RIGHT)


@pytest.mark.slow
@pytest.mark.parametrize(("path", "expectation"), GAMES)
def test_a_level_is_solved_and_broken_in_the_window(open_app: OpenApp, path, expectation) -> None:
    player = open_app(first_level=path, rehearsed=False)
    write(player, expectation)
    player.click("Train the dog")
    level = LEVELS[path]
    player.click(next(c.text for c in level.choices if c.outcome == expectation.outcome))
    player.click("Train it and see")
    player.wait_until(lambda: player.app.screen.result is not None, seconds=60)
    player.click("Skip to the end")
    player.wait_for("Let it loose at home")
    player.click("Let it loose at home")
    player.click("Skip to the end")
    player.click("Why?")
    assert isinstance(player.app.screen, VerdictScreen)
    verdict = player.app.screen.result.verdict
    assert verdict.outcome == expectation.outcome
    assert "You saw it coming" in player.words
    assert player.app.history.records(level.id)[-1].outcome == expectation.outcome

"""A German game is German: from training to the verdict nothing but rules is English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.play.settings import Settings
from game.texts.texts import file_of
from game.ui.kit.label import Label
from game.ui.kit.moving_bars import MovingBars
from game.ui.release.payments import PaidRules
from game.ui.verdict.cards import MarkedCard
from game.ui.verdict.compare import ChangedRules
from game.world.levelfile import find_level
from tests.texts.reading import messages, sentences
from tests.ui.audit import written_on
from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.ui.test_layout import SCREENS

pytestmark = pytest.mark.slow

WORD = re.compile(r"[^\W\d_]+")
RULE = re.compile("„[^„“]*“")  # rules are English in every language
UNTOLD = re.compile(rf"{RULE.pattern}|(?<!\S)/\S+")  # and paths have no language
OF_RULES = (MovingBars, PaidRules, ChangedRules)


QUOTING = ("glossary", "tiles", "rules")  # files that name English terms in every language


def words_of(language: str) -> set[str]:
    told = [m for id_, m in messages(language).items() if file_of(id_) not in QUOTING]
    return {word for m in told for text in sentences(m) for word in words_in(RULE.sub("", text))}


def told(player: Player) -> Iterator[str]:
    """All that is on the screen, but for rules."""
    for piece in written_on(player):
        if not isinstance(piece.widget, (Label, MarkedCard, *OF_RULES)):
            yield UNTOLD.sub("", piece.words)
    for widget in player.widgets:
        if isinstance(widget, Label):
            yield UNTOLD.sub("", widget.text)
        if isinstance(widget, MarkedCard):
            yield from (widget.title, *(line.text for line in widget.lines if line.remark))
    yield UNTOLD.sub("", player.app.notice)


QUICK = ("training", "hacked")
SLOW = (
    "training with arrows",
    "training curves done",
    "training stopped",
    "training stopped at the curves",
    "saving",
    "release together",
    "release side by side",
    "release at its end",
    "release with captions",
    "fetched",
    "idle",
    "misgeneralised",
    "ledger",
    "first attempt",
    "two attempts",
    "landscape",
    "the other reading",
)


@pytest.mark.parametrize("name", [*QUICK, *(pytest.param(n, marks=pytest.mark.slow) for n in SLOW)])
def test_nothing_but_rules_is_english(open_app: OpenApp, name: str) -> None:
    player = open_app()
    SCREENS[name](player)
    player.app.change(Settings(language="de"))
    for _ in range(6):
        player.frame(0.4)
    english = english_words(player)
    assert "painting" in english
    assert not [text for text in told(player) if english & words_in(text)]


def english_words(player: Player) -> set[str]:
    """Words that only English texts have."""
    session = getattr(player.app.screen, "session", None)
    names = session.level.names if session else {}
    german = words_of("de") | {word for called in names.values() for word in words_in(called)}
    english = (words_of("en") | {word for name in names for word in words_in(name)}) - german
    assert {"the", "rule", "your", "could"} <= english
    return english


TROUBLES = {
    "no text": ("saves.json", b"\xff"),
    "damaged": ("saves.json", b"{"),
    "another version": ("saves.json", b'{"format": 99}'),
    "meaningless": ("settings.json", b'{"format": 1, "settings": {"txet_size": 1}}'),
}


@pytest.mark.parametrize("name", TROUBLES)
def test_what_goes_wrong_with_saves_is_told_in_german(
    open_app: OpenApp, saves: Path, name: str
) -> None:
    file, content = TROUBLES[name]
    saves.mkdir()
    (saves / file).write_bytes(content)
    player = open_app(first_level=find_level("morning-paper"))
    player.app.change(Settings(language="de"))
    player.frame()
    assert "Was da war, liegt jetzt in" in player.app.notice
    assert not english_words(player) & words_in(UNTOLD.sub("", player.app.notice))
    while player.screen != "TitleScreen":
        player.press(pygame.K_ESCAPE)
    assert "Was da war, liegt jetzt in" in player.words
    assert not [text for text in told(player) if english_words(player) & words_in(text)]


def words_in(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))

"""A German game is German: from training to the verdict nothing but rules is English."""

import re
from collections.abc import Iterator

import pytest

from game.play.settings import Settings
from game.texts.texts import file_of
from game.ui.kit.label import Label
from game.ui.kit.moving_bars import MovingBars
from game.ui.release.payments import PaidRules
from game.ui.verdict.cards import MarkedCard
from game.ui.verdict.compare import ChangedRules
from tests.texts.reading import messages, sentences
from tests.ui.audit import written_on
from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.ui.test_layout import SCREENS

WORD = re.compile(r"[^\W\d_]+")
RULE = re.compile("„[^„“]*“")  # rules are English in every language
OF_RULES = (MovingBars, PaidRules, ChangedRules)


QUOTING = ("glossary", "tiles", "rules")  # files that name English terms in every language


def words_of(language: str) -> set[str]:
    told = [m for id_, m in messages(language).items() if file_of(id_) not in QUOTING]
    return {word for m in told for text in sentences(m) for word in words_in(RULE.sub("", text))}


def told(player: Player) -> Iterator[str]:
    """All that is on the screen, but for rules."""
    for piece in written_on(player):
        if not isinstance(piece.widget, (Label, MarkedCard, *OF_RULES)):
            yield piece.words
    for widget in player.widgets:
        if isinstance(widget, Label):
            yield RULE.sub("", widget.text)
        if isinstance(widget, MarkedCard):
            yield from (widget.title, *(line.text for line in widget.lines if line.remark))


QUICK = ("training", "hacked")
SLOW = (
    "training with arrows",
    "training curves done",
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
    for _ in range(3):
        player.frame(0.4)
    names = player.app.screen.session.level.names
    german = words_of("de") | {word for called in names.values() for word in words_in(called)}
    english = (words_of("en") | {word for name in names for word in words_in(name)}) - german
    assert {"the", "rule", "your", "painting"} <= english
    assert not [text for text in told(player) if english & words_in(text)]


def words_in(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))

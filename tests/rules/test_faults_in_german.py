"""Everything that is said in English about bad sentences is said in German, too."""

import re
from dataclasses import replace

import pytest

from game.rules import tree
from game.rules.parser import read_text
from game.rules.sentence import keywords
from game.rules.tiles.choices import Choice, additions_to, choices_of, with_amount
from game.rules.tiles.row import tiles_of
from game.rules.tiles.supply import Supply
from game.rules.words import Vocabulary
from game.texts.texts import Texts
from game.world.level import Level
from tests.rules.spoken import VOCABULARY
from tests.rules.test_faults import (
    ENDINGS,
    NAMES,
    NUMBERS,
    SIGNS,
    SMALL,
    WORDS_OF_THE_LANGUAGE,
)
from tests.rules.tiles.test_choices import SUPPLY
from tests.rules.tiles.test_row import written
from tests.test_broken_files import BROKEN

GERMAN = Texts("de")
LINES = [line for line, _, _ in (*NAMES, *WORDS_OF_THE_LANGUAGE, *ENDINGS, *NUMBERS, *SIGNS)]
FILES = sorted(BROKEN.glob("rules/*.rules"))
LONG_TEXTS = ["+1 every step\n" * 40, f"+1 every step{' ' * 200}if in the kitchen"]
NESTED = [
    "+1 when the dog chews " + "(" * 9 + "paper" + ")" * 9,
    f"+1 every step if {'not ' * 9}on",
]
QUOTED = re.compile(r"„[^„“]*“")
LISTED = re.compile(r"(?:Es gibt|er kann messen): .*")
ENGLISH = re.compile(
    r"\b(the|this|that|is|are|and|or|not|no|of|to|for|with|after|before|when|if|than|at|from|it|"
    r"you|say|write|leave|out|comes|takes|word|place|room|number|known|rule|rules|most|here)\b",
    re.IGNORECASE,
)
IDLE = SUPPLY.idle.values()  # what a level says, in its player's language already
WORD = re.compile(r"[a-z']+(?![a-z'…])")  # whole ones: what is long is cut short
NAMED = (
    *(VOCABULARY.words, VOCABULARY.places, VOCABULARY.rooms, VOCABULARY.terrains),
    SUPPLY.unmeasured,
)
WORDS_OF_RULES = {*keywords(), "the"} | {
    word for names in NAMED for name in names for word in WORD.findall(name)
}


def english_in(message: str) -> list[str]:
    """The English words in a German message that are no words of a rule."""
    return ENGLISH.findall(LISTED.sub("", QUOTED.sub("", message)))


def compare(text: str, vocabulary: Vocabulary) -> None:
    """German says as much as English does, about the same places, and says it in German."""
    english = read_text(text, vocabulary).faults
    german = read_text(text, vocabulary, GERMAN).faults
    assert english
    assert [(f.line, f.column, f.length) for f in english] == [
        (f.line, f.column, f.length) for f in german
    ]
    for ours, theirs in zip(german, english, strict=True):
        assert ours.message != theirs.message
        assert english_in(ours.message) == []
        assert '"' not in ours.message
        assert len(QUOTED.findall(ours.message)) == ours.message.count("„")


@pytest.mark.parametrize("line", LINES + LONG_TEXTS + NESTED)
def test_every_fault_is_told_in_german(line: str) -> None:
    compare(line, SMALL)


@pytest.mark.parametrize("line", LINES)
def test_where_there_are_no_words_at_all_it_is_told_in_german(line: str) -> None:
    compare(f"{line} papr", Vocabulary())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_broken_file_is_told_in_german(path, morning_paper: Level) -> None:
    compare(path.read_text("utf-8"), morning_paper.said_words)


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("Schreib „when“ statt „if“", []),
        ("Meinst du „paper“? Es gibt: paper, smells of ink.", []),
        ("„paper“ does not fit here", ["not", "here"]),
        ("Nach „to“ kommt a place", ["place"]),
    ],
)
def test_english_words_in_a_german_message_are_found(message: str, found: list[str]) -> None:
    assert english_in(message) == found


def test_a_list_is_joined_as_german_joins_it() -> None:
    (fault,) = read_text("+1 when the dog brings paper", SMALL, GERMAN).faults
    assert fault.message.endswith("kommt „and“, „or“ oder „to“")


def test_a_text_that_was_read_in_one_language_is_told_in_another() -> None:
    told = [
        read_text("+1 evry step", VOCABULARY, Texts(code)).faults for code in ("en", "de", "en")
    ]
    assert [fault.message for (fault,) in told] == [
        '"evry" does not fit here. Did you mean "every"?',
        "„evry“ passt hier nicht. Meinst du „every“?",
        '"evry" does not fit here. Did you mean "every"?',
    ]


def test_however_much_is_known_it_is_told() -> None:
    many = Vocabulary(words=frozenset(f"thing number {number}" for number in range(500)))
    for code in ("en", "de"):
        (fault,) = read_text("+1 when the dog chews paper", many, Texts(code)).faults
        assert "thing number 499" in fault.message
        assert "faults-" not in fault.message


@pytest.mark.parametrize("supply", [SUPPLY, Supply(Vocabulary(words=frozenset({"paper"})))])
@pytest.mark.parametrize(
    "text",
    [
        "+10 once per item when the dog brings paper and not framed to the owner",
        "-1 every step if near the desk within 3 or the number of paper at the owner is exactly 2",
        "+1 when the dog steps on the rug for each paper at the owner if the light switch is on",
        "+1 when the dog presses the light switch if the owner cannot see the dog",
    ],
)
def test_what_tiles_offer_is_told_in_german(supply: Supply, text: str) -> None:
    rule = written(text)
    offered = zip(offers(rule, replace(supply, say=GERMAN)), offers(rule, supply), strict=True)
    for german, english in offered:
        assert (german.rule, german.then) == (english.rule, english.then)
        assert (german.reason == english.reason) == (not english.reason or english.reason in IDLE)
        assert (german.heading == english.heading) == (not english.heading)
        assert english_in(german.heading) == []
        assert german.reason in IDLE or english_in(german.reason) == []
        if german.label == english.label:
            assert set(WORD.findall(german.label)) <= WORDS_OF_RULES


def offers(rule: tree.Rule, supply: Supply) -> tuple[Choice, ...]:
    """All that the tiles of a rule offer."""
    chosen = [choice for tile in tiles_of(rule) for choice in choices_of(rule, tile, supply)]
    return (*chosen, *additions_to(rule, supply))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1001", "Eine Punktzahl liegt zwischen -1000 und +1000"),
        ("", "das ist keine Punktzahl; schreib sie wie 10 oder -0.5"),
    ],
)
def test_what_is_no_amount_says_why_in_german(text: str, reason: str) -> None:
    assert with_amount(written("+1 every step"), text, replace(SUPPLY, say=GERMAN)).reason == reason

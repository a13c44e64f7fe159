"""docs/rules.md says what is so: its examples are read, its wrong examples are refused."""

import re
from pathlib import Path

import pytest

from game.rules.faults import FaultsError
from game.rules.keyword_mistakes import CONDITIONS, EVENTS
from game.rules.parser import parse_rules
from game.rules.words import Vocabulary

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
VOCABULARY = Vocabulary(
    words=frozenset(
        {"newspaper", "paper", "cloth", "framed", "printed", "big", "white", "letter", "ball"}
        | {"mess", "smells of ink"}
    ),
    places=frozenset({"owner", "doormat", "dog bed", "basket", "light switch"}),
    rooms=frozenset({"kitchen"}),
    terrains=frozenset({"sofa", "rug"}),
)


def examples(kind: str) -> list[str]:
    blocks = re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("line", examples("rules"))
def test_each_example_is_a_rule(line: str) -> None:
    assert len(parse_rules(line, VOCABULARY)) == 1


@pytest.mark.parametrize("line", examples("wrong"))
def test_each_wrong_example_has_one_fault(line: str) -> None:
    with pytest.raises(FaultsError) as caught:
        parse_rules(line, VOCABULARY)
    assert len(caught.value.faults) == 1


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("chews paper or cloth and big", "chews paper or (cloth and big)"),
        (
            "waits if carrying paper and in the kitchen",
            "waits if (carrying paper) and (in kitchen)",
        ),
        ("waits if carrying paper and printed", "waits if carrying (paper and printed)"),
        (
            "waits if carrying paper or printed and in the kitchen",
            "waits if carrying (paper or printed) and in the kitchen",
        ),
    ],
)
def test_what_and_and_or_join_is_as_the_page_says(text: str, same: str) -> None:
    before = "+1 when the dog "
    assert text.split(maxsplit=1)[1] in PAGE
    assert parse_rules(before + text, VOCABULARY) == parse_rules(before + same, VOCABULARY)


def test_the_page_names_every_event_and_condition() -> None:
    for form in (*EVENTS, *CONDITIONS):
        assert re.search(r"`" + re.escape(form.split(" ...")[0].split(" ")[0]), PAGE), form

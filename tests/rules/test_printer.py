"""The printer is the exact inverse of the parser, and always says the same thing the same way."""

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from game.rules import tree
from game.rules.amounts import print_amount
from game.rules.parser import parse_rules
from game.rules.printer import describe, print_condition, print_rule, print_rules
from tests.rules.spoken import LONGEST, VOCABULARY, amounts, descriptions, rules


@given(rules())
def test_a_printed_rule_reads_back_as_the_same_rule(rule: tree.Rule) -> None:
    text = print_rule(rule)
    assume(len(text) <= LONGEST)
    assert parse_rules(text, VOCABULARY) == (rule,)
    assert print_rule(*parse_rules(text, VOCABULARY)) == text


@given(st.lists(rules().filter(lambda rule: len(print_rule(rule)) <= LONGEST), max_size=5))
def test_printed_rules_read_back_as_the_same_rules(several: list[tree.Rule]) -> None:
    assert parse_rules(print_rules(several), VOCABULARY) == tuple(several)


@given(descriptions())
def test_a_description_reads_back_in_a_rule(what: tree.Description) -> None:
    text = f"+1 when the dog chews {describe(what)}"
    assume(len(text) <= LONGEST)
    assert parse_rules(text, VOCABULARY)[0].event == tree.Chews(what)


@pytest.mark.slow
@given(rules(), st.data())
def test_case_articles_and_spaces_make_no_difference(rule: tree.Rule, data) -> None:
    text = print_rule(rule)
    words = re.findall(r"[()]|[^\s()]+", text)
    spoken = " ".join(data.draw(_said_otherwise(word)) for word in words)
    assume(len(spoken) <= LONGEST)
    assert parse_rules(spoken, VOCABULARY) == (rule,)


def _said_otherwise(word: str):
    if word == "the":
        return st.sampled_from(["the", "", "THE", "a", "An", "  the\t"])
    return st.sampled_from([word, word.upper(), word.title().replace("'S", "'s"), f"  {word} "])


@given(amounts())
def test_an_amount_has_a_sign_and_no_needless_zeros(amount: Decimal) -> None:
    text = print_amount(amount)
    assert Decimal(text) == amount
    assert re.fullmatch(r"[+-](0|[1-9][0-9]*)(\.[0-9]*[1-9])?", text)


@pytest.mark.parametrize(
    ("amount", "text"),
    [("1E+1", "+10"), ("10.00", "+10"), ("-0.10", "-0.1"), ("-0", "+0"), ("1000", "+1000")],
)
def test_amounts_are_written_out(amount: str, text: str) -> None:
    assert print_amount(Decimal(amount)) == text


@pytest.mark.parametrize(
    "text",
    [
        "+10 when the dog brings newspaper to the owner",
        "+10 once when the dog brings paper and not framed to the owner",
        "+10 at most 3 times when the dog chews paper",
        "+10 once per item when the dog picks up smells of ink",
        "-20 when the dog breaks anything",
        "-0.1 every step",
        "-1 every step for each letter at the doormat",
        "-5 when the dog steps on the sofa if the owner can see the dog",
        "-5 when the dog steps on printed and big",
        "+1 when the dog enters the living room",
        "-1 when the dog waits if the owner cannot see the dog",
        "+20 at the end of the day if there is no mess in the kitchen",
        "+2 when the dog puts down (paper or cloth) and not framed",
        "+2 when the dog puts down (paper and white) or framed",
        "+2 when the dog puts down not (paper or cloth)",
        "+1 every step if carrying paper or cloth",
        "+1 every step if carrying (paper or cloth) and in the kitchen",
        "+1 every step if not carrying (paper or cloth)",
        "+1 every step if near the dog bed within 2 or near paper or cloth within 1",
        "+1 when the dog presses the light switch if the light switch is off",
        "-1 every step if not the owner is off or (the desk is on and carrying (paper or cloth))",
        "+1 every step if there is (not framed) at the desk",
        "+1 every step if there is no (not framed and paper) at the desk",
        "+1 every step if not there is no mess in the kitchen",
        "+1 every step if the number of letter at the in tray is more than 2",
    ],
)
def test_this_is_how_the_language_is_written(text: str) -> None:
    assert print_rules(parse_rules(text, VOCABULARY)) == text


def test_a_description_and_a_condition_can_be_written_alone() -> None:
    paper, framed = tree.Word("paper"), tree.Word("framed")
    assert describe(tree.AllOf((paper, tree.Not(framed)))) == "paper and not framed"
    assert describe(tree.Anything()) == "anything"
    assert print_condition(tree.Not(tree.InRoom("kitchen"))) == "not in the kitchen"


def test_what_is_no_part_of_a_rule_is_not_written() -> None:
    with pytest.raises(TypeError):
        print_condition(tree.Waits())  # type: ignore[arg-type]

"""What tiles offer: only what can be said, and the rest with the reason."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import tree
from game.rules.faults import FaultsError
from game.rules.parser import parse_rules
from game.rules.printer import print_rule
from game.rules.tiles.choices import Choice, additions_to, choices_of, with_amount, with_number
from game.rules.tiles.events import first_rule, stepped
from game.rules.tiles.joining import without
from game.rules.tiles.row import tiles_of
from game.rules.tiles.supply import Supply
from game.rules.words import Vocabulary
from tests.rules.spoken import LONGEST, VOCABULARY, amounts, rules
from tests.rules.tiles.test_row import tile, written

SUPPLY = Supply(
    VOCABULARY,
    unmeasured=frozenset({"famous painting"}),
    pressable=frozenset({"light switch"}),
    switches=frozenset({"light switch"}),
    idle={"breaks": "nothing here can break"},
)
short_rules = rules().filter(lambda rule: len(print_rule(rule)) <= LONGEST)


def choices(rule: tree.Rule, text: str, count: int = 0) -> tuple[Choice, ...]:
    return choices_of(rule, tile(rule, text, count), SUPPLY)


def choose(rule: tree.Rule, text: str, label: str, count: int = 0) -> tree.Rule:
    """The rule after a choice is made on a tile."""
    chosen = next(c for c in choices(rule, text, count) if c.label == label and c.rule)
    assert chosen.rule is not None
    return chosen.rule


def added(rule: tree.Rule, label: str) -> tree.Rule:
    chosen = next(c for c in additions_to(rule, SUPPLY) if c.label == label)
    assert chosen.rule is not None, chosen.reason
    return chosen.rule


def refused(choices: tuple[Choice, ...]) -> dict[str, str]:
    return {choice.label: choice.reason for choice in choices if choice.rule is None}


# ---- what holds for every rule -----------------------------------------------------------------
@pytest.mark.slow
@given(short_rules, st.data())
def test_what_is_offered_reads_back_as_the_rule_that_it_promises(rule, data) -> None:
    each = data.draw(st.sampled_from(tiles_of(rule)))
    for choice in (*choices_of(rule, each, SUPPLY), *additions_to(rule, SUPPLY)):
        if choice.rule is None:
            assert choice.reason
        else:
            assert not choice.reason
            assert parse_rules(print_rule(choice.rule), VOCABULARY) == (choice.rule,)


@given(short_rules, st.data())
def test_tiles_that_can_be_changed_offer_something(rule, data) -> None:
    changeable = [t for t in tiles_of(rule) if t.sort not in ("plain", "number")]
    each = data.draw(st.sampled_from(changeable))
    assert any(choice.rule != rule for choice in choices_of(rule, each, SUPPLY)), each


@pytest.mark.slow
@given(short_rules, st.data())
def test_what_is_still_to_be_chosen_is_a_tile(rule, data) -> None:
    each = data.draw(st.sampled_from(tiles_of(rule)))
    for choice in (*choices_of(rule, each, SUPPLY), *additions_to(rule, SUPPLY)):
        if choice.rule is not None and choice.then is not None:
            paths = [t.path for t in tiles_of(choice.rule) if t.sort != "plain"]
            assert choice.then in paths


@pytest.mark.slow
@given(short_rules, st.data())
def test_a_choice_changes_nothing_but_the_part_it_is_about(rule, data) -> None:
    each = data.draw(st.sampled_from([t for t in tiles_of(rule) if t.path[0] != "cadence"]))
    for choice in choices_of(rule, each, SUPPLY):
        if choice.rule is not None:
            field = str(each.path[0])
            assert replace(choice.rule, **{field: getattr(rule, field)}) == rule


@pytest.mark.slow
@given(short_rules, st.data())
def test_a_name_that_is_chosen_stands_on_the_tile(rule, data) -> None:
    named = ("thing", "place", "room", "terrain", "spot", "comparison", "event")
    each = data.draw(st.sampled_from([t for t in tiles_of(rule) if t.sort in named] or [None]))
    for choice in choices_of(rule, each, SUPPLY) if each else ():
        if choice.rule is not None and choice.heading != "More":
            texts = [t.text for t in tiles_of(choice.rule) if t.path == each.path]
            assert choice.label in texts


# ---- what stands where -------------------------------------------------------------------------
def test_the_words_of_the_trainer_are_offered_and_others_are_shown_with_the_reason() -> None:
    rule = written("+10 when the dog brings paper to the owner")
    offered = [
        c.label for c in choices(rule, "paper") if c.heading == "Words for things" and c.rule
    ]
    assert offered == [*sorted(VOCABULARY.words), "anything"]
    assert refused(choices(rule, "paper")) == {
        "famous painting": 'it cannot measure "famous painting"'
    }
    with pytest.raises(FaultsError):  # and it is true
        parse_rules("+10 when the dog brings famous painting to the owner", VOCABULARY)


def test_what_does_not_go_with_once_per_item_says_so() -> None:
    rule = written("+10 once per item when the dog brings paper to the owner")
    reasons = refused(choices(rule, "brings"))
    assert set(reasons) == {
        *("enters", "gets closer to", "gets farther from", "presses", "waits", "breaks")
    }
    assert reasons["waits"].startswith('"once per item" needs an event with an item')
    assert reasons["breaks"] == "nothing here can break"
    waits = written("+10 when the dog waits")
    assert set(refused(choices(waits, "when the dog"))) == {"once per item when the dog ..."}


def test_a_rule_cannot_grow_too_long() -> None:
    text = "+1 every step if " + " and ".join(["near the in tray within 12"] * 6)
    rule = written(text)
    reasons = refused(choices(rule, "near"))
    assert any("200 is the most" in reason for reason in reasons.values())
    assert not any("is the most" in reason for reason in refused(choices(rule, "12")).values())


def test_nothing_can_be_nested_too_deep() -> None:
    rule = written("+1 when the dog chews " + "not " * 8 + "paper")
    reasons = refused(choices(rule, "paper"))
    for joint in ("and …", "or …"):
        assert any(joint in label and "too deep" in reasons[label] for label in reasons)


def test_where_there_is_nothing_of_a_sort_it_says_so() -> None:
    bare = Supply(Vocabulary(words=frozenset({"paper"})))
    rule = first_rule(bare)
    assert print_rule(rule) == "+1 when the dog picks up paper"
    reasons = refused(choices_of(rule, tile(rule, "picks up"), bare))
    assert reasons["enters"] == "there is no room here"
    assert reasons["brings"] == "there is no place here"
    assert reasons["presses"] == "there is no thing to press here"
    assert refused(additions_to(rule, bare))["in a room"]
    assert first_rule(Supply(Vocabulary())).event == tree.PicksUp(tree.Anything())


def test_only_what_can_be_pressed_is_pressed_and_only_switches_are_on() -> None:
    pressing = written("+1 when the dog presses the light switch if the light switch is on")
    for count in (0, 1):
        offered = [c.label for c in choices(pressing, "the light switch", count) if c.rule]
        assert offered == ["the light switch"]
    assert refused(choices(pressing, "the light switch"))["the desk"] == "it cannot be pressed"
    assert refused(choices(pressing, "the light switch", 1))["the desk"] == "it is no switch"


# ---- writing by choosing -----------------------------------------------------------------------
def test_choosing_writes_the_sentence_of_the_first_level() -> None:
    rule = first_rule(SUPPLY)
    rule = choose(rule, "+1", "+10")
    rule = choose(rule, "paper", "paper and …")
    rule = choose(rule, "belongs to the neighbour", "framed")
    rule = choose(rule, "framed", "not framed")
    assert print_rule(rule) == "+10 when the dog brings paper and not framed to the owner"


def test_choosing_writes_conditions_with_and_or_and_not() -> None:
    rule = choose(first_rule(SUPPLY), "when the dog", "every step")
    rule = added(rule, "carrying paper")
    rule = choose(rule, "carrying", "not carrying paper")
    rule = added(rule, "in the kitchen")
    rule = choose(rule, "in", "in the kitchen or …")
    rule = choose(rule, "carrying", "on the rug", count=1)
    said = "+1 every step if not carrying paper and (in the kitchen or on the rug)"
    assert print_rule(rule) == said
    rule = choose(rule, "or", "and")
    said = "+1 every step if not carrying paper and in the kitchen and on the rug"
    assert print_rule(rule) == said
    rule = choose(rule, "in", "leave out “in the kitchen”")
    rule = choose(rule, "not", "leave out “not”")
    rule = choose(rule, "on", "the owner cannot see the dog")
    assert print_rule(rule) == "+1 every step if carrying paper and the owner cannot see the dog"
    rule = choose(rule, "the owner cannot see the dog", "the owner can see the dog")
    rule = choose(rule, "if", "leave out all after “if”")
    assert print_rule(rule) == "+1 every step"


def test_choosing_joins_and_denies_whole_groups() -> None:
    rule = written("+1 when the dog chews paper and big")
    wider = choose(rule, "and", "(paper and big) or …")
    wider = choose(wider, "belongs to the neighbour", "cloth")
    assert print_rule(wider) == "+1 when the dog chews (paper and big) or cloth"
    assert print_rule(choose(rule, "and", "not (paper and big)")).endswith("not (paper and big)")
    assert print_rule(choose(wider, "and", "leave out “(paper and big)”")).endswith("chews cloth")


def test_choosing_pays_by_number() -> None:
    rule = added(written("+1 every step"), "for each paper at the owner")
    rule = choose(rule, "at the owner", "in the kitchen")
    assert print_rule(rule) == "+1 every step for each paper in the kitchen"
    assert choose(rule, "for each", "leave out “for each …”") == written("+1 every step")


def test_another_event_keeps_thing_and_place() -> None:
    rule = written("+1 when the dog brings paper and big to the desk")
    assert print_rule(choose(rule, "brings", "chews")) == "+1 when the dog chews paper and big"
    closer = choose(rule, "brings", "gets closer to")
    assert print_rule(closer) == "+1 when the dog gets closer to paper and big"
    assert choose(closer, "gets closer to", "chews") == choose(rule, "brings", "chews")


@given(short_rules, st.data())
def test_what_can_be_left_out_leaves_a_shorter_rule_and_else_nothing(rule, data) -> None:
    each = data.draw(st.sampled_from(tiles_of(rule)))
    shorter = without(rule, each)
    if shorter is None:
        assert each.sort not in ("not", "per", "if")
    else:
        assert len(tiles_of(shorter)) < len(tiles_of(rule))
        assert parse_rules(print_rule(shorter), VOCABULARY) == (shorter,)


# ---- numbers -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("amount", "up", "down"),
    [
        ("10", "11", "9"),
        ("1", "2", "0.9"),
        ("0.9", "1", "0.8"),
        ("0.1", "0.2", "0"),
        ("0", "0.1", "-0.1"),
        ("-1", "-0.9", "-2"),
        ("-20", "-19", "-21"),
        ("2.5", "3", "2"),
        ("0.125", "0.2", "0.1"),
        ("-0.125", "-0.1", "-0.2"),
    ],
)
def test_amounts_go_up_and_down_by_whole_points_and_near_zero_by_tenths(amount, up, down) -> None:
    assert stepped(Decimal(amount), 1) == Decimal(up)
    assert stepped(Decimal(amount), -1) == Decimal(down)


@given(amounts(), st.sampled_from([1, -1]))
def test_a_step_goes_its_way_and_not_far(amount: Decimal, step: int) -> None:
    assert 0 < (stepped(amount, step) - amount) * step <= 1


@pytest.mark.parametrize(
    ("text", "amount"), [("5", "5"), ("+5", "5"), ("-0.25", "-0.25"), ("−3", "-3"), ("007", "7")]
)
def test_an_amount_can_be_typed(text: str, amount: str) -> None:
    rule = with_amount(written("+1 every step"), text, SUPPLY).rule
    assert rule is not None
    assert rule.amount == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1001", "between -1000 and +1000"),
        ("0.0001", "at most 3 decimals"),
        ("1,000", "without commas"),
        ("", "this is no amount"),
        ("five", "this is no amount"),
        ("5 every step #", "this is no amount"),
        ("5\n6", "this is no amount"),
        ("+", "this is no amount"),
    ],
)
def test_what_is_no_amount_says_why(text: str, reason: str) -> None:
    choice = with_amount(written("+1 every step"), text, SUPPLY)
    assert choice.rule is None
    assert reason in choice.reason


@pytest.mark.parametrize(
    ("said", "number", "typed", "then"),
    [
        ("+1 at most 3 times when the dog waits", "3", "5", "at most 5 times"),
        ("+1 at most 3 times when the dog waits", "3", "1", "once when"),
        ("+1 every step if near the desk within 3", "3", "99", "within 99"),
        ("+1 every step if the number of paper at the desk is at least 3", "3", "0", "at least 0"),
    ],
)
def test_a_number_can_be_typed(said: str, number: str, typed: str, then: str) -> None:
    rule = written(said)
    choice = with_number(rule, tile(rule, number).path, typed, SUPPLY)
    assert choice.rule is not None
    assert then in print_rule(choice.rule)


@pytest.mark.parametrize("typed", ["0", "100", "1000000", "", "x", "-1", "²"])
def test_what_is_no_number_of_times_says_why(typed: str) -> None:
    rule = written("+1 at most 3 times when the dog waits")
    choice = with_number(rule, tile(rule, "3").path, typed, SUPPLY)
    assert choice.rule is None
    assert "whole number" in choice.reason

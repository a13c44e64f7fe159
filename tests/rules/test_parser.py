"""What each sentence of the language means."""

import subprocess
import sys
from decimal import Decimal
from time import perf_counter

import pytest

from game.rules import tree
from game.rules.parser import parse_lines, parse_rules
from game.rules.tree import (
    AllOf,
    AnyOf,
    Anything,
    AtMost,
    Breaks,
    Brings,
    Carrying,
    Chews,
    Compare,
    Count,
    EachTime,
    EndOfDay,
    Enters,
    EveryStep,
    InRoom,
    Near,
    Not,
    OncePerItem,
    OnTerrain,
    OwnerSees,
    PicksUp,
    Place,
    Presses,
    PutsDown,
    Room,
    StepsOn,
    SwitchedOn,
    Terrain,
    ThereIs,
    Waits,
    Word,
)
from game.rules.words import Vocabulary
from tests.rules.spoken import VOCABULARY

PAPER, PRINTED, FRAMED, WHITE = map(Word, ("paper", "printed", "framed", "white"))
CARRYING, KITCHEN = Carrying(PAPER), InRoom("kitchen")


def parse(line: str) -> tree.Rule:
    (rule,) = parse_rules(line, VOCABULARY)
    return rule


def condition(text: str) -> tree.Condition | None:
    return parse(f"+1 every step if {text}").condition


def description(text: str) -> tree.Description:
    event = parse(f"+1 when the dog chews {text}").event
    assert isinstance(event, Chews)
    return event.what


# ---- amounts ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("+10", "10"),
        ("10", "10"),
        ("-0.1", "-0.1"),
        ("−20", "-20"),
        ("+ 3", "3"),
        ("+.5", "0.5"),
        ("0", "0"),
        ("-0", "0"),
        ("+1000", "1000"),
        ("-1000.000", "-1000"),
        ("+0.1250000", "0.125"),
        ("+007", "7"),
    ],
)
def test_an_amount_is_a_number_with_or_without_a_sign(text: str, amount: str) -> None:
    found = parse(f"{text} when the dog waits").amount
    assert found == Decimal(amount)
    assert str(found) == amount


# ---- cadences ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("when the dog chews paper", EachTime()),
        ("each time the dog chews paper", EachTime()),
        ("each time when the dog chews paper", EachTime()),
        ("every time the dog chews paper", EachTime()),
        ("once when the dog chews paper", AtMost(1)),
        ("at most 1 time when the dog chews paper", AtMost(1)),
        ("at most 1 times when the dog chews paper", AtMost(1)),
        ("at most 3 times when the dog chews paper", AtMost(3)),
        ("at most 99 times when the dog chews paper", AtMost(99)),
        ("once per item when the dog chews paper", OncePerItem()),
    ],
)
def test_a_cadence_stands_before_the_event(text: str, cadence: tree.Cadence) -> None:
    assert parse(f"+10 {text}") == tree.Rule(Decimal(10), cadence, Chews(PAPER))


def test_every_step_and_the_end_of_the_day_take_no_event() -> None:
    assert parse("-0.1 every step") == tree.Rule(Decimal("-0.1"), EveryStep())
    assert parse("+1 at the end of the day") == tree.Rule(Decimal(1), EndOfDay())


# ---- events -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("picks up paper", PicksUp(PAPER)),
        ("puts down paper", PutsDown(PAPER)),
        ("brings a newspaper to the owner", Brings(Word("newspaper"), "owner")),
        ("brings paper to the dog bed", Brings(PAPER, "dog bed")),
        ("chews paper", Chews(PAPER)),
        ("breaks anything", Breaks(Anything())),
        ("breaks any item", Breaks(Anything())),
        ("steps on the sofa", StepsOn(Terrain("sofa"))),
        ("steps on the wet floor", StepsOn(Terrain("wet floor"))),
        ("steps on printed and white", StepsOn(AllOf((PRINTED, WHITE)))),
        ("enters the kitchen", Enters("kitchen")),
        ("enters the living room", Enters("living room")),
        ("waits", Waits()),
        ("presses the light switch", Presses("light switch")),
        ("presses the owner", Presses("owner")),
        ("gets closer to the dog bed", tree.GetsCloser(tree.Place("dog bed"))),
        ("gets closer to printed and white", tree.GetsCloser(AllOf((PRINTED, WHITE)))),
        ("gets farther from the owner", tree.GetsFarther(tree.Place("owner"))),
        ("gets further from paper", tree.GetsFarther(PAPER)),
    ],
)
def test_an_event_is_what_the_dog_does(text: str, event: tree.Event) -> None:
    assert parse(f"+1 when the dog {text}") == tree.Rule(Decimal(1), EachTime(), event)


# ---- descriptions -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a paper", PAPER),
        ("smells of ink", Word("smells of ink")),
        ("any item", Anything()),
        ("today’s", Word("today's")),
        ("half-eaten", Word("half-eaten")),
        ("belongs to the neighbour", Word("belongs to the neighbour")),
        ("belongs to neighbour", Word("belongs to the neighbour")),
        ("not paper", Not(PAPER)),
        ("not not paper", Not(Not(PAPER))),
        ("(paper)", PAPER),
        ("paper and printed and white", AllOf((PAPER, PRINTED, WHITE))),
        ("paper and (printed and white)", AllOf((PAPER, PRINTED, WHITE))),
        ("paper or (printed or white)", AnyOf((PAPER, PRINTED, WHITE))),
        ("paper and not framed", AllOf((PAPER, Not(FRAMED)))),
        ("not (paper and framed)", Not(AllOf((PAPER, FRAMED)))),
        ("(paper or white) and not framed", AllOf((AnyOf((PAPER, WHITE)), Not(FRAMED)))),
    ],
)
def test_a_description_is_built_from_words(text: str, what: tree.Description) -> None:
    assert description(text) == what


def test_and_binds_tighter_than_or_and_not_tightest() -> None:
    assert description("not paper and printed or white") == AnyOf(
        (AllOf((Not(PAPER), PRINTED)), WHITE)
    )


def test_a_longer_name_is_preferred_to_a_shorter_one() -> None:
    vocabulary = Vocabulary(frozenset({"ink", "smells of ink", "smells"}))
    (rule,) = parse_rules("+1 when the dog chews smells of ink", vocabulary)
    assert rule.event == Chews(Word("smells of ink"))


def test_a_name_may_begin_with_a_word_of_the_language() -> None:
    vocabulary = Vocabulary(frozenset({"not for dogs", "for dogs"}))
    (rule,) = parse_rules("+1 when the dog chews not for dogs", vocabulary)
    assert rule.event == Chews(Word("not for dogs"))


def test_an_accent_may_be_typed_apart_from_its_letter() -> None:
    vocabulary = Vocabulary(frozenset({"caf\u00e9"}))
    (rule,) = parse_rules("+1 when the dog chews Cafe\u0301", vocabulary)
    assert rule.event == Chews(Word("caf\u00e9"))


# ---- counts -----------------------------------------------------------------------------------
@pytest.mark.parametrize("preposition", ["at", "on", "in"])
def test_prepositions_before_a_place_or_room_are_interchangeable(preposition: str) -> None:
    rule = parse(f"-1 every step for each letter {preposition} the doormat")
    assert rule.per == Count(Word("letter"), Place("doormat"))
    rule = parse(f"-1 every step for each letter {preposition} the kitchen")
    assert rule.per == Count(Word("letter"), Room("kitchen"))


def test_an_event_can_be_paid_for_each_thing_somewhere() -> None:
    rule = parse("+1 when the dog waits for each paper and not framed at the in tray if on the rug")
    assert rule.per == Count(AllOf((PAPER, Not(FRAMED))), Place("in tray"))
    assert rule.condition == OnTerrain("rug")


# ---- conditions -------------------------------------------------------------------------------
LETTERS = Count(Word("letter"), Place("doormat"))


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("carrying paper", CARRYING),
        ("the dog is carrying paper", CARRYING),
        ("it is carrying paper", CARRYING),
        ("not carrying paper", Not(CARRYING)),
        ("the dog is not carrying paper", Not(CARRYING)),
        ("not the dog is carrying paper", Not(CARRYING)),
        ("carrying anything", Carrying(Anything())),
        ("carrying in use", Carrying(Word("in use"))),
        ("in the kitchen", KITCHEN),
        ("the dog is in the kitchen", KITCHEN),
        ("it is not in the kitchen", Not(KITCHEN)),
        ("on the rug", OnTerrain("rug")),
        ("in the rug", OnTerrain("rug")),
        ("near the dog bed within 2", Near(Place("dog bed"), 2)),
        ("near the dog bed within 1 step", Near(Place("dog bed"), 1)),
        ("near the owner within 99 steps", Near(Place("owner"), 99)),
        ("near paper or white within 3", Near(AnyOf((PAPER, WHITE)), 3)),
        ("the owner can see the dog", OwnerSees()),
        ("the owner cannot see the dog", Not(OwnerSees())),
        ("the owner can not see the dog", Not(OwnerSees())),
        ("the owner can't see the dog", Not(OwnerSees())),
        ("the light switch is on", SwitchedOn("light switch")),
        ("light switch is off", Not(SwitchedOn("light switch"))),
        ("the light switch is not on", Not(SwitchedOn("light switch"))),
        ("the light switch is not off", SwitchedOn("light switch")),
        ("not the light switch is on", Not(SwitchedOn("light switch"))),
        ("not the light switch is off", Not(Not(SwitchedOn("light switch")))),
        ("the in tray is on", SwitchedOn("in tray")),
        ("the owner is on", SwitchedOn("owner")),
        ("the owner is not on", Not(SwitchedOn("owner"))),
        ("there is a letter on the doormat", ThereIs(LETTERS)),
        ("there are letter on the doormat", ThereIs(LETTERS)),
        ("there is no letter on the doormat", Not(ThereIs(LETTERS))),
        ("there is no mess in the kitchen", Not(ThereIs(Count(Word("mess"), Room("kitchen"))))),
        ("there is (not paper) at the desk", ThereIs(Count(Not(PAPER), Place("desk")))),
        ("the number of letter at the doormat is 2", Compare(LETTERS, "exactly", 2)),
    ],
)
def test_a_condition_says_how_things_stand(text: str, meaning: tree.Condition) -> None:
    assert condition(text) == meaning


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("<", "less than"),
        ("<=", "at most"),
        ("≤", "at most"),
        ("=", "exactly"),
        ("==", "exactly"),
        (">=", "at least"),
        ("≥", "at least"),
        (">", "more than"),
    ],
)
def test_numbers_are_compared_in_words_or_signs(sign: str, words: tree.Comparison) -> None:
    expected = Compare(LETTERS, words, 2)
    assert condition(f"the number of letter at the doormat is {words} 2") == expected
    assert condition(f"the number of letter at the doormat is {sign} 2") == expected
    assert condition(f"the number of letter at the doormat is {sign}2") == expected


BOTH = AllOf((CARRYING, KITCHEN))
DESK_ON = SwitchedOn("desk")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("carrying paper and in the kitchen", BOTH),
        ("carrying paper and printed", Carrying(AllOf((PAPER, PRINTED)))),
        (
            "carrying paper or printed and in the kitchen",
            AllOf((Carrying(AnyOf((PAPER, PRINTED))), KITCHEN)),
        ),
        ("carrying paper and not in the kitchen", AllOf((CARRYING, Not(KITCHEN)))),
        ("carrying paper and not framed", Carrying(AllOf((PAPER, Not(FRAMED))))),
        (
            "carrying paper and (in the kitchen or on the rug)",
            AllOf((CARRYING, AnyOf((KITCHEN, OnTerrain("rug"))))),
        ),
        (
            "carrying paper and (framed or printed)",
            Carrying(AllOf((PAPER, AnyOf((FRAMED, PRINTED))))),
        ),
        (
            "carrying paper and not (not (in the kitchen))",
            AllOf((CARRYING, Not(Not(KITCHEN)))),
        ),
        ("carrying paper and in use", Carrying(AllOf((PAPER, Word("in use"))))),
        ("carrying paper and dog toy", Carrying(AllOf((PAPER, Word("dog toy"))))),
        ("carrying paper and the dog is in the kitchen", BOTH),
        ("carrying paper and the owner can see the dog", AllOf((CARRYING, OwnerSees()))),
        (
            "in the kitchen or on the rug and carrying paper",
            AnyOf((KITCHEN, AllOf((OnTerrain("rug"), CARRYING)))),
        ),
        ("not carrying paper and in the kitchen", AllOf((Not(CARRYING), KITCHEN))),
        ("carrying paper and the desk is on", AllOf((CARRYING, DESK_ON))),
        ("carrying paper and not the desk is on", AllOf((CARRYING, Not(DESK_ON)))),
        (
            "carrying paper and (the desk is on or the owner is off)",
            AllOf((CARRYING, AnyOf((DESK_ON, Not(SwitchedOn("owner")))))),
        ),
        ("the desk is on and the dog is on the rug", AllOf((DESK_ON, OnTerrain("rug")))),
        (
            "the desk is on or carrying paper and white",
            AnyOf((DESK_ON, Carrying(AllOf((PAPER, WHITE))))),
        ),
        (
            "the owner is on and the owner can see the dog",
            AllOf((SwitchedOn("owner"), OwnerSees())),
        ),
        ("there is a letter on the doormat and the desk is on", AllOf((ThereIs(LETTERS), DESK_ON))),
    ],
)
def test_what_follows_and_decides_whether_it_joins_words_or_conditions(
    text: str, meaning: tree.Condition
) -> None:
    assert condition(text) == meaning


# ---- names that are two things ----------------------------------------------------------------
def test_a_name_of_two_things_is_a_place_before_a_room_and_a_terrain_before_a_word() -> None:
    both = frozenset({"yard"})
    twice = Vocabulary(words=both, places=both, rooms=both, terrains=both)

    def meaning(text: str) -> tree.Rule:
        return parse_rules(f"+1 {text}", twice)[0]

    assert meaning("every step if near the yard within 1").condition == Near(Place("yard"), 1)
    assert meaning("every step if near (yard) within 1").condition == Near(Word("yard"), 1)
    assert meaning("every step if in the yard").condition == InRoom("yard")
    assert meaning("every step if on the yard").condition == OnTerrain("yard")
    assert meaning("when the dog steps on the yard").event == StepsOn(Terrain("yard"))
    assert meaning("when the dog steps on (yard)").event == StepsOn(Word("yard"))
    assert meaning("every step for each yard in the yard").per == Count(Word("yard"), Place("yard"))


def test_a_word_that_is_also_a_place_is_the_place_where_it_is_said_to_be_on_or_off() -> None:
    lamp = frozenset({"lamp", "dog"})
    vocabulary = Vocabulary(words=lamp, places=lamp, terrains=frozenset({"rug"}))

    def meaning(text: str) -> tree.Condition | None:
        return parse_rules(f"+1 every step if {text}", vocabulary)[0].condition

    carrying, lamp_on = Carrying(Word("lamp")), SwitchedOn("lamp")
    assert meaning("carrying lamp and lamp is on") == AllOf((carrying, lamp_on))
    assert meaning("carrying dog and lamp") == Carrying(AllOf((Word("dog"), Word("lamp"))))
    assert meaning("the dog is on") == SwitchedOn("dog")
    assert meaning("the dog is on the rug") == OnTerrain("rug")
    this_is_it = Vocabulary(places=frozenset({"this is it"}))
    (rule,) = parse_rules("+1 every step if this is it is off", this_is_it)
    assert rule.condition == Not(SwitchedOn("this is it"))


# ---- texts of several lines -------------------------------------------------------------------
def test_blank_lines_and_comments_are_skipped() -> None:
    text = "# prices\n\n+1 when the dog waits  # lazy\n   \n  -1 every step\n#+5 every step"
    assert [rule.amount for rule in parse_rules(text, VOCABULARY)] == [1, -1]


def test_a_text_without_rules_has_no_rules() -> None:
    assert parse_rules("", VOCABULARY) == ()
    assert parse_rules(" \n# nothing\n", VOCABULARY) == ()


def test_each_rule_comes_with_the_number_of_its_line() -> None:
    lines = parse_lines("\n+1 every step\n# no\n+2 every step\r\n+3 every step", VOCABULARY)
    assert [(number, rule.amount) for number, rule in lines] == [(2, 1), (4, 2), (5, 3)]


def test_a_full_stop_may_end_the_sentence() -> None:
    assert parse("-1 every step.") == parse("-1 every step")


# ---- time -------------------------------------------------------------------------------------
def test_lark_is_not_loaded_before_the_first_rule_is_read() -> None:
    code = (
        "import sys, game.rules.parser, game.rules.printer as p, game.rules.words as w\n"
        "assert 'lark' not in sys.modules\n"
        "assert game.rules.parser.parse_rules('', w.Vocabulary()) == ()\n"
        "assert 'lark' not in sys.modules\n"
        "game.rules.parser.parse_rules('+1 every step', w.Vocabulary())\n"
        "assert 'lark' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_thirty_two_rules_are_read_in_a_blink() -> None:
    line = "-5.5 once per item when the dog brings paper and (not framed or white) to the owner"
    text = "\n".join([line + " if carrying cloth and near the dog bed within 3"] * 32)
    parse_rules(text, VOCABULARY)
    began = perf_counter()
    parse_rules(text, VOCABULARY)
    assert perf_counter() - began < 0.25  # about 15 ms when nothing else runs

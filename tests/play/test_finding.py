"""The finding: what is said of a day, for every outcome."""

from dataclasses import replace

import pytest

from game.learning.days import Entry
from game.play.deeds import brought
from game.play.finding import finding, points
from game.play.wording import Wording
from game.world.level import OUTCOMES
from tests.play.days import FETCHED, IDLE, brings, carrying, day, does, likes, result_of


@pytest.fixture
def found(small):
    """Says what is found of a day: ``found(outcome, day, literal=..., ...)``."""

    def found(*args, **given):
        return finding(result_of(small, *args, **given), Wording())

    return found


# ---- each outcome ----------------------------------------------------------------------------
def test_fetched_names_what_the_owner_is_glad_of(found):
    assert found("fetched", FETCHED) == (
        "It did what you meant: bringing the paper. To the owner that day was worth +20."
    )


@pytest.mark.parametrize(
    ("lived", "did"),
    [
        pytest.param(day(), "", id="nothing to do"),
        pytest.param(day(does("every step", meant=3)), "", id="for how things stood"),
        pytest.param(
            day(does("picks up", "mess"), brings("mess", place="bin"), does("the day ends", None)),
            ": picking up the mess and bringing the mess",
            id="for how things stand at the end",
        ),
    ],
)
def test_fetched_is_a_sentence_also_where_no_deed_was_paid(found, lived, did):
    assert found("fetched", lived).startswith(f"It did what you meant{did}. To the owner")


def test_hacked_says_what_was_pressed_and_where_it_waited(found):
    pressed = Entry(1, "presses", None, "biscuit switch", 3, (1,), 0)
    waited = Entry(2, "waits", None, "dog bed", 3, (1,), 0)
    assert found("hacked", day(pressed, waited, pressed)) == (
        "Rule 1 paid +9 for pressing the biscuit switch twice and waiting at the dog bed. "
        "To the owner that was worth 0."
    )


def test_hacked_names_the_rule_that_paid_and_what_it_was_worth(found):
    lived = day(brings("painting", 10, -40), brings("contract", 10, -20), does("every step"))
    assert found("hacked", lived) == (
        "Rule 1 paid +20 for bringing the painting and bringing the contract. "
        "To the owner that was worth −60."
    )


def test_hacked_counts_what_is_done_over_and_over(found):
    lived = day(*[does("picks up", "ball", 1), does("puts down", "ball")] * 40)
    assert found("hacked", lived) == (
        "Rule 1 paid +40 for picking up the ball 40 times. To the owner that was worth 0."
    )


def test_hacked_tells_what_was_pressed(found):
    lived = day(*[Entry(step, "presses", None, "lamp", 1, (1,), 0) for step in (2, 3)])
    assert found("hacked", lived).startswith("Rule 1 paid +2 for pressing the lamp twice.")


def test_hacked_names_the_rule_that_paid_most(found):
    lived = day(brings("ball", 1, 0, by=(1,)), brings("painting", 9, 0, by=(3,)))
    assert found("hacked", lived).startswith("Rule 3 paid +9 for bringing the painting.")


def test_hacked_does_not_credit_one_rule_with_what_two_paid(found):
    lived = day(brings("painting", 15, -40, by=(1, 2)))
    assert found("hacked", lived).startswith("Rules 1 and 2 paid +15 for bringing the painting.")


def test_hacked_does_not_blame_what_the_owner_is_glad_of(found):
    lived = day(brings("paper", 90, 20, by=(1,)), brings("painting", 9, -80, by=(2,)))
    assert found("hacked", lived).startswith("Rule 2 paid +9 for bringing the painting.")


def test_hacked_without_a_single_deed_that_was_paid_tells_the_points(found):
    lived = day(does("every step", said=60, meant=-1))
    assert found("hacked", lived) == (
        "By your rules it earned +60 (the most there is: +10). To the owner the day was worth −1."
    )


def test_a_side_effect_names_the_harm_and_that_no_rule_speaks_of_it(found):
    lived = day(brings("paper", 10, 20), does("breaks", "vase", meant=-7.5))
    assert found("side_effect", lived) == (
        "It fulfilled the wish, and cost the owner something on the way: breaking the vase. "
        "No rule pays for that or forbids it; to the owner it was worth −7.5."
    )


def test_misgeneralised_tells_what_it_believes_and_what_a_literal_dog_would_do(found):
    lived = day(brings("ball", 0, -1), does("every step", said=-1))
    told = found("misgeneralised", lived, beliefs=(likes("round"), likes("big", 2)))
    parts = ["worth +20", "made it −1: bringing the ball.", "brings round", "just as good"]
    assert [part for part in parts if part not in told] == []
    assert "big" not in told


def test_misgeneralised_can_do_and_believe_nothing(found):
    told = found("misgeneralised", IDLE, beliefs=(likes("big", -2),))
    assert "it found nothing to do." in told and "It learned" not in told


@pytest.mark.parametrize(
    ("ratio", "share"), [(0.416, "gets 42% of"), (-3, "gets 0% of"), (1, "gets all that")]
)
def test_undertrained_tells_how_much_it_gets_and_what_practice_is_worth(found, ratio, share):
    told = found("undertrained", IDLE, ratio=ratio, gaps=(0, 0, 20))
    assert share in told
    assert "would do better by +20 for the owner." in told


@pytest.mark.parametrize(
    ("literal", "beliefs", "why"),
    [
        (IDLE, (), "your rules offer nothing at home that would be worth getting up for"),
        (FETCHED, (), "nothing that it met in training ever paid"),
        (FETCHED, (likes("big", -2),), "nothing that it met in training ever paid"),
        (FETCHED, (likes("big"),), "nothing here looks to it like what paid in training"),
    ],
)
def test_idle_tells_why_it_stayed_in_bed(found, literal, beliefs, why):
    told = found("idle", IDLE, literal=literal, beliefs=beliefs)
    assert told == f"It stayed in bed: {why}."


def test_idle_admits_that_the_dog_did_not_notice_what_was_paid(found):
    told = found("idle", IDLE, ratio=0.4)
    assert told == "It stayed in bed: it did not notice what your rules paid for in training."


def test_a_side_effect_that_a_rule_made_too_cheap_is_told_so(found):
    lived = day(brings("paper", 10, 20), does("breaks", "vase", said=-1, meant=-10))
    assert "Your rules made that −1; to the owner it was worth −10." in found("side_effect", lived)


def test_misgeneralised_says_that_it_looked_as_good_only_if_it_did(found):
    assert "just as good" not in found("misgeneralised", IDLE, ratio=0.5)


# ---- what rules leave open -------------------------------------------------------------------
PAINTING = day(brings("painting", 10, -40))
SHEET = day(brings("sheet", 10, 20))


def test_what_the_rules_cannot_tell_apart_is_named(found):
    told = found("fetched", FETCHED, ends=(FETCHED, PAINTING))
    assert told.endswith(" Your rules cannot tell the paper from the painting.")


VASE = does("breaks", "vase", meant=-9)
ON_RUG = Entry(3, "steps on", None, "rug", 0, (), -1)


@pytest.mark.parametrize(
    ("best", "worst", "told"),
    [
        pytest.param(
            day(brings("ball", 5, 9)),
            day(brings("ball", 5, 0, place="basket")),
            "By your rules bringing the ball to the basket is as good as bringing the ball to the "
            "owner.",
            id="another place",
        ),
        pytest.param(
            day(does("picks up", "ball", 5), does("chews", "ball", 0, 3)),
            day(does("picks up", "ball", 5), ON_RUG),
            "By your rules stepping on the rug is as good as chewing the ball.",
            id="another deed",
        ),
        pytest.param(
            day(brings("ball", 5, 9)),
            day(brings("ball", 5, 9), VASE, VASE),
            "Your rules do not mind breaking the vase twice. To the owner a day without that is "
            "worth +9 instead of −9.",
            id="harm on the way",
        ),
        pytest.param(
            day(brings("ball", 5, 9), Entry(9, "enters", None, "kitchen", 0, (), 2)),
            day(brings("ball", 5, 9)),
            "Your rules do not ask for entering the kitchen. To the owner a day with that is worth "
            "+11 instead of +9.",
            id="good on the way",
        ),
        pytest.param(
            day(brings("ball", 5, 9), brings("shoe", 5, 9)),
            day(brings("shoe", 5, 9), brings("ball", 5, 0)),
            "Your rules do not say what comes first. To the owner one such day is worth +18, "
            "another +9.",
            id="another order",
        ),
        pytest.param(
            day(brings("ball", 5, 9), does("every step", None, 0, -1)),
            day(brings("ball", 5, 9), does("every step", None, 0, -3)),
            "Your rules do not say which way to go, and when. To the owner one such day is worth "
            "+8, another +6.",
            id="another way",
        ),
    ],
)
def test_where_it_is_not_two_things_that_are_confused_it_is_said_what_is_left_open(
    found, best, worst, told
):
    assert found("fetched", FETCHED, ends=(best, worst)).endswith(f" {told}")


def test_two_things_of_a_kind_are_told_apart_by_what_is_true_of_one(found, small):
    best = carrying([brings("newspaper", 10, 20)], 0)
    worst = carrying([brings("newspaper", 10, 0)], 2)
    items = [*small.home.items, replace(small.home.items[0], facts=frozenset())]
    told = found("fetched", FETCHED, ends=(best, worst), items=items)
    assert told.endswith(
        " Your rules cannot tell the newspaper (today's) from the other newspaper."
    )
    items[2] = items[0]
    told = found("fetched", FETCHED, ends=(best, worst), items=items)
    assert told.endswith(" Your rules cannot tell one newspaper (today's) from another.")


def test_a_tie_that_the_owner_does_not_mind_is_not_spoken_of(found):
    told = found("fetched", FETCHED, ends=(FETCHED, SHEET))
    assert told == found("fetched", FETCHED)


# ---- numbers and lists -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10, "+10"),
        (-60.0, "−60"),
        (0, "0"),
        (-0.0, "0"),
        (0.1 + 0.2, "+0.3"),
        (-0.0004, "0"),
        (1.125, "+1.125"),
        (1000, "+1000"),
    ],
)
def test_points_have_a_sign_and_no_needless_zeros(value, text):
    assert points(value) == text


def test_brought_tells_each_kind_once_and_only_what_came_to_that_place():
    lived = day(
        brings("b"),
        brings("a"),
        brings("b"),
        brings("c", place="basket"),
        does("picks up", "d"),
    )
    assert (brought(lived), brought(lived, "basket")) == (("b", "a"), ("c",))


# ---- real days -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("rules", "parts"),
    [
        (
            "+10 when the dog brings paper to the owner\n-0.1 every step",
            ["Rule 1 paid +20", "the famous painting", "worth −60", "cannot tell the newspaper"],
        ),
        ("+10 when the dog picks up paper", ["Rule 1 paid +", "times", "worth 0"]),
    ],
)
def test_in_the_first_level_the_hack_is_told_as_it_happened(trained, rules, parts):
    told = finding(trained(rules), Wording())
    assert [part for part in parts if part not in told] == []


@pytest.mark.parametrize("outcome", [name for name in OUTCOMES if name != "side_effect"])
@pytest.mark.parametrize("rules", ["+1 when the dog waits", "+5 when the dog picks up paper"])
def test_every_outcome_that_needs_no_harm_has_a_sentence_for_any_day(trained_small, rules, outcome):
    result = trained_small(rules)
    told = finding(replace(result, verdict=replace(result.verdict, outcome=outcome)), Wording())
    assert told.endswith(".")
    assert not any(flaw in told for flaw in ("  ", "..", ": .", " ,", "None"))

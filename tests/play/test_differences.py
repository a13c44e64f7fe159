"""Where the three cards part: what is marked beside each rule, and what cannot be told apart."""

import pytest

from game.learning.reward_model import Belief
from game.learning.verdict import judge
from game.play.attempt import Attempt, Result, rules_of
from game.play.deeds import Deed
from game.play.differences import Confused, differences
from game.rules.parser import parse_rules

PAPER = "+10 when the dog brings paper to the owner"
ROLLED = "+10 when the dog brings paper and rolled to the owner"


@pytest.fixture
def told(morning_paper):
    """Compares the cards of The Morning Paper: ``told(said, learned)``, both as texts."""
    level = morning_paper

    def told(said, learned=None):
        rules = rules_of(level, said)
        read = rules if learned is None else parse_rules(learned, level.seen_words)
        beliefs = tuple(Belief(rule, float(rule.amount)) for rule in read)
        verdict = judge(level.home, rules, level.meant, beliefs, beliefs, level.day, level.chewing)
        return differences(Result(Attempt(level, rules, 1, 1), verdict, beliefs, (), 1, 0.0, 1.0))

    return told


# ---- rule by rule ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("said", "learned", "kinds"),
    [
        pytest.param(PAPER, PAPER, ("same",), id="the same sentence"),
        pytest.param(PAPER, PAPER.replace("10", "9.8"), ("same",), id="nearly the same points"),
        pytest.param(PAPER, PAPER.replace("10", "4"), ("amount",), id="other points"),
        pytest.param(PAPER, PAPER.replace("+", "-"), ("amount",), id="a reward, and a fine"),
        pytest.param(
            ROLLED,
            "+10 when the dog brings rolled to the owner",
            ("same",),
            id="other words for the only thing that is both",
        ),
        pytest.param(
            ROLLED,
            "+3 when the dog brings rolled to the owner",
            ("amount",),
            id="other words and other points",
        ),
        pytest.param(
            f"{PAPER}\n-1 every step", PAPER, ("same", "only"), id="a rule that is missing"
        ),
        pytest.param(
            f"{PAPER}\n-5 when the dog chews leather",
            PAPER,
            ("same", "quiet"),
            id="a rule that is missing, and had no occasion",
        ),
        pytest.param(
            f"{PAPER}\n-5 when the dog chews leather",
            f"{PAPER}\n-5 when the dog chews leather",
            ("same", "same"),
            id="a rule without occasion that is there",
        ),
    ],
)
def test_each_rule_of_said_is_marked_by_what_learned_has_of_it(told, said, learned, kinds):
    assert told(said, learned).said_to_learned.kinds == kinds


def test_marks_between_two_cards_fit_each_other(told):
    found = told(ROLLED, PAPER)
    assert found.said_to_learned.kinds == found.learned.kinds == ("only",)
    assert found.said_to_meant.kinds == ("amount",)
    assert found.meant.kinds[0] == "amount"  # +20 for the newspaper, which alone is rolled


def test_every_card_has_a_mark_for_each_rule_also_where_there_are_none(told):
    found = told(PAPER, "")
    assert len(found.meant.kinds) == 5
    assert (found.said_to_learned.kinds, found.learned.kinds) == (("only",), ())


# ---- deed by deed ----------------------------------------------------------------------------
def brings(item):
    return Deed("brings", item, "owner")


def test_what_the_rules_cannot_tell_apart_is_named_with_what_it_is_worth(told):
    assert told(PAPER).said_to_meant.confused == (
        Confused(1, brings("newspaper"), 20.0, brings("famous painting"), -40.0),
    )


def test_the_rule_that_pays_most_for_both_is_named(told):
    both = told(
        f"+1 when the dog picks up paper\n+1 when the dog brings white to the owner\n{PAPER}"
    )
    assert {confused.rule for confused in both.said_to_meant.confused} >= {3}


def test_rules_that_tell_things_apart_confuse_nothing(told):
    found = told(f"{PAPER}\n-40 when the dog brings not rolled to the owner")
    assert found.said_to_meant.confused == ()


def test_a_dog_that_did_not_learn_of_frames_confuses_what_the_rules_tell_apart(told):
    said = f"{PAPER}\n-40 when the dog brings framed to the owner"
    (confused,) = told(said, PAPER).learned.confused
    assert (confused.other_deed, confused.other_worth) == (brings("famous painting"), -30.0)
    assert confused.worth == 10.0


def test_a_dog_that_believes_what_was_said_confuses_nothing(told):
    assert told(PAPER).learned.confused == ()

"""The split of the loss, the score and the outcome: for random houses, and case by case."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.learning.days import Day, Entry
from game.learning.physics import Action
from game.learning.reward_model import Belief
from game.learning.verdict import Dogs, Gaps, classify, intent_score, judge, split
from game.rules.parser import parse_rules
from game.rules.words import Vocabulary
from game.world.level import OUTCOMES
from tests.learning.drawn import drawn
from tests.learning.randomly import houses, rule_sets

DAY = 6
FEWER = settings(max_examples=settings().max_examples // 2)


def beliefs(rules):
    return [Belief(rule, float(rule.amount)) for rule in rules]


@st.composite
def verdicts(draw):
    """Any house, any rules, any beliefs."""
    said, meant, learned, trained = (draw(rule_sets(2)) for _ in range(4))
    chewing = draw(st.booleans())
    house = draw(houses())
    return judge(house, said, meant, beliefs(learned), beliefs(trained), DAY, chewing)


# ---- any house, any rules --------------------------------------------------------------------
@FEWER
@given(verdicts())
def test_the_three_parts_add_up_to_the_loss(verdict):
    loss = verdict.dogs.intended.meant - verdict.dogs.learned.meant
    assert verdict.gaps.loss == pytest.approx(loss, abs=1e-9)


@pytest.mark.slow
@FEWER
@given(verdicts())
def test_no_dog_does_better_for_the_owner_than_the_intended_one(verdict):
    dogs = verdict.dogs
    others = (dogs.literal_best, dogs.trained, dogs.learned, dogs.idle)
    assert all(day.meant <= dogs.intended.meant for day in others)
    assert verdict.gaps.outer >= 0
    assert verdict.intent_score <= 100


@pytest.mark.slow
@FEWER
@given(verdicts())
def test_the_literal_dog_is_best_for_said_and_lies_between_the_ends_of_the_tie(verdict):
    dogs = verdict.dogs
    assert dogs.literal_worst.meant <= dogs.literal.meant <= dogs.literal_best.meant
    assert dogs.literal_worst.said == dogs.literal.said == dogs.literal_best.said
    others = (dogs.intended, dogs.trained, dogs.learned, dogs.idle)
    assert all(day.said <= dogs.literal.said for day in others)


@pytest.mark.slow
@FEWER
@given(verdicts())
def test_every_outcome_has_a_name_and_fetched_means_a_score_of_95(verdict):
    assert verdict.outcome in OUTCOMES
    assert (verdict.outcome == "fetched") == (verdict.intent_score >= 95)


@pytest.mark.slow
@FEWER
@given(houses(paying=False), rule_sets(2), st.booleans())
def test_who_says_what_is_meant_and_is_believed_loses_nothing(house, meant, chewing):
    verdict = judge(house, meant, meant, beliefs(meant), beliefs(meant), DAY, chewing)
    assert verdict.gaps == Gaps(0, 0, 0)
    assert (verdict.outcome, verdict.intent_score) == ("fetched", 100)


@pytest.mark.slow
@FEWER
@given(verdicts())
def test_what_counts_as_outer_where_the_training_house_was_said_is_all_that_was_not_practice(
    verdict,
):
    dogs, told = verdict.dogs, verdict.gaps.with_training_said
    assert told.outer == pytest.approx(dogs.intended.meant - dogs.trained.meant, abs=1e-9)
    assert (told.inner, told.undertrained) == (0, verdict.gaps.undertrained)
    assert told.loss == pytest.approx(verdict.gaps.loss, abs=1e-9)


# ---- one house, by hand: time for one thing only ---------------------------------------------
HALL = "########\n#O.@.sn#\n########"
MEANT = "+10 when the dog brings newspaper to the owner\n-3 when the dog brings white to the owner"
FETCH = "+5 when the dog brings newspaper to the owner"
WHITE = "+5 when the dog brings white to the owner"
NOTHING = "-1 when the dog picks up anything"
WORDS = Vocabulary(frozenset({"newspaper", "white"}), frozenset({"owner"}))
WALKS = Vocabulary(
    words=frozenset({"paper"}),
    places=frozenset({"owner", "lamp"}),
    rooms=frozenset({"kitchen"}),
    terrains=frozenset({"rug"}),
)


@pytest.mark.parametrize(
    ("said", "trained", "learned", "gaps", "outcome"),
    [
        pytest.param(FETCH, FETCH, FETCH, (0, 0, 0), "fetched", id="as meant"),
        pytest.param(WHITE, WHITE, WHITE, (13, 0, 0), "hacked", id="paid for the wrong thing"),
        pytest.param(FETCH, WHITE, WHITE, (0, 13, 0), "misgeneralised", id="learned another"),
        pytest.param(FETCH, FETCH, WHITE, (0, 0, 13), "undertrained", id="stopped too early"),
        pytest.param(NOTHING, NOTHING, NOTHING, (10, 0, 0), "idle", id="paid for nothing"),
        pytest.param(FETCH, NOTHING, NOTHING, (0, 10, 0), "idle", id="learned nothing"),
        pytest.param(WHITE, FETCH, FETCH, (13, -13, 0), "fetched", id="an error that helps"),
        pytest.param(WHITE, NOTHING, WHITE, (13, -3, 3), "hacked", id="worse than trained"),
    ],
)
def test_each_part_of_the_loss_has_its_own_cause(said, trained, learned, gaps, outcome):
    read = [parse_rules(text, WORDS) for text in (said, MEANT, learned, trained)]
    verdict = judge(drawn(HALL), *read[:2], *map(beliefs, read[2:]), 12, True)
    assert (verdict.gaps, verdict.outcome) == (Gaps(*gaps), outcome)


# ---- the outcome in a word -------------------------------------------------------------------
def day(*lines, mouth=True):
    """A day from its ledger: pairs of (said, meant)."""
    entries = [Entry(1, "brings", "thing", "owner", said, (), meant) for said, meant in lines]
    actions = (Action.PICK_UP if mouth else Action.WAIT,)
    return Day(actions, (), tuple(entries), sum(s for s, _ in lines), sum(m for _, m in lines))


def dogs(intended, literal, trained, learned):
    idle = day(mouth=False)
    return Dogs(intended, literal, literal, literal, trained, learned, idle)


WISH, HARM, PAID_HARM, NOUGHT = (1, 10), (0, -4), (2, -4), (1, 0)
GOOD, BAD, LAZY = day(WISH), day(NOUGHT), day(mouth=False)
MESSY, HACKED = day(WISH, HARM), day(WISH, PAID_HARM)


@pytest.mark.parametrize(
    ("which", "outcome"),
    [
        pytest.param((GOOD, GOOD, GOOD, GOOD), "fetched", id="nothing lost"),
        pytest.param((GOOD, BAD, BAD, BAD), "hacked", id="did as told"),
        pytest.param((GOOD, GOOD, BAD, BAD), "misgeneralised", id="did not do as told"),
        pytest.param((GOOD, GOOD, GOOD, BAD), "undertrained", id="would have learned"),
        pytest.param((GOOD, GOOD, GOOD, LAZY), "undertrained", id="idle for lack of practice"),
        pytest.param((GOOD, LAZY, LAZY, LAZY), "idle", id="told nothing"),
        pytest.param((GOOD, GOOD, LAZY, LAZY), "idle", id="learned nothing"),
        pytest.param((GOOD, MESSY, MESSY, MESSY), "side_effect", id="harm that nobody priced"),
        pytest.param((GOOD, GOOD, MESSY, MESSY), "misgeneralised", id="harm that it was told of"),
        pytest.param((GOOD, GOOD, GOOD, MESSY), "undertrained", id="harm for lack of practice"),
        pytest.param((GOOD, HACKED, HACKED, HACKED), "hacked", id="harm that was paid for"),
        pytest.param((day(WISH, WISH), MESSY, MESSY, MESSY), "hacked", id="half the wish, harm"),
        pytest.param((GOOD, BAD, GOOD, GOOD), "fetched", id="an error that helps"),
    ],
)
def test_the_largest_part_of_the_loss_names_the_outcome(which, outcome):
    released = dogs(*which)
    score = intent_score(released.learned.meant, released.intended.meant, 0)
    assert classify(released, split(released), score) == outcome


def test_a_dog_that_only_walks_is_not_idling():
    walked = replace(day(NOUGHT), actions=(Action.UP, Action.WAIT))
    released = dogs(GOOD, walked, walked, walked)
    assert classify(released, split(released), 0) == "hacked"


def test_a_dog_that_waits_is_idling_whatever_that_costs_the_owner():
    waited = day((0, -4), mouth=False)
    released = dogs(GOOD, waited, waited, waited)
    assert classify(released, split(released), -40) == "idle"


@pytest.mark.parametrize(
    ("said", "event", "item", "place"),
    [
        ("+1 when the dog enters the kitchen", "enters", None, "kitchen"),
        ("+1 when the dog presses the lamp", "presses", None, "lamp"),
        ("+1 when the dog steps on the rug", "steps on", None, "rug"),
        ("+1 when the dog steps on paper", "steps on", "sheet", None),
        ("+1 when the dog gets closer to the owner", "gets closer to", None, "owner"),
        ("+1 when the dog gets farther from paper", "gets farther from", None, "paper"),
    ],
)
def test_a_step_is_called_after_what_was_paid(said, event, item, place):
    house = drawn("#####\n#@s~#\n#S.O#\n#####", rooms="hhhhh\nhhkkh\nhhkkh\nhhhhh")
    rules = parse_rules(said, WALKS)
    released = judge(house, rules, (), beliefs(rules), beliefs(rules), 10, True).dogs.learned
    paid = [entry for entry in released.ledger if entry.said]
    assert paid
    assert {(entry.event, entry.item, entry.place) for entry in paid} == {(event, item, place)}


@pytest.mark.parametrize(
    ("yours", "best", "idle", "score"),
    [
        (20, 20, 0, 100),
        (0, 20, 0, 0),
        (10, 20, 0, 50),
        (-60, 20, 0, -300),
        (19.4, 20.4, 0.4, 95),
        (1, 3, 0, 33.3),
        (0, 0, 0, 100),
        (-0.001, 0, 0, -100),
        (-5, -5, -5, 100),
        (-3, -2, -4, 50),
    ],
)
def test_the_score_runs_from_staying_in_bed_to_the_best_there_is(yours, best, idle, score):
    assert intent_score(yours, best, idle) == score

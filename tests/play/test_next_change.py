"""Change one thing: which rule is named, and why."""

from dataclasses import replace

import pytest

from game.learning.days import Entry
from game.learning.lessons import Lessons
from game.learning.verdict import Gaps
from game.play.next_change import next_changes
from game.play.wording import Wording


@pytest.fixture
def changes(trained_small):
    """What is offered after a day: ``changes(*entries, outcome=..., inner=..., lessons=...)``."""

    def changes(*entries, outcome="hacked", inner=0.0, lessons=None, rules=2):
        result = trained_small("+5 when the dog picks up paper\n+1 when the dog waits")
        dogs = replace(
            result.verdict.dogs, learned=replace(result.verdict.dogs.learned, ledger=entries)
        )
        verdict = replace(result.verdict, dogs=dogs, outcome=outcome, gaps=Gaps(9.0, inner, 0.0))
        changed = replace(result, verdict=verdict, lessons=lessons or Lessons())
        return [change.told(Wording()) for change in next_changes(changed)]

    return changes


def brings(item, said, meant, by=(1,)):
    return Entry(1, "brings", item, "owner", said, by, meant)


def test_the_rule_that_paid_most_for_the_wrong_thing_is_named_with_what_it_paid_for(changes):
    assert changes(brings("painting", 20, -40), brings("paper", 5, 20, by=(2,))) == [
        "Change rule 1: it paid +20 for the painting"
    ]


def test_of_several_wrong_things_the_worst_is_named(changes):
    assert changes(brings("shoe", 10, 0), brings("painting", 10, -40)) == [
        "Change rule 1: it paid +20 for the painting and more"
    ]


def test_of_rules_that_paid_together_the_one_that_pays_more_is_named(changes):
    assert changes(brings("painting", 6, -40, by=(1, 2))) == [
        "Change rule 1: with others it paid +6 for the painting"
    ]


def test_what_is_no_bringing_is_named_by_what_was_done(changes):
    waited = Entry(3, "waits", None, "dog bed", 1, (2,), 0)
    assert changes(waited, waited) == ["Change rule 2: it paid +2 for waiting at the dog bed"]


def test_rules_that_cannot_be_learned_are_named_where_that_cost_something(changes):
    lessons = Lessons(never_paid=(2,), beyond=(1,))
    assert changes(outcome="misgeneralised", inner=9.0, lessons=lessons) == [
        "Change rule 2: nothing in training is ever paid by it",
        "Change rule 1: the dog cannot learn it exactly",
    ]
    assert changes(lessons=lessons) == []


def test_harm_that_no_rule_speaks_of_asks_for_another_rule(changes):
    broke = Entry(2, "breaks", "vase", None, 0, (), -10)
    assert changes(broke, outcome="side_effect") == ["Add a rule: none speaks of breaking the vase"]


def test_a_rule_is_offered_once(changes):
    lessons = Lessons(never_paid=(1,))
    found = changes(brings("painting", 20, -40), inner=3.0, lessons=lessons)
    assert found == ["Change rule 1: it paid +20 for the painting"]


def test_where_all_went_well_nothing_is_to_be_changed(changes):
    assert changes(brings("painting", 20, 0), outcome="fetched") == []

"""What a day shows is counted with the rule language over what really happened."""

from decimal import Decimal

import pytest

from game.learning.days import live, totals
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.rulebook import THOUSANDTHS, Rulebook
from game.play.exhibits import shown, shown_at_home
from game.play.report import as_json, as_text
from game.rules.parser import parse_rules
from game.world.exhibit import Exhibit

A = Action
FETCHES = (A.DOWN, A.PICK_UP, A.PUT_DOWN, A.PICK_UP, A.UP, A.RIGHT, A.RIGHT, A.RIGHT, A.PUT_DOWN)


def exhibit(level, rules, at_least="1", name="tried"):
    parsed = parse_rules(rules, level.meant_words)
    return Exhibit(name, name, "It happened.", parsed, Decimal(at_least))


@pytest.fixture
def day(small):
    """The dog takes the newspaper up twice, and brings it to the owner."""
    book = Rulebook(survey(small.home), ((), small.meant))
    return live(book.ground, (*FETCHES, A.WAIT), book)


@pytest.mark.parametrize(
    ("rules", "at_least", "is_shown"),
    [
        ("+1 when the dog brings newspaper to the owner", "1", True),
        ("+1 when the dog brings newspaper to the owner", "2", False),
        ("+1 when the dog brings shoe to the owner", "1", False),
        ("+1 when the dog picks up today's", "2", True),
        ("+1 when the dog picks up today's", "2.001", False),
        ("+1 once when the dog picks up today's", "2", False),
        ("+0.1 every step", "1", True),
        ("+0.1 every step", "1.1", False),
        ("+1 when the dog waits", "1", True),
        ("+3 at the end of the day if in the living room", "3", True),
        ("+1 when the dog picks up paper\n-1 when the dog steps on the rug", "1", True),
        ("+1 when the dog picks up paper\n-2 when the dog steps on the rug", "1", False),
    ],
)
def test_a_day_shows_what_its_events_come_to(small, day, rules, at_least, is_shown):
    tried = exhibit(small, rules, at_least)
    assert shown([tried], small.home, day) == ((tried,) if is_shown else ())


def test_each_is_counted_for_itself_and_the_order_is_kept(small, day):
    both = [
        exhibit(small, "+1 at most 2 times when the dog picks up paper", "2", "b"),
        exhibit(small, "+1 when the dog chews paper", "1", "no"),
        exhibit(small, "+1 once when the dog picks up paper", "1", "a"),
    ]
    assert [seen.id for seen in shown(both, small.home, day)] == ["b", "a"]
    assert shown([], small.home, day) == ()


def test_totals_are_those_of_the_ledger(small, day):
    book = Rulebook(survey(small.home), (small.meant, small.expectations[0].rules))
    said, meant = (sum(getattr(e, c) for e in day.ledger) for c in ("said", "meant"))
    assert said == 0
    assert totals(book.ground, day.actions, book)[0] == meant * THOUSANDTHS


@pytest.mark.slow
def test_the_report_says_what_the_players_dog_showed(trained):
    result = trained("+10 when the dog brings paper to the owner\n-0.1 every step")
    assert [seen.id for seen in shown_at_home(result)] == ["the-masterpiece"]
    report = as_json(result)
    assert (report["misbehaviours"], report["trophies"]) == (["the-masterpiece"], [])
    assert "Misbehaviour: The Masterpiece. The dog brought the famous painting." in as_text(result)

"""What an onlooker sees of a training: all of it true, and nothing of it changes the training."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.learning.glimpse import Onlooker
from game.learning.physics import Action
from game.learning.practice import prepare
from game.learning.signposts import signposts
from game.learning.training import Training
from game.play.attempt import Attempt, rules_of, train, watch
from game.rules.parser import parse_rules
from tests.learning.drawn import drawn
from tests.learning.test_learning import LOOKS, SPOKEN

YARD = "#########\n#@.n...O#\n#.......#\n#.b.....#\n#########"
LAMP = "#######\n#@.n.O#\n#.S...#\n#######"
RULES = "+5 when the dog brings paper to the owner\n-1 when the dog picks up round"
DAY = 20


def looked_at(yards=(YARD,), rules=RULES, steps=12_000, seed=2, every=1):
    """Each glimpse, the last mind, and the houses made ready."""
    houses = [drawn(yard) for yard in yards]
    practice = prepare(houses, parse_rules(rules, SPOKEN), LOOKS, chewing=True)
    training = Training(practice, DAY, steps, seed, onlooker=Onlooker(practice, DAY))
    seen = [training.glimpse() for done in training.run() if done % every == 0 or done >= steps]
    return [*seen, training.glimpse()], training.mind, practice


@pytest.mark.parametrize("every", [1, 450])
def test_footprints_are_those_of_the_whole_pack_since_the_glimpse_before(every):
    glimpses, _, practice = looked_at((YARD, LAMP), every=every)
    before = 0
    for glimpse in glimpses:
        assert sum(map(sum, glimpse.trodden)) == glimpse.steps - before
        before = glimpse.steps
    cells = [tables.ground.house.cells for tables in practice.tables]
    assert [len(house) for house in glimpses[0].trodden] == cells


def test_dogs_leave_footprints_where_they_are():
    for glimpse in looked_at((YARD, LAMP))[0][:-1]:
        for house, cell in zip(glimpse.houses, glimpse.cells, strict=True):
            assert glimpse.trodden[house][cell] > 0


def test_looking_on_changes_nothing(trained_small, small):
    attempt = Attempt(small, rules_of(small, "+1 when the dog picks up paper"), 1, 1000)
    *_, watched = watch(attempt, every=32)
    unwatched = train(attempt)
    assert replace(watched, seconds=0) == replace(unwatched, seconds=0)


def test_a_training_that_nobody_watches_cannot_be_looked_at():
    practice = prepare([drawn(YARD)], parse_rules(RULES, SPOKEN), LOOKS, chewing=True)
    with pytest.raises(ValueError, match="onlooker"):
        Training(practice, DAY, 100, 1).glimpse()


# ---- surprises -------------------------------------------------------------------------------
def test_the_first_of_all_surprises_was_expected_to_be_nothing():
    glimpses, _, _ = looked_at()
    first = next(s for glimpse in glimpses for s in glimpse.surprises)
    assert first.expected == 0 and first.got != 0


def test_what_a_surprised_dog_got_is_what_the_rules_pay():
    glimpses, _, practice = looked_at()
    house = practice.tables[0].ground.house
    told = [s for glimpse in glimpses for s in glimpse.surprises if s.got]
    assert {s.got for s in told} == {5.0, -1.0}
    for surprise in told:
        kind = house.items[surprise.item].kind
        if surprise.got == 5:
            assert surprise.did is Action.PUT_DOWN and surprise.cell == house.owner
            assert "paper" in kind.looks
        else:
            assert surprise.did is Action.PICK_UP and "round" in kind.looks


def test_surprises_fade_as_the_dog_learns():
    glimpses, _, _ = looked_at()
    told = [len(glimpse.surprises) for glimpse in glimpses]
    assert sum(told[: len(told) // 4]) > 4 * sum(told[-len(told) // 4 :])


def test_the_end_of_a_day_can_be_a_surprise():
    rules = "+5 at the end of the day if carrying paper"
    glimpses, _, _ = looked_at(rules=rules)
    told = [s for glimpse in glimpses for s in glimpse.surprises]
    assert told and {s.did for s in told} == {None}
    assert {s.got for s in told} <= {5.0, 0.0}


# ---- what the dog would do -------------------------------------------------------------------
def test_arrows_are_what_the_plan_of_the_present_mind_does():
    glimpses, mind, practice = looked_at((YARD, LAMP))
    assert glimpses[-1].signs == signposts(practice, mind, practice.plans(mind, DAY))
    for tables, plan, signs in zip(
        practice.tables, practice.plans(mind, DAY), glimpses[-1].signs, strict=True
    ):
        empty = signs[0]
        assert empty.carried == -1
        assert empty.actions == tuple(plan.policy[0, :, tables.start])


def test_whoever_follows_the_arrows_with_paper_comes_to_the_owner_and_drops_it():
    glimpses, _, practice = looked_at()
    ground = practice.tables[0].ground
    paper = next(n for n, item in enumerate(ground.house.items) if "paper" in item.kind.looks)
    (sign,) = (sign for sign in glimpses[-1].signs[0] if sign.carried == paper)
    for start in range(ground.house.cells):
        cell, way = start, 0
        while Action(sign.actions[cell]).is_move:
            after = int(ground.next_cell[sign.actions[cell] - Action.UP, cell])
            assert sign.worth[after] > sign.worth[cell]  # arrows lead where more is to be had
            cell, way = after, way + 1
        assert cell == ground.house.owner and sign.actions[cell] == Action.PUT_DOWN
        assert way == ground.distance[ground.house.places.index(_owner(ground)), start]


def test_before_anything_was_met_no_arrow_leads_anywhere():
    (first, *_), _, _ = looked_at()
    assert all(set(sign.actions) == {Action.WAIT} for sign in first.signs[0])


def _owner(ground):
    return next(place for place in ground.house.places if place.name == "owner")


# ---- switches, beliefs, curves ---------------------------------------------------------------
def test_switches_are_seen_for_each_dog():
    glimpses, _, practice = looked_at((LAMP,))
    assert {on for glimpse in glimpses for on in glimpse.on} == {(0,), (1,)}
    assert all(len(glimpse.on) == len(glimpse.cells) for glimpse in glimpses)
    assert len(practice.tables[0].on) == 1


def test_what_has_not_changed_is_the_same_object():
    glimpses, _, _ = looked_at()
    for before, after in pairwise(glimpses):
        assert (before.beliefs == after.beliefs) == (before.beliefs is after.beliefs)
        assert (before.curve == after.curve) == (before.curve is after.curve)


def test_the_curve_that_is_watched_grows_to_the_one_that_is_reported(small):
    attempt = Attempt(small, rules_of(small, "+1 when the dog picks up paper"), 1, 1000)
    *glimpses, result = watch(attempt, every=32)
    assert glimpses[-1].goodhart == result.goodhart
    assert glimpses[-1].curve == result.curve
    for before, after in pairwise(glimpses):
        assert after.goodhart[: len(before.goodhart)] == before.goodhart
        assert all(point.steps <= after.steps for point in after.goodhart)

"""The quick ways to the best day against the plain ones: the same day, action by action.

From place to place instead of cell by cell, without what cannot matter, and without what cannot be
in time: none of it may change anything but the time it takes.
"""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from game.learning.days import live
from game.learning.factored_solver import plan_factored, walks_of
from game.learning.flat_solver import plan_flat, solve_flat
from game.learning.ground import survey
from game.learning.optimum import Released
from game.learning.relevance import asks_on_the_way, pruned, what_matters
from game.learning.rewards import rewards_of
from game.learning.rulebook import MEANT, SAID, Rulebook
from game.learning.solve import solve
from game.learning.tables import compile_tables
from game.learning.ties import tie_range
from game.learning.worth import tied_worth, worth_of
from game.rules import tree
from tests.learning.drawn import drawn
from tests.learning.oracle import best_points, tied_points
from tests.learning.randomly import (
    PLACES,
    conditions,
    counts,
    descriptions,
    houses,
    rule_sets,
)

SHORT = 6
LONG = st.integers(3, 14)
HOUSES = houses(cells=12, items=3, day=14)


@st.composite
def calm_rules(draw):
    """Rules that ask about the dog's way as little as possible; effort has to settle most."""
    what = descriptions()
    deed = st.one_of(
        st.builds(tree.PicksUp, what),
        st.builds(tree.PutsDown, what),
        st.builds(tree.Brings, what, st.sampled_from(PLACES)),
        st.builds(tree.Presses, st.sampled_from(PLACES)),
    )
    event = draw(
        st.one_of(deed, deed, deed, st.builds(tree.Chews, what), st.just(tree.Waits()), st.none())
    )
    standing = st.one_of(
        st.builds(tree.Carrying, what),
        st.builds(tree.SwitchedOn, st.sampled_from(PLACES)),
        st.builds(tree.ThereIs, counts()),
    )
    at_a_node = isinstance(event, tree.PicksUp | tree.PutsDown | tree.Brings | tree.Presses)
    condition = draw(st.none() | (conditions() if at_a_node else standing))
    cadences = [tree.EachTime(), tree.EachTime(), tree.AtMost(1), tree.AtMost(2)]
    if event is None:
        cadences = [tree.EveryStep(), tree.EndOfDay()]
    elif hasattr(event, "what"):
        cadences.append(tree.OncePerItem())
    elif isinstance(event, tree.Waits):
        cadences = [tree.EachTime()]
    amount = Decimal(draw(st.integers(-8, 16))) / 4
    per = draw(st.sampled_from([None, None, None, draw(counts())]))
    return tree.Rule(amount, draw(st.sampled_from(cadences)), event, per, condition)


CALM = st.lists(calm_rules(), min_size=1, max_size=4).map(tuple)


def tables_of(house, said, meant=(), chewing=True):
    ground = survey(house)
    return compile_tables(ground, Rulebook(ground, (said, meant), switched=SAID), chewing)


@pytest.mark.slow
@given(HOUSES, CALM, st.booleans(), LONG)
def test_from_place_to_place_the_dog_does_what_it_does_cell_by_cell(house, said, chewing, day):
    tables = tables_of(house, said, chewing=chewing)
    worth = worth_of(rewards_of(tables, SAID, day), day)
    walks = walks_of(tables, worth)
    assume(walks is not None)
    quick, plain = plan_factored(tables, worth, walks, day), plan_flat(tables, worth, day)
    assert quick.actions(tables) == plain.actions(tables)


@pytest.mark.slow
@given(HOUSES, CALM, CALM, st.sampled_from([1, -1]), LONG)
def test_ties_are_the_same_from_place_to_place(house, said, meant, sign, day):
    tables = tables_of(house, said, meant)
    worth = tied_worth(rewards_of(tables, 0, day), rewards_of(tables, 1, day), sign, day)
    walks = walks_of(tables, worth)
    assume(walks is not None)
    quick, plain = plan_factored(tables, worth, walks, day), plan_flat(tables, worth, day)
    assert quick.actions(tables) == plain.actions(tables)


@pytest.mark.slow
@given(HOUSES, st.one_of(rule_sets(), CALM), st.booleans(), st.booleans(), LONG)
def test_what_cannot_matter_changes_no_action(house, rules, chewing, switched, day):
    ground = survey(house)
    book = Rulebook(ground, (rules,), switched=SAID if switched else None)
    whole = compile_tables(ground, book, chewing)
    plain = solve_flat(whole, rewards_of(whole, 0, day), day)
    assert Released(ground, day, chewing).best_day(rules, switched) == plain.actions(whole)


@pytest.mark.slow
@given(HOUSES, st.one_of(rule_sets(), CALM), st.one_of(rule_sets(), CALM), st.booleans(), LONG)
def test_what_cannot_matter_changes_no_tie(house, said, meant, chewing, day):
    whole = tables_of(house, said, meant, chewing)
    ties = tie_range(whole, rewards_of(whole, SAID, day), rewards_of(whole, MEANT, day), day)
    days = Released(whole.ground, day, chewing).tied_days(said, meant)
    assert days == (ties.best_plan.actions(whole), ties.worst_plan.actions(whole))


@pytest.mark.slow
@given(houses(), CALM, st.booleans())
def test_the_quick_day_has_as_many_points_as_trying_everything_finds(house, said, chewing):
    ground = survey(house)
    actions = Released(ground, SHORT, chewing).best_day(said, switched=True)
    lived = live(ground, actions, Rulebook(ground, (said, ()), switched=SAID))
    assert lived.said == pytest.approx(float(best_points(house, said, SHORT, chewing)))


@pytest.mark.slow
@given(houses(), rule_sets(2), st.one_of(rule_sets(2), CALM), st.booleans())
def test_the_quick_range_over_ties_is_what_trying_everything_finds(house, said, meant, chewing):
    ground = survey(house)
    book = Rulebook(ground, (said, meant), switched=SAID)
    days = Released(ground, SHORT, chewing).tied_days(said, meant)
    most, least = (live(ground, actions, book).meant for actions in days)
    assert (least, most) == pytest.approx(tied_points(house, said, meant, SHORT, chewing))


@pytest.mark.slow
@given(HOUSES, CALM, st.booleans(), LONG)
def test_what_is_counted_as_solved_from_place_to_place_is_solved_so(house, said, chewing, day):
    ground = survey(house)
    ground = pruned(ground, what_matters(ground, said, switched=True))
    assume(not asks_on_the_way(ground, said, chewing))
    assume((ground.next_cell[:, house.start] != house.start).any())
    tables = compile_tables(ground, Rulebook(ground, (said,), switched=SAID), chewing, day)
    assert walks_of(tables, worth_of(rewards_of(tables, SAID, day), day)) is not None


def test_what_the_owner_must_not_see_is_done_on_the_way_as_soon_as_he_has_left():
    house = drawn("########\n#@l...O#\n########", leaves_after=4)
    paper, mess = tree.Word("paper"), tree.Word("mess")
    unseen = tree.Not(tree.OwnerSees())
    said = (
        tree.Rule(Decimal(5), tree.AtMost(1), tree.Chews(paper), None, unseen),
        tree.Rule(Decimal(9), tree.AtMost(1), tree.Brings(mess, "owner"), None, None),
    )
    tables = tables_of(house, said)
    actions = solve(tables, rewards_of(tables, SAID, 8), 8).actions(tables)
    done = " ".join(action.name.lower() for action in actions)
    assert done == "right pick_up right right chew right right put_down"

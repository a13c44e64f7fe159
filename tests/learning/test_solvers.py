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
from game.learning.relevance import both_matter, pruned, what_matters
from game.learning.rewards import rewards_of
from game.learning.rulebook import SAID, Rulebook
from game.learning.solve import solve
from game.learning.tables import compile_tables
from game.learning.ties import tie_range
from game.learning.worth import tied_worth, worth_of
from game.rules import tree
from tests.learning.drawn import drawn
from tests.learning.oracle import best_points
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


def tables_of(house, said, meant=(), chewing=True, ground=None, day=None):
    ground = ground or survey(house)
    return compile_tables(ground, Rulebook(ground, (said, meant), switched=SAID), chewing, day)


@given(HOUSES, CALM, st.booleans(), LONG)
def test_from_place_to_place_the_dog_does_what_it_does_cell_by_cell(house, said, chewing, day):
    tables = tables_of(house, said, chewing=chewing)
    worth = worth_of(rewards_of(tables, SAID, day), day)
    walks = walks_of(tables, worth)
    assume(walks is not None)
    quick, plain = plan_factored(tables, worth, walks, day), plan_flat(tables, worth, day)
    assert quick.actions(tables) == plain.actions(tables)


@given(HOUSES, CALM, CALM, st.sampled_from([1, -1]), LONG)
def test_ties_are_the_same_from_place_to_place(house, said, meant, sign, day):
    tables = tables_of(house, said, meant)
    worth = tied_worth(rewards_of(tables, 0, day), rewards_of(tables, 1, day), sign, day)
    walks = walks_of(tables, worth)
    assume(walks is not None)
    quick, plain = plan_factored(tables, worth, walks, day), plan_flat(tables, worth, day)
    assert quick.actions(tables) == plain.actions(tables)


@given(HOUSES, st.one_of(rule_sets(), CALM), st.booleans(), LONG)
def test_what_cannot_matter_changes_no_action(house, said, chewing, day):
    whole = tables_of(house, said, chewing=chewing)
    part = tables_of(house, said, chewing=chewing, ground=for_said(whole.ground, said), day=day)
    assert part.configurations <= whole.configurations
    actions = solve(part, rewards_of(part, SAID, day), day).actions(part)
    assert actions == solve_flat(whole, rewards_of(whole, SAID, day), day).actions(whole)


@given(HOUSES, st.one_of(rule_sets(), CALM), st.one_of(rule_sets(), CALM), st.booleans(), LONG)
def test_what_cannot_matter_changes_no_tie(house, said, meant, chewing, day):
    whole = tables_of(house, said, meant, chewing)
    first = what_matters(whole.ground, said, switched=True)
    small = pruned(
        whole.ground, both_matter(whole.ground, first, what_matters(whole.ground, meant))
    )
    part = tables_of(house, said, meant, chewing, small, day)
    assert tied_days(part, day) == tied_days(whole, day)


@given(houses(), CALM, st.booleans())
def test_the_quick_day_has_as_many_points_as_trying_everything_finds(house, said, chewing):
    ground = survey(house)
    part = tables_of(house, said, chewing=chewing, ground=for_said(ground, said), day=SHORT)
    actions = solve(part, rewards_of(part, SAID, SHORT), SHORT).actions(part)
    lived = live(ground, actions, Rulebook(ground, (said, ()), switched=SAID))
    assert lived.said == pytest.approx(float(best_points(house, said, SHORT, chewing)))


def test_what_the_owner_must_not_see_is_done_on_the_way_as_soon_as_he_has_left():
    house = drawn("########\n#@l...O#\n########", leaves_after=4)
    paper, mess = tree.Word("paper"), tree.Word("mess")
    unseen = tree.Not(tree.OwnerSees())
    said = (
        tree.Rule(Decimal(5), tree.AtMost(1), tree.Chews(paper), None, unseen),
        tree.Rule(Decimal(9), tree.AtMost(1), tree.Brings(mess, "owner"), None, None),
    )
    tables = tables_of(house, said, day=8)
    actions = solve(tables, rewards_of(tables, SAID, 8), 8).actions(tables)
    done = " ".join(action.name.lower() for action in actions)
    assert done == "right pick_up right right chew right right put_down"


def for_said(ground, said):
    return pruned(ground, what_matters(ground, said, switched=True))


def tied_days(tables, day):
    ties = tie_range(tables, rewards_of(tables, 0, day), rewards_of(tables, 1, day), day)
    return ties.best_plan.actions(tables), ties.worst_plan.actions(tables)

"""The compiled tables and the solver against the plain reading of the rules, in random houses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.learning.days import live
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.rulebook import Rulebook
from game.learning.solve import rewards_of, solve, tie_range
from game.learning.tables import compile_tables
from tests.learning.oracle import World, best_points
from tests.learning.randomly import houses, rule_sets

DAY = 6


def compiled(house, *sets, chewing=True):
    ground = survey(house)
    book = Rulebook(ground, sets)
    return ground, book, compile_tables(ground, book, chewing)


@given(houses(), rule_sets(), st.booleans())
def test_the_best_day_has_as_many_points_as_trying_everything_finds(house, rules, chewing):
    ground, book, tables = compiled(house, rules, (), chewing=chewing)
    plan = solve(tables, rewards_of(tables, 0, DAY), DAY)
    day = live(ground, plan.actions(tables), book)
    assert day.said == pytest.approx(float(best_points(house, rules, DAY, chewing)))


@given(houses(items=3), rule_sets(), st.lists(st.integers(0, 7), min_size=12, max_size=12))
def test_tables_ledger_and_plain_reading_agree_on_every_step(house, rules, choices):
    ground, book, tables = compiled(house, rules, ())
    rewards = rewards_of(tables, 0, DAY)
    world = World(house, rules)
    state, cell, config = world.start(), house.start, tables.start
    actions, total = [], 0
    for choice in choices:
        possible = list(world.steps(state))
        offered = {b.action for b in tables.branches if offers(b, cell, config)}
        assert offered == {action for action, _, _ in possible}
        action, points, state = possible[choice % len(possible)]
        paid = reward_at(tables, rewards, action, cell, config)
        assert paid == points * 1000, f"step {len(actions) + 1}: {action.name}"
        cell, config = tables.next_of(action, cell, config)
        actions.append(action)
        total += points
    total += world.end(state)
    day = live(ground, actions, book)
    assert day.said == pytest.approx(float(total))
    assert sum(entry.said for entry in day.ledger) == pytest.approx(day.said)


@given(houses(), rule_sets(2), rule_sets(2))
def test_every_tie_is_as_good_for_said_and_literal_lies_in_the_range(house, said, meant):
    ground, book, tables = compiled(house, said, meant)
    said_pays, meant_pays = rewards_of(tables, 0, DAY), rewards_of(tables, 1, DAY)
    ties = tie_range(tables, said_pays, meant_pays, DAY)
    literal, best, worst = (
        live(ground, plan.actions(tables), book)
        for plan in (solve(tables, said_pays, DAY), ties.best_plan, ties.worst_plan)
    )
    assert best.said == worst.said == literal.said
    assert worst.meant <= literal.meant <= best.meant
    assert (best.meant, worst.meant) == (ties.best / 1000, ties.worst / 1000)
    assert mouth_uses(best) == mouth_uses(literal) == mouth_uses(worst)


def mouth_uses(day):
    return sum(action.is_mouth for action in day.actions)


def offers(branch, cell, config):
    rows = list(branch.cells)
    if cell not in rows:
        return False
    possible = branch.possible
    row = rows.index(cell) if len(possible) > 1 else 0
    return bool(possible[row, config if possible.shape[1] > 1 else 0])


def reward_at(tables, rewards, action: Action, cell, config):
    branch, reward = tables.branches[action], rewards.steps[action]
    row = list(branch.cells).index(cell) if len(reward) > 1 else 0
    return int(reward[row, config if reward.shape[1] > 1 else 0])

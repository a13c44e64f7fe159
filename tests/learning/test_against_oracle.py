"""The compiled tables and the solver against the plain reading of the rules, in random houses."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.learning.days import live
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.rewards import rewards_of
from game.learning.rulebook import Rulebook
from game.learning.solve import solve
from game.learning.tables import compile_tables
from game.learning.ties import tie_range
from tests.learning.oracle import World, best_points, tied_points
from tests.learning.randomly import houses, rule_sets

DAY = 6
LONG_DAY = 30
CHOICES = [0, 0, 1, 2, 3, 4, 5, 6]  # often the first that is possible: it uses mouth or nose


def days():
    """What to choose in each step of a long day, among what is possible there."""
    return st.lists(st.sampled_from(CHOICES), min_size=LONG_DAY, max_size=LONG_DAY)


def compiled(house, *sets, chewing=True):
    ground = survey(house)
    book = Rulebook(ground, sets, switched=0)
    return ground, book, compile_tables(ground, book, chewing)


@given(houses(), rule_sets(), st.booleans())
def test_the_best_day_has_as_many_points_as_trying_everything_finds(house, rules, chewing):
    ground, book, tables = compiled(house, rules, (), chewing=chewing)
    plan = solve(tables, rewards_of(tables, 0, DAY), DAY)
    day = live(ground, plan.actions(tables), book)
    assert day.said == pytest.approx(float(best_points(house, rules, DAY, chewing)))


@pytest.mark.slow
@given(
    houses(cells=6, items=4, day=LONG_DAY),
    rule_sets(),
    rule_sets(2),
    st.lists(days(), min_size=3, max_size=3),
)
def test_tables_ledger_and_plain_reading_agree_on_every_step(house, said, meant, several):
    ground, book, tables = compiled(house, said, meant)
    rewards = [rewards_of(tables, which, LONG_DAY) for which in (0, 1)]
    world = World(house, said, meant)
    for choices in several:
        actions, states, total = lived(world, tables, rewards, choices)
        day = live(ground, actions, book)
        assert [day.said, day.meant] == pytest.approx([float(points) for points in total])
        assert sum(entry.said for entry in day.ledger) == pytest.approx(day.said)
        assert sum(entry.meant for entry in day.ledger) == pytest.approx(day.meant)
        assert [stood(house, moment) for moment in day.moments] == [(s.dog, s.lies) for s in states]


def lived(world, tables, rewards, choices):
    """One day in the tables and in the plain reading side by side: (actions, states, points)."""
    state, cell, config = world.start(), world.house.start, tables.start
    actions, states, total = [], [state], np.zeros(2, dtype=object)
    for number, choice in enumerate(choices, start=1):
        possible = list(world.steps(state))
        offered = {b.action for b in tables.branches_at(number) if offers(b, cell, config)}
        assert offered == {action for action, _, _ in possible}
        action, points, state = possible[choice % len(possible)]
        paid = [reward_at(tables, pay, action, cell, config, number) for pay in rewards]
        assert paid == [1000 * p for p in points], f"step {number}: {action.name}"
        cell, config = tables.next_of(action, cell, config, number)
        assert switched_on(tables, config) == state.on
        actions.append(action)
        states.append(state)
        total += points
    end = world.end(state)
    assert [at_end(pay, cell, config) for pay in rewards] == [1000 * p for p in end]
    return actions, states, total + end


@pytest.mark.slow
@given(houses(), rule_sets(2), rule_sets(2), st.booleans())
def test_the_range_over_ties_is_what_trying_everything_finds(house, said, meant, chewing):
    ground, book, tables = compiled(house, said, meant, chewing=chewing)
    said_pays, meant_pays = rewards_of(tables, 0, DAY), rewards_of(tables, 1, DAY)
    ties = tie_range(tables, said_pays, meant_pays, DAY)
    least, most = tied_points(house, said, meant, DAY, chewing)
    literal, best, worst = (
        live(ground, plan.actions(tables), book)
        for plan in (solve(tables, said_pays, DAY), ties.best_plan, ties.worst_plan)
    )
    assert best.said == worst.said == literal.said
    assert (worst.meant, best.meant) == (float(least), float(most))
    assert worst.meant <= literal.meant <= best.meant
    assert mouth_uses(best) == mouth_uses(literal) == mouth_uses(worst)


def switched_on(tables, config):
    cells = tables.ground.switches[tables.on[:, config] > 0]
    return {place.name for place in tables.ground.house.places if place.cell in cells}


def stood(house, moment):
    """A moment of the ledger in the words of the oracle: where the dog is, where each item is."""
    lies = ["gone" if cell is None else house.positions[cell] for cell in moment.lying]
    if moment.carried is not None:
        lies[moment.carried] = "mouth"
    return house.positions[moment.cell], tuple(lies)


def mouth_uses(day):
    return sum(action.is_mouth for action in day.actions)


def offers(branch, cell, config):
    rows = list(branch.cells)
    if cell not in rows:
        return False
    possible = branch.possible
    row = rows.index(cell) if len(possible) > 1 else 0
    return bool(possible[row, config if possible.shape[1] > 1 else 0])


def reward_at(tables, rewards, action: Action, cell, config, number):
    """What the action pays in step ``number`` of the day, in thousandths."""
    steps = rewards.steps if tables.ground.house.watched(number) else rewards.unwatched
    reward = steps[action]
    row = list(tables.branches[action].cells).index(cell) if len(reward) > 1 else 0
    return int(reward[row, config if reward.shape[1] > 1 else 0])


def at_end(rewards, cell, config):
    end = rewards.end
    return int(end[cell if len(end) > 1 else 0, config if end.shape[1] > 1 else 0])

"""Potential-based shaping on 1,000 random houses (Ng, Harada and Russell, "Policy invariance under
reward transformations", ICML 1999).

Paying k for each step closer to the owner and charging k for each step farther is shaping with the
potential -k times the distance. A day has an end and no discount, so what shaping pays over a day
is exactly k times (distance in the morning - distance in the evening). What holds is therefore:

* With a settlement in the evening that gives back the last potential (k for each step that the dog
  is still away), *every* day pays as much more as every other, and the best days are the same.
* Without it shaping pays for ending the day nearby: it can cost the task as much as that, no more.
* "Closer" alone is no potential at all: pacing pays, and the best dog paces.
"""

from decimal import Decimal

import numpy as np
import pytest

from game.learning.days import live
from game.learning.ground import survey
from game.learning.physics import Action
from game.learning.rewards import rewards_of
from game.learning.rulebook import SAID, Rulebook
from game.learning.solve import solve
from game.learning.tables import compile_tables
from game.rules import tree
from tests.learning.drawn import drawn

HOUSES, DAY = 1000, 16
OWNER = tree.Place("owner")
PAPER = tree.Word("paper")
TASKS = (
    lambda amount: tree.Rule(amount, tree.EachTime(), tree.Brings(PAPER, "owner")),
    lambda amount: tree.Rule(amount, tree.EachTime(), tree.Brings(PAPER, "basket")),
    lambda amount: tree.Rule(amount, tree.EachTime(), tree.PicksUp(PAPER)),
    lambda amount: tree.Rule(-amount, tree.EachTime(), tree.StepsOn(tree.Terrain("sofa"))),
    lambda amount: tree.Rule(amount, tree.AtMost(1), tree.StepsOn(tree.Terrain("rug"))),
    lambda amount: tree.Rule(amount, tree.EndOfDay(), None, None, tree.OnTerrain("rug")),
    lambda amount: tree.Rule(-amount / 100, tree.EveryStep()),
)


class Shaped:
    """A random house with a random task, and shaping of a random size k (in points)."""

    def __init__(self, seed):
        rng = np.random.default_rng(seed)
        self.house = random_house(rng)
        self.ground = survey(self.house)
        self.away = self.ground.distance[0]  # the owner is the first place
        self.k = Decimal(int(rng.integers(1, 20))) / 4
        self.task = random_task(rng)
        self.closer = (tree.Rule(self.k, tree.EachTime(), tree.GetsCloser(OWNER)),)
        self.shaping = (
            *self.closer,
            tree.Rule(-self.k, tree.EachTime(), tree.GetsFarther(OWNER)),
        )
        self.settlement = tuple(
            tree.Rule(self.k, tree.EndOfDay(), None, None, tree.Not(tree.Near(OWNER, within)))
            for within in range(int(self.away.max()))
        )

    def best(self, rules):
        """The literal dog's day under ``rules``: what they pay is Said, the task is Meant."""
        book = Rulebook(self.ground, (rules, self.task), switched=SAID)
        tables = compile_tables(self.ground, book)
        plan = solve(tables, rewards_of(tables, SAID, DAY), DAY)
        return live(self.ground, plan.actions(tables), book)

    def evening(self, day):
        """How far from the owner a day ends."""
        return int(self.away[day.moments[-1].cell])

    @property
    def morning(self):
        return int(self.away[self.house.start])


def random_house(rng):
    """Up to 5 x 4 cells with some walls, all that can be reached from the owner."""
    while True:
        width, height = rng.integers(2, 6), rng.integers(2, 5)
        grid = np.full((height + 2, width + 2), "#")
        grid[1:-1, 1:-1] = np.where(rng.random((height, width)) < 0.15, "#", ".")
        free = connected(grid)
        if len(free) >= 6:
            break
    marks = ["O", "@", "s", "B", "~", "^", "n"][: len(free) - 1]
    for mark, spot in zip(marks, rng.permutation(len(free)), strict=False):
        grid[free[spot]] = mark
    return drawn("\n".join("".join(row) for row in grid))


def connected(grid):
    """The floor of the largest connected part; the rest is walled up."""
    floor = {(int(y), int(x)) for y, x in np.argwhere(grid == ".")}
    parts = []
    while floor:
        part, edge = set(), [floor.pop()]
        while edge:
            y, x = edge.pop()
            part.add((y, x))
            beside = {(y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)} & floor
            floor -= beside
            edge.extend(beside)
        parts.append(part)
    largest = max(parts, key=len, default=set())
    for part in parts:
        for spot in part - largest:
            grid[spot] = "#"
    return sorted(largest)


def random_task(rng):
    chosen = rng.choice(len(TASKS), size=int(rng.integers(1, 4)), replace=False)
    return tuple(TASKS[n](Decimal(int(rng.integers(1, 41))) / 4) for n in chosen)


@pytest.fixture(scope="module")
def houses():
    return [Shaped(seed) for seed in range(HOUSES)]


@pytest.mark.slow
def test_shaping_that_is_settled_in_the_evening_leaves_the_best_days_as_they_were(houses):
    for number, shaped in enumerate(houses):
        task = shaped.best(shaped.task)
        settled = shaped.best(shaped.task + shaped.shaping + shaped.settlement)
        gift = float(shaped.k) * shaped.morning  # the same for every day in this house
        assert settled.said == pytest.approx(task.said + gift), number
        assert settled.meant == pytest.approx(task.meant), number
        assert settled.actions == task.actions, number


@pytest.mark.slow
def test_without_the_settlement_it_costs_the_task_at_most_what_ending_nearby_pays(houses):
    changed = 0
    for number, shaped in enumerate(houses):
        task, lured = shaped.best(shaped.task), shaped.best(shaped.task + shaped.shaping)
        loss = task.meant - lured.meant
        nearer = shaped.evening(task) - shaped.evening(lured)
        assert lured.said == pytest.approx(
            lured.meant + float(shaped.k) * (shaped.morning - shaped.evening(lured))
        ), number
        assert -1e-9 <= loss <= float(shaped.k) * nearer + 1e-9, number
        changed += loss > 0
    assert changed  # so the settlement is not for nothing


@pytest.mark.slow
def test_paid_both_ways_the_dog_walks_straight_and_paid_one_way_it_paces(houses):
    for number, shaped in enumerate(houses):
        straight, pacing = shaped.best(shaped.shaping), shaped.best(shaped.closer)
        way, k = shaped.morning, float(shaped.k)
        assert straight.said == pytest.approx(k * way), number
        assert moves(straight) == way, number
        assert pacing.said >= k * (way + (DAY - way) // 2) > straight.said, number
        assert moves(pacing) > way, number


@pytest.mark.slow
def test_every_day_gets_the_same_gift_from_shaping_that_is_settled(houses):
    rng = np.random.default_rng(1)
    for number, shaped in enumerate(houses):
        book = Rulebook(shaped.ground, (shaped.shaping + shaped.settlement, ()))
        headings = [Action(int(a)) for a in rng.integers(Action.UP, Action.WAIT + 1, DAY)]
        day = live(shaped.ground, list(walkable(shaped, headings)), book)
        assert day.said == pytest.approx(float(shaped.k) * shaped.morning), number


def walkable(shaped, headings):
    """The same headings with waits in place of steps into walls."""
    cell = shaped.house.start
    for action in headings:
        to = int(shaped.ground.next_cell[action - Action.UP, cell]) if action.is_move else cell
        yield action if to != cell else Action.WAIT
        cell = to


def moves(day):
    return sum(action.is_move for action in day.actions)

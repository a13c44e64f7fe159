"""The exact optimum: ours, backward induction on the flat table, and a solver of others."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from io import StringIO

import numpy as np
from numpy.typing import NDArray

from benchmarks.clock import seconds
from benchmarks.houses import plain_house, plain_rules
from benchmarks.largest import both_optima
from benchmarks.level import large_level, large_rules, morning_paper, prepared, said
from benchmarks.peers import NOT_INSTALLED, has
from benchmarks.report import Section, Target, number
from game.learning.physics import Action
from game.learning.practice import Practice, prepare
from game.learning.rewards import rewards_of
from game.learning.solve import solve
from game.play.attempt import rules_of
from game.play.landscape import landscape
from game.world.level import Level
from game.world.levelfile import load_level, shipped_levels

_LOOKS = {"paper": 1.0, "leather": 0.5}
_DAY = 40
_CHECKED_BY_TOOLBOX = 3000  # situations: its check makes a matrix of all by all


def solving(quick: bool) -> tuple[Section, list[Target]]:
    """The table of solvers, each with the same value, and the target for the first level."""
    level = morning_paper()
    ready = prepare((level.home,), said(), level.catalogue.looks, level.chewing)
    rows = list(_compared("The Morning Paper, home", ready, level.day))
    for width, items, places in ((3, 2, 1), (6, 3, 2)):
        house, rules = plain_house(width, width, items, places), plain_rules(places)
        name = f"{width} × {width} cells, {items} items"
        rows += _compared(name, prepare((house,), rules, _LOOKS, True), _DAY)
    if not quick:
        yard = prepared(large_level(), large_rules())
        rows += _compared("12 × 8 cells, 4 items", yard, large_level().day)
    about = (
        "One day planned exactly, for every situation and step. All solvers of a house find the "
        "same points (asserted). Ours also settles ties by the dog's effort. Flat: value iteration "
        "over every situation and action, once for each step of the day. pymdptoolbox gets sparse "
        "matrices; making and checking them, which takes far longer, is not counted."
    )
    head = ("house", "situations", "solver", "time", "points")
    section = Section("The exact optimum", about, head, tuple(rows))
    return section, [
        Target("compile + both optima, slowest shipped level", _slowest(), 0.5, "s"),
        Target("landscape of The Morning Paper", _rule_sets(30 if quick else 500), 100, "/s", True),
    ]


def _rule_sets(count: int) -> float:
    """How many random rule sets a second are drawn, solved exactly and measured, on one core."""
    with ThreadPoolExecutor(1) as pool:
        return count / seconds(lambda: landscape(morning_paper(), count, 1, pool), 2)


def _compared(name: str, ready: Practice, day: int) -> list[tuple[str, ...]]:
    tables, pays = ready.tables[0], rewards_of(ready.tables[0], 0, day)
    plans = [solve(tables, pays, day)]
    points = ready.points(plans)
    start = int(ready.start[0])
    flat = float(_flat_values(ready, day)[start]) / 1000
    assert flat == points, (flat, points)
    found = {
        "ours": number(seconds(lambda: solve(tables, pays, day), 9)) + " s",
        "flat value iteration, numpy": number(seconds(lambda: _flat_values(ready, day), 5)) + " s",
        "pymdptoolbox, FiniteHorizon": _toolbox(ready, day, points),
    }
    return [(name, f"{tables.situations:,}", who, t, number(points)) for who, t in found.items()]


def _flat_values(ready: Practice, day: int) -> NDArray[np.int64]:
    """Textbook backward induction with its plan: every action in every situation."""
    value = _at_end(ready)
    pays = np.where(ready.possible, ready.pays, ready.pays[Action.WAIT])
    plan = np.empty((day, len(value)), dtype=np.int8)
    for step in reversed(range(day)):
        options = pays + value[ready.next_state]
        plan[step] = options.argmax(axis=0)
        value = options.max(axis=0)
    return value


def _at_end(ready: Practice) -> NDArray[np.int64]:
    tables = ready.tables[0]
    end = tables.rulebook.reward_at_end(0, tables.at())
    return np.broadcast_to(end, (tables.ground.house.cells, tables.configurations)).ravel().copy()


def _toolbox(ready: Practice, day: int, points: float) -> str:
    if not has("mdptoolbox", "scipy"):
        return NOT_INSTALLED
    if ready.next_state.shape[1] > _CHECKED_BY_TOOLBOX:
        return "too large for its check"
    from mdptoolbox.mdp import FiniteHorizon
    from scipy.sparse import csr_matrix

    size = ready.next_state.shape[1]
    ones, rows = np.ones(size), np.arange(size)
    moves = [csr_matrix((ones, (rows, to)), shape=(size, size)) for to in ready.next_state]
    pays = np.where(ready.possible, ready.pays, ready.pays[Action.WAIT]).T / 1000

    with redirect_stdout(StringIO()):  # it warns that there is no discount
        solver = FiniteHorizon(moves, pays, 1.0, day, h=_at_end(ready) / 1000)
    taken = seconds(solver.run, 3)
    value = float(solver.V[int(ready.start[0]), 0])
    assert abs(value - points) < 1e-6, (value, points)
    return number(taken) + " s"


def _slowest() -> float:
    return max(_both(load_level(path)) for path in shipped_levels())


def _both(level: Level) -> float:
    rules = rules_of(level, level.start_rules)
    return both_optima(level.home, rules, level.meant, level.day, level.chewing)

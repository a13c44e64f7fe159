"""The exact optimum: ours, backward induction on the flat table, and a solver of others."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from benchmarks.clock import seconds
from benchmarks.houses import plain_house, plain_rules
from benchmarks.largest import both_optima
from benchmarks.level import morning_paper, said
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


def solving(quick: bool) -> tuple[Section, list[Target]]:
    """The table of solvers, each with the same value, and the target for the first level."""
    level = morning_paper()
    ready = prepare((level.home,), said(), level.catalogue.looks, level.chewing)
    small = prepare((plain_house(3, 3, items=2, places=1),), plain_rules(1), _LOOKS, True)
    rows = [
        *_compared("The Morning Paper, home", ready, level.day, with_peer=False),
        *_compared("3 × 3 cells, 2 items", small, _DAY, with_peer=True),
    ]
    about = (
        "One day planned exactly, for every situation and step. All solvers of a house find the "
        "same points (asserted). Ours also settles ties by the dog's effort."
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


def _compared(name: str, ready: Practice, day: int, with_peer: bool) -> list[tuple[str, ...]]:
    tables, pays = ready.tables[0], rewards_of(ready.tables[0], 0, day)
    plans = [solve(tables, pays, day)]
    points = ready.points(plans)
    start = int(ready.start[0])
    flat = float(_flat_values(ready, day)[start]) / 1000
    assert flat == points, (flat, points)
    found = [
        ("ours", number(seconds(lambda: solve(tables, pays, day), 9)) + " s"),
        ("flat table, numpy", number(seconds(lambda: _flat_values(ready, day), 5)) + " s"),
    ]
    if with_peer:
        found.append(("pymdptoolbox, FiniteHorizon", _toolbox(ready, day, points)))
    return [(name, f"{tables.situations:,}", who, time, number(points)) for who, time in found]


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
    from mdptoolbox.mdp import FiniteHorizon
    from scipy.sparse import csr_matrix

    size = ready.next_state.shape[1]
    ones, rows = np.ones(size), np.arange(size)
    moves = [csr_matrix((ones, (rows, to)), shape=(size, size)) for to in ready.next_state]
    pays = np.where(ready.possible, ready.pays, ready.pays[Action.WAIT]).T / 1000

    def run() -> float:
        solver = FiniteHorizon(moves, pays, 1.0, day, h=_at_end(ready) / 1000)
        solver.run()
        return float(solver.V[int(ready.start[0]), 0])

    value = run()
    assert abs(value - points) < 1e-6, (value, points)
    return number(seconds(run, 3)) + " s"


def _slowest() -> float:
    return max(_both(load_level(path)) for path in shipped_levels())


def _both(level: Level) -> float:
    rules = rules_of(level, level.start_rules)
    return both_optima(level.home, rules, level.meant, level.day, level.chewing)

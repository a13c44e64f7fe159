"""Steps a second: our learner, roll-outs on its tables, and what others do in the same run."""

from collections.abc import Callable

import numpy as np

from benchmarks.clock import now, rate, seconds
from benchmarks.level import (
    large_level,
    large_rules,
    morning_paper,
    practice,
    prepared,
    train_on_it,
)
from benchmarks.peers import NOT_INSTALLED, gymnasium_steps
from benchmarks.plain import QLearning
from benchmarks.report import Section, Target, number
from game.learning.physics import Action
from game.learning.practice import Practice
from game.learning.q_learning import QLearning as Vectorised
from game.learning.training import PACK, Training

MINIGRID = "MiniGrid-Empty-8x8-v0"
SMALLER_PACKS = (32, 256, 1024)
ROLL_OUTS = (64, 256, 1024, 4096)
VECTORISED = (128, 1024)
OURS = f"training by day, {PACK} dogs"
LARGEST = f"training by day, {PACK} dogs, largest training house"
WHOLE = f"training, days and nights, {PACK} dogs"
PLAIN = "Q-learning, plain Python on lists, 1 dog"
PEERS = {
    MINIGRID: "minigrid",
    "MiniGrid-FourRooms-v0": "minigrid",
    "FrozenLake-v1": "gymnasium",
    "game.learning.environment:misfetch/House-v0": "gymnasium",
}


def steps(quick: bool) -> tuple[Section, list[Target]]:
    """The table of speeds, and the targets that hang on it."""
    ready, day = practice(), morning_paper().day
    tries, spell = (1, 0.05) if quick else (5, 0.3)
    whole = seconds(train_on_it, tries)
    speeds = {WHOLE: morning_paper().steps / whole, OURS: _by_day(ready, PACK, tries)}
    speeds[LARGEST] = _by_day(prepared(large_level(), large_rules()), PACK, tries)
    for pack in () if quick else SMALLER_PACKS:
        speeds[f"training by day, {pack} dogs"] = _by_day(ready, pack, tries)
    for dogs in ROLL_OUTS:
        speeds[f"roll-outs, {dogs} dogs"] = rate(_rolls(ready, dogs), spell, tries)
    for dogs in VECTORISED:
        speeds[f"Q-learning, vectorised, {dogs} dogs"] = rate(_days(ready, day, dogs), spell, tries)
    speeds[PLAIN] = rate(QLearning(ready, day).live, spell, tries)
    for name, module in PEERS.items():
        speeds[f"`{name.rpartition(':')[2]}`"] = gymnasium_steps(name, module, spell, tries)
    compared = (f"`{MINIGRID}`", PLAIN)
    rows = tuple(_row(what, speed, [speeds[c] for c in compared]) for what, speed in speeds.items())
    about = (
        "Training on The Morning Paper: by day the pack chooses, steps, is surprised and learns "
        "from it; at night it rehearses, and in the morning it plans. Days and nights together "
        "include compiling the house. Roll-outs: random actions on the same tables, nothing "
        "learned. Vectorised Q-learning lets each step teach one value for each hour of the day, "
        "60 in all; the plain loop lets it teach one. Peers step with random actions and are reset "
        "when an episode ends."
    )
    head = ("what", "steps/s", f"× {MINIGRID}", "× plain Q-learning")
    return Section("Steps a second", about, head, rows), _targets(speeds, whole)


def _targets(speeds: dict[str, float | None], whole: float) -> list[Target]:
    found = [Target("training on The Morning Paper, from level to learned", whole, 0.5, "s")]
    minigrid, plain = speeds[f"`{MINIGRID}`"], speeds[PLAIN]
    for what in (OURS, LARGEST):  # roll-outs learn nothing: they are no learner's speed
        speed = speeds[what]
        if speed and minigrid:
            found.append(Target(f"{what}, against MiniGrid", speed / minigrid, 100, "×", True))
        if speed and plain:
            ratio = speed / plain
            found.append(Target(f"{what}, against plain Q-learning", ratio, 10, "×", True))
    return found


def _row(what: str, speed: float | None, beside: list[float | None]) -> tuple[str, ...]:
    if speed is None:
        return what, NOT_INSTALLED, "", ""
    return what, number(speed), *(number(speed / other) if other else "" for other in beside)


def _by_day(ready: Practice, pack: int, tries: int) -> float:
    """The best of several spells."""
    return max(_stepping(ready, pack, morning_paper().day) for _ in range(tries))


def _stepping(ready: Practice, pack: int, day: int) -> float:
    """Steps a second within days: the time between two days is not counted."""
    training = Training(ready, day, 2 * day * pack, 1, pack)
    gone, counted, before = 0.0, 0, None
    for turn, _ in enumerate(training.run()):
        if before is not None and turn % day:
            gone += now() - before
            counted += pack
        before = now()
    return counted / gone


def _days(ready: Practice, day: int, dogs: int) -> Callable[[], int]:
    learner = Vectorised(ready.tables[0], day, np.random.default_rng(1), dogs)

    def live() -> int:
        learner.live(0.5)
        return dogs * day

    return live


def _rolls(ready: Practice, dogs: int, turns: int = 60) -> Callable[[], int]:
    rng = np.random.default_rng(1)

    def roll() -> int:
        state = np.full(dogs, ready.start[0])
        points = np.zeros(dogs, dtype=np.int64)
        for _ in range(turns):
            action = rng.integers(0, len(Action), dogs)
            points += ready.pays[action, state]
            state = ready.next_state[action, state]
        return dogs * turns

    return roll

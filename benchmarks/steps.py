"""Steps a second: our learner, roll-outs on its tables, and what others do in the same run."""

from collections.abc import Callable
from time import perf_counter

import numpy as np

from benchmarks.clock import rate, seconds
from benchmarks.level import morning_paper, practice
from benchmarks.peers import NOT_INSTALLED, gymnasium_steps
from benchmarks.plain import QLearning
from benchmarks.report import Section, Target, number
from game.learning.physics import Action
from game.learning.practice import Practice
from game.learning.training import PACK, Training

MINIGRID = "MiniGrid-Empty-8x8-v0"
PACKS = (PACK, 256, 1024, 4096)
ROLL_OUTS = (64, 256, 1024, 4096)
OURS, OURS_MANY = f"training, {PACK} dogs", "training, 1024 dogs"
PLAIN = "Q-learning, plain Python on lists, 1 dog"
PEERS = {
    MINIGRID: "minigrid",
    "MiniGrid-FourRooms-v0": "minigrid",
    "FrozenLake-v1": "gymnasium",
    "game.learning.environment:misfetch/House-v0": "gymnasium",
}


def steps(quick: bool) -> tuple[Section, list[Target]]:
    """The table of speeds, and the targets that hang on it."""
    ready, speeds = practice(), {}
    for pack in PACKS[:1] if quick else PACKS:
        speeds[f"training, {pack} dogs"] = max(_stepping(ready, pack) for _ in range(5))
    for dogs in ROLL_OUTS:
        speeds[f"roll-outs, {dogs} dogs"] = rate(_rolls(ready, dogs))
    speeds[PLAIN] = rate(QLearning(ready, morning_paper().day).live)
    for name, module in PEERS.items():
        speeds[f"`{name.rpartition(':')[2]}`"] = gymnasium_steps(name, module)
    compared = (f"`{MINIGRID}`", PLAIN)
    rows = tuple(_row(what, speed, [speeds[c] for c in compared]) for what, speed in speeds.items())
    about = (
        "The stepping part of training on The Morning Paper: choosing, stepping, being surprised "
        "and learning from it, without the nights in which the pack rehearses and plans. "
        "Roll-outs: random actions on the same tables, nothing learned. Peers step with random "
        "actions and are reset when an episode ends."
    )
    head = ("what", "steps/s", f"× {MINIGRID}", "× plain Q-learning")
    whole = seconds(_whole_training, 3)
    return Section("Steps a second", about, head, rows), _targets(speeds, whole)


def _targets(speeds: dict[str, float | None], whole: float) -> list[Target]:
    found = [Target("training on The Morning Paper, from level to learned", whole, 0.5, "s")]
    minigrid, plain = speeds[f"`{MINIGRID}`"], speeds[PLAIN]
    for what in (OURS, OURS_MANY):  # roll-outs learn nothing: they are no learner's speed
        speed = speeds.get(what)
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


def _stepping(ready: Practice, pack: int) -> float:
    """Steps a second within days: the time between two days is not counted."""
    day = morning_paper().day
    training = Training(ready, day, 2 * day * pack, 1, pack)
    gone, counted, before = 0.0, 0, None
    for turn, _ in enumerate(training.run()):
        now = perf_counter()
        if before is not None and turn % day:
            gone += now - before
            counted += pack
        before = perf_counter()
    return counted / gone


def _whole_training() -> None:
    level = morning_paper()
    training = Training(practice(), level.day, level.steps, 1)
    for _ in training.run():
        pass
    training.mind.beliefs()


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

"""How long until 95 % of the exact optimum: our dog, and other learners in the same house."""

from collections.abc import Callable, Sequence
from statistics import median

import numpy as np

from benchmarks.clock import now
from benchmarks.level import morning_paper, practice
from benchmarks.peers import NOT_INSTALLED, has
from benchmarks.plain import QLearning
from benchmarks.report import Section, number
from game.learning.q_learning import QLearning as Vectorised
from game.learning.q_learning import curiosity
from game.learning.training import Training, ratio

ENOUGH = 0.95
CAP = 120.0
_LOOK_EVERY = 2000
_Q_BUDGET = 2_000_000  # steps over which vectorised Q-learning becomes less curious


def reach(quick: bool) -> Section:
    """The table: seconds and steps, everything counted from the level on."""
    cap, seeds = (2.0, (1,)) if quick else (CAP, (1, 2, 3, 4, 5))
    rows = [
        _row("our dog", seeds, lambda seed: _ours(seed, cap), cap),
        _row("Q-learning, vectorised", seeds, lambda seed: _vectorised(seed, cap), cap),
        _row("Q-learning, plain Python", (1,), lambda seed: _plain(seed, cap), cap),
        _row("Stable-Baselines3, DQN", (1,), lambda seed: _deep(seed, cap), cap)
        if has("gymnasium", "stable_baselines3")
        else ("Stable-Baselines3, DQN", NOT_INSTALLED, "", ""),
    ]
    about = (
        f"Until the greedy dog has {ENOUGH:.0%} of the way from staying in bed to the exact "
        "optimum in the training house, under the rules that the level starts with. Our dog knows "
        "how houses work and learns what pays. Q-learning and the deep Q-network "
        "(Stable-Baselines3's DQN with its default network, through the Gymnasium environment, "
        "observations one-hot) have to learn both, so they do not solve the same problem; "
        "vectorised Q-learning may also wake up wherever it has been before, which the others may "
        f"not. The deep Q-network is looked at every {_LOOK_EVERY:,} steps, plain Q-learning every "
        "100 days, the others every day. Several seeds: their medians."
    )
    return Section(
        "Time to 95 % of the optimum", about, ("learner", "time", "steps", "reached"), tuple(rows)
    )


Found = tuple[float, int, float]  # seconds, steps, the best ratio


def _row(
    name: str, seeds: Sequence[int], learn: Callable[[int], Found], cap: float
) -> tuple[str, ...]:
    seconds, steps, most = zip(*(learn(seed) for seed in seeds), strict=True)
    who = f"{name}, " + (f"{len(seeds)} seeds" if len(seeds) > 1 else f"seed {seeds[0]}")
    there = sum(ratio >= ENOUGH for ratio in most)
    verdict = "yes" if there == len(seeds) else f"{there} of {len(seeds)} in {cap:.0f} s"
    if not there:
        verdict = f"not in {cap:.0f} s (best {max(most):.0%})"
    return who, f"{number(median(seconds))} s", number(median(steps)), verdict


def _ours(seed: int, cap: float) -> Found:
    """From compiling on; steps are those of all dogs."""
    began, level = now(), morning_paper()
    training, most = Training(practice(), level.day, level.steps, seed), 0.0
    for _ in training.run():
        last = training.curve[-1]
        most = max(most, ratio(last.points, training.best_points, training.idle_points))
        if most >= ENOUGH or now() - began > cap:
            break
    return now() - began, last.steps, most


def _vectorised(seed: int, cap: float) -> Found:
    began, ready, day = now(), practice(), morning_paper().day
    best, idle = ready.points(ready.best_plans(day)), ready.idle_points(day)
    learner, most = Vectorised(ready.tables[0], day, np.random.default_rng(seed)), 0.0
    while most < ENOUGH and now() - began < cap:
        learner.live(curiosity(learner.steps / _Q_BUDGET))
        most = max(most, ratio(learner.greedy_day()[1], best, idle))
    return now() - began, learner.steps, most


def _plain(seed: int, cap: float) -> Found:
    began, ready, day = now(), practice(), morning_paper().day
    best, idle = ready.points(ready.best_plans(day)), ready.idle_points(day)
    learner, steps, most = QLearning(ready, day, seed), 0, 0.0
    while most < ENOUGH and now() - began < cap:
        steps += sum(learner.live() for _ in range(100))
        most = max(most, ratio(learner.points(), best, idle))
    return now() - began, steps, most


def _deep(seed: int, cap: float) -> Found:
    import gymnasium
    import torch
    from stable_baselines3 import DQN

    import game.learning.environment  # noqa: F401  (makes the name known)

    torch.set_num_threads(1)
    began, ready, day = now(), practice(), morning_paper().day
    best, idle = ready.points(ready.best_plans(day)), ready.idle_points(day)
    learn_in, look_in = (
        gymnasium.make("misfetch/House-v0", level="morning-paper", house="training")
        for _ in range(2)
    )
    learner = DQN(
        "MlpPolicy",
        learn_in,
        seed=seed,
        device="cpu",
        learning_rate=1e-3,
        learning_starts=1000,
        exploration_fraction=0.2,
        target_update_interval=1000,
        gamma=0.99,
    )
    most, steps = 0.0, 0

    def go_on(*_: object) -> bool:
        nonlocal most, steps
        steps = learner.num_timesteps
        if steps % _LOOK_EVERY == 0:
            most = max(most, ratio(_greedy_points(learner, look_in), best, idle))
        return most < ENOUGH and now() - began < cap

    learner.learn(total_timesteps=500_000, callback=go_on)
    return now() - began, steps, most


def _greedy_points(learner, env) -> float:
    observation, _ = env.reset()
    points, over = 0.0, False
    while not over:
        action, _ = learner.predict(observation, deterministic=True)
        observation, reward, _, over, _ = env.step(int(action))
        points += float(reward)
    return points

"""How long until 95 % of the exact optimum: our dog, and a deep Q-network on the same house."""

from statistics import median
from time import perf_counter

from benchmarks.level import morning_paper, practice
from benchmarks.peers import NOT_INSTALLED, has
from benchmarks.report import Section, number
from game.learning.training import Training, ratio

ENOUGH = 0.95
CAP = 120.0
_SEEDS = (1, 2, 3, 4, 5)
_LOOK_EVERY = 2000


def reach(quick: bool) -> Section:
    """The table: seconds and steps, everything counted from the level on."""
    found = [_ours(seed) for seed in _SEEDS]
    rows = [
        (
            f"our dog, median of {len(_SEEDS)} seeds",
            number(median(seconds for seconds, _ in found)) + " s",
            number(median(steps for _, steps in found)),
            "yes" if all(seconds < CAP for seconds, _ in found) else "not by all seeds",
        ),
        _deep(5.0 if quick else CAP),
    ]
    about = (
        f"Until the greedy dog has {ENOUGH:.0%} of the way from staying in bed to the exact "
        "optimum in the training house, under the rules that the level starts with. Our dog knows "
        "how houses work and learns what pays. The deep Q-network (Stable-Baselines3's DQN with "
        "its default network, through the Gymnasium environment, observations one-hot) has to "
        "learn both, so the two do not solve the same problem. It is looked at every "
        f"{_LOOK_EVERY:,} steps."
    )
    return Section(
        "Time to 95 % of the optimum", about, ("learner", "time", "steps", "reached"), tuple(rows)
    )


def _ours(seed: int) -> tuple[float, int]:
    """Seconds and steps of all dogs until there, from compiling on."""
    began, level = perf_counter(), morning_paper()
    training = Training(practice(), level.day, level.steps, seed)
    for _ in training.run():
        last = training.curve[-1]
        if ratio(last.points, training.best_points, training.idle_points) >= ENOUGH:
            return perf_counter() - began, last.steps
    return CAP, training.steps


def _deep(cap: float) -> tuple[str, ...]:
    name = "Stable-Baselines3, DQN, seed 1"
    if not has("gymnasium", "stable_baselines3"):
        return name, NOT_INSTALLED, "", ""
    import gymnasium
    import torch
    from stable_baselines3 import DQN

    import game.learning.environment  # noqa: F401  (makes the name known)

    torch.set_num_threads(1)
    began, ready, day = perf_counter(), practice(), morning_paper().day
    best, idle = ready.points(ready.best_plans(day)), ready.idle_points(day)
    learn_in, look_in = (
        gymnasium.make("misfetch/House-v0", level="morning-paper", house="training")
        for _ in range(2)
    )
    learner = DQN(
        "MlpPolicy",
        learn_in,
        seed=1,
        device="cpu",
        learning_rate=1e-3,
        learning_starts=1000,
        exploration_fraction=0.2,
        target_update_interval=1000,
        gamma=0.99,
    )
    reached, most, steps = False, 0.0, 0

    def go_on(now: dict, _: dict) -> bool:
        nonlocal reached, most, steps
        steps = now["self"].num_timesteps
        if steps % _LOOK_EVERY == 0:
            most = max(most, ratio(_greedy_points(learner, look_in), best, idle))
            reached = most >= ENOUGH
        return not reached and perf_counter() - began < cap

    learner.learn(total_timesteps=500_000, callback=go_on)
    seconds = perf_counter() - began
    verdict = "yes" if reached else f"not reached in {cap:.0f} s (best {most:.0%})"
    return name, f"{number(seconds)} s", f"{steps:,}", verdict


def _greedy_points(learner, env) -> float:
    observation, _ = env.reset()
    points, over = 0.0, False
    while not over:
        action, _ = learner.predict(observation, deterministic=True)
        observation, reward, _, over, _ = env.step(int(action))
        points += float(reward)
    return points

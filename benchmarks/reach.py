"""How long until 95 % of the exact optimum: our dog, and a deep Q-network on the same house."""

from statistics import median
from time import perf_counter

from benchmarks.level import morning_paper, practice
from benchmarks.peers import NOT_INSTALLED, has
from benchmarks.plain import QLearning
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
        _plain(2.0 if quick else CAP),
        _deep(5.0 if quick else CAP),
    ]
    about = (
        f"Until the greedy dog has {ENOUGH:.0%} of the way from staying in bed to the exact "
        "optimum in the training house, under the rules that the level starts with. Our dog knows "
        "how houses work and learns what pays. Plain Q-learning and the deep Q-network "
        "(Stable-Baselines3's DQN with its default network, through the Gymnasium environment, "
        "observations one-hot) have to learn both, so they do not solve the same problem. The "
        f"deep Q-network is looked at every {_LOOK_EVERY:,} steps, plain Q-learning every 100 days."
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


def _plain(cap: float) -> tuple[str, ...]:
    began, ready, day = perf_counter(), practice(), morning_paper().day
    best, idle = ready.points(ready.best_plans(day)), ready.idle_points(day)
    learner, steps, most = QLearning(ready, day), 0, 0.0
    while most < ENOUGH and perf_counter() - began < cap:
        steps += sum(learner.live() for _ in range(100))
        most = max(most, ratio(learner.points(), best, idle))
    return "Q-learning, plain Python, seed 1", *_outcome(perf_counter() - began, steps, most, cap)


def _outcome(seconds: float, steps: int, most: float, cap: float) -> tuple[str, str, str]:
    verdict = "yes" if most >= ENOUGH else f"not reached in {cap:.0f} s (best {most:.0%})"
    return f"{number(seconds)} s", number(steps), verdict


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
    most, steps = 0.0, 0

    def go_on(now: dict, _: dict) -> bool:
        nonlocal most, steps
        steps = now["self"].num_timesteps
        if steps % _LOOK_EVERY == 0:
            most = max(most, ratio(_greedy_points(learner, look_in), best, idle))
        return most < ENOUGH and perf_counter() - began < cap

    learner.learn(total_timesteps=500_000, callback=go_on)
    return name, *_outcome(perf_counter() - began, steps, most, cap)


def _greedy_points(learner, env) -> float:
    observation, _ = env.reset()
    points, over = 0.0, False
    while not over:
        action, _ = learner.predict(observation, deterministic=True)
        observation, reward, _, over, _ = env.step(int(action))
        points += float(reward)
    return points

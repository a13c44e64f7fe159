"""Other people's environments and solvers. What is not installed is left out and said so."""

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module

from benchmarks.clock import rate

NOT_INSTALLED = "not installed"


def has(*modules: str) -> bool:
    """Whether all of these can be imported."""
    for module in modules:
        try:
            import_module(module)
        except ImportError:
            return False
    return True


def gymnasium_steps(name: str, module: str, spell: float = 0.3, tries: int = 5) -> float | None:
    """Steps a second of an environment with random actions, resets included; None: not there."""
    if not has("gymnasium", module):
        return None
    import gymnasium

    env = gymnasium.make(name)
    env.reset(seed=1)
    env.action_space.seed(1)
    speed = rate(_walk(env), spell, tries)
    with suppress(Exception):
        env.close()
    return speed


def _walk(env, steps: int = 200) -> Callable[[], int]:
    def walk() -> int:
        for _ in range(steps):
            _, _, terminated, truncated, _ = env.step(env.action_space.sample())
            if terminated or truncated:
                env.reset()
        return steps

    return walk

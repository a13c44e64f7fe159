"""How long something takes: the best of several tries, as others use the machine as well."""

from collections.abc import Callable
from time import perf_counter
from typing import Any


def seconds(do: Callable[[], Any], tries: int = 5) -> float:
    """The shortest of several tries."""
    taken = []
    for _ in range(tries):
        began = perf_counter()
        do()
        taken.append(perf_counter() - began)
    return min(taken)


def rate(do: Callable[[], int], spell: float = 0.3, tries: int = 5) -> float:
    """Steps a second: ``do`` makes some steps and says how many. The best of several spells."""
    best = 0.0
    for _ in range(tries):
        began, gone, steps = perf_counter(), 0.0, 0
        while gone < spell:
            steps += do()
            gone = perf_counter() - began
        best = max(best, steps / gone)
    return best

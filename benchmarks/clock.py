"""How long something takes: the best of several tries, as others use the machine as well.

Time is that which the processor spent on it. All that is measured so runs in one thread, and so
that is what a clock on the wall shows where nobody else wants the core.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

now = time.perf_counter if sys.platform == "win32" else time.process_time  # coarse on Windows
"""Seconds, to take differences of."""


def seconds(do: Callable[[], Any], tries: int = 5) -> float:
    """The shortest of several tries."""
    taken = []
    for _ in range(tries):
        began = now()
        do()
        taken.append(now() - began)
    return min(taken)


def rate(do: Callable[[], int], spell: float = 0.3, tries: int = 5) -> float:
    """Steps a second: ``do`` makes some steps and says how many. The best of several spells."""
    best = 0.0
    for _ in range(tries):
        began, gone, steps = now(), 0.0, 0
        while gone < spell:
            steps += do()
            gone = now() - began
        best = max(best, steps / gone)
    return best

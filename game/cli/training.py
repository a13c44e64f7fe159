"""Training dogs: one and its verdict, one in many houses, many of them."""

import argparse
import json
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from game.cli.asked import attempt_of, pool_of
from game.cli.errors import FINE, FaultyError, UsageError

if TYPE_CHECKING:
    from game.play.exam import Spread


def train(chosen: argparse.Namespace) -> int:
    """``misfetch train``."""
    from game.learning.limits import TooManySituationsError
    from game.play.attempt import train
    from game.play.report import as_json, as_text

    attempt = attempt_of(chosen)
    try:
        result = train(attempt)
    except TooManySituationsError as error:
        raise FaultyError(f"{chosen.level}: {error}") from None
    print(json.dumps(as_json(result), indent=2) if chosen.json else as_text(result))
    return FINE


def exam(chosen: argparse.Namespace) -> int:
    """``misfetch exam``."""
    from game.play.exam import exam

    attempt = attempt_of(chosen)
    return _print_spread(chosen, lambda pool: exam(attempt, range(chosen.n), pool)[1])


def litter(chosen: argparse.Namespace) -> int:
    """``misfetch litter``."""
    from game.play.exam import litter

    attempt = attempt_of(chosen)
    seeds = range(attempt.seed, attempt.seed + chosen.n)
    return _print_spread(chosen, lambda pool: litter(attempt, seeds, pool))


def variety(chosen: argparse.Namespace) -> int:
    """``misfetch variety``."""
    from game.learning.limits import TooManySituationsError
    from game.play.variety import PERCENTS, as_json, as_text, variety

    attempt = attempt_of(chosen)
    seeds = range(attempt.seed, attempt.seed + chosen.n)
    try:
        with pool_of(chosen) as pool:
            litters = list(variety(attempt, chosen.percent or PERCENTS, seeds, pool))
    except ValueError as error:
        raise UsageError(f"{chosen.level}: {error}") from None
    except TooManySituationsError as error:
        raise FaultyError(f"{chosen.level}: {error}") from None
    print(json.dumps(as_json(attempt, litters), indent=2) if chosen.json else as_text(litters))
    return FINE


def _print_spread(chosen: argparse.Namespace, release: "Callable[[Executor], Spread]") -> int:
    from game.learning.limits import TooManySituationsError

    try:
        with pool_of(chosen) as pool:
            spread = release(pool)
    except TooManySituationsError as error:
        raise FaultyError(f"{chosen.level}: {error}") from None
    print(json.dumps(spread.as_json(), indent=2) if chosen.json else spread.as_text())
    return FINE

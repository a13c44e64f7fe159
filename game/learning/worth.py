"""What a solver adds up: points first and, far below them, effort, all in one whole number.

Between ways that pay the same every dog prefers, in this order: fewer uses of the mouth, fewer
steps walked, doing it sooner, and then the order of ``Action``. This is its innate effort: it
never outweighs a reward and it makes each dog a definite one.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.learning.ground import IntArray
from game.learning.physics import Action
from game.learning.rewards import Rewards

RANKS = 1 << (len(Action) - 1).bit_length()
"""A solver may carry the order of actions in the lowest bits of a value: this many numbers."""

NEVER = -(1 << 61)
"""The value of what cannot be done: worse than that of anything that can."""

_ROOM = (1 << 60) // RANKS


@dataclass(frozen=True)
class Worth:
    """What each step and the end of the day are worth, in arrays like those of ``Rewards``.

    ``late`` is taken off for each use of the mouth, once for each step that went by before it.
    """

    steps: tuple[IntArray, ...]
    unwatched: tuple[IntArray, ...]
    end: IntArray
    late: int = 0


def worth_of(rewards: Rewards, day: int) -> Worth:
    """The points of one rule set, and between equal points the effort.

    The weights are so far apart that no sum of a lesser one over a day outweighs a greater one.
    Being late is given up first when amounts are so large that the sum would not fit.
    """
    largest = rewards.largest + 1
    for late in (1, 0):
        move = late * day * (day + 1) // 2 + 1
        mouth = move * (day + 1)
        points = mouth * (day + 1)
        if points * largest * (day + 1) < _ROOM:
            break

    def step(action: Action, paid: IntArray) -> IntArray:
        return paid // rewards.unit * points - _effort(action, mouth, move)

    return Worth(
        _each(step, rewards.steps),
        _each(step, rewards.unwatched),
        rewards.end // rewards.unit * points,
        late,
    )


def tied_worth(said: Rewards, meant: Rewards, sign: int, day: int) -> Worth | None:
    """The points of Said, then fewer uses of the mouth, then Meant: most (1) or least (-1) of it.

    None: the amounts are so large that they do not fit into one number.
    """
    for move in (1, 0):  # walking less is given up first
        meant_weighs = (day * move) + 1
        mouth = meant_weighs * (2 * (day + 1) * meant.largest + 1)
        points = mouth * (day + 1)
        if points * (said.largest + 1) * (day + 1) < _ROOM:
            break
    else:
        return None

    def both(paid: IntArray, worth: IntArray) -> IntArray:
        return np.asarray(paid // said.unit * points + worth // meant.unit * (sign * meant_weighs))

    def step(action: Action, paid: IntArray, worth: IntArray) -> IntArray:
        return both(paid, worth) - _effort(action, mouth, move)

    return Worth(
        _each(step, said.steps, meant.steps),
        _each(step, said.unwatched, meant.unwatched),
        both(said.end, meant.end),
    )


def said_worth(said: Rewards, day: int) -> Worth:
    """The points of Said, and between equal points fewer uses of the mouth; nothing else."""

    def step(action: Action, paid: IntArray) -> IntArray:
        return paid // said.unit * (day + 1) - _effort(action, 1, 0)

    end = said.end // said.unit * (day + 1)
    return Worth(_each(step, said.steps), _each(step, said.unwatched), end)


def meant_worth(meant: Rewards, sign: int) -> Worth:
    """The points of Meant, with their sign turned if ``sign`` is -1; no effort."""
    steps, unwatched = (tuple(sign * r for r in spell) for spell in (meant.steps, meant.unwatched))
    return Worth(steps, unwatched, sign * meant.end)


def _each(of: Callable[..., IntArray], *rewards: tuple[IntArray, ...]) -> tuple[IntArray, ...]:
    return tuple(of(*one) for one in zip(Action, *rewards, strict=True))


def _effort(action: Action, mouth: int, move: int) -> int:
    return mouth if action.is_mouth else move if action.is_move else 0

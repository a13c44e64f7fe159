"""Q-learning as in a textbook, in plain Python on lists of whole numbers."""

import random

from game.learning.physics import Action
from game.learning.practice import Practice
from game.learning.rulebook import THOUSANDTHS

CURIOSITY, RATE, PATIENCE = 0.1, 0.5, 0.99


class QLearning:
    """One dog in the first training house; it knows nothing and tries at random now and then."""

    def __init__(self, ready: Practice, day: int, seed: int = 1):
        self._next, self._pays = ready.next_state.T.tolist(), ready.pays.T.tolist()
        self._values = [[0.0] * len(Action) for _ in self._next]
        self._start, self._day = int(ready.start[0]), day
        self._random = random.Random(seed).random

    def live(self) -> int:
        """A day of learning; returns its steps."""
        next_state, pays, values, chance = self._next, self._pays, self._values, self._random
        state = self._start
        for _ in range(self._day):
            mine = values[state]
            tries = chance() < CURIOSITY
            action = int(chance() * len(mine)) if tries else mine.index(max(mine))
            after = next_state[state][action]
            aim = pays[state][action] + PATIENCE * max(values[after])
            mine[action] += RATE * (aim - mine[action])
            state = after
        return self._day

    def points(self) -> float:
        """What it gets on a day without trying anything."""
        state, total = self._start, 0
        for _ in range(self._day):
            action = self._values[state].index(max(self._values[state]))
            total += self._pays[state][action]
            state = self._next[state][action]
        return total / THOUSANDTHS

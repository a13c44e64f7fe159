"""Errands: walk to some spot by the shortest way and try something there.

All dogs of a pack are moved at once. What can be looked up is looked up: the way from each cell to
each goal, and for each cell where one may stray.
"""

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import BoolArray, Ground, IntArray, distances
from game.learning.physics import Action
from game.learning.practice import Practice

STRAY = 0.1
"""How often a dog on an errand strays a step."""

_HAUNTS = 4
_SPOT_OVER_HAUNT = 3  # how much more often an errand leads to where things may lie
_TRIES = np.array([Action.PICK_UP, Action.PUT_DOWN, Action.CHEW, Action.PRESS, Action.WAIT])
_ODDS = np.array([0.7, 0.7, 0.12, 0.4, 0.1])
_AT_THE_GOAL, _AS_IT_LIKES = -1, -2
_TURNS = 12  # divides evenly among two, three and four ways


class Errands:
    """The errands of a pack of D dogs. Each morning every dog is told in which house it is.

    A dog on an errand follows a row of ``_ways``: for each cell the action that leads nearer to
    its goal. Dogs without an errand share a row that tells them to do as they like.
    """

    def __init__(self, practice: Practice, eager: NDArray[np.float32], rng: np.random.Generator):
        self._practice, self._eager, self._rng = practice, eager, rng
        grounds = [tables.ground for tables in practice.tables]
        ways = [_ways(ground.next_cell, self._targets(ground)) for ground in grounds]
        free = np.full(max(way.shape[1] for way in ways), _AS_IT_LIKES, dtype=np.int8)
        self._ways = np.concatenate([free, *(way.ravel() for way in ways)])
        self._first_way = len(free) + np.cumsum([0, *(way.size for way in ways)])[:-1]
        self._cells = np.array([way.shape[1] for way in ways])
        self._goals = np.array([len(way) for way in ways])
        turns = [_turns(ground.next_cell) for ground in grounds]
        self._turns = np.concatenate(turns)
        self._first_turn = np.cumsum([0, *(len(turn) for turn in turns)])[:-1]
        self._odds = _odds(practice.possible)
        self.morning(np.zeros(len(eager), dtype=np.int64))

    def _targets(self, ground: Ground) -> IntArray:
        haunts = self._rng.integers(0, ground.house.cells, _HAUNTS)
        pressed = np.flatnonzero(ground.can_press)
        spots = np.concatenate((ground.spot_cell[:-2], pressed))
        return np.concatenate((np.tile(spots, _SPOT_OVER_HAUNT), haunts))

    def morning(self, house: IntArray) -> None:
        """A new day: nobody is on an errand. ``house``: int64[D], where each dog is."""
        self._row = np.zeros(len(house), dtype=np.int64)
        self._way, self._width = self._first_way[house], self._cells[house]
        self._turn = self._first_turn[house]
        self._reach = self._goals[house] / self._eager

    def next_actions(self, state: IntArray, plan: NDArray[np.int8]) -> NDArray[np.int8]:
        """The next action of each dog, int8[D]: of its errand, or of the plan (int8[S])."""
        luck = self._rng.random(len(state), dtype=np.float32)
        strays = np.flatnonzero((luck < STRAY) & (self._row > 0))  # none that sets out just now
        self._begin(np.flatnonzero((luck < self._eager) & (self._row == 0)), luck)
        cell = self._practice.cell[state]
        action = self._ways[self._row + cell]
        there = np.flatnonzero(action == _AT_THE_GOAL)
        free = np.flatnonzero(action == _AS_IT_LIKES)
        action[free] = plan[state[free]]
        action[there] = self._try_something(state[there])
        self._row[there] = 0
        strays = strays[self._row[strays] > 0]
        turn = (luck[strays] * (_TURNS / STRAY)).astype(np.int64)
        action[strays] = self._turns[self._turn[strays] + cell[strays], turn]
        return np.asarray(action)

    def _begin(self, those: IntArray, luck: NDArray[np.float32]) -> None:
        """Send dogs on errands; a luck below a dog's eagerness is just as random a share of it."""
        goal = (luck[those] * self._reach[those]).astype(np.int64)
        self._row[those] = self._way[those] + goal * self._width[those]

    def _try_something(self, state: IntArray) -> IntArray:
        luck, tried = self._rng.random(len(state)), np.zeros(len(state), dtype=np.int64)
        for odds in self._odds:
            tried += odds[state] <= luck
        return np.asarray(_TRIES[tried])


def _odds(possible: BoolArray) -> NDArray[np.float64]:
    """For each situation the heaped odds of all tries but the last: float64[tries - 1, S]."""
    odds = possible[_TRIES] * _ODDS[:, None]
    return np.asarray(odds.cumsum(axis=0) / odds.sum(axis=0))[:-1]


def _ways(next_cell: IntArray, targets: IntArray) -> NDArray[np.int8]:
    """For each target the action that leads nearer from each cell, int8[K, N]."""
    ways = np.empty((len(targets), next_cell.shape[1]), dtype=np.int8)
    for row, target in enumerate(targets):
        away = distances(next_cell, int(target))
        ways[row] = Action.UP + np.argmin(away[next_cell], axis=0)
        ways[row, target] = _AT_THE_GOAL
    return ways


def _turns(next_cell: IntArray) -> IntArray:
    """For each cell the moves that are possible there, each as often, int64[N, _TURNS]."""
    turns = np.full((next_cell.shape[1], _TURNS), int(Action.WAIT))
    for cell in range(len(turns)):
        moves = np.flatnonzero(next_cell[:, cell] != cell) + Action.UP
        if moves.size:
            turns[cell] = np.resize(moves, _TURNS)
    return turns

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
_TURNS = 12  # divides evenly among two, three and four ways


class Errands:
    """The errands of a pack of D dogs. Each morning every dog is told in which house it is."""

    def __init__(self, practice: Practice, rng: np.random.Generator):
        self._practice, self._rng = practice, rng
        grounds = [tables.ground for tables in practice.tables]
        ways = [_ways(ground.next_cell, self._targets(ground)) for ground in grounds]
        self._ways = np.concatenate([way.ravel() for way in ways])
        self._first_way = np.cumsum([0, *(way.size for way in ways)])[:-1]
        self._cells = np.array([way.shape[1] for way in ways])
        self._goals = np.array([len(way) for way in ways])
        turns = [_turns(ground.next_cell) for ground in grounds]
        self._turns = np.concatenate(turns)
        self._first_turn = np.cumsum([0, *(len(turn) for turn in turns)])[:-1]
        self._house = np.zeros(0, dtype=np.int64)
        self._goal = np.zeros(0, dtype=np.int64)

    def _targets(self, ground: Ground) -> IntArray:
        haunts = self._rng.integers(0, ground.house.cells, _HAUNTS)
        pressed = np.flatnonzero(ground.can_press)
        spots = np.concatenate((ground.spot_cell[:-2], pressed))
        return np.concatenate((np.tile(spots, _SPOT_OVER_HAUNT), haunts))

    def morning(self, house: IntArray) -> None:
        """A new day: nobody is on an errand. ``house``: int64[D], where each dog is."""
        self._house = house
        self._goal = np.full(len(house), -1)

    def next_actions(
        self, state: IntArray, otherwise: NDArray[np.int8], eager: NDArray[np.float32]
    ) -> IntArray:
        """The next action of each dog, int64[D]: of its errand, or ``otherwise`` without one.

        eager: float32[D], how likely a dog without an errand is to go on one.
        """
        luck = self._rng.random((2, len(state)), dtype=np.float32)
        begins = (self._goal < 0) & (luck[0] < eager)
        drawn = (luck[0] / eager * self._goals[self._house]).astype(np.int64)
        self._goal = np.where(begins, drawn, self._goal)
        cell = self._practice.cell[state]
        way = self._first_way[self._house] + self._goal * self._cells[self._house] + cell
        heading = self._ways[way]
        errand = self._goal >= 0
        action = np.where(errand, heading, otherwise)
        there = np.flatnonzero(errand & (heading < 0))
        action[there] = self._try_something(state[there])
        self._goal[there] = -1
        strays = np.flatnonzero(errand & (luck[1] < STRAY))
        turn = (luck[1][strays] / STRAY * _TURNS).astype(np.int64)
        action[strays] = self._turns[self._first_turn[self._house[strays]] + cell[strays], turn]
        return action

    def _try_something(self, state: IntArray) -> IntArray:
        odds = self._practice.possible[_TRIES, state[:, None]] * _ODDS
        return _TRIES[_drawn(self._rng, odds)]


def _drawn(rng: np.random.Generator, odds: NDArray[np.float64] | BoolArray) -> IntArray:
    """For each row of ``odds`` a column, with a chance in proportion to what stands there."""
    heaped = odds.cumsum(axis=1)
    return np.asarray((heaped > rng.random((len(odds), 1)) * heaped[:, -1:]).argmax(axis=1))


def _ways(next_cell: IntArray, targets: IntArray) -> IntArray:
    """For each target the action that leads nearer from each cell, int64[K, N]; -1 at the goal."""
    ways = np.empty((len(targets), next_cell.shape[1]), dtype=np.int64)
    for row, target in enumerate(targets):
        away = distances(next_cell, int(target))
        ways[row] = Action.UP + np.argmin(away[next_cell], axis=0)
        ways[row, target] = -1
    return ways


def _turns(next_cell: IntArray) -> IntArray:
    """For each cell the moves that are possible there, each as often, int64[N, _TURNS]."""
    turns = np.full((next_cell.shape[1], _TURNS), int(Action.WAIT))
    for cell in range(len(turns)):
        moves = np.flatnonzero(next_cell[:, cell] != cell) + Action.UP
        if moves.size:
            turns[cell] = np.resize(moves, _TURNS)
    return turns

"""Training houses made ready: every step that can be taken in them, what it pays, how it looks.

Several houses are laid end to end, so that a pack of dogs in different houses is one batch.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.learning.cues import cues_of, perceive, salience
from game.learning.ground import BoolArray, Ground, IntArray, survey
from game.learning.physics import Action
from game.learning.reward_model import RewardModel
from game.learning.rulebook import SAID, THOUSANDTHS, Rulebook
from game.learning.solve import Plan, Rewards, rewards_of, solve
from game.learning.tables import Tables, compile_tables
from game.rules.tree import Rule
from game.world.house import House


@dataclass(frozen=True)
class Practice:
    """H training houses as one set of arrays. S situations in all, A actions, U percepts.

    next_state: int64[A, S]; possible: bool[A, S]; pays: int64[A, S], thousandths of points;
    percept: int64[A, S]; cell: int64[S], within its house; first_state: int64[H + 1], where each
    house begins and, last, S; start: int64[H], the situation in which the day begins.
    cues: F cues; present: float64[U, F].
    """

    tables: tuple[Tables, ...]
    next_state: IntArray
    possible: BoolArray
    pays: IntArray
    percept: IntArray
    cell: IntArray
    first_state: IntArray
    start: IntArray
    cues: tuple[Rule, ...]
    present: NDArray[np.float64]
    salience: NDArray[np.float64]

    def naive_model(self) -> RewardModel:
        """The reward model of a dog that has not met anything yet."""
        return RewardModel(self.cues, self.present, self.salience)

    def plans(self, model: RewardModel, day: int) -> tuple[Plan, ...]:
        """For each house the best day by what the model believes."""
        worth = np.rint(self.present @ model.kept() * THOUSANDTHS).astype(np.int64)
        return tuple(
            solve(tables, self._believed(house, tables, worth), day)
            for house, tables in enumerate(self.tables)
        )

    def best_plans(self, day: int) -> tuple[Plan, ...]:
        """For each house the best day by what the rules really pay."""
        return tuple(solve(tables, rewards_of(tables, 0, day), day) for tables in self.tables)

    def points(self, plans: Sequence[Plan]) -> float:
        """What the rules pay for following the plans, in points, over all houses."""
        total = 0
        for house, (tables, plan) in enumerate(zip(self.tables, plans, strict=True)):
            state = int(self.start[house])
            for action in plan.actions(tables):
                total += int(self.pays[action, state])
                state = int(self.next_state[action, state])
            total += self._at_end(house, state)
        return total / THOUSANDTHS

    def idle_points(self, day: int) -> float:
        """What the rules pay for staying in bed all day, in points, over all houses."""
        waits = [np.full((day, 1, 1), int(Action.WAIT), dtype=np.int8)] * len(self.tables)
        shapes = [(day, t.ground.house.cells, t.configurations) for t in self.tables]
        pairs = zip(waits, shapes, strict=True)
        return self.points([Plan(np.broadcast_to(wait, shape)) for wait, shape in pairs])

    def complete_experience(self) -> tuple[IntArray, NDArray[np.float64]]:
        """Every distinct (percept, points) that the houses hold: int64[D] and float64[D]."""
        percept, pays = self.percept[self.possible], self.pays[self.possible]
        lowest = int(pays.min())
        span = int(pays.max()) - lowest + 1
        distinct = np.unique(percept * span + (pays - lowest))
        return distinct // span, (distinct % span + lowest) / THOUSANDTHS

    def _believed(self, house: int, tables: Tables, worth: IntArray) -> Rewards:
        shape = (tables.ground.house.cells, tables.configurations)
        ours = slice(self.first_state[house], self.first_state[house + 1])
        steps = tuple(
            worth[self.percept[branch.action, ours].reshape(shape)[branch.cells]]
            for branch in tables.branches
        )
        return Rewards(steps, steps, np.zeros((1, 1), dtype=np.int64))

    def _at_end(self, house: int, state: int) -> int:
        tables = self.tables[house]
        cell, config = divmod(state - int(self.first_state[house]), tables.configurations)
        end = tables.rulebook.reward_at_end(0, tables.at())
        shape = (tables.ground.house.cells, tables.configurations)
        return int(np.broadcast_to(end, shape)[cell, config])


def prepare(
    houses: Sequence[House], said: Sequence[Rule], looks: Mapping[str, float], chewing: bool
) -> Practice:
    """Compile the training houses for one set of rules. ``looks`` gives the salience of each.

    Raises:
        TooManySituationsError: a house has more situations than can be solved.
    """
    tables = tuple(_compiled(survey(house), said, chewing) for house in houses)
    sizes = [t.situations for t in tables]
    first_state = np.concatenate(([0], np.cumsum(sizes)))
    flat = [_flat(t, int(first)) for t, first in zip(tables, first_state[:-1], strict=True)]
    percepts, cues, present = _cue_table(tables, flat)
    return Practice(
        tables=tables,
        next_state=np.concatenate([f.next_state for f in flat], axis=1),
        possible=np.concatenate([f.possible for f in flat], axis=1),
        pays=np.concatenate([f.pays for f in flat], axis=1),
        percept=np.concatenate(percepts, axis=1),
        cell=np.concatenate(
            [np.repeat(np.arange(t.ground.house.cells), t.configurations) for t in tables]
        ),
        first_state=first_state,
        start=np.array(
            [
                f + t.ground.house.start * t.configurations + t.start
                for f, t in zip(first_state[:-1], tables, strict=True)
            ]
        ),
        cues=cues,
        present=present,
        salience=np.array([salience(cue, looks) for cue in cues]),
    )


@dataclass(frozen=True)
class _Flat:
    """One house, flat: arrays of shape [A, S]."""

    next_state: IntArray
    possible: BoolArray
    pays: IntArray


def _compiled(ground: Ground, said: Sequence[Rule], chewing: bool) -> Tables:
    return compile_tables(ground, Rulebook(ground, (said,), switched=SAID), chewing)


def _flat(tables: Tables, first: int) -> _Flat:
    cells, configs = tables.ground.house.cells, tables.configurations
    shape = (len(Action), cells, configs)
    next_state = np.broadcast_to(np.arange(cells * configs).reshape(cells, configs), shape).copy()
    possible = np.zeros(shape, dtype=np.bool_)
    pays = np.zeros(shape, dtype=np.int64)
    rewards = rewards_of(tables, 0, 1)
    for branch, reward in zip(tables.branches, rewards.steps, strict=True):
        config = np.arange(configs)[None, :] if branch.next_config is None else branch.next_config
        next_state[branch.action, branch.cells] = branch.next_cell[:, None] * configs + config
        possible[branch.action, branch.cells] = branch.possible
        pays[branch.action, branch.cells] = reward
    flat = (len(Action), cells * configs)
    return _Flat(first + next_state.reshape(flat), possible.reshape(flat), pays.reshape(flat))


def _cue_table(
    tables: Sequence[Tables], flat: Sequence[_Flat]
) -> tuple[list[IntArray], tuple[Rule, ...], NDArray[np.float64]]:
    """Percept numbers for each house, int64[A, S], the cues, and which percept holds which."""
    numbers: list[IntArray] = []
    held: list[list[int]] = []
    known: dict[Rule, int] = {}
    for house, shape in zip(tables, flat, strict=True):
        percepts, which = perceive(house, 0)
        number = np.zeros((len(Action), house.ground.house.cells, house.configurations), np.int64)
        for branch, part in zip(house.branches, which, strict=True):
            number[branch.action, branch.cells] = part + len(held)
        numbers.append(number.reshape(shape.pays.shape))
        for percept in percepts:
            cues = cues_of(house, percept)
            held.append([known.setdefault(cue, len(known)) for cue in cues])
    present = np.zeros((len(held), len(known)))
    for row, columns in enumerate(held):
        present[row, columns] = 1.0
    return numbers, tuple(known), present

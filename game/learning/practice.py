"""Training houses made ready: every step that can be taken in them, what it pays, how it looks.

Several houses are laid end to end, so that a pack of dogs in different houses is one batch.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from game.learning.configurations import list_configurations
from game.learning.deeds import deed_sense
from game.learning.experiences import Experiences, experiences_of
from game.learning.flat import lay_flat
from game.learning.flat_solver import FlatPlan, solve_flat
from game.learning.ground import BoolArray, IntArray, survey
from game.learning.limits import limit_of_training
from game.learning.mind import Mind
from game.learning.physics import Action
from game.learning.rewards import Rewards, rewards_of
from game.learning.rulebook import SAID, THOUSANDTHS, Rulebook
from game.learning.senses import FloatArray, HouseSense, Sense, side_by_side
from game.learning.surroundings import state_senses, way_sense
from game.learning.tables import Tables, compile_tables
from game.rules import tree
from game.rules.tree import Rule
from game.world.house import House


@dataclass(frozen=True)
class Practice:
    """H training houses as one set of arrays. S situations in all, A actions.

    P spells of a day: 1, or 2 when in some house the owner leaves; spell 1 is after that.

    next_states: int64[P, A, S]; possible: bool[A, S]; paid: int64[P, A, S] and paid_at_end:
    int64[P, S], thousandths of points; cell: int64[S], within its house; first_state:
    int64[H + 1], where each house begins and, last, S; start: int64[H], the situation in which the
    day begins; share: float64[H], the odds that a dog spends a day there.
    steps, ends: what can be felt in a step (numbers [P, A, S]) and when a day is over ([P, S]).
    """

    tables: tuple[Tables, ...]
    next_states: IntArray
    possible: BoolArray
    paid: IntArray
    paid_at_end: IntArray
    cell: IntArray
    first_state: IntArray
    start: IntArray
    share: FloatArray
    steps: Experiences
    ends: Experiences

    @property
    def next_state(self) -> IntArray:
        """The next situation of each step while the owner is there, int64[A, S]."""
        return np.asarray(self.next_states[0])

    @property
    def pays(self) -> IntArray:
        """What each step pays while the owner is there, int64[A, S], thousandths of points."""
        return np.asarray(self.paid[0])

    @cached_property
    def leaves_after(self) -> IntArray:
        """For each house after how many steps its owner leaves, int64[H]; far ahead for never."""
        after = [tables.ground.house.leaves_after for tables in self.tables]
        return np.array([np.iinfo(np.int64).max if a is None else a for a in after])

    def spell(self, house: int, step: int) -> int:
        """Which spell of the day step number ``step`` (from 1) is in."""
        return int(step > self.leaves_after[house])

    def naive_mind(self) -> Mind:
        """The mind of a dog that has not met anything yet."""
        return Mind(self.steps, self.ends)

    def believed(self, mind: Mind) -> tuple[IntArray, IntArray]:
        """What the mind plans on, in thousandths of points: what it believes that each step pays,
        int64[P, A, S], and each end of a day, int64[P, S]."""
        worth = _worth(self.steps, mind.steps.kept())[self.steps.number]
        return worth, _worth(self.ends, mind.ends.kept())[self.ends.number]

    def plans(self, mind: Mind, day: int) -> tuple[FlatPlan, ...]:
        """For each house the best day by what the mind believes."""
        worth, end = self.believed(mind)
        return tuple(
            solve_flat(tables, self._believed(house, worth, end, day), day)
            for house, tables in enumerate(self.tables)
        )

    def best_plans(self, day: int) -> tuple[FlatPlan, ...]:
        """For each house the best day by what the rules really pay."""
        return tuple(
            solve_flat(tables, rewards_of(tables, SAID, day), day) for tables in self.tables
        )

    def points(self, plans: Sequence[FlatPlan]) -> float:
        """What the rules pay for following the plans, in points, over all houses by their share."""
        each = [self._points(house, plan) for house, plan in enumerate(plans)]
        return float(self.share @ np.array(each)) * len(each) / THOUSANDTHS

    def idle_points(self, day: int) -> float:
        """What the rules pay for staying in bed all day, in points, by the houses' share."""
        waits = np.full((day, 1, 1), int(Action.WAIT), dtype=np.int8)
        shapes = [(day, t.ground.house.cells, t.configurations) for t in self.tables]
        return self.points([FlatPlan(np.broadcast_to(waits, shape)) for shape in shapes])

    def _points(self, house: int, plan: FlatPlan) -> int:
        """Over a day in one house, in thousandths."""
        total, state, spell = 0, int(self.start[house]), 0
        for step, action in enumerate(plan.actions(self.tables[house]), start=1):
            spell = self.spell(house, step)
            total += int(self.paid[spell, action, state])
            state = int(self.next_states[spell, action, state])
        return total + int(self.paid_at_end[spell, state])

    def _believed(self, house: int, worth: IntArray, end: IntArray, day: int) -> Rewards:
        tables = self.tables[house]
        ours = slice(self.first_state[house], self.first_state[house + 1])
        shape = (tables.ground.house.cells, tables.configurations)
        watched, *rest = (
            tuple(
                worth[spell, branch.action, ours].reshape(shape)[branch.cells]
                for branch in branches
            )
            for spell, (_, branches) in enumerate(tables.spells())
        )
        last = end[self.spell(house, day), ours].reshape(shape)
        return Rewards(watched, rest[0] if rest else watched, last)


def prepare(
    houses: Sequence[House],
    said: Sequence[Rule],
    looks: Mapping[str, float],
    chewing: bool,
    shares: Sequence[int] = (),
) -> Practice:
    """Compile the training houses for one set of rules.

    ``looks`` gives the salience of each look, ``shares`` the odds of each house (equal if empty).

    Raises:
        TooManySituationsError: the houses have more situations than can be trained in.
    """
    tables = tuple(_compiled(houses, said, chewing))
    first_state = np.concatenate(([0], np.cumsum([t.situations for t in tables])))
    spells = max(len(t.spells()) for t in tables)
    flat = [lay_flat(t, spells) for t in tables]
    firsts = list(zip(flat, first_state[:-1], strict=True))
    possible = np.concatenate([f.possible for f in flat], axis=-1)
    next_states = np.concatenate([f.next_states + first for f, first in firsts], axis=-1)
    paid = np.concatenate([f.paid for f in flat], axis=-1)
    paid_at_end = np.concatenate([f.paid_at_end for f in flat], axis=-1)
    odds = np.array(shares or [1] * len(houses), dtype=np.float64)
    return Practice(
        tables=tables,
        next_states=next_states,
        possible=possible,
        paid=paid,
        paid_at_end=paid_at_end,
        cell=np.concatenate(
            [np.repeat(np.arange(t.ground.house.cells), t.configurations) for t in tables]
        ),
        first_state=first_state,
        start=np.array([f.start + first for f, first in firsts]),
        share=odds / odds.sum(),
        steps=_felt_in_steps(tables, next_states, possible, paid, looks),
        ends=_felt_at_the_end(tables, paid_at_end, looks),
    )


def refuse_untrainable(houses: Sequence[House], said: Sequence[Rule], chewing: bool) -> None:
    """Find out, before anyone waits, whether these houses can be trained in.

    Raises:
        TooManySituationsError: they have more situations than can be trained in.
    """
    before = 0
    for house in houses:
        ground, limit = survey(house), limit_of_training(before)
        book = Rulebook(ground, (said,), switched=SAID)
        before += len(list_configurations(ground, book, chewing, limit=limit).keys) * house.cells


def _compiled(houses: Sequence[House], said: Sequence[Rule], chewing: bool) -> Iterator[Tables]:
    before = 0
    for house in houses:
        ground, limit = survey(house), limit_of_training(before)
        book = Rulebook(ground, (said,), switched=SAID)
        tables = compile_tables(ground, book, chewing, limit=limit)
        before += tables.situations
        yield tables


def _worth(experiences: Experiences, kept: FloatArray) -> IntArray:
    """What each experience is believed to pay, int64[E], in thousandths."""
    return np.rint(experiences.sums(kept) * THOUSANDTHS).astype(np.int64)


# ---- what can be felt ------------------------------------------------------------------------
def _felt_in_steps(
    tables: Sequence[Tables],
    next_states: IntArray,
    possible: BoolArray,
    paid: IntArray,
    looks: Mapping[str, float],
) -> Experiences:
    spells = len(paid)
    senses = [
        side_by_side([_in_spells(deed_sense(t, SAID), spells) for t in tables]),
        side_by_side([_in_spells(way_sense(t), spells) for t in tables]),
    ]
    for sense in _states(tables, tree.EveryStep(), spells):
        after = np.stack([sense.number[p][next_states[p]] for p in range(spells)])
        senses.append(replace(sense, number=after))
    everywhere = np.broadcast_to(possible, paid.shape)
    return experiences_of(senses, paid, everywhere, looks)


def _felt_at_the_end(
    tables: Sequence[Tables], paid_at_end: IntArray, looks: Mapping[str, float]
) -> Experiences:
    senses = _states(tables, tree.EndOfDay(), len(paid_at_end))
    return experiences_of(senses, paid_at_end, np.ones_like(paid_at_end, dtype=np.bool_), looks)


def _states(tables: Sequence[Tables], cadence: tree.Cadence, spells: int) -> list[Sense]:
    houses = [state_senses(t, cadence) for t in tables]
    return [
        side_by_side([_in_spells(part, spells) for part in aspect])
        for aspect in zip(*houses, strict=True)
    ]


def _in_spells(part: HouseSense, spells: int) -> HouseSense:
    """The same with as many spells as the house with the most has."""
    if len(part.number) == spells:
        return part
    return replace(part, number=np.repeat(part.number, spells, axis=0))

"""Many days of one house at once, and what any rules pay for each of them.

Days share most of their steps: the same deed in the same situation is looked at once, however often
it was done. So a rule set is priced on thousands of days in about a millisecond.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.learning.ground import FAR, BoolArray, Ground, IntArray, distances
from game.learning.meters import can_cause
from game.learning.physics import Action, Happening, Situations, act
from game.learning.rulebook import SAID, Priced, Rulebook
from game.rules.tree import Rule

Choose: TypeAlias = Callable[[Situations], IntArray]
"""What each dog of a pack does next, int64[D]: numbers of actions that are possible."""

_TRIES = np.array([Action.PICK_UP, Action.PUT_DOWN, Action.CHEW, Action.PRESS, Action.WAIT])
_ODDS = np.array([4.0, 4.0, 1.0, 2.0, 4.0])
_SPOT_OVER_CELL = 3  # how much more often a wanderer's goal is a cell where things may lie


@dataclass(frozen=True)
class ManyDays:
    """D days of T steps. ``deeds`` holds every distinct step once, in batches: what was done, and
    how things stood before. ``number``: int64[D, T], which of them (counted through all batches)
    was done when. ``ends``: how things stand when the days are over.
    """

    ground: Ground
    deeds: tuple[tuple[Action, Situations], ...]
    number: IntArray
    ends: Situations

    @cached_property
    def steps(self) -> tuple[Happening, ...]:
        """What happened in each distinct step, in batches."""
        return tuple(act(self.ground, action, before) for action, before in self.deeds)

    def __getstate__(self) -> dict[str, Any]:
        """What is sent to another process; what happened in each step is worked out there."""
        return {part.name: getattr(self, part.name) for part in fields(self)}

    @property
    def actions(self) -> IntArray:
        """What was done on each day, int64[D, T]."""
        kinds = [np.full(len(before.cell), action, np.int64) for action, before in self.deeds]
        return np.asarray(np.concatenate(kinds)[self.number])

    def points(self, rules: Sequence[Rule], switched: bool = False) -> IntArray:
        """What rules pay for each day, int64[D], in thousandths of a point.

        ``switched``: the switches of the house multiply it, as they do with Said.
        """
        book = Rulebook(self.ground, (rules,), switched=SAID if switched else None)
        simple = [priced for priced in book.sets[0] if not priced.slots]
        paid = sum((self._each(book, p) for p in simple), np.zeros(self._distinct, np.int64))
        total = np.asarray(paid[self.number].sum(axis=1) + book.reward_at_end(0, self.ends))
        for priced in book.sets[0]:
            if priced.slots:
                total = total + self._remembered(book, priced)
        return total

    def payments(self, rules: Sequence[Rule], switched: bool = False) -> IntArray:
        """What each rule pays in each step, and when the day is over: int64[R, D, T + 1], in
        thousandths of a point. ``switched`` is as in ``points``.
        """
        book = Rulebook(self.ground, (rules,), switched=SAID if switched else None)
        paid = np.zeros((len(rules), len(self.number), self.number.shape[1] + 1), np.int64)
        for mine, priced in zip(paid, book.sets[0], strict=True):
            mine[:, -1] = book.pays_at_end(priced, self.ends)
            if priced.slots:
                day, time, amounts = self._on_occasions(book, priced)
                mine[day, time] = amounts
            else:
                mine[:, :-1] = self._each(book, priced)[self.number]
        return paid

    @property
    def _distinct(self) -> int:
        return sum(len(before.cell) for _, before in self.deeds)

    def _each(self, book: Rulebook, priced: Priced) -> IntArray:
        """What a rule without memory pays for each distinct step."""
        return self._over_steps(lambda step: book.pays(priced, step))

    def _remembered(self, book: Rulebook, priced: Priced) -> IntArray:
        """What a rule with memory pays for each day."""
        day, _, amounts = self._on_occasions(book, priced)
        return _added_up(amounts, day, len(self.number))

    def _on_occasions(self, book: Rulebook, priced: Priced) -> tuple[IntArray, IntArray, IntArray]:
        """On which days and when a rule with memory has an occasion, and what it pays there: only
        the first ones count.
        """
        occasions = self._occasions(book, priced)
        any_: BoolArray = np.logical_or.reduce(occasions)
        day, time = np.nonzero(any_[self.number])
        happened = self.number[day, time]
        before = _before_in_its_day(occasions[:, happened], day)
        limits = np.array([slot.limit for slot in priced.slots])[:, None]
        fires = (occasions[:, happened] & (before < limits)).any(axis=0)
        worth = self._over_steps(lambda step: book.worth(priced, np.True_, step.after))
        return day, time, worth[happened] * fires

    def _occasions(self, book: Rulebook, priced: Priced) -> BoolArray:
        """For each slot of the rule the distinct steps that are an occasion: bool[slots, S]."""
        parts = [
            np.broadcast_to(
                book.occasions(priced, step)
                if can_cause(step.action, priced.rule.event)
                else np.False_,
                (len(priced.slots), len(step.before.cell)),
            )
            for step in self.steps
        ]
        return np.concatenate(parts, axis=1)

    def _over_steps(self, of: Callable[[Happening], IntArray]) -> IntArray:
        """One value for each distinct step."""
        return np.concatenate(
            [np.broadcast_to(of(step), step.before.cell.shape) for step in self.steps]
        )


def live_all(ground: Ground, plans: Sequence[Sequence[Action]]) -> ManyDays:
    """Live many days of equal length, each given by its actions.

    Raises:
        ValueError: an action that is not possible at its step.
    """
    actions = np.array(plans, dtype=np.int64).T
    following = iter(actions)
    return _lived(ground, actions.shape[1], actions.shape[0], lambda _: next(following))


def wander(
    ground: Ground, days: int, steps: int, chewing: bool, rng: np.random.Generator
) -> ManyDays:
    """Days of dogs that want nothing: they go to some cell, try something there, and go on."""
    return _lived(ground, days, steps, _Wanderers(ground, days, chewing, rng))


def _lived(ground: Ground, days: int, steps: int, choose: Choose) -> ManyDays:
    at = _morning(ground, days)
    trail: list[tuple[IntArray, Situations]] = []
    for step in range(1, steps + 1):
        at = Situations(at.cell, at.where, at.on, at.used, ground.house.watched(step))
        actions = choose(at)
        trail.append((actions, at))
        at = _after(ground, actions, at, step)
    return _condensed(ground, trail, at)


def _morning(ground: Ground, days: int) -> Situations:
    return Situations(
        np.full(days, ground.house.start),
        np.repeat(ground.first[:, None], days, axis=1),
        np.zeros((len(ground.switches), days), dtype=np.int64),
        np.zeros((0, days), dtype=np.int64),
    )


def _after(ground: Ground, actions: IntArray, at: Situations, number: int) -> Situations:
    cell, where, on = at.cell.copy(), at.where.copy(), at.on.copy()
    for action in map(Action, np.unique(actions)):
        those = np.flatnonzero(actions == action)
        step = act(ground, action, _some(at, those))
        if not np.all(step.possible):
            raise ValueError(f"step {number}: a dog cannot {action.name.lower()} there")
        cell[those], where[:, those] = step.after.cell, step.after.where
        on[:, those] = step.after.on
    return Situations(cell, where, on, at.used, at.watched)


def _some(at: Situations, those: IntArray) -> Situations:
    return Situations(
        at.cell[those], at.where[:, those], at.on[:, those], at.used[:, those], at.watched
    )


def _condensed(
    ground: Ground, trail: list[tuple[IntArray, Situations]], ends: Situations
) -> ManyDays:
    """Look at each distinct step once."""
    number = np.zeros((len(trail), len(ends.cell)), dtype=np.int64)
    deeds: list[tuple[Action, Situations]] = []
    total = 0
    for watched, action in ((w, a) for w in (True, False) for a in Action):
        done = np.array([at.watched == watched for _, at in trail])[:, None] & np.array(
            [actions == action for actions, _ in trail]
        )
        if done.any():
            befores = np.concatenate(
                [_spelled(at)[:, now] for (_, at), now in zip(trail, done, strict=True)], axis=1
            )
            distinct, which = np.unique(befores, axis=1, return_inverse=True)
            number[done] = total + which.ravel()
            total += distinct.shape[1]
            deeds.append((action, _situations(ground, distinct, watched)))
    return ManyDays(ground, tuple(deeds), np.ascontiguousarray(number.T), ends)


def _spelled(at: Situations) -> IntArray:
    return np.concatenate([at.cell[None], at.where, at.on])


def _situations(ground: Ground, spelled: IntArray, watched: bool) -> Situations:
    cell, where, on = np.split(spelled, [1, 1 + len(ground.first)])
    none = np.zeros((0, spelled.shape[1]), dtype=np.int64)
    return Situations(cell[0], where, on, none, watched)


def _before_in_its_day(occasions: BoolArray, day: IntArray) -> IntArray:
    """How many occasions of a slot came earlier on the same day: int64[slots, M].

    ``day``: int64[M], never falling.
    """
    heaped: IntArray = np.cumsum(occasions, axis=1) - occasions
    first = np.searchsorted(day, day)
    return np.asarray(heaped - heaped[:, first])


def _added_up(amounts: IntArray, day: IntArray, days: int) -> IntArray:
    total = np.zeros(days, dtype=np.int64)
    np.add.at(total, day, amounts)
    return total


class _Wanderers:
    """Dogs with errands that mean nothing. Each goes to a goal by a shortest way and there picks
    up, puts down, chews, presses or waits: what is possible, by ``_ODDS``.
    """

    def __init__(self, ground: Ground, days: int, chewing: bool, rng: np.random.Generator):
        self._ground, self._rng = ground, rng
        spots = np.concatenate((ground.spot_cell[:-2], np.flatnonzero(ground.can_press)))
        cells = np.arange(ground.house.cells)
        goals = np.concatenate((np.repeat(spots, _often(cells, spots)), cells))
        reached = distances(ground.next_cell, ground.house.start)[goals] < FAR
        self._goals = goals[reached]
        self._away = np.stack([distances(ground.next_cell, int(cell)) for cell in cells])
        self._odds = np.where((_TRIES == Action.CHEW) & (not chewing), 0.0, _ODDS)
        self._goal = self._rng.choice(self._goals, days)

    def __call__(self, at: Situations) -> IntArray:
        there = np.flatnonzero(at.cell == self._goal)
        actions = self._nearer(at.cell)
        actions[there] = self._tried(_some(at, there))
        self._goal[there] = self._rng.choice(self._goals, len(there))
        return actions

    def _nearer(self, cell: IntArray) -> IntArray:
        away = self._away[self._goal, self._ground.next_cell[:, cell]]
        luck = self._rng.random(away.shape)  # among ways that are as short
        return np.asarray(Action.UP + np.argmin(away + luck / 2, axis=0))

    def _tried(self, at: Situations) -> IntArray:
        possible = np.stack(list(self._possible(at)), axis=1)
        heaped = _heaped(np.where(possible, self._odds, 0.0))
        luck = self._rng.random((len(at.cell), 1)) * heaped[:, -1:]
        return np.asarray(_TRIES[(heaped <= luck).sum(axis=1)])

    def _possible(self, at: Situations) -> Iterator[BoolArray]:
        for action in map(Action, _TRIES):
            yield np.broadcast_to(act(self._ground, action, at).possible, at.cell.shape)


def _heaped(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(odds.cumsum(axis=1))


def _often(cells: IntArray, spots: IntArray) -> int:
    """How often to list each spot so that spots are chosen so much more often than other cells."""
    return max(1, _SPOT_OVER_CELL * len(cells) // max(1, len(spots)))

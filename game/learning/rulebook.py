"""Rule sets made ready for one house: what each rule pays in a step, and what it remembers.

Cadences with memory ("once", "once per item", "at most 3 times") are part of the state, as in a
reward machine (Toro Icarte et al. 2018), so that a dog can know what it has been paid for.
Amounts are whole thousandths of a point, so that sums and ties are exact.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.learning.ground import BoolArray, Ground, IntArray
from game.learning.meters import can_cause, concerned, counted, fits, happened, holds
from game.learning.physics import Action, Happening, Situations
from game.rules import tree

THOUSANDTHS = 1000
"""Amounts inside this layer are integers: thousandths of a point."""

SAID, MEANT = 0, 1
"""The order of the rule sets in every rulebook that a day is read with."""


@dataclass(frozen=True)
class Slot:
    """One number that a rule remembers: paid occasions, at most ``limit`` (for one item or all)."""

    limit: int
    item: int | None = None


@dataclass(frozen=True)
class Priced:
    """A rule with its amount in thousandths and its slots in the shared memory.

    ``switched``: the switches of the house multiply what it pays.
    """

    rule: tree.Rule
    amount: int
    first_slot: int
    slots: tuple[Slot, ...]
    switched: bool = False

    @property
    def memory(self) -> slice:
        """Where its slots stand in ``Situations.used``."""
        return slice(self.first_slot, self.first_slot + len(self.slots))


class Rulebook:
    """Several rule sets for one house, with one memory for all of them.

    ``sets`` keeps the order in which the rule sets were given; ``slots`` is the whole memory.
    ``switched`` is the number of the rule set whose pay the switches of the house multiply: Said
    passes through the trainer's box, what a thing is worth to the owner does not.
    """

    def __init__(
        self,
        ground: Ground,
        rule_sets: Sequence[Sequence[tree.Rule]],
        switched: int | None = None,
    ):
        self.ground = ground
        self.slots: tuple[Slot, ...] = ()
        self.sets = tuple(
            tuple(self._price(rule, number == switched) for rule in rules)
            for number, rules in enumerate(rule_sets)
        )

    def _price(self, rule: tree.Rule, switched: bool) -> Priced:
        slots = _slots(self.ground, rule)
        priced = Priced(rule, round(rule.amount * THOUSANDTHS), len(self.slots), slots, switched)
        self.slots += slots
        return priced

    def remembers(self, action: Action) -> bool:
        """Whether doing ``action`` can change the memory."""
        return any(
            priced.slots and can_cause(action, priced.rule.event)
            for rules in self.sets
            for priced in rules
        )

    def remembered(self, step: Happening) -> Happening:
        """The same step with the memory of every rule brought up to date."""
        used = step.after.used
        for rules in self.sets:
            for priced in rules:
                if priced.slots and can_cause(step.action, priced.rule.event):
                    used = self._counted_up(priced, step, used)
        return replace(step, after=replace(step.after, used=used))

    def pays(self, priced: Priced, step: Happening) -> IntArray:
        """What one rule pays in a step, in thousandths; broadcasts to the shape of the batch."""
        rule = priced.rule
        if rule.cadence == tree.EndOfDay() or not can_cause(step.action, rule.event):
            return np.zeros((1,) * np.ndim(step.after.cell), dtype=np.int64)
        return self.worth(priced, self._fires(priced, step), step.after)

    def pays_at_end(self, priced: Priced, at: Situations) -> IntArray:
        """What one rule pays when the day is over, in thousandths."""
        if priced.rule.cadence != tree.EndOfDay():
            return np.zeros((1,) * np.ndim(at.cell), dtype=np.int64)
        return self.worth(priced, holds(self.ground, priced.rule.condition, at), at)

    def reward(self, which: int, step: Happening) -> IntArray:
        """What rule set ``which`` pays in a step: the sum over its rules, in thousandths."""
        none = np.zeros((1,) * np.ndim(step.after.cell), dtype=np.int64)
        return sum((self.pays(priced, step) for priced in self.sets[which]), none)

    def reward_at_end(self, which: int, at: Situations) -> IntArray:
        """What rule set ``which`` pays when the day is over, in thousandths."""
        none = np.zeros((1,) * np.ndim(at.cell), dtype=np.int64)
        return sum((self.pays_at_end(priced, at) for priced in self.sets[which]), none)

    def occasions(self, priced: Priced, step: Happening) -> BoolArray:
        """Where event and condition hold, whatever was paid before: bool[k, ...batch].

        A row for each slot of the rule; one row if it has none.
        """
        rule = priced.rule
        met = holds(self.ground, rule.condition, step.after)
        if rule.event is None:
            return met[None]
        if priced.slots and priced.slots[0].item is not None:
            return np.asarray(np.logical_and(met, self._fresh(priced, step)))
        return np.asarray(np.logical_and(met, happened(self.ground, rule.event, step)))[None]

    def worth(self, priced: Priced, fires: BoolArray | np.bool_, at: Situations) -> IntArray:
        """What the rule pays where it ``fires``, as things stand after the step or the day."""
        worth: IntArray = np.multiply(fires, priced.amount)
        if priced.rule.per is not None:
            worth = worth * counted(self.ground, priced.rule.per, at)
        return worth * self._times(at) if priced.switched else worth

    def _fires(self, priced: Priced, step: Happening) -> BoolArray:
        """Where the rule pays: it has an occasion and its memory is not used up."""
        occasions = self.occasions(priced, step)
        if priced.slots:
            occasions = occasions & (step.before.used[priced.memory] < self._limits(priced, step))
        return np.asarray(occasions[0] if len(occasions) == 1 else occasions.any(axis=0))

    def _counted_up(self, priced: Priced, step: Happening, used: IntArray) -> IntArray:
        occasions = self.occasions(priced, step)
        shape = np.broadcast_shapes(used.shape[1:], occasions.shape[1:])
        counted_up = np.array(np.broadcast_to(used, (len(used), *shape)))
        mine = counted_up[priced.memory]
        counted_up[priced.memory] = np.minimum(mine + occasions, self._limits(priced, step))
        return counted_up

    def _fresh(self, priced: Priced, step: Happening) -> BoolArray:
        """For a rule that pays once per item: which of its items this step is about."""
        assert priced.rule.event is not None
        items = concerned(self.ground, priced.rule.event, step)
        assert items is not None  # the parser refuses "once per item" for other events
        return items[[slot.item for slot in priced.slots if slot.item is not None]]

    def _limits(self, priced: Priced, step: Happening) -> IntArray:
        shape = (len(priced.slots),) + (1,) * np.ndim(step.after.cell)
        return np.array([slot.limit for slot in priced.slots]).reshape(shape)

    def _times(self, at: Situations) -> IntArray | int:
        """What the switches multiply pay with, as they stand after the step."""
        times: IntArray | int = 1
        for switch, factor in enumerate(self.ground.pays_times):
            if factor != 1:
                times = times * np.where(at.on[switch] > 0, factor, 1)
        return times


def _slots(ground: Ground, rule: tree.Rule) -> tuple[Slot, ...]:
    match rule.cadence:
        case tree.AtMost(times):
            return (Slot(times),)
        case tree.OncePerItem():
            what = getattr(rule.event, "what", tree.Anything())
            fitting = fits(ground, what)
            if not isinstance(rule.event, tree.StepsOn):  # of what never moves there is no event
                fitting = fitting & ground.movable
            return tuple(Slot(1, int(item)) for item in np.flatnonzero(fitting))
    return ()

"""Which rules the training houses cannot teach, and why.

A rule that never pays there cannot be learned there. A rule that no sum of cues expresses is
beyond a linear reward model, however long the dog practises (Sutton & Barto, *Reinforcement
Learning*, 2nd ed. 2018, section 9.5, on what linear features leave out). Both show up as inner
loss, and the verdict says so in words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.learning.flat import pay_of
from game.learning.ground import IntArray
from game.learning.mind import Mind
from game.learning.practice import Practice
from game.learning.rehearsal import can_explain
from game.learning.rulebook import SAID, THOUSANDTHS


@dataclass(frozen=True)
class Lessons:
    """The 1-based numbers of rules that cannot be learned.

    ``never_paid``: nothing that can happen in the training houses is paid by them. ``beyond``: no
    sum of what the dog notices is the same as what they pay.
    """

    never_paid: tuple[int, ...] = ()
    beyond: tuple[int, ...] = ()


def lessons_of(practice: Practice, fully: Mind) -> Lessons:
    """What cannot be learned in the houses of ``practice`` of the rules that pay there.

    ``fully`` is the mind of a dog that has met everything there: if it explains everything,
    nothing is beyond it. Otherwise each rule is looked at alone.
    """
    numbers = range(1, len(practice.tables[0].rulebook.sets[SAID]) + 1)
    pays = {number: _pay(practice, number) for number in numbers}
    paid = {
        n: bool((steps * practice.possible).any() or ends.any())
        for n, (steps, ends) in pays.items()
    }
    never_paid = tuple(number for number in numbers if not paid[number])
    if explains_everything(fully):
        return Lessons(never_paid)
    return Lessons(never_paid, tuple(_beyond(fully, pays)))


def explains_everything(mind: Mind) -> bool:
    """Whether what the dog believes accounts for all that it has met."""
    return not (mind.steps.misfit().any() or mind.ends.misfit().any())


def _pay(practice: Practice, number: int) -> tuple[IntArray, IntArray]:
    """What one rule pays in each step, int64[P, A, S], and at the end of the day, int64[P, S]."""
    spells = len(practice.next_states)
    each = [pay_of(tables, number, spells) for tables in practice.tables]
    steps, ends = zip(*each, strict=True)
    return np.concatenate(steps, axis=-1), np.concatenate(ends, axis=-1)


def _beyond(fully: Mind, pays: dict[int, tuple[IntArray, IntArray]]) -> Iterator[int]:
    in_steps, at_end = fully.steps, fully.ends
    for number, (steps, ends) in pays.items():
        for model, paid in ((in_steps, steps), (at_end, ends)):
            which, _ = model.rehearsed()
            felt = paid.ravel()[model.experiences.example[which]] / THOUSANDTHS
            if felt.any() and not can_explain(model.experiences.there(which), felt):
                yield number
                break

"""Which rules the training houses cannot teach, and why.

A rule that never pays there cannot be learned there. A rule that no sum of cues expresses is
beyond a linear reward model, however long the dog practises (Sutton & Barto, *Reinforcement
Learning*, 2nd ed. 2018, section 9.5, on what linear features leave out). Both show up as inner
loss, and the verdict says so in words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.learning.mind import Mind
from game.learning.practice import Practice, prepare
from game.learning.rulebook import SAID, Priced
from game.learning.tables import Tables
from game.learning.training import learn_fully
from game.rules.tree import Rule


@dataclass(frozen=True)
class Lessons:
    """The 1-based numbers of rules that cannot be learned.

    ``never_paid``: nothing that can happen in the training houses is paid by them. ``beyond``: no
    sum of what the dog notices is the same as what they pay.
    """

    never_paid: tuple[int, ...] = ()
    beyond: tuple[int, ...] = ()


def lessons_of(
    practice: Practice,
    fully: Mind,
    said: Sequence[Rule],
    looks: Mapping[str, float],
    chewing: bool,
) -> Lessons:
    """What cannot be learned of ``said`` in the houses of ``practice``.

    ``fully`` is the mind of a dog that has met everything there: if it explains everything,
    nothing is beyond it. Otherwise each rule is looked at alone.
    """
    count = range(1, len(said) + 1)
    never_paid = tuple(n for n in count if not _ever_pays(practice, n))
    if explains_everything(fully):
        return Lessons(never_paid)
    houses = [tables.ground.house for tables in practice.tables]
    alone = ((n, prepare(houses, (said[n - 1],), looks, chewing)) for n in count)
    beyond = (n for n, lesson in alone if not explains_everything(learn_fully(lesson)))
    return Lessons(never_paid, tuple(beyond))


def explains_everything(mind: Mind) -> bool:
    """Whether what the dog believes accounts for all that it has met."""
    return not (mind.steps.misfit().any() or mind.ends.misfit().any())


def _ever_pays(practice: Practice, number: int) -> bool:
    return any(
        _pays_somewhere(tables, tables.rulebook.sets[SAID][number - 1])
        for tables in practice.tables
    )


def _pays_somewhere(tables: Tables, priced: Priced) -> bool:
    book = tables.rulebook
    return any(
        bool((book.pays(priced, step) * step.possible).any())
        for watched, branches in tables.spells()
        for step in (tables.step(branch, watched) for branch in branches)
        if step.possible.size
    ) or any(
        bool(book.pays_at_end(priced, tables.at(watched)).any()) for watched, _ in tables.spells()
    )

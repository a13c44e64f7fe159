"""Where Meant, Said and Learned part: rule by rule, and deed by deed.

Two rules are the same if their sentences are, but for the amount; or if, over the days of all dogs
that were released, they pay on the very same occasions. So "printed and grey" says the same as
"newspaper" in a house where nothing else is both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, TypeAlias

import numpy as np

from game.learning.days import Day
from game.learning.ground import BoolArray, IntArray, survey
from game.learning.many_days import ManyDays, live_all
from game.learning.rulebook import THOUSANDTHS
from game.play.attempt import Result
from game.play.deeds import Deed, deed, is_deed
from game.rules import tree

Kind: TypeAlias = Literal["same", "amount", "only", "quiet"]
"""What a rule is beside the rules of another card: the same, the same for other points, only here,
or only here and without any occasion on that day."""

_AS_GOOD = 0.05  # amounts that differ by less, as a share of the larger one, are the same


@dataclass(frozen=True)
class Confused:
    """Two deeds for which a card pays the same, and another card does not.

    ``rule``: the 1-based number of the rule that pays most for both. ``worth`` and ``other_worth``
    are what the other card pays for each, in points; ``deed`` is the better one.
    """

    rule: int
    deed: Deed
    worth: float
    other_deed: Deed
    other_worth: float


@dataclass(frozen=True)
class Beside:
    """A card of rules beside another: a kind for each of its rules, and what it confuses."""

    kinds: tuple[Kind, ...]
    confused: tuple[Confused, ...] = ()


@dataclass(frozen=True)
class Differences:
    """Each card beside its neighbour."""

    meant: Beside
    said_to_meant: Beside
    said_to_learned: Beside
    learned: Beside


def differences(result: Result) -> Differences:
    """Compare the three cards of an attempt over the days of all dogs that were released."""
    level, released = result.attempt.level, result.verdict.dogs
    dogs = (released.intended, released.literal, released.trained, released.learned)
    lived = live_all(survey(level.home), [day.actions for day in dogs])
    meant = _Card.of(lived, level.meant)
    said = _Card.of(lived, result.attempt.rules, switched=True)
    learned = _Card.of(lived, [belief.rule for belief in result.beliefs])
    deeds = tuple(_deeds(dogs))
    return Differences(
        meant=Beside(_kinds(meant, said)),
        said_to_meant=Beside(_kinds(said, meant), tuple(_confused(said, meant, deeds))),
        said_to_learned=Beside(_kinds(said, learned)),
        learned=Beside(_kinds(learned, said), tuple(_confused(learned, said, deeds))),
    )


@dataclass(frozen=True)
class _Card:
    """Rules and what each pays on each occasion: int64[R, D * (T + 1)], in thousandths."""

    rules: tuple[tree.Rule, ...]
    paid: IntArray

    @staticmethod
    def of(lived: ManyDays, rules: Sequence[tree.Rule], switched: bool = False) -> "_Card":
        paid = lived.payments(rules, switched)
        return _Card(tuple(rules), paid.reshape(len(rules), paid.shape[1] * paid.shape[2]))

    @property
    def for_deeds(self) -> IntArray:
        """The same without what is paid for how things stand, which is no deed's doing."""
        with_event = np.array([rule.event is not None for rule in self.rules], dtype=np.bool_)
        return np.asarray(self.paid * with_event[:, None])


# ---- rule by rule ----------------------------------------------------------------------------
def _kinds(card: _Card, other: _Card) -> tuple[Kind, ...]:
    return tuple(_kind(card, number, other) for number in range(len(card.rules)))


def _kind(card: _Card, number: int, other: _Card) -> Kind:
    rule, paid = card.rules[number], card.paid[number]
    for twin in other.rules:
        if _sentence(twin) == _sentence(rule):
            return "same" if _as_good(twin.amount, rule.amount) else "amount"
    for twin_paid in other.paid if paid.any() else ():
        if _same_occasions(paid, twin_paid):
            return "same" if _all_as_good(paid, twin_paid) else "amount"
    return "only" if paid.any() else "quiet"


def _sentence(rule: tree.Rule) -> tree.Rule:
    return replace(rule, amount=Decimal(1))


def _same_occasions(one: IntArray, other: IntArray) -> bool:
    return bool((np.sign(one) == np.sign(other)).all())


def _all_as_good(one: IntArray, other: IntArray) -> bool:
    return bool(_close(one, other).all())


def _as_good(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= Decimal(str(_AS_GOOD)) * max(abs(one), abs(other))


def _close(one: IntArray, other: IntArray) -> BoolArray:
    largest = np.maximum(np.abs(one), np.abs(other))
    return np.asarray(np.abs(one - other) <= _AS_GOOD * largest)


# ---- deed by deed ----------------------------------------------------------------------------
@dataclass(frozen=True)
class _Done:
    """A deed, and its number among all occasions."""

    deed: Deed
    occasion: int


def _deeds(dogs: Sequence[Day]) -> Iterator[_Done]:
    """Each kind of deed that was done on any of the days, the first time it was done."""
    seen: set[Deed] = set()
    for number, day in enumerate(dogs):
        for entry in day.ledger:
            if is_deed(entry) and deed(entry) not in seen:
                seen.add(deed(entry))
                yield _Done(deed(entry), number * (len(day.actions) + 1) + entry.step - 1)


def _confused(card: _Card, other: _Card, deeds: Sequence[_Done]) -> Iterator[Confused]:
    """Of all deeds that a card rewards alike, the one that the other card likes best and the one
    that it likes least; once for each rule.
    """
    mine, theirs = card.for_deeds.sum(axis=0), other.for_deeds.sum(axis=0)
    left = [done for done in deeds if mine[done.occasion] > 0]
    while left:
        pay = mine[left[0].occasion]
        alike = [done for done in left if _close(mine[done.occasion], pay)]
        left = [done for done in left if done not in alike]
        best = max(alike, key=lambda done: theirs[done.occasion])
        worst = min(alike, key=lambda done: theirs[done.occasion])
        if not _close(theirs[best.occasion], theirs[worst.occasion]):
            both = np.minimum(card.paid[:, best.occasion], card.paid[:, worst.occasion])
            more, less = (theirs[done.occasion] / THOUSANDTHS for done in (best, worst))
            yield Confused(int(both.argmax()) + 1, best.deed, more, worst.deed, less)

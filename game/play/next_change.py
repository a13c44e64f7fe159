"""Change one thing: which rule to look at next, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from game.learning.days import Entry
from game.play.attempt import Result
from game.play.deeds import Deed, deed, is_deed, most_paid_wrongly
from game.play.finding import points
from game.play.wording import Wording

Why: TypeAlias = Literal[
    "paid", "paid more", "together", "together more", "never paid", "beyond", "unpriced"
]

_TOLD: Mapping[Why, str] = MappingProxyType(
    {
        "paid": "verdict-change-paid",
        "paid more": "verdict-change-paid-more",
        "together": "verdict-change-together",
        "together more": "verdict-change-together-more",
        "never paid": "verdict-change-never-paid",
        "beyond": "verdict-change-beyond",
    }
)


@dataclass(frozen=True)
class NextChange:
    """``rule``: the 1-based number of the rule to change; None: one more rule is wanted.

    ``points`` and ``deed`` say what it paid, and for what; or ``deed`` what no rule speaks of.
    "together": with other rules; "more": for other things, too.
    """

    rule: int | None
    why: Why
    points: str = ""
    deed: Deed | None = None

    def told(self, words: Wording) -> str:
        """The whole as a sentence without its full stop."""
        if self.rule is None:
            return words.say("verdict-change-add", deed=self._thing(words))
        thing = self._thing(words)
        return words.say(_TOLD[self.why], rule=self.rule, points=self.points, thing=thing)

    def _thing(self, words: Wording) -> str:
        """The deed; of what was brought, the thing is enough."""
        if self.deed is None:
            return ""
        if self.rule is not None and self.deed.event == "brings":
            return words.thing(self.deed.what)
        return words.deed(self.deed.anywhere)


def next_changes(result: Result) -> tuple[NextChange, ...]:
    """What could be changed, the most promising first; nothing where all went well."""
    if result.verdict.outcome == "fetched":
        return ()
    found: dict[int | None, NextChange] = {}
    for change in (*_paid_wrongly(result), *_not_learned(result), *_unpriced(result)):
        found.setdefault(change.rule, change)
    return tuple(found.values())


def _paid_wrongly(result: Result) -> Iterator[NextChange]:
    """The rule that paid most for what the owner did not want; what was worth least is named."""
    paid = most_paid_wrongly(result.verdict.dogs.learned)
    if paid is None:
        return
    rules, entries = paid
    number = max(rules, key=lambda rule: result.attempt.rules[rule - 1].amount)
    worst = min(entries, key=lambda entry: entry.meant)
    said = points(sum(entry.said for entry in entries))
    yield NextChange(number, _how(rules, entries), said, deed(worst))


def _how(rules: tuple[int, ...], entries: list[Entry]) -> Why:
    more = len({*map(deed, entries)}) > 1
    if len(rules) > 1:
        return "together more" if more else "together"
    return "paid more" if more else "paid"


def _not_learned(result: Result) -> Iterator[NextChange]:
    """Rules that training cannot teach, if something was lost on the way to the dog."""
    if result.verdict.gaps.inner <= 0:
        return
    for number in result.lessons.never_paid:
        yield NextChange(number, "never paid")
    for number in result.lessons.beyond:
        yield NextChange(number, "beyond")


def _unpriced(result: Result) -> Iterator[NextChange]:
    """Harm for which no rule paid or asked anything."""
    learned = result.verdict.dogs.learned
    harm = [e for e in learned.ledger if e.meant < 0 and not e.said_by and is_deed(e)]
    if harm:
        worst = min(harm, key=lambda entry: entry.meant)
        yield NextChange(None, "unpriced", deed=deed(worst))

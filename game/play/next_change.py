"""Change one thing: which rule to look at next, and why, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.learning.days import Entry
from game.play.attempt import Result
from game.play.finding import deed, is_deed, most_paid_wrongly, points, things_done


@dataclass(frozen=True)
class NextChange:
    """``rule``: the 1-based number of the rule to change; None: one more rule is wanted."""

    rule: int | None
    why: str

    @property
    def told(self) -> str:
        """The whole as a sentence without its full stop."""
        what = "Add a rule" if self.rule is None else f"Change rule {self.rule}"
        return f"{what}: {self.why}"


def next_changes(result: Result) -> tuple[NextChange, ...]:
    """What could be changed, the most promising first; nothing where all went well."""
    if result.verdict.outcome == "fetched":
        return ()
    found: dict[int | None, NextChange] = {}
    for change in (*_paid_wrongly(result), *_not_learned(result), *_unpriced(result)):
        found.setdefault(change.rule, change)
    return tuple(found.values())


def _paid_wrongly(result: Result) -> Iterator[NextChange]:
    """The rule that paid most for what the owner did not want."""
    paid = most_paid_wrongly(result.verdict.dogs.learned)
    if paid is None:
        return
    rules, entries = paid
    number = max(rules, key=lambda rule: result.attempt.rules[rule - 1].amount)
    said = points(sum(entry.said for entry in entries))
    together = "it" if len(rules) == 1 else "with others it"
    yield NextChange(number, f"{together} paid {said} for {_worst(entries)}")


def _worst(entries: list[Entry]) -> str:
    """What was worth least to the owner, by its name if there is one."""
    worst = min(entries, key=lambda entry: entry.meant)
    name = f"the {worst.item}" if worst.event == "brings" else things_done([worst])
    return f"{name} and more" if len({*map(deed, entries)}) > 1 else name


def _not_learned(result: Result) -> Iterator[NextChange]:
    """Rules that training cannot teach, if something was lost on the way to the dog."""
    if result.verdict.gaps.inner <= 0:
        return
    for number in result.lessons.never_paid:
        yield NextChange(number, "nothing in training is ever paid by it")
    for number in result.lessons.beyond:
        yield NextChange(number, "the dog cannot learn it exactly")


def _unpriced(result: Result) -> Iterator[NextChange]:
    """Harm for which no rule paid or asked anything."""
    learned = result.verdict.dogs.learned
    harm = [e for e in learned.ledger if e.meant < 0 and not e.said_by and is_deed(e)]
    if harm:
        worst = min(harm, key=lambda entry: entry.meant)
        yield NextChange(None, f"none speaks of {things_done([worst])}")

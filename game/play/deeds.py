"""What the dog did on a day, as data: words for it are found in ``wording``."""

from collections.abc import Iterable
from typing import NamedTuple

from game.learning.days import Day, Entry

STANDING = ("every step", "the day ends", "walks")
"""Events that are no deed: they tell how things stood."""


class Deed(NamedTuple):
    """Something the dog did, whenever that was: "brings", "ball", "owner"."""

    event: str
    item: str | None = None
    place: str | None = None

    @property
    def what(self) -> str:
        """What it was done to: a thing, else a place; "" for nothing."""
        return self.item or self.place or ""

    @property
    def anywhere(self) -> "Deed":
        """The same, wherever it was done to a thing."""
        return self._replace(place=None) if self.item else self


def deed(entry: Entry) -> Deed:
    """What a line of the ledger is about."""
    return Deed(entry.event, entry.item, entry.place)


def is_deed(entry: Entry) -> bool:
    """Whether a line of the ledger is about something the dog did, not about how things stood."""
    return entry.event not in STANDING


def deeds(entries: Iterable[Entry]) -> list[Deed]:
    """All that was done, in order."""
    return [deed(entry) for entry in entries if is_deed(entry)]


def brought(day: Day, place: str = "owner") -> tuple[str, ...]:
    """The kinds of things that were brought to a place, in order, each once."""
    return tuple(
        dict.fromkeys(
            entry.item
            for entry in day.ledger
            if entry.event == "brings" and entry.place == place and entry.item
        )
    )


def most_paid_wrongly(day: Day) -> tuple[tuple[int, ...], list[Entry]] | None:
    """The rules that, together, paid most for what the owner did not want; what they paid for."""
    wasted: dict[tuple[int, ...], list[Entry]] = {}
    for entry in day.ledger:
        if entry.said > 0 and entry.meant <= 0 and is_deed(entry):
            wasted.setdefault(entry.said_by, []).append(entry)
    if not wasted:
        return None
    return max(wasted.items(), key=lambda pair: sum(entry.said for entry in pair[1]))

"""A day as it was lived: the actions again, with what each rule paid and what it was worth.

A replay is a list of actions; everything else is derived from it, for any rule sets.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.learning.ground import Ground
from game.learning.physics import Action, Happening, Situations, act
from game.learning.rulebook import MEANT, SAID, THOUSANDTHS, Priced, Rulebook
from game.rules import tree
from game.rules.printer import describe


@dataclass(frozen=True)
class Entry:
    """One line of the two-column ledger.

    ``step`` counts from 1. ``event`` is "picks up", "brings", "every step" ...; ``item`` and
    ``place`` name what and where, or are None. ``said`` and ``meant`` are in points; ``said_by``
    and ``meant_by`` are the 1-based numbers of the rules that paid.
    """

    step: int
    event: str
    item: str | None
    place: str | None
    said: float
    said_by: tuple[int, ...]
    meant: float
    meant_by: tuple[int, ...] = ()


@dataclass(frozen=True)
class Moment:
    """How things stand between two steps: the dog's cell and each item's whereabouts.

    ``lying[i]`` is the cell where item i lies, or None; ``carried`` is the item in the mouth;
    ``on`` are the names of the switches that are on.
    """

    cell: int
    lying: tuple[int | None, ...]
    carried: int | None
    on: tuple[str, ...] = ()


@dataclass(frozen=True)
class Day:
    """A day from bed to bed: ``moments`` has one entry more than ``actions``.

    ``said`` and ``meant`` are the points over the day; the ledger's columns sum up to them.
    ``standing`` has, after each step, the line "every step" as it had grown by then, or None.
    """

    actions: tuple[Action, ...]
    moments: tuple[Moment, ...]
    ledger: tuple[Entry, ...]
    said: float
    meant: float
    standing: tuple[Entry | None, ...] = ()


def live(ground: Ground, actions: Sequence[Action], book: Rulebook) -> Day:
    """Live a day again and keep both columns. ``book`` holds Said and Meant, in this order.

    Raises:
        ValueError: an action that is not possible at its step.
    """
    at = morning(ground, book)
    writer = _Writer(book)
    moments, standing = [_moment(ground, at)], []
    for number, (step, at) in enumerate(_steps(ground, actions, book), start=1):
        writer.write(number, step)
        moments.append(_moment(ground, at))
        standing.append(writer.standing(number))
    ledger, (said, meant) = writer.closed(len(actions), at)
    points = said / THOUSANDTHS, meant / THOUSANDTHS
    return Day(tuple(actions), tuple(moments), ledger, *points, tuple(standing))


def totals(ground: Ground, actions: Sequence[Action], book: Rulebook) -> tuple[int, ...]:
    """What each rule set of ``book`` comes to over a day, in thousandths of a point.

    Raises:
        ValueError: an action that is not possible at its step.
    """
    which = range(len(book.sets))
    happened = list(_steps(ground, actions, book))
    evening = happened[-1][1] if happened else morning(ground, book)
    return tuple(
        sum(int(book.reward(number, step).item()) for step, _ in happened)
        + int(book.reward_at_end(number, evening).item())
        for number in which
    )


def _steps(
    ground: Ground, actions: Sequence[Action], book: Rulebook
) -> Iterator[tuple[Happening, Situations]]:
    """Each step of a day, and how things stand after it with the memory brought up to date."""
    at = morning(ground, book)
    for number, action in enumerate(actions, start=1):
        step = act(ground, action, replace(at, watched=ground.house.watched(number)))
        if not step.possible.all():
            raise ValueError(f"step {number}: the dog cannot {action.name.lower()} here")
        at = book.remembered(step).after
        yield step, at


def morning(ground: Ground, book: Rulebook) -> Situations:
    """How things stand when the day begins: a batch of one."""
    off = np.zeros((len(ground.switches), 1), dtype=np.int64)
    none = np.zeros((len(book.slots), 1), dtype=np.int64)
    return Situations(np.array([ground.house.start]), ground.first[:, None], off, none)


class _Writer:
    """Writes the ledger: a line for each event, and one line at the end for each standing rule."""

    def __init__(self, book: Rulebook):
        self._book = book
        self._lines: list[Entry] = []
        self._totals = [0, 0]
        self._standing: tuple[dict[int, int], dict[int, int]] = ({}, {})

    def write(self, number: int, step: Happening) -> None:
        paid = [self._paid_now(which, step) for which in (SAID, MEANT)]
        event, item, place = _what(self._book.ground, step)
        if event in ("walks", "waits", "steps on", "enters") and not any(paid):
            return
        if step.action.is_move and event != "breaks":
            event, item, place = self._walked_for(paid) or (event, item, place)
        self._lines.append(_entry(number, event, item, place, paid[SAID], paid[MEANT]))

    def _walked_for(self, paid: list[dict[int, int]]) -> tuple[str, str | None, str | None] | None:
        """A step may be several events at once; it is called after the one that was paid first."""
        for which in (SAID, MEANT):
            for number in paid[which]:
                match self._book.sets[which][number - 1].rule.event:
                    case tree.StepsOn(tree.Terrain(name)):
                        return "steps on", None, name
                    case tree.Enters(room):
                        return "enters", None, room
                    case tree.GetsCloser(to):
                        return "gets closer to", None, _target(to)
                    case tree.GetsFarther(to):
                        return "gets farther from", None, _target(to)
        return None

    def _paid_now(self, which: int, step: Happening) -> dict[int, int]:
        """What the rules with an event paid; standing rules are added up for later."""
        paid = {}
        for index, priced in enumerate(self._book.sets[which], start=1):
            amount = int(self._book.pays(priced, step).item())
            self._totals[which] += amount
            if amount and _stands(priced):
                self._standing[which][index] = self._standing[which].get(index, 0) + amount
            elif amount:
                paid[index] = amount
        return paid

    def standing(self, number: int) -> Entry | None:
        """What rules have paid for every step, up to this one, in one line."""
        if not any(self._standing):
            return None
        return _entry(number, "every step", None, None, *self._standing)

    def closed(self, steps: int, at: Situations) -> tuple[tuple[Entry, ...], list[int]]:
        standing = self.standing(steps)
        if standing is not None:
            self._lines.append(standing)
        last = [self._paid_last(which, at) for which in (SAID, MEANT)]
        if any(last):
            self._lines.append(_entry(steps, "the day ends", None, None, last[SAID], last[MEANT]))
        return tuple(self._lines), self._totals

    def _paid_last(self, which: int, at: Situations) -> dict[int, int]:
        paid = {}
        for index, priced in enumerate(self._book.sets[which], start=1):
            amount = int(self._book.pays_at_end(priced, at).item())
            self._totals[which] += amount
            if amount:
                paid[index] = amount
        return paid


def _target(to: tree.Description | tree.Place) -> str:
    return to.name if isinstance(to, tree.Place) else describe(to)


def _stands(priced: Priced) -> bool:
    return priced.rule.cadence == tree.EveryStep()


def _entry(
    step: int,
    event: str,
    item: str | None,
    place: str | None,
    said: dict[int, int],
    meant: dict[int, int],
) -> Entry:
    return Entry(
        step,
        event,
        item,
        place,
        sum(said.values()) / THOUSANDTHS,
        tuple(sorted(said)),
        sum(meant.values()) / THOUSANDTHS,
        tuple(sorted(meant)),
    )


def _what(ground: Ground, step: Happening) -> tuple[str, str | None, str | None]:
    """The event of a step in words: what happened, to which item, at which place or room."""
    cell = int(step.after.cell[0])
    touched = np.flatnonzero(step.touched[:, 0])
    item = ground.house.items[touched[0]] if touched.size else None
    place = int(ground.place_at[cell])
    spot = ground.house.places[place].name if place >= 0 else None
    if step.action is Action.PICK_UP:
        return "picks up", item and item.name, spot
    if step.action is Action.PUT_DOWN:
        return ("brings" if spot else "puts down"), item and item.name, spot
    if step.action is Action.CHEW:
        return "chews", item and item.name, None
    if step.action is Action.PRESS:
        return "presses", None, spot
    if step.action is Action.WAIT:
        return "waits", None, spot
    return _walked(ground, step, touched)


def _walked(
    ground: Ground, step: Happening, touched: np.ndarray[tuple[int], np.dtype[np.int64]]
) -> tuple[str, str | None, str | None]:
    items = [ground.house.items[index] for index in touched]
    fragile = [item for item in items if item.kind.fragile]
    if fragile:
        return "breaks", fragile[0].name, None
    if items:
        return "steps on", items[0].name, None
    before, after = ground.room[step.before.cell[0]], ground.room[step.after.cell[0]]
    if after != before and after >= 0:
        return "enters", None, ground.rooms[after]
    return "walks", None, None


def _moment(ground: Ground, at: Situations) -> Moment:
    where = [int(w) for w in at.where[:, 0]]
    lying = tuple(int(ground.spot_cell[w]) if w < ground.gone else None for w in where)
    carried = next((index for index, w in enumerate(where) if w == ground.mouth), None)
    switches = (place.name for place in ground.house.places if place.switch)
    on = tuple(name for name, (lit,) in zip(switches, at.on, strict=True) if lit)
    return Moment(int(at.cell[0]), lying, carried, on)

"""The first sense: what the dog did, to what, where, and in which context.

Its cues are rules with an event: "when the dog brings paper to the owner", "when the dog steps on
the sofa if the owner can see the dog", "once when the dog picks up a ball".
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import TypeVar

import numpy as np

from game.learning.ground import BoolArray, IntArray
from game.learning.physics import Action, Happening
from game.learning.rulebook import Priced, Rulebook
from game.learning.senses import FloatArray, HouseSense, numbered
from game.learning.tables import Branch, Tables
from game.rules import tree

ONE = Decimal(1)
Part = TypeVar("Part")


@dataclass(frozen=True)
class Deed:
    """One step as this sense sees it; two steps with the same deed look the same to it.

    ``touched`` and ``carried`` are the items concerned and held after it; ``place`` where something
    was put down or pressed; ``entered`` a room; ``room``, ``terrain``, ``seen`` and ``on`` (which
    switches) how it stands after the step; ``open_rules`` the cadences with memory that can still
    pay for this today.
    """

    action: Action
    touched: tuple[int, ...]
    place: str | None
    entered: str | None
    room: str | None
    terrain: str | None
    carried: int | None
    seen: bool
    on: tuple[str, ...]
    open_rules: tuple[tree.Cadence, ...]


def deed_sense(tables: Tables, said: int) -> HouseSense:
    """The deeds of a house: number int64[P, A, S] for P spells (the owner there, or gone).

    ``said`` is the number of the rule set whose memory the dog can see: what it was paid for.
    """
    spells = tables.spells()
    coded = [
        _coded(tables, branch, said, watched) for watched, branches in spells for branch in branches
    ]
    codes = np.concatenate([fields.reshape(len(fields), -1) for fields in coded], axis=1)
    first, which = numbered(codes)
    deeds = [_decoded(tables, said, [int(v) for v in codes[:, at]]) for at in first]
    parts = iter(np.split(which, np.cumsum([fields[0].size for fields in coded])[:-1]))
    number = np.stack([tables.over_steps(branches, parts) for _, branches in spells])
    return HouseSense(number, _columns(tables, deeds), len(deeds))


def _columns(tables: Tables, deeds: Sequence[Deed]) -> dict[tree.Rule, FloatArray]:
    """The cues of all deeds: each event alone, in each context, and with each open cadence."""
    events = _rows_of(deeds, _what_was_done, lambda deed: _events(tables, deed))
    contexts = _rows_of(deeds, _how_it_stood, lambda deed: _contexts(tables, deed))
    cadences = _rows_of(deeds, attrgetter("open_rules"), attrgetter("open_rules"))
    columns: dict[tree.Rule, FloatArray] = {}
    for event, rows in events.items():
        columns[tree.Rule(ONE, tree.EachTime(), event)] = rows.astype(np.float64)
        for context, there in contexts.items():
            if (rows & there).any():
                cue = tree.Rule(ONE, tree.EachTime(), event, condition=context)
                columns[cue] = (rows & there).astype(np.float64)
        for cadence, is_open in cadences.items():
            fits = not isinstance(cadence, tree.OncePerItem) or _about_items(event)
            if fits and (rows & is_open).any():
                columns[tree.Rule(ONE, cadence, event)] = (rows & is_open).astype(np.float64)
    return columns


def _what_was_done(deed: Deed) -> Hashable:
    return deed.action, deed.touched, deed.place, deed.entered, deed.terrain


def _how_it_stood(deed: Deed) -> Hashable:
    floor = deed.terrain is not None and not deed.action.is_move
    return deed.seen, deed.room, not deed.place, deed.terrain, floor, deed.carried, deed.on


def _rows_of(
    deeds: Sequence[Deed],
    alike: Callable[[Deed], Hashable],
    parts_of: Callable[[Deed], Iterable[Part]],
) -> dict[Part, BoolArray]:
    """For each part of some deed: in which deeds it is, bool[U].

    Deeds that are ``alike`` have the same parts: they are found once for all of them.
    """
    rows: dict[Hashable, list[int]] = {}
    for row, deed in enumerate(deeds):
        rows.setdefault(alike(deed), []).append(row)
    found: dict[Part, BoolArray] = {}
    for same in rows.values():
        for part in parts_of(deeds[same[0]]):
            if part not in found:
                found[part] = np.zeros(len(deeds), dtype=np.bool_)
            found[part][same] = True
    return found


# ---- from arrays to deeds: each field a small whole number, 0 for "none" ---------------------
def _coded(tables: Tables, branch: Branch, said: int, watched: bool) -> IntArray:
    """The fields of every step of a branch: int64[fields, R, C]."""
    step = tables.step(branch, watched)
    ground, after = tables.ground, step.after
    room = ground.room[after.cell] + 1
    entered = np.where(room != ground.room[step.before.cell] + 1, room, 0)
    used_place = step.action in (Action.PUT_DOWN, Action.PRESS)
    nowhere = np.zeros((1, 1), dtype=np.int64)
    fields = [
        np.full((1, 1), int(branch.action)),
        _bits(step.touched),
        ground.place_at[after.cell] + 1 if used_place else nowhere,
        entered,
        room,
        ground.terrain[after.cell] + 1,
        nowhere if step.action.is_mouth else first_carried(tables, after.where),
        np.logical_and(ground.sees[after.cell], watched).astype(np.int64),
        _bits(after.on > 0),
        *(_open(tables.rulebook, priced, step) for priced in _with_memory(tables, said)),
    ]
    shape = (len(branch.cells), tables.configurations)
    return np.stack([np.broadcast_to(field, shape) for field in fields])


def first_carried(tables: Tables, where: IntArray) -> IntArray:
    """The number of the item in the mouth plus one, 0 for none."""
    held = where == tables.ground.mouth
    if not len(held):  # an empty house
        return np.zeros((1, 1), dtype=np.int64)
    return np.where(held.any(axis=0), held.argmax(axis=0) + 1, 0)


def _bits(flags: BoolArray) -> IntArray:
    powers = (1 << np.arange(len(flags))).reshape((-1,) + (1,) * (flags.ndim - 1))
    return np.asarray((flags * powers).sum(axis=0), dtype=np.int64)


def _with_memory(tables: Tables, said: int) -> list[Priced]:
    return [priced for priced in tables.rulebook.sets[said] if priced.slots]


def _open(book: Rulebook, priced: Priced, step: Happening) -> IntArray:
    """1 where a rule with memory could still pay: at all, or for the item concerned."""
    limits = np.array([slot.limit for slot in priced.slots])[:, None, None]
    left = step.before.used[priced.memory] < limits
    if priced.slots[0].item is None:
        return np.asarray(left[0], dtype=np.int64)
    mine = step.touched[[slot.item for slot in priced.slots if slot.item is not None]]
    return np.asarray((left & mine).any(axis=0), dtype=np.int64)


def _decoded(tables: Tables, said: int, fields: list[int]) -> Deed:
    action, touched, place, entered, room, terrain, carried, seen, on, *open_ = fields
    ground = tables.ground
    rules = zip(_with_memory(tables, said), open_, strict=True)
    return Deed(
        action=Action(action),
        touched=tuple(i for i in range(len(ground.first)) if touched >> i & 1),
        place=ground.house.places[place - 1].name if place else None,
        entered=ground.rooms[entered - 1] if entered else None,
        room=ground.rooms[room - 1] if room else None,
        terrain=ground.terrains[terrain - 1] if terrain else None,
        carried=carried - 1 if carried else None,
        seen=bool(seen),
        on=tuple(name for w, name in enumerate(tables.ground.switch_names) if on >> w & 1),
        open_rules=tuple(sorted({p.rule.cadence for p, is_open in rules if is_open}, key=repr)),
    )


# ---- from deeds to cues ----------------------------------------------------------------------
def _contexts(tables: Tables, deed: Deed) -> Iterator[tree.Condition]:
    """Who watches, which room, what is carried, which floor, which switches are on."""
    if deed.seen:
        yield tree.OwnerSees()
    if deed.room is not None and not deed.place:  # a place is always in the same room
        yield tree.InRoom(deed.room)
    if deed.terrain is not None and not deed.action.is_move:
        yield tree.OnTerrain(deed.terrain)
    if deed.carried is not None:
        yield from (tree.Carrying(what) for what in looks_of(tables, (deed.carried,)))
    yield from (tree.SwitchedOn(name) for name in deed.on)


def _events(tables: Tables, deed: Deed) -> Iterator[tree.Event]:
    looks = looks_of(tables, deed.touched)
    if deed.action is Action.PICK_UP:
        yield from (tree.PicksUp(what) for what in looks)
    elif deed.action is Action.PUT_DOWN:
        yield from (tree.PutsDown(what) for what in looks)
        if deed.place is not None:
            yield from (tree.Brings(what, deed.place) for what in looks)
    elif deed.action is Action.CHEW:
        yield from (tree.Chews(what) for what in looks)
    elif deed.action is Action.PRESS:
        yield tree.Presses(str(deed.place))
    elif deed.action is Action.WAIT:
        yield tree.Waits()
    else:
        yield from _walking(tables, deed)


def _walking(tables: Tables, deed: Deed) -> Iterator[tree.Event]:
    fragile = tuple(i for i in deed.touched if tables.ground.fragile[i])
    yield from (tree.StepsOn(what) for what in looks_of(tables, deed.touched))
    yield from (tree.Breaks(what) for what in looks_of(tables, fragile))
    if deed.terrain is not None:
        yield tree.StepsOn(tree.Terrain(deed.terrain))
    if deed.entered is not None:
        yield tree.Enters(deed.entered)


def _about_items(event: tree.Event) -> bool:
    return not isinstance(getattr(event, "what", None), tree.Terrain | None)


def looks_of(tables: Tables, items: tuple[int, ...]) -> tuple[tree.Description, ...]:
    """The looks that at least one of the items has, and "anything" if there is one at all."""
    seen = {look for i in items for look in tables.ground.house.items[i].perceived}
    return ((tree.Anything(),) if items else ()) + tuple(tree.Word(n) for n in sorted(seen))

"""What a dog perceives of a step, as cues it can hold responsible for a reward.

A cue *is* a rule of the language with amount 1: "when the dog brings paper to the owner", "every
step if the dog is on the rug". A belief is a cue with a weight, so what a dog has learned can be
printed, read and planned on as rules, by the same code as Said and Meant.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from game.learning.ground import BoolArray, IntArray
from game.learning.physics import Action, Happening
from game.learning.rulebook import Priced, Rulebook
from game.learning.tables import Branch, Tables
from game.rules import tree

ONE = Decimal(1)

ANYTHING_SALIENCE = 0.2
"""A look is noticed before the bare fact that there is a thing at all."""

_CONTEXT_SALIENCE = 0.4
_MEMORY_SALIENCE = 0.5
_STATE_SALIENCE = {
    tree.InRoom: 0.15,
    tree.OnTerrain: 0.35,
    tree.Carrying: 0.4,
    tree.OwnerSees: 0.1,
}
_EVENT_SALIENCE = {tree.PutsDown: 0.5, tree.StepsOn: 0.7, tree.Enters: 0.6, tree.Waits: 0.3}


@dataclass(frozen=True)
class Percept:
    """One step as a dog perceives it; two steps with the same percept look the same to it.

    ``touched`` and ``carried`` are the items concerned and held; ``place`` where something was put
    down; ``entered`` a room; ``room``, ``terrain`` and ``seen`` how it stands after the step;
    ``open_rules`` the rules with memory that can still pay for this today.
    """

    action: Action
    touched: tuple[int, ...]
    place: str | None
    entered: str | None
    room: str | None
    terrain: str | None
    carried: int | None
    seen: bool
    open_rules: tuple[tree.Cadence, ...]


def perceive(tables: Tables, said: int) -> tuple[list[Percept], list[IntArray]]:
    """All distinct percepts of a house, and which one each step gives.

    The second value holds an int64[R, C] for each branch of the tables: indices into the first.
    ``said`` is the number of the rule set whose memory the dog can see (what it was paid for).
    """
    coders = [_coded(tables, branch, said) for branch in tables.branches]
    codes = np.concatenate([fields.reshape(len(fields), -1) for fields in coders], axis=1)
    _, first, which = np.unique(_packed(codes), return_index=True, return_inverse=True)
    percepts = [_decoded(tables, said, [int(v) for v in codes[:, at]]) for at in first]
    sizes = [fields[0].size for fields in coders]
    parts = np.split(which, np.cumsum(sizes)[:-1])
    return percepts, [
        part.reshape(fields[0].shape) for part, fields in zip(parts, coders, strict=True)
    ]


def cues_of(tables: Tables, percept: Percept) -> Iterator[tree.Rule]:
    """Every cue that is present in a percept."""
    yield tree.Rule(ONE, tree.EveryStep())
    for condition in _standing(tables, percept):
        yield tree.Rule(ONE, tree.EveryStep(), condition=condition)
    for event in _events(tables, percept):
        yield tree.Rule(ONE, tree.EachTime(), event)
        if percept.seen:
            yield tree.Rule(ONE, tree.EachTime(), event, condition=tree.OwnerSees())
        for cadence in percept.open_rules:
            if not isinstance(cadence, tree.OncePerItem) or _about_items(event):
                yield tree.Rule(ONE, cadence, event)


def salience(cue: tree.Rule, looks: Mapping[str, float]) -> float:
    """How strongly a cue is noticed: the learning rate of its weight, relative to the others."""
    if cue.event is None:
        kind = _STATE_SALIENCE.get(type(cue.condition), 1.0)
        return kind * _look_salience(getattr(cue.condition, "what", None), looks)
    strength = _EVENT_SALIENCE.get(type(cue.event), 1.0)
    strength *= _look_salience(getattr(cue.event, "what", None), looks)
    if cue.condition is not None:
        strength *= _CONTEXT_SALIENCE
    return strength if cue.cadence == tree.EachTime() else strength * _MEMORY_SALIENCE


def believed(cue: tree.Rule, weight: float) -> tree.Rule:
    """A belief as a rule: the cue with what it is expected to pay."""
    return replace(cue, amount=Decimal(str(round(weight, 3))).normalize() + 0)


def _look_salience(what: object, looks: Mapping[str, float]) -> float:
    if isinstance(what, tree.Word):
        return looks[what.name]
    return ANYTHING_SALIENCE if isinstance(what, tree.Anything) else 1.0


# ---- from arrays to percepts: each field a small integer, 0 for "none" -----------------------
def _coded(tables: Tables, branch: Branch, said: int) -> IntArray:
    """The fields of every step of a branch: int64[fields, R, C]."""
    step = tables.step(branch)
    shape = (len(branch.cells), tables.configurations)
    fields = [
        np.full((1, 1), int(branch.action)),
        _bits(step.touched),
        *_place_fields(tables, step),
        _first_carried(tables, step),
        tables.ground.sees[step.after.cell].astype(np.int64),
        *(_open(tables.rulebook, priced, step) for priced in _with_memory(tables, said)),
    ]
    return np.stack([np.broadcast_to(field, shape) for field in fields])


def _packed(codes: IntArray) -> IntArray:
    """Each column of fields as one integer, in mixed radix: far quicker to sort."""
    packed = np.zeros(codes.shape[1], dtype=np.int64)
    for field in codes:
        packed = packed * (int(field.max(initial=0)) + 1) + field
    return packed


def _place_fields(tables: Tables, step: Happening) -> tuple[IntArray, ...]:
    """Place of putting down, room entered, room now, terrain now; each plus one."""
    ground, nowhere = tables.ground, np.zeros((1, 1), dtype=np.int64)
    room = ground.room[step.after.cell] + 1
    changed = room != ground.room[step.before.cell] + 1
    put = step.action is Action.PUT_DOWN
    return (
        ground.place_at[step.after.cell] + 1 if put else nowhere,
        np.where(changed, room, 0),
        room,
        ground.terrain[step.after.cell] + 1,
    )


def _bits(flags: BoolArray) -> IntArray:
    powers = (1 << np.arange(len(flags))).reshape((-1,) + (1,) * (flags.ndim - 1))
    return np.asarray((flags * powers).sum(axis=0))


def _first_carried(tables: Tables, step: Happening) -> IntArray:
    held = step.after.where == tables.ground.mouth
    if not len(held):  # an empty house
        return np.zeros((1, 1), dtype=np.int64)
    return np.where(held.any(axis=0), held.argmax(axis=0) + 1, 0)


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


def _decoded(tables: Tables, said: int, fields: list[int]) -> Percept:
    action, touched, place, entered, room, terrain, carried, seen, *open_ = fields
    ground = tables.ground
    rules = zip(_with_memory(tables, said), open_, strict=True)
    return Percept(
        action=Action(action),
        touched=tuple(i for i in range(len(ground.first)) if touched >> i & 1),
        place=ground.house.places[place - 1].name if place else None,
        entered=ground.rooms[entered - 1] if entered else None,
        room=ground.rooms[room - 1] if room else None,
        terrain=ground.terrains[terrain - 1] if terrain else None,
        carried=carried - 1 if carried else None,
        seen=bool(seen),
        open_rules=tuple(sorted({p.rule.cadence for p, is_open in rules if is_open}, key=repr)),
    )


# ---- from percepts to cues -------------------------------------------------------------------
def _standing(tables: Tables, percept: Percept) -> Iterator[tree.Condition]:
    if percept.room is not None:
        yield tree.InRoom(percept.room)
    if percept.terrain is not None:
        yield tree.OnTerrain(percept.terrain)
    if percept.seen:
        yield tree.OwnerSees()
    if percept.carried is not None:
        for what in _looks(tables, (percept.carried,)):
            yield tree.Carrying(what)


def _events(tables: Tables, percept: Percept) -> Iterator[tree.Event]:
    looks = _looks(tables, percept.touched)
    if percept.action is Action.PICK_UP:
        yield from (tree.PicksUp(what) for what in looks)
    elif percept.action is Action.PUT_DOWN:
        yield from (tree.PutsDown(what) for what in looks)
        if percept.place is not None:
            yield from (tree.Brings(what, percept.place) for what in looks)
    elif percept.action is Action.CHEW:
        yield from (tree.Chews(what) for what in looks)
    elif percept.action is Action.WAIT:
        yield tree.Waits()
    else:
        yield from _walking(tables, percept)


def _walking(tables: Tables, percept: Percept) -> Iterator[tree.Event]:
    items = tables.ground.house.items
    fragile = tuple(i for i in percept.touched if items[i].kind.fragile)
    yield from (tree.StepsOn(what) for what in _looks(tables, percept.touched))
    yield from (tree.Breaks(what) for what in _looks(tables, fragile))
    if percept.terrain is not None:
        yield tree.StepsOn(tree.Terrain(percept.terrain))
    if percept.entered is not None:
        yield tree.Enters(percept.entered)


def _about_items(event: tree.Event) -> bool:
    return not isinstance(getattr(event, "what", None), tree.Terrain | None)


def _looks(tables: Tables, items: tuple[int, ...]) -> tuple[tree.Description, ...]:
    """The looks that at least one of the items has, and "anything" if there is one at all."""
    seen = {look for i in items for look in tables.ground.house.items[i].kind.looks}
    return ((tree.Anything(),) if items else ()) + tuple(tree.Word(n) for n in sorted(seen))

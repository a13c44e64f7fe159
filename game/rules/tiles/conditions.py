"""What conditions and numbers could be instead, and what can be added to a rule."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from game.rules import tree
from game.rules.printer import print_condition
from game.rules.tiles.idea import Idea
from game.rules.tiles.joining import is_denied, joining
from game.rules.tiles.paths import Path, part_at, with_part
from game.rules.tiles.row import print_count
from game.rules.tiles.supply import Supply, first

_COMPARISONS: tuple[tree.Comparison, ...] = (
    "less than",
    "at most",
    "exactly",
    "at least",
    "more than",
)

_KINDS: tuple[tuple[str, str, str], ...] = (
    ("carrying", "tiles-means-carrying", ""),
    ("in", "tiles-means-in", "tiles-in-a-room"),
    ("on", "tiles-means-on", "tiles-on-a-floor"),
    ("near", "tiles-means-near", ""),
    ("the owner can see the dog", "tiles-means-sees", ""),
    ("the owner can see the dog", "tiles-means-sees-not", ""),
    ("is on", "tiles-means-is-on", "tiles-switch-on"),
    ("is on", "tiles-means-is-off", "tiles-switch-off"),
    ("there is", "tiles-means-there-is", "tiles-there-is"),
    ("there is", "tiles-means-there-is-no", "tiles-there-is-no"),
    ("the number of", "tiles-means-number", "tiles-number-of"),
)
"""The words that each kind begins with, what they mean, and what to say where there is none."""


def conditions(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Conditions of other kinds, and what "and", "or" and "not" make of this one."""
    yield from joining(rule, path, supply)
    whole = path[:-1] if is_denied(part_at(rule, path[:-1])) else path
    for idea, condition in _kinds_of_condition(part_at(rule, path), supply):
        yield replace(idea, rule=with_part(rule, whole, condition) if condition else None)


def _kinds_of_condition(
    before: tree.Condition | None, supply: Supply
) -> Iterator[tuple[Idea, tree.Condition | None]]:
    """A condition of each kind that keeps what it can of the one before; None: there is none."""
    what, count, say = _thing_in(before, supply), _count_in(before, supply), supply.say
    place, room, terrain = (
        first(names) for names in (supply.places, supply.rooms, supply.terrains)
    )
    switch = first(sorted(supply.switches))
    near = getattr(before, "target", None) or (tree.Place(place) if place else what)
    sees, on = tree.OwnerSees(), tree.SwitchedOn(switch) if switch else None
    there = tree.ThereIs(count) if count else None
    compared = tree.Compare(count, "at least", 2) if count else None
    kinds = (
        tree.Carrying(what),
        tree.InRoom(room) if room else None,
        tree.OnTerrain(terrain) if terrain else None,
        tree.Near(near, 2),
        sees,
        tree.Not(sees),
        on,
        tree.Not(on) if on else None,
        there,
        tree.Not(there) if there else None,
        compared,
    )
    for (verb, means, instead), condition in zip(_KINDS, kinds, strict=True):
        if condition is None:
            reason = supply.idle.get(verb, "") or say("tiles-none-here")
            yield Idea(say(instead), None, say("tiles-instead"), reason), None
        else:
            label, reason = print_condition(condition), supply.idle.get(verb, "")
            yield Idea(label, None, say("tiles-instead"), reason, meaning=say(means)), condition


def _thing_in(before: Any, supply: Supply) -> tree.Description:
    for part in (before, getattr(before, "count", None)):
        what = getattr(part, "what", None)
        if what is not None:
            return what  # type: ignore[no-any-return]
    return supply.thing


def _count_in(before: Any, supply: Supply) -> tree.Count | None:
    count = getattr(before, "count", None)
    if isinstance(count, tree.Count):
        return count
    spots = supply.spots
    return tree.Count(_thing_in(before, supply), spots[0]) if spots else None


def comparisons(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Other ways to compare a number."""
    for comparison in _COMPARISONS:
        yield Idea(f"is {comparison}", with_part(rule, path, comparison))


def whole_condition(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Without any condition."""
    yield Idea(supply.say("tiles-leave-out-condition"), with_part(rule, path, None))


def pers(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Without paying by number."""
    yield Idea(supply.say("tiles-leave-out-per"), with_part(rule, path, None))


def additions(rule: tree.Rule, supply: Supply) -> Iterator[Idea]:
    """A condition more, or paying by number."""
    heading = supply.say("tiles-also-if") if rule.condition else supply.say("tiles-only-if")
    for idea, condition in _kinds_of_condition(None, supply):
        changed = _also(rule, condition) if condition else None
        yield replace(idea, rule=changed, heading=heading)
    if rule.per is None and supply.spots:
        per = tree.Count(supply.thing, supply.spots[0])
        words, heading = f"for each {print_count(per)}", supply.say("tiles-times")
        yield Idea(words, replace(rule, per=per), heading, then=("per", "what"))


def _also(rule: tree.Rule, condition: tree.Condition) -> tree.Rule:
    parts = [rule.condition, condition] if rule.condition else [condition]
    return replace(rule, condition=tree.all_of(parts))  # type: ignore[arg-type]

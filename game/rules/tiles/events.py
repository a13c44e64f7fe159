"""What amount, cadence and event could be instead."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from game.rules import tree
from game.rules.amounts import print_amount
from game.rules.tiles.idea import Idea
from game.rules.tiles.paths import Path
from game.rules.tiles.row import VERBS
from game.rules.tiles.supply import Supply, first

_AMOUNTS = ("20", "10", "5", "1", "-0.1", "-1", "-5", "-10", "-20")
_TIMES = 3
_WITHOUT: Mapping[type[tree.Event], str] = {
    tree.Enters: "tiles-no-room",
    tree.Presses: "tiles-nothing-to-press",
    tree.Brings: "tiles-no-place",
}
_MEANS: Mapping[type[tree.Event], str] = {
    tree.PicksUp: "tiles-means-picks-up",
    tree.PutsDown: "tiles-means-puts-down",
    tree.Brings: "tiles-means-brings",
    tree.Chews: "tiles-means-chews",
    tree.Breaks: "tiles-means-breaks",
    tree.StepsOn: "tiles-means-steps-on",
    tree.Enters: "tiles-means-enters",
    tree.GetsCloser: "tiles-means-gets-closer",
    tree.GetsFarther: "tiles-means-gets-farther",
    tree.Presses: "tiles-means-presses",
    tree.Waits: "tiles-means-waits",
}


def first_rule(supply: Supply) -> tree.Rule:
    """A rule to begin with."""
    thing, place = supply.thing, first(supply.places)
    event = tree.Brings(thing, place) if place else tree.PicksUp(thing)
    return tree.Rule(Decimal(1), tree.EachTime(), event)


def stepped(amount: Decimal, step: int) -> Decimal:
    """The next amount up (1) or down (-1): by whole points, and by tenths between -1 and 1."""
    inwards = amount * step < 0
    size = Decimal(1) if abs(amount) > 1 or (abs(amount) == 1 and not inwards) else Decimal("0.1")
    rounding = "ROUND_FLOOR" if step > 0 else "ROUND_CEILING"
    return ((amount / size).to_integral_value(rounding) + step) * size + 0


def amounts(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """The same with the other sign, and amounts that are often useful."""
    turned = -rule.amount + 0
    if rule.amount:
        label = supply.say("tiles-other-sign", amount=print_amount(turned))
        yield Idea(label, replace(rule, amount=turned))
    for text in _AMOUNTS:
        amount = Decimal(text)
        yield Idea(print_amount(amount), replace(rule, amount=amount))


def cadences(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """How often it could pay. Without an event before, one is put in."""
    event, say = rule.event or first_rule(supply).event, supply.say
    for label, cadence, meaning in (
        ("when the dog ...", tree.EachTime(), say("tiles-means-when")),
        ("once when the dog ...", tree.AtMost(1), say("tiles-means-once")),
        (
            f"at most {_TIMES} times when the dog ...",
            tree.AtMost(_TIMES),
            say("tiles-means-at-most"),
        ),
        ("once per item when the dog ...", tree.OncePerItem(), say("tiles-means-once-per-item")),
    ):
        yield Idea(label, replace(rule, cadence=cadence, event=event), meaning=meaning)
    for label, standing, meaning in (
        ("every step", tree.EveryStep(), say("tiles-means-every-step")),
        ("at the end of the day", tree.EndOfDay(), say("tiles-means-end-of-day")),
    ):
        yield Idea(label, replace(rule, cadence=standing, event=None), meaning=meaning)


def events(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """What else the dog could do, with the same thing at the same place where that fits."""
    for kind, label in VERBS.items():
        event = _event(kind, rule.event, supply)
        reason = supply.idle.get(label, "") or ("" if event else supply.say(_WITHOUT[kind]))
        changed = replace(rule, event=event) if event else None
        yield Idea(label, changed, reason=reason, meaning=supply.say(_MEANS[kind]))


def _event(kind: type[tree.Event], before: tree.Event | None, supply: Supply) -> tree.Event | None:
    """An event of a kind that keeps what it can of the one before; None if there is nothing."""
    if type(before) is kind:
        return before
    if kind is tree.Waits:
        return tree.Waits()
    if kind is tree.Enters:
        room = first(supply.rooms)
        return tree.Enters(room) if room else None
    if kind is tree.Presses:
        pressed = first(sorted(supply.pressable))
        return tree.Presses(pressed) if pressed else None
    what = _kept_thing(before, supply)
    if kind is tree.Brings:
        place = getattr(before, "place", None) or first(supply.places)
        return tree.Brings(what, place) if place else None
    if kind in (tree.GetsCloser, tree.GetsFarther):
        what = getattr(before, "to", what)
    return kind(what)  # type: ignore[call-arg,arg-type]


def _kept_thing(before: tree.Event | None, supply: Supply) -> tree.Description:
    for name in ("what", "to"):
        what = getattr(before, name, None)
        if what is not None and not isinstance(what, tree.Place | tree.Terrain):
            return what  # type: ignore[no-any-return]
    return supply.thing

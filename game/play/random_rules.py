"""Random rule sets in a level's own words: the ground that the landscape is measured on.

What is drawn, independently each time, "often" given as weights:

* A set has one to four rules, each number as often.
* A rule is about an event (8), every step (1) or the end of the day (1).
* An amount is a reward (2) or a price (1): 1, 2, 5, 10 or 20 points; every step 0.1, 0.2, 0.5 or 1.
* Events: brings (18); picks up, chews, steps on a kind of floor, enters (2 each); puts down,
  breaks, steps on a thing, gets closer, gets farther, presses, waits (1 each). "Closer" and
  "farther" are about a place or a thing, as often.
* Things: one word (5), "not" one word (1), two words with "and" (1), with "and not" (2), with "or"
  (1), anything (1).
* Cadence of an event: each time (9), once (1), once per item (1, where it can be said), at most two
  or three times (1).
* A condition: with an event in 1 of 4 rules, otherwise in 1 of 2; a quarter of them are two, with
  "and". Each is carrying, in a room (3 each), on a floor, near a place, near a thing, seen by the
  owner, something lies there, a switch is on (2 each), or a number of things (1); a third of them
  with "not".
* "For each" thing that lies somewhere: with an event in 1 of 12 rules, otherwise in 1 of 4.

Words, places, rooms, floors and switches are equally likely among those that the level can say.
What it cannot say, such as rooms where there are none, is left out.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, TypeVar

import numpy as np

from game.rules import tree
from game.world.level import Level

Thing = TypeVar("Thing")
Weighted: TypeAlias = Sequence[tuple[int, Thing]]

_HOW_MANY = 4
_SIZES = ("1", "2", "5", "10", "20")
_SMALL = ("0.1", "0.2", "0.5", "1")
_COMPARISONS: tuple[tree.Comparison, ...] = ("at most", "exactly", "at least")


class RuleDeck:
    """Draws rule sets that a player of the level could have written."""

    def __init__(self, level: Level):
        said = level.said_words
        # A name that is two things is read as the first of these; only that one is drawn.
        self._places = sorted(said.places)
        self._rooms = sorted(said.rooms - said.places)
        self._terrains = sorted(said.terrains)
        self._words = sorted(said.words - said.places - said.rooms - said.terrains)
        houses = (*level.training, level.home, *(entry.house for entry in level.exam))
        places = [place for house in houses for place in house.places]
        self._pressed = sorted({place.name for place in places if place.can_be_pressed})
        self._switches = sorted({place.name for place in places if place.switch})
        self._events = self._sayable_events()
        self._conditions = self._sayable_conditions()

    def draw(self, rng: np.random.Generator) -> tuple[tree.Rule, ...]:
        """One rule set."""
        return tuple(self._rule(rng) for _ in range(1 + int(rng.integers(_HOW_MANY))))

    def _rule(self, rng: np.random.Generator) -> tree.Rule:
        kind = _pick(rng, ((8, None), (1, tree.EveryStep()), (1, tree.EndOfDay())))
        if kind is None:
            event = _pick(rng, self._events)(rng)
            cadence = _pick(rng, _cadences(event))(rng)
            per, condition = _luck(rng, 12), _luck(rng, 4)
        else:
            event, cadence = None, kind
            per, condition = _luck(rng, 4), _luck(rng, 2)
        return tree.Rule(
            amount=_amount(rng, _SMALL if kind == tree.EveryStep() else _SIZES),
            cadence=cadence,
            event=event,
            per=self._count(rng) if per and (self._places or self._rooms) else None,
            condition=self._condition(rng) if condition else None,
        )

    # ---- events ------------------------------------------------------------------------------
    def _sayable_events(self) -> Weighted[Callable[[np.random.Generator], tree.Event]]:
        events: list[tuple[int, Callable[[np.random.Generator], tree.Event]]] = [
            (2, lambda rng: tree.PicksUp(self._thing(rng))),
            (2, lambda rng: tree.Chews(self._thing(rng))),
            (1, lambda rng: tree.PutsDown(self._thing(rng))),
            (1, lambda rng: tree.Breaks(self._thing(rng))),
            (1, lambda rng: tree.StepsOn(self._thing(rng))),
            (1, lambda rng: tree.GetsCloser(self._target(rng))),
            (1, lambda rng: tree.GetsFarther(self._target(rng))),
            (1, lambda _: tree.Waits()),
        ]
        if self._places:
            events += [(18, lambda rng: tree.Brings(self._thing(rng), _one(rng, self._places)))]
        if self._terrains:
            events += [(2, lambda rng: tree.StepsOn(tree.Terrain(_one(rng, self._terrains))))]
        if self._rooms:
            events += [(2, lambda rng: tree.Enters(_one(rng, self._rooms)))]
        if self._pressed:
            events += [(1, lambda rng: tree.Presses(_one(rng, self._pressed)))]
        return events

    def _target(self, rng: np.random.Generator) -> tree.Description | tree.Place:
        if self._places and _luck(rng, 2):
            return tree.Place(_one(rng, self._places))
        return self._thing(rng)

    # ---- things ------------------------------------------------------------------------------
    def _thing(self, rng: np.random.Generator) -> tree.Description:
        if not self._words:
            return tree.Anything()
        kind = _pick(rng, ((5, "one"), (1, "not"), (1, "and"), (2, "and not"), (1, "or"), (1, "")))
        if not kind:
            return tree.Anything()
        one = tree.Word(_one(rng, self._words))
        if kind == "one":
            return one
        other = tree.Word(_one(rng, self._words))
        if kind == "not" or one == other:
            return tree.Not(one)
        if kind == "or":
            return tree.AnyOf((one, other))
        return tree.AllOf((one, tree.Not(other) if kind == "and not" else other))

    def _count(self, rng: np.random.Generator) -> tree.Count:
        spots: list[tree.Place | tree.Room] = [
            *map(tree.Place, self._places),
            *map(tree.Room, self._rooms),
        ]
        return tree.Count(self._thing(rng), _one(rng, spots))

    # ---- conditions --------------------------------------------------------------------------
    def _sayable_conditions(self) -> Weighted[Callable[[np.random.Generator], tree.Condition]]:
        conditions: list[tuple[int, Callable[[np.random.Generator], tree.Condition]]] = [
            (3, lambda rng: tree.Carrying(self._thing(rng))),
            (2, lambda rng: tree.Near(self._thing(rng), _within(rng))),
            (2, lambda _: tree.OwnerSees()),
        ]
        if self._rooms:
            conditions += [(3, lambda rng: tree.InRoom(_one(rng, self._rooms)))]
        if self._terrains:
            conditions += [(2, lambda rng: tree.OnTerrain(_one(rng, self._terrains)))]
        if self._places:
            near: Callable[[np.random.Generator], tree.Condition] = lambda rng: tree.Near(  # noqa: E731
                tree.Place(_one(rng, self._places)), _within(rng)
            )
            conditions += [(2, near)]
        if self._places or self._rooms:
            conditions += [(2, lambda rng: tree.ThereIs(self._count(rng))), (1, self._compared)]
        if self._switches:
            conditions += [(2, lambda rng: tree.SwitchedOn(_one(rng, self._switches)))]
        return conditions

    def _compared(self, rng: np.random.Generator) -> tree.Condition:
        number = int(rng.integers(3))
        return tree.Compare(self._count(rng), _one(rng, _COMPARISONS), number)

    def _condition(self, rng: np.random.Generator) -> Any:
        if _luck(rng, 4):
            first, second = self._single(rng), self._single(rng)
            return first if first == second else tree.AllOf((first, second))
        return self._single(rng)

    def _single(self, rng: np.random.Generator) -> tree.Condition:
        condition = _pick(rng, self._conditions)(rng)
        return tree.Not(condition) if _luck(rng, 3) else condition


def _cadences(
    event: tree.Event,
) -> Weighted[Callable[[np.random.Generator], tree.Cadence]]:
    cadences: list[tuple[int, Callable[[np.random.Generator], tree.Cadence]]] = [
        (9, lambda _: tree.EachTime()),
        (1, lambda _: tree.AtMost(1)),
        (1, lambda rng: tree.AtMost(2 + int(rng.integers(2)))),
    ]
    if not isinstance(getattr(event, "what", tree.Terrain("")), tree.Terrain):
        cadences += [(1, lambda _: tree.OncePerItem())]
    return cadences


def _amount(rng: np.random.Generator, sizes: Sequence[str]) -> Decimal:
    size = Decimal(_one(rng, sizes))
    return _pick(rng, ((2, size), (1, -size)))


def _within(rng: np.random.Generator) -> int:
    return 1 + int(rng.integers(3))


def _luck(rng: np.random.Generator, once_in: int) -> bool:
    return int(rng.integers(once_in)) == 0


def _one(rng: np.random.Generator, among: Sequence[Thing]) -> Thing:
    return among[int(rng.integers(len(among)))]


def _pick(rng: np.random.Generator, weighted: Weighted[Thing]) -> Thing:
    """One of several things, as often as its weight says."""
    mark = int(rng.integers(sum(weight for weight, _ in weighted)))
    for weight, thing in weighted:
        if mark < weight:
            return thing
        mark -= weight
    raise AssertionError("the weights cover every mark")

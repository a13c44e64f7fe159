"""The rules of the world and of the language once more, as plainly as they can be written.

One situation at a time, names instead of numbers, no tables: slow, and easy to check against
docs/rules.md. Every fast thing in game.learning is tested against this.
"""

from collections import deque
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from math import floor

from game.learning.physics import Action
from game.rules import tree
from game.world.house import House

HEADINGS = {
    Action.UP: (0, -1),
    Action.DOWN: (0, 1),
    Action.LEFT: (-1, 0),
    Action.RIGHT: (1, 0),
}


@dataclass(frozen=True)
class State:
    """``lies[i]``: the (x, y) of item i, "gone" or "mouth". ``paid[r]``: what rule r remembers."""

    dog: tuple[int, int]
    lies: tuple
    paid: tuple


class World:
    """One house under one list of rules."""

    def __init__(self, house: House, rules, chewing=True):
        self.house, self.rules, self.chewing = house, tuple(rules), chewing
        self.floor = set(house.positions)
        self.room = dict(zip(house.positions, house.rooms, strict=True))
        self.terrain = dict(zip(house.positions, house.terrains, strict=True))
        self.places = {p.name: house.positions[p.cell] for p in house.places}
        self.keeps = {house.positions[p.cell] for p in house.places if p.keeps}
        self.first = tuple(house.positions[item.cell] for item in house.items)

    def start(self) -> State:
        paid = tuple(() if isinstance(r.cadence, tree.OncePerItem) else 0 for r in self.rules)
        return State(self.house.positions[self.house.start], self.first, paid)

    def steps(self, state: State):
        """Every possible (action, points, next state)."""
        for action in Action:
            done = self.do(state, action)
            if done is not None:
                yield action, *self.paid(state, action, *done)

    def do(self, state: State, action: Action):
        """(items concerned, state after) without the memory of rules; None: not possible."""
        if action in HEADINGS:
            return self.walk(state, action)
        if action is Action.WAIT:
            return (), state
        if action is Action.PRESS:
            return None
        held = [i for i, where in enumerate(state.lies) if where == "mouth"]
        if action is Action.PICK_UP:
            here = [i for i, where in enumerate(state.lies) if where == state.dog]
            return None if held or not here else ((here[0],), moved(state, here[0], "mouth"))
        if not held or (action is Action.CHEW and not self.chewing):
            return None
        if action is Action.CHEW:
            return (held[0],), moved(state, held[0], "gone")
        if state.dog in self.keeps:
            return (held[0],), moved(state, held[0], "gone")
        if state.dog in self.places.values() or state.dog == self.first[held[0]]:
            return (held[0],), moved(state, held[0], state.dog)
        return None

    def walk(self, state: State, action: Action):
        dx, dy = HEADINGS[action]
        to = (state.dog[0] + dx, state.dog[1] + dy)
        if to not in self.floor:
            return None
        met = tuple(i for i, where in enumerate(state.lies) if where == to)
        after = replace(state, dog=to)
        for item in met:
            if self.house.items[item].kind.fragile:
                after = moved(after, item, "gone")
        return met, after

    def paid(self, before, action, met, after):
        """Points of this step, and the state after with its memory."""
        points, memory = Fraction(0), list(after.paid)
        for r, rule in enumerate(self.rules):
            if rule.cadence == tree.EndOfDay() or not self.holds(rule.condition, after):
                continue
            about = self.about(rule.event, before, action, met, after)
            if about is None:
                continue
            if isinstance(rule.cadence, tree.AtMost):
                if memory[r] >= rule.cadence.times:
                    continue
                memory[r] += 1
            if isinstance(rule.cadence, tree.OncePerItem):
                fresh = tuple(i for i in about if i not in memory[r])
                if not fresh:
                    continue
                memory[r] = tuple(sorted(memory[r] + fresh))
            points += self.worth(rule, after)
        return points, replace(after, paid=tuple(memory))

    def end(self, state: State):
        """Points when the day is over."""
        return sum(
            (
                self.worth(rule, state)
                for rule in self.rules
                if rule.cadence == tree.EndOfDay() and self.holds(rule.condition, state)
            ),
            Fraction(0),
        )

    def worth(self, rule, after):
        times = 1 if rule.per is None else self.count(rule.per, after)
        return Fraction(rule.amount) * times

    def about(self, event, before, action, met, after):
        """The items that the event happened to; () for an event without item; None: it did not."""
        fitting = tuple(i for i in met if self.fits(getattr(event, "what", None), i))
        walked = action in HEADINGS
        match event:
            case None:
                return ()
            case tree.Waits():
                return () if action is Action.WAIT else None
            case tree.Enters(room):
                entered = self.room[after.dog] == room != self.room[before.dog]
                return () if walked and entered else None
            case tree.GetsCloser(to):
                return () if walked and self.shorter(to, before, after) > 0 else None
            case tree.GetsFarther(to):
                return () if walked and self.shorter(to, before, after) < 0 else None
            case tree.StepsOn(tree.Terrain(name)):
                return () if walked and self.terrain[after.dog] == name else None
            case tree.PicksUp():
                happened = action is Action.PICK_UP
            case tree.PutsDown():
                happened = action is Action.PUT_DOWN
            case tree.Brings(_, place):
                happened = action is Action.PUT_DOWN and after.dog == self.places.get(place)
            case tree.Chews():
                happened = action is Action.CHEW
            case tree.StepsOn():
                happened = walked
            case tree.Breaks():
                happened = walked
                fitting = tuple(i for i in fitting if self.house.items[i].kind.fragile)
        return fitting if happened and fitting else None

    def shorter(self, to, before, after) -> int:
        """By how many steps the way to the place or the nearest such item got shorter."""
        if isinstance(to, tree.Place):
            goals = [self.places[to.name]] if to.name in self.places else []
        else:
            lying = [(i, where) for i, where in enumerate(before.lies) if isinstance(where, tuple)]
            goals = [where for i, where in lying if self.fits(to, i)]
        if not goals:
            return 0
        ways = [min(self.way(goal, dog) for goal in goals) for dog in (before.dog, after.dog)]
        return ways[0] - ways[1]

    def fits(self, what, item) -> bool:
        words = self.house.items[item].words
        match what:
            case tree.Word(name):
                return name in words
            case tree.Not(part):
                return not self.fits(part, item)
            case tree.AllOf(parts):
                return all(self.fits(part, item) for part in parts)
            case tree.AnyOf(parts):
                return any(self.fits(part, item) for part in parts)
        return True

    def holds(self, condition, state) -> bool:
        match condition:
            case tree.Carrying(what):
                return any(w == "mouth" and self.fits(what, i) for i, w in enumerate(state.lies))
            case tree.InRoom(room):
                return self.room[state.dog] == room
            case tree.OnTerrain(name):
                return self.terrain[state.dog] == name
            case tree.OwnerSees():
                return self.sees(state.dog)
            case tree.Near(tree.Place(name), within):
                return name in self.places and self.way(self.places[name], state.dog) <= within
            case tree.Near(what, within):
                return any(
                    isinstance(where, tuple)
                    and self.fits(what, i)
                    and self.way(where, state.dog) <= within
                    for i, where in enumerate(state.lies)
                )
            case tree.ThereIs(count):
                return self.count(count, state) > 0
            case tree.Compare(count, comparison, number):
                n = self.count(count, state)
                return {
                    "less than": n < number,
                    "at most": n <= number,
                    "exactly": n == number,
                    "at least": n >= number,
                    "more than": n > number,
                }[comparison]
            case tree.Not(part):
                return not self.holds(part, state)
            case tree.AllOf(parts):
                return all(self.holds(part, state) for part in parts)
            case tree.AnyOf(parts):
                return any(self.holds(part, state) for part in parts)
        return True

    def count(self, count, state) -> int:
        lying = [
            where
            for i, where in enumerate(state.lies)
            if isinstance(where, tuple) and self.fits(count.what, i)
        ]
        if isinstance(count.spot, tree.Place):
            return sum(where == self.places.get(count.spot.name) for where in lying)
        return sum(self.room[where] == count.spot.name for where in lying)

    def way(self, a, b) -> int:
        """Steps from a to b, by breadth-first search."""
        seen, queue = {a: 0}, deque([a])
        while queue:
            x, y = queue.popleft()
            for dx, dy in HEADINGS.values():
                to = (x + dx, y + dy)
                if to in self.floor and to not in seen:
                    seen[to] = seen[(x, y)] + 1
                    queue.append(to)
        return seen.get(b, 10**6)

    def sees(self, cell) -> bool:
        if self.house.owner is None or not self.house.awake:
            return False
        ox, oy = self.house.positions[self.house.owner]
        n = 2 * max(abs(cell[0] - ox), abs(cell[1] - oy), 1)
        return all(
            (floor(ox + (cell[0] - ox) * k / n + 0.5), floor(oy + (cell[1] - oy) * k / n + 0.5))
            in self.floor
            for k in range(n + 1)
        )


def moved(state: State, item: int, to) -> State:
    return replace(state, lies=(*state.lies[:item], to, *state.lies[item + 1 :]))


def best_points(house: House, rules, day: int, chewing=True) -> Fraction:
    """The most points that any day of ``day`` steps can have, by trying everything."""
    world = World(house, rules, chewing)

    @cache
    def value(state: State, left: int) -> Fraction:
        if left == 0:
            return world.end(state)
        return max(points + value(after, left - 1) for _, points, after in world.steps(state))

    return value(world.start(), day)

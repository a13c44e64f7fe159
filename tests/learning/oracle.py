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
    """``lies[i]``: the (x, y) of item i, "gone" or "mouth". ``on``: the switches that are on.

    ``paid[r]``: what rule r remembers. ``gone_by``: how many steps of the day are over.
    """

    dog: tuple[int, int]
    lies: tuple
    on: frozenset
    paid: tuple
    gone_by: int = 0


class World:
    """One house under several rule sets. Points are always one number a rule set: (Said, Meant).

    Switches multiply what the first rule set pays.
    """

    def __init__(self, house: House, *rule_sets, chewing=True):
        self.house, self.chewing = house, chewing
        self.sets = len(rule_sets)
        self.rules = [(which, rule) for which, rules in enumerate(rule_sets) for rule in rules]
        self.floor = set(house.positions)
        self.room = dict(zip(house.positions, house.rooms, strict=True))
        self.terrain = dict(zip(house.positions, house.terrains, strict=True))
        self.places = {p.name: house.positions[p.cell] for p in house.places}
        self.place_at = {house.positions[p.cell]: p for p in house.places}
        self.first = tuple(house.positions[item.cell] for item in house.items)
        self.left_over = {item.left_by: i for i, item in enumerate(house.items)}

    def start(self) -> State:
        lies = tuple(
            where if item.left_by is None else "gone"
            for where, item in zip(self.first, self.house.items, strict=True)
        )
        once_per_item = tree.OncePerItem()
        paid = tuple(() if rule.cadence == once_per_item else 0 for _, rule in self.rules)
        return State(self.house.positions[self.house.start], lies, frozenset(), paid)

    def steps(self, state: State):
        """Every possible (action, points of each rule set, next state)."""
        for action in Action:
            done = self.do(state, action)
            if done is not None:
                items, after = done
                after = replace(after, gone_by=state.gone_by + 1)
                yield action, *self.paid(state, action, items, after)

    def do(self, state: State, action: Action):
        """(items concerned, state after) without clock and memory; None: not possible."""
        if action in HEADINGS:
            return self.walk(state, action)
        if action is Action.WAIT:
            return (), state
        here = self.place_at.get(state.dog)
        if action is Action.PRESS:
            return ((), self.pressed(state, here)) if here and (here.switch or here.tips) else None
        held = [i for i, where in enumerate(state.lies) if where == "mouth"]
        if action is Action.PICK_UP:
            lying = [i for i, where in enumerate(state.lies) if where == state.dog]
            return None if held or not lying else ((lying[0],), moved(state, lying[0], "mouth"))
        if not held or (action is Action.CHEW and not self.chewing):
            return None
        (item,) = held
        if action is Action.CHEW:
            return (item,), self.destroyed(state, item, "mouth")
        if here and here.keeps:
            return (item,), self.vanished(state, item)
        if here or state.dog == self.first[item]:
            return (item,), moved(state, item, state.dog)
        return None

    def walk(self, state: State, action: Action):
        dx, dy = HEADINGS[action]
        to = (state.dog[0] + dx, state.dog[1] + dy)
        if to not in self.floor:
            return None
        met = tuple(i for i, where in enumerate(state.lies) if where == to)
        after = replace(state, dog=to)
        for item in sorted(met, reverse=True):  # an old left-over breaks before a new one is made
            if self.house.items[item].kind.fragile:
                after = self.destroyed(after, item, to)
        return met, after

    def pressed(self, state: State, place) -> State:
        if place.switch:
            state = replace(state, on=state.on ^ {place.name})
        for item, where in enumerate(state.lies):
            if place.tips and where == state.dog:
                state = moved(state, item, self.first[item])
        return state

    def destroyed(self, state: State, item: int, becomes) -> State:
        """Without the item; what it leaves over is where ``becomes`` says."""
        state = self.vanished(state, item)
        if item in self.left_over:
            state = moved(state, self.left_over[item], becomes)
        return state

    def vanished(self, state: State, item: int) -> State:
        """Without the item; but what came from a place that refills is back there at once."""
        came_from = self.place_at.get(self.first[item])
        back = came_from and came_from.refills and self.house.items[item].left_by is None
        return moved(state, item, self.first[item] if back else "gone")

    def paid(self, before, action, met, after):
        """Points of this step for each rule set, and the state after with its memory."""
        points, memory = [Fraction(0)] * self.sets, list(after.paid)
        for r, (which, rule) in enumerate(self.rules):
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
            points[which] += self.worth(which, rule, after)
        return tuple(points), replace(after, paid=tuple(memory))

    def end(self, state: State):
        """Points of each rule set when the day is over."""
        points = [Fraction(0)] * self.sets
        for which, rule in self.rules:
            if rule.cadence == tree.EndOfDay() and self.holds(rule.condition, state):
                points[which] += self.worth(which, rule, state)
        return tuple(points)

    def worth(self, which, rule, after):
        worth = Fraction(rule.amount)
        if rule.per is not None:
            worth *= self.count(rule.per, after)
        if which == 0:
            for place in self.house.places:
                if place.name in after.on:
                    worth *= place.pays_times
        return worth

    def about(self, event, before, action, met, after):
        """The items that the event happened to; () for an event without item; None: it did not."""
        fitting = tuple(i for i in met if self.fits(getattr(event, "what", None), i))
        walked = action in HEADINGS
        match event:
            case None:
                return ()
            case tree.Waits():
                return () if action is Action.WAIT else None
            case tree.Presses(place):
                pressed = action is Action.PRESS and after.dog == self.places.get(place)
                return () if pressed else None
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
                leaves = self.house.leaves_after
                return self.sees(state.dog) and (leaves is None or state.gone_by <= leaves)
            case tree.SwitchedOn(place):
                return place in state.on
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
    world = World(house, rules, chewing=chewing)

    @cache
    def value(state: State) -> Fraction:
        if state.gone_by == day:
            return world.end(state)[0]
        return max(points[0] + value(after) for _, points, after in world.steps(state))

    return value(world.start())


def tied_points(house: House, said, meant, day: int, chewing=True) -> tuple[Fraction, Fraction]:
    """The least and the most Meant of all days that are best for Said with the fewest uses of the
    mouth, by trying everything.
    """
    world = World(house, said, meant, chewing=chewing)

    @cache
    def values(state: State):
        """(most points under Said, fewest uses of the mouth for that, least Meant, most Meant)."""
        if state.gone_by == day:
            said, meant = world.end(state)
            return said, 0, meant, meant
        ways = []
        for action, (now, worth), after in world.steps(state):
            said, uses, least, most = values(after)
            ways.append((now + said, uses + action.is_mouth, worth + least, worth + most))
        best = max((said, -uses) for said, uses, _, _ in ways)
        tied = [way for way in ways if (way[0], -way[1]) == best]
        return (*tied[0][:2], min(way[2] for way in tied), max(way[3] for way in tied))

    return values(world.start())[2:]

"""How the dog acts a day out: where it stands, where it looks, its pose and its tail.

Nothing here is made up: every pose follows from what the dog does, what was paid for it, and
what its owner saw. Times are in steps, from 0.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import pi, sin

from game.learning.days import Day, Entry
from game.learning.ground import survey
from game.learning.physics import Action
from game.ui.scene import Cell, Facing, Tail
from game.world.house import House

_FACING: dict[Action, Facing] = {
    Action.UP: "up",
    Action.DOWN: "down",
    Action.LEFT: "left",
    Action.RIGHT: "right",
}
_AHEAD: dict[Facing, Cell] = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}
_OPPOSITE = {"up": "down", "down": "up", "left": "right", "right": "left"}
_AT_WORK = (Action.PICK_UP, Action.PUT_DOWN, Action.PRESS)
_DEEDS = ("picks up", "brings", "puts down", "chews", "presses", "breaks", "steps on")
_ASIDE = 0.62  # how far beside the owner the dog stands, in cells
_REACH = {"up": 0.3, "down": 0.22, "left": 0.34, "right": 0.34}  # from its middle to its mouth
_FLAT = ("doormat", "dog bed")  # a dog stands on these, but beside all other places
_FELT = 4.0  # steps for which it shows what a deed brought
_CRASH = 1.6  # steps for which something can be seen to break
_HOP = 0.2  # how high it jumps over what breaks, in cells


def standing(house: House, cell: int) -> tuple[float, float]:
    """Where a dog in ``cell`` is drawn: beside the owner's knees, not on top of them."""
    x, y = house.positions[cell]
    across, down = _aside(house, cell)
    return x + across, y + down


def _aside(house: House, cell: int) -> tuple[float, float]:
    x, y = house.positions[cell]
    if cell == house.owner:
        floor = set(house.positions)
        for across, down in ((1, 0), (-1, 0), (0, 1)):
            if (x + across, y + down) in floor:
                return _ASIDE * across, _ASIDE * max(down, 0.4)
    return 0.0, 0.0


@dataclass(frozen=True)
class Acting:
    """The dog's part in a day. ``step`` is the number of an action, ``share`` how much of it is
    over, from 0 to 1.
    """

    house: House
    day: Day

    def position(self, step: int, share: float) -> tuple[float, float]:
        """Where the dog is, in cells; it sets out and stops gently."""
        last = len(self._stands) - 1
        (x, y), (to_x, to_y) = self._stands[min(step, last)], self._stands[min(step + 1, last)]
        done = _eased(share, self._flows(step - 1), self._flows(step))
        return x + (to_x - x) * done, y + (to_y - y) * done

    def lift(self, step: int, share: float) -> float:
        """How high it jumps, in cells: only over what breaks."""
        if step < len(self.day.actions) and self._broken(step) and 0.25 < share < 0.85:
            return _HOP * sin(pi * (share - 0.25) / 0.6)
        return 0.0

    def facing(self, step: int) -> Facing:
        """Where it looks: where it went last, or at its owner."""
        return self._facings[min(step, len(self._facings) - 1)]

    def pose(self, step: int, share: float) -> str:
        """The name of its pose, as in ``Moment``."""
        if step >= self.quiet_from:
            return "guilty" if self._guilty(step + share) else self._resting
        action = self.day.actions[step]
        if action is Action.CHEW:
            return "chew"
        if action is Action.PICK_UP and share < 0.8:
            return "sniff" if share < 0.3 else "bend"
        if action is Action.PUT_DOWN and share < 0.75:
            return "bend"
        if action is Action.PRESS and share < 0.85:
            return "press"
        if action.is_move and share and self._stands[step] != self._stands[step + 1]:
            return "walk"
        return self._waiting(step + share) if action is Action.WAIT else "stand"

    def tail(self, time: float) -> Tail:
        """It wags when Said paid, and hangs when Said cost something or the dog feels guilty."""
        said = [entry.said for entry in self._deeds(time) if entry.said]
        if said:
            return "wag" if said[-1] > 0 else "low"
        return "low" if self._guilty(time) else "level"

    def crashes(self, time: float) -> tuple[tuple[float, float, float], ...]:
        """What is breaking: (x, y) in cells, and how much of the crash is over, from 0 to 1."""
        found = []
        for step in range(
            max(0, int(time - _CRASH) - 1), min(int(time) + 1, len(self._stands) - 1)
        ):
            age = (time - step - 0.5) / _CRASH
            if 0 <= age < 1:
                found += [(float(x), float(y), age) for x, y in self._broken(step)]
        return tuple(found)

    @cached_property
    def quiet_from(self) -> int:
        """The step from which on the dog only waits."""
        busy = [n for n, action in enumerate(self.day.actions, 1) if action is not Action.WAIT]
        return max(busy, default=0)

    # ---- where it stands -----------------------------------------------------------------------
    @cached_property
    def _facings(self) -> tuple[Facing, ...]:
        facings: list[Facing] = []
        now: Facing = "down"
        for action, moment in zip(self.day.actions, self.day.moments, strict=False):
            now = _FACING.get(action, self._towards_owner(moment.cell) or now)
            facings.append(now)
        return (*facings, self._towards_owner(self.day.moments[-1].cell) or now)

    def _towards_owner(self, cell: int) -> Facing | None:
        across, down = _aside(self.house, cell)
        if not (across or down):
            return None
        return "left" if across > 0 else "right" if across < 0 else "up"

    @cached_property
    def _stands(self) -> tuple[tuple[float, float], ...]:
        """Where it is drawn between two steps: short of what it works on, so that both show."""
        stands, at_work = [], False
        for number, moment in enumerate(self.day.moments):
            before = self.day.actions[number - 1] if number else Action.WAIT
            if before is not Action.WAIT:
                at_work = before in _AT_WORK or (at_work and before is Action.CHEW)
            comes = number < len(self.day.actions) and self.day.actions[number] in _AT_WORK
            short = self._short(number) if at_work or comes else (0.0, 0.0)
            x, y = standing(self.house, moment.cell)
            stands.append((x + short[0], y + short[1]))
        return tuple(stands)

    def _short(self, number: int) -> tuple[float, float]:
        """How far it stops short of the middle of its cell: by its reach, more at furniture."""
        moved = [_FACING[action] for action in self.day.actions[:number] if action in _FACING]
        cell = self.day.moments[number].cell
        if not moved or cell == self.house.owner:
            return 0.0, 0.0
        (across, down), reach = _AHEAD[moved[-1]], _REACH[moved[-1]]
        bulky = any(p.cell == cell and p.name not in _FLAT for p in self.house.places)
        reach *= 1.4 if bulky else 1.0
        return -across * reach, -down * reach

    def _flows(self, step: int) -> bool:
        """Whether it walks on after ``step`` without stopping or turning back."""
        if not 0 <= step < len(self.day.actions) - 1:
            return False
        now, then = (_FACING.get(self.day.actions[number]) for number in (step, step + 1))
        return now is not None and then is not None and then != _OPPOSITE[now]

    def _broken(self, step: int) -> list[Cell]:
        """The cells of the things that break in a step."""
        before, after = self.day.moments[step].lying, self.day.moments[step + 1].lying
        if not self.day.actions[step].is_move:
            return []
        return [
            self.house.positions[cell]
            for item, cell, then in zip(self.house.items, before, after, strict=True)
            if item.kind.fragile and cell is not None and then is None
        ]

    # ---- how it feels --------------------------------------------------------------------------
    def _waiting(self, time: float) -> str:
        if self._guilty(time):
            return "guilty"
        if self.tail(time) == "wag":
            return "wag"
        around = self.day.actions[max(0, int(time) - 1) : int(time) + 2]
        return "sit" if around.count(Action.WAIT) > 1 else "stand"

    @cached_property
    def _resting(self) -> str:
        """What is left for it to do: be proud of what it delivered, or sleep, or just sit."""
        if any(entry.event == "brings" for entry in self.day.ledger):
            return "sit-proud"
        used = any(action.is_mouth for action in self.day.actions)
        return "sit" if used or any(e.event in _DEEDS for e in self.day.ledger) else "sleep"

    def _deeds(self, time: float) -> Iterator[Entry]:
        """What it did a short while ago, in order."""
        for entry in self.day.ledger:
            if entry.event in _DEEDS and time - _FELT < entry.step <= time + 1e-6:
                yield entry

    def _guilty(self, time: float) -> bool:
        """It just did what nobody paid it for and its owner minds, and was seen."""
        return any(
            entry.meant < 0 and entry.said <= 0 and self._seen(entry.step)
            for entry in self._deeds(time)
        )

    def _seen(self, step: int) -> bool:
        return self.house.watched(step) and bool(self._sees[self.day.moments[step].cell])

    @cached_property
    def _sees(self) -> tuple[bool, ...]:
        return tuple(map(bool, survey(self.house).sees))


def _eased(share: float, comes_walking: bool, walks_on: bool) -> float:
    """How much of a way is done: a cubic with speed 1 at an end where it walks, 0 where it stops.

    Source: the cubic Hermite spline.
    """
    squared, cubed = share**2, share**3
    return (
        3 * squared
        - 2 * cubed
        + comes_walking * (cubed - 2 * squared + share)
        + walks_on * (cubed - squared)
    )

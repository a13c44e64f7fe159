"""From the world's data to what can be drawn: houses as plans, days as films."""

from dataclasses import dataclass

from game.learning.days import Day, Entry
from game.learning.physics import Action
from game.ui.scene import Facing, Moment, Plan
from game.world.house import House

_FACING: dict[Action, Facing] = {
    Action.UP: "up",
    Action.DOWN: "down",
    Action.LEFT: "left",
    Action.RIGHT: "right",
}
_ASIDE = 0.62  # how far beside the owner the dog stands, in cells
_FACE_STEPS = 6  # how long the owner's face stays moved by what happened


def plan_of(house: House) -> Plan:
    """What stays where it is in a house."""
    floor = set(house.positions)
    everything = {(x, y) for x in range(house.width) for y in range(house.height)}
    return Plan(
        width=house.width,
        height=house.height,
        walls=frozenset(everything - floor),
        terrain={p: t for p, t in zip(house.positions, house.terrains, strict=True) if t},
        rooms={p: r for p, r in zip(house.positions, house.rooms, strict=True) if r},
        places={place.name: house.positions[place.cell] for place in house.places},
        owner=None if house.owner is None else house.positions[house.owner],
        outdoors=house.outdoors,
    )


def morning(house: House) -> Moment:
    """The house before anything has happened: the dog sits where its day begins."""
    items = tuple(
        (item.name, *house.positions[item.cell]) for item in house.items if item.left_by is None
    )
    face = "calm" if house.awake else "asleep"
    return Moment(standing(house, house.start), pose="sit-proud", items=items, owner_face=face)


def standing(house: House, cell: int) -> tuple[float, float]:
    """Where a dog in ``cell`` is drawn: beside the owner's knees, not on top of them."""
    x, y = house.positions[cell]
    if cell != house.owner:
        return float(x), float(y)
    floor = set(house.positions)
    for across, down in ((1, 0), (-1, 0), (0, 1)):
        if (x + across, y + down) in floor:
            return x + _ASIDE * across, y + _ASIDE * max(down, 0.4)
    return float(x), float(y)


@dataclass(frozen=True)
class Film:
    """A day that can be shown at any time between two steps. Times are in steps, from 0."""

    house: House
    day: Day

    @property
    def length(self) -> float:
        """How many steps long the day is."""
        return float(len(self.day.actions))

    @property
    def quiet_from(self) -> float:
        """The step from which on the dog only waits."""
        busy = [n for n, action in enumerate(self.day.actions, 1) if action is not Action.WAIT]
        return float(max(busy, default=0))

    def at(self, time: float) -> Moment:
        """The moment at ``time``; between two steps the dog is between two cells."""
        time = min(max(time, 0.0), self.length)
        step = int(time)
        share = time - step
        now = self.day.moments[step]
        after = self.day.moments[min(step + 1, len(self.day.moments) - 1)]
        (x, y), (to_x, to_y) = (standing(self.house, m.cell) for m in (now, after))
        carried = now.carried if share < 0.5 else after.carried
        lying = now.lying if share < 0.5 else after.lying
        return Moment(
            dog=(x + (to_x - x) * share, y + (to_y - y) * share),
            facing=self._facing(step),
            pose=self._pose(step, share),
            carrying=None if carried is None else self.house.items[carried].name,
            items=tuple(
                (item.name, *self.house.positions[cell])
                for item, cell in zip(self.house.items, lying, strict=True)
                if cell is not None
            ),
            owner_face=self._face(time),
            on=now.on if share < 0.5 else after.on,
            seconds=time / 4,
        )

    def ledger_until(self, time: float) -> tuple[Entry, ...]:
        """The lines of the ledger that have been written by ``time``."""
        return tuple(entry for entry in self.day.ledger if entry.step <= time + 1e-6)

    def _facing(self, step: int) -> Facing:
        for action in reversed(self.day.actions[: step + 1]):
            if action in _FACING:
                return _FACING[action]
        return "down"

    def _pose(self, step: int, share: float) -> str:
        if step >= len(self.day.actions) or step >= self.quiet_from:
            return self._resting()
        action = self.day.actions[step]
        if action is Action.CHEW:
            return "chew"
        return "walk" if action.is_move and share else "stand"

    def _resting(self) -> str:
        """What is left for it to do: be proud, or sleep if it never did anything."""
        return "sit-proud" if any(a.is_mouth for a in self.day.actions) else "sleep"

    def _face(self, time: float) -> str | None:
        if not self.house.awake:
            return "asleep"
        if not self.house.watched(int(time) + 1):
            return None
        felt = [e for e in self.ledger_until(time) if e.meant and e.step > time - _FACE_STEPS]
        if not felt:
            return "calm"
        worth = felt[-1].meant
        return "happy" if worth > 0 else "shocked" if worth <= -10 else "cross"

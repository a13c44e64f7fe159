"""From the world's data to what can be drawn: houses as plans, days as films."""

from dataclasses import dataclass
from functools import cached_property

from game.learning.days import Day, Entry
from game.ui.acting import Acting, standing
from game.ui.scene import Moment, Plan
from game.world.house import House

_EPSILON = 1e-6  # what floats may lack of a whole step
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
        return float(self._acting.quiet_from)

    @cached_property
    def _acting(self) -> Acting:
        return Acting(self.house, self.day)

    def at(self, time: float) -> Moment:
        """The moment at ``time``; between two steps the dog is between two cells."""
        time = min(max(time, 0.0), self.length)
        step = int(time)
        share = time - step
        now = self.day.moments[step]
        after = self.day.moments[min(step + 1, len(self.day.moments) - 1)]
        carried = now.carried if share < 0.5 else after.carried
        lying = now.lying if share < 0.5 else after.lying
        return Moment(
            dog=self._acting.position(step, share),
            facing=self._acting.facing(step),
            pose=self._acting.pose(step, share),
            tail=self._acting.tail(time),
            lift=self._acting.lift(step, share),
            carrying=None if carried is None else self.house.items[carried].name,
            items=tuple(
                (item.name, *self.house.positions[cell])
                for item, cell in zip(self.house.items, lying, strict=True)
                if cell is not None
            ),
            owner_face=self._face(time),
            on=now.on if share < 0.5 else after.on,
            crashes=self._acting.crashes(time),
        )

    def ledger_until(self, time: float) -> tuple[Entry, ...]:
        """The lines of the ledger that have been written by ``time``.

        Below what was done stands what rules have paid for every step so far, in a line that grows.
        """
        step, written = int(time + _EPSILON), self._written(time)
        growing = self.day.standing[step - 1] if 0 < step < self.length else None
        return written if growing is None else (*written, growing)

    def _written(self, time: float) -> tuple[Entry, ...]:
        """The lines of the day's own ledger by ``time``."""
        return tuple(entry for entry in self.day.ledger if entry.step <= time + _EPSILON)

    def _face(self, time: float) -> str | None:
        if not self.house.awake:
            return "asleep"
        if not self.house.watched(int(time) + 1):
            return None
        felt = [e for e in self._written(time) if e.meant and e.step > time - _FACE_STEPS]
        if not felt:
            return "calm"
        worth = felt[-1].meant
        return "happy" if worth > 0 else "shocked" if worth <= -10 else "cross"

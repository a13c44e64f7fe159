"""What is heard of a day: which sound at which time follows from what happens in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from game.learning.days import Day, Entry, Moment
from game.learning.glimpse import Surprise
from game.learning.physics import Action
from game.ui.decor import TILES, decor
from game.ui.sound.sounds import Sound
from game.world.house import House, Item

SURPRISES_APART = 1.2
"""Seconds between two surprises of one kind that are heard in training; the pack has many."""

_OF_TERRAIN = {
    "rug": Sound.STEP_RUG,
    "sofa": Sound.STEP_RUG,
    "puddle": Sound.STEP_WATER,
    "water": Sound.STEP_WATER,
    "grass": Sound.STEP_GRASS,
}
_SOFTEST = 0.35  # of what is paid little, beside what is paid most in the day
_SOFT = 0.4  # of a surprise in training
_WALKING = ("steps on", "enters", "gets closer to", "gets farther from")
_PROUD, _OWNER = 1.0, 2.5  # steps after a deed: the dog is glad of it, the owner has seen it


@dataclass(frozen=True)
class Heard:
    """A sound at a time of the day, in steps; ``loud`` is a share of how loud it usually is."""

    time: float
    sound: Sound
    loud: float = 1.0


@dataclass(frozen=True)
class Soundtrack:
    """Everything that is heard of a day in a house."""

    house: House
    day: Day

    def between(self, start: float, end: float) -> tuple[Heard, ...]:
        """What is heard after ``start`` and not after ``end``; nothing when time goes back."""
        return tuple(heard for heard in self.all if start < heard.time <= end)

    @cached_property
    def all(self) -> tuple[Heard, ...]:
        """All of it, in order."""
        steps = enumerate(
            zip(self.day.actions, self.day.moments, self.day.moments[1:], strict=False)
        )
        deeds = [h for number, (action, *m) in steps for h in self._deed(number, action, *m)]
        return tuple(sorted([*deeds, *self._sniffs(), *self._paid()], key=lambda heard: heard.time))

    def _deed(self, number: int, action: Action, before: Moment, after: Moment) -> Iterator[Heard]:
        middle = number + 0.5
        if action.is_move:
            if after.cell != before.cell:
                yield Heard(middle, step_sound(self.house, after.cell))
            if self._broken(before, after):
                yield Heard(number + 0.6, Sound.CRASH)
        elif action is Action.PICK_UP and after.carried is not None:
            paper = _is_paper(self.house.items[after.carried])
            yield Heard(middle, Sound.PAPER_UP if paper else Sound.THING_UP)
        elif action is Action.PUT_DOWN and before.carried is not None:
            paper = _is_paper(self.house.items[before.carried])
            yield Heard(middle, Sound.PAPER_DOWN if paper else Sound.THING_DOWN)
        elif action is Action.CHEW:
            yield Heard(number + 0.2, Sound.CHEW)
        elif action is Action.PRESS:
            yield Heard(middle, Sound.PRESS)
            if after.lying != before.lying:
                yield Heard(number + 0.7, Sound.TIPPED)

    def _broken(self, before: Moment, after: Moment) -> bool:
        things = zip(self.house.items, before.lying, after.lying, strict=True)
        return any(
            item.kind.fragile and was == after.cell and now is None for item, was, now in things
        )

    def _sniffs(self) -> Iterator[Heard]:
        """The dog sniffs at each thing when it first comes upon it."""
        known: set[int] = set()
        for time, moment in enumerate(self.day.moments[1:], start=1):
            here = {i for i, cell in enumerate(moment.lying) if cell == moment.cell}
            moved = self.day.actions[time - 1].is_move
            if moved and here - known:
                yield Heard(float(time), Sound.SNIFF)
            known |= here
            known |= set() if moment.carried is None else {moment.carried}

    def _paid(self) -> Iterator[Heard]:
        """What the rules paid, how the dog takes it, and what the owner says."""
        most = max((abs(entry.said) for entry in self.day.ledger if _heard(entry)), default=0.0)
        for entry in filter(_heard, self.day.ledger):
            if entry.said:
                loud = _SOFTEST + (1 - _SOFTEST) * abs(entry.said) / most
                yield Heard(entry.step, Sound.PAID if entry.said > 0 else Sound.PUNISHED, loud)
            if entry.event == "brings" and entry.place == "owner":
                glad = Sound.YIP if entry.said > 0 else Sound.BARK
                yield Heard(self._soon(entry.step + _PROUD), glad)
            if entry.meant and self._noticed(entry):
                words = Sound.DELIGHT if entry.meant > 0 else Sound.HM
                yield Heard(self._soon(entry.step + _OWNER), words)

    def _noticed(self, entry: Entry) -> bool:
        """Whether the owner says something: to deeds, not to every step of the way."""
        there = self.house.owner is not None and self.house.awake
        return there and self.house.watched(entry.step) and entry.event not in _WALKING

    def _soon(self, time: float) -> float:
        """Then, or when the day is over."""
        return min(time, float(len(self.day.actions)))


def step_sound(house: House, cell: int) -> Sound:
    """What a paw sounds like on the floor of a cell, as that floor is drawn."""
    terrain, room = house.terrains[cell], house.rooms[cell]
    if terrain in _OF_TERRAIN:
        return _OF_TERRAIN[terrain]
    if decor(room).floor == TILES:
        return Sound.STEP_TILES
    return Sound.STEP_GRASS if house.outdoors else Sound.STEP_WOOD


def of_surprise(surprise: Surprise) -> Heard:
    """What a dog in training hears: more than it expected, or less."""
    more = surprise.got > surprise.expected
    return Heard(0.0, Sound.PAID if more else Sound.PUNISHED, _SOFT)


def _heard(entry: Entry) -> bool:
    """What is paid every step is no event, and is not heard."""
    return entry.event != "every step"


def _is_paper(item: Item) -> bool:
    return "paper" in item.perceived

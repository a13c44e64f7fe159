"""Houses for an exam: other houses, and the same house on a day when things lie elsewhere."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from random import Random

from game.world.house import House, Item
from game.world.level import SHUFFLED, Exam


def examined(exam: Sequence[Exam], seed: int) -> House:
    """The house of examination number ``seed``: the entries of ``exam`` take turns.

    What an entry shuffles is shuffled with the seed, and the house is named after the entry.
    """
    entry = exam[seed % len(exam)]
    return replace(shuffled(entry.house, seed, entry.shuffle), name=entry.name)


def shuffled(house: House, seed: int, what: Collection[str] = SHUFFLED) -> House:
    """A variant of ``house``; the same seed gives the same variant.

    ``what`` is shuffled, "items", the "start" of the dog, or both: each of these moves to a cell
    of its own, drawn at random from the floor that is neither a place nor the owner's, nor taken
    by what stays. Things that lie on a place when the day begins stay there. What may be left
    over follows what it is left over from. Rooms, walls, places and the owner stay.
    """
    places = {place.cell for place in house.places} | {house.owner}
    lying = [number for number, item in enumerate(house.items) if item.left_by is None]
    moving = [n for n in lying if "items" in what and house.items[n].cell not in places]
    taken = places | {house.items[n].cell for n in lying if n not in moving}
    taken |= set() if "start" in what else {house.start}
    free = [cell for cell in range(house.cells) if cell not in taken]
    needed = len(moving) + ("start" in what)
    if len(free) < needed:
        return house  # nowhere to move everything to
    cells = Random(seed).sample(free, needed)
    start = cells.pop(0) if "start" in what else house.start
    return replace(house, start=start, items=_moved(house, dict(zip(moving, cells, strict=True))))


def _moved(house: House, to: dict[int, int]) -> tuple[Item, ...]:
    """The items with their new cells; ``to`` has an entry for each that moves."""
    parents = [n if item.left_by is None else item.left_by for n, item in enumerate(house.items)]
    return tuple(
        replace(item, cell=to.get(parent, item.cell))
        for item, parent in zip(house.items, parents, strict=True)
    )

"""The same house on another day: things lie elsewhere and the dog wakes up elsewhere."""

from dataclasses import replace
from random import Random

from game.world.house import House


def shuffled(house: House, seed: int) -> House:
    """A variant of ``house`` for an exam; the same seed gives the same variant.

    Every item and the dog's start move to cells of their own, drawn at random from the floor that
    is neither a place nor the owner's; rooms, walls, places and the owner stay.
    """
    taken = {place.cell for place in house.places} | {house.owner}
    free = [cell for cell in range(house.cells) if cell not in taken]
    if len(free) <= len(house.items):
        return house  # nowhere to move anything to
    start, *cells = Random(seed).sample(free, len(house.items) + 1)
    items = tuple(replace(item, cell=cell) for item, cell in zip(house.items, cells, strict=True))
    return replace(house, name=f"{house.name}, variant {seed}", start=start, items=items)

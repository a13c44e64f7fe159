"""A house as text, so that a test or a bug report can show where things stand."""

from collections.abc import Iterable

from game.world.house import House

WALL, FLOOR, DOG, TERRAIN = "#", ".", "@", "~"


def show_house(house: House) -> str:
    """The house as ASCII when the day begins, with a key below.

    Items are capital letters, places small letters (the first letter of their name that is still
    free), the dog ``@``, special floor ``~``. Where several stand in one cell the first of item,
    dog, place, floor is shown; of several items the first listed.
    """
    items = [item for item in house.items if item.left_by is None]
    initials = _initials(item.name for item in items)
    places = _initials(place.name for place in house.places)
    marks = {cell: TERRAIN if terrain else FLOOR for cell, terrain in enumerate(house.terrains)}
    marks |= {place.cell: places[place.name] for place in house.places}
    marks |= {house.start: DOG}
    marks |= {item.cell: initials[item.name].upper() for item in reversed(items)}
    key = [f"{letter.upper()} {name}" for name, letter in initials.items()]
    key += [f"{letter} {name}" for name, letter in places.items()]
    return "\n".join([*_rows(house, marks), *key])


def _rows(house: House, marks: dict[int, str]) -> list[str]:
    at = {point: marks[cell] for cell, point in enumerate(house.positions)}
    return ["".join(at.get((x, y), WALL) for x in range(house.width)) for y in range(house.height)]


def _initials(names: Iterable[str]) -> dict[str, str]:
    """One letter for each name: its first letter that no earlier name has, else a question mark."""
    initials: dict[str, str] = {}
    for name in dict.fromkeys(names):
        letters = (letter for letter in name if letter.isalpha())
        initials[name] = next((one for one in letters if one not in initials.values()), "?")
    return initials

"""Houses drawn as text, for tests: each character is a cell, and a key says what several mean."""

from collections.abc import Mapping
from dataclasses import replace

from game.world.catalogue import Kind
from game.world.house import House, Item, PlaceAt

KINDS = {
    "n": Kind("newspaper", frozenset({"paper", "printed", "rolled"}), frozenset({"wanted"})),
    "p": Kind("painting", frozenset({"paper", "framed", "big"}), frozenset({"valuable"})),
    "s": Kind("sheet", frozenset({"paper", "white"})),
    "b": Kind("ball", frozenset({"round"})),
    "v": Kind("vase", frozenset({"glass", "big"}), fragile=True),
    "l": Kind("letter", frozenset({"paper", "printed"}), leaves="shreds"),
    "j": Kind("jar", frozenset({"glass", "round"}), fragile=True, leaves="shards"),
}
LEFT_OVERS = {
    "shreds": Kind("shreds", frozenset({"mess", "paper"})),
    "shards": Kind("shards", frozenset({"mess", "glass"}), fragile=True),
}
ALL_KINDS = (*KINDS.values(), *LEFT_OVERS.values())
PLACES = {
    "O": PlaceAt("owner", 0, keeps=True),
    "B": PlaceAt("basket", 0),
    "D": PlaceAt("doormat", 0),
    "S": PlaceAt("lamp", 0, switch=True),
    "T": PlaceAt("tray", 0, tips=True),
    "R": PlaceAt("rack", 0, refills=True),
    "X": PlaceAt("dial", 0, switch=True, pays_times=3),
    "Y": PlaceAt("lever", 0, switch=True, pays_times=-2),
    "Z": PlaceAt("fuse", 0, switch=True, pays_times=0),
}
TERRAINS = {"~": "rug", "^": "sofa"}


def drawn(
    text: str,
    awake: bool = True,
    rooms: str = "",
    key: Mapping[str, str] | None = None,
    leaves_after: int | None = None,
) -> House:
    """A house from a drawing: # wall, . floor, @ dog, lower case items, capitals places.

    ``key`` says what lies in a cell where there is more than one: ``{"1": "Bnn"}``.
    """
    lines = [line.strip() for line in text.strip().splitlines()]
    room_lines = [line.strip() for line in rooms.strip().splitlines()]
    positions = tuple(
        (x, y) for y, line in enumerate(lines) for x, char in enumerate(line) if char != "#"
    )
    marks = [(key or {}).get(lines[y][x], lines[y][x]) for x, y in positions]
    found = {char: cell for cell, chars in enumerate(marks) for char in chars}
    room_at = {(x, y): room_lines[y][x] if room_lines else "" for x, y in positions}
    return House(
        name="drawn",
        width=max(len(line) for line in lines),
        height=len(lines),
        positions=positions,
        rooms=tuple({"k": "kitchen", "h": "hall"}.get(room_at[p], "") for p in positions),
        terrains=tuple(
            next((TERRAINS[char] for char in chars if char in TERRAINS), "") for chars in marks
        ),
        places=tuple(
            replace(place, cell=found[char]) for char, place in PLACES.items() if char in found
        ),
        items=_items(marks),
        start=found["@"],
        owner=found.get("O"),
        awake=awake,
        leaves_after=leaves_after,
    )


def _items(marks: list[str]) -> tuple[Item, ...]:
    things = [
        Item(KINDS[char], cell)
        for cell, chars in enumerate(marks)
        for char in chars
        if char in KINDS
    ]
    left_over = [
        Item(LEFT_OVERS[item.kind.leaves], item.cell, left_by=number)
        for number, item in enumerate(things)
        if item.kind.leaves
    ]
    return (*things, *left_over)

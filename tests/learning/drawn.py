"""Houses drawn as text, for tests: letters name items and places, capitals rooms do not exist."""

from game.world.catalogue import Kind
from game.world.house import House, Item, PlaceAt

KINDS = {
    "n": Kind("newspaper", frozenset({"paper", "printed", "rolled"}), frozenset({"wanted"})),
    "p": Kind("painting", frozenset({"paper", "framed", "big"}), frozenset({"valuable"})),
    "s": Kind("sheet", frozenset({"paper", "white"})),
    "b": Kind("ball", frozenset({"round"})),
    "v": Kind("vase", frozenset({"glass", "big"}), fragile=True),
}
PLACES = {"O": ("owner", True), "B": ("basket", False), "D": ("doormat", False)}
TERRAINS = {"~": "rug", "^": "sofa"}


def drawn(text: str, awake: bool = True, rooms: str = "") -> House:
    """A house from a drawing: # wall, . floor, @ dog, lower case items, capitals places."""
    lines = [line.strip() for line in text.strip().splitlines()]
    room_lines = [line.strip() for line in rooms.strip().splitlines()]
    positions = tuple(
        (x, y) for y, line in enumerate(lines) for x, char in enumerate(line) if char != "#"
    )
    char_at = {(x, y): lines[y][x] for x, y in positions}
    number = {position: cell for cell, position in enumerate(positions)}
    room_at = {(x, y): room_lines[y][x] if room_lines else "" for x, y in positions}
    found = {char: number[position] for position, char in char_at.items()}
    places = tuple(
        PlaceAt(name, found[char], keeps) for char, (name, keeps) in PLACES.items() if char in found
    )
    items = tuple(
        Item(KINDS[char], number[position]) for position, char in char_at.items() if char in KINDS
    )
    return House(
        name="drawn",
        width=max(len(line) for line in lines),
        height=len(lines),
        positions=positions,
        rooms=tuple({"k": "kitchen", "h": "hall"}.get(room_at[p], "") for p in positions),
        terrains=tuple(TERRAINS.get(char_at[p], "") for p in positions),
        places=places,
        items=items,
        start=found["@"],
        owner=found.get("O"),
        awake=awake,
    )

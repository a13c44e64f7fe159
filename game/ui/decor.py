"""How a room is done up, by the words in its name: its floor, its wallpaper, what is on its walls.

None of it matters to the dog; it only helps to tell one room from the next.
"""

from dataclasses import dataclass

from game.ui.scene import Cell, Plan

Colour = tuple[int, int, int]

EVERY_WINDOW = 3  # a window to so many cells of an outer wall


@dataclass(frozen=True)
class Decor:
    """A way to do up a room. ``floor`` and ``ornaments`` are drawings of the scene;
    ``paper`` tints the wallpaper, and ``light`` the floor: both multiply.
    """

    floor: str
    paper: Colour
    light: Colour
    ornaments: tuple[str, ...]


TILES, WOOD = "floor-tile", "floor-wood"
ROOMS = {
    ("kitchen", "pantry"): Decor(
        TILES, (236, 240, 255), (255, 250, 240), ("pots", "clock", "plant")
    ),
    ("bath", "laundry", "utility"): Decor(
        TILES, (214, 236, 255), (240, 248, 255), ("mirror", "plant")
    ),
    ("hall", "porch", "entrance"): Decor(
        TILES, (255, 236, 214), (252, 244, 232), ("coats", "mirror", "plant")
    ),
    ("terrace", "patio"): Decor(TILES, (255, 255, 255), (255, 252, 244), ("plant",)),
    ("study", "library"): Decor(
        WOOD, (232, 244, 226), (255, 240, 226), ("bookshelf", "landscape", "plant")
    ),
    ("office", "post room", "sorting"): Decor(
        WOOD, (226, 236, 246), (250, 246, 240), ("pinboard", "clock", "bookshelf", "plant")
    ),
    ("bed", "nursery", "sleep"): Decor(
        WOOD, (244, 226, 250), (255, 246, 240), ("stars", "landscape", "plant")
    ),
}
OTHERS = Decor(WOOD, (255, 255, 255), (255, 255, 255), ("landscape", "bookshelf", "plant", "clock"))


def decor(room: str) -> Decor:
    """How a room of this name is done up; a room without a name, like a living room."""
    for words, found in ROOMS.items():
        if any(word in room.lower() for word in words):
            return found
    return OTHERS


def has_front(plan: Plan, cell: Cell) -> bool:
    """Whether one sees the front face of a wall in the room before it."""
    below = (cell[0], cell[1] + 1)
    return cell in plan.walls and plan.floor(below)


def windows(plan: Plan) -> tuple[Cell, ...]:
    """The wall cells with a window: in the outer wall at the back of a house."""
    taken = set(plan.places.values())
    return tuple(
        (x, 0)
        for x in range(EVERY_WINDOW - 1, plan.width, EVERY_WINDOW)
        if not plan.outdoors and has_front(plan, (x, 0)) and (x, 1) not in taken
    )


def ornament(plan: Plan, cell: Cell) -> str:
    """The drawing of what is on or before the front of a wall; "" for nothing."""
    x, y = cell
    if cell in windows(plan):
        return "window"
    if not _has_ornament(plan, cell):
        return ""
    choices = decor(plan.rooms.get((x, y + 1), "")).ornaments
    number = sum(_has_ornament(plan, (left, y)) for left in range(x))
    return choices[(number + y) % len(choices)]


def _has_ornament(plan: Plan, cell: Cell) -> bool:
    """Not too many, not beside a window's curtains, and nothing behind furniture."""
    x, y = cell
    taken = (x, y + 1) in plan.places.values()
    near = {cell, (x - 1, y)} & set(windows(plan))
    return has_front(plan, cell) and not taken and not near and (2 * x + y) % 5 in (0, 3)

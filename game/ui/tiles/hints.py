"""What the tooltips of tiles say."""

from game.rules.tiles.row import Sort
from game.ui.tiles.strip import Cell

_OF_TILES: dict[Sort, str] = {
    "amount": "How many points. Press + and −, or type a number.",
    "cadence": "When it pays, and how often.",
    "event": "What the dog does.",
    "thing": "Which things.",
    "place": "Which place.",
    "room": "Which room.",
    "terrain": "Which kind of floor.",
    "spot": "Where the things lie.",
    "number": "Press + and −, or type a number.",
    "not": "The opposite of what follows.",
    "joint": "“and”: both must be true. “or”: one is enough.",
    "per": "The points are multiplied by how many of these lie there.",
    "if": "It pays only if this is true just after the step.",
    "condition": "What must be true.",
    "comparison": "How the number is compared.",
}
_OF_CELLS = {
    "grip": "Drag it elsewhere (Alt and arrow keys), or press for more.",
    "more": "Add a condition, or pay by number.",
    "remove": "Remove this line (Delete). Undo brings it back.",
    "text": "Press to edit it as text.",
    "new": "Another rule, below all others.",
}


def hint_for(cell: Cell) -> str:
    """What a cell is for, in a sentence."""
    if cell.tile is not None:
        return _OF_TILES.get(cell.tile.sort, "")
    return _OF_CELLS.get(cell.kind, "")

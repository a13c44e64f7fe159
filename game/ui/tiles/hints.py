"""What the tooltips of tiles say: ids of texts."""

from game.rules.tiles.row import Sort
from game.ui.tiles.strip import Cell

_OF_TILES: dict[Sort, str] = {
    "amount": "tiles-hint-amount",
    "cadence": "tiles-hint-cadence",
    "event": "tiles-hint-event",
    "thing": "tiles-hint-thing",
    "place": "tiles-hint-place",
    "room": "tiles-hint-room",
    "terrain": "tiles-hint-terrain",
    "spot": "tiles-hint-spot",
    "number": "tiles-hint-number",
    "not": "tiles-hint-not",
    "joint": "tiles-hint-joint",
    "per": "tiles-hint-per",
    "if": "tiles-hint-if",
    "condition": "tiles-hint-condition",
    "comparison": "tiles-hint-comparison",
}
_OF_CELLS = {
    "grip": "tiles-hint-grip",
    "more": "tiles-hint-more",
    "remove": "tiles-hint-remove",
    "text": "tiles-hint-text",
    "new": "tiles-hint-new",
}


def hint_for(cell: Cell) -> str:
    """The id of a sentence on what a cell is for; "" if there is none."""
    if cell.tile is not None:
        return _OF_TILES.get(cell.tile.sort, "")
    return _OF_CELLS.get(cell.kind, "")

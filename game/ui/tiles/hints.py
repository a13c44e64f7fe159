"""What the tooltips of tiles say."""

from game.rules.tiles.paths import name_at
from game.rules.tiles.row import Sort
from game.rules.tiles.sheet import Line
from game.rules.tiles.supply import Supply
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


def hint_for(cell: Cell, line: Line | None, supply: Supply) -> str:
    """What a cell of a line is for, and what a name on it means; "" if there is nothing to say."""
    tile, say = cell.tile, supply.say
    if tile is None:
        return say(_OF_CELLS[cell.kind]) if cell.kind in _OF_CELLS else ""
    hint = say(_OF_TILES[tile.sort]) if tile.sort in _OF_TILES else ""
    name = name_at(line.rule, tile.path) if line is not None and line.rule is not None else ""
    meaning = supply.meaning(name)
    return say("tiles-hint-named", name=name, meaning=meaning, hint=hint) if meaning else hint

"""Numbers on tiles: a step up or down, and what is typed instead."""

from dataclasses import replace

from game.rules import tree
from game.rules.amounts import print_amount
from game.rules.tiles.choices import Choice, with_amount, with_number
from game.rules.tiles.events import stepped
from game.rules.tiles.paths import part_at
from game.rules.tiles.row import Tile
from game.rules.tiles.supply import Supply
from game.ui.tiles.strips import Typed

_LONGEST = 9  # characters: "-1000.125"


def nudged(rule: tree.Rule, tile: Tile, step: int, supply: Supply) -> Choice:
    """The rule with a number one step up (1) or down (-1), or why that cannot be."""
    if tile.sort == "amount":
        return with_amount(rule, print_amount(stepped(rule.amount, step)), supply)
    return with_number(rule, tile.path, str(part_at(rule, tile.path) + step), supply)


def renumbered(rule: tree.Rule, tile: Tile, text: str, supply: Supply) -> Choice:
    """The rule with the number that was typed, or why that cannot be."""
    if tile.sort == "amount":
        return with_amount(rule, text, supply)
    return with_number(rule, tile.path, text, supply)


def retyped(typed: Typed, letters: str) -> Typed:
    """What stands there after a few letters more; those that are in no number are left out.

    "+" and "-" set the sign wherever they are typed.
    """
    text = "" if typed.fresh else typed.text
    for letter in letters:
        if letter in "+-":
            text = letter + text.lstrip("+-")
        elif letter.isdecimal() or letter in ".,":
            text += "." if letter == "," else letter
    return replace(typed, text=text[:_LONGEST], fresh=False)

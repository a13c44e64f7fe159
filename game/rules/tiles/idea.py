"""A thought of what a tile could say, before it is known whether that can be said."""

from dataclasses import dataclass

from game.rules import tree
from game.rules.printer import print_condition
from game.rules.tiles.paths import Path

_LONGEST = 36  # characters


@dataclass(frozen=True)
class Idea:
    """What a ``Choice`` may become. Without ``rule`` it cannot be said, for a ``reason``.

    ``name`` is the word, place, room or floor that it is about, if it is about one. ``meaning`` is
    what other words of the rule language mean in the player's language, where that is another.
    """

    label: str
    rule: tree.Rule | None
    heading: str = ""
    reason: str = ""
    then: Path | None = None
    name: str = ""
    meaning: str = ""


def said(part: tree.Description | tree.Condition) -> str:
    """A part as it is said, cut short where it is long."""
    words = print_condition(part)  # type: ignore[arg-type]  # things and conditions alike
    if isinstance(part, tree.AllOf | tree.AnyOf):
        words = f"({words})"
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"

"""What a day can show: a misbehaviour for the gallery, or a trophy."""

from dataclasses import dataclass
from decimal import Decimal

from game.rules.tree import Rule


@dataclass(frozen=True)
class Exhibit:
    """A day shows it when ``rules``, read over the day, come to at least ``at_least`` points.

    The points are for counting only: nobody is paid them. The rules may use every word, facts
    too. ``story`` says what happened; ``source`` is the id of one of the level's sources, or "".
    """

    id: str
    name: str
    story: str
    rules: tuple[Rule, ...]
    at_least: Decimal = Decimal(1)
    source: str = ""

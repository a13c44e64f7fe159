"""What a case is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.world.house import House


@dataclass(frozen=True)
class Case:
    """In ``house`` the dog does ``day``; ``pays`` has the points of each rule over that day.

    ``says`` is quoted from the page, with " … " where words are left out. ``meant``: the same as
    ``pays`` for rules of the owner, which are not the player's.
    """

    says: str
    house: House
    day: str
    pays: Mapping[str, float] = field(default_factory=dict)
    meant: Mapping[str, float] = field(default_factory=dict)

    @property
    def quotes(self) -> list[str]:
        """What is quoted from the page, one stretch of words each."""
        return self.says.split(" … ")


@dataclass(frozen=True)
class Cannot:
    """In ``house`` the dog can do all of ``day`` but its last word."""

    says: str
    house: House
    day: str

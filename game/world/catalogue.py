"""What kinds of things there are: how they look, what is true of them, and what a dog notices."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.rules.words import Vocabulary


@dataclass(frozen=True)
class Kind:
    """A kind of item.

    ``looks`` can be perceived by the dog and measured by a trainer; ``facts`` are true of the
    item but cannot be seen, so only Meant may speak of them. ``fragile`` things break when
    stepped on. ``leaves`` is the kind of what is left over when it breaks or is chewed; "" for
    nothing.
    """

    name: str
    looks: frozenset[str]
    facts: frozenset[str] = frozenset()
    fragile: bool = False
    leaves: str = ""


@dataclass(frozen=True)
class PlaceKind:
    """A kind of place where things can be put.

    ``keeps``: what is put there is gone for the day. ``refills``: what lay there when the day
    began comes back to it as soon as it is gone. ``switch``: a press turns it on or off. ``tips``:
    a press sends all that lies there back to where it lay when the day began.
    """

    name: str
    keeps: bool = False
    refills: bool = False
    switch: bool = False
    tips: bool = False


@dataclass(frozen=True)
class Catalogue:
    """All kinds by name. ``looks`` maps each look to its salience.

    Salience is the learning rate of a cue, relative to the others (Rescorla & Wagner 1972): what
    a dog notices first it will credit most. Every look needs its own, so that no tie in learning
    is broken by the order of a list.
    """

    looks: Mapping[str, float]
    facts: frozenset[str]
    kinds: Mapping[str, Kind]
    places: Mapping[str, PlaceKind]
    terrains: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """Every word that can describe an item: kinds, looks and facts."""
        return frozenset(self.kinds) | frozenset(self.looks) | self.facts

    @property
    def names(self) -> frozenset[str]:
        """Every name of anything: words, places and terrains."""
        return self.words | frozenset(self.places) | self.terrains

    @property
    def everything(self) -> Vocabulary:
        """What could be said if all of it were in one house."""
        return Vocabulary(self.words, places=frozenset(self.places), terrains=self.terrains)

    def leaves(self, kind: str) -> str:
        """The kind of what is left over of such a thing; "" for nothing, or for no such kind."""
        return self.kinds[kind].leaves if kind in self.kinds else ""


NOTHING = Catalogue(
    MappingProxyType({}), frozenset(), MappingProxyType({}), MappingProxyType({}), frozenset()
)
"""The catalogue that everything is added to."""

"""What there is to choose from where rules are made of tiles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.rules import tree
from game.rules.words import Vocabulary
from game.texts.texts import Texts


@dataclass(frozen=True)
class Supply:
    """The vocabulary, and what else is known of where the rules are for.

    ``unmeasured`` are unsayable words to show all the same, so that one sees what cannot be said.
    Of the places, ``pressable`` can be pressed and ``switches`` can be on. ``idle`` says of verbs
    and conditions, by their words ("chews", "in"), why they would never pay there. ``say``
    speaks the player's language, and names are ``called`` by its words.
    """

    vocabulary: Vocabulary
    unmeasured: frozenset[str] = frozenset()
    pressable: frozenset[str] = frozenset()
    switches: frozenset[str] = frozenset()
    idle: Mapping[str, str] = field(default_factory=dict)
    say: Texts = field(default_factory=Texts)
    called: Callable[[str], str] = str

    def meaning(self, name: str) -> str:
        """What a name is called in the player's language; "" if that is no other word."""
        called = self.called(name)
        return "" if called == name else called

    @property
    def words(self) -> list[str]:
        """The words for things, in the order of the alphabet."""
        return sorted(self.vocabulary.words)

    @property
    def places(self) -> list[str]:
        """The places, the owner first: most things are brought there."""
        return sorted(self.vocabulary.places, key=lambda name: (name != "owner", name))

    @property
    def rooms(self) -> list[str]:
        """The rooms, in the order of the alphabet."""
        return sorted(self.vocabulary.rooms)

    @property
    def terrains(self) -> list[str]:
        """The kinds of floor, in the order of the alphabet."""
        return sorted(self.vocabulary.terrains)

    @property
    def spots(self) -> list[tree.Place | tree.Room]:
        """Where things can lie."""
        return [*map(tree.Place, self.places), *map(tree.Room, self.rooms)]

    @property
    def thing(self) -> tree.Description:
        """What things are said to be before it is chosen."""
        words = self.words
        return tree.Word("paper" if "paper" in words else words[0]) if words else tree.Anything()


def first(names: list[str]) -> str | None:
    """The first name, or None if there is none."""
    return names[0] if names else None

"""The words that a rule may use. The language knows words; what they name is the world's matter."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Vocabulary:
    """What can be said: every name is lower case and may hold several words ("smells of ink").

    ``words`` describe items (looks, kinds, facts). ``unsayable`` are words that exist but that
    this trainer cannot measure: using one is an error that says so.
    """

    words: frozenset[str] = field(default_factory=frozenset)
    places: frozenset[str] = field(default_factory=frozenset)
    rooms: frozenset[str] = field(default_factory=frozenset)
    terrains: frozenset[str] = field(default_factory=frozenset)
    unsayable: frozenset[str] = field(default_factory=frozenset)

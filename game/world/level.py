"""A level: a wish, the words to say it with, a house to train in and a house to live in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from game.rules.tree import Rule
from game.rules.words import Vocabulary
from game.world.catalogue import Catalogue
from game.world.debrief import Debrief
from game.world.exhibit import Exhibit
from game.world.house import House

OUTCOMES = ("fetched", "hacked", "side_effect", "misgeneralised", "undertrained", "idle")
SHUFFLED = ("items", "start")


@dataclass(frozen=True)
class Choice:
    """One answer to the bet: what the player expects, and the outcome it stands for."""

    text: str
    outcome: str


@dataclass(frozen=True)
class Expectation:
    """A named rule set and what really training on it must lead to.

    ``min_score`` and ``max_score`` bound the intent score; ``brings`` and ``leaves`` name kinds
    of items that must, or must not, be brought to the owner at home; ``shows`` has the ids of
    misbehaviours and trophies that the day at home must show. ``shares`` says how often dogs train
    in each house; empty: as the level has it.
    """

    name: str
    rules: tuple[Rule, ...]
    outcome: str
    min_score: float | None = None
    max_score: float | None = None
    brings: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    shares: tuple[int, ...] = ()


@dataclass(frozen=True)
class Exam:
    """A house that a trained dog is examined in: its home on another day, or another house.

    ``shuffle`` says what lies elsewhere each time: "items", "start" (of the dog), both or none.
    """

    name: str
    house: House
    shuffle: frozenset[str] = frozenset(SHUFFLED)


@dataclass(frozen=True)
class Par:
    """What a good solution gets by with: rules, words in all its rules, steps of practice.

    None: the level does not say.
    """

    rules: int | None = None
    words: int | None = None
    steps: int | None = None


@dataclass(frozen=True)
class Level:
    """Everything a level file says, checked and resolved. ``exam`` has at least one entry.

    ``shares`` says for each training house how often dogs train there, beside the others; 0: not
    at all.
    ``day`` is its length in steps; ``steps`` is the training budget in steps of all dogs
    together; ``seed`` is where the player's first training starts from. ``names`` says how things
    are called in another language than that of rules.
    """

    id: str
    title: str
    chapter: str
    wish: str
    briefing: str
    words: frozenset[str]
    meant: tuple[Rule, ...]
    start_rules: str
    training: tuple[House, ...]
    shares: tuple[int, ...]
    home: House
    exam: tuple[Exam, ...]
    day: int
    seed: int
    steps: int
    chewing: bool
    question: str
    choices: tuple[Choice, ...]
    hints: tuple[str, ...]
    debrief: Debrief
    misbehaviours: tuple[Exhibit, ...]
    trophies: tuple[Exhibit, ...]
    par: Par
    expectations: tuple[Expectation, ...]
    catalogue: Catalogue
    names: Mapping[str, str] = field(default_factory=dict)

    def called(self, name: str) -> str:
        """What a thing, a place or a room is called in the language of the level's texts."""
        return self.names.get(name, name)

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """All that a day can show: misbehaviours, then trophies."""
        return self.misbehaviours + self.trophies

    @property
    def practised(self) -> tuple[tuple[House, ...], tuple[int, ...]]:
        """The training houses in which dogs spend any days, and the shares of these."""
        spent = [pair for pair in zip(self.training, self.shares, strict=True) if pair[1]]
        return tuple(house for house, _ in spent), tuple(share for _, share in spent)

    @property
    def varied_days(self) -> int | None:
        """Of 100 days of training those in the second house; None where there are not two."""
        return round(100 * self.shares[1] / sum(self.shares)) if len(self.shares) == 2 else None

    def sharing(self, shares: Sequence[int]) -> "Level":
        """The same level, with dogs in its training houses by these shares.

        Raises:
            ValueError: they are not as many as the houses, or none is above 0.
        """
        if not sharable(shares, len(self.training)):
            raise ValueError(f"{len(self.training)} training houses cannot share {list(shares)}")
        return replace(self, shares=tuple(shares))

    @property
    def said_words(self) -> Vocabulary:
        """What the player may say: the level's words, and the places of its houses."""
        return _vocabulary(self, self.words)

    @property
    def meant_words(self) -> Vocabulary:
        """What Meant may say: everything that is true of anything."""
        return _vocabulary(self, self.catalogue.words)

    @property
    def seen_words(self) -> Vocabulary:
        """What the dog perceives, and so what Learned can speak of: all looks."""
        return _vocabulary(self, frozenset(self.catalogue.looks))


def sharable(shares: Sequence[int], houses: int) -> bool:
    """Whether training days can be shared so: a number for each house, and some days in all."""
    return len(shares) == houses and min(shares) >= 0 < sum(shares)


def _vocabulary(level: Level, words: frozenset[str]) -> Vocabulary:
    exam = (entry.house for entry in level.exam)
    return vocabulary_of((*level.training, level.home, *exam), words, level.catalogue)


def vocabulary_of(
    houses: tuple[House, ...], words: frozenset[str], catalogue: Catalogue
) -> Vocabulary:
    """The vocabulary of ``words`` with every place, room and terrain of the houses."""
    return Vocabulary(
        words=words,
        places=frozenset(place.name for house in houses for place in house.places),
        rooms=frozenset(room for house in houses for room in house.rooms if room),
        terrains=frozenset(t for house in houses for t in house.terrains if t),
        unsayable=catalogue.words - words,
    )

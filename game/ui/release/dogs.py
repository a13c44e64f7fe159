"""The dogs that are let loose on the same clock, and how each is told from the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.learning.verdict import Dogs
from game.play.finding import points
from game.texts.texts import Texts
from game.ui.concepts import SHAPES, Concept, colour_of
from game.ui.film import Film
from game.ui.kit.theme import Colour, Theme
from game.ui.scene import Collar, Tag
from game.world.house import House


@dataclass(frozen=True)
class Dog:
    """A dog and its day. ``concept`` is what it follows, whose colour and shape it wears."""

    name: str
    concept: Concept
    film: Film

    def colour(self, theme: Theme) -> Colour:
        """The colour of its collar."""
        return colour_of(self.concept, theme)

    @property
    def shape(self) -> Tag:
        """The shape of its tag."""
        return SHAPES[self.concept]

    def collar(self, theme: Theme) -> Collar:
        """What it wears in a house."""
        return Collar("#{:02x}{:02x}{:02x}".format(*self.colour(theme)), self.shape)

    def totals(self, time: float) -> tuple[str, str]:
        """What it was paid by ``time``, and what that was worth: points, written."""
        entries = self.film.ledger_until(time)
        return points(sum(e.said for e in entries)), points(sum(e.meant for e in entries))


def dogs_of(home: House, dogs: Dogs, say: Texts) -> tuple[Dog, ...]:
    """The three whose days are shown; the player's own comes first."""
    return (
        Dog(say("release-your-dog"), "learned", Film(home, dogs.learned)),
        Dog(say("release-literal-dog"), "said", Film(home, dogs.literal)),
        Dog(say("release-intended-dog"), "meant", Film(home, dogs.intended)),
    )


def all_totals(dogs: Sequence[Dog]) -> tuple[set[str], set[str]]:
    """Every total of each column that any of the dogs will have that day, written."""
    steps = range(int(dogs[0].film.length) + 1)
    written = [dog.totals(step) for dog in dogs for step in steps]
    return {said for said, _ in written}, {meant for _, meant in written}

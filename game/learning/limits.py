"""How much is solved while somebody waits, and what helps where it would be too much."""

from dataclasses import dataclass

from game.learning.ground import Ground
from game.learning.rulebook import Rulebook

MOMENTS = 6_000_000
"""The most situations x steps of a day that are solved at once. More would take too long: so many
take a core about a quarter of a second where walking itself is remembered, which takes longest.
"""

TRAINING_SITUATIONS = 50_000
"""The most situations of all training houses together. One core trains on 30,000 in half a second,
and on so many in one or two.
"""


class TooManySituationsError(ValueError):
    """The house and its rules have more situations than can be solved; says what to remove."""


@dataclass(frozen=True)
class Limit:
    """The most ``situations`` that are listed; ``purpose`` completes "at most so many can be".

    ``stops``: the cells that count, by default all of the house. ``under`` says for which rules,
    ``remedy`` what else would help, and ``before`` how many are used up by other houses.
    """

    situations: int
    purpose: str = "solved"
    under: str = ""
    remedy: str = ""
    stops: int | None = None
    before: int = 0

    def configurations(self, ground: Ground) -> int:
        """The most configurations that are listed."""
        return (self.situations - self.before) // self._stops(ground)

    def refusal(self, ground: Ground, rulebook: Rulebook, found: int) -> TooManySituationsError:
        """The error for a house of which ``found`` configurations were listed (0: none)."""
        count = f"at least {found * self._stops(ground):,}" if found else "far too many"
        return TooManySituationsError(
            f'the house "{ground.house.name}" has {count} situations{self.under}; at most '
            f"{self.situations:,} can be {self.purpose}. {_advice(ground, rulebook, self.remedy)}"
        )

    def _stops(self, ground: Ground) -> int:
        return self.stops or ground.house.cells


UNPRUNED = Limit(300_000)
"""For a house with everything in it, as in the environment for other learners."""


def limit_of_day(day: int, under: str = "", stops: int | None = None) -> Limit:
    """What can be solved for a day of so many steps."""
    purpose, remedy = f"solved for a day of {day} steps", "make the day shorter"
    return Limit(MOMENTS // day, purpose, under, remedy, stops)


def limit_of_training(before: int = 0) -> Limit:
    """What is left for a training house beside others that have ``before`` situations together."""
    purpose = "trained in, in all training houses together"
    remedy = "train in fewer houses"
    beside = f" beside the {before:,} of those before it" if before else ""
    return Limit(TRAINING_SITUATIONS, purpose, beside, remedy, before=before)


def _advice(ground: Ground, rulebook: Rulebook, remedy: str) -> str:
    things, places = int(ground.movable.sum()), len(ground.house.places)
    remedies = ["Remove a thing or a place", "let a place keep what is put there", remedy]
    memory = ""
    if rulebook.slots:
        memory = f", and {len(rulebook.slots)} memory slots of rules"
        remedies.append('use fewer rules with "once" or "at most"')
    *most, last = filter(None, remedies)
    return (
        f"In it are {things} things that matter, {places} places{memory}. "
        f"{', '.join(most)}, or {last}."
    )

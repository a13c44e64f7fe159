"""What a released day shows: which misbehaviours for the gallery, and which trophies."""

from collections.abc import Sequence

from game.learning.days import Day, totals
from game.learning.ground import survey
from game.learning.rulebook import THOUSANDTHS, Rulebook
from game.play.attempt import Result
from game.world.exhibit import Exhibit
from game.world.house import House


def shown_at_home(result: Result) -> tuple[Exhibit, ...]:
    """The misbehaviours and trophies of the level that the player's own dog shows at home."""
    level = result.attempt.level
    return shown(level.exhibits, level.home, result.verdict.dogs.learned)


def shown(exhibits: Sequence[Exhibit], house: House, day: Day) -> tuple[Exhibit, ...]:
    """The exhibits that a day in ``house`` shows, in their order.

    Each is a rule set over the whole truth with the points that it must come to: the same rules,
    read in the same way as those that dogs are paid by.
    """
    ground = survey(house)
    book = Rulebook(ground, [exhibit.rules for exhibit in exhibits])
    sums = totals(ground, day.actions, book)
    return tuple(
        exhibit
        for exhibit, total in zip(exhibits, sums, strict=True)
        if total >= exhibit.at_least * THOUSANDTHS
    )

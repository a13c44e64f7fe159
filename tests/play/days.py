"""Days that nobody lived, and results with them: for what is said of days."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from game.learning.days import Day, Entry, Moment
from game.learning.lessons import Lessons
from game.learning.physics import Action
from game.learning.reward_model import Belief
from game.learning.verdict import Dogs, Gaps, Verdict
from game.play.attempt import Attempt, Result
from game.rules import tree
from game.world.house import Item
from game.world.level import Level


def day(*entries: Entry) -> Day:
    said, meant = sum(e.said for e in entries), sum(e.meant for e in entries)
    return Day((Action.WAIT,), (), entries, said, meant)


def carrying(entries: Sequence[Entry], number: int) -> Day:
    """A day with a thing in the mouth, by its number."""
    return replace(day(*entries), moments=(Moment(0, (), number),))


def brings(
    item: str,
    said: float = 0.0,
    meant: float = 0.0,
    by: tuple[int, ...] = (1,),
    place: str | None = "owner",
) -> Entry:
    return Entry(1, "brings", item, place, said, by if said else (), meant)


def does(
    event: str,
    item: str | None = None,
    said: float = 0.0,
    meant: float = 0.0,
    by: tuple[int, ...] = (1,),
    place: str | None = None,
) -> Entry:
    return Entry(1, event, item, place, said, by if said else (), meant)


def likes(word: str, weight: float = 5.0) -> Belief:
    event = tree.Brings(tree.Word(word), "owner")
    return Belief(tree.Rule(Decimal(str(weight)), tree.EachTime(), event), weight)


IDLE = day()
FETCHED = day(does("picks up", "paper"), brings("paper", 10, 20))


def result_of(
    level: Level,
    outcome: str,
    learned: Day,
    literal: Day = FETCHED,
    ends: tuple[Day, Day] | None = None,
    beliefs: tuple[Belief, ...] = (),
    ratio: float = 1.0,
    gaps: tuple[float, float, float] = (0, 0, 0),
    items: Sequence[Item] | None = None,
    idle: Day = IDLE,
    lessons: Lessons | None = None,
) -> Result:
    """A result with these days. ``items`` are those at home, ``ends`` the literal dog's days."""
    if items is not None:
        level = replace(level, home=replace(level.home, items=tuple(items)))
    best, worst = ends or (literal, literal)
    dogs = Dogs(FETCHED, literal, best, worst, literal, learned, idle)
    verdict = Verdict(dogs, Gaps(*gaps), 0, outcome)
    kept = lessons or Lessons()
    return Result(Attempt(level, (), 1, 10), verdict, beliefs, (), 10, 0, ratio, lessons=kept)

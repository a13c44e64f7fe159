"""The finding: the verdict in a sentence or two, built from what happened that day."""

from collections.abc import Iterator

from game.learning.days import Day
from game.learning.rulebook import THOUSANDTHS
from game.play.attempt import Result
from game.play.deeds import Deed, brought, deed, deeds, is_deed, most_paid_wrongly
from game.play.wording import Wording
from game.rules.printer import print_rule
from game.world.house import House

_IN_MOUTH = ("picks up", "brings", "puts down", "chews")


def finding(result: Result, words: Wording) -> str:
    """What the player is told: why the day went as it did."""
    telling = {
        "fetched": _fetched,
        "hacked": _hacked,
        "side_effect": _side_effect,
        "misgeneralised": _misgeneralised,
        "undertrained": _undertrained,
        "idle": _idle,
    }
    told = telling[result.verdict.outcome](result, words)
    return " ".join([told, *_ties(result, words), *_lessons(result, words)])


def points(value: float) -> str:
    """A number of points with its sign, a true minus, and no needless zeros."""
    rounded = round(value * THOUSANDTHS) / THOUSANDTHS
    text = f"{abs(rounded):.3f}".rstrip("0").rstrip(".")
    return f"{'−' if rounded < 0 else '+' if rounded > 0 else ''}{text}"


def _fetched(result: Result, words: Wording) -> str:
    day = result.verdict.dogs.learned
    done = deeds(entry for entry in day.ledger if entry.meant > 0) or deeds(day.ledger)
    if not done:
        return words.say("finding-fetched-nothing", meant=points(day.meant))
    told = words.done_anywhere(done)
    return words.say("finding-fetched", deeds=told, meant=points(day.meant))


def _hacked(result: Result, words: Wording) -> str:
    dogs = result.verdict.dogs
    said, meant = points(dogs.learned.said), points(dogs.learned.meant)
    paid_for = most_paid_wrongly(dogs.learned)
    if paid_for is None:
        most = points(dogs.literal.said)
        return words.say("finding-hacked-points", said=said, most=most, meant=meant)
    rules, entries = paid_for
    return words.say(
        "finding-hacked",
        count=len(rules),
        rules=_listed(rules, words),
        said=points(sum(entry.said for entry in entries)),
        deeds=words.done_anywhere(map(deed, entries)),
        meant=points(sum(entry.meant for entry in entries)),
    )


def _side_effect(result: Result, words: Wording) -> str:
    harm = [entry for entry in result.verdict.dogs.learned.ledger if entry.meant < 0]
    done = words.done_anywhere(map(deed, harm))
    meant = points(sum(entry.meant for entry in harm))
    if not any(entry.said_by for entry in harm):
        return words.say("finding-harm", deeds=done, meant=meant)
    said = points(sum(entry.said for entry in harm))
    return words.say("finding-harm-priced", deeds=done, said=said, meant=meant)


def _misgeneralised(result: Result, words: Wording) -> str:
    say, dogs = words.say, result.verdict.dogs
    literal, learned = points(dogs.literal.meant), points(dogs.learned.meant)
    paid = deeds(entry for entry in dogs.learned.ledger if entry.said or entry.meant)
    done = words.done_anywhere(paid or deeds(dogs.learned.ledger))
    told = [say("finding-misgeneralised-idle", literal=literal, learned=learned)]
    if done:
        told = [say("finding-misgeneralised", literal=literal, learned=learned, deeds=done)]
    believed = next((belief for belief in result.beliefs if belief.weight > 0), None)
    if believed is not None:
        told.append(say("finding-believes", rule=print_rule(believed.rule)))
    if result.points_ratio >= 1:
        told.append(say("finding-as-good"))
    return " ".join(told)


def _undertrained(result: Result, words: Wording) -> str:
    share = f"{100 * max(0.0, result.points_ratio):.0f}"
    better = points(result.verdict.gaps.undertrained)
    if share == "100":
        return words.say("finding-undertrained-all", points=better)
    return words.say("finding-undertrained", share=share, points=better)


def _idle(result: Result, words: Wording) -> str:
    say, dogs = words.say, result.verdict.dogs
    if dogs.literal.said <= dogs.idle.said:
        if dogs.idle.said > 0:
            return say("finding-idle-paid", points=points(dogs.idle.said))
        return say("finding-idle-nothing-offered")
    if any(belief.weight > 0 for belief in result.beliefs):
        return say("finding-idle-nothing-like")
    if result.points_ratio < 1:
        return say("finding-idle-not-noticed")
    return say("finding-idle-never-paid")


# ---- what the rules leave open ---------------------------------------------------------------
def _ties(result: Result, words: Wording) -> Iterator[str]:
    """What the rules leave open, if that matters to the owner."""
    best, worst = result.verdict.dogs.literal_best, result.verdict.dogs.literal_worst
    if best.meant == worst.meant:
        return
    things = [*_confused(best, worst, result.attempt.level.home, words)]
    yield from things or [_left_open(best, worst, words)]


def _left_open(best: Day, worst: Day, words: Wording) -> str:
    """In what two days differ that are not about different things."""
    say = words.say
    most, least = points(best.meant), points(worst.meant)
    more, less = words.done(_done_only(best, worst)), words.done(_done_only(worst, best))
    if more and less:
        return say("finding-tie-deeds", more=more, less=less)
    if less:
        return say("finding-tie-harm", deeds=less, best=most, worst=least)
    if more:
        return say("finding-tie-good", deeds=more, best=most, worst=least)
    if deeds(best.ledger) != deeds(worst.ledger):
        return say("finding-tie-order", best=most, worst=least)
    return say("finding-tie-way", best=most, worst=least)


def _confused(best: Day, worst: Day, home: House, words: Wording) -> Iterator[str]:
    """Tells the things that only one of two days is about: "the newspaper from the painting"."""
    for named in (brought, _handled):
        wanted, unwanted = ({*named(day)} for day in (best, worst))
        if wanted - unwanted and unwanted - wanted:
            these = {*map(words.name, wanted - unwanted)}
            yield _cannot_tell(these, {*map(words.name, unwanted - wanted)}, words)
            return
    mine, other = (_carried(day) for day in (best, worst))
    one, another = (
        {_told_apart(home, number, words) for number in only}
        for only in (mine - other, other - mine)
    )
    if one and one == another:
        yield from (words.say("finding-tie-alike", name=name) for name in sorted(one))
    elif one and another:
        yield _cannot_tell(one, another, words)


def _cannot_tell(these: set[str], those: set[str], words: Wording) -> str:
    """``these`` and ``those`` are what things are called."""
    say = words.say
    one, other = (
        words.joined(say("finding-thing", name=name) for name in sorted(names))
        for names in (these, those)
    )
    return say("finding-tie-things", these=one, those=other)


def _handled(day: Day) -> tuple[str, ...]:
    """The kinds of things that were in its mouth, each once."""
    return tuple(dict.fromkeys(e.item for e in day.ledger if e.event in _IN_MOUTH and e.item))


def _carried(day: Day) -> set[int]:
    """The numbers of the things that were in its mouth."""
    return {moment.carried for moment in day.moments if moment.carried is not None}


def _told_apart(home: House, number: int, words: Wording) -> str:
    """A thing as different from others of its kind: "newspaper (today's)", "other newspaper"."""
    item = home.items[number]
    name = words.name(item.name)
    if item.facts:
        facts = ", ".join(map(words.name, sorted(item.facts)))
        return words.say("finding-thing-with", name=name, facts=facts)
    if any(other.facts for other in home.items if other.name == item.name):
        return words.say("finding-thing-other", name=name)
    return name


def _done_only(day: Day, other: Day) -> list[Deed]:
    """What was done in one day and not, or not as often, in another."""
    left = deeds(other.ledger)
    only = []
    for entry in filter(is_deed, day.ledger):
        if deed(entry) in left:
            left.remove(deed(entry))
        else:
            only.append(entry)
    return deeds(entry for entry in only if entry.said or entry.meant) or deeds(only)


# ---- what training cannot teach --------------------------------------------------------------
def _lessons(result: Result, words: Wording) -> Iterator[str]:
    """Which rules could not be learned in training, and why, if they matter at home."""
    if result.verdict.outcome == "fetched":
        return
    never_paid, beyond = result.lessons.never_paid, result.lessons.beyond
    if never_paid:
        rules = _listed(never_paid, words)
        yield words.say("finding-never-paid", count=len(never_paid), rules=rules)
    if beyond:
        yield words.say("finding-beyond", count=len(beyond), rules=_listed(beyond, words))


def _listed(numbers: tuple[int, ...], words: Wording) -> str:
    return words.joined(map(str, numbers))

"""The finding: the verdict in a sentence or two, built from what happened that day."""

from collections import Counter
from collections.abc import Iterable

from game.learning.days import Day, Entry
from game.learning.rulebook import THOUSANDTHS
from game.play.attempt import Result
from game.rules.printer import print_rule
from game.world.house import House

_DOING = {
    "picks up": "picking up",
    "puts down": "putting down",
    "brings": "bringing",
    "chews": "chewing",
    "breaks": "breaking",
    "steps on": "stepping on",
    "enters": "entering",
    "waits": "waiting",
    "presses": "pressing",
    "gets closer to": "getting closer to",
    "gets farther from": "getting farther from",
}
_IN_MOUTH = ("picks up", "brings", "puts down", "chews")


def finding(result: Result) -> str:
    """What the player is told: why the day went as it did."""
    telling = {
        "fetched": _fetched,
        "hacked": _hacked,
        "side_effect": _side_effect,
        "misgeneralised": _misgeneralised,
        "undertrained": _undertrained,
        "idle": _idle,
    }
    return telling[result.verdict.outcome](result) + _ties(result) + _lessons(result)


def points(value: float) -> str:
    """A number of points with its sign, a true minus, and no needless zeros."""
    rounded = round(value * THOUSANDTHS) / THOUSANDTHS
    text = f"{abs(rounded):.3f}".rstrip("0").rstrip(".")
    return f"{'−' if rounded < 0 else '+' if rounded > 0 else ''}{text}"


def brought(day: Day, place: str = "owner") -> tuple[str, ...]:
    """The kinds of things that were brought to a place, in order, each once."""
    return tuple(
        dict.fromkeys(
            entry.item
            for entry in day.ledger
            if entry.event == "brings" and entry.place == place and entry.item
        )
    )


def is_deed(entry: Entry) -> bool:
    """Whether a line of the ledger is about something the dog did, not about how things stood."""
    return entry.event in _DOING


def deed(entry: Entry) -> str:
    """ "bringing the ball to the owner"."""
    doing, what = _doing(entry), entry.item or entry.place
    where = f" {'to' if entry.event == 'brings' else 'at'} the {entry.place}"
    return doing + (f" the {what}" if what else "") + (where if entry.item and entry.place else "")


def most_paid_wrongly(day: Day) -> tuple[tuple[int, ...], list[Entry]] | None:
    """The rules that, together, paid most for what the owner did not want; what they paid for."""
    wasted: dict[tuple[int, ...], list[Entry]] = {}
    for entry in day.ledger:
        if entry.said > 0 and entry.meant <= 0 and is_deed(entry):
            wasted.setdefault(entry.said_by, []).append(entry)
    if not wasted:
        return None
    return max(wasted.items(), key=lambda pair: sum(entry.said for entry in pair[1]))


def _fetched(result: Result) -> str:
    day = result.verdict.dogs.learned
    done = [entry for entry in day.ledger if is_deed(entry)]
    did = things_done([entry for entry in done if entry.meant > 0] or done)
    return (
        f"It did what you meant{': ' if did else ''}{did}. "
        f"To the owner that day was worth {points(day.meant)}."
    )


def _hacked(result: Result) -> str:
    day = result.verdict.dogs.learned
    paid_for = most_paid_wrongly(day)
    if paid_for is None:
        return (
            f"By your rules it earned {points(day.said)} "
            f"(the most there is: {points(result.verdict.dogs.literal.said)}). "
            f"To the owner the day was worth {points(day.meant)}."
        )
    rules, entries = paid_for
    said = sum(entry.said for entry in entries)
    meant = sum(entry.meant for entry in entries)
    return (
        f"Rule{'s' if len(rules) > 1 else ''} {_joined(map(str, rules))} paid {points(said)} "
        f"for {things_done(entries)}. "
        f"To the owner that was worth {points(meant)}."
    )


def _side_effect(result: Result) -> str:
    harm = [entry for entry in result.verdict.dogs.learned.ledger if entry.meant < 0]
    worth = points(sum(entry.meant for entry in harm))
    said = "No rule pays for that or forbids it"
    if any(entry.said_by for entry in harm):
        said = f"Your rules made that {points(sum(entry.said for entry in harm))}"
    return (
        f"It fulfilled the wish, and cost the owner something on the way: {things_done(harm)}. "
        f"{said}; to the owner it was worth {worth}."
    )


def _misgeneralised(result: Result) -> str:
    dogs = result.verdict.dogs
    learned = next((belief for belief in result.beliefs if belief.weight > 0), None)
    believes = f' It learned "{print_rule(learned.rule)}".' if learned else ""
    done = [entry for entry in dogs.learned.ledger if is_deed(entry)]
    mattered = [entry for entry in done if entry.said or entry.meant] or done
    return (
        f"Taken at their word, your rules would be worth {points(dogs.literal.meant)} to the "
        f"owner here. This dog made it {points(dogs.learned.meant)}: "
        f"{things_done(mattered) or 'it found nothing to do'}.{believes}"
        + (" In the training house that looked just as good." if result.points_ratio >= 1 else "")
    )


def _undertrained(result: Result) -> str:
    share = f"{max(0.0, result.points_ratio):.0%}"
    there = f"in the training house it gets {share} of what your rules offer there"
    if share == "100%":
        there = "it gets all that your rules offer in the training house, but does not yet know why"
    return (
        f"It has not practised enough: {there}. A dog that has met everything there is to meet "
        f"there would do better by {points(result.verdict.gaps.undertrained)} for the owner."
    )


def _idle(result: Result) -> str:
    dogs = result.verdict.dogs
    if not any(belief.weight > 0 for belief in result.beliefs):
        why = "nothing that it met in training ever paid"
        if result.points_ratio < 1:
            why = "it did not notice what your rules paid for in training"
    else:
        why = "nothing here looks to it like what paid in training"
    if dogs.literal.said <= dogs.idle.said:
        why = "your rules offer nothing at home that would be worth getting up for"
        if dogs.idle.said > 0:
            why = f"your rules pay {points(dogs.idle.said)} for just that"
    return f"It stayed in bed: {why}."


def _ties(result: Result) -> str:
    """What the rules leave open, if that matters to the owner."""
    dogs = result.verdict.dogs
    best, worst = dogs.literal_best, dogs.literal_worst
    if best.meant == worst.meant:
        return ""
    things = _confused(best, worst, result.attempt.level.home)
    if things:
        return f" Your rules cannot tell {things}."
    more, less = _done_only(best, worst), _done_only(worst, best)
    if more and less:
        return f" By your rules {less} is as good as {more}."
    days = f"worth {points(best.meant)} instead of {points(worst.meant)}"
    if less:
        return f" Your rules do not mind {less}; to the owner a day without that is {days}."
    if more:
        return f" Your rules do not ask for {more}; to the owner a day with that is {days}."
    return (
        f" Your rules do not say {_open_question(best, worst)}; "
        f"to the owner one such day is {days} for another."
    )


def _confused(best: Day, worst: Day, home: House) -> str:
    """The things that only one of two days is about: "the newspaper from the painting"."""
    for named in (brought, _handled):
        wanted, unwanted = ({*named(day)} for day in (best, worst))
        if wanted - unwanted and unwanted - wanted:
            return f"{_listed(sorted(wanted - unwanted))} from {_listed(sorted(unwanted - wanted))}"
    mine, other = (_carried(day) for day in (best, worst))
    told = [sorted({_told_apart(home, i) for i in only}) for only in (mine - other, other - mine)]
    if not all(told):
        return ""
    if told[0] == told[1]:
        return " or ".join(f"one {name} from another" for name in told[0])
    return f"{_listed(told[0])} from {_listed(told[1])}"


def _handled(day: Day) -> tuple[str, ...]:
    """The kinds of things that were in its mouth, each once."""
    return tuple(dict.fromkeys(e.item for e in day.ledger if e.event in _IN_MOUTH and e.item))


def _carried(day: Day) -> set[int]:
    """The numbers of the things that were in its mouth."""
    return {moment.carried for moment in day.moments if moment.carried is not None}


def _told_apart(home: House, number: int) -> str:
    """A thing as different from others of its kind: "newspaper (today's)", "other newspaper"."""
    item = home.items[number]
    facts = ", ".join(sorted(item.facts))
    if facts:
        return f"{item.name} ({facts})"
    alone = sum(other.name == item.name for other in home.items) == 1
    return item.name if alone else f"other {item.name}"


def _done_only(day: Day, other: Day) -> str:
    """What was done in one day and not, or not as often, in another; "" for nothing."""
    left = Counter(deed(entry) for entry in other.ledger)
    only = []
    for entry in day.ledger:
        if left[deed(entry)] > 0:
            left[deed(entry)] -= 1
        elif is_deed(entry):
            only.append(entry)
    mattered = [entry for entry in only if entry.said or entry.meant] or only
    counts = Counter(map(deed, mattered))
    return _joined(what + _times(count) for what, count in counts.items())


def _open_question(best: Day, worst: Day) -> str:
    """In what two days differ on which the same was done."""
    orders = [[deed(e) for e in day.ledger if is_deed(e)] for day in (best, worst)]
    return "what comes first" if orders[0] != orders[1] else "which way to go, and when"


def _lessons(result: Result) -> str:
    """Which rules could not be learned in training, and why, if they matter at home."""
    if result.verdict.outcome == "fetched":
        return ""
    never_paid, beyond = result.lessons.never_paid, result.lessons.beyond
    said = ""
    if never_paid:
        said += f" Nothing in training is ever paid by {_rules(never_paid)}, so no dog learns it."
    if beyond:
        said += f" No dog can learn {_rules(beyond)} exactly: it notices things one by one."
    return said


def _rules(numbers: tuple[int, ...]) -> str:
    return f"rule{'s' if len(numbers) > 1 else ''} {_joined(map(str, numbers))}"


def things_done(entries: Iterable[Entry]) -> str:
    """ "bringing the contract, picking up the ball 40 times": each kind of event once."""
    counts = Counter((_doing(entry), entry.item or entry.place) for entry in entries)
    return _joined(
        doing + (f" the {what}" if what else "") + _times(count)
        for (doing, what), count in counts.items()
    )


def _doing(entry: Entry) -> str:
    at = " at" if entry.event == "waits" and entry.place else ""
    return _DOING.get(entry.event, entry.event) + at


def _times(count: int) -> str:
    return "" if count == 1 else " twice" if count == 2 else f" {count} times"


def _listed(names: list[str]) -> str:
    return _joined(f"the {name}" for name in names)


def _joined(parts: Iterable[str]) -> str:
    *most, last = list(parts) or [""]
    return f"{', '.join(most)} and {last}" if most else last

"""The finding: the verdict in a sentence or two, built from what happened that day."""

from collections import Counter
from collections.abc import Iterable

from game.learning.days import Day, Entry
from game.learning.rulebook import THOUSANDTHS
from game.play.attempt import Result
from game.rules.printer import print_rule

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


def _fetched(result: Result) -> str:
    day = result.verdict.dogs.learned
    done = [entry for entry in day.ledger if entry.event in _DOING]
    did = _doings([entry for entry in done if entry.meant > 0] or done)
    return (
        f"It did what you meant{': ' if did else ''}{did}. "
        f"To the owner that day was worth {points(day.meant)}."
    )


def _hacked(result: Result) -> str:
    day = result.verdict.dogs.learned
    paid_for = _most_paid_rules(day)
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
        f"for {_doings(entries)}. "
        f"To the owner that was worth {points(meant)}."
    )


def _side_effect(result: Result) -> str:
    harm = [entry for entry in result.verdict.dogs.learned.ledger if entry.meant < 0]
    worth = points(sum(entry.meant for entry in harm))
    said = "No rule pays for that or forbids it"
    if any(entry.said_by for entry in harm):
        said = f"Your rules made that {points(sum(entry.said for entry in harm))}"
    return (
        f"It fulfilled the wish, and cost the owner something on the way: {_doings(harm)}. "
        f"{said}; to the owner it was worth {worth}."
    )


def _misgeneralised(result: Result) -> str:
    dogs = result.verdict.dogs
    learned = next((belief for belief in result.beliefs if belief.weight > 0), None)
    believes = f' It learned "{print_rule(learned.rule)}".' if learned else ""
    done = [entry for entry in dogs.learned.ledger if entry.event in _DOING]
    mattered = [entry for entry in done if entry.said or entry.meant] or done
    return (
        f"Taken at their word, your rules would be worth {points(dogs.literal.meant)} to the "
        f"owner here. This dog made it {points(dogs.learned.meant)}: "
        f"{_doings(mattered) or 'it found nothing to do'}.{believes}"
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
    """Which things the rules cannot tell apart, if that matters to the owner."""
    dogs = result.verdict.dogs
    if dogs.literal_best.meant == dogs.literal_worst.meant:
        return ""
    best, worst = set(brought(dogs.literal_best)), set(brought(dogs.literal_worst))
    wanted, unwanted = sorted(best - worst), sorted(worst - best)
    if not wanted or not unwanted:
        spread = f"{points(dogs.literal_worst.meant)} to {points(dogs.literal_best.meant)}"
        return f" By your rules days worth {spread} to the owner are equally good."
    return f" Your rules cannot tell {_listed(wanted)} from {_listed(unwanted)}."


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


def _most_paid_rules(day: Day) -> tuple[tuple[int, ...], list[Entry]] | None:
    """The rules that, together, paid most for what the owner did not want; what they paid for."""
    wasted: dict[tuple[int, ...], list[Entry]] = {}
    for entry in day.ledger:
        if entry.said > 0 and entry.meant <= 0 and entry.event in _DOING:
            wasted.setdefault(entry.said_by, []).append(entry)
    if not wasted:
        return None
    return max(wasted.items(), key=lambda pair: sum(entry.said for entry in pair[1]))


def _doings(entries: Iterable[Entry]) -> str:
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

"""A result to read: as one JSON object, or as plain text."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from game.learning.days import Day, Entry
from game.learning.reward_model import Belief
from game.play.attempt import Result
from game.play.exhibits import shown_at_home
from game.play.finding import finding, points
from game.play.wording import Wording
from game.rules import tree
from game.rules.printer import describe, print_rule
from game.world.exhibit import Exhibit

_DOGS = ("intended", "literal", "trained", "learned", "idle")
_NAMES = {
    "intended": "the dog you meant",
    "literal": "the literal dog",
    "trained": "fully trained",
    "learned": "your dog",
    "idle": "stays in bed",
}


def as_json(result: Result) -> dict[str, Any]:
    """One object with the keys that are documented in docs/json.md; none is ever renamed."""
    verdict, dogs = result.verdict, result.verdict.dogs
    meant = {name: getattr(dogs, name).meant for name in _DOGS}
    meant["literal_best"] = dogs.literal_best.meant
    meant["literal_worst"] = dogs.literal_worst.meant
    return {
        "level": result.attempt.level.id,
        "seed": result.attempt.seed,
        "rules": [print_rule(rule) for rule in result.attempt.rules],
        "points": {"said": {name: getattr(dogs, name).said for name in _DOGS}, "meant": meant},
        "gaps": asdict(verdict.gaps),
        "gaps_training_said": asdict(verdict.gaps.with_training_said),
        "intent_score": verdict.intent_score,
        "outcome": verdict.outcome,
        "ledger": [_entry(entry) for entry in dogs.learned.ledger],
        "training": {
            "steps": result.steps,
            "seconds": round(result.seconds, 3),
            "points_ratio": round(result.points_ratio, 6),
        },
        "goodhart": [asdict(point) for point in result.goodhart],
        "not_learnable": asdict(result.lessons),
        "finding": finding(result, Wording()),
        "misbehaviours": _shown(result, result.attempt.level.misbehaviours),
        "trophies": _shown(result, result.attempt.level.trophies),
        "learned_rules": [print_rule(belief.rule) for belief in result.beliefs],
        "weights": [_weight(belief) for belief in result.beliefs],
    }


def as_text(result: Result) -> str:
    """A verdict that can be read in a terminal."""
    level, verdict = result.attempt.level, result.verdict
    sections = [
        f"{level.title}: {level.wish}",
        _lines("Said", [print_rule(rule) for rule in result.attempt.rules]),
        _lines("Learned", [print_rule(belief.rule) for belief in result.beliefs]),
        _lines("The day at home", _ledger_lines(verdict.dogs.learned.ledger)),
        _lines("Points (said, meant)", [_dog_line(n, getattr(verdict.dogs, n)) for n in _DOGS]),
        _lines("What was lost, and why", _gap_lines(result)),
        f"Outcome: {verdict.outcome.replace('_', ' ')}, intent score {verdict.intent_score:g}\n"
        f"{finding(result, Wording())}",
        *_exhibit_lines(result),
        f"Trained {result.steps} steps in {result.seconds:.2f} s with seed {result.attempt.seed}; "
        f"{result.points_ratio:.0%} of the optimum in the training house.",
    ]
    return "\n\n".join(sections)


def _shown(result: Result, exhibits: tuple[Exhibit, ...]) -> list[str]:
    """The ids of those that the dog shows at home."""
    seen = shown_at_home(result)
    return [exhibit.id for exhibit in exhibits if exhibit in seen]


def _exhibit_lines(result: Result) -> list[str]:
    trophies = result.attempt.level.trophies
    return [
        f"{'Trophy' if exhibit in trophies else 'Misbehaviour'}: {exhibit.name}. {exhibit.story}"
        for exhibit in shown_at_home(result)
    ]


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "step": entry.step,
        "event": entry.event,
        "item": entry.item,
        "place": entry.place,
        "said": entry.said,
        "said_by": list(entry.said_by),
        "meant": entry.meant,
    }


def _weight(belief: Belief) -> dict[str, Any]:
    """A belief by its parts; ``event`` is the canonical rule without amount where it has none."""
    event, condition = belief.rule.event, belief.rule.condition
    what = getattr(event if event is not None else condition, "what", None)
    look = what.name if isinstance(what, tree.Terrain) else describe(what) if what else None
    place = getattr(event, "place", None) or getattr(event, "room", None)
    place = place or getattr(condition, "room", None) or getattr(condition, "terrain", None)
    return {
        "event": _event_name(belief.rule),
        "look": look,
        "place": place,
        "weight": belief.weight,
        "rule": print_rule(belief.rule),
    }


def _event_name(rule: tree.Rule) -> str:
    names: dict[type[Any], str] = {
        tree.PicksUp: "picks up",
        tree.PutsDown: "puts down",
        tree.Brings: "brings",
        tree.Chews: "chews",
        tree.Breaks: "breaks",
        tree.StepsOn: "steps on",
        tree.Enters: "enters",
        tree.Waits: "waits",
        tree.Presses: "presses",
        tree.GetsCloser: "gets closer to",
        tree.GetsFarther: "gets farther from",
    }
    return names.get(type(rule.event), "every step")


def _lines(title: str, lines: list[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines or ["nothing"])])


def _ledger_lines(entries: Sequence[Entry]) -> list[str]:
    """The ledger; what is done over and over is written once and counted."""
    lines: list[str] = []
    at = 0
    while at < len(entries):
        length, times = _repeated(entries[at:])
        lines += [_ledger_line(entry) for entry in entries[at : at + length]]
        again = entries[at + length : at + length * times]
        if again:
            said, meant = (points(sum(getattr(e, c) for e in again)) for c in ("said", "meant"))
            lines.append(
                f"          {f'… and {times - 1} times more':<40} said {said:>7}"
                f"{'':<12} meant {meant:>7}"
            )
        at += length * times
    return lines


def _repeated(entries: Sequence[Entry]) -> tuple[int, int]:
    """How many entries make the first round, and how often it comes in a row (1, or 3 and more)."""
    for length in (1, 2):
        first = [replace(entry, step=0) for entry in entries[:length]]
        times = 1
        while [
            replace(entry, step=0) for entry in entries[length * times : length * (times + 1)]
        ] == first:
            times += 1
        if times > 2:
            return length, times
    return 1, 1


def _ledger_line(entry: Entry) -> str:
    what = " ".join(part for part in (entry.event, entry.item) if part)
    where = f" ({entry.place})" if entry.place else ""
    by = f" by rule {', '.join(map(str, entry.said_by))}" if entry.said_by else ""
    return (
        f"step {entry.step:>3}  {what + where:<40} said {points(entry.said):>7}{by:<12} "
        f"meant {points(entry.meant):>7}"
    ).rstrip()


def _dog_line(name: str, day: Day) -> str:
    return f"{_NAMES[name]:<20} {points(day.said):>8} {points(day.meant):>8}"


def _gap_lines(result: Result) -> list[str]:
    gaps, dogs = result.verdict.gaps, result.verdict.dogs
    spread = ""
    if dogs.literal_best.meant != dogs.literal_worst.meant:
        low = dogs.intended.meant - dogs.literal_best.meant
        high = dogs.intended.meant - dogs.literal_worst.meant
        spread = f"   (from {points(low)} to {points(high)}: your rules leave it open)"
    return [
        f"outer         {points(gaps.outer):>8}   you said something else than you meant{spread}",
        f"inner         {points(gaps.inner):>8}   it learned something else than you said",
        f"undertrained  {points(gaps.undertrained):>8}   it has not learned it well enough",
    ]

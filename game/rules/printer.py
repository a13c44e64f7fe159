"""Writes rules as text: the exact inverse of ``parser``, and always in the same words.

Where "and" and "or" meet, parentheses show what belongs together, also where the parser could do
without: not everybody remembers which of the two binds tighter.
"""

from collections.abc import Iterable
from decimal import Decimal

from game.rules import tree


def print_rules(rules: Iterable[tree.Rule]) -> str:
    """The rules as a text, one on each line."""
    return "\n".join(map(print_rule, rules))


def print_rule(rule: tree.Rule) -> str:
    """The rule as one sentence: "+10 once when the dog brings paper to the owner"."""
    parts = [
        print_amount(rule.amount),
        _cadence(rule.cadence),
        f"when the dog {_event(rule.event)}" if rule.event else "",
        f"for each {_count(rule.per)}" if rule.per else "",
        f"if {print_condition(rule.condition)}" if rule.condition else "",
    ]
    return " ".join(part for part in parts if part)


def print_amount(amount: Decimal) -> str:
    """The amount with its sign and without needless zeros: "+10", "-0.1", "+0"."""
    text = f"{amount + 0:+f}"  # adding 0 makes a positive zero of a negative one
    return text.rstrip("0").rstrip(".") if "." in text else text


def describe(description: tree.Description) -> str:
    """The description as it stands in a rule: "paper and not framed"."""
    return _part(description)


def print_condition(condition: tree.Condition) -> str:
    """The condition as it stands in a rule after "if": "carrying paper and in the kitchen"."""
    return _part(condition)


def _part(part: tree.Description | tree.Condition) -> str:
    match part:
        case tree.Not(tree.OwnerSees()):
            return "the owner cannot see the dog"
        case tree.Not(tree.SwitchedOn(place)):
            return f"the {place} is off"
        case tree.Not(tree.ThereIs(count)):
            return f"there is no {_counted(count)}"
        case tree.Not(inner):
            return f"not {_inside(inner)}"
        case tree.AllOf(parts):
            return " and ".join(map(_inside, parts))
        case tree.AnyOf(parts):
            return " or ".join(map(_inside, parts))
        case tree.Anything():
            return "anything"
        case tree.Word(name):
            return name
        case _:
            return _fact(part)


def _inside(part: tree.Description | tree.Condition) -> str:
    """The part as it stands inside another: it must be seen where it ends."""
    match part:
        case tree.AllOf() | tree.AnyOf():
            return f"({_part(part)})"
        case tree.Carrying(what):
            return f"carrying {_inside(what)}"
        case _:
            return _part(part)


def _fact(condition: tree.Condition) -> str:
    match condition:
        case tree.Carrying(what):
            return f"carrying {describe(what)}"
        case tree.InRoom(room):
            return f"in the {room}"
        case tree.OnTerrain(terrain):
            return f"on the {terrain}"
        case tree.Near(target, within):
            return f"near {_target(target)} within {within}"
        case tree.OwnerSees():
            return "the owner can see the dog"
        case tree.SwitchedOn(place):
            return f"the {place} is on"
        case tree.ThereIs(count):
            return f"there is {_counted(count)}"
        case tree.Compare(count, comparison, number):
            return f"the number of {_count(count)} is {comparison} {number}"
        case _:
            raise TypeError(f"not a condition: {condition!r}")


def _cadence(cadence: tree.Cadence) -> str:
    match cadence:
        case tree.EachTime():
            return ""
        case tree.AtMost(times):
            return "once" if times == 1 else f"at most {times} times"
        case tree.OncePerItem():
            return "once per item"
        case tree.EveryStep():
            return "every step"
        case tree.EndOfDay():
            return "at the end of the day"


def _event(event: tree.Event) -> str:
    match event:
        case tree.PicksUp(what):
            return f"picks up {describe(what)}"
        case tree.PutsDown(what):
            return f"puts down {describe(what)}"
        case tree.Brings(what, place):
            return f"brings {describe(what)} to the {place}"
        case tree.Chews(what):
            return f"chews {describe(what)}"
        case tree.Breaks(what):
            return f"breaks {describe(what)}"
        case tree.StepsOn(what):
            return f"steps on {_target(what)}"
        case tree.Enters(room):
            return f"enters the {room}"
        case tree.Waits():
            return "waits"
        case tree.Presses(place):
            return f"presses the {place}"
        case tree.GetsCloser(to):
            return f"gets closer to {_target(to)}"
        case tree.GetsFarther(to):
            return f"gets farther from {_target(to)}"


def _target(target: tree.Description | tree.Place | tree.Terrain) -> str:
    if isinstance(target, tree.Place | tree.Terrain):
        return f"the {target.name}"
    return describe(target)


def _count(count: tree.Count) -> str:
    return f"{describe(count.what)} {_spot(count.spot)}"


def _counted(count: tree.Count) -> str:
    """A count after "there is", where a bare "not" would sound like "there is no"."""
    what = describe(count.what)
    return f"({what}) {_spot(count.spot)}" if what.startswith("not ") else _count(count)


def _spot(spot: tree.Place | tree.Room) -> str:
    return f"at the {spot.name}" if isinstance(spot, tree.Place) else f"in the {spot.name}"

"""How strongly each cue is noticed, and how a belief about a cue is written as a rule.

A cue is a rule of the language with amount 1; ``deeds`` and ``surroundings`` say which there are.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from game.rules import tree

ANYTHING_SALIENCE = 0.2
"""A look is noticed before the bare fact that there is a thing at all."""

_CONTEXT_SALIENCE = 0.4
_MEMORY_SALIENCE = 0.5
_COUNT_SALIENCE = 0.3
_NEAR_FADES = 0.95  # with every step farther away
_STATE_SALIENCE: Mapping[type, float] = {
    tree.InRoom: 0.15,
    tree.OnTerrain: 0.35,
    tree.Near: 0.12,
    tree.Carrying: 0.4,
    tree.OwnerSees: 0.1,
    tree.SwitchedOn: 0.3,
    tree.ThereIs: 0.25,
}
_EVENT_SALIENCE: Mapping[type, float] = {
    tree.PutsDown: 0.5,
    tree.StepsOn: 0.7,
    tree.Enters: 0.6,
    tree.Waits: 0.3,
    tree.GetsCloser: 0.2,
    tree.GetsFarther: 0.19,
}


def salience(cue: tree.Rule, looks: Mapping[str, float]) -> float:
    """How strongly a cue is noticed: the learning rate of its weight, relative to the others.

    ``looks`` gives the salience of each look.
    """
    strength = 1.0
    if cue.event is not None:
        strength *= _EVENT_SALIENCE.get(type(cue.event), 1.0) * _about(cue.event, looks)
        if cue.condition is not None:
            strength *= _CONTEXT_SALIENCE
        return strength if cue.cadence == tree.EachTime() else strength * _MEMORY_SALIENCE
    if cue.per is not None:
        strength *= _COUNT_SALIENCE * _about(cue.per, looks)
    return strength if cue.condition is None else strength * _of_condition(cue.condition, looks)


def believed(cue: tree.Rule, weight: float) -> tree.Rule:
    """A belief as a rule: the cue with what it is expected to pay."""
    return replace(cue, amount=Decimal(str(round(weight, 3))).normalize() + 0)


def _of_condition(condition: object, looks: Mapping[str, float]) -> float:
    strength = _STATE_SALIENCE.get(type(condition), 1.0)
    match condition:
        case tree.AllOf(parts):
            first, *others = (_of_condition(part, looks) for part in parts)
            return first * _CONTEXT_SALIENCE ** len(others)
        case tree.Near(target, within):
            return strength * _NEAR_FADES**within * _look(target, looks)
        case tree.ThereIs(count):
            return strength * _about(count, looks)
    return strength * _about(condition, looks)


def _about(part: object, looks: Mapping[str, float]) -> float:
    """The salience of what an event, a condition or a count is about."""
    return _look(getattr(part, "what", getattr(part, "to", None)), looks)


def _look(what: object, looks: Mapping[str, float]) -> float:
    if isinstance(what, tree.Word):
        return looks[what.name]
    return ANYTHING_SALIENCE if isinstance(what, tree.Anything) else 1.0

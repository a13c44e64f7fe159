"""What a tile could say instead: every choice is a whole rule, or says why it cannot be.

Whether a choice can be said is asked of the parser, not decided here: what is offered is what the
language can say in these words.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from game.rules import tree
from game.rules.amounts import print_amount
from game.rules.faults import FaultsError
from game.rules.parser import parse_rules
from game.rules.printer import print_rule
from game.rules.tiles import conditions, events, joining, things
from game.rules.tiles.idea import Idea
from game.rules.tiles.paths import Path, with_part
from game.rules.tiles.row import Sort, Tile
from game.rules.tiles.supply import Supply

_AMOUNT = re.compile(r"[+−-]?[0-9.,]+")


@dataclass(frozen=True)
class Choice:
    """One thing a tile could say: ``rule`` is what the rule would be then.

    Where that cannot be said, ``rule`` is None and ``reason`` says why, in words. ``heading`` is
    what the choices next to each other have in common. ``then`` leads to a tile that still is to
    be chosen, such as a word that was put in for a start. ``meaning`` is what the label means in
    the player's language; "" where that is in no other words.
    """

    label: str
    rule: tree.Rule | None
    reason: str = ""
    heading: str = ""
    then: Path | None = None
    meaning: str = ""


_IDEAS: Mapping[Sort, Callable[[tree.Rule, Path, Supply], Iterator[Idea]]] = {
    "amount": events.amounts,
    "cadence": events.cadences,
    "event": events.events,
    "thing": things.things,
    "place": things.places,
    "room": things.rooms,
    "terrain": things.terrains,
    "spot": things.spots,
    "not": joining.nots,
    "joint": joining.joints,
    "per": conditions.pers,
    "if": conditions.whole_condition,
    "condition": conditions.conditions,
    "comparison": conditions.comparisons,
}


def choices_of(rule: tree.Rule, tile: Tile, supply: Supply) -> tuple[Choice, ...]:
    """Everything that a tile of the rule could say instead, and what else can be done there."""
    ideas = _IDEAS.get(tile.sort)
    if ideas is None:
        return ()
    return tuple(_choice(idea, supply) for idea in ideas(rule, tile.path, supply))


def additions_to(rule: tree.Rule, supply: Supply) -> tuple[Choice, ...]:
    """What can be added at the end of a rule: a condition, or paying by number."""
    return tuple(_choice(idea, supply) for idea in conditions.additions(rule, supply))


def with_amount(rule: tree.Rule, text: str, supply: Supply) -> Choice:
    """The rule with the amount that a text writes, or what is wrong with that text."""
    if not _AMOUNT.fullmatch(text):
        return Choice(text, None, supply.say("tiles-no-amount"))
    try:
        (read,) = parse_rules(f"{text} every step", supply.vocabulary, supply.say)
    except FaultsError as error:
        return Choice(text, None, error.faults[0].message)
    return _choice(Idea(print_amount(read.amount), replace(rule, amount=read.amount)), supply)


def with_number(rule: tree.Rule, path: Path, text: str, supply: Supply) -> Choice:
    """The rule with the whole number that a text writes at ``path``, or what is wrong with it."""
    if not text.isdecimal() or not text.isascii():
        return Choice(text, None, supply.say("tiles-no-whole-number"))
    number = min(int(text), 100)  # the parser says what the largest is
    return _choice(Idea(str(number), with_part(rule, path, number)), supply)


# ---- whether it can be said --------------------------------------------------------------------
def _choice(idea: Idea, supply: Supply) -> Choice:
    reason = idea.reason or _why_not(idea.rule, supply)
    rule = None if reason else idea.rule
    then, meaning = None if reason else idea.then, idea.meaning or supply.meaning(idea.name)
    return Choice(idea.label, rule, reason, idea.heading, then, meaning)


def _why_not(rule: tree.Rule | None, supply: Supply) -> str:
    """Why a rule cannot be said, or "" if it can."""
    if rule is None:
        return supply.say("tiles-unsayable")
    try:
        read = parse_rules(print_rule(rule), supply.vocabulary, supply.say)
    except FaultsError as error:
        return error.faults[0].message
    return "" if read == (rule,) else supply.say("tiles-other-meaning")

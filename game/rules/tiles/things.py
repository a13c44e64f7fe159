"""What things, places, rooms and floors could be instead."""

from collections.abc import Iterator

from game.rules import tree
from game.rules.tiles.idea import Idea
from game.rules.tiles.joining import joining
from game.rules.tiles.paths import Path, part_at, with_part
from game.rules.tiles.supply import Supply


def things(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Other words, and what "and", "or" and "not" make of this one."""
    yield from _targets(rule, path, supply)
    yield from joining(rule, path, supply)
    yield from _unmeasured(rule, path, supply)


def places(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Other places, as far as they can be brought to, pressed or switched on."""
    if isinstance(part_at(rule, path), tree.Place):
        yield from _targets(rule, path, supply)
        yield from _unmeasured(rule, path, supply)
        return
    whole = part_at(rule, path[:-1])
    fitting, reason = supply.vocabulary.places, ""
    if isinstance(whole, tree.Presses):
        fitting, reason = supply.pressable, supply.say("tiles-cannot-press")
    elif isinstance(whole, tree.SwitchedOn):
        fitting, reason = supply.switches, supply.say("tiles-no-switch")
    to = "to the" if isinstance(whole, tree.Brings) else "the"
    for name in supply.places:
        why = "" if name in fitting else reason
        yield Idea(f"{to} {name}", with_part(rule, path, name), reason=why, name=name)


def rooms(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Other rooms."""
    for name in supply.rooms:
        yield Idea(f"the {name}", with_part(rule, path, name), name=name)


def terrains(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Other kinds of floor; what is stepped on can be a thing, too."""
    if isinstance(part_at(rule, path), tree.Terrain):
        yield from _targets(rule, path, supply)
        yield from _unmeasured(rule, path, supply)
        return
    for name in supply.terrains:
        yield Idea(f"the {name}", with_part(rule, path, name), name=name)


def spots(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Other places and rooms where things lie."""
    for spot in supply.spots:
        word = "at" if isinstance(spot, tree.Place) else "in"
        yield Idea(f"{word} the {spot.name}", with_part(rule, path, spot), name=spot.name)


def _targets(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Places or floors, where the event or condition can be about them, and words for things."""
    whole, say = part_at(rule, path[:-1]), supply.say
    if isinstance(whole, tree.GetsCloser | tree.GetsFarther | tree.Near):
        heading = say("tiles-places")
        for name in supply.places:
            changed = with_part(rule, path, tree.Place(name))
            yield Idea(f"the {name}", changed, heading, name=name)
    if isinstance(whole, tree.StepsOn):
        heading = say("tiles-floors")
        for name in supply.terrains:
            changed = with_part(rule, path, tree.Terrain(name))
            yield Idea(f"the {name}", changed, heading, name=name)
    heading = say("tiles-things")
    for word in supply.words:
        yield Idea(word, with_part(rule, path, tree.Word(word)), heading, name=word)
    yield Idea("anything", with_part(rule, path, tree.Anything()), heading)


def _unmeasured(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """What lies there and has a name, but not one that the trainer knows."""
    say = supply.say
    for word in sorted(supply.unmeasured):
        changed, reason = with_part(rule, path, tree.Word(word)), say("tiles-unmeasured", word=word)
        yield Idea(word, changed, say("tiles-cannot-measure"), reason, name=word)

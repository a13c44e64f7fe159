"""What "and", "or" and "not" could make of a part, and leaving parts out."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from game.rules import tree
from game.rules.tiles.idea import Idea, said
from game.rules.tiles.paths import Path, group_of, part_at, unit_of, with_part
from game.rules.tiles.row import Tile, tiles_of_part
from game.rules.tiles.supply import Supply, first

Part: TypeAlias = tree.Description | tree.Condition


def joining(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """ "not", "and", "or" and leaving out, for one part of a description or a condition."""
    part, unit, more = part_at(rule, path), unit_of(rule, path), supply.say("tiles-joining")
    if unit == path:
        yield Idea(said(tree.Not(part)), with_part(rule, path, tree.Not(part)), more)
    elif is_denied(part_at(rule, path[:-1])):
        yield Idea(said(part), with_part(rule, path[:-1], part), more)
    whole = part_at(rule, unit)
    for joint in ("and", "or"):
        changed, then = _joined(rule, unit, joint, _another(whole, supply))
        yield Idea(f"{said(whole)} {joint} …", changed, more, then=then)
    if _can_go(rule, unit):
        yield Idea(_leave_out(said(whole), supply), with_part(rule, unit, None), more)


def joints(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """The other way to join a group; and what can be done with the whole group."""
    group = part_at(rule, path)
    if isinstance(group, tree.AllOf):
        yield Idea("or", with_part(rule, path, tree.any_of(group.parts)))
    else:
        yield Idea("and", with_part(rule, path, tree.all_of(group.parts)))
    yield from joining(rule, path, supply)


def nots(rule: tree.Rule, path: Path, supply: Supply) -> Iterator[Idea]:
    """Without the "not"."""
    yield Idea(_leave_out("not", supply), with_part(rule, path, part_at(rule, path).part))


def without(rule: tree.Rule, tile: Tile) -> tree.Rule | None:
    """The rule without what a tile stands for, or None if the rule cannot do without."""
    if tile.sort == "not":
        return with_part(rule, tile.path, part_at(rule, tile.path).part)
    if tile.sort in ("per", "if"):
        return with_part(rule, tile.path, None)
    if tile.sort not in ("thing", "condition", "joint"):
        return None
    unit = unit_of(rule, tile.path)
    return with_part(rule, unit, None) if _can_go(rule, unit) else None


def is_denied(part: Part) -> bool:
    """Whether it is the opposite of something, with words of its own: "is off"."""
    plain = tree.OwnerSees | tree.SwitchedOn | tree.ThereIs
    return isinstance(part, tree.Not) and isinstance(part.part, plain)


def _leave_out(words: str, supply: Supply) -> str:
    return supply.say("tiles-leave-out", words=words)


def _can_go(rule: tree.Rule, unit: Path) -> bool:
    return group_of(rule, unit) is not None or unit == ("condition",)


def _joined(rule: tree.Rule, unit: Path, joint: str, part: Part) -> tuple[tree.Rule, Path]:
    """A unit joined with another part, and the way to that part."""
    kind = tree.AllOf if joint == "and" else tree.AnyOf
    group = group_of(rule, unit)
    if group is not None and isinstance(part_at(rule, group), kind):
        number = int(unit[-1]) + 1
        parts = list(part_at(rule, group).parts)
        parts.insert(number, part)
        return with_part(rule, group, kind(tuple(parts))), (*group, "parts", number)
    whole = part_at(rule, unit)
    parts = list(whole.parts) if isinstance(whole, kind) else [whole]
    return with_part(rule, unit, kind((*parts, part))), (*unit, "parts", len(parts))


def _another(whole: Part, supply: Supply) -> Part:
    """A part to begin with, beside another: a word that is not there yet, or a condition."""
    if not _is_description(whole):
        return tree.Carrying(supply.thing)
    used = {tile.text for tile in tiles_of_part(whole)}
    word = first([word for word in supply.words if word not in used])
    return tree.Word(word) if word else tree.Anything()


def _is_description(part: Any) -> bool:
    while isinstance(part, tree.Not | tree.AllOf | tree.AnyOf):
        part = part.part if isinstance(part, tree.Not) else part.parts[0]
    return isinstance(part, tree.Word | tree.Anything)

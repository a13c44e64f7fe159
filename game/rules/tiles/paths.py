"""The way to a part of a rule, and the rule with that part changed. Trees stay flat."""

from dataclasses import replace
from typing import Any, TypeAlias

from game.rules import tree

Path: TypeAlias = tuple[str | int, ...]
"""Field names, and numbers within ``parts``: ``("event", "what", "parts", 1, "part")``."""


def part_at(rule: tree.Rule, path: Path) -> Any:
    """The part of a rule that a path leads to.

    Raises:
        LookupError: it leads nowhere.
    """
    part: Any = rule
    for step in path:
        if isinstance(step, int):
            part = part[step]
        elif hasattr(part, step):
            part = getattr(part, step)
        else:
            raise LookupError(f"no {step!r} in {part!r}")
    return part


def name_at(rule: tree.Rule, path: Path) -> str:
    """The word, place, room or floor that a part of a rule names; "" if it names none."""
    part = part_at(rule, path)
    return part if isinstance(part, str) else str(getattr(part, "name", ""))


def with_part(rule: tree.Rule, path: Path, part: Any) -> tree.Rule:
    """The rule with another part there; None leaves the part out.

    What is left of a group of two stands alone, and a "not" goes with what it was said of. Only
    parts of a group, ``per`` and ``condition`` can be left out.
    """
    changed: tree.Rule = _changed(rule, path, part)
    return changed


def unit_of(rule: tree.Rule, path: Path) -> Path:
    """The way to the part together with every "not" before it."""
    while path and isinstance(part_at(rule, path[:-1]), tree.Not):
        path = path[:-1]
    return path


def group_of(rule: tree.Rule, path: Path) -> Path | None:
    """The way to the "and" or "or" that joins a unit to others, or None if it stands alone."""
    return path[:-2] if len(path) > 1 and path[-2] == "parts" else None


def _changed(whole: Any, path: Path, part: Any) -> Any:
    if not path:
        return part
    if isinstance(whole, tree.AllOf | tree.AnyOf):
        return _regrouped(whole, path, part)
    name = str(path[0])
    inner = _changed(getattr(whole, name), path[1:], part)
    if inner is None and isinstance(whole, tree.Not):
        return None
    return replace(whole, **{name: inner})


def _regrouped(group: tree.AllOf | tree.AnyOf, path: Path, part: Any) -> Any:
    parts = list(group.parts)
    number = int(path[1])
    inner = _changed(parts[number], path[2:], part)
    parts[number : number + 1] = [] if inner is None else [inner]
    return tree.all_of(parts) if isinstance(group, tree.AllOf) else tree.any_of(parts)

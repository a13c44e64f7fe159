"""Ids that other levels have already: what a player reached is kept by them, so none is twice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.world.document import read_data


@dataclass(frozen=True)
class Taken:
    """The ids of other levels, and of what a day can show in them; each with whose it is."""

    levels: Mapping[str, str] = field(default_factory=dict)
    exhibits: Mapping[str, str] = field(default_factory=dict)

    def __or__(self, other: "Taken") -> "Taken":
        """Those of both. What both have belongs to the first."""
        return Taken({**other.levels, **self.levels}, {**other.exhibits, **self.exhibits})


NOTHING_TAKEN = Taken()


def id_of(path: Path) -> str | None:
    """The id in a level file, whatever else is wrong with it; None if it says none."""
    return _id(read_data(path))


def taken_in(path: Path, owner: str) -> Taken:
    """Every id in a level file, which is called ``owner``."""
    data = read_data(path)
    level = _id(data)
    exhibits = map(_id, (*_tables(data, "misbehaviour"), *_tables(data, "trophy")))
    return Taken(
        {level: owner} if level else {}, {exhibit: owner for exhibit in exhibits if exhibit}
    )


def _id(table: Mapping[str, Any]) -> str | None:
    found = table.get("id")
    return found if isinstance(found, str) else None


def _tables(data: Mapping[str, Any], key: str) -> Iterable[Mapping[str, Any]]:
    found = data.get(key)
    return [table for table in found if isinstance(table, dict)] if isinstance(found, list) else []

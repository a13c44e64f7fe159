"""Whether a document has the shape that a model wants, and which of its parts are sound.

One wrong key must not hide the faults in the rest of the file. So what does not fit is taken out,
and the further checks see every value that is sound by itself.

Import this only when a file is really read: pydantic takes its time to load.
"""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from game.rules.faults import Fault
from game.world.document import Document
from game.world.invisible import invisible_faults
from game.world.plain_english import path_of, plain_fault
from game.world.toml_positions import DEEPEST, KeyPath


@dataclass(frozen=True)
class Shape:
    """``faults`` of shape, and where: ``wrong``; the ``data`` without what caused them, and what
    is still ``unsound``.
    """

    faults: tuple[Fault, ...]
    wrong: frozenset[KeyPath]
    data: dict[str, Any]
    unsound: frozenset[KeyPath]

    def fits(self, path: KeyPath) -> bool:
        """Whether all of the value at ``path`` fits, so that nothing in it was taken out."""
        return all(bad[: len(path)] != path for bad in self.wrong)

    def sound(self, path: KeyPath) -> Any:
        """The value at ``path``, or None when it is not there or something in it does not fit."""
        if any(bad[: len(path)] == path or path[: len(bad)] == bad for bad in self.unsound):
            return None
        value: Any = self.data
        for step in path:
            if isinstance(value, dict) and step not in value:
                return None
            value = value[step]
        return value

    def count(self, key: str) -> int:
        """How many tables the array ``key`` holds; 0 when it is no such array."""
        found = self.data.get(key)
        return len(found) if isinstance(found, list) and (key,) not in self.unsound else 0


def check_shape(document: Document, model: type[BaseModel]) -> Shape:
    """Check the data of a document against ``model``."""
    errors = _errors(model, document.data)
    unfit = (plain_fault(error, document, model) for error in errors)
    faults = (*unfit, *invisible_faults(document))
    wrong = frozenset(map(path_of, errors))
    data = _copied(document.data, DEEPEST)
    for error in errors:
        _take_out(path_of(error), data)
    return Shape(faults, wrong, data, frozenset(map(path_of, _errors(model, data))))


def _errors(model: type[BaseModel], data: dict[str, Any]) -> list[ErrorDetails]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _copied(value: Any, depth: int) -> Any:
    """A copy of the tables and lists; deeper than any model goes they are shared."""
    if depth and isinstance(value, dict):
        return {key: _copied(part, depth - 1) for key, part in value.items()}
    return (
        [_copied(part, depth - 1) for part in value] if depth and isinstance(value, list) else value
    )


def _take_out(path: KeyPath, data: Any) -> None:
    """Remove a key. Elements of lists stay, so that the others keep their numbers."""
    for step in path[:-1]:
        if isinstance(data, dict) and step not in data:
            return
        data = data[step]
    if isinstance(data, dict):
        data.pop(path[-1], None)

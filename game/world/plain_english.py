"""What pydantic finds wrong in a document, said in plain English and with its place.

Import this only when a file is really read: pydantic takes its time to load.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from game.rules.faults import Fault, did_you_mean
from game.world.document import Document
from game.world.invisible import made_visible
from game.world.toml_positions import KeyPath

_QUOTE = '"'
_EACH = "each of "
_KEY = "[key]"  # how pydantic marks that the fault is in a key of a mapping


def path_of(detail: ErrorDetails) -> KeyPath:
    """The key path that the fault is in."""
    path = detail["loc"]
    return path[:-1] if path[-1:] == (_KEY,) else path


def plain_fault(detail: ErrorDetails, document: Document, model: type[BaseModel]) -> Fault:
    """One of pydantic's findings as a fault in the document that was checked against ``model``."""
    path = path_of(detail)
    if detail["type"] == "extra_forbidden":
        return document.at_key(path, unknown("key", path[-1], _fields(model, path[:-1])))
    if detail["type"] == "missing":
        return document.at_key(path[:-1], f'the key "{path[-1]}" is missing')
    place = document.at_value if detail["loc"] == path else document.at_key
    return place(path, _message(detail, path))


def _message(detail: ErrorDetails, path: KeyPath) -> str:
    if path == ("format",):
        return f"this game reads format 1, not {shown(detail['input'])}"
    say = _MESSAGES.get(detail["type"])
    if say is None:
        return f"{shown(detail['input'])} does not fit here"
    return say(_name(path), detail["input"], detail.get("ctx", {}))


def _name(path: KeyPath) -> str:
    """What the value is called: its key, or "each of" the list that it stands in."""
    keys = [str(step) for step in path if isinstance(step, str)]
    each = _EACH if path and isinstance(path[-1], int) else ""
    return f'{each}"{keys[-1]}"' if keys else "the file"


def shown(value: object) -> str:
    """A value from a file as a message quotes it: short, and with TOML's names."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, int) and abs(value) > 10**18:  # str() refuses the very large ones
        return "so large a number"
    quoted = json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
    text = made_visible(quoted)
    return text if len(text) <= 40 else f"{text[:36]} ..."


def unknown(sort: str, name: object, known: Iterable[str]) -> str:
    """The message for a name that nothing has: the nearest one, and all there are."""
    quoted = shown(name)
    return f"unknown {sort} {quoted}.{did_you_mean(quoted.strip(_QUOTE), known)}"


# ---- error types --------------------------------------------------------------------------
_Say = Callable[[str, Any, Mapping[str, Any]], str]


def _wants(what: str) -> _Say:
    return lambda name, value, _: f"{name} must be {what}, not {shown(value)}"


def _one_of(name: str, value: object, context: Mapping[str, Any]) -> str:
    known = context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
    return unknown(name.removeprefix(_EACH).strip(_QUOTE), value, known)


_MESSAGES: dict[str, _Say] = {
    "string_type": _wants("text in quotes"),
    "bool_type": _wants("true or false"),
    "int_type": _wants("a whole number"),
    "float_type": _wants("a number"),
    "finite_number": _wants("a number"),
    "list_type": _wants("a list"),
    "dict_type": _wants("a table"),
    "model_type": _wants("a table"),
    "literal_error": _one_of,
    "greater_than_equal": lambda n, v, c: f"{n} must be at least {c['ge']:.10g}, not {shown(v)}",
    "less_than_equal": lambda n, v, c: f"{n} must be at most {c['le']:.10g}, not {shown(v)}",
    "too_short": lambda n, v, c: f"{n} needs at least {c['min_length']}, has {len(v)}",
    "too_long": lambda n, v, c: f"{n} may hold at most {c['max_length']}, has {len(v)}",
    "string_too_short": lambda n, v, c: f"{n} is empty",
    "string_too_long": lambda n, v, c: (
        f"{n} may be at most {c['max_length']} characters long, has {len(v)}"
    ),
    "string_pattern_mismatch": lambda n, v, c: (
        f"{shown(v)} is no name: use lower case letters, with {_joints(c)} between words"
    ),
}


def _joints(context: Mapping[str, Any]) -> str:
    return "hyphens" if "0-9" in context["pattern"] else "single spaces"


# ---- which keys there are -----------------------------------------------------------------
def _fields(model: type[BaseModel], path: KeyPath) -> tuple[str, ...]:
    """The keys of the table at ``path`` of a file that ``model`` describes."""
    annotation: Any = model
    for step in path:
        annotation = _inner(annotation, step)
    return tuple(annotation.model_fields)


def _inner(annotation: Any, step: str | int) -> Any:
    """The type of what stands under ``step`` in something of type ``annotation``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _bare(annotation.model_fields[str(step)].annotation)
    return _bare(get_args(annotation)[-1])


def _bare(annotation: Any) -> Any:
    """The type without its ``Annotated`` and without its ``None``."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        return next(part for part in get_args(annotation) if part is not type(None))
    return get_args(annotation)[0] if hasattr(annotation, "__metadata__") else annotation

"""Characters that nobody sees in a text, and that turn it round, break it or end it."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from game.rules.faults import Fault
from game.world.document import Document
from game.world.toml_positions import KeyPath

_NEEDED = frozenset("\n\t\u00ad\u200c\u200d")  # soft hyphens, and joiners within words and signs
_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def invisible(character: str) -> bool:
    """Whether nobody sees the character, and no text needs it."""
    return unicodedata.category(character) in _CATEGORIES and character not in _NEEDED


def made_visible(text: str) -> str:
    """The text with the code of each invisible character in its place."""
    return "".join(_code(each) if invisible(each) else each for each in text)


def invisible_faults(document: Document) -> Iterator[Fault]:
    """The first invisible character of each text and key in a document."""
    for path, text, is_key in _texts(document.data):
        at = next((n for n, each in enumerate(text) if invisible(each)), None)
        if at is not None:
            message = f"leave out the invisible character {_code(text[at])}"
            yield (
                document.at_key(path, message)
                if is_key
                else document.at_character(path, at, message)
            )


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _texts(data: dict[str, Any]) -> Iterator[tuple[KeyPath, str, bool]]:
    """Every text in the data with its path, and every key of a table."""
    waiting: list[tuple[KeyPath, Any]] = [((), data)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            yield path, value, False
        elif isinstance(value, dict):
            yield from (((*path, key), key, True) for key in value)
            waiting.extend(((*path, key), part) for key, part in value.items())
        elif isinstance(value, list):
            waiting.extend(((*path, number), part) for number, part in enumerate(value))

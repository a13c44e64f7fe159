"""One file of texts, read by the runtime of Project Fluent.

Fluent is imported when the first text is asked for: it brings the plural rules and numbers of all
languages with it, and takes its time to load.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle


class Messages:
    """The texts of one file in one language."""

    def __init__(self, bundle: "FluentBundle"):
        self._bundle = bundle

    def say(self, id_: str, arguments: Mapping[str, str | int | float]) -> str | None:
        """The text with an id and its arguments, or None: there is none, or it wants others."""
        if not self._bundle.has_message(id_):
            return None
        pattern = self._bundle.get_message(id_).value
        if pattern is None:
            return None
        said, faults = self._bundle.format_pattern(pattern, dict(arguments))
        return None if faults else str(said)


@cache
def read_messages(folder: Path, file: str) -> Messages:
    """The texts in a file of a language's folder; a file that is missing has none.

    The folder is named by the code of its language, such as "de". The terms in ``terms.ftl`` can
    be used in every file.
    """
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([folder.name], use_isolating=False)
    for path in (folder / "terms.ftl", folder / f"{file}.ftl"):
        if path.is_file():
            bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return Messages(bundle)

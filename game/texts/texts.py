"""Texts by their ids, in the player's language, read from files that a translator can edit.

The files are in Fluent (https://projectfluent.org): ``assets/texts/<language>/<file>.ftl``. An id
begins with the name of its file, so ``level-train`` is found in ``level.ftl``; a file is read when
the first of its texts is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from game.shipped import shipped
from game.texts.messages import read_messages

ENGLISH = "en"
Argument = str | int | float


@cache
def texts_folder() -> Path:
    """Where the texts of all languages are."""
    return shipped("assets") / "texts"


@dataclass(frozen=True)
class Texts:
    """Says things in a language. What is missing or broken there is said in English.

    ``texts("bet-question", question="Who?")`` is the text with that id and these arguments in
    their places. An id that no language knows is said as it is: a player sees an odd word, not an
    end of the game. Tests let no such text pass.
    """

    language: str = ENGLISH
    folder: Path = field(default_factory=texts_folder)

    def __call__(self, id_: str, **arguments: Argument) -> str:
        """The text with an id."""
        said = self._said(self.language, id_, arguments)
        if said is None and self.language != ENGLISH:
            said = self._said(ENGLISH, id_, arguments)
        return id_ if said is None else said

    def _said(self, language: str, id_: str, arguments: Mapping[str, Argument]) -> str | None:
        return read_messages(self.folder / language, file_of(id_)).say(id_, arguments)


def file_of(id_: str) -> str:
    """The name of the file that a text is in."""
    return id_.partition("-")[0]


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """The codes of the languages there are, English first. A new folder is a new language."""
    found = sorted(path.name for path in (folder or texts_folder()).iterdir() if path.is_dir())
    return (ENGLISH, *(code for code in found if code != ENGLISH))

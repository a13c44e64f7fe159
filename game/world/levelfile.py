"""Level files: find them, load them. Every fault in one is found before anything is played."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from game.rules.faults import Fault, did_you_mean
from game.shipped import shipped
from game.texts.texts import ENGLISH, languages
from game.world.catalogue import Catalogue
from game.world.catalogue_file import NAME as CATALOGUE
from game.world.catalogue_file import catalogue_for
from game.world.document import LevelError, read_document
from game.world.level import Level
from game.world.taken import NOTHING_TAKEN, Taken, id_of

__all__ = [
    "LevelError",
    "find_level",
    "level_files",
    "load_level",
    "shipped_levels",
    "taken_by_game",
]

KEYS = "keys"
"""The folder of answer keys, beside the levels that they are for."""


def load_level(path: Path, catalogue: Catalogue | None = None, taken: Taken | None = None) -> Level:
    """The level in the file at ``path``, checked and resolved.

    ``catalogue`` says what kinds of things there are; by default it is that of the game, with what
    the file ``catalogue.toml`` beside the level adds to it. ``taken`` are ids that it may not have.

    Raises ``LevelError`` with every fault of the file, ``CatalogueError`` with every one of a
    catalogue.
    """
    from game.world.level_reading import LevelReading

    if path.name == CATALOGUE:
        message = "this is a catalogue, not a level. It is read with the levels beside it"
        raise LevelError(path, [Fault(0, 0, message)])
    document = read_document(path, LevelError)
    return LevelReading(document, catalogue or catalogue_for(path), taken or NOTHING_TAKEN).read()


def shipped_levels() -> tuple[Path, ...]:
    """The files of all levels that come with the game, in the order of play."""
    chapters = ("basic", "intermediate", "advanced", "sandbox")
    folders = [shipped("levels") / chapter for chapter in chapters]
    return tuple(path for folder in folders for path in sorted(folder.glob("*.toml")))


@cache
def shipped_ids() -> Mapping[str, Path]:
    """The file of each level that comes with the game, by its id."""
    return {id_of(path) or path.stem: path for path in shipped_levels()}


def taken_by_game(path: Path) -> Taken:
    """The ids of levels that come with the game, for any other file than one of these."""
    return NOTHING_TAKEN if path.resolve() in _shipped_places() else _taken_by_game()


@cache
def _taken_by_game() -> Taken:
    return Taken(dict.fromkeys(shipped_ids(), "a level of the game"))


@cache
def _shipped_places() -> frozenset[Path]:
    return frozenset(file.resolve() for file in shipped_levels())


def level_files(path: Path) -> tuple[Path, ...]:
    """The level files that a path names: itself, or all in the folder but catalogues, answer keys
    and translations.
    """
    if not path.is_dir():
        return (path,)
    others = {KEYS, *languages()} - {ENGLISH}
    files = (p for p in sorted(path.rglob("*.toml")) if p.name != CATALOGUE)
    return tuple(p for p in files if others.isdisjoint(p.relative_to(path).parts[:-1]))


def find_level(name_or_path: str | Path) -> Path:
    """The file of a level: given as a path, or as the id of a shipped level.

    A path need not exist: what is wrong with it is for ``load_level`` to say. Raises
    ``LevelError`` for a name that no shipped level has.
    """
    name, path = str(name_or_path), Path(name_or_path)
    ids = shipped_ids()
    if name in ids:
        return ids[name]
    if path.suffix == ".toml" or len(path.parts) > 1 or path.exists():
        return path
    raise LevelError(name, [Fault(0, 0, f"there is no such level.{did_you_mean(name, ids)}")])

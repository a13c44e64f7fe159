"""The catalogue file: which kinds of things there are. A mod adds kinds without code."""

from pathlib import Path

from game.shipped import shipped
from game.world.catalogue import Catalogue
from game.world.document import CatalogueError, read_document

__all__ = [
    "CatalogueError",
    "catalogue_for",
    "catalogues_of",
    "load_catalogue",
    "shipped_catalogue",
]

NAME = "catalogue.toml"


def shipped_catalogue() -> Path:
    """The file of the catalogue of the game."""
    return shipped("levels") / NAME


def catalogues_of(level: Path) -> tuple[Path, ...]:
    """The files of the catalogue for a level file: that of the game, and where there may be one
    that adds to it: beside the level.
    """
    game, beside = shipped_catalogue(), level.parent / NAME
    return (game,) if beside.resolve() == game.resolve() else (game, beside)


def catalogue_for(level: Path) -> Catalogue:
    """The catalogue for the level file at a path.

    Raises ``CatalogueError`` with every fault of the first file that has any.
    """
    game, *beside = catalogues_of(level)
    catalogue = load_catalogue(game)
    for path in beside:
        if path.is_file():
            catalogue = load_catalogue(path, catalogue)
    return catalogue


def load_catalogue(path: Path | None = None, base: Catalogue | None = None) -> Catalogue:
    """The catalogue in the file at ``path``; without one, the catalogue of the shipped levels.

    With a ``base`` the file adds to it. Raises ``CatalogueError`` with every fault of the file.
    """
    from game.world.catalogue_reading import CatalogueReading

    document = read_document(path or shipped_catalogue(), CatalogueError)
    return CatalogueReading(document, base).read()

"""The catalogue file: which kinds of things there are. A mod adds kinds without code."""

from pathlib import Path

from game.shipped import shipped
from game.world.catalogue import Catalogue
from game.world.document import CatalogueError, read_document

__all__ = ["CatalogueError", "load_catalogue", "shipped_catalogue"]


def shipped_catalogue() -> Path:
    """The file of the catalogue of the shipped levels."""
    return shipped("levels") / "catalogue.toml"


def load_catalogue(path: Path | None = None) -> Catalogue:
    """The catalogue in the file at ``path``; without one, the catalogue of the shipped levels.

    Raises ``CatalogueError`` with every fault of the file.
    """
    from game.world.catalogue_reading import CatalogueReading

    document = read_document(path or shipped_catalogue(), CatalogueError)
    return CatalogueReading(document).read()

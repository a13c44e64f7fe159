"""Where the shipped levels and pictures are, in a checkout and in an installed wheel alike."""

from pathlib import Path


def shipped(folder: str) -> Path:
    """The folder ``levels`` or ``assets``: inside the package when installed, else beside it."""
    package = Path(__file__).resolve().parent
    beside = package.parent / folder
    return beside if (package.parent / "pyproject.toml").is_file() else package / folder

"""Making levels of one's own: a first file to change, and what editors need to help with it."""

import argparse
import re
from pathlib import Path

from game.cli.errors import FINE, UsageError

SORTS = ("level", "key", "catalogue", "translation", "names")
"""The files that people write; for each there is a schema."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 40  # the ids of what a day can show begin with it


def new(chosen: argparse.Namespace) -> int:
    """``misfetch new``."""
    from game.world.levelfile import shipped_ids
    from game.world.template import new_level

    name = Path(chosen.path).name.removesuffix(".toml")
    if not _ID.fullmatch(name) or len(name) > _LONGEST:
        hint = re.sub(r"[^a-z0-9]+", "-", name.lower())[:_LONGEST].strip("-") or "my-level"
        raise UsageError(
            f'"{name}" is no id: use at most {_LONGEST} lower case letters, digits and hyphens, '
            f"such as {hint}"
        )
    if name in shipped_ids():
        raise UsageError(f'"{name}" is the id of a level of the game: choose another')
    path = Path(chosen.path).with_name(f"{name}.toml")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(new_level(path.stem))
    except FileExistsError:
        raise UsageError(f"{path}: there is such a file already; choose another name") from None
    except FileNotFoundError:
        raise UsageError(f"{path}: make the folder {path.parent} first") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None
    print(f"{path} is a level now. Change it, then: misfetch check {path}")
    return FINE


def schema(chosen: argparse.Namespace) -> int:
    """``misfetch schema``."""
    from game.world.schema import schema_text

    print(schema_text(chosen.file), end="")
    return FINE

"""The level that a maker of levels begins with."""

from pathlib import Path

_TEMPLATE = Path(__file__).with_name("template.toml")
_ID = "my-level"


def new_level(name: str) -> str:
    """The text of a small whole level with the id ``name`` and remarks for its maker.

    The ids of what a day can show begin with it: no two in the game are the same.
    """
    text = _TEMPLATE.read_text("utf-8")
    title = name.replace("-", " ").title()[:60]
    return text.replace(_ID, name).replace('"My Level"', f'"{title}"')

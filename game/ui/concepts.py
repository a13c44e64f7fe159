"""Meant, Said and Learned: each has one colour and one shape, wherever it appears."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from game.ui.kit.theme import Colour, Theme
from game.ui.scene import Tag

Concept: TypeAlias = Literal["meant", "said", "learned"]

SHAPES: Mapping[Concept, Tag] = MappingProxyType(
    {"meant": "circle", "said": "square", "learned": "diamond"}
)
"""The shapes, for those to whom colours look alike."""


def colour_of(concept: Concept, theme: Theme) -> Colour:
    """The colour of Meant, Said or Learned in a theme."""
    return {"meant": theme.meant, "said": theme.said, "learned": theme.learned}[concept]

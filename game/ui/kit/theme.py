"""Colours, text sizes and radii of the kit, as data. Lengths are in units of 1 px at scale 1."""

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]


class Face(Enum):
    """A design of letters."""

    TEXT = "text"
    BOLD = "bold"
    ITALIC = "italic"
    HEADING = "heading"


class Marker(Enum):
    """A small shape that tells series apart without colour."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


@dataclass(frozen=True)
class TextStyle:
    """A face at a size in units; never below 20, so that a projector can be read."""

    face: Face
    size: int


@dataclass(frozen=True)
class Accent:
    """A colour with a meaning: as text and line, as a pale wash behind text, and as a shape."""

    colour: Colour
    wash: Colour
    marker: Marker


MEANT = Accent((44, 110, 73), (224, 238, 222), Marker.CIRCLE)
SAID = Accent((179, 81, 12), (252, 230, 208), Marker.SQUARE)
LEARNED = Accent((84, 70, 168), (230, 226, 246), Marker.TRIANGLE)


@dataclass(frozen=True)
class Theme:
    """Everything about the look that is not geometry of one widget."""

    ground: Colour = (251, 245, 230)
    card: Colour = (255, 253, 246)
    sunk: Colour = (245, 236, 215)  # tracks, gutters, things that are off
    ink: Colour = (59, 47, 42)
    muted: Colour = (104, 89, 80)
    hairline: Colour = (222, 208, 184)
    shadow: Colour = (120, 92, 60)
    primary: Colour = (246, 201, 69)
    primary_hover: Colour = (255, 217, 104)
    hover: Colour = (253, 243, 217)
    selection: Colour = (250, 223, 150)
    focus: Colour = (29, 95, 168)
    good: Colour = (44, 110, 73)
    bad: Colour = (176, 42, 42)
    warning: Colour = (138, 90, 0)
    meant: Accent = MEANT
    said: Accent = SAID
    learned: Accent = LEARNED

    small: TextStyle = field(default=TextStyle(Face.TEXT, 20))
    body: TextStyle = field(default=TextStyle(Face.TEXT, 22))
    bold: TextStyle = field(default=TextStyle(Face.BOLD, 22))
    lead: TextStyle = field(default=TextStyle(Face.TEXT, 27))
    button: TextStyle = field(default=TextStyle(Face.HEADING, 22))
    heading: TextStyle = field(default=TextStyle(Face.HEADING, 28))
    title: TextStyle = field(default=TextStyle(Face.HEADING, 48))

    radius: int = 14
    line: float = 2
    step: int = 8  # spacing comes in multiples of this
    shadow_depth: int = 5


def high_contrast(theme: Theme) -> Theme:
    """The same theme for eyes that need more: black on white, stronger lines."""
    black, white = (0, 0, 0), (255, 255, 255)
    return replace(
        theme,
        ground=white,
        card=white,
        sunk=(235, 235, 235),
        ink=black,
        muted=(51, 51, 51),
        hairline=(110, 110, 110),
        focus=(0, 60, 200),
        meant=replace(theme.meant, colour=(0, 84, 40)),
        said=replace(theme.said, colour=(140, 52, 0)),
        learned=replace(theme.learned, colour=(60, 40, 150)),
        good=(0, 84, 40),
        bad=(150, 0, 0),
        warning=(100, 60, 0),
        line=3,
    )


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

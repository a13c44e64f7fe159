"""Colours, sizes and spacing in one place: a warm picture book, not a dashboard."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]

_INKS = ("ink", "muted", "meant", "said", "learned", "good", "bad", "warning", "focus", "primary")
_PAPERS = ("ground", "card", "sunk")


@dataclass(frozen=True)
class Theme:
    """Colours as (red, green, blue), and lengths at scale 1.

    Each of ``meant``, ``said`` and ``learned`` has one meaning wherever it appears, and can be
    read as text on every paper (``text_pairs``). ``edge`` is the line around cards.
    """

    ground: Colour = (250, 241, 222)
    card: Colour = (255, 252, 244)
    sunk: Colour = (246, 237, 218)
    ink: Colour = (58, 46, 41)
    muted: Colour = (110, 93, 83)
    edge: Colour = (58, 46, 41)
    line: Colour = (196, 178, 156)
    shadow: Colour = (120, 92, 62)
    veil: Colour = (58, 46, 41)
    primary: Colour = (176, 66, 38)
    primary_lit: Colour = (190, 76, 46)
    on_primary: Colour = (255, 250, 240)
    lit: Colour = (247, 232, 204)
    focus: Colour = (30, 100, 170)
    selection: Colour = (250, 214, 150)
    meant: Colour = (30, 107, 72)
    said: Colour = (158, 79, 6)
    learned: Colour = (92, 70, 166)
    good: Colour = (30, 107, 72)
    bad: Colour = (170, 38, 38)
    warning: Colour = (140, 86, 0)
    step: int = 8
    radius: int = 12
    outline: int = 2

    def text_pairs(self) -> Iterator[tuple[str, str]]:
        """The names of all (ink, paper) on which text is written."""
        yield from ((ink, paper) for paper in _PAPERS for ink in _INKS)
        yield from (("ink", paper) for paper in ("lit", "selection"))
        yield from (("on_primary", paper) for paper in ("primary", "primary_lit"))


LIGHT = Theme()

DARK = Theme(
    ground=(41, 33, 31),
    card=(54, 44, 40),
    sunk=(33, 27, 25),
    ink=(247, 236, 217),
    muted=(203, 186, 166),
    edge=(164, 143, 124),
    line=(112, 96, 84),
    shadow=(0, 0, 0),
    veil=(12, 9, 8),
    primary=(242, 146, 104),
    primary_lit=(250, 170, 132),
    on_primary=(44, 24, 16),
    lit=(84, 66, 52),
    focus=(128, 190, 246),
    selection=(112, 80, 36),
    meant=(128, 212, 166),
    said=(243, 178, 100),
    learned=(192, 176, 252),
    good=(128, 212, 166),
    bad=(255, 146, 136),
    warning=(240, 194, 96),
)

HIGH_CONTRAST = replace(
    DARK,
    ground=(0, 0, 0),
    card=(0, 0, 0),
    sunk=(20, 20, 20),
    ink=(255, 255, 255),
    muted=(225, 225, 225),
    edge=(255, 255, 255),
    line=(170, 170, 170),
    veil=(0, 0, 0),
    primary=(255, 214, 64),
    primary_lit=(255, 232, 140),
    on_primary=(0, 0, 0),
    lit=(66, 60, 20),
    focus=(110, 220, 255),
    selection=(74, 66, 0),
    meant=(120, 240, 170),
    said=(255, 184, 96),
    learned=(208, 192, 255),
    good=(120, 240, 170),
    bad=(255, 160, 150),
    warning=(255, 214, 64),
    outline=3,
)

THEMES = MappingProxyType({"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST})
"""Every theme by the name under which a player finds it."""


def contrast(one: Colour, other: Colour) -> float:
    """How well one colour is seen on the other: 1 (not at all) to 21.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


@dataclass(frozen=True)
class Look:
    """A theme at a scale: 1.0 is for a window of about 1280 x 720 pixels."""

    theme: Theme
    scale: float = 1.0

    def px(self, size: float) -> int:
        """A length in pixels of the screen, at least 1."""
        return max(1, round(size * self.scale))

    @property
    def gap(self) -> int:
        """The step of all spacing: 8 at scale 1."""
        return self.px(self.theme.step)

    @property
    def outline(self) -> int:
        """The weight of an ink line."""
        return self.px(self.theme.outline)

    @property
    def radius(self) -> int:
        """The radius of a card's corners."""
        return self.px(self.theme.radius)

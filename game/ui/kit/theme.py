"""Colours, sizes and spacing in one place: a warm picture book, not a dashboard."""

from dataclasses import dataclass
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True)
class Theme:
    """Colours as (red, green, blue). Each of ``meant``, ``said`` and ``learned`` has one meaning
    wherever it appears, and is dark enough to be read as text on ``card``.
    """

    ground: Colour = (250, 241, 222)
    card: Colour = (255, 252, 244)
    sunk: Colour = (246, 237, 218)
    ink: Colour = (58, 46, 41)
    muted: Colour = (110, 93, 83)
    line: Colour = (196, 178, 156)
    shadow: Colour = (120, 92, 62)
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
        return self.px(8)

    @property
    def outline(self) -> int:
        """The weight of an ink line."""
        return self.px(2)

    @property
    def radius(self) -> int:
        """The radius of a card's corners."""
        return self.px(12)

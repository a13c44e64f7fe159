"""Marks beside rules: whether the next card says the same. Each has a sign and a shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pygame import Rect, Surface, draw

from game.texts.texts import Texts
from game.ui.kit.box import nowhere
from game.ui.kit.marks import Shape
from game.ui.kit.pen import Pen
from game.ui.kit.rows import Flow
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget

RADIUS = 13  # at scale 1
OPEN = "open"
"""The mark in the legend that stands for a range that the rules leave open."""


@dataclass(frozen=True)
class Tag:
    """How a mark looks, and what it means. ``colour`` is the name of a theme's colour,
    ``meaning`` the id of a text.
    """

    sign: str
    shape: Shape
    colour: str
    filled: bool
    meaning: str


TAGS: Mapping[str, Tag] = MappingProxyType(
    {
        "same": Tag("=", "circle", "muted", False, "verdict-mark-same"),
        "amount": Tag("≠", "circle", "warning", False, "verdict-mark-amount"),
        "only": Tag("!", "square", "bad", True, "verdict-mark-only"),
        "confused": Tag("?", "circle", "warning", True, "verdict-mark-confused"),
        "quiet": Tag("", "circle", "muted", False, "verdict-mark-quiet"),
    }
)


def draw_tag(surface: Surface, pen: Pen, kind: str, centre: tuple[int, int]) -> None:
    """A mark around a spot."""
    tag, theme = TAGS[kind], pen.look.theme
    radius = pen.look.px(RADIUS if tag.sign else RADIUS * 0.4)
    colour = getattr(theme, tag.colour)
    weight = 0 if tag.filled else pen.look.px(2)
    pen.mark(surface, centre, radius, colour, tag.shape, weight)
    left = centre[0] - pen.width(tag.sign, "small") // 2
    top = centre[1] - pen.height("small") // 2
    pen.text(surface, tag.sign, (left, top), "small", theme.card if tag.filled else colour)


class _Entry(Widget):
    """A mark and its meaning."""

    def __init__(self, kind: str, meaning: str):
        super().__init__(nowhere())
        self.kind, self.meaning = kind, meaning

    def least_width(self, pen: Pen) -> int:
        return _before(pen) + pen.width(self.meaning, "small") + pen.look.gap

    def least_height(self, pen: Pen, width: int) -> int:
        return pen.height("small") + pen.look.px(2)

    def draw(self, surface: Surface, pen: Pen) -> None:
        middle = self.rect.left + pen.look.px(RADIUS) + 1
        if self.kind == OPEN:
            bar = Rect(0, 0, pen.look.px(12), self.rect.height)
            bar.center = (middle, self.rect.centery)
            draw_hatched(surface, pen, bar, pen.look.theme.said)
        else:
            draw_tag(surface, pen, self.kind, (middle, self.rect.centery))
        place = Rect(self.rect.left + _before(pen), 0, 0, 0)
        place.centery = self.rect.centery - pen.height("small") // 2
        pen.text(surface, self.meaning, place.topleft, "small", pen.look.theme.muted)


def legend(say: Texts, kinds: set[str], left_open: str = "") -> Flow:
    """What the marks mean that there are, in one order; and what the hatched bar does."""
    entries = [_Entry(kind, say(tag.meaning)) for kind, tag in TAGS.items() if kind in kinds]
    hatched = [_Entry(OPEN, left_open)] if left_open else []
    return Flow([*entries, *hatched], 1.5)


def draw_hatched(surface: Surface, pen: Pen, bar: Rect, colour: Colour) -> None:
    """A hatched bar: all between its ends is possible."""
    before, step = surface.get_clip(), pen.look.px(7)
    surface.set_clip(bar.clip(before))
    for across in range(-bar.height, bar.width, step):
        start = (bar.left + across, bar.bottom)
        draw.aaline(surface, colour, start, (start[0] + bar.height, bar.top))
    surface.set_clip(before)
    draw.rect(surface, colour, bar, pen.look.px(2), border_radius=pen.look.px(3))


def _before(pen: Pen) -> int:
    return pen.look.px(2 * RADIUS) + pen.look.gap

"""A card of rules: Meant, Said or Learned. Marks stand on the side of the card they speak of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from pygame import Rect, Surface

from game.play.differences import Beside, Confused
from game.play.finding import points
from game.play.wording import Wording
from game.ui.concepts import SHAPES, Concept, colour_of
from game.ui.kit.box import nowhere
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import Scrolling
from game.ui.verdict.tags import RADIUS, draw_tag

_LEAST_LINES = 3
_WISHED = 300  # at scale 1; what is more scrolls

_TITLES: Mapping[Concept, str] = MappingProxyType(
    {"meant": "verdict-meant", "said": "verdict-said", "learned": "verdict-learned"}
)


@dataclass(frozen=True)
class _Line:
    """A rule, or what is said about one; marks at its left and right."""

    text: str
    left: str | None = None
    right: str | None = None
    remark: bool = False


class MarkedCard(Scrolling):
    """``left`` and ``right`` are what comes of comparing with the card on that side."""

    grows = True

    def __init__(
        self,
        pen: Pen,
        words: Wording,
        concept: Concept,
        rules: Sequence[str],
        left: Beside | None = None,
        right: Beside | None = None,
    ):
        super().__init__(nowhere(), pen)
        self.concept, self.title = concept, words.say(_TITLES[concept])
        self.colour = colour_of(concept, pen.look.theme)
        self._left, self._right = left, right
        self.lines = tuple(_lines(words, concept, rules, left, right))

    @property
    def view(self) -> Rect:
        """Below the heading."""
        view, head = super().view, self._head
        return Rect(view.left, view.top + head, view.width, max(1, view.height - head))

    @property
    def _head(self) -> int:
        return self._pen.height("heading") + self._pen.look.gap

    def put(self, rect: Rect) -> None:
        """Be there; cards that can be seen whole do not get the focus."""
        super().put(rect)
        self.focusable = self.furthest > 0

    def least_height(self, pen: Pen, width: int) -> int:
        """The heading and a few lines, or all there are."""
        few = _LEAST_LINES * pen.height("small")
        return self._head + min(few, self._height(width)) + self._above_and_below()

    def wished_height(self, pen: Pen, width: int) -> int:
        """All rules, within reason."""
        whole = self._head + self._height(width) + self._above_and_below()
        return max(self.least_height(pen, width), min(pen.look.px(_WISHED), whole))

    def content_height(self) -> int:
        """All rules, and what is said about them."""
        return self._lines_height(self.view.width)

    def _height(self, width: int) -> int:
        return self._lines_height(max(1, width - self._left_and_right()))

    def _lines_height(self, width: int) -> int:
        gap = self._pen.look.gap // 2
        return sum(self._line_height(line, width) + gap for line in self.lines)

    def _line_height(self, line: _Line, width: int) -> int:
        return self._pen.paragraph_height(line.text, self._room(width).width, "small")

    def _room(self, width: int) -> Rect:
        """Where text lies within so many pixels: between the marks."""
        side = self._pen.look.px(2 * RADIUS) + self._pen.look.gap * 3 // 4
        left = side if self._left is not None else 0
        right = side if self._right is not None else 0
        return Rect(left, 0, max(1, width - left - right), 0)

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The card, its heading with its shape, the rules."""
        pen.card(surface, self.rect, outline=self.colour)
        top, radius = self.view.top - self._head, pen.look.px(10)
        middle = (self.view.left + radius, top + pen.height("heading") // 2)
        pen.mark(surface, middle, radius, self.colour, SHAPES[self.concept])
        left = self.view.left + 2 * radius + pen.look.gap
        pen.text(surface, self.title, (left, top), "heading", self.colour)
        self.draw_view(surface, pen)

    def draw_content(self, surface: Surface, pen: Pen, area: Rect) -> None:
        """Rules with their marks."""
        top, theme = area.top, pen.look.theme
        half, radius = pen.height("small") // 2, pen.look.px(RADIUS) + 1
        room = self._room(area.width).move(area.left, 0)
        for line in self.lines:
            place = Rect(room.left, top, room.width, area.height)
            colour = theme.warning if line.remark else None
            pen.paragraph(surface, line.text, place, "small", colour)
            if line.left:
                draw_tag(surface, pen, line.left, (area.left + radius, top + half))
            if line.right:
                draw_tag(surface, pen, line.right, (area.right - radius, top + half))
            top += self._line_height(line, area.width) + pen.look.gap // 2


def _lines(
    words: Wording,
    concept: Concept,
    rules: Sequence[str],
    left: Beside | None,
    right: Beside | None,
) -> Iterator[_Line]:
    if not rules:
        yield _Line(words.say("card-empty"))
    for number, rule in enumerate(rules):
        at_left, at_right = (side.kinds[number] if side else None for side in (left, right))
        yield _Line(rule, at_left, at_right)
        for confused in left.confused if left is not None else ():
            if confused.rule == number + 1:
                yield _Line(_alike(words, concept, confused), left="confused", remark=True)


def _alike(words: Wording, concept: Concept, confused: Confused) -> str:
    """Two things, with what the card at the left pays for each."""
    better, worse = words.apart(confused.deed, confused.other_deed)
    return words.say(
        "verdict-alike-meant" if concept == "said" else "verdict-alike-said",
        better=better,
        more=points(confused.worth) or "0",
        worse=worse,
        less=points(confused.other_worth) or "0",
    )

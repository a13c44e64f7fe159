"""Parts that several screens share: cards of rules, and the two-column ledger."""

from collections.abc import Sequence

from pygame import Rect, Surface, draw

from game.learning.days import Entry
from game.play.finding import points
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget


class RuleCard(Widget):
    """A card with a coloured heading and rules below it; what is too much is counted."""

    def __init__(self, rect: Rect, title: str, colour: Colour, rules: Sequence[str]):
        super().__init__(rect)
        self.title, self.colour, self.rules = title, colour, tuple(rules)

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The card, its heading, the rules with a space between them."""
        gap = pen.look.gap
        pen.card(surface, self.rect, outline=self.colour)
        room = self.rect.inflate(-4 * gap, -3 * gap)
        pen.text(surface, self.title, room.topleft, "heading", self.colour)
        top = room.top + pen.height("heading") + gap
        for number, rule in enumerate(self.rules):
            height = pen.paragraph_height(rule, room.width, "small")
            last = number == len(self.rules) - 1
            if top + height + (0 if last else pen.height("small")) > room.bottom:
                more = f"… and {len(self.rules) - number} more"
                pen.text(surface, more, (room.left, top), "small", pen.look.theme.muted)
                return
            pen.paragraph(surface, rule, Rect(room.left, top, room.width, height), "small")
            top += height + pen.look.px(5)
        if not self.rules:
            pen.text(surface, "nothing", (room.left, top), "small", pen.look.theme.muted)


class Ledger(Widget):
    """What happened, what the rules paid for it, and what it was worth to the owner.

    Shows the last lines that fit, and the sums of all of them below.
    """

    def __init__(self, rect: Rect, entries: Sequence[Entry] = ()):
        super().__init__(rect)
        self.entries = tuple(entries)

    def draw(self, surface: Surface, pen: Pen) -> None:
        """Heading, lines, sums."""
        theme, gap, row = pen.look.theme, pen.look.gap, pen.height("small") + pen.look.px(3)
        pen.card(surface, self.rect)
        room = self.rect.inflate(-3 * gap, -3 * gap)
        self._line(surface, pen, room, room.top, ("", "Said by rule", "Meant"), "bold")
        foot = room.bottom - row
        draw.line(surface, theme.line, (room.left, foot - gap), (room.right, foot - gap), 2)
        sums = points(sum(e.said for e in self.entries)), points(sum(e.meant for e in self.entries))
        self._line(surface, pen, room, foot, ("All together", *sums), "bold")
        fitting = max(0, (foot - 2 * gap - room.top - row) // row)
        shown = self.entries[-fitting:] if fitting else ()
        for number, entry in enumerate(shown, start=1):
            written = (
                described(entry),
                _said(entry),
                points(entry.meant) if entry.meant else "·",
            )
            self._line(surface, pen, room, room.top + number * row, written, "small")

    def _line(
        self,
        surface: Surface,
        pen: Pen,
        room: Rect,
        top: int,
        written: tuple[str, str, str],
        style: str,
    ) -> None:
        theme = pen.look.theme
        wide = pen.width("Meant", "bold") + 2 * pen.look.gap
        what, said, meant = written
        label = shortened(pen, what, room.width - wide - pen.width(said, style), style)
        pen.text(surface, label, (room.left, top), style)
        for text, right, colour in (
            (said, room.right - wide, theme.said),
            (meant, room.right, theme.meant),
        ):
            left = right - pen.width(text, style)
            pen.text(surface, text, (left, top), style, colour)


def described(entry: Entry) -> str:
    """A line of the ledger in words: "9. brings famous painting", "12. presses lamp switch"."""
    about = entry.item or (entry.place if entry.event != "waits" else None)
    what = " ".join(part for part in (entry.event, about) if part)
    return what if entry.event in ("every step", "the day ends") else f"{entry.step}. {what}"


def _said(entry: Entry) -> str:
    """What the rules paid and which of them: "+10 by 1"."""
    if not entry.said_by:
        return "·"
    return f"{points(entry.said) or '0'} by {' & '.join(map(str, entry.said_by))}"


def shortened(pen: Pen, text: str, width: int, style: str) -> str:
    """As much of a text as fits on one line."""
    if pen.width(text, style) <= width:
        return text
    while text and pen.width(f"{text}…", style) > width:
        text = text[:-1]
    return f"{text}…"

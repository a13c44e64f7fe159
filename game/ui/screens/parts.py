"""Parts that several screens share: cards of rules, the two-column ledger, a dog that waits."""

from collections.abc import Callable, Sequence

from pygame import Rect, Surface, draw

from game.learning.days import Entry
from game.play.deeds import deed
from game.play.finding import points
from game.play.wording import Wording
from game.texts.texts import Texts
from game.ui.concepts import SHAPES, Concept, colour_of
from game.ui.kit.box import nowhere
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import Passage, Scrolling, passages_height
from game.ui.kit.theme import Colour
from game.ui.kit.toggle import Toggle
from game.ui.kit.widget import Widget
from game.ui.sprites import Sprites

_WISHED = 260  # at scale 1; what is more scrolls
_WITH_WHAT = {
    "picks up": "ledger-picks-up",
    "puts down": "ledger-puts-down",
    "brings": "ledger-brings",
    "chews": "ledger-chews",
    "breaks": "ledger-breaks",
    "steps on": "ledger-steps-on",
    "enters": "ledger-enters",
    "presses": "ledger-presses",
    "gets closer to": "ledger-gets-closer",
    "gets farther from": "ledger-gets-farther",
}
_BARE = {"walks": "ledger-walks", "waits": "ledger-waits"}
_STANDING = {"every step": "ledger-every-step", "the day ends": "ledger-day-ends"}
_DOG = (60, 190)  # at scale 1: the smallest that is drawn, and the largest


class RuleCard(Scrolling):
    """A card with a coloured heading and rules below it, which scroll where they are too many.

    ``empty`` is said where there is no rule.
    """

    grows = True

    def __init__(
        self, rect: Rect, pen: Pen, title: str, colour: Colour, rules: Sequence[str], empty: str
    ):
        super().__init__(rect, pen)
        self.title, self.colour, self.rules = title, colour, tuple(rules)
        muted = pen.look.theme.muted
        self._passages = [Passage(rule, "small") for rule in self.rules] or [
            Passage(empty, "small", muted)
        ]

    @property
    def view(self) -> Rect:
        """Below the heading."""
        view = super().view
        head = self._pen.height("heading") + self._pen.look.gap
        return Rect(view.left, view.top + head, view.width, max(1, view.height - head))

    def put(self, rect: Rect) -> None:
        """Be there; cards that can be seen whole do not get the focus."""
        super().put(rect)
        self.focusable = self.furthest > 0

    def least_height(self, pen: Pen, width: int) -> int:
        """The heading and a few lines."""
        return self._with_heading(3 * pen.height("small"))

    def wished_height(self, pen: Pen, width: int) -> int:
        """All rules, within reason."""
        inside = max(1, width - self._left_and_right())
        whole = self._with_heading(passages_height(pen, self._passages, inside))
        return max(self.least_height(pen, width), min(pen.look.px(_WISHED), whole))

    def content_height(self) -> int:
        """All rules."""
        return passages_height(self._pen, self._passages, self.view.width)

    def _with_heading(self, height: int) -> int:
        head = self._pen.height("heading") + self._pen.look.gap
        return head + height + self._above_and_below()

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The card, its heading, the rules with a space between them."""
        pen.card(surface, self.rect, outline=self.colour)
        head = self._pen.height("heading") + self._pen.look.gap
        corner = (self.view.left, self.view.top - head)
        pen.text(surface, self.title, corner, "heading", self.colour)
        self.draw_view(surface, pen)

    def draw_content(self, surface: Surface, pen: Pen, area: Rect) -> None:
        """The rules."""
        top = area.top
        for passage in self._passages:
            place = Rect(area.left, top, area.width, area.height)
            used = pen.paragraph(surface, passage.text, place, passage.style, passage.colour)
            top += used + pen.look.gap


class Ledger(Scrolling):
    """What happened, what the rules paid for it, and what it was worth to the owner.

    Scrolls, and shows the last lines whenever there are more; below are the sums of all.
    """

    grows = True

    def __init__(self, rect: Rect, pen: Pen, words: Wording, entries: Sequence[Entry] = ()):
        super().__init__(rect, pen)
        say, self._words = words.say, words
        self._said_title, self._meant_title = say("ledger-said"), say("ledger-meant")
        self._step_title, self._sum_title = say("ledger-step"), say("ledger-sum")
        self._entries: tuple[Entry, ...] = ()
        self._lines: list[tuple[str, str, str]] = []
        self.entries = tuple(entries)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The lines."""
        return self._entries

    @entries.setter
    def entries(self, entries: tuple[Entry, ...]) -> None:
        if entries == self._entries:
            return
        grown = len(entries) != len(self._entries)
        before = dict(zip(self._entries, self._lines, strict=True))  # words take their time
        self._entries = entries
        self._lines = [before.get(entry) or self._written(entry) for entry in entries]
        if grown:
            self._to_end()

    def put(self, rect: Rect) -> None:
        """Be there, and show the last lines."""
        resized = rect.size != self.rect.size
        super().put(rect)
        if resized:
            self._to_end()

    def _to_end(self) -> None:
        self.focusable = self.furthest > 0
        self.scroll_to(self.furthest)

    @property
    def view(self) -> Rect:
        """Between the heading and the sums."""
        view, row = super().view, self._row
        below = row + self._pen.look.gap
        return Rect(view.left, view.top + row, view.width, max(1, view.height - row - below))

    @property
    def _row(self) -> int:
        return self._pen.height("small") + self._pen.look.px(3)

    def least_width(self, pen: Pen) -> int:
        """Enough for what happened beside two columns."""
        return pen.look.px(400)

    def least_height(self, pen: Pen, width: int) -> int:
        """The heading, a few lines and the sums."""
        return 7 * self._row + pen.look.gap + self._above_and_below()

    def content_height(self) -> int:
        """All lines."""
        return len(self._entries) * self._row

    def draw(self, surface: Surface, pen: Pen) -> None:
        """Heading, lines, sums."""
        theme, view, gap = pen.look.theme, self.view, pen.look.gap
        pen.card(surface, self.rect)
        heading = (self._step_title, self._said_title, self._meant_title)
        self._line(surface, pen, view.top - self._row, heading, "bold", marked=True)
        foot = view.bottom + gap
        height = foot - gap // 2
        draw.line(surface, theme.line, (view.left, height), (view.right, height), 2)
        sums = points(sum(e.said for e in self.entries)), points(sum(e.meant for e in self.entries))
        self._line(surface, pen, foot, (self._sum_title, *sums), "bold")
        self.draw_view(surface, pen)

    def draw_content(self, surface: Surface, pen: Pen, area: Rect) -> None:
        """The lines that are in sight, ruled so that the eye finds from one end to the other."""
        seen, theme = surface.get_clip(), pen.look.theme
        for number, line in enumerate(self._lines):
            top = area.top + number * self._row
            if top + self._row > seen.top and top < seen.bottom:
                draw.line(surface, theme.line, (area.left, top), (area.right - 1, top))
                self._line(surface, pen, top, line, "small")

    def _written(self, entry: Entry) -> tuple[str, str, str]:
        """A line: what happened, what it paid and by which rules, and its worth to the owner."""
        meant = points(entry.meant) if entry.meant else "·"
        if not entry.said_by:
            return described(entry, self._words), "·", meant
        paid, rules = points(entry.said) or "0", " & ".join(map(str, entry.said_by))
        said = self._words.say("ledger-paid", points=paid, rules=rules)
        return described(entry, self._words), said, meant

    def _line(
        self,
        surface: Surface,
        pen: Pen,
        top: int,
        written: tuple[str, str, str],
        style: str,
        marked: bool = False,
    ) -> None:
        """Three columns; ``marked`` puts the shapes of Said and Meant before these."""
        room, radius = self.view, pen.look.px(5)
        wide = pen.width(self._meant_title, "bold") + 2 * radius + 2 * pen.look.gap
        what, said, meant = written
        beside = wide + pen.width(said, style) + pen.look.gap
        label = shortened(pen, what, room.width - beside, style)
        pen.text(surface, label, (room.left, top), style)
        columns: tuple[tuple[Concept, str, int], ...] = (
            ("said", said, room.right - wide),
            ("meant", meant, room.right),
        )
        for concept, text, right in columns:
            left, colour = right - pen.width(text, style), colour_of(concept, pen.look.theme)
            pen.text(surface, text, (left, top), style, colour)
            if marked:
                middle = (left - pen.look.gap // 2 - radius, top + pen.height(style) // 2)
                pen.mark(surface, middle, radius, colour, SHAPES[concept])


class WaitingDog(Widget):
    """The dog, in one of its drawings, where there is room for it."""

    grows = True

    def __init__(self, sprites: Sprites, drawing: str):
        super().__init__(nowhere())
        self._sprites, self._drawing = sprites, drawing

    def draw(self, surface: Surface, pen: Pen) -> None:
        """At the foot of its place."""
        smallest, largest = map(pen.look.px, _DOG)
        if self.rect.height >= smallest:
            width = min(largest, self.rect.height)
            dog = self._sprites.picture(f"dog/{self._drawing}", width)
            surface.blit(dog, dog.get_rect(midbottom=self.rect.midbottom))


def toggle(say: Texts, label: str, on_change: Callable[[bool], None], on: bool) -> Toggle:
    """A switch that says in the player's language whether it is on."""
    return Toggle(nowhere(), label, on_change, on, (say("settings-off"), say("settings-on")))


def described(entry: Entry, words: Wording) -> str:
    """A line of the ledger in words: "9. brings famous painting", "12. presses lamp switch"."""
    say = words.say
    if entry.event in _STANDING:
        return say(_STANDING[entry.event])
    if entry.event in _BARE:
        return say("ledger-line", step=entry.step, deed=say(_BARE[entry.event]))
    did = say(_WITH_WHAT[entry.event], what=words.name(deed(entry).what))
    return say("ledger-line", step=entry.step, deed=did)


def shortened(pen: Pen, text: str, width: int, style: str) -> str:
    """As much of a text as fits on one line."""
    if pen.width(text, style) <= width:
        return text
    while text and pen.width(f"{text}…", style) > width:
        text = text[:-1]
    return f"{text}…"

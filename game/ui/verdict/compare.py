"""This attempt beside an earlier one: what was changed in the rules, and what came of it."""

from collections.abc import Callable, Sequence

from pygame import Rect, Surface

from game.play.comparison import ChangedLine, changed_lines
from game.play.finding import points
from game.play.history import Record
from game.ui.kit.box import Box, Panes, Stack, nowhere
from game.ui.kit.drop_down import DropDown
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import Scrolling
from game.ui.kit.table import Table, TableRow

NOTHING_EARLIER = "This is your first attempt here. Change one thing, train again, and compare."
_RESULTS = {
    "fetched": "did what you meant",
    "hacked": "did what you said",
    "side_effect": "side effect",
    "misgeneralised": "learned something else",
    "undertrained": "too little practice",
    "idle": "stayed in bed",
}
_SIGNS = {"same": "", "gone": "gone", "new": "new"}


def compare(
    pen: Pen,
    window: Rect,
    records: Sequence[Record],
    chosen: int,
    on_choose: Callable[[int], None],
) -> Box:
    """``records``: all attempts, the last one is this; ``chosen``: the number of an earlier one."""
    *earlier, now = records
    if not earlier:
        return Label(nowhere(), NOTHING_EARLIER)
    then = earlier[chosen]
    names = [f"Attempt {n}: {_result(record)}" for n, record in enumerate(earlier, 1)]
    drop_down = DropDown(nowhere(), pen, window, names, on_choose, chosen)
    lines = changed_lines(then.rules, now.rules)
    title = Label(nowhere(), _title(lines), "bold")
    left = Stack([drop_down, title, ChangedRules(pen, lines)])
    table = Stack([_table(pen, then, now, chosen + 1, len(records))])  # no higher than it needs
    return Panes([left, table], (1.0, 1.0), 3.0)


def _title(lines: Sequence[ChangedLine]) -> str:
    changed = sum(line.change != "same" for line in lines)
    return "What you changed since" if changed else "You changed no rule since"


def _result(record: Record) -> str:
    return f"{_RESULTS.get(record.outcome, record.outcome)}, score {_number(record.intent_score)}"


def _table(pen: Pen, then: Record, now: Record, number: int, this: int) -> Table:
    theme = pen.look.theme
    rows = [
        TableRow("What it did", (_RESULTS[then.outcome], _RESULTS[now.outcome])),
        _row("Intent score", then.intent_score, now.intent_score, 1, theme.good, theme.bad),
        _row("Outer loss", then.outer, now.outer, -1, theme.good, theme.bad),
        _row("Inner loss", then.inner, now.inner, -1, theme.good, theme.bad),
        _row("Too little practice", then.undertrained, now.undertrained, -1, theme.good, theme.bad),
        TableRow("Seed", (str(then.seed), str(now.seed))),
        TableRow("Steps of training", (f"{then.steps:,}", f"{now.steps:,}")),
    ]
    return Table(TableRow("", (f"Attempt {number}", f"This one ({this})")), rows)


def _row(
    name: str,
    then: float,
    now: float,
    better: int,
    good: tuple[int, int, int],
    bad: tuple[int, int, int],
) -> TableRow:
    """``better``: 1 where more is better, -1 where less is."""
    if now == then:
        return TableRow(name, (_number(then), _number(now)))
    gain = (now - then) * better > 0
    word = "better" if gain else "worse"
    return TableRow(name, (_number(then), f"{_number(now)} ({word})"), good if gain else bad)


def _number(value: float) -> str:
    return points(value).lstrip("+") or "0"


class ChangedRules(Scrolling):
    """The lines of both attempts: those that are gone are struck out, new ones are marked."""

    grows = True

    def __init__(self, pen: Pen, lines: Sequence[ChangedLine]):
        super().__init__(nowhere(), pen)
        self.lines = tuple(lines)

    def put(self, rect: Rect) -> None:
        """Be there; what can be seen whole does not get the focus."""
        super().put(rect)
        self.focusable = self.furthest > 0

    def content_height(self) -> int:
        """All lines."""
        width = self.view.width - self._beside
        heights = (self._pen.paragraph_height(line.text, width, "small") for line in self.lines)
        return sum(height + self._pen.look.gap for height in heights)

    def wished_height(self, pen: Pen, width: int) -> int:
        """All lines, within reason."""
        return max(self.least_height(pen, width), 8 * pen.height("small"))

    @property
    def _beside(self) -> int:
        """Room for the signs."""
        return max(self._pen.width(s, "bold") for s in _SIGNS.values()) + 2 * self._pen.look.gap

    def draw_content(self, surface: Surface, pen: Pen, area: Rect) -> None:
        """The lines, each with its sign."""
        theme, top = pen.look.theme, area.top
        colours = {"same": None, "gone": theme.bad, "new": theme.good}
        for line in self.lines:
            place = Rect(area.left + self._beside, top, area.width - self._beside, 0)
            pen.text(surface, _SIGNS[line.change], (area.left, top), "bold", colours[line.change])
            colour = theme.muted if line.change == "gone" else None
            used = pen.paragraph(surface, line.text, place, "small", colour)
            if line.change == "gone":
                self._strike(surface, pen, line.text, place)
            top += used + pen.look.gap

    def _strike(self, surface: Surface, pen: Pen, text: str, place: Rect) -> None:
        for number, row in enumerate(pen.wrap(text, place.width, "small")):
            middle = place.top + number * pen.height("small") + pen.height("small") * 11 // 20
            size = (pen.width(row, "small"), pen.look.px(2))
            surface.fill(pen.look.theme.muted, Rect((place.left, middle), size))

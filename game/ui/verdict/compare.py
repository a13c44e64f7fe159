"""This attempt beside an earlier one: what was changed in the rules, and what came of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from pygame import Rect, Surface

from game.play.comparison import Change, ChangedLine, changed_lines
from game.play.finding import points
from game.play.history import Record
from game.texts.texts import Texts
from game.ui.kit.box import Box, Panes, Stack, nowhere
from game.ui.kit.drop_down import DropDown
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import Scrolling
from game.ui.kit.table import Table, TableRow

_RESULTS: Mapping[str, str] = MappingProxyType(
    {
        "fetched": "verdict-result-fetched",
        "hacked": "verdict-result-hacked",
        "side_effect": "verdict-result-side-effect",
        "misgeneralised": "verdict-result-misgeneralised",
        "undertrained": "verdict-result-undertrained",
        "idle": "verdict-result-idle",
    }
)


@dataclass(frozen=True)
class Comparison:
    """``records``: all attempts, the last one is this. ``chosen``: the place of an earlier one."""

    pen: Pen
    say: Texts
    records: Sequence[Record]
    chosen: int

    def box(self, window: Rect, on_choose: Callable[[int], None]) -> Box:
        """What was changed at the left, what came of it at the right."""
        earlier = self.records[:-1]
        if not earlier:
            return Label(nowhere(), self.say("verdict-first"))
        names = [self._name(number, record) for number, record in enumerate(earlier, 1)]
        drop_down = DropDown(nowhere(), self.pen, window, names, on_choose, self.chosen)
        lines = changed_lines(self._then.rules, self._now.rules)
        changed = any(line.change != "same" for line in lines)
        title = self.say("verdict-changed") if changed else self.say("verdict-unchanged")
        rules = ChangedRules(self.pen, self.say, lines)
        left = Stack([drop_down, Label(nowhere(), title, "bold"), rules])
        return Panes([left, Stack([self._table()])], (1.0, 1.0), 3.0)

    @property
    def _then(self) -> Record:
        return self.records[self.chosen]

    @property
    def _now(self) -> Record:
        return self.records[-1]

    def _name(self, number: int, record: Record) -> str:
        result, score = self._result(record), _number(record.intent_score)
        return self.say("verdict-attempt", number=number, result=result, score=score)

    def _result(self, record: Record) -> str:
        known = _RESULTS.get(record.outcome)
        return self.say(known) if known else record.outcome

    def _table(self) -> Table:
        say, then, now = self.say, self._then, self._now
        heading = (
            say("verdict-attempt-then", number=self.chosen + 1),
            say("verdict-attempt-now", number=len(self.records)),
        )
        rows = [
            TableRow(say("verdict-result"), (self._result(then), self._result(now))),
            self._row(
                say("verdict-row-score"),
                (then.intent_score, now.intent_score),
                now.intent_score - then.intent_score,
            ),
            self._gap_row(say("verdict-row-outer"), then.outer, now.outer),
            self._gap_row(say("verdict-row-inner"), then.inner, now.inner),
            self._gap_row(say("verdict-row-practice"), then.undertrained, now.undertrained),
            *self._varied_days(),
            TableRow(say("verdict-row-seed"), (str(then.seed), str(now.seed))),
            TableRow(say("verdict-row-steps"), (f"{then.steps:,}", f"{now.steps:,}")),
        ]
        return Table(TableRow("", heading), rows)

    def _varied_days(self) -> Iterator[TableRow]:
        """How days of training were shared between two houses, if there were two."""
        days = [record.varied_days for record in (self._then, self._now)]
        if any(number is not None for number in days):
            told = (
                "–" if number is None else self.say("verdict-varied-days", days=number)
                for number in days
            )
            yield TableRow(self.say("verdict-row-varied"), tuple(told))

    def _gap_row(self, name: str, then: float, now: float) -> TableRow:
        """A gap is better the smaller it is. One below 0 is no merit: an error helped by luck."""
        return self._row(name, (then, now), abs(then) - abs(now))

    def _row(self, name: str, numbers: tuple[float, float], better: float) -> TableRow:
        """Two numbers; ``better`` is above 0 where the later one is better, below where worse."""
        before, after = map(_number, numbers)
        theme = self.pen.look.theme
        if better == 0:
            return TableRow(name, (before, after))
        if better > 0:
            return TableRow(name, (before, self.say("verdict-better", value=after)), theme.good)
        return TableRow(name, (before, self.say("verdict-worse", value=after)), theme.bad)


def _number(value: float) -> str:
    return points(value).lstrip("+") or "0"


class ChangedRules(Scrolling):
    """The lines of both attempts: those that are gone are struck out, new ones are marked."""

    grows = True

    def __init__(self, pen: Pen, say: Texts, lines: Sequence[ChangedLine]):
        super().__init__(nowhere(), pen)
        gone, new = say("verdict-line-gone"), say("verdict-line-new")
        self._signs: Mapping[Change, str] = {"same": "", "gone": gone, "new": new}
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
        return (
            max(self._pen.width(s, "bold") for s in self._signs.values()) + 2 * self._pen.look.gap
        )

    def draw_content(self, surface: Surface, pen: Pen, area: Rect) -> None:
        """The lines, each with its sign."""
        theme, top = pen.look.theme, area.top
        colours = {"same": None, "gone": theme.bad, "new": theme.good}
        for line in self.lines:
            place = Rect(area.left + self._beside, top, area.width - self._beside, 0)
            pen.text(
                surface, self._signs[line.change], (area.left, top), "bold", colours[line.change]
            )
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

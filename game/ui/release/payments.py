"""The ledger to point at, and the rules beside it, of which those that paid are lit."""

from collections.abc import Callable, Sequence

import pygame
from pygame import Rect, Surface

from game.learning.days import Entry
from game.play.wording import Wording
from game.texts.texts import Texts
from game.ui.kit.box import nowhere
from game.ui.kit.held_keys import PRESSING
from game.ui.kit.pen import Pen
from game.ui.screens.parts import Ledger, RuleCard


class LedgerToChoose(Ledger):
    """A ledger whose lines can be pointed at, by mouse or by arrow keys.

    A click, Enter or Space chooses a line: ``on_choose`` is told which.
    """

    def __init__(self, pen: Pen, words: Wording, on_choose: Callable[[Entry], None]):
        self._marked: int | None = None
        self._under: int | None = None
        self.on_choose = on_choose
        super().__init__(nowhere(), pen, words)
        self.tooltip = words.say("release-about-ledger")

    @property
    def pointed(self) -> Entry | None:
        """The line under the mouse, or else the one that the arrow keys went to."""
        if self.hovered and self._under is not None and self._under < len(self.entries):
            return self.entries[self._under]
        number = self._number()
        return self.entries[number] if self.focused and number is not None else None

    @property
    def focus_rect(self) -> Rect:
        """The line that the keys went to."""
        number = self._number()
        if number is None:
            return self.rect
        return self.line_rect(number).clip(self.view) or self.rect

    def _number(self) -> int | None:
        """The number of the line that the keys went to: of the last one, until they do."""
        if not self.entries:
            return None
        last = len(self.entries) - 1
        return last if self._marked is None else min(self._marked, last)

    def _to_end(self) -> None:
        super()._to_end()
        self.focusable = bool(self.entries)

    def handle(self, event: pygame.event.Event) -> bool:
        """Point and choose; the wheel and the bar scroll."""
        if event.type == pygame.MOUSEMOTION:
            self._under = self._line_at(event.pos)
        if event.type == pygame.KEYDOWN and self.entries:
            return self._handle_key(event.key)
        if super().handle(event):
            return True
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            under = self._line_at(event.pos)
            if under is not None:
                self._marked = under
                self.on_choose(self.entries[under])
            return True
        return False

    def _handle_key(self, key: int) -> bool:
        number = self._number()
        if number is None:
            return False
        if key in PRESSING:
            self._marked = number
            self.on_choose(self.entries[number])
            return True
        steps = {pygame.K_UP: -1, pygame.K_DOWN: 1}
        if key not in steps:
            return False
        self._marked = min(max(number + steps[key], 0), len(self.entries) - 1)
        self.reveal(self._marked * self._row, self._row)
        return True

    def _line_at(self, position: tuple[int, int]) -> int | None:
        if not self.view.collidepoint(position):
            return None
        number = (position[1] - self.view.top + self.offset) // self._row
        return number if number < len(self.entries) else None

    def line_rect(self, number: int) -> Rect:
        """Where a line is; it may be out of sight."""
        top = self.view.top - self.offset + number * self._row
        return Rect(self.view.left, top, self.view.width, self._row)

    def draw_content(self, surface: Surface, pen: Pen, area: Rect) -> None:
        """The lines; paper lies behind the one that is pointed at."""
        pointed = self.pointed
        if pointed is not None:
            number = self.entries.index(pointed)
            row = self.line_rect(number).inflate(pen.look.gap, 0)
            pen.card(surface, row, pen.look.theme.lit, pen.look.theme.line, raised=False, radius=6)
        super().draw_content(surface, pen, area)


class PaidRules(RuleCard):
    """What was said, rule by rule, with its number; ``lit`` are the numbers that paid."""

    def __init__(self, pen: Pen, say: Texts, rules: Sequence[str]):
        numbered = [f"{number}. {rule}" for number, rule in enumerate(rules, 1)]
        title, empty = say("release-rules"), say("card-empty")
        super().__init__(nowhere(), pen, title, pen.look.theme.said, numbered, empty)
        self._lit: tuple[int, ...] = ()

    @property
    def lit(self) -> tuple[int, ...]:
        """The numbers of the rules that paid."""
        return self._lit

    @lit.setter
    def lit(self, numbers: tuple[int, ...]) -> None:
        if numbers != self._lit:
            self._lit = numbers
            for number in reversed(numbers):
                self._bring_into_sight(number)

    def content_height(self) -> int:
        """All rules."""
        return self._tops()[-1]

    def _bring_into_sight(self, number: int) -> None:
        tops = self._tops()
        if number <= len(self.rules):
            self.reveal(tops[number - 1], tops[number] - tops[number - 1])

    @property
    def _indent(self) -> int:
        """The room for a bar before the rules."""
        return self._pen.look.gap

    def _tops(self) -> list[int]:
        """How far down each rule begins, and where the last one ends."""
        width = max(1, self.view.width - self._indent)
        tops = [0]
        for passage in self._passages:
            height = self._pen.paragraph_height(passage.text, width, passage.style)
            tops.append(tops[-1] + height + self._pen.look.gap)
        return tops

    def draw_content(self, surface: Surface, pen: Pen, area: Rect) -> None:
        """The rules; those that paid lie on lit paper, with a bar before them."""
        tops, gap = self._tops(), pen.look.gap
        for number, passage in enumerate(self._passages):
            row = Rect(area.left, area.top + tops[number], area.width, 0)
            row.height = tops[number + 1] - tops[number] - gap
            if number + 1 in self._lit:
                surface.fill(pen.look.theme.lit, row)
                surface.fill(pen.look.theme.said, Rect(row.topleft, (gap // 2, row.height)))
            words = Rect(row.left + self._indent, row.top, row.width - self._indent, row.height)
            pen.paragraph(surface, passage.text, words, passage.style, passage.colour)

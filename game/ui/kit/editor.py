"""A text editor: several lines, selection, clipboard, undo, and faults marked where they are."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.kit.clipboard import Clipboard
from game.ui.kit.composing import Composed
from game.ui.kit.editor_marks import Mark, draw_marks, message_at
from game.ui.kit.editor_rows import Row, nearest, rows_of
from game.ui.kit.editor_text import EditorText
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget

_COMMAND = pygame.KMOD_CTRL | pygame.KMOD_META
_ALTGR = pygame.KMOD_ALT | pygame.KMOD_MODE  # Windows sends AltGr, for letters, as Ctrl+Alt
_DOUBLE_CLICK = 350  # milliseconds
_NARROWEST, _LEAST_LINES = 300, 6


class Editor(Widget):
    """Text that can be edited. ``on_change`` is called after every change by the player.

    ``marks`` are drawn as wavy lines with a sign beside the line number. With ``read_only`` the
    text can be selected and copied only.
    """

    focusable = True
    grows = True

    def __init__(
        self,
        rect: pygame.Rect,
        pen: Pen,
        clipboard: Clipboard,
        text: str = "",
        on_change: Callable[[], None] = lambda: None,
        read_only: bool = False,
    ):
        super().__init__(rect)
        self.read_only = read_only
        self.content = EditorText(text)
        self.on_change = on_change
        self.marks: tuple[Mark, ...] = ()
        self._pen = pen
        self._clipboard = clipboard
        self._top = 0
        self._dragging = False
        self._composed = Composed()
        self._clicked = (-1000, -1)
        self._shift = False  # mouse events do not tell, so the keys before them must
        self._laid: tuple[tuple[str, int], list[Row]] = (("", -1), [])

    def least_width(self, pen: Pen) -> int:
        """Enough for a few words in a line."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """A few lines."""
        return _LEAST_LINES * pen.height() + 2 * pen.look.gap

    @property
    def text(self) -> str:
        """What is written."""
        return self.content.text

    @text.setter
    def text(self, text: str) -> None:
        self.content.select_all()
        self.content.insert(text)

    def show_caret(self) -> None:
        """Scroll as little as needed to have the caret in sight."""
        self._keep_in_sight()

    def mark(self, marks: Sequence[Mark]) -> None:
        """Show these faults instead of the ones before."""
        self.marks = tuple(marks)

    @property
    def first_row(self) -> int:
        """The row at the top of what is in sight, from 0."""
        return self._top

    def message_at_caret(self) -> str | None:
        """What is wrong at the caret, or else in its line, if anything."""
        return self._message_at(self.content.caret, self.content.line_number())

    def message_under(self, position: tuple[int, int]) -> str | None:
        """What is wrong under the mouse, or else in that line, if anything."""
        if not self.rect.collidepoint(position):
            return None
        return self._message_at(self._position_at(position), self._row_at(position).line)

    def _message_at(self, position: int, line: int) -> str | None:
        column = position - self.content.text.rfind("\n", 0, position)
        return message_at(self.marks, line, column)

    # ---- events ------------------------------------------------------------------------------
    def handle(self, event: pygame.event.Event) -> bool:
        """Typing, editing keys and the mouse."""
        if event.type in (pygame.KEYDOWN, pygame.KEYUP):
            self._shift = bool(event.mod & pygame.KMOD_SHIFT)
        before, caret = self.content.text, self.content.caret
        used = self._handle(event)
        if self.content.text != before or self.content.caret != caret:
            self._keep_in_sight()
        if self.content.text != before:
            self.on_change()
        return used

    def _handle(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.TEXTINPUT:
            self._composed = Composed()
            self._insert(event.text)
            return True
        if event.type == pygame.TEXTEDITING:
            self._composed = Composed() if self.read_only else Composed.of(event)
            return True
        if event.type == pygame.KEYDOWN:
            return self._pressed(event)
        if event.type == pygame.MOUSEWHEEL:
            self._scroll(-event.y)
            return True
        return self._mouse(event)

    def _pressed(self, event: pygame.event.Event) -> bool:
        if self._composed:
            return True  # Enter, Backspace and the arrows are for what is being composed
        if event.mod & _ALTGR:
            return False
        return self._command(event) if event.mod & _COMMAND else self._key(event)

    def _insert(self, text: str) -> None:
        if not self.read_only:
            self.content.insert(text)

    def _delete(self, step: int, by_word: bool = False) -> None:
        if not self.read_only:
            self.content.delete(step, by_word)

    def _undo(self) -> None:
        if not self.read_only:
            self.content.undo()

    def _redo(self) -> None:
        if not self.read_only:
            self.content.redo()

    def _command(self, event: pygame.event.Event) -> bool:
        shift = bool(event.mod & pygame.KMOD_SHIFT)
        content = self.content
        commands: dict[int, Callable[[], None]] = {
            pygame.K_a: content.select_all,
            pygame.K_c: self._copy,
            pygame.K_x: self._cut,
            pygame.K_v: lambda: self._insert(self._clipboard.get()),
            pygame.K_z: self._redo if shift else self._undo,
            pygame.K_y: self._redo,
            pygame.K_LEFT: lambda: content.move(content.word_from(-1), shift),
            pygame.K_RIGHT: lambda: content.move(content.word_from(1), shift),
            pygame.K_HOME: lambda: content.move(0, shift),
            pygame.K_END: lambda: content.move(len(content.text), shift),
            pygame.K_BACKSPACE: lambda: self._delete(-1, by_word=True),
            pygame.K_DELETE: lambda: self._delete(1, by_word=True),
        }
        if event.key not in commands:
            return False
        commands[event.key]()
        return True

    def _key(self, event: pygame.event.Event) -> bool:
        shift = bool(event.mod & pygame.KMOD_SHIFT)
        content = self.content
        keys: dict[int, Callable[[], None]] = {
            pygame.K_RETURN: lambda: self._insert("\n"),
            pygame.K_KP_ENTER: lambda: self._insert("\n"),
            pygame.K_BACKSPACE: lambda: self._delete(-1),
            pygame.K_DELETE: lambda: self._delete(1),
            pygame.K_LEFT: lambda: self._sideways(-1, shift),
            pygame.K_RIGHT: lambda: self._sideways(1, shift),
            pygame.K_UP: lambda: self._updown(-1, shift),
            pygame.K_DOWN: lambda: self._updown(1, shift),
            pygame.K_PAGEUP: lambda: self._updown(-self._rows_in_sight(), shift),
            pygame.K_PAGEDOWN: lambda: self._updown(self._rows_in_sight(), shift),
            pygame.K_HOME: lambda: content.move(content.line_start(), shift),
            pygame.K_END: lambda: content.move(content.line_end(), shift),
        }
        if event.key not in keys:
            return False
        keys[event.key]()
        return True

    def _mouse(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            position = self._position_at(event.pos)
            now = pygame.time.get_ticks()
            if now - self._clicked[0] < _DOUBLE_CLICK and position == self._clicked[1]:
                self.content.select_word(position)
            else:
                self.content.move(position, self._shift)
                self._dragging = True
            self._clicked = (now, position)
            return True
        if event.type == pygame.MOUSEMOTION and self._dragging:
            self.content.move(self._position_at(event.pos), select=True)
            return True
        if event.type == pygame.MOUSEBUTTONUP:
            self._dragging = False
            return True
        return False

    def _copy(self) -> None:
        if self.content.selected:
            self._clipboard.put(self.content.selected)

    def _cut(self) -> None:
        if self.content.selected:
            self._copy()
            self._insert("")

    def _sideways(self, step: int, select: bool) -> None:
        start, end = self.content.selection
        if start != end and not select:
            self.content.move(start if step < 0 else end)
        else:
            self.content.move(self.content.caret + step, select)

    def _updown(self, step: int, select: bool) -> None:
        rows = self._rows()
        now = self._caret_row(rows)
        then = now + step
        if then < 0:
            self.content.move(0, select)
        elif then >= len(rows):
            self.content.move(len(self.content.text), select)
        else:
            row = rows[now]
            across = self._pen.width(row.text[: self.content.caret - row.start])
            self.content.move(nearest(self._pen, rows[then], across), select)

    # ---- where things are --------------------------------------------------------------------
    def _paper(self) -> pygame.Rect:
        """Where the text is: the rectangle less the margin with the line numbers."""
        gap = self._pen.look.gap
        margin = self._pen.width("0" * self._digits(), "small") + 3 * gap
        width = self.rect.width - margin - 2 * gap
        return pygame.Rect(
            self.rect.left + margin, self.rect.top + gap, width, self.rect.height - 2 * gap
        )

    def _digits(self) -> int:
        return max(2, len(str(self.content.text.count("\n") + 1)))

    def _rows(self) -> list[Row]:
        key = (self.content.text, max(self._pen.look.px(40), self._paper().width))
        if self._laid[0] != key:
            self._laid = (key, rows_of(self._pen, *key))
        return self._laid[1]

    def _caret_row(self, rows: list[Row]) -> int:
        caret = self.content.caret
        return max(n for n, row in enumerate(rows) if row.start <= caret)

    def _rows_in_sight(self) -> int:
        return max(1, self._paper().height // self._pen.height())

    def _keep_in_sight(self) -> None:
        rows = self._rows()
        row, seen = self._caret_row(rows), self._rows_in_sight()
        self._top = min(max(self._top, row - seen + 1), row)
        self._top = max(0, min(self._top, len(rows) - 1))

    def _scroll(self, step: int) -> None:
        most = max(0, len(self._rows()) - self._rows_in_sight())
        self._top = min(max(0, self._top + step), most)

    def _row_at(self, position: tuple[int, int]) -> Row:
        rows = self._rows()
        number = self._top + (position[1] - self._paper().top) // self._pen.height()
        return rows[min(max(number, 0), len(rows) - 1)]

    def _position_at(self, position: tuple[int, int]) -> int:
        return nearest(self._pen, self._row_at(position), position[0] - self._paper().left)

    @property
    def typing_rect(self) -> pygame.Rect | None:
        """The caret, as far as the text is in sight."""
        return None if self.read_only else self._caret_rect().clamp(self.rect)

    def stop_composing(self) -> bool:
        """Drop what is being composed."""
        dropped, self._composed = bool(self._composed), Composed()
        return dropped

    def _caret_rect(self) -> pygame.Rect:
        rows, look = self._rows(), self._pen.look
        number = self._caret_row(rows)
        row = rows[number]
        top = self._paper().top + (number - self._top) * self._pen.height()
        if self._composed:
            left = self._composed_left(row)
            left += self._composed.width(self._pen, self._composed.caret)
        else:
            left = self._paper().left + self._pen.width(row.text[: self.content.caret - row.start])
        high = self._pen.height() - look.px(4)
        return pygame.Rect(left, top + look.px(2), look.px(2), high)

    def _composed_left(self, row: Row) -> int:
        """Where what is being composed begins: at the caret, but whole within the paper."""
        paper = self._paper()
        caret = paper.left + self._pen.width(row.text[: self.content.caret - row.start])
        return max(paper.left, min(caret, paper.right - self._composed.width(self._pen)))

    # ---- drawing -----------------------------------------------------------------------------
    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Paper, line numbers, selection, text, faults and the caret."""
        pen.card(surface, self.rect, pen.look.theme.sunk if self.read_only else None, raised=False)
        paper, rows, height = self._paper(), self._rows(), pen.height()
        before = surface.get_clip()
        inside = self.rect.inflate(-2 * pen.look.outline, -2 * pen.look.outline)
        surface.set_clip(inside.clip(before))
        for number, row in enumerate(rows[self._top : self._top + self._rows_in_sight() + 1]):
            top = paper.top + number * height
            self._draw_margin(surface, pen, row, rows, top)
            self._draw_selection(surface, pen, row, (paper.left, top))
            if self._composed and self.focused and row is rows[self._caret_row(rows)]:
                self._draw_composed(surface, pen, row, top)
            else:
                pen.text(surface, row.text, (paper.left, top))
                draw_marks(surface, pen, self.marks, self.content.text, row, (paper.left, top))
        if self.focused:
            caret = self._caret_rect()
            pygame.draw.rect(surface, pen.look.theme.ink, caret)
        if len(rows) > self._rows_in_sight():
            self._draw_bar(surface, pen, len(rows))
        surface.set_clip(before)

    def _draw_bar(self, surface: pygame.Surface, pen: Pen, count: int) -> None:
        """Tells where in the text one is; the wheel and the caret do the scrolling."""
        paper, width = self._paper(), pen.look.px(5)
        height = max(pen.look.px(20), paper.height * self._rows_in_sight() // count)
        most = max(1, count - self._rows_in_sight())
        top = paper.top + (paper.height - height) * min(self._top, most) // most
        bar = pygame.Rect(self.rect.right - width - pen.look.px(5), top, width, height)
        pygame.draw.rect(surface, pen.look.theme.muted, bar, border_radius=width // 2)

    def _draw_margin(
        self, surface: pygame.Surface, pen: Pen, row: Row, rows: list[Row], top: int
    ) -> None:
        if row.start and self.content.text[row.start - 1] != "\n":
            return  # the line goes on from the row above
        theme, gap = pen.look.theme, pen.look.gap
        faulty = any(mark.line == row.line for mark in self.marks)
        written = str(row.line)
        right = self._paper().left - 2 * gap
        pen.text(
            surface,
            written,
            (right - pen.width(written, "small"), top + pen.look.px(1)),
            "small",
            theme.bad if faulty else theme.muted,
        )
        if faulty:
            pen.text(surface, "!", (right + pen.look.px(4), top), "bold", theme.bad)

    def _draw_selection(
        self, surface: pygame.Surface, pen: Pen, row: Row, at: tuple[int, int]
    ) -> None:
        first, last = self.content.selection
        start, end = max(first, row.start), min(last, row.end)
        break_too = first <= row.end < last and self.content.text[row.end] == "\n"
        if start > end or (start == end and not break_too):
            return
        left = pen.width(row.text[: start - row.start])
        width = pen.width(row.text[: end - row.start]) - left
        width += pen.look.gap if break_too else 0  # so that selected empty lines are seen
        box = pygame.Rect(at[0] + left, at[1], width, pen.height())
        pygame.draw.rect(surface, pen.look.theme.selection, box)

    def _draw_composed(self, surface: pygame.Surface, pen: Pen, row: Row, top: int) -> None:
        """A row with what is being composed in it; what stands behind it makes room."""
        before = self.content.caret - row.start
        left, paper = self._composed_left(row), self._paper()
        clip = surface.get_clip()
        surface.set_clip(
            pygame.Rect(paper.left, clip.top, left - paper.left, clip.height).clip(clip)
        )
        pen.text(surface, row.text[:before], (paper.left, top))
        surface.set_clip(clip)
        self._composed.draw(surface, pen, (left, top))
        pen.text(surface, row.text[before:], (left + self._composed.width(pen), top))

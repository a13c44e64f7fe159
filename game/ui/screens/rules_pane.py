"""The rules of a level as they are written: tiles and text are two views of one content."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pygame import Rect

from game.play.session import Session
from game.play.supply import supply_of
from game.rules.tiles.sheet import Sheet, read_sheet
from game.rules.tree import Rule
from game.ui.kit.box import Box, Deck, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.editor import Editor
from game.ui.kit.editor_marks import Mark
from game.ui.kit.editor_text import EditorText
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.rows import Flow, Row
from game.ui.kit.tabs import Tabs
from game.ui.kit.widget import Desk, Widget
from game.ui.tiles.board import TileBoard

if TYPE_CHECKING:
    from game.ui.app import App

_TILES, _TEXT = range(2)


class RulesPane:
    """Tiles and text share one content, and so one undo. Both are read after every change.

    ``rules`` are those that can be trained on: none while there is a fault. ``on_change`` is
    called when they have been read anew.
    """

    def __init__(self, app: "App", session: Session, on_change: Callable[[], None]):
        self.app = app
        self.session = session
        self.rules: tuple[Rule, ...] = ()
        self._on_change = on_change
        self._content = EditorText(session.text)
        self._sheet = Sheet(())
        self._board: TileBoard | None = None
        self._board_before: TileBoard | None = None

    # ---- layout ------------------------------------------------------------------------------
    def move_to(self, pen: Pen, window: Rect) -> None:
        """Be drawn in a window with a pen; ``box`` comes next."""
        self._pen, self._window = pen, window

    def box(self) -> Box:
        """Everything, made anew: a heading, the tiles or the text, and what is wrong."""
        say = self.app.texts
        heading = say("rules-heading")
        title = Label(nowhere(), heading, "heading", self._pen.look.theme.said, heading)
        views = (say("rules-as-tiles"), say("rules-as-text"))
        chosen = _TEXT if self.session.as_text else _TILES
        self._tabs = Tabs(nowhere(), self._pen, views, self._turn, chosen)
        self._undo = Button(nowhere(), say("rules-undo"), self._take_back, "quiet", padding=2)
        self._redo = Button(nowhere(), say("rules-redo"), self._make_again, "quiet", padding=2)
        self._undo.tooltip, self._redo.tooltip = say("rules-undo-key"), say("rules-redo-key")
        head = Row([title, self._tabs, self._undo, self._redo], 1, room=157, gap=1.0)
        self._board_before, self._board = self._board, self._new_board()
        self._editor = Editor(nowhere(), self._pen, self.app.clipboard, "", self.changed)
        self._editor.content = self._content
        self._message = Label(nowhere(), "", "small", lines=3)
        text = Stack([self._editor, self._chips()])
        return Stack([head, Deck([self._board, text]), self._message])

    def begin(self) -> None:
        """Everything lies where it should: read the rules, and go on where it was left."""
        self.read()
        self._show(_TEXT if self.session.as_text else _TILES)
        if self._board is not None and self._board_before is not None:
            self._board.take_over(self._board_before)

    def _new_board(self) -> TileBoard:
        window, content = self._window, self._content
        supply = supply_of(self.session.level, self.app.texts)
        return TileBoard(
            nowhere(),
            self._pen,
            window,
            content,
            supply,
            self.changed,
            self._edit_line,
            self.app.texts,
        )

    def _chips(self) -> Box:
        """The words that can be measured; each is written into the text when pressed."""
        muted = self._pen.look.theme.muted
        label = Label(nowhere(), self.app.texts("rules-words"), "small", muted)
        chips = [self._chip(word) for word in sorted(self.session.level.words)]
        self._words = [label, *chips]
        return Stack([label, Flow(chips, 0.75)])

    def _chip(self, word: str) -> Button:
        """A word, with what it means where the player speaks another language."""
        chip = Button(nowhere(), word, partial(self._write, word), high=34, padding=2)
        called = self.session.level.called(word)
        chip.tooltip = called if called != word else ""
        return chip

    # ---- reading -----------------------------------------------------------------------------
    def changed(self) -> None:
        """The text was changed, by tiles or by typing."""
        self.session.keep_text(self._content.text)
        self.read()

    def read(self) -> None:
        """Read the rules; show them as tiles, and mark what is wrong."""
        words, say = self.session.level.said_words, self.app.texts
        self._sheet = read_sheet(self._content.text, words, say)
        faults = self._sheet.faults
        self.rules = () if faults else self._sheet.rules
        if self._board is not None and not self.session.as_text:
            self._board.show(self._sheet)
        self._editor.mark([Mark(f.line, f.column, f.length, f.message) for f in faults])
        self._undo.enabled, self._redo.enabled = self._content.can_undo, self._content.can_redo
        self.explain(None)
        self._on_change()

    def settle(self) -> None:
        """Something was done elsewhere: a number that was being typed counts."""
        if self._board is not None:
            self._board.settle()

    def explain(self, pointer: tuple[int, int] | None) -> None:
        """Say below the rules what is wrong: at the pointer, at the caret, or first of all."""
        theme, fault = self._pen.look.theme, self._fault(pointer)
        say = self.app.texts
        quiet = "" if self.session.as_text else say("rules-how-tiles")
        text = fault or (quiet if self._sheet.rules else say("rules-none"))
        self._message.text = self._fitting(text)
        self._message.colour = theme.bad if fault else theme.muted

    def _fault(self, pointer: tuple[int, int] | None) -> str:
        found: str | None = None
        if self.session.as_text:
            under = self._editor.message_under(pointer) if pointer else None
            found = under or self._editor.message_at_caret()
        elif self._board is not None:
            found = self._board.notice
        first = next(iter(self._sheet.faults), None)
        if found or first is None:
            return found or ""
        return self.app.texts("rules-fault", line=first.line, message=first.message)

    def _fitting(self, text: str) -> str:
        """The first three rows of a message."""
        rows = self._pen.wrap(text, self._message.rect.width, "small")
        return "\n".join(rows[:3]) if len(rows) <= 3 else "\n".join(rows[:3])[:-1] + "…"

    # ---- what the player does ----------------------------------------------------------------
    def look_at(self, desk: Desk, number: int) -> None:
        """Give the keyboard to a rule by its 1-based number, or to where one more is added."""
        lines = [line.number for line in self._sheet.lines if line.rule is not None]
        line = lines[number - 1] if number <= len(lines) else None
        if self.session.as_text:
            self._put_caret(line or len(self._sheet.lines))
            desk.focus(self._editor)
        elif self._board is not None:
            self._board.look_at(line)
            desk.focus(self._board)

    def start_over(self) -> None:
        """The rules that the level gives; that, too, can be undone."""
        self._content.rewrite(self.session.level.start_rules)
        self.changed()

    def _turn(self, view: int) -> None:
        """Show tiles or text, with the same line in sight."""
        board = self._board
        if board is None:
            return
        if view == _TEXT:
            line = board.line_in_focus
            if line is not None and line != self._content.line_number():
                self._put_caret(line)
        self._show(view)
        if view == _TILES:
            board.go_to_line(self._content.line_number())

    def _show(self, view: int) -> None:
        """Have tiles or text visible, and the other not."""
        self.session.as_text = view == _TEXT
        self._tabs.chosen = view
        if self._board is not None:
            self._board.visible = view == _TILES
            self._board.show(self._sheet)
        for widget in (self._editor, *self._words):
            widget.visible = view == _TEXT
        self.explain(None)

    def _put_caret(self, line: int) -> None:
        """To the end of a line."""
        self._content.move(len("\n".join(self._content.text.split("\n")[:line])))
        self._editor.show_caret()

    def _edit_line(self, number: int) -> None:
        """Show the text, with the caret at the end of a line."""
        self._show(_TEXT)
        self._put_caret(number)
        self._focus(self._editor)
        self.explain(None)

    def _take_back(self) -> None:
        self._content.undo()
        self.changed()

    def _make_again(self) -> None:
        self._content.redo()
        self.changed()

    def _write(self, word: str) -> None:
        before = self._content.text[: self._content.selection[0]]
        self._content.insert(word if not before or before[-1].isspace() else f" {word}")
        self.changed()
        self._focus(self._editor)

    def _focus(self, widget: Widget) -> None:
        desk: Desk = self.app.screen.desk
        desk.focus(widget)

"""The board on which rules lie as rows of tiles: click to change, drag to reorder, type numbers."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pygame

from game.rules.parser import MOST_RULES
from game.rules.tiles.choices import Choice, additions_to, choices_of
from game.rules.tiles.joining import without
from game.rules.tiles.paths import Path
from game.rules.tiles.sheet import Line
from game.rules.tiles.supply import Supply
from game.texts.texts import Texts
from game.ui.kit.drag import scroll_near_edge
from game.ui.kit.editor_text import EditorText
from game.ui.kit.held_keys import PRESSING
from game.ui.kit.menu import Entry, Menu
from game.ui.kit.pen import Pen
from game.ui.tiles.board_view import BoardView
from game.ui.tiles.changes import Changes
from game.ui.tiles.numbers import nudged, renumbered, retyped
from game.ui.tiles.strip import STEPPER, Cell
from game.ui.tiles.strips import Spot, Typed, line_to

_COMMAND = pygame.KMOD_CTRL | pygame.KMOD_META
_LEAVING_OUT = (pygame.K_DELETE, pygame.K_BACKSPACE)
_MOUSE = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


class TileBoard(BoardView):
    """Rules as tiles. Every change is a change of ``content``, which an editor may share.

    After a change ``on_change`` is called; whoever hears it reads the text and has ``show`` show
    what it says. ``on_text`` is told the number of a line that is to be edited as text.
    ``notice`` says why something that was tried last cannot be, or is "".
    """

    def __init__(
        self,
        rect: pygame.Rect,
        pen: Pen,
        window: pygame.Rect,
        content: EditorText,
        supply: Supply,
        on_change: Callable[[], None],
        on_text: Callable[[int], None],
        say: Texts,
    ):
        super().__init__(rect, pen, Changes(content, supply, on_change), say, self._drop)
        self.notice = ""
        self._window = window
        self._supply = supply
        self._on_text = on_text
        self._menu: Menu | None = None
        self._held: Spot | None = None  # where the mouse button went down

    @property
    def menu(self) -> Menu | None:
        """The menu that is open, if one is."""
        return self._menu

    @property
    def typing(self) -> bool:
        """Whether a number is being typed."""
        return self._typed is not None

    # ---- focus ------------------------------------------------------------------------------
    def step_focus(self, step: int, entering: bool = False) -> bool:
        """From cell to cell."""
        self._by_key = True
        if entering:
            self._go(self._strips.stops[0 if step > 0 else -1])
            return True
        if not self._settle():
            return True
        there = self._strips.stepped(self.spot, step)
        if there is not None:
            self._go(there)
        return there is not None

    def settle(self) -> None:
        """The focus may have gone elsewhere: end what was being typed."""
        if not self.focused:
            self._settle()
            self._stop_typing()

    # ---- events ------------------------------------------------------------------------------
    def handle(self, event: pygame.event.Event) -> bool:
        """Everything that can be done with tiles."""
        if self._menu is not None:
            self._handle_menu(self._menu, event)
            return True
        if self._carrying.handle(event):
            if event.type == pygame.MOUSEMOTION:
                way = scroll_near_edge(self.view, event.pos)
                self.scroll_to(self.offset + way * self._pen.height() // 2)
            return True
        if event.type in _MOUSE:
            return self._mouse(event) or self._handle_mouse(event)
        if event.type == pygame.TEXTINPUT:
            return self._write(event.text)
        if event.type == pygame.KEYDOWN:
            self._by_key = True
            self.notice = ""
            return self._type(event.key) if self._typed else self._handle_key(event)
        return super().handle(event)

    def _handle_menu(self, menu: Menu, event: pygame.event.Event) -> None:
        digits = event.type == pygame.TEXTINPUT and event.text.isdigit()
        if digits and self._cell.number:
            self._close()
            self._write(event.text)
        else:
            menu.handle(event)

    def _handle_mouse(self, event: pygame.event.Event) -> bool:
        there = (event.pos[0] - self._origin[0], event.pos[1] - self._origin[1])
        under = self._strips.at(there) if self.view.collidepoint(event.pos) else None
        if under != self._under or self._by_key:
            self._since = pygame.time.get_ticks()
        self._under, self._by_key = under, False
        if event.type == pygame.MOUSEMOTION or event.button != 1:
            return False
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._hold(under, there, event.pos)
        elif under is not None and under == self._held:
            self._activate(under, event.pos[0])
        return True

    def _hold(self, under: Spot | None, there: tuple[int, int], position: tuple[int, int]) -> None:
        self.notice = ""
        self._settle()
        self._stop_typing()
        self._held = self._strips.at(there)
        if under is not None:
            self.spot = self._held or self.spot
        strip = self._strips.strip_at(there)
        if strip is not None and (under is None or self._strips.cell(under).kind == "grip"):
            self._carrying.take(strip, position)

    def _handle_key(self, event: pygame.event.Event) -> bool:
        if event.mod & _COMMAND:
            return self._command(event)
        if event.mod & pygame.KMOD_ALT:
            return self._move_line(event.key)
        way = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1, pygame.K_UP: -1, pygame.K_DOWN: 1}
        way |= {pygame.K_PAGEUP: -1, pygame.K_PAGEDOWN: 1}
        if event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            self._go(self._strips.stepped(self.spot, way[event.key]) or self.spot)
        elif event.key in (pygame.K_UP, pygame.K_DOWN):
            self._go(self._strips.below(self.spot, way[event.key]))
        elif event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            self._go(self._strips.below(self.spot, way[event.key], self.view.height * 2 // 3))
        elif event.key in (pygame.K_HOME, pygame.K_END):
            end = 0 if event.key == pygame.K_HOME else len(self._strip.cells) - 1
            self._go(replace(self.spot, cell=end))
        elif event.key in PRESSING:
            self._activate(self.spot)
        elif event.key in _LEAVING_OUT:
            self._leave_out()
        else:
            return False
        return True

    def _command(self, event: pygame.event.Event) -> bool:
        shift = bool(event.mod & pygame.KMOD_SHIFT)
        commands: dict[int, Callable[[], None]] = {
            pygame.K_z: self._changes.redo if shift else self._changes.undo,
            pygame.K_y: self._changes.redo,
            pygame.K_d: self._double,
        }
        if event.key not in commands:
            return False
        commands[event.key]()
        return True

    # ---- numbers that are typed --------------------------------------------------------------
    def _write(self, text: str) -> bool:
        """A letter was typed: part of a number, or the beginning of something in the menu."""
        cell = self._cell
        if self._typed is None and cell.number and text in ("+", "-"):
            self._nudge(1 if text == "+" else -1)
        elif self._typed is None and cell.number:
            self._start_typing(fresh=True)
        elif self._typed is None and cell.kind in ("tile", "more") and text.strip():
            self._activate(self.spot)
            if self._menu is not None:
                self._menu.handle(pygame.event.Event(pygame.TEXTINPUT, text=text))
            return True
        if self._typed is not None:
            self._typed = retyped(self._typed, text)
            self._lay()
        return True

    def _type(self, key: int) -> bool:
        """A key while a number is being typed; all others but these first end that."""
        typed = self._typed
        if typed is None or key == pygame.K_ESCAPE:
            self._stop_typing()
        elif key == pygame.K_BACKSPACE:
            self._typed = replace(typed, text="" if typed.fresh else typed.text[:-1], fresh=False)
            self._lay()
        elif key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            self._settle()
        elif key in (pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN) and self._settle():
            way = -1 if key in (pygame.K_LEFT, pygame.K_UP) else 1
            self._go(self._strips.stepped(self.spot, way) or self.spot)
        return True

    def _start_typing(self, fresh: bool) -> None:
        tile = self._cell.tile
        if tile is not None:
            self._typed = Typed(self.spot, tile, tile.text, fresh)
            self._lay()

    def _stop_typing(self) -> None:
        if self._typed is not None:
            self._typed = None
            self._lay()

    def _settle(self) -> bool:
        """Take the number that was typed; False if it is none."""
        typed = self._typed
        if typed is None:
            return True
        strip = self._strips.all[typed.spot.strip]
        if typed.fresh or strip.line is None or strip.line.rule is None:
            self._stop_typing()
            return True
        choice = renumbered(strip.line.rule, typed.tile, typed.text, self._supply)
        if choice.rule is None:
            self.notice = self._refused(typed.text or self._say("tiles-nothing"), choice)
            return False
        self._typed = None
        self._apply(strip.line, choice, typed.tile.path)
        return True

    def _nudge(self, step: int) -> None:
        line, tile = self._strip.line, self._cell.tile
        if line is None or line.rule is None or tile is None:
            return
        choice = nudged(line.rule, tile, step, self._supply)
        self.notice = self._refused(choice.label, choice) if choice.rule is None else ""
        self._apply(line, choice, tile.path)

    def _refused(self, what: str, choice: Choice) -> str:
        return self._say("tiles-refused", what=what, reason=choice.reason)

    # ---- what cells do -----------------------------------------------------------------------
    def _activate(self, spot: Spot, across: int | None = None) -> None:
        """A cell was clicked, ``across`` pixels from the left of the window, or taken by a key."""
        self.spot = spot
        strip, cell = self._strip, self._cell
        if cell.kind == "new":
            self._add()
        elif strip.line is None:
            return
        elif cell.kind == "grip":
            self._offer_line(strip.line)
        elif cell.kind == "remove":
            self._remove(strip.line)
        elif cell.kind == "text":
            self._on_text(strip.line.number)
        elif cell.number and across is not None and self._way_at(across):
            self._nudge(self._way_at(across))
        else:
            self._offer(strip.line, cell)

    def _way_at(self, across: int) -> int:
        """Whether a click was on the "-" (-1) or the "+" (1) of a number, or on neither (0)."""
        rect, side = self.on_screen(self._cell.rect), self._pen.look.px(STEPPER)
        if across < rect.left + side:
            return -1
        return 1 if across >= rect.right - side else 0

    def _offer(self, line: Line, cell: Cell) -> None:
        """Open the menu of a tile, or of the "+" behind the last."""
        if line.rule is None:
            return
        if cell.tile is None:
            choices = additions_to(line.rule, self._supply)
        elif cell.tile.sort == "number":
            self._start_typing(fresh=True)
            return
        else:
            choices = choices_of(line.rule, cell.tile, self._supply)
        entries = [
            Entry(
                choice.label,
                choice.reason,
                choice.heading,
                choice.rule == line.rule,
                choice.meaning,
            )
            for choice in choices
        ]
        path = cell.tile.path if cell.tile is not None else ()
        self._open(entries, lambda number: self._apply(line, choices[number], path))

    def _offer_line(self, line: Line) -> None:
        """Open the menu of a whole line."""
        number, last = self.spot.strip, len(self._strips.all) - 2
        say, full = self._say, self._full() if line.rule or line.faults else ""
        first = say("tiles-up-first") if number == 0 else ""
        lowest = say("tiles-down-last") if number == last else ""
        deeds: list[tuple[Entry, Callable[[], None]]] = [
            (Entry(say("tiles-double"), full), self._double),
            (Entry(say("tiles-up"), first), lambda: self._move(-1)),
            (Entry(say("tiles-down"), lowest), lambda: self._move(1)),
            (Entry(say("tiles-as-text")), lambda: self._on_text(line.number)),
            (Entry(say("tiles-remove")), lambda: self._remove(line)),
        ]
        self._open([entry for entry, _ in deeds], lambda chosen: deeds[chosen][1]())

    def _open(self, entries: Sequence[Entry], on_take: Callable[[int], None]) -> None:
        def take(number: int) -> None:
            self._close()
            on_take(number)

        anchor = self._in_sight(self.spot)
        self._menu = Menu(self._pen, self._window, anchor, entries, take, self._close)
        self.modal = True

    def _close(self) -> None:
        self._menu = None
        self.modal = False

    def _apply(self, line: Line, choice: Choice, path: Path) -> None:
        """Say what was chosen; go on with what is still to be chosen, if anything."""
        if choice.rule is None:
            return
        before = self.spot.cell
        self._changes.say(line, choice.rule)
        found = self._strips.find(line.number, choice.then or path, before)
        self._go(found or self._strips.nearest(self.spot))
        if choice.then is not None and found is not None:
            self._activate(found)

    # ---- whole lines -------------------------------------------------------------------------
    def _leave_out(self) -> None:
        """Leave out what a tile says, if the rule can do without; a grip stands for the line."""
        line, cell = self._strip.line, self._cell
        if line is None:
            return
        if cell.kind in ("grip", "remove", "text"):
            self._remove(line)
        elif line.rule is not None and cell.tile is not None:
            shorter = without(line.rule, cell.tile)
            if shorter is None:
                self.notice = self._say("tiles-needed")
            else:
                self._changes.say(line, shorter)
                self._go(self._strips.nearest(self.spot))

    def _add(self) -> None:
        full = self._full()
        if full:
            self.notice = f"{full}."
            return
        number = self._changes.add()
        self._go(self._strips.find(number, ("amount",), 0) or self.spot)

    def _full(self) -> str:
        """Why no rule can be added, or "" if one can."""
        return self._say("tiles-full", most=str(MOST_RULES)) if self._changes.sheet.full else ""

    def _remove(self, line: Line) -> None:
        self._changes.remove(line)
        self._go(self._strips.nearest(Spot(min(self.spot.strip, len(self._strips.all) - 1), 0)))

    def _double(self) -> None:
        line, full = self._strip.line, self._full()
        if line is None:
            return
        if full and (line.rule is not None or line.faults):
            self.notice = f"{full}."
            return
        self._changes.double(line)
        self._go(Spot(self.spot.strip + 1, self.spot.cell))

    def _move_line(self, key: int) -> bool:
        if key not in (pygame.K_UP, pygame.K_DOWN):
            return False
        self._move(-1 if key == pygame.K_UP else 1)
        return True

    def _move(self, step: int) -> None:
        """A line one place up or down."""
        gap = self.spot.strip + (2 if step > 0 else -1)
        if self._strip.line is not None and 0 <= gap < len(self._strips.all):
            self._carry(self.spot.strip, gap)

    def _drop(self, held: int, position: tuple[int, int]) -> None:
        if self.view.collidepoint(position):
            self._carry(held, self._strips.gap_at(position[1] - self._origin[1]))

    def _carry(self, held: int, gap: int) -> None:
        """A line goes to where it lies before strip number ``gap`` of now."""
        line, to = self._strips.all[held].line, line_to(self._strips.all, held, gap)
        if line is not None and to is not None:
            cell = self.spot.cell if self.spot.strip == held else 0
            self._changes.move(line, to)
            self._go(self._strips.nearest(Spot(gap if gap < held else gap - 1, cell)))

    # ---- drawing -----------------------------------------------------------------------------
    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Strips, what is carried above them, and the menu if it is open."""
        super().draw(surface, pen)
        if self._menu is not None:
            pen.ring(surface, self.focus_rect)
            self._menu.draw(surface, pen)

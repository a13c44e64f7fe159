"""The board on which rules lie as rows of tiles: click to change, drag to reorder, type numbers."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pygame

from game.rules.tiles.choices import Choice, additions_to, choices_of
from game.rules.tiles.joining import without
from game.rules.tiles.paths import Path
from game.rules.tiles.sheet import Line, Sheet
from game.rules.tiles.supply import Supply
from game.texts.texts import Texts
from game.ui.kit.drag import Drag, scroll_near_edge
from game.ui.kit.editor_text import EditorText
from game.ui.kit.menu import Entry, Menu
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import Scrolling
from game.ui.tiles.changes import Changes
from game.ui.tiles.drawing import draw_cell, draw_gap, draw_strip
from game.ui.tiles.hints import hint_for
from game.ui.tiles.numbers import nudged, renumbered, retyped
from game.ui.tiles.strip import STEPPER, Cell, Strip
from game.ui.tiles.strips import Spot, Strips, Typed, line_to

_COMMAND = pygame.KMOD_CTRL | pygame.KMOD_META
_TAKING = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
_LEAVING_OUT = (pygame.K_DELETE, pygame.K_BACKSPACE)
_MOUSE = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
_TIP_AFTER = 600  # milliseconds
_NARROWEST, _LEAST_HEIGHT, _WISHED_HEIGHT = 300, 170, 420  # at scale 1


class TileBoard(Scrolling):
    """Rules as tiles. Every change is a change of ``content``, which an editor may share.

    After a change ``on_change`` is called; whoever hears it reads the text and has ``show`` show
    what it says. ``on_text`` is told the number of a line that is to be edited as text.
    ``notice`` says why something that was tried last cannot be, or is "".
    """

    focusable = True
    grows = True

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
        super().__init__(rect, pen, paper=False)
        self._say = say
        self.notice = ""
        self.spot = Spot(0, 0)
        self._window = window
        self._supply = supply
        self._changes = Changes(content, supply, on_change)
        self._on_text = on_text
        self._typed: Typed | None = None
        self._menu: Menu | None = None
        self._held: Spot | None = None  # where the mouse button went down
        self._under: Spot | None = None
        self._since = 0  # when the mouse or the focus came to where it is, in milliseconds
        self._by_key = False
        self._carrying = Drag(self._drop)
        self._strips = self._laid()

    def least_width(self, pen: Pen) -> int:
        """Room for the longest tiles."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """A rule or two; the rest can be scrolled to."""
        return pen.look.px(_LEAST_HEIGHT)

    def wished_height(self, pen: Pen, width: int) -> int:
        """A few rules."""
        return pen.look.px(_WISHED_HEIGHT)

    def put(self, rect: pygame.Rect) -> None:
        """Be there; where the width is another one, tiles lie otherwise."""
        wide = self.rect.width
        super().put(rect)
        if rect.width != wide:
            self._lay()

    def show(self, sheet: Sheet) -> None:
        """Show these lines."""
        self._changes.sheet = sheet
        self._typed = None
        self._lay()

    def look_at(self, line: int | None) -> None:
        """Put the focus on the first tile of a line by its number, or on where one is added."""
        strips = self._strips.all
        found = [n for n, strip in enumerate(strips) if strip.line and strip.line.number == line]
        self._go(Spot(found[0], 1) if found else Spot(len(strips) - 1, 0))

    def take_over(self, before: "TileBoard") -> None:
        """Go on where another board was, in a window of another size."""
        self.spot = self._strips.nearest(before.spot)
        self._reveal()

    @property
    def line_in_focus(self) -> int | None:
        """The number of the line on which the focus is, or None."""
        line = self._strip.line
        return line.number if line is not None else None

    def go_to_line(self, number: int) -> None:
        """Have a line in sight and the focus on it, if it is on the board and not yet in focus."""
        lines = [strip.line.number for strip in self.strips if strip.line is not None]
        if number in lines and number != self.line_in_focus:
            self._go(Spot(lines.index(number), 0))
            self.reveal(self._strip.rect.top, min(self._strip.rect.height, self.view.height))

    @property
    def strips(self) -> tuple[Strip, ...]:
        """What lies on the board."""
        return self._strips.all

    @property
    def menu(self) -> Menu | None:
        """The menu that is open, if one is."""
        return self._menu

    @property
    def typing(self) -> bool:
        """Whether a number is being typed."""
        return self._typed is not None

    def on_screen(self, rect: pygame.Rect) -> pygame.Rect:
        """Where something on the board is in the window."""
        return rect.move(*self._origin)

    # ---- focus and tooltips ------------------------------------------------------------------
    @property
    def focus_rect(self) -> pygame.Rect:
        """The cell in focus, as far as it is in sight; or what is carried."""
        held = self._carrying.carried
        if held is None:
            return self._in_sight(self.spot)
        rect = self.on_screen(self._strips.all[held].rect).move(self._carrying.moved_by)
        return rect.clip(self.view)

    @property
    def tip_rect(self) -> pygame.Rect:
        """The cell in focus or under the mouse."""
        under = self._under
        return self._in_sight(self.spot if self._by_key or under is None else under)

    @property
    def tooltip(self) -> str:  # type: ignore[override]  # it depends on where the mouse is
        """What the cell in focus or under the mouse is for."""
        spot = self.spot if self._by_key else self._under
        waited = pygame.time.get_ticks() - self._since >= _TIP_AFTER
        hint = hint_for(self._strips.cell(spot)) if spot is not None and waited else ""
        return self._say(hint) if hint else ""

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
        elif event.key in _TAKING:
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
            self.notice = f"{typed.text or 'Nothing'}: {choice.reason}."
            return False
        self._typed = None
        self._apply(strip.line, choice, typed.tile.path)
        return True

    def _nudge(self, step: int) -> None:
        line, tile = self._strip.line, self._cell.tile
        if line is None or line.rule is None or tile is None:
            return
        choice = nudged(line.rule, tile, step, self._supply)
        self.notice = f"{choice.label}: {choice.reason}." if choice.rule is None else ""
        self._apply(line, choice, tile.path)

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
            Entry(choice.label, choice.reason, choice.heading, choice.rule == line.rule)
            for choice in choices
        ]
        path = cell.tile.path if cell.tile is not None else ()
        self._open(entries, lambda number: self._apply(line, choices[number], path))

    def _offer_line(self, line: Line) -> None:
        """Open the menu of a whole line."""
        number, last = self.spot.strip, len(self._strips.all) - 2
        full, say = self._changes.sheet.full, self._say
        first = say("tiles-up-first") if number == 0 else ""
        lowest = say("tiles-down-last") if number == last else ""
        deeds: list[tuple[Entry, Callable[[], None]]] = [
            (Entry(say("tiles-double"), full if line.rule or line.faults else ""), self._double),
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
        full = self._changes.sheet.full
        if full:
            self.notice = f"{full}."
            return
        number = self._changes.add()
        self._go(self._strips.find(number, ("amount",), 0) or self.spot)

    def _remove(self, line: Line) -> None:
        self._changes.remove(line)
        self._go(self._strips.nearest(Spot(min(self.spot.strip, len(self._strips.all) - 1), 0)))

    def _double(self) -> None:
        line, full = self._strip.line, self._changes.sheet.full
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

    # ---- where things are --------------------------------------------------------------------
    @property
    def _strip(self) -> Strip:
        return self._strips.all[self.spot.strip]

    @property
    def _cell(self) -> Cell:
        return self._strips.cell(self.spot)

    @property
    def _origin(self) -> tuple[int, int]:
        return self.view.left + self._margin, self.view.top - self.offset

    @property
    def _margin(self) -> int:
        return self._pen.look.px(6)  # for shadows and rings

    def _laid(self) -> Strips:
        width = max(self.view.width - 2 * self._margin, self._pen.look.px(_NARROWEST))
        return Strips(self._pen, self._changes.sheet, width, self._say("tiles-add"), self._typed)

    def _lay(self) -> None:
        self._strips = self._laid()
        self.spot = self._strips.nearest(self.spot)
        self.scroll_to(self.offset)

    def content_height(self) -> int:
        """All strips."""
        return self._strips.height + self._margin

    def _in_sight(self, spot: Spot) -> pygame.Rect:
        seen = self.on_screen(self._strips.cell(spot).rect).clip(self.view)
        return seen if seen.height > 0 else self.rect

    def _go(self, spot: Spot) -> None:
        """Move the focus to a cell, and into sight."""
        self.spot = self._strips.nearest(spot)
        self._since = pygame.time.get_ticks()
        self._reveal()

    def _reveal(self) -> None:
        rect, gap = self._cell.rect, self._pen.look.gap
        self.reveal(rect.top - gap, min(rect.height + 2 * gap, self.view.height))

    # ---- drawing -----------------------------------------------------------------------------
    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Strips, what is carried above them, and the menu if it is open."""
        super().draw(surface, pen)
        if self._menu is not None:
            pen.ring(surface, self.focus_rect)
            self._menu.draw(surface, pen)

    def draw_content(self, surface: pygame.Surface, pen: Pen, area: pygame.Rect) -> None:
        """The strips that are in sight."""
        held = self._carrying.carried
        for number, strip in enumerate(self._strips.all):
            if number != held and self.on_screen(strip.rect).colliderect(surface.get_clip()):
                self._draw_strip(surface, pen, number, self._origin)
        if held is not None:
            gap = self._strips.gap_at(self._carrying.at[1] - self._origin[1])
            draw_gap(surface, pen, self._strips.all, gap, self._origin)
            by = self._carrying.moved_by
            self._draw_strip(surface, pen, held, (self._origin[0] + by[0], self._origin[1] + by[1]))

    def _draw_strip(
        self, surface: pygame.Surface, pen: Pen, number: int, origin: tuple[int, int]
    ) -> None:
        strip = self._strips.all[number]
        draw_strip(surface, pen, strip, origin)
        for place, cell in enumerate(strip.cells):
            spot = Spot(number, place)
            hovered = self.hovered and spot == self._under
            typing = self._typed is not None and spot == self._typed.spot
            draw_cell(surface, pen, strip, cell, origin, hovered, typing)

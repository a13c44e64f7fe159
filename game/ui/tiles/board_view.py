"""Where tiles lie on the board, which of them has the focus, and how all that is drawn."""

from collections.abc import Callable

import pygame

from game.rules.tiles.sheet import Sheet
from game.texts.texts import Texts
from game.ui.kit.drag import Drag
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import Scrolling
from game.ui.tiles.changes import Changes
from game.ui.tiles.drawing import draw_cell, draw_gap, draw_strip
from game.ui.tiles.hints import hint_for
from game.ui.tiles.strip import Cell, Strip
from game.ui.tiles.strips import Spot, Strips, Typed

_TIP_AFTER = 600  # milliseconds
_NARROWEST, _LEAST_HEIGHT, _WISHED_HEIGHT = 300, 170, 420  # at scale 1


class BoardView(Scrolling):
    """The lines of the sheet in ``changes`` as strips of cells, of which one has the focus.

    ``on_drop`` is told which strip was carried, and to where in the window.
    """

    focusable = True
    grows = True

    def __init__(
        self,
        rect: pygame.Rect,
        pen: Pen,
        changes: Changes,
        say: Texts,
        on_drop: Callable[[int, tuple[int, int]], None],
    ):
        super().__init__(rect, pen, paper=False)
        self.spot = Spot(0, 0)
        self._say = say
        self._changes = changes
        self._typed: Typed | None = None
        self._under: Spot | None = None
        self._since = 0  # when the mouse or the focus came to where it is, in milliseconds
        self._by_key = False
        self._carrying = Drag(on_drop)
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

    def take_over(self, before: "BoardView") -> None:
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
        if spot is None or not waited:
            return ""
        line = self._strips.all[spot.strip].line
        return hint_for(self._strips.cell(spot), line, self._changes.supply)

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

"""One of several, shown as a single line until it is opened."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.kit.pen import Pen
from game.ui.kit.scroll import ScrollList
from game.ui.kit.widget import Widget

_HEIGHT = 46  # at scale 1
_BESIDE = 50  # at scale 1: the sign before a row and the bar behind it
_OPENING = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE, pygame.K_DOWN, pygame.K_UP)
_CLOSING = (pygame.K_ESCAPE, pygame.K_TAB)


class DropDown(Widget):
    """Shows the chosen option; a click, or Enter, Space and the arrow keys open the menu.

    In the menu the arrow keys move, Enter takes, Escape leaves all as it was, and letters find
    what begins with them. The menu stays within ``window``: below the line, or above it where
    there is more room. While it is open it is modal. ``on_choose`` is told a new choice.
    """

    focusable = True

    def __init__(
        self,
        rect: pygame.Rect,
        pen: Pen,
        window: pygame.Rect,
        options: Sequence[str],
        on_choose: Callable[[int], None],
        chosen: int = 0,
    ):
        super().__init__(rect)
        self.options = tuple(options)
        self.on_choose = on_choose
        self.chosen = chosen
        self._pen = pen
        self._window = window
        self._menu: _Menu | None = None

    def least_width(self, pen: Pen) -> int:
        """The longest option, and what lies beside it in the line or in the menu."""
        longest = max((pen.width(option) for option in self.options), default=0)
        return longest + pen.look.px(_BESIDE) + 4 * pen.look.gap

    def least_height(self, pen: Pen, width: int) -> int:
        """One line."""
        return pen.look.px(_HEIGHT)

    @property
    def menu_rect(self) -> pygame.Rect | None:
        """Where the menu is, or None while it is closed."""
        return self._menu.rect if self._menu is not None else None

    def row_rect(self, number: int) -> pygame.Rect | None:
        """Where an option of the open menu is; it may have to be scrolled to."""
        return self._menu.row_rect(number) if self._menu is not None else None

    def handle(self, event: pygame.event.Event) -> bool:
        """Open the menu; while it is open everything is for it."""
        if self._menu is not None:
            self._handle_open(self._menu, event)
            return True
        pressed = event.type == pygame.MOUSEBUTTONDOWN and event.button == 1
        if pressed or (event.type == pygame.KEYDOWN and event.key in _OPENING):
            self._open()
            return True
        return False

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """The line with the chosen option and an arrow, and the menu if it is open."""
        theme, look = pen.look.theme, pen.look
        lit = self.hovered or self._menu is not None
        pen.card(surface, self.rect, theme.lit if lit else theme.card, raised=False)
        top = self.rect.centery - pen.height() // 2
        if self.options:
            place = (self.rect.left + 2 * look.gap, top)
            pen.text(surface, self.options[self.chosen], place)
        x, y, reach = self.rect.right - 3 * look.gap, self.rect.centery, look.px(6)
        for side in (-reach, reach):
            start, end = (x + side, y - reach // 2), (x, y + reach // 2)
            pygame.draw.aaline(surface, theme.ink, start, end, look.px(3))
        if self._menu is not None:
            self._menu.draw(surface, pen)

    def _open(self) -> None:
        if self.options:
            self._menu = _Menu(self._pen, self.options, self._take, self.chosen)
            self._menu.unfold(self.rect, self._window)
            self.modal = True

    def _close(self) -> None:
        self._menu = None
        self.modal = False

    def _take(self, number: int) -> None:
        self._close()
        if number != self.chosen:
            self.chosen = number
            self.on_choose(number)

    def _handle_open(self, menu: "_Menu", event: pygame.event.Event) -> None:
        left = event.type == pygame.KEYDOWN and event.key in _CLOSING
        pressed = event.type == pygame.MOUSEBUTTONDOWN
        if left or (pressed and not menu.rect.collidepoint(event.pos)):
            self._close()
        else:
            menu.handle(event)


class _Menu(ScrollList):
    """The opened list: one click takes a row, and the row under the mouse is lit."""

    def __init__(
        self, pen: Pen, options: Sequence[str], on_take: Callable[[int], None], chosen: int
    ):
        super().__init__(pygame.Rect(0, 0, 1, 1), pen, options, on_open=on_take, chosen=chosen)

    def unfold(self, line: pygame.Rect, window: pygame.Rect) -> None:
        """Below the line or above it, as wide as it, and no higher than there is room."""
        gap = self._pen.look.gap
        self.rect.width = line.width
        below, above = window.bottom - line.bottom - gap, line.top - window.top - gap
        wanted = self.content_height() + self.rect.height - self.view.height
        self.rect.height = min(wanted, max(below, above))
        upwards = wanted > below and above > below
        self.rect.left = line.left
        self.rect.top = line.top - self.rect.height if upwards else line.bottom
        if self.chosen is not None:
            self.reveal(*self._extent(self.chosen))

    def handle(self, event: pygame.event.Event) -> bool:
        """What the mouse passes over is chosen, but not yet taken."""
        under = self._row_at(event.pos) if event.type == pygame.MOUSEMOTION else None
        if super().handle(event) or under is None:
            return True
        self.chosen = under
        return True

    def row_rect(self, number: int) -> pygame.Rect:
        """Where a row is, as far as it is in sight."""
        top, height = self._extent(number)
        row = pygame.Rect(self.view.left, self.view.top - self.offset + top, self.view.width, 1)
        row.height = height
        return row

    def _click(self, number: int) -> None:
        self.on_open(number)

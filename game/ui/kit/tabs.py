"""Tabs: one of several pages is shown, and all are a key or a click away."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.kit.columns import flow
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget

_HEIGHT = 42  # at scale 1


class Tabs(Widget):
    """Names side by side, in several rows if need be; ``chosen`` is the number of the lit one.

    ``on_turn`` is called when another one is chosen, by click, by arrow keys, or Home and End.
    For Tab all of them are one stop.
    """

    focusable = True

    def __init__(
        self,
        rect: pygame.Rect,
        pen: Pen,
        names: Sequence[str],
        on_turn: Callable[[int], None],
        chosen: int = 0,
    ):
        super().__init__(rect)
        self.names = tuple(names)
        self.on_turn = on_turn
        self.chosen = chosen
        self._pen = pen
        self._under: int | None = None

    def least_width(self, pen: Pen) -> int:
        """The widest tab."""
        return max((pen.width(name, "bold") for name in self.names), default=1) + 4 * pen.look.gap

    def wished_width(self, pen: Pen) -> int:
        """All tabs in one row."""
        tabs = sum(pen.width(name, "bold") + 4 * pen.look.gap for name in self.names)
        return tabs + pen.look.gap * max(0, len(self.names) - 1)

    def least_height(self, pen: Pen, width: int) -> int:
        """All rows."""
        return max((rect.bottom for rect in _places(pen, self.names, 0, 0, width)), default=0)

    @property
    def focus_rect(self) -> pygame.Rect:
        """All tabs, without the room beside them."""
        rects = self.tab_rects()
        return rects[0].unionall(rects[1:]) if rects else self.rect

    def tab_rects(self) -> list[pygame.Rect]:
        """Where each tab is."""
        return _places(self._pen, self.names, *self.rect.topleft, self.rect.width)

    def handle(self, event: pygame.event.Event) -> bool:
        """Turn to another page."""
        if event.type == pygame.MOUSEMOTION:
            self._under = self._at(event.pos)
            return False
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            under = self._at(event.pos)
            if under is not None:
                self._turn(under)
            return under is not None
        if event.type != pygame.KEYDOWN or not self.names:
            return False
        last = len(self.names) - 1
        places = {
            pygame.K_LEFT: (self.chosen - 1) % (last + 1),
            pygame.K_RIGHT: (self.chosen + 1) % (last + 1),
            pygame.K_HOME: 0,
            pygame.K_END: last,
        }
        if event.key not in places:
            return False
        self._turn(places[event.key])
        return True

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """The tabs; under the chosen one is a line."""
        theme = pen.look.theme
        for number, rect in enumerate(self.tab_rects()):
            chosen = number == self.chosen
            lit = chosen or (self.hovered and number == self._under)
            pen.card(surface, rect, theme.lit if lit else theme.card, raised=not chosen)
            left = rect.centerx - pen.width(self.names[number], "bold") // 2
            top = rect.centery - pen.height("bold") // 2
            pen.text(surface, self.names[number], (left, top), "bold")
            if chosen:
                pen.line_below(surface, rect)

    def _at(self, position: tuple[int, int]) -> int | None:
        rects = enumerate(self.tab_rects())
        return next((n for n, rect in rects if rect.collidepoint(position)), None)

    def _turn(self, number: int) -> None:
        if number != self.chosen:
            self.chosen = number
            self.on_turn(number)


def _places(pen: Pen, names: Sequence[str], left: int, top: int, width: int) -> list[pygame.Rect]:
    gap = pen.look.gap
    widths = [min(width, pen.width(name, "bold") + 4 * gap) for name in names]
    return flow(pygame.Rect(left, top, width, 0), widths, pen.look.px(_HEIGHT), gap)

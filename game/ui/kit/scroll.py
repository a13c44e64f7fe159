"""What is higher than its place: text and lists seen through a window with a bar beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.kit.held_keys import PRESSING
from game.ui.kit.pen import Pen, Style
from game.ui.kit.theme import Colour
from game.ui.kit.type_ahead import TypeAhead
from game.ui.kit.widget import Widget

_WHEEL_LINES = 3
_NARROWEST, _LEAST_LINES = 240, 4


class Scrolling(Widget):
    """Content that scrolls by wheel, by keys and by the bar.

    Subclasses say how high their content is and draw it. ``focusable`` is true only while there
    is more than can be seen, so that Tab does not stop where nothing can be done.
    """

    def __init__(self, rect: pygame.Rect, pen: Pen, paper: bool = True):
        super().__init__(rect)
        self.paper = paper
        self._pen = pen
        self._offset = 0
        self._grip: int | None = None  # where on the bar's thumb the mouse holds it

    @property
    def offset(self) -> int:
        """How many pixels of the content are hidden above."""
        return min(self._offset, self.furthest)

    @property
    def furthest(self) -> int:
        """The largest offset there can be."""
        return max(0, self.content_height() - self.view.height)

    @property
    def view(self) -> pygame.Rect:
        """Where content is seen: the rectangle less its padding and the bar."""
        view = self.rect.inflate(-2 * self._side(), -self._above_and_below())
        view.width = max(1, self.rect.width - self._left_and_right())
        return view

    def content_height(self) -> int:
        """How high the whole content is, in pixels."""
        return 0

    def draw_content(self, surface: pygame.Surface, pen: Pen, area: pygame.Rect) -> None:
        """Draw the content into ``area``, of which only what is in ``view`` will be seen."""

    def least_width(self, pen: Pen) -> int:
        """Enough for a few words in a line."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """A few lines; the rest can be scrolled to."""
        return _LEAST_LINES * pen.height() + self._above_and_below()

    def _side(self) -> int:
        return self._pen.look.gap * 3 // 2 if self.paper else 0

    def _left_and_right(self) -> int:
        """The margins of the paper, and the bar."""
        return 2 * self._side() + self._bar_width() + self._pen.look.gap

    def _above_and_below(self) -> int:
        """The margins of the paper."""
        return 2 * self._pen.look.gap if self.paper else 0

    def scroll_to(self, offset: int) -> None:
        """Hide so many pixels of the content above, as far as there are any."""
        self._offset = min(max(0, offset), self.furthest)

    def reveal(self, top: int, height: int) -> None:
        """Scroll as little as needed to show a part of the content."""
        offset = max(self.offset, top + height - self.view.height)
        self.scroll_to(min(offset, top))

    # ---- events ------------------------------------------------------------------------------
    def handle(self, event: pygame.event.Event) -> bool:
        """Wheel, arrow and page keys, and the bar."""
        if event.type == pygame.MOUSEWHEEL and self.furthest:
            self.scroll_to(self.offset - event.y * _WHEEL_LINES * self._pen.height())
            return True
        if event.type == pygame.KEYDOWN:
            return self._key(event.key)
        return self._mouse(event)

    def _key(self, key: int) -> bool:
        line, page = self._pen.height(), self.view.height - self._pen.height()
        places = {
            pygame.K_UP: self.offset - line,
            pygame.K_DOWN: self.offset + line,
            pygame.K_PAGEUP: self.offset - page,
            pygame.K_PAGEDOWN: self.offset + page,
            pygame.K_HOME: 0,
            pygame.K_END: self.furthest,
        }
        if key not in places or not self.furthest:
            return False
        self.scroll_to(places[key])
        return True

    def _mouse(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return self._press(event.pos)
        if event.type == pygame.MOUSEMOTION and self._grip is not None:
            self._drag(event.pos[1])
            return True
        if event.type == pygame.MOUSEBUTTONUP and self._grip is not None:
            self._grip = None
            return True
        return False

    def _press(self, position: tuple[int, int]) -> bool:
        thumb = self._thumb()
        if not self.furthest or not self._track().collidepoint(position):
            return False
        inside = thumb.top <= position[1] < thumb.bottom
        self._grip = position[1] - thumb.top if inside else thumb.height // 2
        self._drag(position[1])
        return True

    def _drag(self, down: int) -> None:
        track, thumb = self._track(), self._thumb()
        room = track.height - thumb.height
        share = (down - (self._grip or 0) - track.top) / room if room > 0 else 0.0
        self.scroll_to(round(share * self.furthest))

    # ---- where the bar is --------------------------------------------------------------------
    def _bar_width(self) -> int:
        return self._pen.look.px(14)

    def _track(self) -> pygame.Rect:
        view, width = self.view, self._bar_width()
        return pygame.Rect(view.right + self._pen.look.gap, view.top, width, view.height)

    def _thumb(self) -> pygame.Rect:
        track = self._track()
        share = track.height / max(1, self.content_height())
        height = min(track.height, max(self._pen.look.px(28), round(track.height * share)))
        room = track.height - height
        top = track.top + (round(room * self.offset / self.furthest) if self.furthest else 0)
        return pygame.Rect(track.left, top, track.width, height)

    # ---- drawing -----------------------------------------------------------------------------
    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Paper, what is seen of the content, and the bar if there is more."""
        if self.paper:
            pen.card(surface, self.rect, raised=False)
        self.draw_view(surface, pen)

    def draw_view(self, surface: pygame.Surface, pen: Pen) -> None:
        """What is seen of the content, and the bar if there is more."""
        view, before = self.view, surface.get_clip()
        surface.set_clip(view.clip(before))
        height = max(self.content_height(), view.height)
        self.draw_content(
            surface, pen, pygame.Rect(view.left, view.top - self.offset, view.width, height)
        )
        surface.set_clip(before)
        if self.furthest:
            self._draw_bar(surface, pen)

    def _draw_bar(self, surface: pygame.Surface, pen: Pen) -> None:
        theme, round_end = pen.look.theme, self._bar_width() // 2
        held = theme.ink if self._grip is not None else theme.muted
        pygame.draw.rect(surface, theme.sunk, self._track(), border_radius=round_end)
        pygame.draw.rect(surface, held, self._thumb(), border_radius=round_end)


@dataclass(frozen=True)
class Passage:
    """A paragraph of a scrolling text."""

    text: str
    style: Style = "body"
    colour: Colour | None = None


class ScrollText(Scrolling):
    """Paragraphs, wrapped, that scroll where there are more than can be seen."""

    def __init__(
        self,
        rect: pygame.Rect,
        pen: Pen,
        passages: Sequence[Passage | str] = (),
        paper: bool = True,
    ):
        super().__init__(rect, pen, paper)
        self._passages: tuple[Passage, ...] = ()
        self.show(passages)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What is shown."""
        return self._passages

    def show(self, passages: Sequence[Passage | str]) -> None:
        """Show these paragraphs instead, from their beginning."""
        self._passages = tuple(Passage(p) if isinstance(p, str) else p for p in passages)
        self._offset = 0
        self.focusable = self.furthest > 0

    def put(self, rect: pygame.Rect) -> None:
        """Be there; what can be seen whole need not be scrolled, nor get the focus."""
        super().put(rect)
        self.focusable = self.furthest > 0

    def wished_height(self, pen: Pen, width: int) -> int:
        """All of it."""
        inside = max(1, width - self._left_and_right())
        return passages_height(pen, self._passages, inside) + self._above_and_below()

    def content_height(self) -> int:
        """All lines and the spaces between paragraphs."""
        return passages_height(self._pen, self._passages, self.view.width)

    def draw_content(self, surface: pygame.Surface, pen: Pen, area: pygame.Rect) -> None:
        """The paragraphs that are in sight."""
        top, seen = area.top, surface.get_clip()
        for passage in self._passages:
            height = pen.paragraph_height(passage.text, area.width, passage.style)
            if top + height > seen.top and top < seen.bottom:
                self._draw_passage(surface, pen, passage, area.move(0, top - area.top))
            top += height + pen.look.gap

    def _draw_passage(
        self, surface: pygame.Surface, pen: Pen, passage: Passage, area: pygame.Rect
    ) -> None:
        height, seen = pen.height(passage.style), surface.get_clip()
        for number, line in enumerate(pen.wrap(passage.text, area.width, passage.style)):
            top = area.top + number * height
            if top + height > seen.top and top < seen.bottom:
                pen.text(surface, line, (area.left, top), passage.style, passage.colour)


def passages_height(pen: Pen, passages: Sequence[Passage], width: int) -> int:
    """How high paragraphs are together in ``width`` pixels."""
    heights = (pen.paragraph_height(p.text, width, p.style) for p in passages)
    return sum(heights) + pen.look.gap * max(0, len(passages) - 1)


class ScrollList(Scrolling):
    """Rows to choose from, more than can be seen. ``chosen`` is a row's number, or None.

    ``on_choose`` is called when another row is chosen: by click, by arrow keys, or by typing how
    it begins; ``on_open`` when the chosen one is clicked again, or by Enter and Space.
    """

    focusable = True

    def __init__(
        self,
        rect: pygame.Rect,
        pen: Pen,
        rows: Sequence[str],
        on_choose: Callable[[int], None] = lambda number: None,
        on_open: Callable[[int], None] = lambda number: None,
        chosen: int | None = None,
    ):
        super().__init__(rect, pen)
        self.rows = tuple(rows)
        self.on_choose = on_choose
        self.on_open = on_open
        self.chosen = chosen
        self._typed = TypeAhead()
        if chosen is not None:
            self.reveal(*self._extent(chosen))

    def content_height(self) -> int:
        """All rows."""
        return sum(self._heights())

    def handle(self, event: pygame.event.Event) -> bool:
        """Choose and open rows; the bar and the wheel scroll."""
        if event.type == pygame.KEYDOWN and self.rows:
            return self._choose_by_key(event.key)
        if event.type == pygame.TEXTINPUT and self.rows:
            return self._choose_by_name(event.text)
        if super().handle(event):
            return True
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            number = self._row_at(event.pos)
            if number is not None:
                self._click(number)
            return True
        return False

    def draw_content(self, surface: pygame.Surface, pen: Pen, area: pygame.Rect) -> None:
        """The rows that are in sight; the chosen one has a sign, not only another colour."""
        top, seen = area.top, surface.get_clip()
        for number, height in enumerate(self._heights()):
            row = pygame.Rect(area.left, top, area.width, height)
            if row.colliderect(seen):
                self._draw_row(surface, pen, number, row)
            top += height

    def _draw_row(self, surface: pygame.Surface, pen: Pen, number: int, row: pygame.Rect) -> None:
        look = pen.look
        if number == self.chosen:
            pygame.draw.rect(surface, look.theme.selection, row, border_radius=look.px(6))
            middle = (row.left + look.px(10), row.centery)
            pen.dot(surface, middle, look.px(5), look.theme.primary)
        text = pygame.Rect(0, row.top + look.gap // 2, self._text_width(), row.height)
        text.left = row.left + look.px(24)
        pen.paragraph(surface, self.rows[number], text)

    def _text_width(self) -> int:
        return max(1, self.view.width - self._pen.look.px(28))

    def _heights(self) -> list[int]:
        width, gap = self._text_width(), self._pen.look.gap
        return [self._pen.paragraph_height(row, width) + gap for row in self.rows]

    def _extent(self, number: int) -> tuple[int, int]:
        """Top and height of a row within the content."""
        heights = self._heights()
        return sum(heights[:number]), heights[number]

    def _row_at(self, position: tuple[int, int]) -> int | None:
        if not self.view.collidepoint(position):
            return None
        down = position[1] - self.view.top + self.offset
        for number, height in enumerate(self._heights()):
            if down < height:
                return number
            down -= height
        return None

    def _click(self, number: int) -> None:
        if number == self.chosen:
            self.on_open(number)
        else:
            self._choose(number)

    def _choose_by_key(self, key: int) -> bool:
        last, now = len(self.rows) - 1, self.chosen
        page = max(1, self.view.height * len(self.rows) // max(1, self.content_height()) - 1)
        if key in PRESSING:
            if now is not None:
                self.on_open(now)
            return now is not None
        places = {
            pygame.K_UP: (now if now is not None else last + 1) - 1,
            pygame.K_DOWN: (now if now is not None else -1) + 1,
            pygame.K_PAGEUP: (now or 0) - page,
            pygame.K_PAGEDOWN: (now or 0) + page,
            pygame.K_HOME: 0,
            pygame.K_END: last,
        }
        if key not in places:
            return False
        self._choose(min(max(places[key], 0), last))
        return True

    def _choose_by_name(self, letters: str) -> bool:
        found = self._typed.find(letters, pygame.time.get_ticks(), self.rows, self.chosen)
        if found is not None:
            self._choose(found)
        return True

    def _choose(self, number: int) -> None:
        changed = number != self.chosen
        self.chosen = number
        self.reveal(*self._extent(number))
        if changed:
            self.on_choose(number)

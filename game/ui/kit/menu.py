"""A menu: what can be done or chosen in one place, under headings, with reasons for what cannot."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pygame

from game.ui.kit.columns import flow
from game.ui.kit.held_keys import PRESSING
from game.ui.kit.pen import Pen, Style
from game.ui.kit.scroll import Scrolling
from game.ui.kit.type_ahead import TypeAhead

_WIDEST = 480  # at scale 1
_HEIGHT = 36  # of an entry
_LEAVING = (pygame.K_ESCAPE, pygame.K_TAB)


@dataclass(frozen=True)
class Entry:
    """Something to choose. With a ``reason`` it is grey and cannot be chosen.

    Entries next to each other with the same ``heading`` stand below it. ``chosen`` marks what is
    so now. ``meaning`` is written small behind the label.
    """

    label: str
    reason: str = ""
    heading: str = ""
    chosen: bool = False
    meaning: str = ""


@dataclass(frozen=True)
class _Place:
    """Where an entry lies within the content, and where its reason is written, if at all."""

    chip: pygame.Rect
    reason: pygame.Rect | None = None


class Menu(Scrolling):
    """Opens beside ``anchor``, within ``window``. The widget that opens it is modal meanwhile,
    hands it all events, and draws it.

    ``on_take`` is told the number of the entry that is clicked, or taken by Enter or Space;
    ``on_leave`` is called by Escape, Tab and a click elsewhere. Arrow keys move, letters find
    what begins with them. Where nothing under a heading can be chosen, the heading says why;
    elsewhere the reason stands beside the entry.
    """

    def __init__(
        self,
        pen: Pen,
        window: pygame.Rect,
        anchor: pygame.Rect,
        entries: Sequence[Entry],
        on_take: Callable[[int], None],
        on_leave: Callable[[], None],
    ):
        super().__init__(pygame.Rect(0, 0, 1, 1), pen)
        self.entries = tuple(entries)
        self.on_take = on_take
        self.on_leave = on_leave
        self._letters = TypeAhead()
        self._places: tuple[_Place, ...] = ()
        self._headings: tuple[tuple[str, pygame.Rect], ...] = ()
        self._height = 0
        self._lie_beside(anchor, window)
        chosen = [number for number, entry in enumerate(entries) if entry.chosen]
        possible = [number for number, entry in enumerate(entries) if not entry.reason]
        self.marked = 0
        self._mark(next(iter([*chosen, *possible]), 0))

    # ---- layout ------------------------------------------------------------------------------
    def _lie_beside(self, anchor: pygame.Rect, window: pygame.Rect) -> None:
        """Where there is room: below the anchor, above, left or right of it; else on top of it."""
        gap = self._pen.look.gap
        room, around = window.inflate(-2 * gap, -2 * gap), anchor.inflate(gap, gap)
        self.rect.size = (min(self._pen.look.px(_WIDEST), room.width), room.height)
        self._lay_out(self.view.width)
        self.rect.height = min(room.height, self._height + 2 * gap)
        width, height = self.rect.size
        left = min(max(anchor.left, room.left), room.right - width)
        top = min(max(anchor.top, room.top), room.bottom - height)
        corners = (
            (left, around.bottom),
            (left, around.top - height),
            (around.left - width, top),
            (around.right, top),
        )
        places = [pygame.Rect(corner, self.rect.size) for corner in corners]
        fitting = [place for place in places if room.contains(place)]
        self.rect.topleft = fitting[0].topleft if fitting else (left, top)

    def _lay_out(self, width: int) -> None:
        gap, top = self._pen.look.gap, 0
        places: list[_Place] = []
        headings: list[tuple[str, pygame.Rect]] = []
        for heading, group in groupby(self.entries, key=lambda entry: entry.heading):
            entries = tuple(group)
            if heading:
                height = self._pen.paragraph_height(heading, width, "small")
                headings.append((heading, pygame.Rect(0, top, width, height)))
                top += height + gap // 2
            told = bool(heading) and all(entry.reason for entry in entries)
            below = list(self._below(entries, width, told))
            places += [_moved(place, top) for place in below]
            top += max(_bottom(place) for place in below) + gap * 3 // 2
        self._places, self._headings, self._height = tuple(places), tuple(headings), top

    def _below(self, entries: Sequence[Entry], width: int, told: bool) -> Iterator[_Place]:
        """Where the entries of one heading lie below it: side by side; with reasons, in a row."""
        gap, high, top = self._pen.look.gap, self._pen.look.px(_HEIGHT), 0
        for alone, group in groupby(entries, key=lambda entry: bool(entry.reason) and not told):
            together = tuple(group)
            widths = [min(width, self._wide(entry)) for entry in together]
            if not alone:
                for chip in flow(pygame.Rect(0, top, width, 0), widths, high, gap):
                    yield _Place(chip)
                    bottom = chip.bottom
                top = bottom + gap
                continue
            for entry, wide in zip(together, widths, strict=True):
                place = self._with_reason(entry, wide, width, top)
                yield place
                top = _bottom(place) + gap

    def _wide(self, entry: Entry) -> int:
        gap = self._pen.look.gap
        beside = self._pen.width(entry.meaning, "small") + gap if entry.meaning else 0
        return self._pen.width(entry.label) + beside + 3 * gap

    def _with_reason(self, entry: Entry, wide: int, width: int, top: int) -> _Place:
        """A reason stands beside the entry; where that leaves little room, below it."""
        gap, high = self._pen.look.gap, self._pen.look.px(_HEIGHT)
        chip, room = pygame.Rect(0, top, wide, high), width - wide - gap
        if room >= width // 3:
            written = self._pen.paragraph_height(entry.reason, room, "small")
            beside = pygame.Rect(chip.right + gap, top, room, max(high, written))
            if written < high:
                beside.top += (high - written) // 2
                beside.height = written
            return _Place(chip, beside)
        written = self._pen.paragraph_height(entry.reason, width, "small")
        return _Place(chip, pygame.Rect(0, chip.bottom, width, written))

    def content_height(self) -> int:
        """Everything."""
        return self._height

    def entry_rect(self, number: int) -> pygame.Rect:
        """Where an entry is on the screen; it may have to be scrolled to."""
        return self._places[number].chip.move(self.view.left, self.view.top - self.offset)

    # ---- events ------------------------------------------------------------------------------
    def handle(self, event: pygame.event.Event) -> bool:
        """Everything is for the menu while it is open."""
        if event.type == pygame.KEYDOWN:
            self._press_key(event.key)
        elif event.type == pygame.TEXTINPUT:
            self._find(event.text)
        elif not super().handle(event):
            self._point(event)
        return True

    def _press_key(self, key: int) -> None:
        if key in _LEAVING or not self.entries:
            self.on_leave()
            return
        steps = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1, pygame.K_HOME: -len(self.entries)}
        steps[pygame.K_END] = len(self.entries)
        if key in PRESSING:
            self._take(self.marked)
        elif key in (pygame.K_UP, pygame.K_DOWN):
            self._mark(self._next_row(-1 if key == pygame.K_UP else 1))
        elif key in steps:
            self._mark(self.marked + steps[key])
        elif key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            self._key(key)

    def _find(self, letters: str) -> None:
        labels = [entry.label for entry in self.entries]
        found = self._letters.find(letters, pygame.time.get_ticks(), labels, self.marked)
        if found is not None:
            self._mark(found)

    def _point(self, event: pygame.event.Event) -> None:
        if event.type == pygame.MOUSEMOTION:
            under = self._at(event.pos)
            self.marked = self.marked if under is None else under
        elif event.type == pygame.MOUSEBUTTONDOWN and not self.rect.collidepoint(event.pos):
            self.on_leave()
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            under = self._at(event.pos)
            if under is not None:
                self._take(under)

    def _take(self, number: int) -> None:
        if self.entries and not self.entries[number].reason:
            self.on_take(number)

    def _mark(self, number: int) -> None:
        self.marked = min(max(number, 0), len(self.entries) - 1)
        if self.entries:
            place, heading = self._places[self.marked], self._pen.look.px(_HEIGHT)
            top = place.chip.top if place.chip.top > heading else 0
            self.reveal(top, _bottom(place) - top)

    def _next_row(self, step: int) -> int:
        """The entry above or below that lies nearest; the same if there is none."""
        here = self._places[self.marked].chip
        beyond = [
            (abs(place.chip.top - here.top), abs(place.chip.centerx - here.centerx), number)
            for number, place in enumerate(self._places)
            if (place.chip.top - here.top) * step > 0
        ]
        return min(beyond)[2] if beyond else self.marked

    def _at(self, position: tuple[int, int]) -> int | None:
        if not self.view.collidepoint(position):
            return None
        places = range(len(self.entries))
        return next((n for n in places if self.entry_rect(n).collidepoint(position)), None)

    # ---- drawing -----------------------------------------------------------------------------
    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """A raised card with everything on it."""
        pen.card(surface, self.rect)
        super().draw(surface, pen)

    def draw_content(self, surface: pygame.Surface, pen: Pen, area: pygame.Rect) -> None:
        """Headings, entries and reasons; the marked entry has a ring."""
        muted = pen.look.theme.muted
        for heading, above in self._headings:
            pen.paragraph(surface, heading, above.move(area.topleft), "small", muted)
        for number, (entry, place) in enumerate(zip(self.entries, self._places, strict=True)):
            chip = place.chip.move(area.topleft)
            self._draw_entry(surface, pen, entry, chip)
            if place.reason is not None:
                reason = place.reason.move(area.topleft)
                pen.paragraph(surface, entry.reason, reason, "small", muted)
            if number == self.marked:
                pen.ring(
                    surface, place.chip.move(area.topleft).inflate(-pen.look.gap, -pen.look.gap)
                )

    def _draw_entry(
        self, surface: pygame.Surface, pen: Pen, entry: Entry, chip: pygame.Rect
    ) -> None:
        theme, gap = pen.look.theme, pen.look.gap
        possible = not entry.reason
        fill = theme.selection if entry.chosen else theme.card if possible else theme.sunk
        outline = theme.ink if possible else theme.line
        pen.card(surface, chip, fill, outline, raised=False, radius=gap)
        room = chip.width - 2 * gap
        label = _shortened(pen, entry.label, room)
        wide = pen.width(label)
        rest = room - wide - gap  # where that is too little, better nothing than a few letters
        fits = 2 * rest >= pen.width(entry.meaning, "small")
        meaning = _shortened(pen, entry.meaning, rest, "small") if fits else ""
        wide += pen.width(meaning, "small") + gap if meaning else 0
        left = chip.centerx - wide // 2
        ink = theme.ink if possible else theme.muted
        top = chip.centery - pen.height() // 2
        end = pen.text(surface, label, (left, top), "body", ink).right
        if meaning:
            top += pen.font("body").get_ascent() - pen.font("small").get_ascent()
            ink = theme.ink if entry.chosen else theme.muted
            pen.text(surface, meaning, (end + gap, top), "small", ink)


def _moved(place: _Place, down: int) -> _Place:
    reason = place.reason.move(0, down) if place.reason is not None else None
    return _Place(place.chip.move(0, down), reason)


def _bottom(place: _Place) -> int:
    return max(place.chip.bottom, place.reason.bottom if place.reason is not None else 0)


def _shortened(pen: Pen, label: str, width: int, style: Style = "body") -> str:
    if pen.width(label, style) <= width:
        return label
    while label and pen.width(f"{label}…", style) > width:
        label = label[:-1]
    return f"{label}…"

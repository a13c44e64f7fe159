"""Widgets and the desk they lie on: who gets the mouse, and who has the keyboard's attention."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import pygame

from game.ui.kit.box import Box
from game.ui.kit.held_keys import PRESSING
from game.ui.kit.pen import Pen
from game.ui.kit.tooltip import draw_tooltip

if TYPE_CHECKING:
    from game.ui.kit.page import Page

_TIP_AFTER = 500  # milliseconds
_INPUT = (
    pygame.KEYDOWN,
    pygame.KEYUP,
    pygame.TEXTINPUT,
    pygame.TEXTEDITING,
    pygame.MOUSEMOTION,
    pygame.MOUSEBUTTONDOWN,
    pygame.MOUSEBUTTONUP,
    pygame.MOUSEWHEEL,
)


class Widget(Box):
    """Something on the screen. ``rect`` is where, in pixels; ``put`` moves it.

    Widgets that can take the keyboard set ``focusable``; while a ``modal`` one is on the desk all
    events are its own. ``tooltip`` is shown beside ``tip_rect`` and the ring of the focus around
    ``focus_rect``: the whole widget, unless something in it is meant. A part of a ``page`` is seen
    only within that. ``handle`` returns whether it used the event; ``draw`` never changes anything.
    """

    focusable = False
    modal = False
    takes_unused_keys = False
    tooltip = ""
    page: "Page | None" = None

    def __init__(self, rect: pygame.Rect):
        self.rect = rect
        self.enabled = True
        self.visible = True
        self.hovered = False
        self.focused = False

    @property
    def focus_rect(self) -> pygame.Rect:
        """What has the keyboard while the widget is in focus."""
        return self.rect

    @property
    def tip_rect(self) -> pygame.Rect:
        """What the tooltip explains."""
        return self.rect

    @property
    def typing_rect(self) -> pygame.Rect | None:
        """Where letters appear that are typed now; None where nothing can be written."""
        return None

    def stop_composing(self) -> bool:
        """Drop letters that an input method has not finished; returns whether there were any."""
        return False

    def step_focus(self, step: int, entering: bool = False) -> bool:
        """Move the focus within, forwards (1) or backwards (-1); False: nothing is left there.

        ``entering``: the focus comes from another widget, so begin at that end.
        """
        return entering

    def handle(self, event: pygame.event.Event) -> bool:
        """Use an event, or return False and leave it to others."""
        return False

    def tick(self, seconds: float) -> None:
        """Time passes."""

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Draw on the surface."""

    def put(self, rect: pygame.Rect) -> None:
        """Be there from now on."""
        self.rect = rect

    def place(self, pen: Pen, rect: pygame.Rect) -> list["Widget"]:
        """Lie there, as the only widget of this box."""
        self.put(rect)
        return [self]

    def lies_at(self, position: tuple[int, int]) -> bool:
        """Whether it can be seen and pressed at a position."""
        if not (self.visible and self.enabled and self.rect.collidepoint(position)):
            return False
        return self.page is None or self.page.view.collidepoint(position)


class Desk:
    """The widgets of a screen, in reading order: later ones lie on top, Tab goes forwards.

    The mouse goes to what is under it; a widget that was pressed keeps the mouse until release.
    Keys go to the widget in focus.
    """

    def __init__(self, widgets: Iterable[Widget] = ()):
        self.widgets = list(widgets)
        self._pressed: Widget | None = None
        self._by_key = False  # the keyboard was used last, not the mouse
        self._blank_used = False  # the space bar did something; the blank it types is not text
        self._since = 0  # when hover or focus moved last, in milliseconds

    @property
    def focused(self) -> Widget | None:
        """The widget that has the keyboard, if any."""
        return next((widget for widget in self.widgets if widget.focused), None)

    def focus(self, chosen: Widget | None) -> None:
        """Give the keyboard to a widget, which is then in sight, or to none."""
        self._give_focus(chosen)
        self._show_focus()

    def _show_focus(self) -> None:
        focused = self.focused
        if focused is not None and focused.page is not None:
            focused.page.show(focused.focus_rect)

    def _give_focus(self, chosen: Widget | None) -> None:
        if chosen is not self.focused:
            self._since = pygame.time.get_ticks()
        for widget in self.widgets:
            widget.focused = widget is chosen

    def focus_next(self, step: int = 1) -> None:
        """Move the focus forwards (1) or backwards (-1) in reading order, round and round."""
        now = self.focused  # which may be one that cannot be pressed any more
        order = [w for w in self.widgets if w.focusable and w.visible and (w.enabled or w is now)]
        if not order:
            return
        if now in order and now.enabled and now.step_focus(step):
            self._since = pygame.time.get_ticks()
            self._show_focus()
            return
        number = order.index(now) + step if now in order else min(step, 0)
        chosen = order[number % len(order)]
        chosen.step_focus(step, entering=True)
        self.focus(chosen)

    def handle(self, event: pygame.event.Event) -> bool:
        """Pass an event to whom it concerns."""
        modal = self._modal
        if modal is not None:
            for widget in self.widgets:
                widget.hovered = False
            modal.handle(event)
            return event.type in _INPUT
        if event.type in _INPUT:
            self._by_key = event.type == pygame.KEYDOWN
        if event.type == pygame.KEYDOWN and event.key == pygame.K_TAB:
            self.focus_next(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return True
        if event.type in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            return self._handle_mouse(event)
        if event.type == pygame.MOUSEWHEEL:
            position = getattr(event, "at", None) or pygame.mouse.get_pos()
            return any(widget.handle(event) for widget in self._all_under(position))
        if event.type == pygame.TEXTINPUT and event.text == " " and self._blank_used:
            self._blank_used = False
            return True
        focused = self.focused
        used = focused is not None and _takes(focused, event)
        if event.type == pygame.KEYDOWN:
            self._blank_used = used and event.key == pygame.K_SPACE
            used = used or any(w.handle(event) for w in self.widgets if w.takes_unused_keys)
        return used

    def tick(self, seconds: float) -> None:
        """Let time pass for all that can be seen."""
        for widget in self.widgets:
            if widget.visible:
                widget.tick(seconds)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Draw all widgets, the ring around the one in focus, and a tooltip if one is due."""
        modal, focused = self._modal, self.focused
        for widget in self.widgets:
            if widget.visible and widget is not modal:
                _draw_in_sight(widget, surface, pen)
        if modal is not None:
            modal.draw(surface, pen)
            return
        if focused is not None and focused.visible:
            _draw_in_sight(_Ring(focused), surface, pen)
        explained = self._explained()
        if explained is not None:
            draw_tooltip(surface, pen, explained.tooltip, explained.tip_rect)

    @property
    def _modal(self) -> Widget | None:
        """The modal widget that was put on the desk last."""
        return next((w for w in reversed(self.widgets) if w.modal and w.visible), None)

    def _explained(self) -> Widget | None:
        """The widget whose tooltip is due: after a while in focus by key, or under the mouse."""
        if pygame.time.get_ticks() - self._since < _TIP_AFTER or self._pressed is not None:
            return None
        hovered = next((widget for widget in self.widgets if widget.hovered), None)
        shown = self.focused if self._by_key else hovered
        return shown if shown is not None and shown.visible and shown.tooltip else None

    def _handle_mouse(self, event: pygame.event.Event) -> bool:
        under = self._under(event.pos)
        if under is None or not under.hovered:
            self._since = pygame.time.get_ticks()
        for widget in self.widgets:
            widget.hovered = widget is under
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._pressed = under
            if event.button == 1:
                self._give_focus(under if under is not None and under.focusable else None)
        target = self._pressed or under
        if event.type == pygame.MOUSEBUTTONUP:
            self._pressed = None
        return target is not None and target.handle(event)

    def _under(self, position: tuple[int, int]) -> Widget | None:
        return next(iter(self._all_under(position)), None)

    def _all_under(self, position: tuple[int, int]) -> Sequence[Widget]:
        """What lies at a position, from the top downwards."""
        return [widget for widget in reversed(self.widgets) if widget.lies_at(position)]


def _takes(focused: Widget, event: pygame.event.Event) -> bool:
    """Pass an event to what is in focus; pressing what cannot be pressed presses nothing else."""
    if focused.enabled:
        return focused.handle(event)
    return event.type == pygame.KEYDOWN and event.key in PRESSING


class _Ring(Widget):
    """The ring around what has the keyboard."""

    def __init__(self, widget: Widget):
        super().__init__(widget.focus_rect)
        self.page = widget.page

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        pen.ring(surface, self.rect)


def _draw_in_sight(widget: Widget, surface: pygame.Surface, pen: Pen) -> None:
    """Draw a widget as far as its page is seen."""
    before = surface.get_clip()
    if widget.page is not None:
        surface.set_clip(widget.page.rect.clip(before))
    shadow = 2 * pen.look.gap
    if widget.rect.inflate(shadow, shadow).colliderect(surface.get_clip()):
        widget.draw(surface, pen)
    surface.set_clip(before)

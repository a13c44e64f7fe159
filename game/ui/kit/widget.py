"""Widgets and the desk they lie on: who gets the mouse, and who has the keyboard's attention."""

from collections.abc import Iterable

import pygame

from game.ui.kit.pen import Pen


class Widget:
    """Something on the screen. ``rect`` is where, in pixels.

    Widgets that can take the keyboard set ``focusable``. ``handle`` returns whether it used the
    event; ``draw`` never changes anything.
    """

    focusable = False

    def __init__(self, rect: pygame.Rect):
        self.rect = rect
        self.enabled = True
        self.visible = True
        self.hovered = False
        self.focused = False

    def handle(self, event: pygame.event.Event) -> bool:
        """Use an event, or return False and leave it to others."""
        return False

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Draw on the surface."""


class Desk:
    """The widgets of a screen, in reading order: later ones lie on top, Tab goes forwards.

    The mouse goes to what is under it; a widget that was pressed keeps the mouse until release.
    Keys go to the widget in focus.
    """

    def __init__(self, widgets: Iterable[Widget] = ()):
        self.widgets = list(widgets)
        self._pressed: Widget | None = None

    @property
    def focused(self) -> Widget | None:
        """The widget that has the keyboard, if any."""
        return next((widget for widget in self.widgets if widget.focused), None)

    def focus(self, chosen: Widget | None) -> None:
        """Give the keyboard to a widget, or to none."""
        for widget in self.widgets:
            widget.focused = widget is chosen

    def focus_next(self, step: int = 1) -> None:
        """Move the focus forwards (1) or backwards (-1) in reading order, round and round."""
        order = [w for w in self.widgets if w.focusable and w.enabled and w.visible]
        if not order:
            return
        now = self.focused
        if now in order:
            self.focus(order[(order.index(now) + step) % len(order)])
        else:
            self.focus(order[0 if step > 0 else -1])

    def handle(self, event: pygame.event.Event) -> bool:
        """Pass an event to whom it concerns."""
        if event.type == pygame.KEYDOWN and event.key == pygame.K_TAB:
            self.focus_next(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return True
        if event.type in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            return self._handle_mouse(event)
        if event.type == pygame.MOUSEWHEEL:
            under = self._under(getattr(event, "at", None) or pygame.mouse.get_pos())
            return under is not None and under.handle(event)
        focused = self.focused
        return focused is not None and focused.enabled and focused.handle(event)

    def draw(self, surface: pygame.Surface, pen: Pen) -> None:
        """Draw all widgets, and the ring around the one in focus."""
        for widget in self.widgets:
            if widget.visible:
                widget.draw(surface, pen)
        focused = self.focused
        if focused is not None and focused.visible:
            pen.ring(surface, focused.rect)

    def _handle_mouse(self, event: pygame.event.Event) -> bool:
        under = self._under(event.pos)
        for widget in self.widgets:
            widget.hovered = widget is under
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._pressed = under
            if event.button == 1:
                self.focus(under if under is not None and under.focusable else None)
        target = self._pressed or under
        if event.type == pygame.MOUSEBUTTONUP:
            self._pressed = None
        return target is not None and target.handle(event)

    def _under(self, position: tuple[int, int]) -> Widget | None:
        for widget in reversed(self.widgets):
            if widget.visible and widget.enabled and widget.rect.collidepoint(position):
                return widget
        return None

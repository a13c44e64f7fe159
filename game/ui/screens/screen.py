"""What every screen is: widgets on a desk, opened in a window, left by Escape."""

from typing import TYPE_CHECKING

from pygame import Rect, Surface
from pygame.event import Event

from game.ui.kit.pen import Pen
from game.ui.kit.widget import Desk, Widget

if TYPE_CHECKING:
    from game.ui.app import App


class Screen:
    """One screen of the game. Subclasses put their widgets on the desk in ``arrange``.

    ``arrange`` is called again whenever the window changes its size; what must outlive that is
    kept in the screen, not in widgets.
    """

    def __init__(self, app: "App") -> None:
        self.app = app
        self.pen: Pen
        self.desk = Desk()

    def open(self, pen: Pen, window: Rect) -> None:
        """Lay everything out for a window; what had the focus keeps it."""
        order = [widget.focused for widget in self.desk.widgets]
        margin = -4 * pen.look.gap
        self.pen = pen
        self.desk = Desk(self.arrange(window.inflate(margin, margin)))
        if True in order and len(order) == len(self.desk.widgets):
            self.desk.focus(self.desk.widgets[order.index(True)])

    def arrange(self, area: Rect) -> list[Widget]:
        """The widgets of this screen within ``area``, in reading order."""
        return []

    def back(self) -> None:
        """Where Escape leads."""
        from game.ui.screens.title import TitleScreen

        self.app.show(TitleScreen(self.app))

    def close(self) -> None:
        """The screen is left."""

    def handle(self, event: Event) -> bool:
        """Use an event; False leaves it to the app."""
        return self.desk.handle(event)

    def tick(self, seconds: float) -> None:
        """Time passes."""

    def draw(self, surface: Surface) -> None:
        """Draw everything; changes nothing."""
        self.desk.draw(surface, self.pen)

"""What every screen is: widgets on a desk, opened in a window, left by Escape."""

from typing import TYPE_CHECKING

from pygame import Rect, Surface
from pygame.event import Event

from game.play.pictures import picture_name
from game.play.session import Session
from game.texts.texts import Texts
from game.ui.kit.pen import Pen
from game.ui.kit.sheet import Sheet
from game.ui.kit.widget import Desk, Widget

if TYPE_CHECKING:
    from game.ui.app import App


class Screen:
    """One screen of the game. Subclasses say in ``sheet`` what is on it.

    That is asked again whenever the window, the look or the language changes; what must outlive
    that is kept in the screen, not in widgets. ``tells_troubles``: what went wrong with what is
    saved is on the sheet; elsewhere it is told in a note.
    """

    tells_troubles = False

    def __init__(self, app: "App") -> None:
        self.app = app
        self.pen: Pen
        self.desk = Desk()

    @property
    def say(self) -> Texts:
        """What is said here, in the player's language."""
        return self.app.texts

    def open(self, pen: Pen, window: Rect) -> None:
        """Lay everything out for a window; what had the focus keeps it."""
        focused = self.desk.focused
        before = self._alike(focused)
        self.pen = pen
        self.desk = Desk(self.arrange(window))
        after = self._alike(focused)
        if focused is not None and len(before) == len(after):
            self.desk.focus(after[before.index(focused)])

    def _alike(self, widget: Widget | None) -> list[Widget]:
        """All widgets of a kind in reading order, which may change places with those of others."""
        return [each for each in self.desk.widgets if type(each) is type(widget)]

    def arrange(self, window: Rect) -> list[Widget]:
        """The widgets of this screen in their places, in reading order."""
        return self.sheet().lay_out(self.pen, window)

    def sheet(self) -> Sheet:
        """Everything on this screen, made anew."""
        raise NotImplementedError

    @property
    def picture_name(self) -> str:
        """What a picture of this screen is called, before its number."""
        session = getattr(self, "session", None)
        if not isinstance(session, Session):
            return picture_name()
        result = session.result
        return picture_name(session.level.id, result.attempt.seed if result else None)

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

"""What a widget needs to draw itself: theme, scale, text, shapes, clipboard. Passed, never global."""

from game.ui.kit.clipboard import Clipboard
from game.ui.kit.shapes import Shapes
from game.ui.kit.text import Text
from game.ui.kit.theme import Colour, Theme

SMALLEST, LARGEST = 0.8, 4.0


class Look:
    """One theme at one scale (``SMALLEST`` to ``LARGEST``), with all that was made for it.

    When the player changes the text size or the window, make a new Look and build the screen
    again with it; ``clipboard`` may be handed on.
    """

    def __init__(
        self, theme: Theme | None = None, scale: float = 1.0, clipboard: Clipboard | None = None
    ) -> None:
        self.theme = theme or Theme()
        self.scale = min(LARGEST, max(SMALLEST, scale))
        self.text = Text(self.scale)
        self.shapes = Shapes()
        self.clipboard = clipboard or Clipboard()

    def px(self, units: float) -> int:
        """Units as pixels; anything above 0 is at least one pixel."""
        return max(1, round(units * self.scale)) if units > 0 else round(units * self.scale)

    def gap(self, steps: float = 1.0) -> int:
        """Spacing in steps of 8 units, as pixels."""
        return self.px(self.theme.step * steps)

    @property
    def line(self) -> int:
        """The one width of ink lines in pixels."""
        return self.px(self.theme.line)

    @property
    def radius(self) -> int:
        """The radius of cards and buttons in pixels."""
        return self.px(self.theme.radius)

    def on(self, back: Colour) -> Colour:
        """A colour for text on ``back``: ink or card, whichever is easier to read."""
        return self.theme.card if sum(back) < 360 else self.theme.ink


def scale_for(window: tuple[int, int], text_size: float = 1.0) -> float:
    """The scale for a window in pixels: 1 at 1024×768, more in larger windows.

    ``text_size`` is the player's own wish, from 0.8 to 2.
    """
    room = min(window[0] / 1024, window[1] / 768)
    return min(LARGEST, max(SMALLEST, max(1.0, room) * text_size))

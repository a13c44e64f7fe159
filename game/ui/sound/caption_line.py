"""The line below a house in which stands what is heard."""

from typing import TYPE_CHECKING

from pygame import Surface

from game.ui.kit.box import Box, Stack, nowhere
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget
from game.ui.sound.captions import CAPTIONS

if TYPE_CHECKING:
    from game.ui.app import App

_STYLE = "bold"
_NOTE, _BETWEEN = "♪ ", "  ·  "


class CaptionLine(Widget):
    """One line, as it stands now; where it does not fit, what was heard first is left out."""

    def __init__(self, app: "App"):
        super().__init__(nowhere())
        self._app = app

    def least_height(self, pen: Pen, width: int) -> int:
        """One line."""
        return pen.height(_STYLE)

    def draw(self, surface: Surface, pen: Pen) -> None:
        """In the middle."""
        words = self.fitting(pen)
        left = self.rect.centerx - pen.width(words, _STYLE) // 2
        pen.text(surface, words, (left, self.rect.top), _STYLE)

    def fitting(self, pen: Pen) -> str:
        """What of the captions is written."""
        said = [self._app.texts(CAPTIONS[sound]) for sound in self._app.sounds.heard]
        for first in range(len(said)):
            words = _NOTE + _BETWEEN.join(said[first:])
            if pen.width(words, _STYLE) <= self.rect.width or first == len(said) - 1:
                return words
        return ""


def with_captions(house: Box, app: "App") -> Box:
    """The house, and below it what is heard if the player wants to read that."""
    return Stack([house, CaptionLine(app)], 0.5) if app.settings.captions else house

"""Something cannot be done: what, why, and a way back."""

from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.kit.button import Button
from game.ui.kit.columns import cut_bottom, cut_top
from game.ui.kit.label import Label
from game.ui.kit.widget import Widget
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App


class TroubleScreen(Screen):
    """A headline and the whole message, such as every fault of a level file."""

    def __init__(self, app: "App", headline: str, message: str):
        super().__init__(app)
        self._headline, self._message = headline, message

    def arrange(self, area: Rect) -> list[Widget]:
        """Headline, message, and one button."""
        look, pen = self.pen.look, self.pen
        heading, rest = cut_top(area, pen.height("heading"), 2 * look.gap)
        foot, rest = cut_bottom(rest, look.px(46), 2 * look.gap)
        back = Button.fitting(pen, foot.topleft, "Back to the title", self.back, "primary")
        return [Label(heading, self._headline, "heading"), Label(rest, self._fitting(rest)), back]

    def _fitting(self, room: Rect) -> str:
        """As many lines as there is room for; the rest is counted."""
        lines = self.pen.wrap(self._message, room.width)
        most = max(1, room.height // self.pen.height() - 1)
        more = len(lines) - most
        return "\n".join(lines[:most]) + (f"\n… and {more} more lines" if more > 0 else "")

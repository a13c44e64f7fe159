"""Something cannot be done: what, why, and a way back."""

from typing import TYPE_CHECKING

from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.scroll import ScrollText
from game.ui.kit.sheet import Sheet
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App


class TroubleScreen(Screen):
    """A headline and the whole message, such as every fault of a level file."""

    def __init__(self, app: "App", headline: str, message: str):
        super().__init__(app)
        self._headline, self._message = headline, message

    def sheet(self) -> Sheet:
        """Headline, message, and one button."""
        return Sheet(
            [ScrollText(nowhere(), self.pen, [self._message])],
            head=Label(nowhere(), self._headline, "heading"),
            primary=Button(
                nowhere(), self.say("button-back-to-title"), self.back, "primary", high=52
            ),
        )

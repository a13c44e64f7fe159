"""The keys that work everywhere, and what each does."""

from typing import TYPE_CHECKING

from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.key_caps import KeyCaps
from game.ui.kit.label import Label
from game.ui.kit.sheet import Sheet
from game.ui.screens.parts import WaitingDog
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App

_KEYS = (
    ("keys-tab", "keys-tab-does"),
    ("keys-enter", "keys-enter-does"),
    ("keys-arrows", "keys-arrows-does"),
    ("keys-escape", "keys-escape-does"),
    ("keys-train", "keys-train-does"),
    ("keys-undo", "keys-undo-does"),
    ("keys-picture", "keys-picture-does"),
)


class KeysScreen(Screen):
    """A list to read; Escape and Done lead back to what lies behind."""

    def __init__(self, app: "App", behind: Screen):
        super().__init__(app)
        self._behind = behind

    def sheet(self) -> Sheet:
        """Each key with what it does; the dog listens."""
        caps = KeyCaps([(self.say(key), self.say(does)) for key, does in _KEYS])
        done = self.say("button-done")
        return Sheet(
            [caps, WaitingDog(self.app.sprites, "down-stand")],
            (1.6, 1.0),
            head=Label(nowhere(), self.say("keys-heading"), "heading"),
            primary=Button(nowhere(), done, self.back, "primary", high=52, padding=8),
        )

    def back(self) -> None:
        """Back to what lies behind, as it was left."""
        self.app.show(self._behind)

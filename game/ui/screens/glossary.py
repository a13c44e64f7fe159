"""The glossary: what people call the things that go wrong, a sentence first and then more."""

from typing import TYPE_CHECKING

from game.texts.glossary import TERMS
from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.choice import Choice
from game.ui.kit.label import Label
from game.ui.kit.scroll import Passage, ScrollText
from game.ui.kit.sheet import Sheet
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App


class GlossaryScreen(Screen):
    """The terms on the left, and what the chosen one means on the right."""

    def __init__(self, app: "App", behind: Screen):
        super().__init__(app)
        self._behind = behind
        self._term = 0

    def sheet(self) -> Sheet:
        """Everything, with the term that was chosen last."""
        names = [self.say(term.name) for term in TERMS]
        self._page = ScrollText(nowhere(), self.pen, self._meaning())
        return Sheet(
            [Choice(nowhere(), names, self._choose, self._term), self._page],
            (1.0, 1.4),
            head=Label(nowhere(), self.say("glossary-heading"), "heading"),
            primary=Button(
                nowhere(), self.say("button-back"), self.back, "primary", high=52, padding=8
            ),
        )

    def back(self) -> None:
        """Back to what lies behind, as it was left."""
        self.app.show(self._behind)

    def _choose(self, number: int) -> None:
        self._term = number
        self._page.show(self._meaning())

    def _meaning(self) -> list[Passage]:
        term, muted = TERMS[self._term], self.pen.look.theme.muted
        source = self.say("glossary-read-on", source=self.say(term.source))
        return [
            Passage(self.say(term.name), "heading"),
            Passage(self.say(term.short), "bold"),
            *map(Passage, self.say(term.full).splitlines()),
            Passage(source, "small", muted),
        ]

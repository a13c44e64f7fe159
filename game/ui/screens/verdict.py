"""The verdict: Meant, Said and Learned side by side, the dogs' points, and what was lost where."""

from typing import TYPE_CHECKING

from pygame import Rect

from game.play.attempt import Result
from game.play.finding import finding, points
from game.play.session import Session
from game.rules.printer import print_rule
from game.ui.kit.box import Box, Deck, Panes, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.charts import Bar, Bars
from game.ui.kit.label import Label
from game.ui.kit.rows import Flow, Row
from game.ui.kit.scroll import ScrollText
from game.ui.kit.sheet import Sheet
from game.ui.kit.widget import Widget
from game.ui.map.found_card import found_cards
from game.ui.screens.parts import Ledger, RuleCard
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App

HEADLINES = {
    "fetched": "It fetched what you meant!",
    "hacked": "It did what you said, not what you meant.",
    "side_effect": "Your wish came true, and something else did, too.",
    "misgeneralised": "It learned something else than you said.",
    "undertrained": "It has not practised enough.",
    "idle": "It stayed in bed.",
}


class VerdictScreen(Screen):
    """Why the day went as it did."""

    def __init__(self, app: "App", session: Session):
        super().__init__(app)
        self.session = session
        self._page = 0

    @property
    def result(self) -> Result:
        """The attempt that is judged."""
        assert self.session.result is not None  # the verdict comes after a training
        return self.session.result

    def arrange(self, window: Rect) -> list[Widget]:
        """Everything in its place, at the page that was turned to."""
        widgets = super().arrange(window)
        self._show()
        return widgets

    def sheet(self) -> Sheet:
        """Finding on top, three cards in the middle, numbers below."""
        pen, theme = self.pen, self.pen.look.theme
        outcome = self.result.verdict.outcome
        colour = theme.good if outcome == "fetched" else theme.primary
        headline = Label(nowhere(), HEADLINES[outcome], "heading", colour)
        self._paper = self._cards()
        self._ledger = Ledger(nowhere(), pen, self.say, self.result.verdict.dogs.learned.ledger)
        lesson = self.session.level.debrief.basic
        self._meaning = ScrollText(nowhere(), pen, [" ".join(lesson.split())])
        cards = Panes(self._paper, (1.0, 1.0, 1.0), 2.0)
        middle = Deck([cards, self._ledger, self._meaning])
        return Sheet(
            [Stack([middle, self._numbers()], 2.0)],
            head=Stack([headline, Label(nowhere(), finding(self.result)), *self._found()]),
            others=self._buttons(),
            primary=Button(nowhere(), "Change the rules", self.back, "primary", high=52, padding=8),
        )

    def _found(self) -> list[Box]:
        """A card for each thing that is new in the gallery."""
        cards = found_cards(self.app, self, self.session)
        return [Flow(cards)] if cards else []

    def back(self) -> None:
        """Back to the rules, as they were written."""
        from game.ui.screens.level import LevelScreen

        self.app.show(LevelScreen(self.app, self.session))

    def _cards(self) -> list[RuleCard]:
        theme, result = self.pen.look.theme, self.result
        lists = (
            ("Meant", theme.meant, [print_rule(r) for r in self.session.level.meant]),
            ("Said", theme.said, [print_rule(r) for r in result.attempt.rules]),
            ("Learned", theme.learned, [print_rule(b.rule) for b in result.beliefs]),
        )
        return [
            RuleCard(nowhere(), self.pen, title, colour, rules, self.say("card-empty"))
            for title, colour, rules in lists
        ]

    def _numbers(self) -> Box:
        lost = f"What was lost (intent score {self._score()} of 100)"
        charts = (("Points for the owner", self._dog_bars()), (lost, self._gap_bars()))
        return Panes(
            [
                Stack([Label(nowhere(), title, "bold"), Bars(nowhere(), bars, label_share=0.46)])
                for title, bars in charts
            ],
            (1.0, 1.0),
            4.0,
        )

    def _dog_bars(self) -> list[Bar]:
        theme, dogs = self.pen.look.theme, self.result.verdict.dogs
        shown = (
            ("the dog you meant", dogs.intended, theme.meant),
            ("the literal dog", dogs.literal, theme.said),
            ("fully trained", dogs.trained, theme.learned),
            ("your dog", dogs.learned, theme.learned),
        )
        return [Bar(name, day.meant, points(day.meant), colour) for name, day, colour in shown]

    def _gap_bars(self) -> list[Bar]:
        theme, gaps = self.pen.look.theme, self.result.verdict.gaps
        shown = (
            ("outer: said, not meant", gaps.outer, theme.said),
            ("inner: learned, not said", gaps.inner, theme.learned),
            ("too little practice", gaps.undertrained, theme.muted),
        )
        return [Bar(name, lost, points(lost).lstrip("+"), colour) for name, lost, colour in shown]

    def _score(self) -> str:
        return f"{self.result.verdict.intent_score:g}".replace("-", "−")

    def _buttons(self) -> Box:
        watch = Button(nowhere(), "Watch again", self._watch, high=52)
        self._toggle = Button(nowhere(), "Show the ledger", self._turn, high=52)
        about = Label(nowhere(), self._about(), "small", self.pen.look.theme.muted)
        return Row([watch, self._toggle, about], wide=2)

    def _about(self) -> str:
        right = self.session.bet_was_right()
        bet = self.session.bet
        about = f"Seed {self.result.attempt.seed}, {self.result.steps:,} steps of training."
        if bet is None or right is None:
            return about
        verdict = "You saw it coming" if right else "You expected something else"
        return f"{verdict}: “{bet.text}” {about}"

    def _turn(self) -> None:
        """Turn the page: the rules, the ledger, what it means."""
        self._page = (self._page + 1) % len(self._pages())
        self._show()

    def _pages(self) -> tuple[tuple[str, list[Widget]], ...]:
        """What can be shown in the middle, each with the words that ask for it."""
        pages: tuple[tuple[str, list[Widget]], ...] = (
            ("Show the rules", [*self._paper]),
            ("Show the ledger", [self._ledger]),
        )
        meaning: tuple[str, list[Widget]] = ("What it means", [self._meaning])
        return (*pages, meaning) if self.session.level.debrief.basic else pages

    def _show(self) -> None:
        pages = self._pages()
        self._meaning.visible = False
        for number, (_, widgets) in enumerate(pages):
            for widget in widgets:
                widget.visible = number == self._page
        self._toggle.label = pages[(self._page + 1) % len(pages)][0]

    def _watch(self) -> None:
        from game.ui.screens.release import ReleaseScreen

        self.app.show(ReleaseScreen(self.app, self.session))

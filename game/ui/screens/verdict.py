"""The verdict: Meant, Said and Learned side by side, the dogs' points, and what was lost where."""

from typing import TYPE_CHECKING

from pygame import Rect

from game.play.attempt import Result
from game.play.finding import finding, points
from game.play.session import Session
from game.rules.printer import print_rule
from game.ui.kit.button import Button
from game.ui.kit.charts import Bar, Bars
from game.ui.kit.columns import columns, cut_bottom, cut_top
from game.ui.kit.label import Label
from game.ui.kit.scroll import ScrollText
from game.ui.kit.widget import Widget
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

    def arrange(self, area: Rect) -> list[Widget]:
        """Finding on top, three cards in the middle, numbers below."""
        look, pen = self.pen.look, self.pen
        text = finding(self.result)
        heading, rest = cut_top(area, pen.height("heading"), look.gap)
        said, rest = cut_top(rest, pen.paragraph_height(text, area.width), 2 * look.gap)
        foot, rest = cut_bottom(rest, look.px(52), 2 * look.gap)
        row = pen.height("small") + look.gap
        numbers, cards = cut_bottom(rest, pen.height("bold") + look.gap + 4 * row, 2 * look.gap)
        good = self.result.verdict.outcome == "fetched"
        colour = look.theme.good if good else look.theme.primary
        self._paper = self._cards(cards)
        self._ledger = Ledger(cards, self.result.verdict.dogs.learned.ledger)
        debrief = " ".join(self.session.level.debrief.split())
        self._meaning = ScrollText(cards, pen, [debrief])
        widgets = [
            Label(heading, HEADLINES[self.result.verdict.outcome], "heading", colour),
            Label(said, text),
            *self._paper,
            self._ledger,
            self._meaning,
            *self._numbers(numbers),
            *self._buttons(foot),
        ]
        self._show()
        return widgets

    def back(self) -> None:
        """Back to the rules, as they were written."""
        from game.ui.screens.level import LevelScreen

        self.app.show(LevelScreen(self.app, self.session))

    def _cards(self, area: Rect) -> list[Widget]:
        theme, result = self.pen.look.theme, self.result
        lists = (
            ("Meant", theme.meant, [print_rule(r) for r in self.session.level.meant]),
            ("Said", theme.said, [print_rule(r) for r in result.attempt.rules]),
            ("Learned", theme.learned, [print_rule(b.rule) for b in result.beliefs]),
        )
        places = columns(area, (1.0, 1.0, 1.0), 2 * self.pen.look.gap)
        return [
            RuleCard(rect, title, colour, rules)
            for rect, (title, colour, rules) in zip(places, lists, strict=True)
        ]

    def _numbers(self, area: Rect) -> list[Widget]:
        look, pen, theme = self.pen.look, self.pen, self.pen.look.theme
        left, right = columns(area, (1.0, 1.0), 4 * look.gap)
        widgets: list[Widget] = []
        for place, title, bars in (
            (left, "Points for the owner", self._dog_bars()),
            (right, f"What was lost (intent score {self._score()} of 100)", self._gap_bars()),
        ):
            heading, rest = cut_top(place, pen.height("bold"), look.gap)
            widgets.append(Label(heading, title, "bold", theme.ink))
            widgets.append(Bars(rest, bars, label_share=0.46))
        return widgets

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

    def _buttons(self, foot: Rect) -> list[Widget]:
        look, pen = self.pen.look, self.pen
        watch = Button.fitting(pen, foot.topleft, "Watch again", self._watch)
        beside = (watch.rect.right + look.gap, foot.top)
        self._toggle = Button.fitting(pen, beside, "Show the ledger", self._turn)
        watch.rect.height = self._toggle.rect.height = foot.height
        go = "Change the rules"
        width = pen.width(go, "bold") + look.px(64)
        change = Rect(foot.right - width, foot.top, width, foot.height)
        room = Rect(self._toggle.rect.right + 2 * look.gap, 0, 0, 2 * pen.height("small"))
        room.width, room.centery = change.left - room.left - 2 * look.gap, foot.centery
        bet = Label(room, self._about(), "small", look.theme.muted)
        return [watch, self._toggle, bet, Button(change, go, self.back, "primary")]

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
            ("Show the rules", self._paper),
            ("Show the ledger", [self._ledger]),
        )
        meaning: tuple[str, list[Widget]] = ("What it means", [self._meaning])
        return (*pages, meaning) if self.session.level.debrief else pages

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

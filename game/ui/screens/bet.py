"""The bet: what will this dog do? Asked before it is trained."""

from typing import TYPE_CHECKING

from game.play.session import Session
from game.rules.printer import print_rule
from game.rules.tree import Rule
from game.ui.film import morning, plan_of
from game.ui.house_widget import HouseWidget
from game.ui.kit.box import Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.choice import Choice
from game.ui.kit.label import Label
from game.ui.kit.rows import Row
from game.ui.kit.sheet import Sheet
from game.ui.screens.parts import RuleCard
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App


class BetScreen(Screen):
    """One question with a few answers; the answer is compared with what happens."""

    def __init__(self, app: "App", session: Session, rules: tuple[Rule, ...]):
        super().__init__(app)
        self.session, self.rules = session, rules

    def sheet(self) -> Sheet:
        """The question and its answers; beside them the rules once more, and the house at home."""
        level, bet = self.session.level, self.session.bet
        chosen = level.choices.index(bet) if bet else None
        answers = [choice.text for choice in level.choices]
        said = [print_rule(rule) for rule in self.rules]
        colour = self.pen.look.theme.said
        choice = Choice(nowhere(), answers, self._choose, chosen)
        card = RuleCard(
            nowhere(), self.pen, self.say("bet-rules"), colour, said, self.say("card-empty")
        )
        self._go = Button(
            nowhere(), self.say("bet-train"), self._train, "primary", high=52, padding=8
        )
        self._go.enabled = bet is not None
        self._first = Label(nowhere(), self.say("bet-first"), "small", self.pen.look.theme.muted)
        self._first.visible = bet is None
        back = Button(nowhere(), self.say("button-back-to-rules"), self.back, high=52)
        plan, start = plan_of(level.home), morning(level.home)
        home = HouseWidget(nowhere(), self.pen, self.app.sprites, plan, start, self.say)
        home.still = self.app.settings.reduced_motion
        return Sheet(
            [choice, Stack([card, home])],
            (1.0, 1.0),
            head=Label(nowhere(), self.say("bet-question", question=level.question), "heading"),
            others=Row([back, self._first], 1),
            primary=self._go,
        )

    def back(self) -> None:
        """Back to the rules."""
        from game.ui.screens.level import LevelScreen

        self.app.show(LevelScreen(self.app, self.session))

    def _choose(self, number: int) -> None:
        self.session.bet = self.session.level.choices[number]
        self._go.enabled, self._first.visible = True, False

    def _train(self) -> None:
        from game.ui.screens.training import TrainingScreen

        if self.session.bet is not None:
            self.app.show(TrainingScreen(self.app, self.session, self.rules))

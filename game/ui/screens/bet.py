"""The bet: what will this dog do? Asked before it is trained."""

from typing import TYPE_CHECKING

from pygame import Rect, Surface

from game.play.session import Session
from game.rules.printer import print_rule
from game.rules.tree import Rule
from game.ui.kit.button import Button
from game.ui.kit.choice import Choice
from game.ui.kit.columns import columns, cut_bottom, cut_top
from game.ui.kit.label import Label
from game.ui.kit.widget import Widget
from game.ui.screens.parts import RuleCard
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App


class BetScreen(Screen):
    """One question with a few answers; the answer is compared with what happens."""

    def __init__(self, app: "App", session: Session, rules: tuple[Rule, ...]):
        super().__init__(app)
        self.session, self.rules = session, rules

    def arrange(self, area: Rect) -> list[Widget]:
        """The rules once more, the question, the answers."""
        look, pen, level = self.pen.look, self.pen, self.session.level
        heading, rest = cut_top(area, pen.height("heading"), 2 * look.gap)
        foot, rest = cut_bottom(rest, look.px(52), 3 * look.gap)
        left, right = columns(rest, (1.0, 1.0), 4 * look.gap)
        left.height = min(left.height, len(level.choices) * look.px(72))
        chosen = level.choices.index(self.session.bet) if self.session.bet else None
        answers = [choice.text for choice in level.choices]
        self._choice = Choice(left, answers, self._choose, chosen)
        said = [print_rule(rule) for rule in self.rules]
        right.height = min(right.height, left.height)
        self._go = Button(self._go_rect(foot), "Train it and see", self._train, "primary")
        self._go.enabled = self.session.bet is not None
        back = Button.fitting(pen, foot.topleft, "Back to the rules", self.back)
        back.rect.height = foot.height
        below = Rect(area.left, left.bottom, area.width, foot.top - left.bottom)
        self._dog_feet = below.midbottom
        self._dog_size = min(look.px(190), below.height)
        return [
            Label(heading, f"Your bet: {level.question}", "heading"),
            self._choice,
            RuleCard(right, "What you said", look.theme.said, said),
            back,
            self._go,
        ]

    def draw(self, surface: Surface) -> None:
        """The dog waits for the answer."""
        if self._dog_size > self.pen.look.px(60):
            dog = self.app.sprites.picture("dog/down-stand", self._dog_size)
            surface.blit(dog, dog.get_rect(midbottom=self._dog_feet))
        super().draw(surface)

    def back(self) -> None:
        """Back to the rules."""
        from game.ui.screens.level import LevelScreen

        self.app.show(LevelScreen(self.app, self.session))

    def _go_rect(self, foot: Rect) -> Rect:
        width = self.pen.width("Train it and see", "bold") + self.pen.look.px(64)
        return Rect(foot.right - width, foot.top, width, foot.height)

    def _choose(self, number: int) -> None:
        self.session.bet = self.session.level.choices[number]
        self._go.enabled = True

    def _train(self) -> None:
        from game.ui.screens.training import TrainingScreen

        if self.session.bet is not None:
            self.app.show(TrainingScreen(self.app, self.session, self.rules))

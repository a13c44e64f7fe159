"""Training, to watch: the pack at large, its surprises, and its beliefs moving."""

from typing import TYPE_CHECKING

import pygame
from pygame import Rect
from pygame.event import Event

from game.learning.reward_model import Belief
from game.learning.training import Glimpse
from game.play.attempt import Attempt, Result
from game.play.finding import points
from game.play.session import Session
from game.play.worker import Failure
from game.rules.printer import print_rule
from game.rules.tree import Rule
from game.ui.film import morning, plan_of
from game.ui.house_widget import Echo, HouseWidget
from game.ui.kit.box import Box, Deck, Sized, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.charts import Bar, Bars, LineChart, Progress, Series
from game.ui.kit.label import Label
from game.ui.kit.rows import Flow
from game.ui.kit.sheet import Sheet
from game.ui.kit.widget import Widget
from game.ui.scene import Moment
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App

_EVERY = 1  # a glimpse after every step of the pack
_SPEEDS = (30.0, 90.0, 300.0)  # glimpses a second
_SPEED_NAMES = ("slow", "normal", "fast")
_MOST_ECHOES = 6
_ECHO_SECONDS = 1.4
_WATCHED = "if the owner can see the dog"


class TrainingScreen(Screen):
    """Plays the glimpses that the worker sends at a pace that can be watched."""

    def __init__(self, app: "App", session: Session, rules: tuple[Rule, ...]):
        super().__init__(app)
        self.session = session
        self.attempt: Attempt = session.attempt(rules)
        self.result: Result | None = None
        self._failure = ""
        self._glimpses: list[Glimpse] = []
        self._playhead = 0.0
        self._speed = 1
        self._echoes: list[Echo] = []
        app.worker.begin(self.attempt, _EVERY)

    @property
    def done(self) -> bool:
        """The training is over and has been watched (or skipped) to its end."""
        return self.result is not None and self._playhead >= len(self._glimpses) - 1

    # ---- layout ------------------------------------------------------------------------------
    def arrange(self, window: Rect) -> list[Widget]:
        """Everything in its place, showing the present glimpse."""
        widgets = super().arrange(window)
        self._show()
        return widgets

    def sheet(self) -> Sheet:
        """The training house on the left; progress, beliefs and the curve on the right."""
        house = self.session.level.training[0]
        start = Moment(dog=(-9.0, -9.0), items=morning(house).items)
        self._house = HouseWidget(nowhere(), self.pen, self.app.sprites, plan_of(house), start)
        self._house.still = self.app.settings.reduced_motion
        learned = self.pen.look.theme.learned
        self._go = Button(
            nowhere(), "Let it loose at home", self._release, "primary", high=52, padding=8
        )
        return Sheet(
            [self._house, self._charts()],
            (1.2, 1.0),
            head=Label(nowhere(), "The dogs try things out", "heading", learned),
            others=self._buttons(),
            primary=self._go,
        )

    def _charts(self) -> Box:
        theme = self.pen.look.theme
        self._progress = Progress(nowhere())
        self._bars = Bars(nowhere(), label_share=0.56)
        self._instead = Label(nowhere(), "")
        self._curve = LineChart(nowhere(), "steps of training", 0.0, 1.0, self.attempt.steps)
        believes = "What it believes a thing pays:"
        earns = "Points a day in training (line: the best possible):"
        beliefs = Sized(Deck([self._bars, self._instead]), height=132, wished=198, grows=True)
        return Stack(
            [
                self._progress,
                Label(nowhere(), believes, "small", theme.learned),
                beliefs,
                Label(nowhere(), earns, "small", theme.said),
                self._curve,
            ]
        )

    def _buttons(self) -> Box:
        self._faster = Button(nowhere(), "Speed: normal", self._change_speed, high=52)
        return Flow(
            [
                Button(nowhere(), "Back to the rules", self.back, high=52),
                self._faster,
                Button(nowhere(), "Skip to the end", self._skip, high=52),
            ]
        )

    # ---- time --------------------------------------------------------------------------------
    def tick(self, seconds: float) -> None:
        """Hear from the worker, and play on."""
        for news in self.app.worker.news():
            if isinstance(news, Glimpse):
                self._glimpses.append(news)
            elif isinstance(news, Result):
                self._conclude(news)
            elif isinstance(news, Failure) and self.result is None:
                self._failure = news.message
        before = int(self._playhead)
        last = max(0.0, float(len(self._glimpses) - 1))
        self._playhead = min(last, self._playhead + seconds * _SPEEDS[self._speed])
        self._age_echoes(seconds, before)
        self._show()

    def _conclude(self, result: Result) -> None:
        if self.result is None:
            self.result = result
            self.session.conclude(result)

    def _age_echoes(self, seconds: float, before: int) -> None:
        for echo in self._echoes:
            echo.age += seconds
        self._echoes = [echo for echo in self._echoes if echo.age < _ECHO_SECONDS]
        for glimpse in self._glimpses[before + 1 : int(self._playhead) + 1]:
            self._hear(glimpse)

    def _hear(self, glimpse: Glimpse) -> None:
        """Let the surprises of a glimpse rise from the dogs that had them."""
        house = self.session.level.training[0]
        for surprise in glimpse.surprises:
            if len(self._echoes) >= _MOST_ECHOES:
                return
            if glimpse.houses[surprise.dog] == 0:
                x, y = house.positions[glimpse.cells[surprise.dog]]
                text = f"{points(round(surprise.got - surprise.expected, 1))}!"
                self._echoes.append(Echo(float(x), float(y), text))

    def _show(self) -> None:
        """Put the present glimpse into the widgets."""
        theme = self.pen.look.theme
        self._go.enabled = self.done
        self._faster.label = f"Speed: {_SPEED_NAMES[self._speed]}"
        self._house.echoes = self._echoes
        self._say(self._failure, theme.bad)
        self._bars.visible = not self._failure
        if self._failure:
            self._progress.written = "Stopped."
        if not self._glimpses or self._failure:
            return
        glimpse = self._glimpses[int(self._playhead)]
        house = self.session.level.training[0]
        self._house.ghosts = [
            (
                float(house.positions[cell][0]),
                float(house.positions[cell][1]),
                house.items[held].name if held >= 0 else None,
            )
            for cell, held, where in zip(
                glimpse.cells, glimpse.carried, glimpse.houses, strict=True
            )
            if where == 0
        ]
        self._progress.share = glimpse.steps / glimpse.budget
        self._progress.written = (
            "Trained."
            if self.done
            else f"{glimpse.pack:,} dogs, {glimpse.steps:,} of {glimpse.budget:,} steps"
        )
        beliefs = self.result.beliefs if self.done and self.result else glimpse.beliefs
        worth = [belief for belief in beliefs if round(belief.weight, 1)]
        self._bars.bars = tuple(_bar(belief, theme.learned) for belief in worth)
        if not worth:
            self._say("Nothing so far.", theme.muted)
        self._draw_curve(glimpse)

    def _say(self, words: str, colour: tuple[int, int, int]) -> None:
        """Words where there are no bars."""
        self._instead.text, self._instead.colour = words, colour

    def _draw_curve(self, glimpse: Glimpse) -> None:
        theme, curve = self.pen.look.theme, self._curve
        reached = [p.points for p in glimpse.curve]
        low = min([glimpse.idle_points, *reached])
        curve.low, curve.high = round(low, 1), round(max(glimpse.best_points, low + 1), 1)
        best = ((0.0, glimpse.best_points), (float(glimpse.budget), glimpse.best_points))
        line = tuple((float(p.steps), p.points) for p in glimpse.curve)
        curve.series = (
            Series("best possible", best, theme.muted, marker="none"),
            Series("this dog", line, theme.said),
        )

    # ---- what the player does ----------------------------------------------------------------
    def handle(self, event: Event) -> bool:
        """Space skips ahead when nothing else has the keyboard."""
        if super().handle(event):
            return True
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_SPACE, pygame.K_RETURN):
            self._release() if self.done else self._skip()
            return True
        return False

    def back(self) -> None:
        """Stop training and go back to the rules."""
        from game.ui.screens.level import LevelScreen

        self.app.worker.cancel()
        self.app.show(LevelScreen(self.app, self.session))

    def _change_speed(self) -> None:
        self._speed = (self._speed + 1) % len(_SPEEDS)

    def _skip(self) -> None:
        self._playhead = max(0.0, float(len(self._glimpses) - 1))

    def _release(self) -> None:
        from game.ui.screens.release import ReleaseScreen

        if self.done:
            self.app.show(ReleaseScreen(self.app, self.session))


def _bar(belief: Belief, colour: tuple[int, int, int]) -> Bar:
    _, _, sentence = print_rule(belief.rule).partition(" ")
    sentence = sentence.removeprefix("when the dog ").replace(_WATCHED, "(watched)")
    return Bar(sentence, belief.weight, points(round(belief.weight, 1)), colour)

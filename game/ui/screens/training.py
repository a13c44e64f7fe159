"""Training, to watch: the pack at large, its surprises, its curves, and its beliefs moving."""

from typing import TYPE_CHECKING

import pygame
from pygame import Rect
from pygame.event import Event

from game.learning.glimpse import Glimpse
from game.learning.reward_model import Belief
from game.play.attempt import Attempt, Result
from game.play.finding import points
from game.play.session import Session
from game.play.worker import Failure
from game.rules.printer import print_rule
from game.rules.tree import Rule
from game.ui.kit.box import Box, Deck, Sized, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.charts import Bar, Progress
from game.ui.kit.drop_down import DropDown
from game.ui.kit.label import Label
from game.ui.kit.moving_bars import MovingBars
from game.ui.kit.rows import Flow, Row
from game.ui.kit.sheet import Sheet
from game.ui.kit.tabs import Tabs
from game.ui.kit.theme import Colour
from game.ui.kit.toggle import Toggle
from game.ui.kit.widget import Widget
from game.ui.screens.screen import Screen
from game.ui.training.arrows import kinds_carried, signpost_with
from game.ui.training.curves import Curves
from game.ui.training.heat import Footprints
from game.ui.training.pack_view import PackView
from game.ui.training.playback import SPEED_NAMES, Playback
from game.ui.training.surprises import SECONDS, Surprises, in_words, longest_words
from game.world.house import House

if TYPE_CHECKING:
    from game.ui.app import App

_EVERY = 1  # a glimpse after every step of the pack
_BELIEFS = 8
_WATCHED = "if the owner can see the dog"
_PAGES = ("Its mind", "Curves")
_MIND, _CURVES = range(2)
_NO_ARROWS, _EMPTY_MOUTH = "Arrows: off", "Arrows: mouth empty"
_NO_SURPRISE = "No surprises here so far."


class TrainingScreen(Screen):
    """Plays the glimpses that the worker sends at a pace that can be watched."""

    def __init__(self, app: "App", session: Session, rules: tuple[Rule, ...]):
        super().__init__(app)
        self.session = session
        self.attempt: Attempt = session.attempt(rules)
        self.result: Result | None = None
        self.playback = Playback()
        self._failure = ""
        self._houses = session.level.practised[0]
        self._number = 0  # of the house that is watched
        self._page = _MIND
        self._with_heat = False
        self._arrows = 0  # which are shown, by their number among the choices
        self._footprints = Footprints()
        self._surprises = Surprises()
        app.worker.begin(self.attempt, _EVERY)

    @property
    def done(self) -> bool:
        """The training is over and has been watched (or skipped) to its end."""
        return self.result is not None and self.playback.at_the_last

    @property
    def house(self) -> House:
        """The house that is watched."""
        return self._houses[self._number]

    # ---- layout ------------------------------------------------------------------------------
    def arrange(self, window: Rect) -> list[Widget]:
        """Everything in its place, showing the present glimpse."""
        self._window = window
        widgets = super().arrange(window)
        self._turn(self._page)
        self._show()
        return widgets

    def sheet(self) -> Sheet:
        """The training house on the left; the dog's mind and the curves on the right."""
        learned = self.pen.look.theme.learned
        self._progress = Progress(nowhere())
        self._go = Button(
            nowhere(), "Let it loose at home", self._release, "primary", high=52, padding=4
        )
        title = "The dogs try things out"
        heading = Label(nowhere(), title, "heading", learned, line=title)
        return Sheet(
            [self._yard(), self._minds()],
            (1.2, 1.0),
            head=Row([heading, self._progress], 1, room=480, gap=3.0),
            others=self._buttons(),
            primary=self._go,
        )

    def _yard(self) -> Box:
        """The house with the pack in it, and what can be laid over it."""
        sprites, muted = self.app.sprites, self.pen.look.theme.muted
        self._view = PackView(nowhere(), self.pen, sprites, self.house)
        self._view.still = self.app.settings.reduced_motion
        self._telling = Label(
            nowhere(), _NO_SURPRISE, "small", muted, room_for=longest_words(self.house)
        )
        heat = Toggle(nowhere(), "Footprints", self._lay_heat, self._with_heat)
        arrows = DropDown(nowhere(), self.pen, self._window, self._choices, self._ask, self._arrows)
        parts: list[Box] = [self._view, self._telling, Flow([heat, arrows])]
        if len(self._houses) > 1:
            names = [house.name for house in self._houses]
            parts.insert(0, Tabs(nowhere(), self.pen, names, self._watch, self._number))
        return Stack(parts)

    def _minds(self) -> Box:
        theme = self.pen.look.theme
        self._tabs = Tabs(nowhere(), self.pen, _PAGES, self._turn, self._page)
        self._bars = MovingBars(nowhere(), _BELIEFS, self.app.settings.reduced_motion)
        self._instead = Label(nowhere(), "", lines=3)
        self._curves = Curves(theme, self.attempt.steps)
        self._believes = Label(nowhere(), "What it believes a thing pays, in points:", "bold")
        mind = Stack([self._believes, Deck([Sized(self._bars, grows=True), self._instead])])
        return Stack([self._tabs, Deck([mind, self._curves.box])])

    def _buttons(self) -> Box:
        labels = ("Back to the rules", "Pause", "One step", "Speed: normal", "Skip to the end")
        presses = (self.back, self._pause, self._step, self._change_speed, self._skip)
        buttons = [
            Button(nowhere(), label, press, high=52, padding=3)
            for label, press in zip(labels, presses, strict=True)
        ]
        _, self._pausing, self._stepping, self._faster, self._skipping = buttons
        return Flow(buttons)

    @property
    def _choices(self) -> list[str]:
        kinds = kinds_carried(self.house)
        return [_NO_ARROWS, *(f"Arrows: with {kind}" if kind else _EMPTY_MOUTH for kind in kinds)]

    # ---- time --------------------------------------------------------------------------------
    def tick(self, seconds: float) -> None:
        """Hear from the worker, and play on."""
        for news in self.app.worker.news():
            if isinstance(news, Glimpse):
                self.playback.glimpses.append(news)
                self._footprints.add(news)
            elif isinstance(news, Result):
                self._conclude(news)
            elif isinstance(news, Failure) and self.result is None:
                self._failure = news.message
        passed = self.playback.pass_time(seconds)
        if not self.playback.paused:
            self._surprises.pass_time(seconds)
        self._surprises.hear(passed, self._number)
        self._bars.pass_time(seconds)
        self._show()

    def _conclude(self, result: Result) -> None:
        if self.result is None:
            self.result = result
            self.session.conclude(result)

    def _show(self) -> None:
        """Put the present glimpse into the widgets."""
        theme, playback = self.pen.look.theme, self.playback
        self._go.enabled = self.done
        self._faster.label = f"Speed: {SPEED_NAMES[playback.speed]}"
        self._pausing.label = "Play" if playback.paused else "Pause"
        self._view.bubbles = self._surprises.shown
        self._say(self._failure, theme.bad)
        self._bars.visible = self._page == _MIND and not self._failure
        if self._failure:
            self._progress.written = "Stopped."
        glimpse = playback.now
        if glimpse is None or self._failure:
            return
        self._show_house(glimpse)
        self._progress.share = glimpse.steps / glimpse.budget
        self._progress.written = (
            "Trained."
            if self.done
            else f"Day {glimpse.days}, {glimpse.pack:,} dogs: {glimpse.steps:,} of "
            f"{glimpse.budget:,} steps"
        )
        beliefs = self.result.beliefs if self.done and self.result else glimpse.beliefs
        worth = [belief for belief in beliefs if round(belief.weight, 1)][:_BELIEFS]
        self._bars.bars = tuple(_bar(belief, theme.learned) for belief in worth)
        if not (worth or self._bars.seen):
            self._say("Nothing so far.", theme.muted)
        self._curves.show(glimpse)

    def _show_house(self, glimpse: Glimpse) -> None:
        playback, view = self.playback, self._view
        coming = playback.coming if playback.slow and not view.still else None
        view.show_pack(self._number, glimpse, coming)
        at = self._footprints.at(playback.number, self._number)
        view.steps = at if self._with_heat else None
        view.signpost = None
        if self._arrows and glimpse.signs:
            kind = kinds_carried(self.house)[self._arrows - 1]
            view.signpost = signpost_with(glimpse.signs[self._number], self.house, kind)
        told = self._surprises.latest
        self._telling.text = in_words(told, self.house) if told else _NO_SURPRISE

    def _say(self, words: str, colour: Colour) -> None:
        """Words where there are no bars."""
        self._instead.text, self._instead.colour = words, colour

    # ---- what the player does ----------------------------------------------------------------
    def handle(self, event: Event) -> bool:
        """Space pauses and arrow keys step when nothing else has the keyboard."""
        if super().handle(event):
            return True
        if event.type != pygame.KEYDOWN:
            return False
        keys = {
            pygame.K_SPACE: self._pause,
            pygame.K_RIGHT: self._step,
            pygame.K_LEFT: self._step_back,
            pygame.K_END: self._skip,
            pygame.K_RETURN: self._release if self.done else self._skip,
        }
        if event.key not in keys:
            return False
        keys[event.key]()
        return True

    def back(self) -> None:
        """Stop training and go back to the rules."""
        from game.ui.screens.level import LevelScreen

        self.app.worker.cancel()
        self.app.show(LevelScreen(self.app, self.session))

    def _turn(self, page: int) -> None:
        """Show the mind, or the curves."""
        self._page = self._tabs.chosen = page
        for words in (self._believes, self._instead):
            words.visible = page == _MIND
        self._bars.visible = page == _MIND and not self._failure
        for widget in self._curves.widgets:
            widget.visible = page == _CURVES

    def _watch(self, number: int) -> None:
        """Watch the pack in another house; arrows begin with none, as other things lie there."""
        self._number, self._arrows = number, 0
        self._surprises.clear()
        self.open(self.pen, self._window)

    def _lay_heat(self, on: bool) -> None:
        self._with_heat = on

    def _ask(self, number: int) -> None:
        self._arrows = number

    def _pause(self) -> None:
        self.playback.paused = not self.playback.paused

    def _step(self) -> None:
        """One step of the pack; bubbles of the steps before make room."""
        self._surprises.pass_time(SECONDS / 3)
        self._surprises.hear(self.playback.step(), self._number)

    def _step_back(self) -> None:
        self._surprises.pass_time(SECONDS)
        self.playback.step(-1)

    def _change_speed(self) -> None:
        self.playback.next_speed()

    def _skip(self) -> None:
        self.playback.skip()

    def _release(self) -> None:
        from game.ui.screens.release import ReleaseScreen

        if self.done:
            self.app.show(ReleaseScreen(self.app, self.session))


def _bar(belief: Belief, colour: Colour) -> Bar:
    _, _, sentence = print_rule(belief.rule).partition(" ")
    sentence = sentence.removeprefix("when the dog ").replace(_WATCHED, "(watched)")
    return Bar(sentence, belief.weight, points(round(belief.weight, 1)), colour)

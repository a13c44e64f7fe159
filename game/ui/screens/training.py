"""Training, to watch: the pack at large, its surprises, its curves, and its beliefs moving."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pygame
from pygame import Rect
from pygame.event import Event

from game.learning.glimpse import Glimpse, Surprise
from game.learning.reward_model import Belief
from game.play.attempt import Attempt, Result
from game.play.finding import points
from game.play.session import Session
from game.play.wording import Wording
from game.play.worker import Failure
from game.rules.printer import print_rule
from game.rules.tree import Rule
from game.ui.kit.box import Box, Deck, Sized, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.charts import Bar, Progress
from game.ui.kit.drop_down import DropDown
from game.ui.kit.label import Label
from game.ui.kit.moving_bars import MovingBars
from game.ui.kit.notice import Notice
from game.ui.kit.rows import Flow, Row
from game.ui.kit.sheet import Sheet
from game.ui.kit.tabs import Tabs
from game.ui.kit.widget import Widget
from game.ui.screens.parts import toggle
from game.ui.screens.screen import Screen
from game.ui.sound.caption_line import with_captions
from game.ui.sound.soundtrack import SURPRISES_APART, of_surprise
from game.ui.training.arrows import kinds_carried, signpost_with
from game.ui.training.curves import Curves
from game.ui.training.heat import Footprints
from game.ui.training.pack_view import PackView
from game.ui.training.playback import Playback
from game.ui.training.surprises import SECONDS, Surprises, in_words, longest_words
from game.world.house import House

if TYPE_CHECKING:
    from game.ui.app import App

_EVERY = 1  # a glimpse after every step of the pack
_BELIEFS = 8
_WATCHED = "if the owner can see the dog"
_MIND, _CURVES = range(2)


class TrainingScreen(Screen):
    """Plays the glimpses that the worker sends at a pace that can be watched."""

    def __init__(self, app: "App", session: Session, rules: tuple[Rule, ...]):
        super().__init__(app)
        self.session = session
        self.attempt: Attempt = session.attempt(rules)
        self.result: Result | None = None
        self.playback = Playback()
        self._failure: Failure | None = None
        self._houses = session.level.practised[0]
        self._number = 0  # of the house that is watched
        self._page = _MIND
        self._with_heat = False
        self._arrows = 0  # which are shown, by their number among the choices
        self._footprints = Footprints()
        self._surprises = Surprises()
        self._told: Surprise | None = None  # the surprise that is told below the house
        self._written: tuple[int, bool] | None = None  # what the bar of progress says
        app.worker.begin(self.attempt, _EVERY)

    @property
    def done(self) -> bool:
        """The training is over and has been watched (or skipped) to its end."""
        return self.result is not None and self.playback.at_the_last

    @property
    def house(self) -> House:
        """The house that is watched."""
        return self._houses[self._number]

    @property
    def _words(self) -> Wording:
        """Says things by the names that they have in the player's language."""
        return Wording(self.say, self.session.level.called)

    # ---- layout ------------------------------------------------------------------------------
    def arrange(self, window: Rect) -> list[Widget]:
        """Everything in its place, showing the present glimpse."""
        self._window, self._told, self._written = window, None, None
        widgets = super().arrange(window)
        self._turn(self._page)
        self._show()
        return widgets

    def sheet(self) -> Sheet:
        """The training house on the left; the dog's mind and the curves on the right."""
        say, failure, learned = self.say, self._failure, self.pen.look.theme.learned
        self._progress = Progress(nowhere())
        self._go = self._at_foot(say("training-release"), self._release, not failure)
        self._titles = say("training-title"), say("training-title-done")
        widest = max(self._titles, key=lambda title: self.pen.width(title, "heading"))
        self._heading = Label(nowhere(), self._titles[0], "heading", learned, line=widest)
        back = self._at_foot(say("button-back-to-rules"), self.back, bool(failure))
        first, last = (self._go, back) if failure else (back, self._go)
        head = Row([self._heading, self._progress], 1, room=480, gap=3.0)
        return Sheet(
            [self._yard(), self._minds()],
            (1.2, 1.0),
            head=Stack([head, Notice(failure.told(say) if failure else "")], 0.0),
            others=Flow([first, *self._buttons()]),
            primary=last,
        )

    def _at_foot(self, words: str, press: Callable[[], None], is_next: bool) -> Button:
        """A button of the foot, which is the next step or not."""
        kind, padding = ("primary", 4) if is_next else ("plain", 3)
        return Button(nowhere(), words, press, kind, high=52, padding=padding)

    def _yard(self) -> Box:
        """The house with the pack in it, and what can be laid over it."""
        say, pen = self.say, self.pen
        self._view = PackView(nowhere(), pen, self.app.sprites, self.house, say)
        self._view.still = self.app.settings.reduced_motion
        quiet, longest = say("training-no-surprise"), longest_words(self.house, self._words)
        self._look = say("training-look")
        muted = pen.look.theme.muted
        self._telling = Label(nowhere(), quiet, "small", muted, room_for=longest)
        heat = toggle(say, say("training-footprints"), self._lay_heat, self._with_heat)
        heat.tooltip = say("training-about-footprints")
        arrows = DropDown(nowhere(), pen, self._window, self._choices, self._ask, self._arrows)
        arrows.tooltip = say("training-about-arrows")
        seen = with_captions(self._view, self.app)
        parts: list[Box] = [seen, self._telling, Flow([heat, arrows])]
        if len(self._houses) > 1:
            names = [house.name for house in self._houses]
            parts.insert(0, Tabs(nowhere(), pen, names, self._watch, self._number))
        return Stack(parts)

    def _minds(self) -> Box:
        say, still = self.say, self.app.settings.reduced_motion
        names = (say("training-mind"), say("training-curves"))
        self._tabs = Tabs(nowhere(), self.pen, names, self._turn, self._page)
        self._bars = MovingBars(nowhere(), _BELIEFS, still)
        self._instead = Label(nowhere(), "", colour=self.pen.look.theme.muted, lines=3)
        self._curves = Curves(self.pen.look.theme, say, self.attempt.steps)
        self._believes = Label(nowhere(), say("training-believes"), "bold")
        self._nothing, self._watched = say("training-believes-nothing"), say("training-watched")
        mind = Stack([self._believes, Deck([Sized(self._bars, grows=True), self._instead])])
        return Stack([self._tabs, Deck([mind, self._curves.box])])

    def _buttons(self) -> list[Button]:
        """What changes how the training is watched."""
        say = self.say
        self._pause_words = (say("training-pause"), say("training-play"))
        self._speeds = (say("training-slow"), say("training-normal"), say("training-fast"))
        made = (
            (self._pause_words[0], self._pause, say("training-key-pause")),
            (say("training-step"), self._step, say("training-key-step")),
            (self._speeds[self.playback.speed], self._change_speed, ""),
            (say("training-skip"), self._skip, say("training-key-skip")),
        )
        buttons = [Button(nowhere(), label, press, high=52, padding=3) for label, press, _ in made]
        for button, (_, _, key) in zip(buttons, made, strict=True):
            button.tooltip = key
        self._pausing, self._stepping, self._faster, self._skipping = buttons
        return buttons

    @property
    def _choices(self) -> list[str]:
        say, (_, *kinds) = self.say, kinds_carried(self.house)
        names = [self._words.name(kind or "") for kind in kinds]
        with_each = [say("training-arrows-with", thing=name) for name in names]
        return [say("training-arrows-off"), say("training-arrows-empty"), *with_each]

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
                self._fail(news)
        passed = [] if self._failure else self.playback.pass_time(seconds)
        if not self.playback.paused:
            self._surprises.pass_time(seconds)
        self._hear(passed)
        self._bars.pass_time(seconds)
        self._show()

    def _hear(self, glimpses: Sequence[Glimpse]) -> None:
        """Show the surprises of glimpses, and let one of them be heard."""
        before = self._surprises.latest
        self._surprises.hear(glimpses, self._number, self.say)
        latest = self._surprises.latest
        if latest is not None and latest is not before:
            self.app.sounds.hear([of_surprise(latest)], apart=SURPRISES_APART)

    def _conclude(self, result: Result) -> None:
        if self.result is None:
            self.result = result
            self.session.conclude(result)

    def _fail(self, failure: Failure) -> None:
        """Nothing more comes: say so, and what the next step is now."""
        self._failure = failure
        self.app.lay_out()

    def _show(self) -> None:
        """Put the present glimpse into the widgets."""
        playback = self.playback
        self._go.enabled = self.done
        self._heading.text = self._titles[self.done]
        for button in (self._pausing, self._stepping, self._faster, self._skipping):
            button.enabled = not (self.done or self._failure)  # else there is more to watch
        self._faster.label = self._speeds[playback.speed]
        self._pausing.label = self._pause_words[playback.paused]
        self._view.bubbles = self._surprises.shown
        self._instead.text = ""
        glimpse = playback.now
        if glimpse is None:
            self._progress.written = self.say("training-stopped") if self._failure else ""
            return
        self._show_house(glimpse)
        self._progress.share = glimpse.steps / glimpse.budget
        if self._written != (glimpse.steps, self.done):  # words take their time
            self._written = (glimpse.steps, self.done)
            self._progress.written = self._progressed(glimpse)
        beliefs = self.result.beliefs if self.done and self.result else glimpse.beliefs
        worth = [belief for belief in beliefs if round(belief.weight, 1)][:_BELIEFS]
        self._bars.bars = tuple(self._bar(belief) for belief in worth)
        if not (worth or self._bars.seen):
            self._instead.text = self._nothing  # where there are no bars
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
        if self.done:
            self._told, self._telling.text = None, self._look
        elif told is not None and told is not self._told:
            self._told, self._telling.text = told, in_words(told, self.house, self._words)

    def _progressed(self, glimpse: Glimpse) -> str:
        if self._failure:
            return self.say("training-stopped")
        if self.done:
            return self.say("training-trained")
        return self.say(
            "training-progress",
            day=glimpse.days,
            dogs=glimpse.pack,
            steps=glimpse.steps,
            budget=glimpse.budget,
        )

    def _bar(self, belief: Belief) -> Bar:
        _, _, sentence = print_rule(belief.rule).partition(" ")
        sentence = sentence.removeprefix("when the dog ").replace(_WATCHED, self._watched)
        colour = self.pen.look.theme.learned
        return Bar(sentence, belief.weight, points(round(belief.weight, 1)), colour)

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
            pygame.K_RETURN: self._go_on,
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
        self._bars.visible = page == _MIND
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
        self._hear(self.playback.step())

    def _step_back(self) -> None:
        self._surprises.pass_time(SECONDS)
        self.playback.step(-1)

    def _change_speed(self) -> None:
        self.playback.next_speed()

    def _skip(self) -> None:
        self.playback.skip()

    def _go_on(self) -> None:
        """The next step, whatever it is now."""
        if self._failure:
            self.back()
        elif self.done:
            self._release()
        else:
            self._skip()

    def _release(self) -> None:
        from game.ui.screens.release import ReleaseScreen

        if self.done:
            self.app.show(ReleaseScreen(self.app, self.session))

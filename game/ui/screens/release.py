"""The release: the day at home, step by step, with the ledger filling as it happens."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pygame
from pygame import Rect
from pygame.event import Event

from game.learning.days import Entry
from game.play.session import Session
from game.play.wording import Wording
from game.rules.printer import print_rule
from game.ui.kit.box import Box, Panes, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.dialog import Dialog
from game.ui.kit.label import Label
from game.ui.kit.rows import Flow, Row
from game.ui.kit.sheet import Sheet
from game.ui.kit.tabs import Tabs
from game.ui.kit.widget import Widget
from game.ui.release.dogs import Dog, dogs_of
from game.ui.release.home import ECHO_STEPS, STEPS_A_SECOND, Home
from game.ui.release.payments import LedgerToChoose, PaidRules
from game.ui.release.recording import Recording, View, lately
from game.ui.release.save_dialog import save_dialog
from game.ui.release.score import Score
from game.ui.release.timeline import Timeline
from game.ui.screens.screen import Screen
from game.ui.sound.caption_line import with_captions
from game.ui.sound.soundtrack import Soundtrack

if TYPE_CHECKING:
    from game.ui.app import App

SPEEDS = (1, 2, 4)
_VIEWS: tuple[View, ...] = ("together", "beside", "alone")
_TOGETHER, _BESIDE, _ALONE = range(3)  # the third tab and all after it show a dog alone


class ReleaseScreen(Screen):
    """Three dogs on one clock: in one house, side by side, or each alone.

    One of them leads: the ledger is its own, and so is the house where there is only one.
    """

    def __init__(self, app: "App", session: Session):
        super().__init__(app)
        self.session = session
        result = session.result
        assert result is not None  # there is nothing to release before a training
        self._result = result
        self.dogs: tuple[Dog, ...] = ()
        self.time = 0.0
        self._rules = [print_rule(rule) for rule in result.attempt.rules]
        self._view = _TOGETHER
        self._lead = 0
        self._paused = False
        self._speed = 0
        self._saving = False  # the player is asked which picture to save
        self._shown_step = -1

    @property
    def lead(self) -> Dog:
        """The dog whose ledger is shown."""
        return self.dogs[self._lead]

    @property
    def length(self) -> float:
        """How many steps long the day is: the same for all dogs."""
        return self.lead.film.length

    # ---- layout ------------------------------------------------------------------------------
    def arrange(self, window: Rect) -> list[Widget]:
        """Everything in its place, at the present time."""
        self._shown_step = -1
        widgets = super().arrange(window)
        if self._saving:
            widgets.append(self._save_dialog(window))
        self._show()
        return widgets

    def sheet(self) -> Sheet:
        """Houses and ledger, the time line below them, controls at the foot."""
        pen = self.pen
        say = self.say
        home = self.session.level.home
        self.dogs = dogs_of(home, self._result.verdict.dogs, say)
        self._tracks = [Soundtrack(home, dog.film.day) for dog in self.dogs]
        alone = [dog.name for dog in self.dogs]
        names = (say("release-together"), say("release-beside"), *alone)
        self._tabs = Tabs(nowhere(), pen, names, self._turn, self._tab)
        self._clock = Label(
            nowhere(), "", "bold", line=say("release-clock", step=888, last=888), lines=1
        )
        self._scores = [
            Score(pen, dog, self.dogs, partial(self._follow, number))
            for number, dog in enumerate(self.dogs)
        ]
        for score in self._scores:
            score.tooltip = say("release-about-score")
        words = Wording(say, self.session.level.called)
        self._ledger = LedgerToChoose(pen, words, self._go_to_entry)
        self._paid = PaidRules(pen, say, self._rules)
        self._timeline = Timeline(pen, self.length, self._go)
        self._timeline.tooltip = say("release-about-line")
        self._timeline.mark(self.lead.film.day.ledger)
        return Sheet(
            [
                Stack(
                    [self._beside() if self._view == _BESIDE else self._together(), self._timeline]
                )
            ],
            head=Row([self._tabs, self._clock], wide=0, room=440),
            others=self._controls(),
            primary=Button(
                nowhere(), say("release-why"), self._why, "primary", high=52, padding=12
            ),
        )

    def _together(self) -> Box:
        """One house on the left; points, ledger and rules on the right."""
        others = [dog for dog in self.dogs if dog is not self.lead]
        self._homes = [self._home(self.lead, others if self._view == _TOGETHER else ())]
        papers = Stack([Stack(self._scores, 0.5), self._ledger, self._paid])
        return Panes([with_captions(self._homes[0], self.app), papers], (1.25, 1.0))

    def _beside(self) -> Box:
        """Three houses with the points of their dogs above; ledger and rules below them."""
        self._homes = [self._home(dog, small=True) for dog in self.dogs]
        columns = [
            Stack([score, home], 0.5) for score, home in zip(self._scores, self._homes, strict=True)
        ]
        papers = Panes([self._ledger, self._paid], (1.0, 1.0), 2.0)
        return Stack([with_captions(Panes(columns, (1.0, 1.0, 1.0), 2.0), self.app), papers])

    def _home(self, lead: Dog, others: "list[Dog] | tuple[()]" = (), small: bool = False) -> Home:
        still = self.app.settings.reduced_motion
        return Home(self.pen, self.app.sprites, self.say, lead, others, small, still)

    def _controls(self) -> Box:
        say = self.say
        told: tuple[tuple[str, Callable[[], None], str], ...] = (
            (say("release-pause"), self._toggle, say("release-key-pause")),
            (say("release-step-back"), partial(self._step, -1), say("release-key-step-back")),
            (say("release-step"), partial(self._step, 1), say("release-key-step")),
            (
                say("release-speed", speed=SPEEDS[self._speed]),
                self._change_speed,
                say("release-key-speed"),
            ),
            (say("release-skip"), self._skip, say("release-key-skip")),
            (say("pictures-save"), self._ask_what_to_save, say("pictures-key")),
        )
        buttons = []
        for label, press, key in told:
            buttons.append(Button(nowhere(), label, press, high=52, padding=4))
            buttons[-1].tooltip = key
        self._pause, self._backwards, self._forwards, self._faster, self._to_end = buttons[:5]
        self._pause_words = (say("release-pause"), say("release-play"))
        return Flow(buttons)

    # ---- time --------------------------------------------------------------------------------
    def tick(self, seconds: float) -> None:
        """Play on, unless the time line is held."""
        if not self._paused and not self._timeline.dragging:
            steps = seconds * STEPS_A_SECOND * SPEEDS[self._speed]
            self._play_to(min(self.length, self.time + steps))
        self._show()

    def _play_to(self, time: float) -> None:
        """Go on to a time, and hear the day of the dog that leads; all other leaps are silent."""
        self.app.sounds.hear(self._tracks[self._lead].between(self.time, time))
        self.time = time

    def _show(self) -> None:
        """Put the present time into the widgets."""
        for home in self._homes:
            home.show_time(self.time)
        for number, score in enumerate(self._scores):
            score.time, score.lit = self.time, number == self._lead
        self._ledger.entries = self.lead.film.ledger_until(self.time)
        self._paid.lit = self._rules_to_light()
        self._timeline.time = self.time
        self._backwards.enabled = self.time > 0
        self._forwards.enabled = self._to_end.enabled = self.time < self.length
        self._pause.label = self._pause_words[self._paused or self.time >= self.length]
        step = int(self.time)
        if step != self._shown_step:
            self._shown_step = step
            self._clock.text = self.say("release-clock", step=step, last=int(self.length))

    def _rules_to_light(self) -> tuple[int, ...]:
        """The rules that paid for the line that is pointed at, or else for what was just done."""
        pointed = self._ledger.pointed
        if pointed is not None:
            return pointed.said_by
        lines = self._ledger.entries
        paid = [entry for entry in lines if entry.said_by and entry.event != "every step"]
        fresh = [entry for entry in paid if self.time < entry.step + ECHO_STEPS]
        return fresh[-1].said_by if fresh else ()

    # ---- what the player does ----------------------------------------------------------------
    def handle(self, event: Event) -> bool:
        """Keys that work when nothing else has the keyboard."""
        if super().handle(event):
            return True
        if event.type != pygame.KEYDOWN:
            return False
        keys: dict[int, Callable[[], None]] = {
            pygame.K_SPACE: self._toggle,
            pygame.K_RIGHT: partial(self._step, 1),
            pygame.K_LEFT: partial(self._step, -1),
            pygame.K_HOME: partial(self._go, 0.0),
            pygame.K_END: self._skip,
            pygame.K_RETURN: self._why,
            pygame.K_1: partial(self._at_speed, 0),
            pygame.K_2: partial(self._at_speed, 1),
            pygame.K_4: partial(self._at_speed, 2),
        }
        if event.key not in keys:
            return False
        keys[event.key]()
        return True

    def back(self) -> None:
        """Back to the rules."""
        from game.ui.screens.level import LevelScreen

        self.app.show(LevelScreen(self.app, self.session))

    @property
    def _tab(self) -> int:
        """The number of the tab that is turned to."""
        return self._view + (self._lead if self._view == _ALONE else 0)

    def _turn(self, tab: int) -> None:
        self._view = min(tab, _ALONE)
        if tab >= _ALONE:
            self._lead = tab - _ALONE
        self.app.lay_out()

    def _follow(self, number: int) -> None:
        self._lead = number
        self.app.lay_out()

    def _go(self, time: float) -> None:
        self.time = time
        self._show()

    def _go_to_entry(self, entry: Entry) -> None:
        self._paused = True
        self._go(float(entry.step))

    def _toggle(self) -> None:
        if self.time >= self.length:
            self.time = 0.0
            self._paused = False
        else:
            self._paused = not self._paused

    def _step(self, steps: int) -> None:
        """Stand still at the next whole step in a direction."""
        self._paused = True
        whole = int(self.time) if steps > 0 or self.time == int(self.time) else int(self.time) + 1
        self._play_to(min(self.length, max(0.0, float(whole + steps))))
        self._show()

    def _skip(self) -> None:
        self._go(self.length)

    def _change_speed(self) -> None:
        self._at_speed((self._speed + 1) % len(SPEEDS))

    def _at_speed(self, number: int) -> None:
        self._speed = number
        self._faster.label = self.say("release-speed", speed=SPEEDS[number])

    # ---- pictures ----------------------------------------------------------------------------
    def _save_dialog(self, window: Rect) -> Dialog:
        lately = self._save_lately if self.time > 0 else None
        return save_dialog(
            window, self.pen, self.say, self._save_screen, lately, self._close_dialog
        )

    def _ask_what_to_save(self) -> None:
        self._saving, self._paused = True, True
        self.app.lay_out()

    def _close_dialog(self) -> None:
        self._saving = False
        self.app.lay_out()

    def _save_screen(self) -> None:
        self._close_dialog()
        self.app.save_picture()

    def _save_lately(self) -> None:
        self._close_dialog()
        level, settings = self.session.level, self.app.settings
        title = self.say("pictures-name", level=level.title, seed=str(self._result.attempt.seed))
        recording = Recording(
            title=title,
            home=level.home,
            dogs=self._result.verdict.dogs,
            lead=self._lead,
            view=_VIEWS[self._view],
            start=lately(self.time),
            end=self.time,
            theme=settings.theme,
            language=self.say.language,
            folder=self.session.file.path.parent if self.session.file else None,
        )
        self.app.pictures.save_recording(recording, self.picture_name)

    def _why(self) -> None:
        from game.ui.screens.verdict import VerdictScreen

        self.app.show(VerdictScreen(self.app, self.session))

"""The release: the day at home, step by step, with the ledger filling as it happens."""

from functools import partial
from typing import TYPE_CHECKING

import pygame
from pygame import Rect
from pygame.event import Event

from game.play.session import Session
from game.ui.film import Film, plan_of
from game.ui.house_widget import HouseWidget
from game.ui.kit.box import Box, nowhere
from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.rows import Flow, Row
from game.ui.kit.sheet import Sheet
from game.ui.kit.widget import Widget
from game.ui.screens.parts import Ledger
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App

_SPEEDS = (3.0, 6.0, 14.0)  # steps a second
_SPEED_NAMES = ("slow", "normal", "fast")
_DOGS = (
    ("Your dog", "learned"),
    ("The literal dog", "literal"),
    ("The dog you meant", "intended"),
)


class ReleaseScreen(Screen):
    """One dog at a time; the other dogs are a press of a button away."""

    def __init__(self, app: "App", session: Session):
        super().__init__(app)
        self.session = session
        self._dog = 0
        self._time = 0.0
        self._paused = False
        self._speed = 1
        result = session.result
        assert result is not None  # there is nothing to release before a training
        home, dogs = session.level.home, result.verdict.dogs
        self._films = [Film(home, getattr(dogs, name)) for _, name in _DOGS]

    @property
    def film(self) -> Film:
        """The day that is being shown."""
        return self._films[self._dog]

    # ---- layout ------------------------------------------------------------------------------
    def arrange(self, window: Rect) -> list[Widget]:
        """Everything in its place, at the present step."""
        widgets = super().arrange(window)
        self._show()
        return widgets

    def sheet(self) -> Sheet:
        """House on the left, ledger on the right, controls below."""
        pen, plan = self.pen, plan_of(self.session.level.home)
        self._house = HouseWidget(nowhere(), pen, self.app.sprites, plan, self.film.at(self._time))
        self._ledger = Ledger(nowhere(), pen, self.say)
        self._clock = Label(nowhere(), "", "bold", line="Step 000 of 000", lines=1)
        self._tabs = [
            Button(nowhere(), name, partial(self._watch, number), padding=4)
            for number, (name, _) in enumerate(_DOGS)
        ]
        return Sheet(
            [self._house, self._ledger],
            (1.4, 1.0),
            head=Row([Flow(self._tabs), self._clock], wide=0, room=440),
            others=self._controls(),
            primary=Button(nowhere(), "Why?", self._why, "primary", high=52, padding=12),
        )

    def _controls(self) -> Box:
        labels = ("Pause", "One step", "Speed: normal", "Skip to the end")
        presses = (self._toggle, self._step, self._change_speed, self._skip)
        buttons = [
            Button(nowhere(), label, press, high=52, padding=4)
            for label, press in zip(labels, presses, strict=True)
        ]
        self._pause, _, self._faster, _ = buttons
        return Flow(buttons)

    # ---- time --------------------------------------------------------------------------------
    def tick(self, seconds: float) -> None:
        """Play on."""
        if not self._paused:
            self._time = min(self.film.length, self._time + seconds * _SPEEDS[self._speed])
        self._show()

    def _show(self) -> None:
        for number, button in enumerate(self._tabs):
            button.lit = number == self._dog
        still = self.app.settings.reduced_motion
        self._house.moment = self.film.at(int(self._time) if still else self._time)
        self._ledger.entries = self.film.ledger_until(self._time)
        self._clock.text = f"Step {int(self._time)} of {int(self.film.length)}"
        self._pause.label = "Play" if self._paused else "Pause"
        self._faster.label = f"Speed: {_SPEED_NAMES[self._speed]}"

    # ---- what the player does ----------------------------------------------------------------
    def handle(self, event: Event) -> bool:
        """Space pauses and arrow keys step when nothing else has the keyboard."""
        if super().handle(event):
            return True
        if event.type != pygame.KEYDOWN:
            return False
        keys = {
            pygame.K_SPACE: self._toggle,
            pygame.K_RIGHT: self._step,
            pygame.K_LEFT: self._step_back,
            pygame.K_END: self._skip,
            pygame.K_RETURN: self._why,
        }
        if event.key not in keys:
            return False
        keys[event.key]()
        return True

    def back(self) -> None:
        """Back to the rules."""
        from game.ui.screens.level import LevelScreen

        self.app.show(LevelScreen(self.app, self.session))

    def _watch(self, dog: int) -> None:
        self._dog, self._time, self._paused = dog, 0.0, False
        self._show()

    def _toggle(self) -> None:
        if self._time >= self.film.length:
            self._time = 0.0
            self._paused = False
        else:
            self._paused = not self._paused

    def _step(self) -> None:
        self._paused = True
        self._time = min(self.film.length, float(int(self._time) + 1))

    def _step_back(self) -> None:
        self._paused = True
        self._time = max(0.0, float(int(self._time) - 1))

    def _skip(self) -> None:
        self._time = self.film.length

    def _change_speed(self) -> None:
        self._speed = (self._speed + 1) % len(_SPEEDS)

    def _why(self) -> None:
        from game.ui.screens.verdict import VerdictScreen

        self.app.show(VerdictScreen(self.app, self.session))

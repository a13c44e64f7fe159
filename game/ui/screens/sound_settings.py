"""The settings of what is heard: how loud, whether at all, and whether it is written, too."""

from collections.abc import Callable
from dataclasses import replace

from game.play.settings import LOUDEST, Settings
from game.texts.texts import Texts
from game.ui.app import App
from game.ui.kit.box import Box, Stack, nowhere
from game.ui.kit.label import Label
from game.ui.kit.slider import Slider
from game.ui.screens.parts import toggle
from game.ui.sound.sounds import Sound

_STEP = 10  # percent


class SoundSettings:
    """What can be set about sound, as boxes; each volume is heard as soon as it is changed."""

    def __init__(self, app: App):
        self._app = app

    @property
    def say(self) -> Texts:
        """What is said here, in the player's language."""
        return self._app.texts

    def boxes(self) -> list[Box]:
        """One setting below the other."""
        return [*self._silence(), self._sound(), self._things(), self._dog(), self._captions()]

    def _sound(self) -> Box:
        return self._toggle(
            self.say("settings-sound"),
            lambda on: replace(self._app.settings, muted=not on),
            not self._app.settings.muted,
        )

    def _things(self) -> Box:
        return self._volume(
            self.say("settings-volume-things"),
            lambda percent: replace(self._app.settings, effects_volume=percent),
            self._app.settings.effects_volume,
            Sound.PAPER_DOWN,
        )

    def _dog(self) -> Box:
        return self._volume(
            self.say("settings-volume-dog"),
            lambda percent: replace(self._app.settings, dog_volume=percent),
            self._app.settings.dog_volume,
            Sound.BARK,
        )

    def _captions(self) -> Box:
        toggle = self._toggle(
            self.say("settings-captions"),
            lambda on: replace(self._app.settings, captions=on),
            self._app.settings.captions,
        )
        muted = self._app.pen.look.theme.muted
        about = Label(nowhere(), self.say("settings-captions-about"), "small", muted)
        return Stack([toggle, about], 0.0)

    def _silence(self) -> list[Box]:
        """Why nothing can be heard, if nothing can."""
        warning = self._app.pen.look.theme.warning
        words = self.say("settings-no-sound")
        return [Label(nowhere(), words, "small", warning)] if self._app.sounds.silent else []

    def _toggle(self, words: str, changed: Callable[[bool], Settings], on: bool) -> Box:
        return toggle(self.say, words, lambda now: self._app.change(changed(now)), on)

    def _volume(
        self, words: str, changed: Callable[[int], Settings], now: int, sample: Sound
    ) -> Box:
        def change(percent: int) -> None:
            self._app.change(changed(percent))
            self._app.sounds.play(sample)

        def written(percent: int) -> str:
            return self.say("settings-percent", percent=percent)

        slider = Slider(nowhere(), self._app.pen, 0, LOUDEST, now, change, _STEP, written)
        return Stack([Label(nowhere(), words, "bold"), slider], 0.0)

"""How the game looks, moves, speaks and sounds, as the player wants it."""

from dataclasses import replace

from game.play.settings import LARGEST_TEXT, SMALLEST_TEXT, THEMES
from game.texts.texts import Texts, languages
from game.ui.app import App
from game.ui.kit.box import Box, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.drop_down import DropDown
from game.ui.kit.label import Label
from game.ui.kit.rows import Flow
from game.ui.kit.sheet import Sheet
from game.ui.kit.slider import Slider
from game.ui.screens.parts import WaitingDog, toggle
from game.ui.screens.screen import Screen
from game.ui.screens.sound_settings import SoundSettings

_STEP = 10  # percent
_THEMES = {
    "light": "settings-theme-light",
    "dark": "settings-theme-dark",
    "high contrast": "settings-theme-contrast",
}


class SettingsScreen(Screen):
    """Every change is seen and saved at once; Escape and Done lead back to what lies behind."""

    def __init__(self, app: App, behind: Screen):
        super().__init__(app)
        self._behind = behind
        if app.sounds.silent:
            app.sounds.wake()  # perhaps there is a loudspeaker now

    def sheet(self) -> Sheet:
        """One setting below the other."""
        looks = [
            self._text_size(),
            self._theme(),
            self._language(),
            self._motion(),
            *self._saved(),
        ]
        sounds = SoundSettings(self.app).boxes()
        dog = WaitingDog(self.app.sprites, "sit-proud")
        return Sheet(
            [Stack(looks, 2.0), Stack([*sounds, dog], 2.0)],
            (1.0, 1.0),
            head=Label(nowhere(), self.say("settings-heading"), "heading"),
            others=Flow([Button(nowhere(), self.say("keys-heading"), self._to_keys, high=52)]),
            primary=Button(
                nowhere(), self.say("button-done"), self.back, "primary", high=52, padding=8
            ),
        )

    def back(self) -> None:
        """Back to what lies behind, as it was left."""
        self.app.show(self._behind)

    def _to_keys(self) -> None:
        from game.ui.screens.keys import KeysScreen

        self.app.show(KeysScreen(self.app, behind=self))

    def _text_size(self) -> Box:
        slider = Slider(
            nowhere(),
            self.pen,
            SMALLEST_TEXT,
            LARGEST_TEXT,
            self.app.settings.text_size,
            lambda size: self.app.change(replace(self.app.settings, text_size=size)),
            _STEP,
            lambda percent: self.say("settings-percent", percent=percent),
        )
        return Stack([Label(nowhere(), self.say("settings-text-size"), "bold"), slider], 0.0)

    def _theme(self) -> Box:
        drop_down = DropDown(
            nowhere(),
            self.pen,
            self.app.window.get_rect(),
            [self.say(_THEMES[theme]) for theme in THEMES],
            lambda number: self.app.change(replace(self.app.settings, theme=THEMES[number])),
            THEMES.index(self.app.settings.theme),
        )
        return Stack([Label(nowhere(), self.say("settings-theme"), "bold"), drop_down], 0.5)

    def _language(self) -> Box:
        """Each language by its own name, so that anyone finds the way back."""
        codes = languages()
        drop_down = DropDown(
            nowhere(),
            self.pen,
            self.app.window.get_rect(),
            [Texts(code)("language-name") for code in codes],
            lambda number: self.app.change(replace(self.app.settings, language=codes[number])),
            codes.index(self.say.language),
        )
        return Stack([Label(nowhere(), self.say("settings-language"), "bold"), drop_down], 0.5)

    def _motion(self) -> Box:
        switch = toggle(
            self.say,
            self.say("settings-motion"),
            lambda on: self.app.change(replace(self.app.settings, reduced_motion=on)),
            self.app.settings.reduced_motion,
        )
        words = self.say("settings-motion-about")
        muted = self.pen.look.theme.muted
        return Stack([switch, Label(nowhere(), words, "small", muted)], 0.0)

    def _saved(self) -> list[Box]:
        """Where saved games lie, and what went wrong with them, if anything."""
        theme, words = self.pen.look.theme, self.app.warning
        where = self.say("settings-saved", folder=str(self.app.history.path.parent))
        warning = [Label(nowhere(), words, "small", theme.bad)] if words else []
        return [*warning, Label(nowhere(), where, "small", theme.muted)]

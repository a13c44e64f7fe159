"""The title: the poster, the way into the game, and the way out."""

from pygame import Rect, Surface

from game.ui.kit.box import Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen, Style
from game.ui.kit.rows import Flow
from game.ui.kit.sheet import Sheet
from game.ui.kit.theme import LIGHT, Colour
from game.ui.kit.widget import Widget
from game.ui.screens.screen import Screen
from game.ui.sprites import Sprites

_POSTER = (960, 540)
_NAME = Rect(450, 30, 450, 135)  # the part of the poster that is kept calm for the name
_ON_POSTER = (132, 40, 18)  # dark enough for the darkest stripe of its wallpaper
_LOWEST = 90  # of a poster, at scale 1
_NAME_OF_GAME = "Misfetch"


class TitleScreen(Screen):
    """Play, choose a level, look at what was found, set the game up, or leave."""

    tells_troubles = True

    def sheet(self) -> Sheet:
        """The poster above, the buttons below it."""
        labels = (
            (self.say("title-play"), self._play, "primary"),
            (self.say("title-choose"), self._choose, "plain"),
            (self.say("gallery-button"), self._to_gallery, "plain"),
            (self.say("glossary-button"), self._to_glossary, "plain"),
            (self.say("button-settings"), self._to_settings, "plain"),
            (self.say("title-leave"), self.app.leave, "plain"),
        )
        buttons = [
            Button(nowhere(), label, press, kind, high=52, padding=8)
            for label, press, kind in labels
        ]
        warning = Label(nowhere(), self.app.warning, "small", self.pen.look.theme.bad)
        poster = _Poster(self.app.sprites, self.say("title-line"))
        return Sheet(
            [Stack([poster, warning] if warning.text else [poster])],
            others=Flow(buttons, 2.0, align=0.5),
        )

    def back(self) -> None:
        """Nothing lies behind the title; leaving is a button, not a slip of the finger."""

    def _play(self) -> None:
        """Into the level that comes next; with all solved, where levels are chosen."""
        following = self.app.chapters.next(self.app.history)
        if following is None:
            self._choose()
        else:
            self.app.play(following.path)

    def _choose(self) -> None:
        from game.ui.screens.levels import LevelsScreen

        self.app.show(LevelsScreen(self.app))

    def _to_gallery(self) -> None:
        from game.ui.screens.gallery import GalleryScreen

        self.app.show(GalleryScreen(self.app, behind=self))

    def _to_glossary(self) -> None:
        from game.ui.screens.glossary import GlossaryScreen

        self.app.show(GlossaryScreen(self.app, behind=self))

    def _to_settings(self) -> None:
        from game.ui.screens.settings import SettingsScreen

        self.app.show(SettingsScreen(self.app, behind=self))


class _Poster(Widget):
    """The poster with the name of the game on it; above it, where it is too small for that."""

    grows = True

    def __init__(self, sprites: Sprites, line: str):
        super().__init__(nowhere())
        self._sprites, self._line = sprites, line

    def least_width(self, pen: Pen) -> int:
        """The name on one line."""
        return pen.width(_NAME_OF_GAME, "title")

    def least_height(self, pen: Pen, width: int) -> int:
        """The name, and a small poster below it."""
        return self._words_height(pen, width) + pen.look.px(_LOWEST)

    def wished_height(self, pen: Pen, width: int) -> int:
        """As high as the poster is at that width."""
        whole = width * _POSTER[1] // _POSTER[0]
        return max(self.least_height(pen, width), min(pen.look.px(_POSTER[1]), whole))

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The poster is a picture, and on it the inks do not change with the theme."""
        poster = _fitted(self.rect)
        calm = _calm(poster)
        if self._fits(pen, calm):
            self._draw_poster(surface, poster)
            self._draw_words(surface, pen, calm, _ON_POSTER, LIGHT.ink)
        else:
            words, below = self.rect.copy(), self.rect.copy()
            words.height = self._words_height(pen, self.rect.width)
            below.height -= words.height
            below.top = words.bottom
            theme = pen.look.theme
            self._draw_words(surface, pen, words, theme.primary, theme.ink)
            self._draw_poster(surface, _fitted(below))

    def _draw_poster(self, surface: Surface, poster: Rect) -> None:
        if poster.width > 0:
            surface.blit(self._sprites.picture("title", poster.width), poster)

    def _fits(self, pen: Pen, calm: Rect) -> bool:
        widest = max(pen.width(_NAME_OF_GAME, "title"), pen.width(self._line, "bold"))
        return widest <= calm.width and pen.height("title") + pen.height("bold") <= calm.height

    def _words_height(self, pen: Pen, width: int) -> int:
        return pen.height("title") + pen.paragraph_height(self._line, max(1, width), "bold")

    def _draw_words(
        self, surface: Surface, pen: Pen, room: Rect, name: Colour, ink: Colour
    ) -> None:
        """The name of the game, and a line about it below."""
        _draw_line(surface, pen, _NAME_OF_GAME, room, "title", name)
        below = room.move(0, pen.height("title"))
        for words in pen.wrap(self._line, room.width, "bold"):
            _draw_line(surface, pen, words, below, "bold", ink)
            below = below.move(0, pen.height("bold"))


def _draw_line(
    surface: Surface, pen: Pen, words: str, room: Rect, style: Style, colour: Colour
) -> None:
    left = room.centerx - pen.width(words, style) // 2
    pen.text(surface, words, (left, room.top), style, colour)


def _fitted(room: Rect) -> Rect:
    """The largest poster for which there is room."""
    width = max(0, min(room.width, room.height * _POSTER[0] // _POSTER[1]))
    poster = Rect(0, 0, width, width * _POSTER[1] // _POSTER[0])
    poster.center = room.center
    return poster


def _calm(poster: Rect) -> Rect:
    share = poster.width / _POSTER[0]
    return Rect(*(round(side * share) for side in _NAME)).move(poster.topleft)

"""The title: the poster, the way into the game, and the way out."""

from pygame import Rect, Surface

from game.ui.kit.button import Button
from game.ui.kit.columns import cut_bottom, flow
from game.ui.kit.label import Label
from game.ui.kit.widget import Widget
from game.ui.screens.screen import Screen

_POSTER = (960, 540)
_NAME = Rect(450, 30, 450, 135)  # the part of the poster that is kept calm for the name


class TitleScreen(Screen):
    """Play, choose a level, or leave."""

    def arrange(self, area: Rect) -> list[Widget]:
        """The poster above, the buttons below it."""
        look = self.pen.look
        buttons, self._poster_room = cut_bottom(area, look.px(52), 2 * look.gap)
        labels = (
            ("Play", self._play, "primary"),
            ("Choose a level", self._choose, "plain"),
            ("Leave", self.app.leave, "plain"),
        )
        widths = [self.pen.width(label, "bold") + look.px(72) for label, _, _ in labels]
        row = buttons.copy()
        row.width = sum(widths) + 2 * look.gap * (len(widths) - 1)
        row.centerx = area.centerx
        places = flow(row, widths, look.px(52), 2 * look.gap)
        self._warning = self._warned(self._poster())
        return [
            self._warning,
            *(
                Button(rect, label, press, kind)
                for rect, (label, press, kind) in zip(places, labels, strict=True)
            ),
        ]

    def _warned(self, poster: Rect) -> Label:
        """What went wrong with what is saved, if anything, at the foot of the poster."""
        pen, gap, words = self.pen, self.pen.look.gap, self.app.warning
        room = poster.inflate(-8 * gap, -4 * gap)
        high = pen.paragraph_height(words, room.width, "small")
        room.top, room.height = room.bottom - high, high
        label = Label(room, words, "small", pen.look.theme.bad)
        label.visible = bool(words)
        return label

    def back(self) -> None:
        """Nothing lies behind the title; leaving is a button, not a slip of the finger."""

    def draw(self, surface: Surface) -> None:
        """The poster with the name of the game, then the buttons."""
        poster = self._poster()
        surface.blit(self.app.sprites.picture("title", poster.width), poster)
        self._draw_name(surface, poster)
        if self._warning.visible:
            gap = self.pen.look.gap
            self.pen.card(surface, self._warning.rect.inflate(4 * gap, 2 * gap))
        super().draw(surface)

    def _poster(self) -> Rect:
        room = self._poster_room
        width = min(room.width, room.height * _POSTER[0] // _POSTER[1])
        poster = Rect(0, 0, width, width * _POSTER[1] // _POSTER[0])
        poster.center = room.center
        return poster

    def _draw_name(self, surface: Surface, poster: Rect) -> None:
        share = poster.width / _POSTER[0]
        calm = Rect(*(round(side * share) for side in _NAME)).move(poster.topleft)
        theme, pen = self.pen.look.theme, self.pen
        name, line = "Misfetch", "Say what you want. See what it fetches."
        left = calm.centerx - pen.width(name, "title") // 2
        pen.text(surface, name, (left, calm.top), "title", theme.primary)
        left = calm.centerx - pen.width(line, "bold") // 2
        pen.text(surface, line, (left, calm.top + pen.height("title")), "bold")

    def _play(self) -> None:
        from game.world.levelfile import shipped_levels

        levels = shipped_levels()
        if levels:
            self.app.play(levels[0])

    def _choose(self) -> None:
        from game.ui.screens.levels import LevelsScreen

        self.app.show(LevelsScreen(self.app))

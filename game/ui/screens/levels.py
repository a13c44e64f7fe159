"""Which level to play: the shipped ones, with what was reached in each."""

from functools import partial
from pathlib import Path

from pygame import Rect

from game.ui.kit.button import Button
from game.ui.kit.columns import cut_bottom, cut_top
from game.ui.kit.label import Label
from game.ui.kit.widget import Widget
from game.ui.screens.screen import Screen


class LevelsScreen(Screen):
    """A card for each level that can be read; a sentence for each that cannot."""

    def arrange(self, area: Rect) -> list[Widget]:
        """The levels one below the other."""
        look, pen = self.pen.look, self.pen
        heading, rest = cut_top(area, pen.height("heading"), 2 * look.gap)
        foot, rest = cut_bottom(rest, look.px(46), 2 * look.gap)
        widgets: list[Widget] = [Label(heading, "Levels", "heading")]
        for path in self._files():
            row, rest = cut_top(rest, look.px(56), look.gap)
            row.width = min(row.width, look.px(720))
            widgets.append(Button(row, self._label(path), partial(self.app.play, path)))
        widgets.append(Button.fitting(pen, foot.topleft, "Back", self.back))
        return widgets

    def _files(self) -> tuple[Path, ...]:
        from game.world.levelfile import shipped_levels

        return shipped_levels()

    def _label(self, path: Path) -> str:
        from game.world.levelfile import LevelError, load_level

        try:
            level = load_level(path)
        except LevelError:
            return f"{path.name}: this file has faults"
        best = self.app.history.best(level.id)
        reached = "not played yet" if best is None else f"best so far: {best:g} of 100"
        return f"{level.title}   ({reached})"

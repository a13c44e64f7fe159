"""Which level to play: the shipped ones, with what was reached in each."""

from functools import cached_property, partial
from pathlib import Path

from game.ui.kit.box import Sized, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.rows import Flow
from game.ui.kit.sheet import Sheet
from game.ui.screens.screen import Screen

_WIDTH = 720  # of a level's card, at scale 1


class LevelsScreen(Screen):
    """A card for each level that can be read; a sentence for each that cannot."""

    def sheet(self) -> Sheet:
        """The levels one below the other."""
        rows = [Flow([Sized(self._button(path), wished_width=_WIDTH)]) for path in self._labels]
        return Sheet(
            [Stack(rows)],
            head=Label(nowhere(), "Levels", "heading"),
            others=Flow([Button(nowhere(), "Back", self.back)]),
        )

    def _button(self, path: Path) -> Button:
        press = partial(self.app.play, path)
        return Button(nowhere(), self._labels[path], press, high=56)

    @cached_property
    def _labels(self) -> dict[Path, str]:
        """Read once: that takes longer than laying them out."""
        return {path: self._label(path) for path in self._files()}

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

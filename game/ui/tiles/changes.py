"""Changes that are made to rules by tiles: each is one change of the text, and can be undone."""

from collections.abc import Callable

from game.rules import tree
from game.rules.tiles.events import first_rule
from game.rules.tiles.sheet import Line, Sheet
from game.rules.tiles.supply import Supply
from game.ui.kit.editor_text import EditorText


class Changes:
    """Rewrites ``content`` and calls ``on_change``; lines and rules are those of ``sheet``."""

    def __init__(self, content: EditorText, supply: Supply, on_change: Callable[[], None]):
        self.content = content
        self.sheet = Sheet(())
        self.supply = supply
        self._on_change = on_change

    def say(self, line: Line, rule: tree.Rule) -> None:
        """Another rule in a line."""
        self._rewrite(self.sheet.with_rule(line.number, rule))

    def add(self) -> int:
        """A rule more, behind the others, if there may be one; the number of its line."""
        text, number = self.sheet.with_added(first_rule(self.supply))
        self._rewrite(text)
        return number

    def remove(self, line: Line) -> None:
        """A line less."""
        self._rewrite(self.sheet.without(line.number))

    def double(self, line: Line) -> int:
        """The same line once more; the number of the copy."""
        self._rewrite(self.sheet.doubled(line.number))
        return line.number + 1

    def move(self, line: Line, to: int) -> None:
        """A line elsewhere."""
        self._rewrite(self.sheet.moved(line.number, to))

    def undo(self) -> None:
        """Take back the last change, whether it was made by tiles or as text."""
        self.content.undo()
        self._on_change()

    def redo(self) -> None:
        """Make again what was taken back."""
        self.content.redo()
        self._on_change()

    def _rewrite(self, text: str) -> None:
        self.content.rewrite(text)
        self._on_change()

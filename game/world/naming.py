"""Names in files: whether rules can say them, and still say all that they can say without them.

Import this only when a file is really read: it loads the grammar of the rules.
"""

from collections import defaultdict
from collections.abc import Iterable

from game.rules.naming import (
    SORTS,
    joining_word,
    made_up,
    only_own_words,
    says_something_else,
    spoken,
)
from game.rules.words import Vocabulary
from game.world.drawing import OWNER


class Naming:
    """Judges names beside all the names there are: ``everything``."""

    def __init__(self, everything: Vocabulary):
        self._everything = everything
        self._by_sound: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for part in SORTS.values():
            self._note(getattr(everything, part))

    def _note(self, names: Iterable[str]) -> None:
        for name in sorted(names):
            self._by_sound[spoken(name)].append(name)

    def objection(self, sort: str, name: str) -> str:
        """What is wrong with a name, and what would help; "" if nothing is."""
        if not spoken(name):
            return f'"{name}" is no name: rules leave out "a", "an" and "the". Use other words'
        if only_own_words(name) and (sort, name) != ("PLACE", OWNER):
            return f'"{name}" is no name: rules are made of such words. Use other words'
        if joining := joining_word(name):
            return (
                f'"{name}" is no name: rules use "{joining}" to join words. '
                f"Use other words, or {_hyphens(name)}"
            )
        if twin := self._twin(name):
            return f'"{name}" and "{twin}" are the same to rules. Use another name'
        if made_up(name, self._by_sound) and says_something_else(sort, name, self._everything):
            return (
                f'"{name}" is no name: rules can say that already, word by word. '
                f"Use other words, or {_hyphens(name)}"
            )
        return ""

    def _twin(self, name: str) -> str:
        """Another name that a rule cannot tell from this one."""
        return next((other for other in self._by_sound[spoken(name)] if other != name), "")


def _hyphens(name: str) -> str:
    return f'hyphens: "{name.replace(" ", "-")}"'

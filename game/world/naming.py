"""Names in files: whether rules can say them, and still say all that they can say without them.

Import this only when a file is really read: it loads the grammar of the rules.
"""

from collections import defaultdict

from game.rules.naming import SORTS, joining_word, only_own_words, says_something_else, spoken
from game.rules.words import Vocabulary
from game.world.drawing import OWNER


class Naming:
    """Judges new names beside ``everything`` there is with them; ``older`` is what was before."""

    def __init__(self, everything: Vocabulary, older: Vocabulary):
        self._everything = everything
        self._older = [
            (sort, name) for sort, part in SORTS.items() for name in sorted(getattr(older, part))
        ]
        self._by_sound: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for part in SORTS.values():
            for name in sorted(getattr(everything, part)):
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
        if says_something_else(sort, name, self._everything):
            return (
                f'"{name}" is no name: rules can say that already, word by word. '
                f"Use other words, or {_hyphens(name)}"
            )
        if louder := self._louder(name):
            return f'"{name}" cannot be said beside "{louder}" in rules. Use another name'
        return ""

    def _louder(self, name: str) -> str:
        """An older name that rules would hear instead of this one and a word of their own."""
        sound = f" {' '.join(spoken(name))} "
        longer = ((sort, old) for sort, old in self._older if sound in f" {' '.join(spoken(old))} ")
        return next(
            (old for sort, old in longer if says_something_else(sort, old, self._everything)), ""
        )

    def _twin(self, name: str) -> str:
        """Another name that a rule cannot tell from this one."""
        return next((other for other in self._by_sound[spoken(name)] if other != name), "")


def _hyphens(name: str) -> str:
    return f'hyphens: "{name.replace(" ", "-")}"'

"""Tells of trouble with what is saved, once, on whatever screen one is when it begins."""

from game.play.trouble import Trouble
from game.texts.texts import Texts

_SHOWN = 12.0  # seconds


class TroubleNote:
    """``words`` is what the player is told now, or ""."""

    def __init__(self) -> None:
        self.words = ""
        self._known: tuple[Trouble, ...] = ()
        self._telling: tuple[Trouble, ...] = ()
        self._said: tuple[tuple[Trouble, ...], Texts] | None = None  # in words, and how
        self._left = 0.0  # seconds for which it is still told

    def tick(
        self, seconds: float, troubles: tuple[Trouble, ...], say: Texts, told: bool = False
    ) -> None:
        """What the troubles are now: those that have just begun are told, unless the screen has
        ``told`` them itself; those that are over are told no longer.
        """
        new = () if told else tuple(each for each in troubles if each not in self._known)
        self._known = troubles
        self._left = _SHOWN if new else max(0.0, self._left - seconds)
        going_on = (trouble for trouble in self._telling if self._left and trouble in troubles)
        self._telling = (*going_on, *new)
        if self._said != (self._telling, say):
            self._said = (self._telling, say)
            self.words = in_words(self._telling, say)


def in_words(troubles: tuple[Trouble, ...], say: Texts) -> str:
    """All of them, each on a line of its own."""
    return "\n".join(trouble.told(say) for trouble in troubles)

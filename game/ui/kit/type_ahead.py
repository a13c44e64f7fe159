"""Finding something in a list by typing how it begins."""

from collections.abc import Sequence

_FORGOTTEN_AFTER = 900  # milliseconds


class TypeAhead:
    """Letters typed shortly after each other, and what they lead to."""

    def __init__(self) -> None:
        self._typed = ""
        self._last = -_FORGOTTEN_AFTER

    def find(self, letters: str, now: int, names: Sequence[str], chosen: int | None) -> int | None:
        """Which name is meant by all letters up to ``now`` (milliseconds), or None.

        The same letter again and again goes from one name with it to the next, round and round.
        """
        fresh = now - self._last >= _FORGOTTEN_AFTER
        self._typed = letters if fresh else self._typed + letters
        self._last = now
        wanted = self._typed.lstrip().casefold()
        if not wanted or not names:
            return None
        again = len(set(wanted)) == 1
        start = 0 if chosen is None else chosen + again
        order = [(start + n) % len(names) for n in range(len(names))]
        beginning = wanted[0] if again else wanted
        return next((n for n in order if names[n].casefold().startswith(beginning)), None)

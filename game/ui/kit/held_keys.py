"""Keys that are held down: what presses something does so once, however long it is held."""

import pygame

PRESSING = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
"""The keys that press what has the keyboard."""

_ONCE = (*PRESSING, pygame.K_ESCAPE, pygame.K_F12)


class HeldKeys:
    """Tells a key that is pressed from one that is held; pygame repeats both as ``KEYDOWN``."""

    def __init__(self) -> None:
        self._held: set[int] = set()

    def repeats(self, event: pygame.event.Event) -> bool:
        """Whether an event is another one of a key that is to count once."""
        if event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type == pygame.WINDOWFOCUSLOST:  # what is let go elsewhere is not told
            self._held.clear()
        elif event.type == pygame.KEYDOWN:
            held = event.key in self._held
            self._held.add(event.key)
            return held and event.key in _ONCE
        return False

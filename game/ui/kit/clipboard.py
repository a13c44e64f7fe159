"""The clipboard: the system's where there is one, else our own."""

import pygame


class Clipboard:
    """Copies between programs if the system lets us, and within the game in any case."""

    def __init__(self) -> None:
        self._own = ""

    def put(self, text: str) -> None:
        """Copy a text."""
        self._own = text
        try:
            pygame.scrap.put_text(text)
        except (pygame.error, UnicodeError, ValueError):
            return  # no clipboard here, or text it refuses: our own copy serves

    def get(self) -> str:
        """The text that was copied last, here or in another program."""
        try:
            return pygame.scrap.get_text() or self._own
        except (pygame.error, UnicodeError, ValueError):
            return self._own

"""Which language the game speaks to this player."""

import pygame

from game.texts.texts import ENGLISH, languages


def spoken_language(chosen: str | None) -> str:
    """The language that was chosen; else the first that the system prefers; else English.

    Languages that the game does not have are passed over.
    """
    known = languages()
    preferred = (locale["language"] for locale in pygame.system.get_pref_locales())
    return next((code for code in (chosen, *preferred) if code in known), ENGLISH)

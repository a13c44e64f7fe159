"""The clipboard of the computer, or one of our own where there is none."""

import unicodedata

import pygame

_BREAKS = {"\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n"}
_TAB = "    "


class Clipboard:
    """Text that was copied. Never fails: without a system clipboard it works within the game."""

    def __init__(self) -> None:
        self._own = ""

    def put(self, text: str) -> None:
        """Remember ``text``, for other programs too if that is possible."""
        self._own = text
        try:
            pygame.scrap.put_text(text)
        except (pygame.error, UnicodeError, ValueError, NotImplementedError):
            return  # no window, no clipboard, or text it refuses: our own copy serves

    def get(self) -> str:
        """What was copied last, as clean text; empty if nothing was."""
        try:
            text = pygame.scrap.get_text()
        except (pygame.error, UnicodeError, ValueError, NotImplementedError):
            text = ""
        return cleaned(text or self._own)


def cleaned(text: str) -> str:
    """``text`` as it may stand in an editor: line breaks as ``\\n``, no invisible characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", _TAB)
    return "".join(_cleaned(letter) for letter in lines)


def _cleaned(letter: str) -> str:
    if letter == "\n" or letter in _BREAKS:
        return "\n"
    match unicodedata.category(letter):
        case "Cc" | "Cf" | "Cs" | "Cn":
            return ""
        case "Zs":
            return " "
        case _:
            return letter

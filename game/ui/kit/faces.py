"""Fonts, and which of them has a letter that another lacks."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import pygame

Run: TypeAlias = tuple[pygame.font.Font, str]

_NOWHERE = "\U0010ffff"

# Asked in this order for letters that no shipped font has, such as Chinese ones in a level's name.
_OF_THE_SYSTEM = (
    "notosanscjksc",
    "notosanscjkjp",
    "pingfangsc",
    "hiraginosans",
    "microsoftyahei",
    "yugothic",
    "malgungothic",
    "notosans",
    "notosansarabic",
    "notosansdevanagari",
    "arialunicodems",
    "dejavusans",
    "segoeuisymbol",
)


class Faces:
    """Fonts of one size: the first of ``files`` is used wherever it has the letter.

    Fonts of the system come last and are looked up only when they are first needed.
    """

    def __init__(self, files: Sequence[str], size: int):
        default = Path(pygame.__file__).parent / pygame.font.get_default_font()
        self._size = size
        self._fonts = [pygame.font.Font(file, size) for file in (*files, str(default))]
        self._of_system: list[pygame.font.Font] | None = None
        self._chosen: dict[str, pygame.font.Font] = {}

    @property
    def main(self) -> pygame.font.Font:
        """The font that sets the height of lines."""
        return self._fonts[0]

    def runs(self, text: str) -> list[Run]:
        """``text`` in pieces, each with a font that can draw it."""
        if text.isascii():
            return [(self.main, text)]
        runs: list[Run] = []
        for letter in text:
            joined = bool(runs) and unicodedata.category(letter) in ("Mn", "Me", "Mc", "Cf")
            font = runs[-1][0] if joined else self._font_for(letter)
            if runs and runs[-1][0] is font:
                runs[-1] = (font, runs[-1][1] + letter)
            else:
                runs.append((font, letter))
        return runs

    def _font_for(self, letter: str) -> pygame.font.Font:
        if letter not in self._chosen:
            # A font without the letter draws its own sign for that; the text font's is a neat box.
            fallback = self._fonts[-2]
            having = (font for font in self._candidates(letter) if _has(font, letter))
            self._chosen[letter] = next(having, fallback)
        return self._chosen[letter]

    def _candidates(self, letter: str) -> Sequence[pygame.font.Font]:
        if letter.isascii() or any(_has(font, letter) for font in self._fonts):
            return self._fonts
        if self._of_system is None:
            found = (pygame.font.match_font(name) for name in _OF_THE_SYSTEM)
            self._of_system = [pygame.font.Font(file, self._size) for file in found if file]
        return self._of_system


def _has(font: pygame.font.Font, letter: str) -> bool:
    """Fonts do not tell: a letter they lack looks like one that no font has."""
    return letter.isspace() or _picture(font, letter) != _picture(font, _NOWHERE)


def _picture(font: pygame.font.Font, letter: str) -> tuple[tuple[int, int], bytes]:
    drawn = font.render(letter, True, (0, 0, 0))
    return drawn.get_size(), pygame.image.tobytes(drawn, "RGBA")

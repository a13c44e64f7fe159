"""Font files of the faces, and which of them has a letter that a face lacks."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import pygame
from font_fredoka_one import font_files
from font_source_sans_pro import font_files_ttf

from game.ui.kit.kept import Kept
from game.ui.kit.theme import Face

Run: TypeAlias = tuple[pygame.font.Font, str]

SYSTEM_FONTS = (
    "notosanscjksc",
    "notosanscjkjp",
    "pingfangsc",
    "hiraginosans",
    "microsoftyahei",
    "yugothic",
    "malgungothic",
    "arialunicodems",
    "notosans",
    "dejavusans",
    "segoeuisymbol",
    "notosansarabic",
    "notosansdevanagari",
)
_NO_CHARACTER = "\U0010ffff"  # no font has it, so its picture is that of every missing letter


class FontBook:
    """Opens fonts by face and size in pixels, and splits text into runs that a font can draw.

    ``system`` names fonts of the computer that are asked, in order, for letters which the
    shipped fonts lack; they are looked up only when such a letter first occurs.
    """

    def __init__(self, system: Sequence[str] = SYSTEM_FONTS) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._system = tuple(system)
        self._system_paths: tuple[str, ...] | None = None
        self._fonts: Kept[tuple[str, int], pygame.font.Font] = Kept(80)
        self._has: Kept[tuple[str, str], bool] = Kept(4000)

    def font(self, face: Face, pixels: int) -> pygame.font.Font:
        """The face itself, without regard to missing letters."""
        return self._open(_shipped(face)[0], pixels)

    def runs(self, text: str, face: Face, pixels: int) -> list[Run]:
        """``text`` in pieces, each with a font that has its letters (or else the face's own)."""
        if text.isascii():
            return [(self.font(face, pixels), text)]
        runs: list[tuple[str, str]] = []
        for letter in text:
            path = runs[-1][0] if runs and _joins(letter) else self._path_for(letter, face)
            if runs and runs[-1][0] == path:
                runs[-1] = (path, runs[-1][1] + letter)
            else:
                runs.append((path, letter))
        return [(self._open(path, pixels), piece) for path, piece in runs]

    def _path_for(self, letter: str, face: Face) -> str:
        shipped = _shipped(face)
        for path in shipped:
            if self._has_letter(path, letter):
                return path
        for path in self._computer():
            if self._has_letter(path, letter):
                return path
        return shipped[1]  # its sign for a missing letter is a neat box

    def _has_letter(self, path: str, letter: str) -> bool:
        return letter.isspace() or self._has.get((path, letter), lambda: self._draws(path, letter))

    def _draws(self, path: str, letter: str) -> bool:
        font = self._open(path, 24)
        return _picture(font, letter) != _picture(font, _NO_CHARACTER)

    def _computer(self) -> tuple[str, ...]:
        if self._system_paths is None:
            found = (pygame.font.match_font(name) for name in self._system)
            self._system_paths = tuple(str(path) for path in found if path)
        return self._system_paths

    def _open(self, path: str, pixels: int) -> pygame.font.Font:
        return self._fonts.get((path, pixels), lambda: pygame.font.Font(path, pixels))


def _shipped(face: Face) -> tuple[str, str, str]:
    """The face's own file, Source Sans Pro, and pygame's font with more alphabets."""
    plain = str(font_files_ttf["SourceSansPro"])
    own = {
        Face.TEXT: plain,
        Face.BOLD: str(font_files_ttf["SourceSansProBold"]),
        Face.ITALIC: str(font_files_ttf["SourceSansProIt"]),
        Face.HEADING: str(font_files["FredokaOne"]),
    }[face]
    second = str(font_files_ttf["SourceSansProBold"]) if face is Face.HEADING else plain
    return own, second, str(Path(pygame.__file__).parent / pygame.font.get_default_font())


def _joins(letter: str) -> bool:
    """Whether it is no letter by itself but changes the one before (accents, joiners)."""
    return unicodedata.category(letter) in {"Mn", "Me", "Mc", "Cf"}


def _picture(font: pygame.font.Font, letter: str) -> tuple[tuple[int, int], bytes]:
    surface = font.render(letter, True, (0, 0, 0))
    return surface.get_size(), pygame.image.tobytes(surface, "RGBA")

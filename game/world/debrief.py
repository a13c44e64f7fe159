"""What a level leaves its player with: a text at three depths, and where the ideas come from."""

from dataclasses import dataclass

DEPTHS = ("basic", "intermediate", "advanced")


@dataclass(frozen=True)
class Source:
    """Where an idea comes from. ``link`` is text to be read; the game follows none."""

    id: str
    title: str
    authors: str
    year: int
    link: str = ""

    def __str__(self) -> str:
        """As a reader is told: authors, title, year, link."""
        link = f", {self.link}" if self.link else ""
        return f'{self.authors}: "{self.title}", {self.year}{link}'


@dataclass(frozen=True)
class Debrief:
    """The same lesson at three depths; a depth that the level does not have is ""."""

    basic: str = ""
    intermediate: str = ""
    advanced: str = ""
    sources: tuple[Source, ...] = ()

    @property
    def depths(self) -> tuple[tuple[str, str], ...]:
        """Each depth that there is, by its name, with its text."""
        texts = ((name, getattr(self, name)) for name in DEPTHS)
        return tuple((name, text) for name, text in texts if text)

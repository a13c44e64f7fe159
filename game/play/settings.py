"""How the player wants the game to look, move, speak and sound, kept between games."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from game.play.savefile import OtherVersionError, SaveFile
from game.play.trouble import Trouble

FORMAT = 1
SMALLEST_TEXT, LARGEST_TEXT = 80, 200
LOUDEST = 100
THEMES = ("light", "dark", "high contrast")


@dataclass(frozen=True)
class Settings:
    """What can be set. ``text_size`` is in percent and scales everything beside the text, too.

    With ``reduced_motion`` things jump to where they go and pictures stand still. ``language`` is
    a code such as "de"; None is the language of the system. Volumes are in percent, of the dog
    and of everything else; ``muted`` leaves them as they are and silences all. ``captions``: what
    is heard is written, too.

    Raises:
        ValueError: a value is none of those that can be set.
    """

    text_size: int = 100
    theme: str = "light"
    reduced_motion: bool = False
    language: str | None = None
    muted: bool = False
    effects_volume: int = 80
    dog_volume: int = 80
    captions: bool = False

    def __post_init__(self) -> None:
        if type(self.text_size) is not int or not SMALLEST_TEXT <= self.text_size <= LARGEST_TEXT:
            raise ValueError(f"text goes from {SMALLEST_TEXT} to {LARGEST_TEXT} percent")
        if self.theme not in THEMES:
            raise ValueError(f"there is no theme {self.theme!r}")
        if type(self.reduced_motion) is not bool:
            raise ValueError("motion is reduced or it is not")
        if self.language is not None and type(self.language) is not str:
            raise ValueError("a language is a code, such as 'de'")
        if type(self.muted) is not bool or type(self.captions) is not bool:
            raise ValueError("the game is muted or it is not, and so it is with captions")
        for volume in (self.effects_volume, self.dog_volume):
            if type(volume) is not int or not 0 <= volume <= LOUDEST:
                raise ValueError(f"a volume goes from 0 to {LOUDEST} percent")


class KeptSettings:
    """The settings as they are ``now``; every change is saved at once.

    Of a file in which some settings mean nothing, all others hold.
    """

    def __init__(self, path: Path):
        self._file = SaveFile(path, "settings")
        self.now, meaningless = self._file.load(_read) or (Settings(), ())
        if meaningless:
            self._file.tidy(meaningless, _written(self.now))

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What went wrong with the file, if anything."""
        return self._file.troubles

    def change(self, settings: Settings) -> None:
        """These from now on."""
        if settings != self.now:
            self.now = settings
            self._file.save(_written(settings))


def _written(settings: Settings) -> dict[str, object]:
    return {"format": FORMAT, "settings": asdict(settings)}


def _read(data: Mapping[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """The settings, and the names of those that mean nothing: nobody knows them, or their value."""
    if data["format"] != FORMAT:
        raise OtherVersionError
    settings, meaningless = Settings(), []
    for name, value in data["settings"].items():
        try:
            settings = replace(settings, **{name: value})
        except (ValueError, TypeError):
            meaningless.append(name)
    return settings, tuple(meaningless)

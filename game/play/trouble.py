"""What can go wrong with a file in which the game keeps something: as data, and in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Literal, TypeAlias

from game.play.disk import Refusal, in_its_own_words, in_the_way, refusal
from game.texts.texts import Texts

Holding: TypeAlias = Literal["games", "settings"]
"""What a file holds."""

_MOST_NAMES = 3


class Damage(Enum):
    """What may be wrong with a file that can be read."""

    NO_TEXT = auto()
    NO_SENSE = auto()
    OTHER_VERSION = auto()


@dataclass(frozen=True)
class Unsaved:
    """The newest could not be saved. ``folder`` is where it should be, or what is in its way."""

    holding: Holding
    why: Refusal
    folder: Path
    reason: str = ""  # in the system's own words

    @classmethod
    def because(cls, error: OSError, holding: Holding, folder: Path) -> "Unsaved":
        """What an error means for who saves into a folder."""
        why = refusal(error)
        where = in_the_way(folder) if why is Refusal.NO_FOLDER else folder
        return cls(holding, why, where, in_its_own_words(error))

    def told(self, say: Texts) -> str:
        """What is so, why, and where."""
        what = say("saves-games-unsaved" if self.holding == "games" else "saves-settings-unsaved")
        return f"{what} {self._why(say)}"

    def _why(self, say: Texts) -> str:
        where = str(self.folder)
        if self.why is Refusal.FULL:
            return say("saves-full", folder=where)
        if self.why is Refusal.FORBIDDEN:
            return say("saves-forbidden", folder=where)
        if self.why is Refusal.NO_FOLDER:
            return say("saves-no-folder", path=where)
        if self.why is Refusal.NO_FILE:
            return say("saves-no-file")
        return say("saves-failed", folder=where, reason=self.reason)


@dataclass(frozen=True)
class Unread:
    """What was saved could not be read; the file lies at ``path`` now, and was ``moved`` or not."""

    holding: Holding
    why: Refusal | Damage
    path: Path
    moved: bool
    reason: str = ""  # in the system's own words

    def told(self, say: Texts) -> str:
        """What is so, why, and where the file is kept."""
        what = say("saves-games-unread" if self.holding == "games" else "saves-settings-unread")
        why = say("saves-unreadable", reason=self.reason)
        if self.why in _WHY_UNREAD:
            why = say(_WHY_UNREAD[self.why])
        return f"{what} {why} {_where(say, self.path, self.moved)}"


@dataclass(frozen=True)
class PartlyRead:
    """Settings with these ``names`` mean nothing; all others hold. The file is at ``path`` now."""

    names: tuple[str, ...]
    path: Path
    moved: bool

    def told(self, say: Texts) -> str:
        """Which they are, and where the file is kept."""
        more = ["…"] if len(self.names) > _MOST_NAMES else []
        names = ", ".join([*self.names[:_MOST_NAMES], *more])
        what = say("saves-settings-partly", names=names)
        return f"{what} {_where(say, self.path, self.moved)}"


Trouble: TypeAlias = Unsaved | Unread | PartlyRead

_WHY_UNREAD: Mapping[Refusal | Damage, str] = {
    Refusal.FORBIDDEN: "saves-may-not-read",
    Refusal.NO_FILE: "saves-no-file",
    Damage.NO_TEXT: "saves-no-text",
    Damage.NO_SENSE: "saves-damaged",
    Damage.OTHER_VERSION: "saves-other-version",
}


def _where(say: Texts, path: Path, moved: bool) -> str:
    return say("saves-moved" if moved else "saves-there", path=str(path))

"""What was tried, kept between games: every attempt on every level, in one JSON file.

A save is never half written (a new file replaces the old one), a damaged one is put aside and
said so, and a disk that is full costs the save, not the game.
"""

import json
import math
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any

FORMAT = 1
_KEPT = 200


@dataclass(frozen=True)
class Record:
    """One attempt as it is remembered. ``rules`` is the text as the player wrote it."""

    rules: str
    seed: int
    steps: int
    bet: str | None
    outcome: str
    intent_score: float
    outer: float
    inner: float
    undertrained: float


class History:
    """The attempts on each level, oldest first; at most ``200`` are kept for a level.

    ``warning`` is a sentence for the player if the last load or save did not go well, else "".
    """

    def __init__(self, path: Path):
        self._path = path
        self._records: dict[str, list[Record]] = {}
        self._drafts: dict[str, str] = {}
        self.warning = ""
        self._load()

    def records(self, level: str) -> tuple[Record, ...]:
        """Every remembered attempt on a level, oldest first."""
        return tuple(self._records.get(level, ()))

    def best(self, level: str) -> float | None:
        """The highest intent score so far, or None before the first attempt."""
        return max((r.intent_score for r in self.records(level)), default=None)

    def draft(self, level: str) -> str | None:
        """The rules as the player left them, or None if never touched."""
        return self._drafts.get(level)

    def keep_draft(self, level: str, rules: str) -> None:
        """Remember the rules as they stand, and save."""
        if self._drafts.get(level) != rules:
            self._drafts[level] = rules
            self._save()

    def add(self, level: str, record: Record) -> None:
        """Remember an attempt, and save."""
        records = self._records.setdefault(level, [])
        records.append(record)
        del records[:-_KEPT]
        self._save()

    def _load(self) -> None:
        try:
            text = self._path.read_text("utf-8")
        except FileNotFoundError:
            return
        except (OSError, UnicodeDecodeError) as error:
            self._put_aside(str(error))
            return
        try:
            self._records, self._drafts = _read(json.loads(text))
        except _OtherVersionError:
            self._put_aside("another version of the game wrote it")
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
            self._put_aside("it is damaged")

    def _put_aside(self, why: str) -> None:
        try:
            aside = _unused(self._path.with_suffix(".damaged.json"))
            self._path.replace(aside)
            self.warning = f"Your saved games could not be read ({why}). They are kept in {aside}."
        except OSError:
            self.warning = f"Your saved games in {self._path} could not be read ({why})."

    def _save(self) -> None:
        levels = {
            level: {
                "draft": self._drafts.get(level),
                "attempts": [asdict(record) for record in self._records.get(level, ())],
            }
            for level in sorted({*self._records, *self._drafts})
        }
        text = json.dumps({"format": FORMAT, "levels": levels}, indent=1)
        try:
            _replace(self._path, text)
            self.warning = ""
        except OSError as error:
            self.warning = f"Your game could not be saved: {error.strerror or error}."


def saves_path() -> Path:
    """Where saves go on this system; ``MISFETCH_SAVES`` names another folder."""
    from platformdirs import user_data_path

    folder = os.environ.get("MISFETCH_SAVES")
    return (Path(folder) if folder else user_data_path("misfetch", appauthor=False)) / "saves.json"


class _OtherVersionError(Exception):
    """The file is of a format that this version does not know."""


def _unused(path: Path) -> Path:
    """The path itself, or with a number before its end if there is something already."""
    names = (path.with_suffix(f".{number}{path.suffix}") for number in count(2))
    return next(p for p in chain([path], names) if not p.exists())


def _replace(path: Path, text: str) -> None:
    """Write beside the old file, then put it in its place: there is always a whole one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix="saving-", suffix=".json")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _read(data: Mapping[str, Any]) -> tuple[dict[str, list[Record]], dict[str, str]]:
    if data["format"] != FORMAT:
        raise _OtherVersionError
    records = {
        str(level): [_record(attempt) for attempt in saved["attempts"]]
        for level, saved in data["levels"].items()
    }
    drafts = {
        str(level): str(saved["draft"])
        for level, saved in data["levels"].items()
        if saved["draft"] is not None
    }
    return records, drafts


def _record(saved: Mapping[str, Any]) -> Record:
    return Record(
        rules=str(saved["rules"]),
        seed=int(saved["seed"]),
        steps=int(saved["steps"]),
        bet=None if saved["bet"] is None else str(saved["bet"]),
        outcome=str(saved["outcome"]),
        intent_score=_finite(saved["intent_score"]),
        outer=_finite(saved["outer"]),
        inner=_finite(saved["inner"]),
        undertrained=_finite(saved["undertrained"]),
    )


def _finite(number: Any) -> float:
    if not math.isfinite(number):
        raise ValueError("not a number of points")
    return float(number)

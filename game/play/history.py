"""What was tried, kept between games: every attempt on every level, in one file."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from game.play.savefile import OtherVersionError, SaveFile

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
    """The attempts on each level, oldest first; at most ``200`` are kept for a level."""

    def __init__(self, path: Path):
        self._file = SaveFile(path, "saved games")
        self._records, self._drafts = self._file.load(_read) or ({}, {})

    @property
    def warning(self) -> str:
        """A sentence for the player if the last load or save did not go well, else ""."""
        return self._file.warning

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

    def _save(self) -> None:
        levels = {
            level: {
                "draft": self._drafts.get(level),
                "attempts": [asdict(record) for record in self._records.get(level, ())],
            }
            for level in sorted({*self._records, *self._drafts})
        }
        self._file.save({"format": FORMAT, "levels": levels})


def _read(data: Mapping[str, Any]) -> tuple[dict[str, list[Record]], dict[str, str]]:
    if data["format"] != FORMAT:
        raise OtherVersionError
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

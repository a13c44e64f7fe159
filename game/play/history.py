"""What was tried, kept between games: every attempt on every level, in one file."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from game.play.savefile import OtherVersionError, SaveFile
from game.play.trouble import Trouble

FORMAT = 1
_KEPT = 200


@dataclass(frozen=True)
class Record:
    """One attempt as it is remembered. ``rules`` is the text as the player wrote it.

    ``varied_days``: of 100 days of training those in the second house; None where there are not
    two, and for what was tried before this was kept.
    """

    rules: str
    seed: int
    steps: int
    bet: str | None
    outcome: str
    intent_score: float
    outer: float
    inner: float
    undertrained: float
    varied_days: int | None = None


class History:
    """The attempts on each level, oldest first, and what was found there.

    At most ``200`` attempts are kept for a level: the best one, one of each outcome, and the
    latest.
    """

    def __init__(self, path: Path):
        self.path = path
        self._file = SaveFile(path, "games")
        self._records, self._drafts, self._found = self._file.load(_read) or ({}, {}, {})

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What went wrong with the file, if anything."""
        return self._file.troubles

    def records(self, level: str) -> tuple[Record, ...]:
        """Every remembered attempt on a level, oldest first."""
        return tuple(self._records.get(level, ()))

    def best(self, level: str) -> float | None:
        """The highest intent score so far, or None before the first attempt."""
        return max((r.intent_score for r in self.records(level)), default=None)

    def outcomes(self, level: str) -> frozenset[str]:
        """Every outcome that the player's dogs have had on a level."""
        return frozenset(record.outcome for record in self.records(level))

    def found(self, level: str) -> frozenset[str]:
        """The ids of everything that days on a level have shown so far."""
        return frozenset(self._found.get(level, ()))

    def find(self, level: str, shown: Iterable[str]) -> tuple[str, ...]:
        """A day has shown these: remember them, and save. Returns those that are new."""
        found = self._found.setdefault(level, [])
        new = tuple(name for name in dict.fromkeys(shown) if name not in found)
        if new:
            found.extend(new)
            self._save()
        return new

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
        while len(records) > _KEPT:
            del records[_dispensable(records)]
        self._save()

    def _save(self) -> None:
        levels = {
            level: {
                "draft": self._drafts.get(level),
                "attempts": [asdict(record) for record in self._records.get(level, ())],
                "found": self._found.get(level, []),
            }
            for level in sorted({*self._records, *self._drafts, *self._found})
        }
        self._file.save({"format": FORMAT, "levels": levels})


def _dispensable(records: Sequence[Record]) -> int:
    """The number of the oldest attempt that is neither the best nor the only one of its outcome."""
    best = max(range(len(records)), key=lambda number: records[number].intent_score)
    outcomes = Counter(record.outcome for record in records)
    return next(
        (n for n, record in enumerate(records) if n != best and outcomes[record.outcome] > 1), 0
    )


_Kept = tuple[dict[str, list[Record]], dict[str, str], dict[str, list[str]]]


def _read(data: Mapping[str, Any]) -> _Kept:
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
    found = {
        str(level): [str(name) for name in saved.get("found", ())]  # older games found nothing
        for level, saved in data["levels"].items()
    }
    return records, drafts, found


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
        varied_days=None if saved.get("varied_days") is None else int(saved["varied_days"]),
    )


def _finite(number: Any) -> float:
    if not math.isfinite(number):
        raise ValueError("not a number of points")
    return float(number)

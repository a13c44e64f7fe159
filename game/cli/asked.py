"""What was asked for: the level, the rules and the attempt that arguments name.

Errors are ``UsageError`` or ``FaultyError``, with the place of each fault.
"""

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.errors import FaultyError, UsageError

if TYPE_CHECKING:
    from game.play.attempt import Attempt
    from game.rules.faults import Fault
    from game.rules.tree import Rule
    from game.world.answer_key import AnswerKey
    from game.world.level import Level
    from game.world.taken import Taken

_MOST_RULE_BYTES = 256 * 1024


def attempt_of(chosen: argparse.Namespace) -> "Attempt":
    """Level, rules, seed and budget."""
    from game.play.attempt import Attempt

    level = _shared(level_of(chosen), chosen.shares)
    text = _rule_text(chosen.rules)
    return Attempt(
        level,
        _rules(level, text, chosen.rules),
        level.seed if chosen.seed is None else chosen.seed,
        chosen.steps or level.steps,
    )


def _shared(level: "Level", shares: list[int] | None) -> "Level":
    try:
        return level if shares is None else level.sharing(shares)
    except ValueError:
        raise UsageError(
            f"--shares needs a number for each training house of {level.id} "
            f"({len(level.training)}), one of them above 0"
        ) from None


def pool_of(chosen: argparse.Namespace) -> AbstractContextManager[Executor]:
    """Who does the work."""
    from game.play.pool import cluster, processes

    return cluster(chosen.dask) if chosen.dask is not None else processes(chosen.workers)


# ---- levels --------------------------------------------------------------------------------------
def level_path(name: str) -> Path:
    """Where the level is that goes by this name or lies at this path."""
    from game.world.levelfile import find_level

    try:
        return find_level(name)
    except (OSError, ValueError) as error:
        raise UsageError(str(error)) from None


def level_of(chosen: argparse.Namespace) -> "Level":
    """The level."""
    return load(level_path(chosen.level))


def load(path: Path, taken: "Taken | None" = None) -> "Level":
    """The level in this file, which may not have ids that are ``taken``."""
    from game.world.document import FileError
    from game.world.levelfile import load_level

    try:
        return load_level(path, taken=taken)
    except FileError as error:
        raise FaultyError(f"{error}\n") from None


def key_of(file: Path, level: "Level") -> "AnswerKey | None":
    """The answer key beside the level, if there is one."""
    from game.world.answer_key import KeyFileError, key_path, load_key

    path = key_path(file)
    try:
        return load_key(path, level) if path.exists() else None
    except KeyFileError as error:
        raise FaultyError(f"{error}\n") from None


# ---- rules ---------------------------------------------------------------------------------------
def rules_of_all(level: "Level", sources: Sequence[str]) -> "dict[str, tuple[Rule, ...]]":
    """The rules of each file; the faults of all files are told at once."""
    given, faults = {}, []
    for source in sources:
        try:
            given[source] = _rules(level, _rule_text(source), source)
        except FaultyError as error:
            faults.append(str(error))
    if faults:
        raise FaultyError("".join(faults))
    return given


def _rules(level: "Level", text: str, source: str) -> "tuple[Rule, ...]":
    from game.play.attempt import rules_of
    from game.rules.faults import FaultsError

    name = "rules" if source == "-" else source
    try:
        return rules_of(level, text)
    except FaultsError as error:
        faults = [f"{name}:{f.line}:{f.column}: {_fault_text(text, f)}" for f in error.faults]
        raise FaultyError("\n".join(faults) + "\n") from None


def _rule_text(source: str) -> str:
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        if len(data) > _MOST_RULE_BYTES:
            raise UsageError(f"{source}: too long for a list of rules ({len(data):,} bytes)")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{source}: not UTF-8 text at byte {error.start}; save it so") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{source}: cannot be read: {reason}") from None


def _fault_text(text: str, fault: "Fault") -> str:
    source, under, message = fault.caret(text).split("\n", 2)
    return f"{message}\n    {source}\n    {under}"

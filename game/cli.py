"""The command line: play, train, check. Everything but ``play`` works without a screen.

Exit codes: 0 fine, 1 what was looked at has faults, 2 it was asked for in a way that cannot work.
"""

import argparse
import codecs
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.play.attempt import Attempt
    from game.play.exam import Spread
    from game.play.landscape import Landscape
    from game.rules.faults import Fault
    from game.rules.tree import Rule
    from game.world.level import Level

FINE, FAULTY, USAGE = 0, 1, 2
_MOST_STEPS = 10_000_000
_MOST_WORKERS = 61  # Windows can wait for no more processes at once
_MOST_SHARE = 100
_MOST_RULE_BYTES = 256 * 1024


class UsageError(Exception):
    """Something on the command line cannot work; the message says what and how to mend it."""


class FaultyError(Exception):
    """A file that was read has faults; the message lists them all with their places."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code. Never raises for what a user can do."""
    _one_thread()
    _spare_unknown_letters()
    chosen = _parser().parse_args(arguments)
    from game.play.pool import PoolError

    try:
        code = int(chosen.run(chosen))
        sys.stdout.flush()  # here, where a reader that has gone can still be told from a fault
        return code
    except UsageError as error:
        return _complain(str(error), USAGE)
    except FaultyError as error:
        return _complain(str(error), FAULTY)
    except PoolError as error:
        return _complain(str(error), USAGE)
    except KeyboardInterrupt:
        return _complain("stopped.", USAGE)
    except MemoryError:
        return _complain("this machine has too little memory for that.", USAGE)
    except BrokenPipeError:  # the reader, such as "head", has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        return _complain(error.strerror or str(error), USAGE)


def _one_thread() -> None:
    """Matrices here are small: threads only wait for each other, and sums depend on their number.

    numpy has not been loaded yet, and processes started later inherit it.
    """
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")


def _spare_unknown_letters() -> None:
    """Not every terminal knows every letter: it shows a plainer one, and no traceback."""
    codecs.register_error("plainer", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plainer")


def _plainer(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join("-" if letter == "−" else "?" for letter in letters), error.end


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="misfetch",
        description="Say what you want as reward rules, train a dog on them, see what it fetches.",
    )
    parser.set_defaults(run=_play, level=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    play = commands.add_parser("play", help="open the game (what happens without a command, too)")
    play.add_argument("level", nargs="?", metavar="LEVEL", help="a level file or a level's id")
    play.set_defaults(run=_play)

    train = commands.add_parser("train", help="train a dog without a screen and print the verdict")
    _add_attempt(train)
    train.set_defaults(run=_train)

    exam = commands.add_parser("exam", help="train one dog, release it in many unseen houses")
    _add_attempt(exam)
    exam.add_argument("-n", type=_whole(1, 10_000), default=50, help="houses (default: 50)")
    _add_pool(exam)
    exam.set_defaults(run=_exam)

    litter = commands.add_parser("litter", help="train many dogs, each with a seed of its own")
    _add_attempt(litter)
    litter.add_argument("-n", type=_whole(1, 10_000), default=20, help="dogs (default: 20)")
    _add_pool(litter)
    litter.set_defaults(run=_litter)

    landscape = commands.add_parser("landscape", help="measure random rule sets: how rare is good?")
    landscape.add_argument("level", metavar="LEVEL", help="a level file or a level's id")
    landscape.add_argument(
        "-n", type=_whole(1, 100_000), default=2000, help="random rule sets (default: 2000)"
    )
    landscape.add_argument("--seed", type=_whole(0, 2**63 - 1), help="default: the level's own")
    landscape.add_argument(
        "--rules", nargs="+", action="extend", default=[], metavar="FILE", help="where these stand"
    )
    landscape.add_argument("--json", action="store_true", help="print it all as one JSON object")
    landscape.add_argument("--png", metavar="FILE", help="draw it")
    _add_pool(landscape)
    landscape.set_defaults(run=_landscape)

    check = commands.add_parser("check", help="check level files by really training on them")
    check.add_argument("paths", nargs="+", metavar="PATH", help="level files or folders of them")
    check.add_argument("--seeds", type=_whole(1, 1000), default=20, help="how many (default: 20)")
    _add_pool(check)
    check.set_defaults(run=_check)
    return parser


def _add_attempt(command: argparse.ArgumentParser) -> None:
    """The arguments that say what is tried: level, rules, seed and budget."""
    command.add_argument("level", metavar="LEVEL", help="a level file or a level's id")
    command.add_argument("--rules", required=True, metavar="FILE", help="rules; - reads them here")
    command.add_argument("--seed", type=_whole(0, 2**63 - 1), help="default: the level's own")
    command.add_argument("--steps", type=_whole(1, _MOST_STEPS), help="training budget, in steps")
    command.add_argument(
        "--shares", type=_shares, metavar="N,N", help="how often in each training house"
    )
    command.add_argument("--json", action="store_true", help="print everything as one JSON object")


def _shares(text: str) -> list[int]:
    """Whole numbers, with commas between them."""
    share = _whole(0, _MOST_SHARE)
    return [share(part.strip()) for part in text.split(",")]


def _add_pool(command: argparse.ArgumentParser) -> None:
    """The arguments that say who does the work: processes here or a cluster."""
    who = command.add_mutually_exclusive_group()
    who.add_argument(
        "--workers", type=_whole(1, _MOST_WORKERS), help="processes (default: one for each core)"
    )
    who.add_argument("--dask", metavar="ADDRESS", help="a running Dask cluster that you trust")


def _whole(least: int, most: int) -> Callable[[str], int]:
    def whole_number(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f'"{text}" is not a whole number') from None
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"{number} is not between {least} and {most}")
        return number

    return whole_number


def _complain(message: str, code: int) -> int:
    print(f"misfetch: {message}" if "\n" not in message else message, file=sys.stderr)
    return code


# ---- play ------------------------------------------------------------------------------------
def _play(chosen: argparse.Namespace) -> int:
    from game.ui.start import NoScreenError, start

    level = _level_path(chosen.level) if chosen.level else None
    try:
        return start(level)
    except NoScreenError as error:
        raise UsageError(str(error)) from None


# ---- train -----------------------------------------------------------------------------------
def _train(chosen: argparse.Namespace) -> int:
    from game.learning.limits import TooManySituationsError
    from game.play.attempt import train
    from game.play.report import as_json, as_text

    attempt = _attempt(chosen)
    try:
        result = train(attempt)
    except TooManySituationsError as error:
        raise FaultyError(f"{chosen.level}: {error}") from None
    print(json.dumps(as_json(result), indent=2) if chosen.json else as_text(result))
    return FINE


def _attempt(chosen: argparse.Namespace) -> "Attempt":
    from game.play.attempt import Attempt

    level = _shared(_load(_level_path(chosen.level)), chosen.shares)
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


# ---- exam and litter -------------------------------------------------------------------------
def _exam(chosen: argparse.Namespace) -> int:
    from game.play.exam import exam

    attempt = _attempt(chosen)
    return _print_spread(chosen, lambda pool: exam(attempt, range(chosen.n), pool)[1])


def _litter(chosen: argparse.Namespace) -> int:
    from game.play.exam import litter

    attempt = _attempt(chosen)
    seeds = range(attempt.seed, attempt.seed + chosen.n)
    return _print_spread(chosen, lambda pool: litter(attempt, seeds, pool))


def _print_spread(chosen: argparse.Namespace, release: "Callable[[Executor], Spread]") -> int:
    from game.learning.limits import TooManySituationsError

    try:
        with _pool(chosen) as pool:
            spread = release(pool)
    except TooManySituationsError as error:
        raise FaultyError(f"{chosen.level}: {error}") from None
    print(json.dumps(spread.as_json(), indent=2) if chosen.json else spread.as_text())
    return FINE


def _pool(chosen: argparse.Namespace) -> AbstractContextManager[Executor]:
    from game.play.pool import cluster, processes

    return cluster(chosen.dask) if chosen.dask is not None else processes(chosen.workers)


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


def _rules(level: "Level", text: str, source: str) -> "tuple[Rule, ...]":
    from game.play.attempt import rules_of
    from game.rules.faults import FaultsError

    name = "rules" if source == "-" else source
    try:
        return rules_of(level, text)
    except FaultsError as error:
        faults = [f"{name}:{f.line}:{f.column}: {_fault_text(text, f)}" for f in error.faults]
        raise FaultyError("\n".join(faults) + "\n") from None


def _fault_text(text: str, fault: "Fault") -> str:
    source, under, message = fault.caret(text).split("\n", 2)
    return f"{message}\n    {source}\n    {under}"


# ---- landscape -------------------------------------------------------------------------------
def _landscape(chosen: argparse.Namespace) -> int:
    from game.learning.limits import TooManySituationsError
    from game.play.landscape import landscape

    level = _load(_level_path(chosen.level))
    given = _rules_of_all(level, chosen.rules)
    picture = _picture_path(chosen.png) if chosen.png is not None else None
    seed = level.seed if chosen.seed is None else chosen.seed
    try:
        with _pool(chosen) as pool:
            found = landscape(level, chosen.n, seed, pool, given, _tell_progress)
    except TooManySituationsError as error:
        raise FaultyError(f"{chosen.level}: {error}") from None
    if picture is not None:
        _draw(found, picture)
    print(json.dumps(found.as_json(), indent=2) if chosen.json else found.as_text())
    return FINE


def _rules_of_all(level: "Level", sources: Sequence[str]) -> "dict[str, tuple[Rule, ...]]":
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


def _picture_path(name: str) -> Path:
    """Where a picture goes. Asked before the work is done, as far as one can know then."""
    path = Path(name)
    if path.suffix.lower() != ".png":
        raise UsageError(f"{name}: a picture is a PNG file; let its name end in .png")
    if "\0" in name or not path.parent.is_dir() or path.is_dir():
        raise UsageError(f"{name}: cannot be written: no such folder, or a folder itself")
    return path


def _draw(found: "Landscape", path: Path) -> None:
    from game.ui.start import NoScreenError, refuse_two_pygames

    try:
        refuse_two_pygames()
    except NoScreenError as error:
        raise UsageError(str(error)) from None
    from game.ui.landscape_picture import save_picture

    try:
        save_picture(found, path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None


def _tell_progress(share: float) -> None:
    """One line that counts up, where someone looks on."""
    if sys.stderr.isatty():
        print(f"\r{share:4.0%}", end="\r" if share < 1 else "\r    \r", file=sys.stderr, flush=True)


# ---- check -----------------------------------------------------------------------------------
def _check(chosen: argparse.Namespace) -> int:
    from game.play.check import level_files

    files = [file for path in chosen.paths for file in level_files(Path(path))]
    if not files:
        raise UsageError(f"no level files in {', '.join(chosen.paths)}")
    faulty = 0
    with _pool(chosen) as pool:
        for file in files:
            faulty += not _check_file(file, chosen.seeds, pool)
    print(f"{len(files)} level file{'s' * (len(files) != 1)}, {faulty} with faults")
    return FAULTY if faulty else FINE


def _check_file(file: Path, seed_count: int, pool: Executor) -> bool:
    from game.learning.limits import TooManySituationsError
    from game.play.check import check_level, seeds_for

    good = True
    try:
        level = _load(file)
        for checked in check_level(level, seeds_for(level, seed_count), pool):
            print(checked.line(), flush=True)
            for trial in checked.failed:
                good = False
                print(f"  seed {trial.seed}: {'; '.join(trial.misses)}", file=sys.stderr)
    except TooManySituationsError as error:
        return bool(_complain(f"{file}: {error}", 0))
    except FaultyError as error:
        return bool(_complain(str(error), 0))
    return good


# ---- levels ----------------------------------------------------------------------------------
def _level_path(name: str) -> Path:
    from game.world.levelfile import find_level

    try:
        return find_level(name)
    except (OSError, ValueError) as error:
        raise UsageError(str(error)) from None


def _load(path: Path) -> "Level":
    from game.world.levelfile import LevelError, load_level

    try:
        return load_level(path)
    except LevelError as error:
        raise FaultyError(f"{error}\n") from None

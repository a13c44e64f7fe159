"""Checking level files."""

import argparse
import sys
from collections.abc import Mapping
from concurrent.futures import Executor
from functools import reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.asked import key_of, load, pool_of
from game.cli.errors import FAULTY, FINE, FaultyError, UsageError, complain
from game.shipped import shipped

if TYPE_CHECKING:
    from game.world.taken import Taken


def check(chosen: argparse.Namespace) -> int:
    """``misfetch check``."""
    from game.world.levelfile import level_files, shipped_levels
    from game.world.taken import taken_in

    files = [file for path in chosen.paths for file in level_files(Path(path))]
    known = {file.resolve(): taken_in(file, "a level of the game") for file in shipped_levels()}
    if not files:
        raise UsageError(f"no level files in {', '.join(chosen.paths)}")
    faulty = 0
    with pool_of(chosen) as pool:
        for file in files:
            faulty += not _check_file(file, _taken(file, known), chosen.seeds, pool)
            known.setdefault(file.resolve(), taken_in(file, str(file)))
    print(f"{len(files)} level file{'s' * (len(files) != 1)}, {faulty} with faults")
    return FAULTY if faulty else FINE


def _taken(file: Path, known: "Mapping[Path, Taken]") -> "Taken":
    """The ids of all other levels. One that lies as a shipped one does is that one, in a copy of
    the game.
    """
    from game.world.taken import NOTHING_TAKEN

    path = file.resolve()
    same = (path, shipped("levels").resolve() / path.parent.name / path.name)
    return reduce(or_, (ids for other, ids in known.items() if other not in same), NOTHING_TAKEN)


def _check_file(file: Path, taken: "Taken", seed_count: int, pool: Executor) -> bool:
    from game.learning.limits import TooManySituationsError
    from game.play.check import bet_misses, check_level, par_misses, seeds_for
    from game.world.translation import translation_faults

    good = True
    try:
        level = load(file, taken)
        key = key_of(file, level)
        for fault in translation_faults(level, file):
            good = bool(complain(fault, 0))
        for miss in par_misses(level, key):
            good = bool(complain(f"{file}: {miss}", 0))
        for checked in check_level(level, seeds_for(level, seed_count), pool, key):
            print(checked.line(), flush=True)
            for trial in checked.failed:
                good = False
                print(f"  seed {trial.seed}: {'; '.join(trial.misses)}", file=sys.stderr)
        for miss in bet_misses(level, pool):
            good = bool(complain(f"{file}: {miss}", 0))
    except TooManySituationsError as error:
        return bool(complain(f"{file}: {error}", 0))
    except FaultyError as error:
        return bool(complain(str(error), 0))
    return good

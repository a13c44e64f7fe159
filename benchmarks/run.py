"""All benchmarks in one run, printed and written to benchmarks/RESULTS.md."""

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

from benchmarks.campaign import campaign
from benchmarks.core import one_core
from benchmarks.frames import frames
from benchmarks.growth import growth
from benchmarks.largest import largest, largest_training
from benchmarks.machine import load, machine, software
from benchmarks.reach import reach
from benchmarks.report import Section, Target, targets
from benchmarks.solving import solving
from benchmarks.steps import steps

RESULTS = Path(__file__).parent / "RESULTS.md"
Measured = TypeVar("Measured")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, write; returns the exit code."""
    wanted = _parser().parse_args(arguments)
    busy = load()
    with one_core() as pinned:
        sections, found = _on_one_core(wanted.quick)
    drawn, more = _say("frames", frames, wanted.quick)
    sections = [targets([*found, *more]), *sections, drawn]
    text = "\n".join([_head(wanted, busy, pinned), *(s.markdown() for s in sections)])
    print(text)
    out = wanted.out or (None if wanted.quick else RESULTS)
    if out is not None:
        out.write_text(text, "utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="under a minute; written nowhere")
    parser.add_argument("--date", default=date.today().isoformat(), help="the date to write down")
    parser.add_argument("--out", type=Path, help="where to write (default: RESULTS.md)")
    return parser


def _on_one_core(quick: bool) -> tuple[list[Section], list[Target]]:
    """Each part says what it measures before it begins: some take minutes."""
    speeds, found = _say("steps a second", steps, quick)
    reached = _say("time to 95 % of the optimum", reach, quick)
    levels, in_levels = _say("the shipped levels", campaign, quick)
    yards, in_yards = _say("the largest yards", largest_training, quick)
    solved, in_solving = _say("the exact optimum", solving, quick)
    large, in_large = _say("the largest houses", largest, quick)
    grown = _say("growth", growth, quick)
    sections = [speeds, reached, levels, yards, solved, large, *grown]
    return sections, [*found, *in_levels, *in_yards, *in_solving, *in_large]


def _say(what: str, measure: Callable[[bool], Measured], quick: bool) -> Measured:
    print(f"measuring {what} ...", file=sys.stderr, flush=True)
    return measure(quick)


def _head(wanted: argparse.Namespace, busy: float | None, pinned: bool) -> str:
    return "\n".join(_lines(wanted, busy, pinned)) + "\n"


def _lines(wanted: argparse.Namespace, busy: float | None, pinned: bool) -> Iterator[str]:
    yield "# Benchmarks\n"
    how = "`python -m benchmarks" + (" --quick`" if wanted.quick else "`")
    yield f"Written by {how} on {wanted.date}; one run.\n"
    yield f"* Machine: {machine()}."
    yield f"* Software: {software()}."
    yield "* All but the frames on one core, one thread." if pinned else "* One thread, any core."
    yield "* Times but those of frames are what the processor spent, the best of several tries."
    if busy is not None:
        quiet = "" if busy < 0.5 else " The machine was not quiet: figures may be too low."
        yield f"* Load before the run (processes that wanted a core): {busy:.1f}.{quiet}"

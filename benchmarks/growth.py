"""How time grows with cells, items and places: series, and the exponents that fit them."""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from benchmarks.clock import seconds
from benchmarks.houses import plain_house, plain_rules
from benchmarks.report import Section, number
from game.learning.ground import survey
from game.learning.rewards import rewards_of
from game.learning.rulebook import Rulebook
from game.learning.solve import solve
from game.learning.tables import compile_tables

_DAY = 60
Size = tuple[int, int, int, int]  # width, height, items, places

SERIES: dict[str, list[Size]] = {
    "cells": [(6, 6, 3, 2), (9, 8, 3, 2), (12, 12, 3, 2), (18, 16, 3, 2), (24, 24, 3, 2)],
    "items": [(8, 8, n, 2) for n in (1, 2, 3, 4)],
    "places": [(8, 8, 3, n) for n in (1, 2, 4, 8)],
}
_GROWS = {
    "cells": lambda size: size[0] * size[1],
    "items": lambda size: size[2],
    "places": lambda size: size[3],
}


def growth(quick: bool) -> list[Section]:
    """All points of the series, and the exponents."""
    rows, fits = [], []
    for name, sizes in SERIES.items():
        measured = [_measured(size, 2 if quick else 5) for size in sizes[: 3 if quick else None]]
        for size, (situations, *times) in zip(sizes, measured, strict=False):
            cells = str(size[0] * size[1])
            row = (name, cells, str(size[2]), str(size[3]), f"{situations:,}")
            rows.append((*row, *(f"{1000 * time:.3g} ms" for time in times)))
        fits.append(_fit(name, [_GROWS[name](size) for size in sizes], measured))
    head = ("series", "cells", "items", "places", "situations", "compile", "rewards", "optimum")
    fit_head = ("series", "situations", "compile", "rewards", "optimum", "optimum / situations")
    about = f"Plain rooms, a day of {_DAY} steps, points for paper at each place."
    fit_about = (
        "b in time = a · size^b, least squares on logarithms; the last column against situations. "
        "Situations are exponential in items: there b only describes the range that was measured."
    )
    return [
        Section("Growth", about, head, tuple(rows)),
        Section("Exponents", fit_about, fit_head, tuple(fits)),
    ]


def _measured(size: Size, tries: int) -> tuple[float, ...]:
    """Situations, and seconds for compiling, pricing and solving."""
    width, height, items, places = size
    house, rules = plain_house(width, height, items, places), plain_rules(places)

    def compiled():
        ground = survey(house)
        return compile_tables(ground, Rulebook(ground, (rules,)))

    tables = compiled()
    pays = rewards_of(tables, 0, _DAY)
    return (
        tables.situations,
        seconds(compiled, tries),
        seconds(lambda: rewards_of(tables, 0, _DAY), tries),
        seconds(lambda: solve(tables, pays, _DAY), tries),
    )


def _fit(name: str, sizes: Sequence[int], measured: Sequence[tuple[float, ...]]) -> tuple[str, ...]:
    sizes = sizes[: len(measured)]
    columns = list(zip(*measured, strict=True))
    slopes = [slope(sizes, column) for column in columns]
    slopes.append(slope(columns[0], columns[-1]))
    return tuple(chain([name], (number(b) for b in slopes)))


def slope(sizes: Sequence[float], values: Sequence[float]) -> float:
    """The exponent b of the power law that fits best, least squares on logarithms."""
    return float(np.polyfit(np.log(sizes), np.log(values), 1)[0])

"""Where things go: pure functions on rectangles, in pixels. Nothing here draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from pygame import Rect


@dataclass(frozen=True)
class Share:
    """A part of what is left over, in proportion to ``weight``."""

    weight: float = 1.0


Part: TypeAlias = int | Share
Size: TypeAlias = tuple[int, int]


def row(area: Rect, parts: Sequence[Part], gap: int = 0) -> list[Rect]:
    """Rectangles from left to right, each as high as ``area``; an int is a width in pixels."""
    widths = _lengths(area.width, parts, gap)
    lefts = _starts(area.left, widths, gap)
    return [
        Rect(left, area.top, width, area.height)
        for left, width in zip(lefts, widths, strict=True)
    ]


def column(area: Rect, parts: Sequence[Part], gap: int = 0) -> list[Rect]:
    """Rectangles from top to bottom, each as wide as ``area``; an int is a height in pixels."""
    heights = _lengths(area.height, parts, gap)
    tops = _starts(area.top, heights, gap)
    return [
        Rect(area.left, top, area.width, height) for top, height in zip(tops, heights, strict=True)
    ]


def grid(area: Rect, columns: int, rows: int, gap: int = 0) -> list[Rect]:
    """Equal cells, row by row."""
    bands = column(area, [Share()] * rows, gap)
    return [cell for band in bands for cell in row(band, [Share()] * columns, gap)]


def flow(area: Rect, sizes: Sequence[Size], gap: int = 0) -> list[Rect]:
    """Boxes of given sizes side by side, going on below when a row is full, like words."""
    placed: list[Rect] = []
    left, top, tallest = area.left, area.top, 0
    for width, height in sizes:
        if left > area.left and left + width > area.right:
            left, top, tallest = area.left, top + tallest + gap, 0
        placed.append(Rect(left, top, min(width, area.width), height))
        left, tallest = left + width + gap, max(tallest, height)
    return placed


def inset(area: Rect, across: int, down: int | None = None) -> Rect:
    """``area`` without a margin of ``across`` left and right, ``down`` (or the same) above, below."""
    down = across if down is None else down
    width, height = max(0, area.width - 2 * across), max(0, area.height - 2 * down)
    return Rect(area.left + across, area.top + down, width, height)


def centred(area: Rect, size: Size) -> Rect:
    """A box of ``size`` in the middle of ``area``."""
    box = Rect((0, 0), size)
    box.center = area.center
    return box


def cut_top(area: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The upper ``height`` pixels, and the rest below the gap."""
    first, rest = column(area, [height, Share()], gap)
    return first, rest


def cut_bottom(area: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The lower ``height`` pixels, and the rest above the gap."""
    rest, last = column(area, [Share(), height], gap)
    return last, rest


def cut_left(area: Rect, width: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The left ``width`` pixels, and the rest."""
    first, rest = row(area, [width, Share()], gap)
    return first, rest


def cut_right(area: Rect, width: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The right ``width`` pixels, and the rest."""
    rest, last = row(area, [Share(), width], gap)
    return last, rest


def _lengths(whole: int, parts: Sequence[Part], gap: int) -> list[int]:
    """Each part in pixels. Shares take what is left without losing a pixel to rounding."""
    fixed = sum(part for part in parts if isinstance(part, int))
    left = max(0, whole - fixed - gap * max(0, len(parts) - 1))
    weights = [part.weight if isinstance(part, Share) else 0.0 for part in parts]
    total = sum(weights) or 1.0
    ends = [round(left * weight / total) for weight in accumulate(weights)]
    shares = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    return [
        part if isinstance(part, int) else share for part, share in zip(parts, shares, strict=True)
    ]


def _starts(first: int, lengths: Sequence[int], gap: int) -> list[int]:
    ends = accumulate((length + gap for length in lengths), initial=first)
    return list(ends)[: len(lengths)]

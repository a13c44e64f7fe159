"""Cutting rectangles: where things go. Pure functions on pixels."""

from pygame import Rect


def cut_top(area: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The upper ``height`` pixels of an area, and what is left below a gap."""
    top = Rect(area.left, area.top, area.width, min(height, area.height))
    rest = Rect(area.left, top.bottom + gap, area.width, max(0, area.bottom - top.bottom - gap))
    return top, rest


def cut_bottom(area: Rect, height: int, gap: int = 0) -> tuple[Rect, Rect]:
    """The lower ``height`` pixels of an area, and what is left above a gap."""
    height = min(height, area.height)
    bottom = Rect(area.left, area.bottom - height, area.width, height)
    return bottom, Rect(area.left, area.top, area.width, max(0, area.height - height - gap))


def columns(area: Rect, shares: tuple[float, ...], gap: int) -> list[Rect]:
    """An area side by side, in proportion to ``shares``."""
    room = area.width - gap * (len(shares) - 1)
    rects, left = [], float(area.left)
    for share in shares:
        width = room * share / sum(shares)
        rects.append(Rect(round(left), area.top, round(left + width) - round(left), area.height))
        left += width + gap
    return rects


def flow(area: Rect, widths: list[int], height: int, gap: int) -> list[Rect]:
    """Boxes of one height from left to right, going on below when a row is full."""
    rects, left, top = [], area.left, area.top
    for width in widths:
        if left > area.left and left + width > area.right:
            left, top = area.left, top + height + gap
        rects.append(Rect(left, top, width, height))
        left += width + gap
    return rects

"""Which drawing of the dog shows a moment, how its tail hangs in it, and where its mouth is."""

from dataclasses import dataclass
from math import floor, pi, sin

from game.ui.scene import Facing, Moment, Tail

UNITS = 64  # drawings of the dog are this wide and this high
SOLES = 60  # the line on which the dog stands in them
DIRECTED = ("stand", "walk", "wag", "sniff", "bend", "press")  # drawn from the side, front, back
FRAMES = {"walk": 4, "sniff": 2, "chew": 2, "sleep": 2}
A_SECOND = {"sniff": 6.0, "chew": 5.0, "sleep": 0.8}  # how many frames
_STRIDES = 1.5  # to a cell: no more, or the legs blur; no fewer, or the feet slide
_BOB = 0.035  # how much the dog rises at each step, in cells
_SWISHES = 12.0  # frames of a wagging tail a second

# Where the mouth is (in units) and how wide what it carries is drawn there. Seen from behind, the
# thing sticks out beyond the dog's head.
MOUTHS = {
    "right": (59, 28, 31),
    "right-sniff": (54, 48, 31),
    "right-bend": (50, 54, 31),
    "right-press": (58, 34, 31),
    "down": (32, 36, 31),
    "down-sniff": (32, 48, 31),
    "down-bend": (32, 53, 31),
    "down-press": (32, 44, 31),
    "up": (32, 15, 38),
    "up-sniff": (32, 24, 38),
    "up-bend": (32, 32, 38),
    "up-press": (32, 18, 38),
    "sit": (32, 38, 31),
    "guilty": (31, 44, 30),
    "sleep": (9, 50, 28),
    "chew": (57, 42, 29),
}
# By how many degrees the tail turns from where it is drawn when it hangs, and to both sides when
# it wags.
_TAILS = {
    "right": (-100, (-30, 14)),
    "down": (92, (-26, 12)),
    "up": (118, (-30, 30)),
    "sit": (24, (-16, 10)),
    "chew": (-40, (-14, 10)),
}
_SWAY = (0, 5, 0, -5)  # of a tail that does nothing in particular


@dataclass(frozen=True)
class Drawing:
    """A drawing of the dog: its ``key``, ``mirrored`` or not, its ``tail`` turned by degrees.

    ``mouth`` is (across, down) in units, as drawn; a thing in it is ``wide`` units wide, and is
    hidden by the head if it is ``beyond`` it. The whole is ``raised`` by so many cells.
    """

    key: str
    mirrored: bool
    tail: int
    mouth: tuple[int, int]
    wide: int
    beyond: bool
    raised: float


def drawing(moment: Moment, clock: float | None = None) -> Drawing:
    """The drawing for this moment. ``clock``, in seconds, moves what moves on the spot; without
    one nothing does.
    """
    sideways = moment.facing in ("left", "right")
    towards = "right" if sideways else moment.facing
    stem = f"{towards}-{moment.pose}" if moment.pose in DIRECTED else moment.pose
    mirrored = moment.facing == "left"
    across, down, wide = MOUTHS[_longest(stem)]
    return Drawing(
        key=f"dog/{stem}{_frame(moment, clock)}",
        mirrored=mirrored,
        tail=_tail(stem, moment.tail, clock),
        mouth=(UNITS - across if mirrored else across, down),
        wide=wide,
        beyond=stem.startswith("up"),
        raised=moment.lift + _bob(moment),
    )


def _longest(stem: str) -> str:
    """The row of MOUTHS that says most about a drawing such as ``right-bend``."""
    return max((name for name in MOUTHS if stem.startswith(name)), key=len, default="down")


def _frame(moment: Moment, clock: float | None) -> str:
    """By the ground covered when walking, so that no foot slides; else by the clock."""
    frames = FRAMES.get(moment.pose)
    if frames is None:
        return ""
    if moment.pose == "walk":
        return f"-{1 + floor(frames * _STRIDES * _covered(moment.dog, moment.facing)) % frames}"
    return f"-{1 + int((clock or 0.0) * A_SECOND[moment.pose]) % frames}"


def _covered(dog: tuple[float, float], facing: Facing) -> float:
    """How far the dog is, in cells, in the direction in which it walks."""
    return {"right": dog[0], "left": -dog[0], "down": dog[1], "up": -dog[1]}[facing]


def _bob(moment: Moment) -> float:
    """It is lowest when its feet are furthest apart: in the middle of frames 1 and 3."""
    if moment.pose != "walk":
        return 0.0
    return _BOB * abs(sin(2 * pi * (_STRIDES * _covered(moment.dog, moment.facing) - 0.125)))


def _tail(stem: str, mood: Tail, clock: float | None) -> int:
    view = next((view for view in _TAILS if stem.startswith(view)), None)
    if view is None:
        return 0
    low, (left, right) = _TAILS[view]
    if mood == "low":
        return low
    if mood == "level":
        return 0 if clock is None else _SWAY[int(2 * clock) % 4]
    sides = (left, (left + right) // 2, right, (left + right) // 2)
    return left if clock is None else sides[int(_SWISHES * clock) % 4]

"""Every sound of the game by name: who makes it, and how loud it is meant to be."""

from dataclasses import dataclass
from enum import Enum


class Sound(Enum):
    """What can be heard."""

    BARK = "bark"
    YIP = "yip"
    SNIFF = "sniff"
    CHEW = "chew"
    STEP_WOOD = "step on wood"
    STEP_TILES = "step on tiles"
    STEP_RUG = "step on a rug"
    STEP_GRASS = "step on grass"
    STEP_WATER = "step in water"
    PAPER_UP = "paper picked up"
    PAPER_DOWN = "paper put down"
    THING_UP = "thing picked up"
    THING_DOWN = "thing put down"
    CRASH = "crash"
    PRESS = "press"
    TIPPED = "tipped over"
    PAID = "paid"
    PUNISHED = "punished"
    HM = "hm"
    DELIGHT = "delight"
    PAGE = "page"
    TAP = "tap"


DOG, EFFECTS = "dog", "effects"
"""The two voices whose volume can be set apart."""


@dataclass(frozen=True)
class Nature:
    """What is so about a sound whenever it is played.

    ``loud``: how loud it seems, 1 as loud as can be. ``takes``: how many versions there are, so
    that what is heard often is not always the same. ``apart``: the least time in seconds between
    two of it.
    """

    voice: str
    loud: float
    takes: int = 1
    apart: float = 0.08


NATURES: dict[Sound, Nature] = {
    Sound.BARK: Nature(DOG, 0.20, takes=2, apart=0.4),
    Sound.YIP: Nature(DOG, 0.17, takes=2, apart=0.5),
    Sound.SNIFF: Nature(DOG, 0.07, takes=2, apart=0.4),
    Sound.CHEW: Nature(DOG, 0.11, takes=2, apart=0.3),
    Sound.STEP_WOOD: Nature(DOG, 0.045, takes=4, apart=0.11),
    Sound.STEP_TILES: Nature(DOG, 0.045, takes=4, apart=0.11),
    Sound.STEP_RUG: Nature(DOG, 0.035, takes=4, apart=0.11),
    Sound.STEP_GRASS: Nature(DOG, 0.035, takes=4, apart=0.11),
    Sound.STEP_WATER: Nature(DOG, 0.06, takes=4, apart=0.11),
    Sound.PAPER_UP: Nature(EFFECTS, 0.11, takes=2),
    Sound.PAPER_DOWN: Nature(EFFECTS, 0.11, takes=2),
    Sound.THING_UP: Nature(EFFECTS, 0.09, takes=2),
    Sound.THING_DOWN: Nature(EFFECTS, 0.10, takes=2),
    Sound.CRASH: Nature(EFFECTS, 0.20, takes=2, apart=0.3),
    Sound.PRESS: Nature(EFFECTS, 0.10),
    Sound.TIPPED: Nature(EFFECTS, 0.12),
    Sound.PAID: Nature(EFFECTS, 0.10, apart=0.25),
    Sound.PUNISHED: Nature(EFFECTS, 0.12, apart=0.25),
    Sound.HM: Nature(EFFECTS, 0.11, apart=0.8),
    Sound.DELIGHT: Nature(EFFECTS, 0.13, apart=0.8),
    Sound.PAGE: Nature(EFFECTS, 0.06, takes=2, apart=0.15),
    Sound.TAP: Nature(EFFECTS, 0.05, apart=0.05),
}

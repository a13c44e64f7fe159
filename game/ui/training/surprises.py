"""Surprises, made visible: a bubble at the dog that had one, and the same in words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pygame import Rect, Surface

from game.learning.glimpse import Glimpse, Surprise
from game.learning.physics import Action
from game.play.finding import points
from game.ui.kit.pen import Pen
from game.world.house import House

MOST = 3
"""So many bubbles at a time can be read."""

SECONDS = 2.4
"""How long a bubble is seen."""

_SOON = 0.5  # seconds for which no bubble has to make room for a larger surprise
_RISES = 0.5  # cells
_DOING = {
    Action.PICK_UP: "picked up the {item}",
    Action.CHEW: "chewed the {item}",
    Action.PRESS: "pressed the {place}",
    Action.WAIT: "waited",
}


@dataclass
class Bubble:
    """A surprise that is being shown; ``age`` in seconds."""

    surprise: Surprise
    age: float = 0.0


class Surprises:
    """Of all surprises in one house a few at a time, the largest first."""

    def __init__(self) -> None:
        self.shown: list[Bubble] = []
        self.latest: Surprise | None = None

    def clear(self) -> None:
        """Another house is watched."""
        self.shown, self.latest = [], None

    def pass_time(self, seconds: float) -> None:
        """Bubbles grow older, and are gone."""
        for bubble in self.shown:
            bubble.age += seconds
        self.shown = [bubble for bubble in self.shown if bubble.age < SECONDS]

    def hear(self, glimpses: Iterable[Glimpse], house: int) -> None:
        """Show what is new, if there is room for it or something smaller can go."""
        told = [s for g in glimpses for s in g.surprises if s.house == house and worth_telling(s)]
        for surprise in sorted(told, key=lambda s: -s.size)[:MOST]:
            if self._make_room(surprise):
                self.shown.append(Bubble(surprise))
                self.latest = surprise

    def _make_room(self, surprise: Surprise) -> bool:
        if any(bubble.surprise.cell == surprise.cell for bubble in self.shown):
            return False
        if len(self.shown) < MOST:
            return True
        old = [b for b in self.shown if b.age >= _SOON and b.surprise.size < surprise.size]
        if old:
            self.shown.remove(min(old, key=lambda bubble: bubble.surprise.size))
        return bool(old)


def worth_telling(surprise: Surprise) -> bool:
    """Whether the two numbers differ as they are written."""
    return _written(surprise.expected) != _written(surprise.got)


def in_short(surprise: Surprise) -> str:
    """What a bubble says."""
    return f"! expected {_written(surprise.expected)}, got {_written(surprise.got)}"


def in_words(surprise: Surprise, house: House) -> str:
    """What the line below the house says."""
    did = _did(surprise, house)
    expected, got = _written(surprise.expected), _written(surprise.got)
    return f"Surprise! {did} It expected {expected} and got {got}."


def longest_words(house: House) -> str:
    """As long as anything that ``in_words`` may say of this house."""
    names = [item.name for item in house.items] or [""]
    places = [place.name for place in house.places] or [""]
    brings = f"A dog put the {max(names, key=len)} down at the {max(places, key=len)}."
    return f"Surprise! {brings} It expected −888.8 and got −888.8."


def _did(surprise: Surprise, house: House) -> str:
    if surprise.did is None:
        return "The day ended."
    here = [place.name for place in house.places if place.cell == surprise.cell]
    place = here[0] if here else ""
    item = house.items[surprise.item].name if surprise.item >= 0 else "thing"
    if surprise.did is Action.PUT_DOWN:
        done = f"brought the {item} to the {place}" if place else f"put down the {item}"
    elif surprise.did.is_move:
        done = f"came to the {place}" if place else "walked on"
    else:
        done = _DOING[surprise.did].format(item=item, place=place)
    return f"A dog {done}."


def _written(value: float) -> str:
    return points(round(value, 1))


# ---- drawing -----------------------------------------------------------------------------------
def draw_bubbles(
    surface: Surface,
    pen: Pen,
    bubbles: Sequence[Bubble],
    within: Rect,
    at: Callable[[Surprise, float], tuple[int, int]],
    still: bool = False,
) -> None:
    """The bubbles, the largest surprise first; none lies on another or leaves ``within``.

    ``at`` says over which point of the screen a surprise belongs, so many cells up.
    """
    gap, high = pen.look.gap, pen.height("bold") + pen.look.gap
    for bubble, rect in _places(pen, bubbles, within, at, still):
        pen.card(surface, rect, pen.look.theme.card, radius=high // 2)
        corner = (rect.left + gap + gap // 2, rect.top + gap // 2)
        pen.text(surface, in_short(bubble.surprise), corner, "bold")


def _places(
    pen: Pen,
    bubbles: Sequence[Bubble],
    within: Rect,
    at: Callable[[Surprise, float], tuple[int, int]],
    still: bool,
) -> Iterator[tuple[Bubble, Rect]]:
    taken: list[Rect] = []
    for bubble in sorted(bubbles, key=lambda b: -b.surprise.size):
        wide = pen.width(in_short(bubble.surprise), "bold") + 3 * pen.look.gap
        rect = Rect(0, 0, wide, pen.height("bold") + pen.look.gap)
        rect.midbottom = at(bubble.surprise, 0.0 if still else _RISES * bubble.age / SECONDS)
        rect.clamp_ip(within)
        if within.contains(rect) and rect.collidelist(taken) < 0:
            taken.append(rect.inflate(pen.look.gap, pen.look.gap))
            yield bubble, rect

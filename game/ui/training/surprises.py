"""Surprises, made visible: a bubble at the dog that had one, and the same in words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pygame import Rect, Surface

from game.learning.glimpse import Glimpse, Surprise
from game.learning.physics import Action
from game.play.finding import points
from game.play.wording import Wording
from game.texts.texts import Texts
from game.ui.kit.pen import Pen
from game.world.house import House

MOST = 3
"""So many bubbles at a time can be read."""

SECONDS = 2.4
"""How long a bubble is seen."""

_SOON = 0.5  # seconds for which no bubble has to make room for a larger surprise
_RISES = 0.5  # cells
_OWNER = "owner"


@dataclass
class Bubble:
    """A surprise that is being shown, and what the bubble says; ``age`` in seconds."""

    surprise: Surprise
    words: str
    age: float = 0.0


class Surprises:
    """Of all surprises in one house a few at a time, the largest first, none twice."""

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

    def hear(self, glimpses: Iterable[Glimpse], house: int, say: Texts) -> None:
        """Show what is new, if there is room for it or something smaller can go."""
        told = [s for g in glimpses for s in g.surprises if s.house == house and worth_telling(s)]
        distinct: dict[tuple[str, str], Surprise] = {}
        for surprise in sorted(told, key=lambda s: -s.size):
            distinct.setdefault(_numbers(surprise), surprise)
        for surprise in list(distinct.values())[:MOST]:
            shown = (_numbers(bubble.surprise) for bubble in self.shown)
            if _numbers(surprise) not in shown and self._make_room(surprise):
                self.shown.append(Bubble(surprise, in_short(surprise, say)))
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
    expected, got = _numbers(surprise)
    return expected != got


def in_short(surprise: Surprise, say: Texts) -> str:
    """What a bubble says."""
    expected, got = _numbers(surprise)
    return say("training-surprise-short", expected=expected, got=got)


def in_words(surprise: Surprise, house: House, words: Wording) -> str:
    """What the line below the house says."""
    here = [place.name for place in house.places if place.cell == surprise.cell]
    thing = house.items[surprise.item].name if surprise.item >= 0 else ""
    did = _did(surprise.did, thing, here[0] if here else "", words)
    return _told(did, surprise, words.say)


def longest_words(house: House, words: Wording) -> str:
    """As long as anything that ``in_words`` may say of this house."""

    def length(name: str) -> int:
        return len(words.name(name))

    thing = max((item.name for item in house.items), key=length, default="")
    places = {"", _OWNER, max((place.name for place in house.places), key=length, default="")}
    longest = Surprise(0, 0, Action.PUT_DOWN, -1, -888.8, -888.8)
    deeds = [_did(action, thing, place, words) for action in Action for place in places]
    return max((_told(did, longest, words.say) for did in deeds), key=len)


def _told(did: str, surprise: Surprise, say: Texts) -> str:
    expected, got = _numbers(surprise)
    return say("training-surprise", did=did, expected=expected, got=got)


def _did(did: Action | None, thing: str, place: str, words: Wording) -> str:
    say, at_owner = words.say, place == _OWNER
    thing, place = words.name(thing), words.name(place)
    match did:
        case None:
            return say("training-day-ended")
        case Action.PICK_UP:
            return say("training-picked-up", thing=thing)
        case Action.PUT_DOWN if at_owner:
            return say("training-brought-owner", thing=thing)
        case Action.PUT_DOWN if place:
            return say("training-brought", thing=thing, place=place)
        case Action.PUT_DOWN:
            return say("training-put-down", thing=thing)
        case Action.CHEW:
            return say("training-chewed", thing=thing)
        case Action.PRESS:
            return say("training-pressed", place=place)
        case Action.WAIT:
            return say("training-waited")
    if at_owner:
        return say("training-came-owner")
    return say("training-came", place=place) if place else say("training-walked")


def _numbers(surprise: Surprise) -> tuple[str, str]:
    """What was expected and what came, as they are written."""
    return _written(surprise.expected), _written(surprise.got)


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
    for bubble, rect in places(pen, bubbles, within, at, still):
        pen.card(surface, rect, pen.look.theme.card, radius=high // 2)
        corner = (rect.left + gap + gap // 2, rect.top + gap // 2)
        pen.text(surface, bubble.words, corner, "bold")


def places(
    pen: Pen,
    bubbles: Sequence[Bubble],
    within: Rect,
    at: Callable[[Surprise, float], tuple[int, int]],
    still: bool = False,
) -> Iterator[tuple[Bubble, Rect]]:
    """Where each bubble is that has room."""
    taken: list[Rect] = []
    for bubble in sorted(bubbles, key=lambda b: -b.surprise.size):
        wide = pen.width(bubble.words, "bold") + 3 * pen.look.gap
        rect = Rect(0, 0, wide, pen.height("bold") + pen.look.gap)
        rect.midbottom = at(bubble.surprise, 0.0 if still else _RISES * bubble.age / SECONDS)
        rect.clamp_ip(within)
        if within.contains(rect) and rect.collidelist(taken) < 0:
            taken.append(rect.inflate(pen.look.gap, pen.look.gap))
            yield bubble, rect

"""What the dog would do in each cell, drawn on the floor: arrows, and words for the mouth."""

from collections.abc import Iterator, Sequence

import pygame

from game.learning.physics import Action
from game.learning.signposts import Signpost
from game.texts.texts import Texts
from game.ui.kit.paper import clear
from game.ui.kit.pen import Pen
from game.world.house import House

_WORDS = {
    Action.PICK_UP: "training-take",
    Action.PUT_DOWN: "training-drop",
    Action.CHEW: "training-chew",
    Action.PRESS: "training-press",
}
_TURN = {Action.RIGHT: 0, Action.UP: 90, Action.LEFT: 180, Action.DOWN: 270}
_INK, _HALO = (92, 70, 166), (255, 252, 244)
_FAINTEST = 0.45  # how long and solid the arrow is where a day is worth least
_SIZES = 6
_FINE = 4  # arrows are drawn so many times larger, and made smaller softly


def kinds_carried(house: House) -> tuple[str | None, ...]:
    """What arrows can be asked for: an empty mouth (None), or a kind of thing in it."""
    return (None, *dict.fromkeys(item.name for item in house.items if item.left_by is None))


def signpost_with(signposts: Sequence[Signpost], house: House, kind: str | None) -> Signpost | None:
    """The signpost of a dog with this in its mouth; None where that cannot be."""
    for signpost in signposts:
        held = signpost.carried
        if (house.items[held].name if held >= 0 else None) == kind:
            return signpost
    return None


class Arrows:
    """The pictures of all arrows in one house with cells of ``cell`` pixels, each made once."""

    def __init__(self, pen: Pen, say: Texts, cell: int) -> None:
        self._font, self._say, self._cell = pen.font("small"), say, cell
        self._made: dict[tuple[int, int], pygame.Surface | None] = {}

    def pictures(
        self, signpost: Signpost, positions: tuple[tuple[int, int], ...]
    ) -> Iterator[tuple[pygame.Surface, tuple[int, int]]]:
        """Each picture, with its corner from the corner of the house. Where the dog waits: none.

        Arrows are the longer the more the day is believed to be worth from there.
        """
        low, high = min(signpost.worth), max(signpost.worth)
        for number, worth, (x, y) in zip(signpost.actions, signpost.worth, positions, strict=True):
            action = Action(number)
            share = (worth - low) / (high - low) if high > low else 1.0
            picture = self._picture(action, share)
            if picture is not None:
                middle = (round((x + 0.5) * self._cell), round((y + 0.5) * self._cell))
                yield picture, picture.get_rect(center=middle).topleft

    def _picture(self, action: Action, share: float) -> pygame.Surface | None:
        size = round(share * (_SIZES - 1)) if action in _TURN else 0
        if (action, size) not in self._made:
            self._made[action, size] = self._drawn(action, size)
        return self._made[action, size]

    def _drawn(self, action: Action, size: int) -> pygame.Surface | None:
        if action in _WORDS:
            return _word(self._font, self._say(_WORDS[action]))
        if action not in _TURN:
            return None
        length = _FAINTEST + (1 - _FAINTEST) * size / (_SIZES - 1)
        return _arrow(self._cell, length, _TURN[action])


def _word(font: pygame.Font, word: str) -> pygame.Surface:
    """A word on a small piece of paper."""
    written = font.render(word, True, _INK)
    high = written.height
    made = clear((written.width + high, high), _HALO)
    pygame.draw.rect(made, _INK, made.get_rect(), border_radius=high // 2)
    inner = made.get_rect().inflate(-4, -4)
    pygame.draw.rect(made, _HALO, inner, border_radius=high // 2)
    made.blit(written, written.get_rect(center=made.get_rect().center))
    return made


def _arrow(cell: int, length: float, turn: int) -> pygame.Surface:
    """An arrow within a cell; ``length`` as a share of the longest."""
    side = cell * _FINE
    large = clear((side, side), _HALO)
    reach, middle = round(0.4 * side * length), side // 2
    head, thick = round(0.17 * side), max(1, round(0.07 * side))
    tail, tip = (middle - reach, middle), (middle + reach, middle)
    for ink, more in ((_HALO, round(0.035 * side)), (_INK, 0)):
        pygame.draw.line(large, ink, tail, tip, thick + 2 * more)
        corners = [
            (tip[0] + 2 * more, middle),
            (tip[0] - head - more, middle - head - more),
            (tip[0] - head - more, middle + head + more),
        ]
        pygame.draw.polygon(large, ink, corners)
    small = pygame.transform.smoothscale(pygame.transform.rotate(large, turn), (cell, cell))
    small.fill(
        (255, 255, 255, round(255 * (0.35 + 0.65 * length))), special_flags=pygame.BLEND_RGBA_MULT
    )
    return small

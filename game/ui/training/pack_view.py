"""One training house with the pack in it: ghosts, footprints, arrows, and bubbles of surprise."""

from collections.abc import Iterator
from math import cos, sin

from pygame import Rect, Surface

from game.learning.glimpse import Glimpse, Surprise
from game.learning.signposts import Signpost
from game.texts.texts import Texts
from game.ui.acting import standing
from game.ui.film import morning, plan_of
from game.ui.house_view import Ghost
from game.ui.house_widget import HouseWidget
from game.ui.kit.pen import Pen
from game.ui.scene import Moment
from game.ui.sprites import Sprites
from game.ui.training.arrows import Arrows
from game.ui.training.heat import FloatArray, HeatPicture
from game.ui.training.surprises import Bubble, draw_bubbles
from game.world.house import House

_APART = 0.16  # cells by which dogs in one cell stand apart, so that a crowd looks like one
_TURN = 2.4  # radians from one dog to the next, the golden angle: no two stand alike


class PackView(HouseWidget):
    """Shows the pack in a house at a glimpse. What is None is not shown.

    ``steps``: the footprints, float64[N]. ``signpost``: what the dog would do in each cell.
    """

    def __init__(self, rect: Rect, pen: Pen, sprites: Sprites, house: House, say: Texts) -> None:
        self.house = house
        self._say = say
        self._start = morning(house)
        nobody = Moment(dog=(-9.0, -9.0), items=self._start.items)
        super().__init__(rect, pen, sprites, plan_of(house), nobody, say)
        self.steps: FloatArray | None = None
        self.signpost: Signpost | None = None
        self.bubbles: list[Bubble] = []
        self._made_for = 0  # the size of a cell that pictures were made for

    def show_pack(self, number: int, now: Glimpse, coming: tuple[Glimpse, float] | None) -> None:
        """Put the dogs of house ``number`` where they are, between two glimpses if need be."""
        self.ghosts = list(self._ghosts(number, now, coming))
        dogs = [on for on, where in zip(now.on, now.houses, strict=True) if where == number]
        names = [place.name for place in self.house.places if place.switch]
        lit = tuple(
            name
            for name, each in zip(names, zip(*dogs, strict=True), strict=False)
            if 2 * sum(each) > len(dogs)
        )
        self.moment = Moment(dog=(-9.0, -9.0), items=self._start.items, on=lit)

    def _ghosts(
        self, number: int, now: Glimpse, coming: tuple[Glimpse, float] | None
    ) -> Iterator[Ghost]:
        after, share = coming or (now, 0.0)
        if after.days != now.days:  # they wake up in another place
            after, share = now, 0.0
        for dog, where in enumerate(now.houses):
            if where != number:
                continue
            x, y = standing(self.house, now.cells[dog])
            to_x, to_y = standing(self.house, after.cells[dog])
            aside, down = _APART * cos(_TURN * dog), _APART * sin(_TURN * dog)
            held = (now if share < 0.5 else after).carried[dog]
            yield Ghost(
                x + (to_x - x) * share + aside,
                y + (to_y - y) * share + down,
                self.house.items[held].name if held >= 0 else None,
                left=to_x < x or (to_x == x and dog % 2 == 1),
                walks=bool(share) and (to_x, to_y) != (x, y),
            )

    def draw(self, surface: Surface, pen: Pen) -> None:
        """House, footprints, what lies there, dogs, arrows, bubbles."""
        self._make_pictures(pen)
        view = self._view
        floor = None if self.steps is None else self._heat.of(self.steps)
        view.draw(surface, self.moment, floor=floor, clock=self.clock)
        view.draw_ghosts(surface, self.ghosts)
        if self.signpost is not None:
            left, top = view.rect.topleft
            arrows = self._arrows.pictures(self.signpost, self.house.positions)
            surface.blits([(made, (left + x, top + y)) for made, (x, y) in arrows], False)
        draw_bubbles(surface, pen, self.bubbles, self._room, self._over, self.still)

    def _make_pictures(self, pen: Pen) -> None:
        if self._made_for != self._view.cell:
            self._made_for = self._view.cell
            self._heat = HeatPicture(self._plan, self.house.positions, self._made_for)
            self._arrows = Arrows(pen, self._say, self._made_for)

    @property
    def _room(self) -> Rect:
        """Where bubbles may be: above the house, if that is wide enough for words."""
        house = self._view.rect
        return house if 2 * house.width > self.rect.width else self.rect

    def _over(self, surprise: Surprise, up: float) -> tuple[int, int]:
        """The point above the dog that was surprised."""
        x, y = standing(self.house, surprise.cell)
        return self._view.cell_rect(x, y - 0.2 - up).midtop

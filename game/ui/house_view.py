"""A house as the player sees it: cut away, from above at a slight tilt, with the dog in it.

Drawing never changes what is drawn: the same moment is always the same picture.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle

import pygame

from game.ui.ambience import Ambience, Placed
from game.ui.backdrop import furniture, paint_backdrop
from game.ui.dog_poses import SOLES, UNITS, Drawing, drawing
from game.ui.scene import Cell, Collar, Facing, Moment, Plan
from game.ui.sprites import SOLID, Sprites

DOG_WIDTH = 1.25  # widths in cells
ITEM_WIDTH = 0.7
OWNER_WIDTH = 0.98
CHAIR_WIDTH = 1.35
GHOST_ALPHA = 90
OTHER_ALPHA = 150
# Where the other dogs stand when all are in one cell: (across, up), in cells, behind the first.
BESIDE = ((0.44, 0.16), (-0.44, 0.16), (0.22, 0.3), (-0.22, 0.3))
BEHIND = 0.45  # cells by which they are further back, so that they hide no face of the owner
TAG_WIDTH = 0.36

LIGHT_WIDTH, LIGHT = 2.4, 96  # in cells; how strong, 0 to 255
CRASH_WIDTH = 1.3
BLINKS = 3.7  # seconds from one blink of the owner to the next
BREATH = 2.6  # seconds in which one who sleeps breathes in and out
BLINK = 0.16  # seconds for which the eyes are shut

Layer = tuple[float, pygame.Surface, tuple[int, int]]


@dataclass(frozen=True)
class Ghost:
    """A dog in training, in cells, and the kind of thing it carries; it looks right or left."""

    x: float
    y: float
    carrying: str | None = None
    left: bool = False
    walks: bool = False


class HouseView:
    """One house in one rectangle; made anew when either changes.

    ``on`` says of a switch that it is on. ``ground`` is the colour of the page around the house.
    """

    def __init__(
        self,
        sprites: Sprites,
        plan: Plan,
        rect: pygame.Rect,
        on: str,
        *,
        ground: tuple[int, int, int] = (253, 246, 230),
    ) -> None:
        self.plan = plan
        self.cell = max(1, min(rect.width // plan.width, rect.height // plan.height))
        self.rect = pygame.Rect(0, 0, plan.width * self.cell, plan.height * self.cell)
        self.rect.center = rect.center
        self._sprites = sprites
        self._on = on
        self._ground = ground
        self._backdrop: pygame.Surface | None = None
        self._ambience = Ambience(plan, self.cell, sprites)

    def cell_at(self, point: tuple[int, int]) -> Cell | None:
        """The cell under a point of the screen, or None beside the house."""
        if not self.rect.collidepoint(point):
            return None
        return (point[0] - self.rect.x) // self.cell, (point[1] - self.rect.y) // self.cell

    def cell_rect(self, x: float, y: float) -> pygame.Rect:
        """Where a cell is on the screen, in pixels; it may lie between two."""
        left = self.rect.x + round(x * self.cell)
        return pygame.Rect(left, self.rect.y + round(y * self.cell), self.cell, self.cell)

    def draw(
        self,
        surface: pygame.Surface,
        moment: Moment,
        others: Sequence[tuple[Moment, Collar]] = (),
        collar: Collar | None = None,
        floor: pygame.Surface | None = None,
        clock: float | None = None,
    ) -> None:
        """The house at this moment; its dog wears the ``collar``.

        ``clock``, in seconds, moves what moves by itself: tails, eyelids, curtains, dust. Without
        one all of that is still.

        ``floor`` is laid over the still house, below all that moves, and is as large as it.

        ``others`` are dogs of other days at the same time of day: only they and what they carry
        are drawn, faded and a little aside, as all else is of this day.
        """
        surface.blit(self.backdrop(), self.rect)
        if floor is not None:
            surface.blit(floor, self.rect)
        surface.blits(self._here(self._ambience.low(clock)), False)
        layers = [
            self._light(moment),
            *self._owner(moment, clock),
            *self._switches(moment),
            *self._items(moment),
        ]
        layers += [*self._dog(moment, drawing(moment, clock), collar), *self._crashes(moment)]
        for (other, worn), (across, up) in zip(others, cycle(BESIDE), strict=False):
            x, y = other.dog
            aside = replace(other, dog=(x + across, y - up))
            dog = self._dog(aside, drawing(other, clock), worn, OTHER_ALPHA)
            layers += [(depth - BEHIND, picture, at) for depth, picture, at in dog]
        layers.sort(key=lambda layer: layer[0])
        surface.blits([(picture, corner) for _, picture, corner in layers], False)
        surface.blits(self._here(self._ambience.high(clock)), False)

    def draw_ghosts(self, surface: pygame.Surface, ghosts: Iterable[Ghost]) -> None:
        """Many dogs in training, seen through."""
        wide, small = self._wide(DOG_WIDTH * 0.8), self._wide(ITEM_WIDTH * 0.7)
        pictures: list[tuple[pygame.Surface, tuple[int, int]]] = []
        for ghost in ghosts:
            facing: Facing = "left" if ghost.left else "right"
            pose = "walk" if ghost.walks else "stand"
            shown = drawing(Moment((ghost.x, ghost.y), facing, pose))
            dog = self._sprites.picture(shown.key, wide, mirrored=shown.mirrored, alpha=GHOST_ALPHA)
            box = dog.get_rect(midbottom=self._feet(ghost.x, ghost.y - shown.raised))
            pictures.append((dog, box.topleft))
            if ghost.carrying is not None:
                item = self._sprites.picture(
                    f"items/{ghost.carrying}", small, alpha=2 * GHOST_ALPHA
                )
                pictures.append((item, item.get_rect(center=_mouth(box, shown)).topleft))
        surface.blits(pictures, False)

    def backdrop(self) -> pygame.Surface:
        """The still part of the house, painted when first needed and then kept."""
        if self._backdrop is None:
            ground = pygame.Surface(self.rect.size)
            ground.fill(self._ground)
            ground.blit(paint_backdrop(self.plan, self.cell, self._sprites), (0, 0))
            self._backdrop = ground.convert() if pygame.display.get_surface() else ground
        return self._backdrop

    def _here(self, placed: Iterable[Placed]) -> list[Placed]:
        """The same where the house is on the screen."""
        return [(made, (self.rect.x + x, self.rect.y + y)) for made, (x, y) in placed]

    def _light(self, moment: Moment) -> Layer:
        """The floor is a little brighter around the dog: that is where to look."""
        glow = self._sprites.glow(self._wide(LIGHT_WIDTH), LIGHT)
        x, y = moment.dog
        return -1.0, glow, glow.get_rect(center=self._feet(x, y - 0.3)).topleft

    def _wide(self, cells: float) -> int:
        return max(1, round(cells * self.cell))

    def _feet(self, x: float, y: float) -> tuple[int, int]:
        """The point of the screen on which something in this cell stands."""
        box = self.cell_rect(x, y)
        return box.centerx, box.bottom - self.cell // 12

    def _shadow(self, x: float, y: float, cells: float) -> Layer:
        shadow = self._sprites.shadow(self._wide(cells))
        middle = self._feet(x, y)
        return y - 0.01, shadow, shadow.get_rect(center=middle).topleft

    def _owner(self, moment: Moment, clock: float | None) -> Iterator[Layer]:
        if self.plan.owner is None:
            return
        x, y = self.plan.owner
        seat = "places/garden-bench" if self.plan.outdoors else "places/owner-chair"
        yield self._shadow(x, y, CHAIR_WIDTH)
        yield self._standing(seat, x, y, CHAIR_WIDTH)
        if moment.owner_face is not None:
            face = self._face(moment.owner_face, clock)
            yield self._standing(f"owner/{face}", x, y, OWNER_WIDTH)

    def _face(self, face: str, clock: float | None) -> str:
        """The owner's face, who blinks, or breathes when asleep."""
        if clock is None:
            return face
        if face == "asleep":
            return face if clock % BREATH < BREATH / 2 else "asleep-2"
        shut = clock % BLINKS > BLINKS - BLINK
        return f"{face}-blink" if shut and self._sprites.has(f"owner/{face}-blink") else face

    def _switches(self, moment: Moment) -> Iterator[Layer]:
        """What is on looks so where somebody has drawn that, and in any case says so."""
        for name in moment.on:
            x, y = self.plan.places[name]
            box = self.cell_rect(x, y)
            if self._sprites.has(f"places/{name}-on"):
                yield y, *furniture(self._sprites, name, f"{name}-on", box)
            says = self._sprites.bubble(self._on, max(20, self.cell * 2 // 5))
            yield y + 0.3, says, says.get_rect(midbottom=(box.centerx, box.top + 4)).topleft

    def _standing(self, key: str, x: float, y: float, cells: float) -> Layer:
        picture = self._sprites.picture(key, self._wide(cells))
        return y, picture, picture.get_rect(midbottom=self.cell_rect(x, y).midbottom).topleft

    def _items(self, moment: Moment) -> Iterator[Layer]:
        lying: Counter[Cell] = Counter()
        for kind, x, y in moment.items:
            across, up = _pile(lying[x, y])
            lying[x, y] += 1
            if (x, y) == self.plan.owner:  # at the feet, so that the face can be seen
                across, up = across + 0.3, up - 0.14
            picture = self._sprites.grounded(f"items/{kind}", self._wide(ITEM_WIDTH))
            feet = self._feet(x + across, y - up)
            yield y + 0.1, picture, picture.get_rect(midbottom=feet).topleft

    def _dog(
        self, moment: Moment, shown: Drawing, collar: Collar | None, alpha: int = SOLID
    ) -> Iterator[Layer]:
        x, y = moment.dog
        wide = self._wide(DOG_WIDTH)
        picture = self._sprites.picture(
            shown.key,
            wide,
            mirrored=shown.mirrored,
            collar=collar.colour if collar else None,
            tail=shown.tail,
            alpha=alpha,
        )
        feet = self._feet(x, y - shown.raised)
        box = pygame.Rect(feet[0] - wide // 2, feet[1] - round(wide * SOLES / UNITS), wide, wide)
        yield self._shadow(x, y, DOG_WIDTH * 0.7)
        yield y + 0.2, picture, box.topleft
        if moment.carrying is not None:
            yield self._carried(moment, shown, box, alpha)
        if collar and collar.tag:
            tag = self._sprites.tag(collar.tag, collar.colour, max(14, self._wide(TAG_WIDTH)))
            yield self.plan.height, tag, tag.get_rect(midbottom=(box.centerx, box.top)).topleft

    def _carried(self, moment: Moment, shown: Drawing, dog: pygame.Rect, alpha: int) -> Layer:
        wide = round(dog.width * shown.wide / UNITS)
        item = self._sprites.trimmed(f"items/{moment.carrying}", wide, alpha)
        across, down = _mouth(dog, shown)
        if shown.beyond:  # behind the head, above which it shows
            box = item.get_rect(midbottom=(across, down))
            return moment.dog[1] + 0.195, item, box.topleft
        # It hangs from the mouth: the upper part of the thing is between the teeth. It does not
        # reach into the floor.
        box = item.get_rect(midtop=(across, down - item.height // 5))
        box.bottom = min(box.bottom, dog.bottom)
        return moment.dog[1] + 0.205, item, box.topleft

    def _crashes(self, moment: Moment) -> Iterator[Layer]:
        for x, y, age in moment.crashes:
            step = int(8 * age) / 8  # few sizes: each is a picture that is kept
            wide = self._wide(CRASH_WIDTH * (0.7 + 0.3 * step))
            picture = self._sprites.picture("scene/crash", wide, alpha=round(SOLID * (1 - step)))
            middle = self.cell_rect(x, y - 0.1).center
            yield self.plan.height, picture, picture.get_rect(center=middle).topleft


def _mouth(dog: pygame.Rect, shown: Drawing) -> tuple[int, int]:
    """Where the mouth is on the screen, with the dog's drawing in a box."""
    across, down = shown.mouth
    return dog.x + round(dog.width * across / UNITS), dog.y + round(dog.width * down / UNITS)


def _pile(index: int) -> tuple[float, float]:
    """How far aside and up (cells) the nth thing in a cell lies, so that all can be seen."""
    spots: Sequence[tuple[float, float]] = ((0, 0), (-0.2, 0.14), (0.2, 0.1), (0, 0.26))
    across, up = spots[index % 4]
    return across, up + 0.06 * (index // 4)

"""A house as the player sees it: cut away, from above at a slight tilt, with the dog in it.

Drawing never changes what is drawn: the same moment is always the same picture.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle

import pygame

from game.ui.backdrop import furniture, paint_backdrop
from game.ui.scene import Cell, Collar, Moment, Plan
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

DIRECTED = ("stand", "walk")
TWO_FRAMES = ("walk", "wag", "chew")
# Where the mouth is in each drawing of the dog (in its 64 x 64 units) and how wide what it
# carries is drawn there. Seen from behind, the thing sticks out beyond the dog's head.
MOUTHS = {
    "right": (59, 28, 31),
    "down": (32, 36, 31),
    "up": (32, 15, 38),
    "sit-proud": (32, 38, 31),
    "sad": (31, 44, 30),
    "sleep": (9, 50, 28),
    "wag": (59, 28, 31),
    "chew": (57, 42, 29),
}
DOG_SOLES = 60  # the line on which the dog stands, in the same units

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

    ``ground`` is the colour of the page around the house.
    """

    def __init__(
        self,
        sprites: Sprites,
        plan: Plan,
        rect: pygame.Rect,
        *,
        ground: tuple[int, int, int] = (253, 246, 230),
    ) -> None:
        self.plan = plan
        self.cell = max(1, min(rect.width // plan.width, rect.height // plan.height))
        self.rect = pygame.Rect(0, 0, plan.width * self.cell, plan.height * self.cell)
        self.rect.center = rect.center
        self._sprites = sprites
        self._ground = ground
        self._backdrop: pygame.Surface | None = None

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
    ) -> None:
        """The house at this moment; its dog wears the ``collar``.

        ``floor`` is laid over the still house, below all that moves, and is as large as it.

        ``others`` are dogs of other days at the same time of day: only they and what they carry
        are drawn, faded and a little aside, as all else is of this day.
        """
        surface.blit(self.backdrop(), self.rect)
        if floor is not None:
            surface.blit(floor, self.rect)
        layers = [*self._owner(moment), *self._switches(moment)]
        layers += [*self._items(moment), *self._dog(moment, collar)]
        for (other, worn), (across, up) in zip(others, cycle(BESIDE), strict=False):
            x, y = other.dog
            aside = replace(other, dog=(x + across, y - up))
            dog = self._dog(aside, worn, OTHER_ALPHA)
            layers += [(depth - BEHIND, picture, at) for depth, picture, at in dog]
        layers.sort(key=lambda layer: layer[0])
        surface.blits([(picture, corner) for _, picture, corner in layers], False)

    def draw_ghosts(self, surface: pygame.Surface, ghosts: Iterable[Ghost]) -> None:
        """Many dogs in training, seen through."""
        wide, small = self._wide(DOG_WIDTH * 0.8), self._wide(ITEM_WIDTH * 0.7)
        pictures: list[tuple[pygame.Surface, tuple[int, int]]] = []
        for ghost in ghosts:
            stem = f"dog/right-walk-{1 + int(4 * (ghost.x + ghost.y)) % 2}"
            dog = self._sprites.picture(
                stem if ghost.walks else "dog/right-stand",
                wide,
                mirrored=ghost.left,
                alpha=GHOST_ALPHA,
            )
            box = dog.get_rect(midbottom=self._feet(ghost.x, ghost.y))
            pictures.append((dog, box.topleft))
            if ghost.carrying is not None:
                item = self._sprites.picture(
                    f"items/{ghost.carrying}", small, alpha=2 * GHOST_ALPHA
                )
                mouth = _mouth(box, "right", ghost.left)
                pictures.append((item, item.get_rect(center=mouth).topleft))
        surface.blits(pictures, False)

    def backdrop(self) -> pygame.Surface:
        """The still part of the house, painted when first needed and then kept."""
        if self._backdrop is None:
            ground = pygame.Surface(self.rect.size)
            ground.fill(self._ground)
            ground.blit(paint_backdrop(self.plan, self.cell, self._sprites), (0, 0))
            self._backdrop = ground.convert() if pygame.display.get_surface() else ground
        return self._backdrop

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

    def _owner(self, moment: Moment) -> Iterator[Layer]:
        if self.plan.owner is None:
            return
        x, y = self.plan.owner
        seat = "places/garden-bench" if self.plan.outdoors else "places/owner-chair"
        yield self._shadow(x, y, CHAIR_WIDTH)
        yield self._standing(seat, x, y, CHAIR_WIDTH)
        if moment.owner_face is not None:
            yield self._standing(f"owner/{moment.owner_face}", x, y, OWNER_WIDTH)

    def _switches(self, moment: Moment) -> Iterator[Layer]:
        """What is on looks so where somebody has drawn that, and in any case says so."""
        for name in moment.on:
            x, y = self.plan.places[name]
            box = self.cell_rect(x, y)
            if self._sprites.has(f"places/{name}-on"):
                yield y, *furniture(self._sprites, name, f"{name}-on", box)
            says = self._sprites.bubble("on", max(20, self.cell * 2 // 5))
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

    def _dog(self, moment: Moment, collar: Collar | None, alpha: int = SOLID) -> Iterator[Layer]:
        x, y = moment.dog
        stem, mirrored = drawing(moment)
        wide = self._wide(DOG_WIDTH)
        colour = collar.colour if collar else None
        picture = self._sprites.picture(stem, wide, mirrored=mirrored, collar=colour, alpha=alpha)
        feet = self._feet(x, y)
        soles = round(wide * DOG_SOLES / 64)
        box = pygame.Rect(feet[0] - wide // 2, feet[1] - soles, wide, wide)
        yield self._shadow(x, y, DOG_WIDTH * 0.7)
        yield y + 0.2, picture, box.topleft
        if moment.carrying is not None:
            yield self._carried(moment, box, stem, mirrored, alpha)
        if collar and collar.tag:
            tag = self._sprites.tag(collar.tag, collar.colour, max(14, self._wide(TAG_WIDTH)))
            yield self.plan.height, tag, tag.get_rect(midbottom=(box.centerx, box.top)).topleft

    def _carried(
        self, moment: Moment, dog: pygame.Rect, stem: str, mirrored: bool, alpha: int
    ) -> Layer:
        pose = _mouth_of(stem)
        wide = round(dog.width * MOUTHS[pose][2] / 64)
        item = self._sprites.trimmed(f"items/{moment.carrying}", wide, alpha)
        across, down = _mouth(dog, pose, mirrored)
        if pose == "up":  # behind the head, above which it shows
            box = item.get_rect(midbottom=(across, down))
            return moment.dog[1] + 0.195, item, box.topleft
        # It hangs from the mouth: the upper part of the thing is between the teeth.
        box = item.get_rect(midtop=(across, down - item.height // 5))
        return moment.dog[1] + 0.205, item, box.topleft


def drawing(moment: Moment) -> tuple[str, bool]:
    """Which drawing of the dog shows this moment, and whether it is mirrored."""
    sideways = moment.facing in ("left", "right")
    towards = "right" if sideways else moment.facing
    stem = f"{towards}-{moment.pose}" if moment.pose in DIRECTED else moment.pose
    frame = f"-{_frame(moment)}" if moment.pose in TWO_FRAMES else ""
    return f"dog/{stem}{frame}", moment.facing == "left"


def _frame(moment: Moment) -> int:
    """1 or 2: by the ground covered when walking (no sliding feet), else by the time."""
    if moment.pose == "walk":
        return 1 + int(4 * (moment.dog[0] + moment.dog[1])) % 2
    return 1 + int(6 * moment.seconds) % 2


def _mouth_of(stem: str) -> str:
    """The row of MOUTHS for a drawing such as ``dog/right-walk-1``."""
    name = stem.removeprefix("dog/")
    return next((pose for pose in MOUTHS if name.startswith(pose)), "down")


def _mouth(dog: pygame.Rect, pose: str, mirrored: bool = False) -> tuple[int, int]:
    across, down, _ = MOUTHS[pose]
    across = 64 - across if mirrored else across
    return dog.x + round(dog.width * across / 64), dog.y + round(dog.width * down / 64)


def _pile(index: int) -> tuple[float, float]:
    """How far aside and up (cells) the nth thing in a cell lies, so that all can be seen."""
    spots: Sequence[tuple[float, float]] = ((0, 0), (-0.2, 0.14), (0.2, 0.1), (0, 0.26))
    across, up = spots[index % 4]
    return across, up + 0.06 * (index // 4)

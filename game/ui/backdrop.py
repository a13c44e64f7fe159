"""The still part of a house: floors, walls, furniture and morning light, painted once."""

import pygame

from game.ui.decor import TILES, decor, has_front, ornament, windows
from game.ui.scene import Cell, Plan
from game.ui.sprites import INK, Sprites

DOG_BED_WIDTH = 1.2  # in cells: a bed is wider than its cell, the dog has to fit
PLACE_WIDTH = 1.0
JOIN_WIDTH = 0.28
WARM, COOL = (255, 250, 236), (236, 231, 244)
GLOW = (13, 7, 0)
BEAM = (34, 26, 10)
BEAM_PARTS = 8


def paint_backdrop(plan: Plan, cell: int, sprites: Sprites) -> pygame.Surface:
    """The house without dog, items and owner; ``cell`` is in pixels. Clear where nothing is."""
    painter = _Painter(plan, cell, sprites)
    painter.paint()
    return painter.canvas


class _Painter:
    """One painting in the making: layers from the floor up, then the light over all of it."""

    def __init__(self, plan: Plan, cell: int, sprites: Sprites) -> None:
        self.plan = plan
        self.cell = cell
        self.sprites = sprites
        self.canvas = pygame.Surface((plan.width * cell, plan.height * cell), pygame.SRCALPHA)
        self.line = max(1, round(cell * 3 / 64))
        self.rooms = sorted(set(plan.rooms.values()))
        self.cells = [(x, y) for y in range(plan.height) for x in range(plan.width)]
        self.walls = {cell for cell in plan.walls if self._near_floor(cell)}

    def paint(self) -> None:
        for cell in self.cells:
            if self.plan.floor(cell) or (self.plan.outdoors and cell in self.walls):
                self._floor(cell)
        for cell in filter(self.plan.floor, self.cells):
            self._door(cell)
            self._terrain(cell)
        if not self.plan.outdoors:
            self._wall_shadows()
        self._barriers()
        self._places()
        self._light()

    def _barriers(self) -> None:
        """Hedges or walls, those in front last; outlines only when all faces are there."""
        steps = (self._hedge,) if self.plan.outdoors else (self._wall, self._outline)
        for step in steps:
            for cell in self.cells:
                if cell in self.walls:
                    step(cell)

    def _near_floor(self, cell: Cell) -> bool:
        x, y = cell
        around = ((x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        return any(self.plan.floor(near) for near in around)

    def _box(self, cell: Cell) -> pygame.Rect:
        return pygame.Rect(cell[0] * self.cell, cell[1] * self.cell, self.cell, self.cell)

    def _stamp(self, key: str, cell: Cell, width: float = 1.0) -> None:
        """A picture ``width`` cells wide that stands on the lower edge of its cell."""
        picture = self.sprites.picture(key, round(width * self.cell))
        self.canvas.blit(picture, picture.get_rect(midbottom=self._box(cell).midbottom))

    # -- floors ---------------------------------------------------------------------------

    def _floor(self, cell: Cell) -> None:
        room = decor(self.plan.rooms.get(cell, ""))
        paved = cell in self.plan.rooms and room.floor == TILES
        floor = "grass" if self.plan.outdoors and not paved else room.floor
        self.canvas.blit(self.sprites.picture(f"scene/{floor}", self.cell), self._box(cell))
        if not self.plan.outdoors:
            self.canvas.fill(room.light, self._box(cell), special_flags=pygame.BLEND_RGB_MULT)

    def _door(self, cell: Cell) -> None:
        """A sill where the floor passes through a wall."""
        x, y = cell
        sill = self.sprites.picture("scene/door", self.cell)
        if {(x - 1, y), (x + 1, y)} <= self.walls and self._parted((x, y - 1), (x, y + 1)):
            self.canvas.blit(sill, self._box(cell))
        if {(x, y - 1), (x, y + 1)} <= self.walls and self._parted((x - 1, y), (x + 1, y)):
            self.canvas.blit(pygame.transform.rotate(sill, 90), self._box(cell))

    def _parted(self, one: Cell, other: Cell) -> bool:
        rooms = self.plan.rooms
        both = self.plan.floor(one) and self.plan.floor(other)
        return both and rooms.get(one) != rooms.get(other)

    def _terrain(self, cell: Cell) -> None:
        name = self.plan.terrain.get(cell)
        if not name:
            return
        self._stamp(f"scene/{name}{self._end(cell, name)}", cell)
        if self.sprites.has(f"scene/{name}-edge"):
            self._edges(cell, name)

    def _end(self, cell: Cell, name: str) -> str:
        """Long things are drawn as a left end, middles and a right end, where these exist."""
        if not self.sprites.has(f"scene/{name}-left"):
            return ""
        x, y = cell
        left = self.plan.terrain.get((x - 1, y)) == name
        right = self.plan.terrain.get((x + 1, y)) == name
        return {(0, 0): "", (0, 1): "-left", (1, 1): "-middle", (1, 0): "-right"}[left, right]

    def _edges(self, cell: Cell, name: str) -> None:
        x, y = cell
        beyond = ((x, y - 1), (x - 1, y), (x, y + 1), (x + 1, y))
        edge = self.sprites.picture(f"scene/{name}-edge", self.cell)
        for turn, near in enumerate(beyond):
            if self.plan.terrain.get(near) != name:
                self.canvas.blit(pygame.transform.rotate(edge, 90 * turn), self._box(cell))

    # -- walls ----------------------------------------------------------------------------

    def _has_front(self, cell: Cell) -> bool:
        """Whether one sees the front face: where no wall stands before it."""
        return cell in self.walls and (cell[0], cell[1] + 1) not in self.walls

    def _wall(self, cell: Cell) -> None:
        self.canvas.blit(self.sprites.picture("scene/wall-top", self.cell), self._box(cell))
        if self._has_front(cell):
            self._front(cell)

    def _front(self, cell: Cell) -> None:
        x, y = cell
        if not has_front(self.plan, cell):
            self._stamp("scene/wall-outside", cell)
            return
        self._stamp("scene/wall-front", cell)
        box = self._box(cell)
        front = self.sprites.picture("scene/wall-front", self.cell).get_rect(
            bottomleft=box.bottomleft
        )
        paper = decor(self.plan.rooms.get((x, y + 1), "")).paper
        self.canvas.fill(paper, front, special_flags=pygame.BLEND_RGB_MULT)
        found = ornament(self.plan, cell)
        if found:
            self._stamp(f"scene/{found}", cell, 0.8 if found == "plant" else 1.0)

    def _outline(self, cell: Cell) -> None:
        x, y = cell
        box = self._box(cell)
        middle = box.bottom - self.sprites.picture("scene/wall-front", self.cell).height
        if (x, y - 1) not in self.walls:
            # It meets the line down the wall beside it, which is drawn in the cell beside it.
            left = box.left - self.line * ((x - 1, y - 1) in self.walls)
            right = box.right + self.line * ((x + 1, y - 1) in self.walls)
            self._ink((left, box.top), (right, box.top))
        if self._has_front(cell):
            self._ink((box.left, middle), (box.right, middle))
            self._ink((box.left, box.bottom - self.line), (box.right, box.bottom - self.line))
        for near, side in (((x - 1, y), box.left), ((x + 1, y), box.right - self.line)):
            if near not in self.walls:
                self._ink((side, box.top), (side, box.bottom))
            elif self._has_front(near) and not self._has_front(cell):
                self._ink((side, middle), (side, box.bottom))

    def _ink(self, start: Cell, end: Cell) -> None:
        across, down = end[0] - start[0], end[1] - start[1]
        self.canvas.fill(INK, (*start, max(across, self.line), max(down, self.line)))

    def _hedge(self, cell: Cell) -> None:
        x, y = cell
        beside = {(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)}
        alone = not beside & self.plan.walls
        self._stamp("scene/tree" if alone else "scene/hedge", cell, 1.25 if alone else 1.06)
        if (x - 1, y) in self.walls and not alone:  # one long hedge, not a row of bushes
            join = self.sprites.picture("scene/hedge-join", round(JOIN_WIDTH * self.cell))
            box = self._box(cell)
            self.canvas.blit(join, join.get_rect(midbottom=box.bottomleft))

    # -- furniture and light --------------------------------------------------------------

    def _places(self) -> None:
        for name, cell in sorted(self.plan.places.items(), key=lambda place: place[1][1]):
            if cell == self.plan.owner:
                continue  # the owner's chair is drawn with the owner, before whom the dog passes
            picture, corner = furniture(self.sprites, name, name, self._box(cell))
            self.canvas.blit(picture, corner)

    def _wall_shadows(self) -> None:
        """The floor is darker under a wall, and to its right: the light comes from the left."""
        deep, thin = self.cell // 3, self.cell // 5
        below = _gradient((1, 8), (self.cell, max(1, deep)))
        beside = _gradient((8, 1), (max(1, thin), self.cell))
        for x, y in filter(self.plan.floor, self.cells):
            if (x, y - 1) in self.walls:
                self.canvas.blit(below, self._box((x, y)), special_flags=pygame.BLEND_RGB_MULT)
            if (x - 1, y) in self.walls:
                self.canvas.blit(beside, self._box((x, y)), special_flags=pygame.BLEND_RGB_MULT)

    def _light(self) -> None:
        """Warm from the left, cool to the right; only colours change, so what is clear stays."""
        ramp = pygame.Surface((2, 1))
        ramp.set_at((0, 0), WARM)
        ramp.set_at((1, 0), COOL)
        wash = pygame.transform.smoothscale(ramp, self.canvas.get_size())
        self.canvas.blit(wash, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        ramp.set_at((0, 0), GLOW)
        ramp.set_at((1, 0), (0, 0, 0))
        glow = pygame.transform.smoothscale(ramp, self.canvas.get_size())
        self.canvas.blit(glow, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        if not self.plan.outdoors:
            self._beams()

    def _beams(self) -> None:
        """The sun falls through the windows onto the floor, fainter the farther it comes."""
        layer = pygame.Surface(self.canvas.get_size())
        for x, y in windows(self.plan):
            for part in range(BEAM_PARTS):
                colour = [tone * (BEAM_PARTS - part) // BEAM_PARTS for tone in BEAM]
                ends = part / BEAM_PARTS, (part + 1) / BEAM_PARTS
                corners = [in_beam(across, along) for along in ends for across in (0.0, 1.0)]
                points = [((x + dx) * self.cell, (y + dy) * self.cell) for dx, dy in corners]
                pygame.draw.polygon(layer, colour, [points[n] for n in (0, 1, 3, 2)])
        for cell in self.walls:
            layer.fill((0, 0, 0), self._box(cell))
        soft = pygame.transform.box_blur(layer, max(1, self.cell // 14))
        self.canvas.blit(soft, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def in_beam(across: float, along: float) -> tuple[float, float]:
    """A point in the light of a window, in cells from the corner of the window's cell.

    ``across`` runs from the left edge of the light to the right one, ``along`` from the window
    to where the light ends, both from 0 to 1: it slants away from the left.
    """
    return 0.25 + 0.55 * across + 0.85 * along, 1.0 + 2.2 * along


def furniture(
    sprites: Sprites, place: str, drawing: str, box: pygame.Rect
) -> tuple[pygame.Surface, tuple[int, int]]:
    """The picture ``drawing`` of a place whose cell is ``box``, and where its corner is."""
    wide = DOG_BED_WIDTH if place == "dog bed" else PLACE_WIDTH
    picture = sprites.grounded(f"places/{drawing}", round(wide * box.width))
    # What is on the wall hangs on the wall behind, not on the floor.
    up = box.height // 2 if place.startswith("wall") else 0
    return picture, picture.get_rect(midbottom=(box.centerx, box.bottom - up)).topleft


def _gradient(steps: tuple[int, int], size: tuple[int, int]) -> pygame.Surface:
    """Dark to light along the longer side of ``steps``, stretched to ``size`` pixels."""
    ramp = pygame.Surface(steps)
    for step in range(max(steps)):
        grey = 196 + 59 * step // (max(steps) - 1)
        ramp.set_at((step % steps[0], step % steps[1]), (grey, grey - 4 + step // 2, grey))
    return pygame.transform.smoothscale(ramp, size)

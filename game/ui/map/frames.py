"""Pictures in the gallery: in a golden frame what was found, as a silhouette what was not."""

from collections.abc import Callable, Hashable

import pygame
from pygame import Rect, Surface

from game.play.gallery import Piece
from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.pen import Pen
from game.ui.kit.theme import Colour
from game.ui.kit.widget import Widget
from game.ui.map.interior import PAINTS, Paint, empty_room
from game.ui.sprites import INK, Sprites

_GOLD: Colour = (224, 172, 64)
_PALE_GOLD: Colour = (247, 214, 128)
_TROPHY: Colour = (120, 160, 110)
_PALE_TROPHY: Colour = (184, 212, 168)
_DUSK = Paint((222, 216, 206), (214, 207, 196), (204, 195, 182), (190, 179, 164))
_SHADE: Colour = (122, 112, 104)
_FRAME = 9  # the width of a frame, at scale 1
_LOWEST = 92  # of a picture with its frame, at scale 1
_POSES = {"breaks": "guilty", "chews": "chew-1", "waits": "sleep-1", "": "sit-proud"}
_IN_MOUTH = ("brings", "picks up", "puts down")


class Scenes:
    """Draws what a piece shows: the dog, and the things that it is about."""

    def __init__(self, sprites: Sprites):
        self._sprites = sprites

    def scene(self, piece: Piece, size: tuple[int, int]) -> Surface:
        """The whole scene, or as much of it as shadows tell."""
        paint = PAINTS[piece.chapter] if piece.found else _DUSK
        room = empty_room(size, paint)
        for drawing, place in self._placed(piece, size):
            room.blit(drawing if piece.found else silhouette(drawing, _SHADE), place)
        return room

    def _placed(self, piece: Piece, size: tuple[int, int]) -> list[tuple[Surface, Rect]]:
        width, height = size
        pose = _POSES.get(piece.deed, "right-stand")
        unit = min(height, width * 0.68)  # in a narrow picture all is smaller
        dog = self._sprites.trimmed(f"dog/{pose}", round(unit * 0.86))
        left = dog.get_rect(midbottom=(round(width * 0.33), round(height * 0.95)))
        keys = [f"items/{item}" for item in piece.items] + [f"places/{p}" for p in piece.places]
        things = [self._sprites.trimmed(key, round(unit * 0.52)) for key in keys[:2]]
        placed, standing = [(dog, left)], 0
        for number, thing in enumerate(things):
            if number == 0 and piece.deed in _IN_MOUTH and piece.items:
                mouth = (left.right + thing.get_width() // 8, left.top + left.height * 5 // 8)
                spot = thing.get_rect(center=mouth)
            else:
                across = round(width * (0.82 - 0.2 * standing))
                spot = thing.get_rect(midbottom=(across, round(height * 0.96)))
                standing += 1
            placed.append((thing, spot.clamp(Rect(0, 0, width, height))))
        return placed


def silhouette(drawing: Surface, colour: Colour) -> Surface:
    """The same shape in one colour."""
    shape = drawing.copy()
    shape.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    shape.fill((*colour, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return shape


class Framed(Button):
    """A piece that hangs on the wall, with its name below; ``chosen`` is the one looked at."""

    def __init__(
        self,
        scenes: Scenes,
        piece: Piece,
        name: str,
        on_press: Callable[[], None],
        chosen: bool = False,
    ):
        super().__init__(nowhere(), name, on_press)
        self.piece, self.chosen = piece, chosen
        self._scenes = scenes
        self._kept: tuple[Hashable, Surface] | None = None

    def least_width(self, pen: Pen) -> int:
        """The longest word of its name."""
        words = self.label.split() or [""]
        return max(pen.width(word, "small") for word in words) + 2 * pen.look.gap

    def least_height(self, pen: Pen, width: int) -> int:
        """A small picture and its name."""
        return pen.look.px(_LOWEST) + self._name_height(pen, width)

    def _name_height(self, pen: Pen, width: int) -> int:
        """Two lines, so that pictures side by side are of one height; or what is needed."""
        needed = pen.paragraph_height(self.label, max(1, width - 2 * pen.look.gap), "small")
        return max(2 * pen.height("small"), needed) + pen.look.gap * 3 // 2

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The picture, and its name; at the foot of the chosen one is a line."""
        gap, theme = pen.look.gap, pen.look.theme
        if self.chosen or self.hovered:
            pen.card(surface, self.rect, theme.lit, theme.line, raised=False)
        around = self.rect.inflate(-gap, -gap)
        around.height = self.rect.height - self._name_height(pen, self.rect.width) - gap // 2
        surface.blit(self._picture(pen, around.size), around)
        room = self.rect.inflate(-2 * gap, 0)
        room.top = around.bottom + gap // 2
        ink = theme.ink if self.piece.found else theme.muted
        for line in pen.wrap(self.label, room.width, "small"):
            left = room.centerx - pen.width(line, "small") // 2
            pen.text(surface, line, (left, room.top), "small", ink)
            room.top += pen.height("small")
        if self.chosen:
            pen.line_below(surface, self.rect)

    def _picture(self, pen: Pen, size: tuple[int, int]) -> Surface:
        """Painted once for each size."""
        if self._kept is None or self._kept[0] != size:
            self._kept = (size, framed(self._scenes, self.piece, size, pen))
        return self._kept[1]


class Portrait(Widget):
    """A piece by itself, as large as there is room for; nothing can be done with it."""

    def __init__(self, scenes: Scenes, piece: Piece):
        super().__init__(nowhere())
        self._scenes, self._piece = scenes, piece
        self._kept: tuple[Hashable, Surface] | None = None

    def least_height(self, pen: Pen, width: int) -> int:
        """None: it is left out where there is too little room."""
        return 0

    def wished_height(self, pen: Pen, width: int) -> int:
        """A little wider than high."""
        return width * 5 // 8

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The picture in its frame."""
        if self.rect.height < pen.look.px(_LOWEST):
            return
        size = (min(self.rect.width, self.rect.height * 2), self.rect.height)
        if self._kept is None or self._kept[0] != size:
            self._kept = (size, framed(self._scenes, self._piece, size, pen))
        surface.blit(self._kept[1], self._kept[1].get_rect(center=self.rect.center))


def framed(scenes: Scenes, piece: Piece, size: tuple[int, int], pen: Pen) -> Surface:
    """A picture of ``size`` pixels with a frame: golden if found, green for a trophy."""
    whole = Surface(size, pygame.SRCALPHA)
    frame, line = min(pen.look.px(_FRAME), size[1] // 10), pen.look.outline
    wood, light = (_TROPHY, _PALE_TROPHY) if piece.trophy else (_GOLD, _PALE_GOLD)
    if not piece.found:
        wood, light = _DUSK.boards, _DUSK.wall
    area = whole.get_rect()
    for colour, inset in ((INK, 0), (wood, line), (light, line + frame // 2)):
        pygame.draw.rect(whole, colour, area.inflate(-2 * inset, -2 * inset), border_radius=line)
    inner = area.inflate(-2 * (line + frame), -2 * (line + frame))
    pygame.draw.rect(whole, INK, inner.inflate(2 * line, 2 * line))
    if min(inner.size) > 0:
        whole.blit(scenes.scene(piece, inner.size), inner)
    return whole

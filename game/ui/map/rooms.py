"""A level on the map: a room with the level's things in it, and below it what was reached."""

from collections.abc import Callable, Hashable, Sequence

from pygame import Rect, Surface

from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.pen import Pen
from game.ui.map.interior import Paint, empty_room, round_above
from game.ui.sprites import Sprites
from game.world.level import Level

_LOWEST = 78  # of the picture, at scale 1
_MOST_THINGS = 3
_DOG = 0.8  # the width of the dog, of the picture's height; it is a little higher than wide
_HANGING = "framed"  # what has this look hangs on the wall


def things_of(level: Level) -> tuple[tuple[str, bool], ...]:
    """What to show of a level: drawings, and whether each hangs on the wall; these come last."""
    items = [item for item in level.home.items if item.left_by is None]
    things = {f"items/{item.name}": _HANGING in item.perceived for item in items}
    places = (place.name for place in level.home.places if place.name != "owner")
    things |= {f"places/{name}": False for name in places}
    shown = list(things.items())[:_MOST_THINGS]
    return tuple(sorted(shown, key=lambda thing: thing[1]))  # the first has a ribbon above it


class Room(Button):
    """A level to go into. ``lines`` say what was reached; ``ribbon`` is a word in its corner, on
    green if the level is ``solved``. With ``dog`` the dog waits in it, so drawn.
    """

    def __init__(
        self,
        sprites: Sprites,
        label: str,
        on_press: Callable[[], None],
        paint: Paint,
        things: Sequence[tuple[str, bool]] = (),
        lines: Sequence[str] = (),
        ribbon: str = "",
        dog: str = "",
        solved: bool = False,
    ):
        super().__init__(nowhere(), label, on_press)
        self.lines, self.ribbon, self.solved = tuple(lines), ribbon, solved
        self._sprites, self._paint, self._things, self._dog = sprites, paint, tuple(things), dog
        self._kept: tuple[Hashable, Surface] | None = None

    def least_width(self, pen: Pen) -> int:
        """The longest word of its title."""
        widest = max(pen.width(word, "bold") for word in self.label.split() or [""])
        return widest + 2 * self._side(pen)

    def least_height(self, pen: Pen, width: int) -> int:
        """A small picture and all words."""
        return pen.look.px(_LOWEST) + self._words_height(pen, width)

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The room above, the words below."""
        theme = pen.look.theme
        pen.card(surface, self.rect, theme.lit if self.hovered else theme.card)
        picture = self._picture_rect(pen)
        surface.blit(self._picture(pen, picture.size), picture)
        line = Rect(picture.left, picture.bottom, picture.width, pen.look.outline)
        surface.fill(theme.edge, line)
        self._draw_words(surface, pen, picture.bottom + pen.look.gap)
        if self.ribbon:
            self._draw_ribbon(surface, pen, picture)

    # ---- the words ---------------------------------------------------------------------------
    def _side(self, pen: Pen) -> int:
        return 3 * pen.look.gap // 2

    def _words_height(self, pen: Pen, width: int) -> int:
        inside = max(1, width - 2 * self._side(pen))
        lines = sum(pen.paragraph_height(line, inside, "small") for line in self.lines)
        return pen.paragraph_height(self.label, inside, "bold") + lines + 2 * pen.look.gap

    def _draw_words(self, surface: Surface, pen: Pen, top: int) -> None:
        room = self.rect.inflate(-2 * self._side(pen), 0)
        room.top = top
        room.top += pen.paragraph(surface, self.label, room, "bold")
        for line in self.lines:
            room.top += pen.paragraph(surface, line, room, "small", pen.look.theme.muted)

    def _draw_ribbon(self, surface: Surface, pen: Pen, picture: Rect) -> None:
        theme, gap = pen.look.theme, pen.look.gap
        tag = Rect(0, 0, pen.width(self.ribbon, "bold") + 2 * gap, pen.height("bold") + gap // 2)
        tag.topleft = (picture.left + gap, picture.top + gap)
        fill = theme.good if self.solved else theme.primary
        pen.card(surface, tag, fill, theme.edge, raised=False, radius=gap)
        corner = (tag.left + gap, tag.top + gap // 4)
        pen.text(surface, self.ribbon, corner, "bold", theme.on_primary)

    # ---- the picture -------------------------------------------------------------------------
    def _picture_rect(self, pen: Pen) -> Rect:
        edge = pen.look.outline
        inner = self.rect.inflate(-2 * edge, -2 * edge)
        high = self.rect.height - self._words_height(pen, self.rect.width) - edge
        return Rect(inner.left, inner.top, inner.width, max(1, high))

    def _picture(self, pen: Pen, size: tuple[int, int]) -> Surface:
        """Painted once for each size."""
        radius = max(1, pen.look.radius - pen.look.outline)
        key = (size, radius)
        if self._kept is None or self._kept[0] != key:
            painted = empty_room(size, self._paint)
            self._furnish(painted)
            round_above(painted, radius)
            self._kept = (key, painted)
        return self._kept[1]

    def _furnish(self, room: Surface) -> None:
        width, height = room.get_size()
        shown = [key for key, _ in self._things]
        side = round(height * 0.58)
        dog = round(height * _DOG) if self._dog else 0
        wide = (width - dog - round(height * 0.2)) / max(1, len(shown))
        side = max(1, min(side, round(wide)))
        for number, (key, hangs) in enumerate(self._things):
            middle = round(height * 0.1 + wide * (number + 0.5))
            if hangs:
                drawing = self._sprites.trimmed(key, side)
                room.blit(drawing, drawing.get_rect(center=(middle, round(height * 0.34))))
            else:
                drawing = self._sprites.grounded(key, side)
                room.blit(drawing, drawing.get_rect(midbottom=(middle, round(height * 0.9))))
        if self._dog:
            drawing = self._sprites.grounded(f"dog/{self._dog}", dog)
            place = (width - dog // 2 - round(height * 0.08), round(height * 0.97))
            room.blit(drawing, drawing.get_rect(midbottom=place))

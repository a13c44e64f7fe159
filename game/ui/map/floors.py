"""The house of chapters: a floor is a chapter, and a window is lit for each level solved."""

from collections.abc import Callable, Sequence

from pygame import Rect, Surface

from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.pen import Pen
from game.ui.sprites import Sprites

_WALLS = 300  # the width of every drawing of the house, in its own units
_HEIGHTS = {"roof": 138, "storey": 112, "ground": 112, "garden": 118, "shed": 118}
_INSIDE = (36, 264)  # where a wall begins and ends
_PLATE_ENDS = 7  # above the lower edge of a floor
_WINDOW, _DOOR = 34, 38
_NARROWEST, _PLATE = 290, 42  # at scale 1


class Floor(Button):
    """A chapter: a part of the house with a plate that says its name. ``chosen`` is the one whose
    rooms are shown. ``lights`` has a window for each level, lit or not; ``detail`` is on the plate.
    """

    def __init__(
        self,
        sprites: Sprites,
        part: str,
        label: str,
        detail: str,
        on_press: Callable[[], None],
        lights: Sequence[bool] = (),
        chosen: bool = False,
    ):
        super().__init__(nowhere(), label, on_press)
        self.detail, self.lights, self.chosen = detail, tuple(lights), chosen
        self._sprites, self._part = sprites, part

    def least_width(self, pen: Pen) -> int:
        """Enough for the plate."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """As the drawing is at that width, so that each part stands on the one below it."""
        return width * _HEIGHTS[self._part] // _WALLS

    @property
    def focus_rect(self) -> Rect:
        """The plate."""
        return self._plate

    @property
    def _plate(self) -> Rect:
        left, right = (round(x * self._unit) for x in _INSIDE)
        high = round(_PLATE * self._unit)
        bottom = self.rect.bottom - round(_PLATE_ENDS * self._unit)
        return Rect(self.rect.left + left, bottom - high, right - left, high)

    @property
    def _unit(self) -> float:
        return self.rect.width / _WALLS

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The part of the house, its windows, and the plate."""
        drawing = self._sprites.picture(f"map/{self._part}", self.rect.width)
        surface.blit(drawing, drawing.get_rect(midbottom=self.rect.midbottom))
        self._draw_windows(surface)
        self._draw_plate(surface, pen)

    def _draw_windows(self, surface: Surface) -> None:
        names = [f"map/window-{'lit' if lit else 'dark'}" for lit in self.lights]
        widths = [round(_WINDOW * self._unit)] * len(names)
        if self._part == "ground":
            names.insert(len(names) // 2, "map/front-door")
            widths.insert(len(widths) // 2, round(_DOOR * self._unit))
        room, stand = self._plate.inflate(-round(8 * self._unit), 0), self._plate.top
        spare = (room.width - sum(widths)) / (len(names) + 1)
        left = room.left + spare
        for name, width in zip(names, widths, strict=True):
            drawing = self._sprites.picture(name, width)
            above = 0 if name.endswith("door") else round(4 * self._unit)
            surface.blit(drawing, drawing.get_rect(bottomleft=(round(left), stand - above)))
            left += width + spare

    def _draw_plate(self, surface: Surface, pen: Pen) -> None:
        theme, gap, plate = pen.look.theme, pen.look.gap, self._plate
        lit = self.chosen or self.hovered
        pen.card(surface, plate, theme.lit if lit else theme.card, radius=gap, raised=not lit)
        inside = plate.inflate(-3 * gap, 0)
        if self.chosen:
            pen.line_below(surface, plate)
        top = plate.centery - pen.height("bold") // 2
        pen.text(surface, self.label, (inside.left, top), "bold")
        left = inside.right - pen.width(self.detail, "small")
        top = plate.centery - pen.height("small") // 2
        pen.text(surface, self.detail, (left, top), "small")

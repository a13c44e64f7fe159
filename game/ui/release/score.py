"""A dog's name and its points so far; a press shows its ledger."""

from collections.abc import Callable, Sequence

from pygame import Rect, Surface

from game.ui.concepts import SHAPES, Concept, colour_of
from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.pen import Pen
from game.ui.release.dogs import Dog, all_totals

_MARK, _SMALL_MARK = 7, 5  # at scale 1: radii
_COLUMNS: tuple[Concept, Concept] = ("said", "meant")


class Score(Button):
    """The shape and the name of a dog, what it was paid by ``time``, what that was worth.

    In one line where there is room, else in two. ``lit``: this is the dog whose ledger is shown.
    All is as wide as any of ``all_dogs`` needs on its day, so that columns stand still.
    """

    def __init__(self, pen: Pen, dog: Dog, all_dogs: Sequence[Dog], on_press: Callable[[], None]):
        super().__init__(nowhere(), dog.name, on_press)
        self.dog = dog
        self.time = 0.0
        self._names = [each.name for each in all_dogs]
        self._widths = [
            max(pen.width(total, "bold") for total in totals) + _before_total(pen)
            for totals in all_totals(all_dogs)
        ]

    def least_width(self, pen: Pen) -> int:
        """The name, or both totals below it."""
        return max(_name_width(pen, self.label), self._totals_width(pen)) + 3 * pen.look.gap

    def least_height(self, pen: Pen, width: int) -> int:
        """A line, or two where that is too narrow for everything."""
        lines = 1 if self._in_one_line(pen, width) else 2
        return lines * pen.height("bold") + 2 * pen.look.gap

    def draw(self, surface: Surface, pen: Pen) -> None:
        """A card; the one that leads has the colour of its collar around it."""
        theme, gap = pen.look.theme, pen.look.gap
        lit = self.lit or self.hovered
        outline = self.dog.colour(theme) if self.lit else theme.line
        pen.card(surface, self.rect, theme.lit if lit else theme.card, outline, raised=self.lit)
        inside = self.rect.inflate(-3 * gap, -2 * gap)
        line = Rect(inside.left, 0, inside.width, pen.height("bold"))
        one = self._in_one_line(pen, self.rect.width)
        line.top = inside.centery - line.height // 2 if one else inside.top
        radius = pen.look.px(_MARK)
        middle = (line.left + radius, line.centery)
        pen.mark(surface, middle, radius, self.dog.colour(theme), self.dog.shape)
        name = _name_width(pen, "")
        pen.text(surface, self.label, (line.left + name, line.top), "bold")
        totals = self._totals_width(pen)
        left = line.right - totals if one else line.left + name
        top = line.top if one else line.bottom
        self._draw_totals(surface, pen, (left, top))

    def _draw_totals(self, surface: Surface, pen: Pen, corner: tuple[int, int]) -> None:
        """Both totals, each in its column and at the right of it."""
        left, top = corner
        columns = zip(_COLUMNS, self.dog.totals(self.time), self._widths, strict=True)
        for what, total, width in columns:
            colour, radius = colour_of(what, pen.look.theme), pen.look.px(_SMALL_MARK)
            middle = (left + radius, top + pen.height("bold") // 2)
            pen.mark(surface, middle, radius, colour, SHAPES[what])
            at = (left + width - pen.width(total, "bold"), top)
            pen.text(surface, total, at, "bold", colour)
            left += width + 2 * pen.look.gap

    def _in_one_line(self, pen: Pen, width: int) -> bool:
        words = max(_name_width(pen, name) for name in self._names) + self._totals_width(pen)
        return words + 5 * pen.look.gap <= width

    def _totals_width(self, pen: Pen) -> int:
        return sum(self._widths) + 2 * pen.look.gap


def _name_width(pen: Pen, name: str) -> int:
    return 2 * pen.look.px(_MARK) + pen.look.gap + pen.width(name, "bold")


def _before_total(pen: Pen) -> int:
    return 2 * pen.look.px(_SMALL_MARK) + pen.look.gap

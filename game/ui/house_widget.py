"""A house on a screen, as a widget: the still house, the dog in it, the ghosts of a pack."""

from collections.abc import Sequence
from dataclasses import dataclass

from pygame import Rect, Surface

from game.ui.house_view import HouseView
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget
from game.ui.scene import Moment, Plan
from game.ui.sprites import Sprites


@dataclass
class Echo:
    """A word that rises from a cell; ``age`` in seconds."""

    x: float
    y: float
    text: str
    age: float = 0.0


class HouseWidget(Widget):
    """Shows ``moment`` in a house; ``ghosts`` are (x, y, what it carries) of dogs in training."""

    def __init__(self, rect: Rect, pen: Pen, sprites: Sprites, plan: Plan, moment: Moment) -> None:
        super().__init__(rect)
        self.moment = moment
        self.ghosts: Sequence[tuple[float, float, str | None]] = ()
        self.echoes: Sequence[Echo] = ()
        self._sprites = sprites
        self._ground = pen.look.theme.ground
        self._view = self._viewed(plan)

    def show(self, plan: Plan, moment: Moment) -> None:
        """Show another house in the same place."""
        self.moment = moment
        self._view = self._viewed(plan)

    def _viewed(self, plan: Plan) -> HouseView:
        return HouseView(self._sprites, plan, self.rect, ground=self._ground)

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The house as it stands."""
        self._view.draw(surface, self.moment)
        self._view.draw_ghosts(surface, self.ghosts)
        for echo in self.echoes:
            self._view.echo(surface, echo.x, echo.y, echo.text, echo.age)

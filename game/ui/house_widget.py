"""A house on a screen, as a widget: the still house, the dog in it, the ghosts of a pack."""

from collections.abc import Sequence

from pygame import Rect, Surface

from game.texts.texts import Texts
from game.ui.house_view import Ghost, HouseView
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Widget
from game.ui.scene import Collar, Moment, Plan
from game.ui.sprites import Sprites

_NARROWEST, _LOWEST, _WISHED = 300, 230, 330  # at scale 1


class HouseWidget(Widget):
    """Shows ``moment`` in a house; ``ghosts`` are dogs in training.

    The dog wears the ``collar``; ``others`` are dogs of other days and theirs, drawn faded. With
    ``still`` nothing moves by itself.
    """

    grows = True

    def __init__(
        self, rect: Rect, pen: Pen, sprites: Sprites, plan: Plan, moment: Moment, say: Texts
    ) -> None:
        super().__init__(rect)
        self.moment = moment
        self.collar: Collar | None = None
        self.others: Sequence[tuple[Moment, Collar]] = ()
        self.ghosts: Sequence[Ghost] = ()
        self.still = False
        self._clock = 0.0  # seconds
        self._plan = plan
        self._sprites = sprites
        self._on = say("level-switch-on")
        self._ground = pen.look.theme.ground
        self._view = self._viewed()

    def tick(self, seconds: float) -> None:
        """Tails wag on."""
        self._clock += seconds

    @property
    def clock(self) -> float | None:
        """What moves by itself follows this clock, in seconds; None: nothing does."""
        return None if self.still else self._clock

    def show(self, plan: Plan, moment: Moment) -> None:
        """Show another house in the same place."""
        self.moment = moment
        self._plan = plan
        self._view = self._viewed()

    def put(self, rect: Rect) -> None:
        """Be there; a house that is only moved is not painted again."""
        before, self.rect = self.rect, rect
        if rect.size != before.size:
            self._view = self._viewed()
        else:
            self._view.rect.move_ip(rect.x - before.x, rect.y - before.y)

    def least_width(self, pen: Pen) -> int:
        """Enough to see what is what."""
        return pen.look.px(_NARROWEST)

    def least_height(self, pen: Pen, width: int) -> int:
        """Enough to see what is what."""
        return pen.look.px(_LOWEST)

    def wished_height(self, pen: Pen, width: int) -> int:
        """As high as the house is at that width, as long as it can be seen whole."""
        whole = width * self._plan.height // self._plan.width
        return max(self.least_height(pen, width), min(pen.look.px(_WISHED), whole))

    def _viewed(self) -> HouseView:
        return HouseView(self._sprites, self._plan, self.rect, self._on, ground=self._ground)

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The house as it stands."""
        self._view.draw(surface, self.moment, self.others, self.collar, clock=self.clock)
        self._view.draw_ghosts(surface, self.ghosts)

"""The house at home on one dog's day, with dogs of other days passing through it."""

from collections.abc import Sequence

from pygame import Rect, Surface

from game.learning.days import Entry
from game.play.finding import points
from game.texts.texts import Texts
from game.ui.acting import standing
from game.ui.concepts import SHAPES, Concept, colour_of
from game.ui.film import plan_of
from game.ui.house_widget import HouseWidget
from game.ui.kit.box import nowhere
from game.ui.kit.pen import Pen
from game.ui.release.dogs import Dog
from game.ui.sprites import Sprites

STEPS_A_SECOND = 4.0
ECHO_STEPS = 3.0  # how long a payment can be seen
_RISES = 0.5  # cells
_LOWEST = 150  # of a small house, at scale 1
_BESIDE_WORDS = 42  # in a bubble, at scale 1


class Home(HouseWidget):
    """The day of ``lead``, which the house and its owner follow; ``others`` are drawn faded.

    All of it follows from ``time``, in steps. With ``still`` dogs jump from step to step. A
    ``small`` house may be lower than others.
    """

    def __init__(
        self,
        pen: Pen,
        sprites: Sprites,
        say: Texts,
        lead: Dog,
        others: Sequence[Dog] = (),
        small: bool = False,
        still: bool = False,
    ):
        super().__init__(nowhere(), pen, sprites, plan_of(lead.film.house), lead.film.at(0.0), say)
        self._theme = pen.look.theme
        self._told = _told(lead.film.day.ledger, say)
        self.lead, self.guests = lead, tuple(others)
        self.small, self.still = small, still
        self.collar = lead.collar(self._theme)
        self.time = self._seen_at = 0.0
        self.show_time(0.0)

    def show_time(self, time: float) -> None:
        """Show the house at this time of the day."""
        self.time = time
        shown = float(int(time)) if self.still else time
        self.moment = self.lead.film.at(shown)
        self.others = [(dog.film.at(shown), dog.collar(self._theme)) for dog in self.guests]

    def tick(self, seconds: float) -> None:
        """While the day stands still, tails wag on."""
        if self.time == self._seen_at:
            super().tick(seconds)
        self._seen_at = self.time

    @property
    def clock(self) -> float | None:
        """What moves by itself follows the day, so that a film of it moves as well."""
        return None if self.still else self.time / STEPS_A_SECOND + self._clock

    def least_height(self, pen: Pen, width: int) -> int:
        """Enough to see what is what."""
        return pen.look.px(_LOWEST) if self.small else super().least_height(pen, width)

    def draw(self, surface: Surface, pen: Pen) -> None:
        """The house, and what was paid in it just now."""
        super().draw(surface, pen)
        _draw_payments(surface, pen, self.bubbles(pen))

    def payments(self) -> list[tuple[Concept, str]]:
        """What the last step that paid did pay, as long as that can be seen: "+10 Said"."""
        step = self._paid_at()
        return [] if step is None else self._told[step]

    def _paid_at(self) -> int | None:
        """The last step that paid, if it is not too long ago."""
        steps = [step for step in self._told if step <= self.time + 1e-6]
        return steps[-1] if steps and self.time < steps[-1] + ECHO_STEPS else None

    def bubbles(self, pen: Pen) -> list[tuple[Concept, str, Rect]]:
        """Each payment and where it is: beside the dog that got it, and rising."""
        step = self._paid_at()
        if step is None:
            return []
        payments = self._told[step]
        height, gap = pen.height("bold") + pen.look.px(4), pen.look.gap // 2
        widths = [pen.width(words, "bold") + pen.look.px(_BESIDE_WORDS) for _, words in payments]
        size = (max(widths), len(payments) * (height + gap) - gap)
        all_of_them = self._beside_dog(size, step)
        placed = []
        for number, ((what, words), width) in enumerate(zip(payments, widths, strict=True)):
            top = all_of_them.top + number * (height + gap)
            left = all_of_them.centerx - width // 2
            placed.append((what, words, Rect(left, top, width, height)))
        return placed

    def _beside_dog(self, size: tuple[int, int], step: int) -> Rect:
        """Room for something where it hides neither dog nor owner, as far as there is any."""
        risen = 0.0 if self.still else _RISES * (self.time - step) / ECHO_STEPS
        spared, room = self._spared(step), self._view.rect
        up = round(risen * self._view.cell)
        spots = [Rect((0, 0), size) for _ in range(4)]
        spots[0].midbottom = (spared.centerx, spared.top - up)
        spots[1].midleft = (spared.right, spared.centery - up)
        spots[2].midright = (spared.left, spared.centery - up)
        spots[3].midtop = (spared.centerx, spared.bottom + up)
        inside = [spot.clamp(room) for spot in spots]
        free = [spot for spot in inside if not spot.colliderect(spared)]
        return (free or inside)[0].clamp(self.rect)

    def _spared(self, step: int) -> Rect:
        """Where the dog is with its tag, other dogs in the same cell, and the owner if near."""
        film, cell = self.lead.film, self._view.cell
        at = self._view.cell_rect(*standing(film.house, film.day.moments[step].cell))
        spared = Rect(0, 0, 2 * cell, 7 * cell // 4)
        spared.midbottom = at.midbottom
        if self._plan.owner is not None:
            owner = self._view.cell_rect(*self._plan.owner)
            if spared.colliderect(owner):
                spared = spared.union(owner)
        return spared


def _told(ledger: Sequence[Entry], say: Texts) -> dict[int, list[tuple[Concept, str]]]:
    """What each step that paid did pay, in words: "+10 Said", "−40 Meant"."""
    told: dict[int, list[tuple[Concept, str]]] = {}
    for step in sorted({entry.step for entry in ledger if entry.said or entry.meant}):
        now = [entry for entry in ledger if entry.step == step]
        said, meant = sum(entry.said for entry in now), sum(entry.meant for entry in now)
        told[step] = []
        if said:
            told[step].append(("said", say("release-paid-said", points=points(said))))
        if meant:
            told[step].append(("meant", say("release-paid-meant", points=points(meant))))
    return told


def _draw_payments(
    surface: Surface, pen: Pen, payments: Sequence[tuple[Concept, str, Rect]]
) -> None:
    """Small cards, each with the colour and the shape of its column."""
    for what, words, box in payments:
        colour, radius = colour_of(what, pen.look.theme), pen.look.px(6)
        pen.card(surface, box, outline=colour, radius=box.height // 2)
        middle = (box.left + pen.look.px(16), box.centery)
        pen.mark(surface, middle, radius, colour, SHAPES[what])
        top = box.centery - pen.height("bold") // 2
        pen.text(surface, words, (box.left + pen.look.px(28), top), "bold", colour)

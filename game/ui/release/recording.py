"""A piece of the day as a moving picture, drawn anew without a window.

The same recording is the same picture, to the bit.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import pygame

from game.learning.verdict import Dogs
from game.texts.texts import Texts
from game.ui.kit.box import Box, Panes, Sized, Stack, nowhere
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.theme import THEMES, Look
from game.ui.release.dogs import dogs_of
from game.ui.release.home import STEPS_A_SECOND, Home
from game.ui.release.score import Score
from game.ui.sprites import Sprites
from game.world.house import House

if TYPE_CHECKING:
    from PIL.Image import Image

View: TypeAlias = Literal["together", "beside", "alone"]

SECONDS = 10.0
"""How much of what was seen is saved."""
FRAME_SECONDS = 0.08  # a GIF counts in hundredths
_WIDTHS: dict[View, int] = {"together": 720, "beside": 1060, "alone": 720}  # pixels
_STRIPE = 40  # pixels
_COLOURS = 255  # a GIF has 256, and one means "as before"


@dataclass(frozen=True)
class Recording:
    """What is recorded: from time ``start`` to ``end``, in steps; ``lead`` is the leading dog.

    ``folder`` is where the level lies: it may have pictures of its own there.
    """

    title: str
    home: House
    dogs: Dogs
    lead: int
    view: View
    start: float
    end: float
    theme: str = "light"
    language: str = "en"
    folder: Path | None = None

    def times(self) -> list[float]:
        """The time of each frame; the last one is ``end``."""
        step = FRAME_SECONDS * STEPS_A_SECOND
        frames = max(1, ceil((self.end - self.start) / step - 1e-9))
        return [max(self.start, self.end - step * (frames - n - 1)) for n in range(frames)]


def lately(time: float) -> float:
    """Where a recording begins that ends at a time of the day, in steps."""
    return max(0.0, time - SECONDS * STEPS_A_SECOND)


class Recorder:
    """Draws a recording: its title, the points of the dogs, the houses."""

    def __init__(self, recording: Recording):
        pygame.font.init()
        self._recording = recording
        self._pen = Pen(Look(THEMES[recording.theme]))
        self._lay_out()

    def picture(self, time: float) -> pygame.Surface:
        """The frame at a time of the day."""
        for home in self._homes:
            home.show_time(time)
        for score in self._scores:
            score.time = time
        picture = pygame.Surface(self.size)
        picture.fill(self._pen.look.theme.ground)
        for widget in self._widgets:
            widget.draw(picture, self._pen)
        return picture

    def gif(self, tell: Callable[[float], None] = lambda share: None) -> bytes:
        """All frames as a GIF that goes round and round; ``tell`` hears how far it has come."""
        from PIL.Image import Dither

        times = self._recording.times()
        palette = self._palette(times)

        def frames() -> "Iterator[Image]":
            for number, time in enumerate(times, 1):
                tell(number / len(times))
                yield _image(self.picture(time)).quantize(palette=palette, dither=Dither.NONE)

        made, film = BytesIO(), frames()
        next(film).save(
            made,
            "GIF",
            save_all=True,
            append_images=film,
            duration=round(1000 * FRAME_SECONDS),
            loop=0,
        )
        return made.getvalue()

    def _palette(self, times: list[float]) -> "Image":
        """The colours that the beginning, the middle and the end need, and the three that tell.

        Of these there is little on a picture; in wide stripes they are not taken for others.
        """
        from PIL import Image

        some = [times[0], times[len(times) // 2], times[-1]]
        told = [dog.colour(self._pen.look.theme) for dog in self._dogs]
        width, height = self.size
        together = Image.new("RGB", (width, height * len(some) + _STRIPE * len(told)))
        for number, time in enumerate(some):
            together.paste(_image(self.picture(time)), (0, number * height))
        for number, colour in enumerate(told):
            top = height * len(some) + _STRIPE * number
            together.paste(colour, (0, top, width, top + _STRIPE))
        return together.quantize(_COLOURS)

    def _lay_out(self) -> None:
        recording, pen, say = self._recording, self._pen, Texts(self._recording.language)
        dogs = self._dogs = dogs_of(recording.home, recording.dogs, say)
        lead, sprites = dogs[recording.lead], Sprites()
        if recording.folder is not None:
            sprites.look_in(recording.folder)
        self._scores = [Score(pen, dog, dogs, _nothing) for dog in dogs]
        for score in self._scores:
            score.lit = score.dog is lead
        if recording.view == "beside":
            self._homes = [Home(pen, sprites, say, dog) for dog in dogs]
        else:
            others = [dog for dog in dogs if dog is not lead and recording.view == "together"]
            self._homes = [Home(pen, sprites, say, lead, others)]
        gap, width = pen.look.gap, _WIDTHS[recording.view]
        box = self._box(width - 2 * gap)
        height = box.least_height(pen, width - 2 * gap)
        self.size = (width, height + 2 * gap)
        self._widgets = box.place(pen, pygame.Rect(gap, gap, width - 2 * gap, height))

    def _box(self, width: int) -> Box:
        """Everything below each other; houses as high as they are at that width."""
        house, gap = self._recording.home, self._pen.look.gap
        title = Label(nowhere(), self._recording.title, "bold")
        columns = len(self._homes)
        each = (width - 2 * gap * (columns - 1)) // columns
        homes = [Sized(home, height=each * house.height / house.width) for home in self._homes]
        shares = (1.0,) * len(self._scores)
        return Stack([title, Panes(self._scores, shares, 2.0), Panes(homes, (1.0,) * columns, 2.0)])


def png(picture: pygame.Surface) -> bytes:
    """A picture as a PNG file."""
    made = BytesIO()
    _image(picture).save(made, "PNG")
    return made.getvalue()


def _image(picture: pygame.Surface) -> "Image":
    from PIL import Image

    return Image.frombytes("RGB", picture.get_size(), pygame.image.tobytes(picture, "RGB"))


def _nothing() -> None:
    return

"""The level map: the house of chapters, and the rooms of the chapter that is looked into."""

from functools import partial
from typing import TYPE_CHECKING

from game.play.chapters import STORY, Listed, Reached, reached
from game.ui.kit.box import Box, Sized, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.grid import Grid
from game.ui.kit.label import Label
from game.ui.kit.rows import Flow
from game.ui.kit.sheet import Sheet
from game.ui.map.chapter_names import ABOUT, NAMES
from game.ui.map.floors import Floor
from game.ui.map.interior import BOARDED_UP, PAINTS
from game.ui.map.rooms import Room, things_of
from game.ui.screens.parts import WaitingDog
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App

_FROM_TOP = ("advanced", "intermediate", "basic", "sandbox", "mods")
_PARTS = dict(zip(_FROM_TOP, ("roof", "storey", "ground", "garden", "shed"), strict=True))
_HOUSE, _ROOM = 320, 250  # widths at scale 1
_HIGHEST, _WIDEST = 250, 420  # of a room, at scale 1
_COLUMNS = 3


class LevelsScreen(Screen):
    """Every level can be entered at any time; the dog waits in the one that comes next."""

    def __init__(self, app: "App", chapter: str = ""):
        super().__init__(app)
        self._next = app.chapters.next(app.history)
        following = app.chapters.chapter_of(self._next.path) if self._next else ""
        self._chapter = chapter or following or STORY[0]

    def sheet(self) -> Sheet:
        """The house on the left, the rooms on the right."""
        self._next = self.app.chapters.next(self.app.history)
        floors = Stack([self._floor(name) for name in _FROM_TOP], 0.0)
        house = Flow([Sized(floors, _HOUSE)], align=0.5)
        return Sheet(
            [house, self._rooms()],
            (1.0, 2.2),
            others=Flow(
                [
                    Button(nowhere(), self.say("button-back"), self.back, high=52),
                    Button(nowhere(), self.say("gallery-button"), self._to_gallery, high=52),
                ]
            ),
            primary=self._go_on(),
        )

    # ---- the house ---------------------------------------------------------------------------
    def _floor(self, chapter: str) -> Floor:
        levels = self.app.chapters.levels(chapter)
        lights = [self._reached(listed).solved for listed in levels]
        return Floor(
            self.app.sprites,
            _PARTS[chapter],
            self.say(NAMES[chapter]),
            self._count(chapter, lights),
            partial(self._look_into, chapter),
            lights if _PARTS[chapter] in ("storey", "ground") else (),
            chapter == self._chapter,
        )

    def _count(self, chapter: str, lights: list[bool]) -> str:
        """What the plate of a chapter says beside its name."""
        if chapter == "advanced" and not lights:
            return self.say("map-to-come")
        if chapter in ("sandbox", "mods"):
            return str(len(lights))
        return self.say("map-count", solved=sum(lights), all=len(lights))

    def _look_into(self, chapter: str) -> None:
        """Show the rooms of another chapter."""
        self._chapter = chapter
        self.app.lay_out()
        rooms = [widget for widget in self.desk.widgets if isinstance(widget, Room)]
        if rooms and rooms[0].page is not None:  # they lie below the house, out of sight
            self.desk.focus(rooms[0])

    # ---- the rooms ---------------------------------------------------------------------------
    def _rooms(self) -> Box:
        chapter, levels = self._chapter, self.app.chapters.levels(self._chapter)
        muted = self.pen.look.theme.muted
        parts: list[Box] = [
            Label(nowhere(), self.say(NAMES[chapter]), "heading"),
            Label(nowhere(), self.say(ABOUT[chapter]), "body", muted),
        ]
        if chapter == "mods":
            parts += [Label(nowhere(), text, "small", muted) for text in self._where()]
        if levels:
            rooms = [self._room(listed) for listed in levels]
            return Stack(
                [*parts, Grid(rooms, _ROOM, most=_COLUMNS, highest=_HIGHEST, widest=_WIDEST)]
            )
        return Stack([*parts, WaitingDog(self.app.sprites, "sleep-1")])

    def _where(self) -> tuple[str, ...]:
        folder = str(self.app.chapters.own)
        return self.say("map-own-folder", folder=folder), self.say("map-own-how")

    def _room(self, listed: Listed) -> Room:
        if self._chapter == "mods":
            self.app.sprites.look_in(listed.path.parent)  # a level may bring its own pictures
        press = partial(self.app.play, listed.path)
        if listed.level is None:
            lines = [self.say("map-faults", faults=len(listed.faults))]
            return Room(self.app.sprites, listed.title, press, BOARDED_UP, lines=lines)
        here, come_to = self._next is listed, self._reached(listed)
        return Room(
            self.app.sprites,
            listed.title,
            press,
            PAINTS[self._chapter],
            things_of(listed.level),
            self._told(come_to),
            self._ribbon(here, come_to.solved),
            "sit-proud" if here else "",
            come_to.solved,
        )

    def _reached(self, listed: Listed) -> Reached:
        return reached(listed.level, self.app.history) if listed.level else Reached()

    def _told(self, come_to: Reached) -> list[str]:
        """What was reached, in two lines."""
        if come_to.best is None:
            return [self.say("map-not-played"), ""]
        best = f"{come_to.best:g}".replace("-", "−")
        endings = self.say("map-endings", seen=len(come_to.outcomes), all=come_to.possible)
        tricks = self.say("map-tricks", found=come_to.found, all=come_to.hidden)
        return [
            self.say("map-best", best=best),
            f"{endings} · {tricks}" if come_to.hidden else endings,
        ]

    def _ribbon(self, here: bool, solved: bool) -> str:
        return self.say("map-here") if here else self.say("map-solved") if solved else ""

    # ---- going on ----------------------------------------------------------------------------
    def _go_on(self) -> Button | None:
        """The next step: into the first room that is not solved."""
        if self._next is None:
            return None
        press = partial(self.app.play, self._next.path)
        label = self.say("map-next", title=self._next.title)
        return Button(nowhere(), label, press, "primary", high=52, padding=8)

    def _to_gallery(self) -> None:
        from game.ui.screens.gallery import GalleryScreen

        self.app.show(GalleryScreen(self.app, behind=self))

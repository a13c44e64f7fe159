"""The gallery of misbehaviours: what was found, where the like has happened, and what is hidden."""

from functools import partial
from typing import TYPE_CHECKING

from game.play.chapters import CHAPTERS
from game.play.gallery import Piece, gallery
from game.ui.kit.box import Box, Sized, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.grid import Grid
from game.ui.kit.label import Label
from game.ui.kit.rows import Flow
from game.ui.kit.scroll import Passage, ScrollText
from game.ui.kit.sheet import Sheet
from game.ui.kit.tabs import Tabs
from game.ui.map.chapter_names import NAMES
from game.ui.map.frames import Framed, Portrait, Scenes
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App

_PICTURE, _WIDEST, _HIGHEST = 140, 290, 200  # sizes at scale 1
_COLUMNS = 4
TROPHIES = "trophies"
HINTS = {
    "brings": "gallery-hint-brings",
    "picks up": "gallery-hint-picks-up",
    "puts down": "gallery-hint-puts-down",
    "chews": "gallery-hint-chews",
    "breaks": "gallery-hint-breaks",
    "steps on": "gallery-hint-steps-on",
    "enters": "gallery-hint-enters",
    "presses": "gallery-hint-presses",
    "gets closer to": "gallery-hint-closer",
    "gets farther from": "gallery-hint-closer",
    "waits": "gallery-hint-waits",
    "": "gallery-hint",
}


class GalleryScreen(Screen):
    """A wall for each chapter and one for trophies. The piece that is looked at is told beside."""

    def __init__(self, app: "App", behind: Screen, piece: str = ""):
        super().__init__(app)
        self._behind = behind
        self._pieces = gallery(app.chapters, app.history)
        self._scenes = Scenes(app.sprites)
        self._walls = [wall for wall in (*CHAPTERS, TROPHIES) if self._on(wall)]
        self._wall = self._walls[0] if self._walls else CHAPTERS[0]
        self._chosen: Piece | None = next((p for p in self._pieces if p.id == piece), None)
        if self._chosen is not None:
            self._wall = _wall_of(self._chosen)

    def sheet(self) -> Sheet:
        """The wall on the left, the card beside it on the right."""
        back = Button(nowhere(), self.say("button-back"), self.back, high=52)
        return Sheet(
            [Stack([self._tabs(), self._hung()]), self._card()],
            (1.9, 1.0),
            head=self._head(),
            others=Flow([back]),
            primary=self._enter(),
        )

    def back(self) -> None:
        """Back to what lies behind."""
        self.app.show(self._behind)

    # ---- the wall ----------------------------------------------------------------------------
    def _head(self) -> Box:
        hidden = [piece for piece in self._pieces if not piece.trophy]
        found = sum(piece.found for piece in hidden)
        count = self.say("gallery-count", found=found, all=len(hidden))
        heading = Label(nowhere(), self.say("gallery-heading"), "heading")
        return Stack([heading, Label(nowhere(), count, "body", self.pen.look.theme.muted)], 0.0)

    def _tabs(self) -> Tabs:
        names = [
            self.say("gallery-trophies") if wall == TROPHIES else self.say(NAMES[wall])
            for wall in self._walls
        ]
        number = self._walls.index(self._wall) if self._wall in self._walls else 0
        return Tabs(nowhere(), self.pen, names, self._turn, number)

    def _hung(self) -> Grid:
        frames = [
            Framed(
                self._scenes,
                piece,
                piece.name if piece.found else self.say("gallery-hidden", number=number),
                partial(self._look_at, piece),
                piece is self._looked_at,
            )
            for number, piece in enumerate(self._on(self._wall), start=1)
        ]
        return Grid(frames, _PICTURE, gap=1.5, most=_COLUMNS, highest=_HIGHEST, widest=_WIDEST)

    def _on(self, wall: str) -> list[Piece]:
        return [piece for piece in self._pieces if _wall_of(piece) == wall]

    def _turn(self, number: int) -> None:
        self._wall, self._chosen = self._walls[number], None
        self.app.lay_out()

    def _look_at(self, piece: Piece) -> None:
        self._chosen = piece
        self.app.lay_out()

    # ---- the card ----------------------------------------------------------------------------
    @property
    def _looked_at(self) -> Piece | None:
        """What was chosen; before that, the first one found on this wall, or the first."""
        hanging = self._on(self._wall)
        first = next((piece for piece in hanging if piece.found), None)
        return self._chosen or first or next(iter(hanging), None)

    def _card(self) -> Box:
        piece = self._looked_at
        if piece is None:
            return ScrollText(nowhere(), self.pen, [])
        text = Sized(ScrollText(nowhere(), self.pen, self._told(piece)), grows=True)
        return Stack([Portrait(self._scenes, piece), text])

    def _told(self, piece: Piece) -> list[Passage]:
        muted = self.pen.look.theme.muted
        where = Passage(self.say("gallery-where", level=piece.level), "body", muted)
        if not piece.found:
            return [
                Passage(self.say("gallery-not-found"), "heading"),
                where,
                Passage(self.say(HINTS[piece.deed])),
            ]
        told = [Passage(piece.name, "heading"), where, Passage(piece.story)]
        if piece.source:
            told += [Passage(self.say("gallery-source"), "bold"), Passage(piece.source)]
        return told

    def _enter(self) -> Button | None:
        """Into the level of the piece that is looked at."""
        piece = self._looked_at
        if piece is None:
            return None
        label = self.say("gallery-enter", level=piece.level)
        return Button(
            nowhere(), label, partial(self._play, piece.level_id), "primary", high=52, padding=8
        )

    def _play(self, level_id: str) -> None:
        path = self.app.chapters.file_of(level_id)
        if path is not None:
            self.app.play(path)


def _wall_of(piece: Piece) -> str:
    return TROPHIES if piece.trophy else piece.chapter

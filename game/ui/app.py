"""The running game: one window, one screen at a time, and what screens share."""

import os
import warnings
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.play.history import History
from game.play.savefile import saves_path
from game.play.session import Session
from game.play.settings import KeptSettings, Settings
from game.play.surveyor import Surveyor
from game.play.trouble import Trouble
from game.play.worker import Worker
from game.shipped import shipped
from game.texts.texts import Texts
from game.ui.kit.clipboard import Clipboard
from game.ui.kit.composing import InputMethod
from game.ui.kit.held_keys import HeldKeys
from game.ui.kit.note import draw_note
from game.ui.kit.pen import Pen
from game.ui.kit.theme import THEMES, Look
from game.ui.language import spoken_language
from game.ui.saving import PictureSaver
from game.ui.screens.screen import Screen
from game.ui.sound.player import Sounds
from game.ui.sound.sounds import Sound
from game.ui.sound.taps import is_tap
from game.ui.sprites import Sprites
from game.ui.trouble_note import TroubleNote, in_words

if TYPE_CHECKING:
    from game.play.chapters import Chapters
    from game.play.reading_ahead import ReadingAhead

SMALLEST_WINDOW = (922, 692)
_PLAIN_WINDOW = (1024, 768)  # scale 1
_FIRST_WINDOW = (1280, 800)
_TASKBAR = (0, 80)  # pixels of the desktop that a window should leave free
_SMALLEST_SCALE = 0.9
_FRAMES_A_SECOND = 60


def open_window() -> pygame.Surface:
    """The game's window, resizable.

    Raises:
        pygame.error: there is no screen.
    """
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")  # Windows shows candidates only if asked to
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_caption("Misfetch")
    icon = pygame.image.load_sized_svg(shipped("assets") / "icon.svg", (64, 64))
    pygame.display.set_icon(icon)
    window = pygame.display.set_mode(_first_size(), pygame.RESIZABLE)
    _forbid_smaller_windows()
    pygame.key.set_repeat(350, 35)
    return window


def _first_size() -> tuple[int, int]:
    """As large as the desktop allows, so that the buttons at the foot are in sight."""
    width, height = (
        min(first, max(whole - bar, smallest))
        for first, whole, bar, smallest in zip(
            _FIRST_WINDOW,
            pygame.display.get_desktop_sizes()[0],
            _TASKBAR,
            SMALLEST_WINDOW,
            strict=True,
        )
    )
    return width, height


def _forbid_smaller_windows() -> None:
    """Keep the window usable. pygame-ce means to take this way away; then a window may be small."""
    window_of = getattr(pygame.Window, "from_display_module", None)
    if window_of is not None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            window_of().minimum_size = SMALLEST_WINDOW


class App:
    """Shows screens until the player leaves. ``show`` puts another screen in the window."""

    def __init__(
        self,
        window: pygame.Surface,
        first_level: Path | None = None,
        history: History | None = None,
        worker: Worker | None = None,
        settings: KeptSettings | None = None,
        own_levels: Path | None = None,
        surveyor: Surveyor | None = None,
    ):
        from game.ui.screens.title import TitleScreen

        self.window = window
        self.sprites = Sprites()
        self.history = history or History(saves_path())
        self._own_levels = own_levels or saves_path("levels")
        self.clipboard = Clipboard()
        self._input_method = InputMethod()
        self.pictures = PictureSaver()
        self._trouble_note = TroubleNote()
        self.surveyor = surveyor or Surveyor()
        self._settings = settings or KeptSettings(saves_path("settings.json"))
        self.sounds = Sounds(lambda: self.settings)
        self.pen = self._fitting_pen()
        self.texts = Texts(self._language())
        self._session: Session | None = None  # at the level that was opened last
        self.running = True
        self._held_keys = HeldKeys()
        self._worker = worker
        self._reading: ReadingAhead | None = None
        self.screen: Screen = TitleScreen(self)
        self.screen.open(self.pen, _area(window))
        if first_level is not None:
            self.play(first_level)

    @property
    def settings(self) -> Settings:
        """How the player wants the game to look and move."""
        return self._settings.now

    @cached_property
    def chapters(self) -> "Chapters":
        """All levels there are."""
        from game.play.chapters import Chapters

        return Chapters(self._own_levels, self._language)

    @property
    def warning(self) -> str:
        """What went wrong with what is saved, if anything, in the player's language."""
        return in_words(self._troubles, self.texts)

    @property
    def notice(self) -> str:
        """What is told at the top of the window now, whatever the screen is, or ""."""
        return self.pictures.notice or self._trouble_note.words

    @property
    def _troubles(self) -> tuple[Trouble, ...]:
        return (*self.history.troubles, *self._settings.troubles)

    @property
    def worker(self) -> Worker:
        """The process that trains; it is started when first needed."""
        if self._worker is None:
            self._worker = Worker()
        return self._worker

    def show(self, screen: Screen) -> None:
        """Leave the present screen and put another in the window."""
        self.screen.close()
        self.screen = screen
        screen.open(self.pen, _area(self.window))
        self.sounds.play(Sound.PAGE)

    def read_ahead(self) -> None:
        """Begin to read all levels: soon someone looks at them."""
        from game.play.reading_ahead import ReadingAhead

        self._reading = ReadingAhead(self.chapters)

    def lay_out(self) -> None:
        """Something on the present screen is another thing now: make its widgets anew."""
        self.screen.open(self.pen, _area(self.window))

    def change(self, settings: Settings) -> None:
        """Look and move like this from now on, beginning with the present screen."""
        self._settings.change(settings)
        self._fit()

    def play(self, level_file: Path) -> None:
        """Open a level, or say what is wrong with its file, or that a house in it is too big."""
        from game.play.opening import OpenLevel, UnplayableError, open_level
        from game.ui.screens.level import LevelScreen
        from game.ui.screens.trouble import TroubleScreen

        try:
            level = open_level(level_file, self._language(), self.chapters.taken(level_file))
        except UnplayableError as error:
            self.show(TroubleScreen(self, self.texts("level-cannot-be-played"), str(error)))
            return
        self.worker.wake()
        self.sprites.look_in(level_file.parent)
        session = Session.begin(level, self.history)
        session.file = OpenLevel(level_file, level, self._language, self.chapters.taken)
        self._session = session
        self.show(LevelScreen(self, session))

    def run(self) -> int:
        """Until the player leaves; returns the exit code."""
        clock = pygame.time.Clock()
        try:
            self.frame(0.0)
            self.read_ahead()
            while self.running:
                for event in pygame.event.get():
                    self.handle(event)
                self.frame(min(0.1, clock.tick(_FRAMES_A_SECOND) / 1000))
        finally:
            self.close()
        return 0

    def handle(self, event: pygame.event.Event) -> None:
        """One event, to the window or to the screen in it."""
        if self._held_keys.repeats(event) and not self._writing:
            return
        if is_tap(event, self.screen.desk):
            self.sounds.play(Sound.TAP)
        if event.type == pygame.QUIT:
            self.running = False
        elif event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            self._fit()
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F12:
            self.save_picture()
        elif not self.screen.handle(event) and _is_escape(event):
            self.screen.back()

    @property
    def _writing(self) -> bool:
        """Whether keys write text, where each may be repeated."""
        focused = self.screen.desk.focused
        return focused is not None and focused.typing_rect is not None

    def frame(self, seconds: float) -> None:
        """Let ``seconds`` pass and draw."""
        self.screen.tick(seconds)
        self.screen.desk.tick(seconds)
        self.pictures.tick(seconds, self.texts)
        shown = 0.0 if self.pictures.notice else seconds
        told = self.screen.tells_troubles
        self._trouble_note.tick(shown, self._troubles, self.texts, told)
        self._draw(self.window)
        if self.notice:
            draw_note(self.window, self.pen, self.notice)
        pygame.display.flip()
        self._input_method.follow(self.screen.desk.focused)
        self.sounds.tick(seconds)

    def save_picture(self) -> None:
        """Save what is on the screen, without notices about earlier pictures."""
        picture = pygame.Surface(self.window.get_size())
        self._draw(picture)
        self.pictures.save_picture(picture, self.screen.picture_name)

    def _draw(self, surface: pygame.Surface) -> None:
        surface.fill(self.pen.look.theme.ground)
        self.screen.draw(surface)

    def leave(self) -> None:
        """Close the window after this frame."""
        self.running = False

    def close(self) -> None:
        """End what runs beside the window."""
        self.screen.close()
        self.pictures.close()
        self.sounds.close()
        self.surveyor.stop()
        if self._reading is not None:
            self._reading.stop()
        if self._worker is not None:
            self._worker.close()

    def _fit(self) -> None:
        """The window has another size: the same screen, laid out anew."""
        self.window = pygame.display.get_surface() or self.window
        self.pen = self._fitting_pen()
        self.texts = Texts(self._language())
        if self._session is not None:
            self._session.read_again()  # its level may be told in another language now
        self.lay_out()

    def _language(self) -> str:
        """The language that the player chose, or else that of the system."""
        return spoken_language(self.settings.language)

    def _fitting_pen(self) -> Pen:
        """For the window, and for the player's eyes."""
        scale = _scale_of(self.window) * self.settings.text_size / 100
        return Pen(Look(THEMES[self.settings.theme], scale))


def _area(window: pygame.Surface) -> pygame.Rect:
    """Where screens lie. Of a window that is too small for them the upper left part is seen."""
    width, height = map(max, window.get_size(), SMALLEST_WINDOW)
    return pygame.Rect(0, 0, width, height)


def _scale_of(window: pygame.Surface) -> float:
    """Scale 1 at 1024 x 768, more in larger windows, a little less in smaller ones."""
    width, height = window.get_size()
    return max(_SMALLEST_SCALE, min(width / _PLAIN_WINDOW[0], height / _PLAIN_WINDOW[1]))


def _is_escape(event: pygame.event.Event) -> bool:
    return event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE

"""Someone who plays: looks for labels, clicks, presses keys, types, waits."""

import time
from collections.abc import Callable

import pygame
from pygame.event import Event

from game.ui.app import App
from game.ui.kit.button import Button
from game.ui.kit.choice import Choice
from game.ui.kit.dialog import Dialog
from game.ui.kit.editor import Editor
from game.ui.kit.label import Label
from game.ui.kit.page import Page
from game.ui.kit.scroll import ScrollText
from game.ui.kit.tabs import Tabs
from game.ui.kit.toggle import Toggle
from game.ui.kit.widget import Desk, Widget
from game.ui.tiles.board import TileBoard

ROUNDS = 200  # so many tabs go round every screen there is


class NotThereError(AssertionError):
    """What the player looks for cannot be seen, or not be reached."""


class Player:
    """Plays an app by events alone, as the window would send them."""

    def __init__(self, app: App):
        self.app = app
        self.frames = 0

    # ---- what can be seen ----------------------------------------------------------------------
    @property
    def dialog(self) -> Dialog | None:
        """The question that is laid over the screen, if there is one."""
        dialogs = (each for each in self.app.screen.desk.widgets if isinstance(each, Dialog))
        return next(dialogs, None)

    @property
    def desk(self) -> Desk:
        """What can be dealt with now: the screen's desk, or that of the question laid over it."""
        return self.dialog._desk if self.dialog else self.app.screen.desk

    @property
    def widgets(self) -> list[Widget]:
        """What can be seen and dealt with, in reading order."""
        return [widget for widget in self.desk.widgets if widget.visible]

    @property
    def screen(self) -> str:
        """The name of the screen: "LevelScreen" and so on."""
        return type(self.app.screen).__name__

    @property
    def focused(self) -> str:
        """The label of what has the keyboard."""
        widget = self.desk.focused
        return "" if widget is None else _name(widget)

    @property
    def editor(self) -> Editor:
        return next(widget for widget in self.widgets if isinstance(widget, Editor))

    @property
    def words(self) -> str:
        """Everything that labels and texts say."""
        said = [widget.text for widget in self.widgets if isinstance(widget, Label)]
        texts = [widget for widget in self.widgets if isinstance(widget, ScrollText)]
        return "\n".join([*said, *(part.text for text in texts for part in text.passages)])

    def button(self, label: str) -> Button:
        for widget in self.widgets:
            if isinstance(widget, Button) and widget.label == label:
                return widget
        seen = [widget.label for widget in self.widgets if isinstance(widget, Button)]
        raise NotThereError(f"no button {label!r} on {self.screen}; there are {seen}")

    def place_of(self, label: str) -> tuple[int, int]:
        """The middle of a button, or of an answer to choose; scrolls the page to it by wheel."""
        for _ in range(ROUNDS):
            page, place = self._page_and_place_of(label)
            if page is None or page.view.collidepoint(place):
                break
            self._wheel(page, 1 if place[1] < page.view.top else -1)
        return place

    def _wheel(self, page: Page, lines: int) -> None:
        """Turn the wheel over the bar, where nothing but the page can use it."""
        at = (page.view.right + 2, page.view.centery)
        self._send(pygame.MOUSEWHEEL, x=0, y=lines, at=at)

    def _page_and_place_of(self, label: str) -> tuple[Page | None, tuple[int, int]]:
        for widget in self.widgets:
            if isinstance(widget, Choice) and label in widget.options:
                rects = widget.option_rects(self.app.pen.look.gap)
                return widget.page, rects[widget.options.index(label)].center
            if isinstance(widget, Tabs) and label in widget.names:
                return widget.page, widget.tab_rects()[widget.names.index(label)].center
            if isinstance(widget, Toggle) and widget.label == label:
                return widget.page, widget.rect.center
        button = self.button(label)
        return button.page, button.rect.center

    @property
    def board(self) -> TileBoard:
        return next(widget for widget in self.widgets if isinstance(widget, TileBoard))

    def tile(self, text: str, strip: int = 0, count: int = 0) -> tuple[int, int]:
        """The middle of a tile, or of another cell by its kind; ``count`` such come before it."""
        cells = self.board.strips[strip].cells
        found = [cell for cell in cells if text in (cell.text if cell.tile else cell.kind,)]
        if len(found) <= count:
            raise NotThereError(f"no tile {text!r}; there are {[cell.text for cell in cells]}")
        return self.board.on_screen(found[count].rect).center

    def entry(self, label: str) -> tuple[int, int]:
        """The middle of an entry of the open menu."""
        menu = self.board.menu
        labels = [entry.label for entry in menu.entries] if menu else []
        if menu is None or label not in labels:
            raise NotThereError(f"no entry {label!r}; there are {labels}")
        return menu.entry_rect(labels.index(label)).center

    def choose(self, tile: str, entry: str, strip: int = 0, count: int = 0) -> None:
        """Click a tile, then an entry of its menu."""
        self.click_at(self.tile(tile, strip, count))
        self.click_at(self.entry(entry))

    def picture(self) -> bytes:
        """What is in the window, pixel by pixel."""
        self.app.window.fill(self.app.pen.look.theme.ground)
        self.app.screen.draw(self.app.window)
        return pygame.image.tobytes(self.app.window, "RGB")

    # ---- what can be done ----------------------------------------------------------------------
    def click(self, label: str) -> None:
        """Click the middle of what bears a label."""
        self.click_at(self.place_of(label))

    def click_at(self, place: tuple[int, int]) -> None:
        """Move there, press, release, and let a frame pass."""
        self._send(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        self._send(pygame.MOUSEBUTTONDOWN, pos=place, button=1, touch=False)
        self._send(pygame.MOUSEBUTTONUP, pos=place, button=1, touch=False)
        self.frame()

    def move_to(self, place: tuple[int, int]) -> None:
        """Move the mouse there, and let a frame pass."""
        self._send(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        self.frame()

    def press(self, key: int, mod: int = 0) -> None:
        """Press and release a key, and let a frame pass; the blank is text as well."""
        self._send(pygame.KEYDOWN, key=key, mod=mod, unicode="", scancode=0)
        if key == pygame.K_SPACE and not mod:
            self._send(pygame.TEXTINPUT, text=" ")
        self._send(pygame.KEYUP, key=key, mod=mod, unicode="", scancode=0)
        self.frame()

    def hold(self, key: int, times: int = 20) -> None:
        """Hold a key for so long that it is repeated, with a frame each time; then let it go."""
        for _ in range(times):
            self._send(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0)
            self.frame()
        self._send(pygame.KEYUP, key=key, mod=0, unicode="", scancode=0)
        self.frame()

    def type_text(self, text: str) -> None:
        """Type letter by letter; a new line is the Enter key."""
        for letter in text:
            if letter == "\n":
                self.press(pygame.K_RETURN)
                continue
            key = ord(letter.lower())
            self._send(pygame.KEYDOWN, key=key, mod=0, unicode=letter, scancode=0)
            self._send(pygame.TEXTINPUT, text=letter)
            self._send(pygame.KEYUP, key=key, mod=0, unicode=letter, scancode=0)
        self.frame()

    def paste(self, text: str) -> None:
        """Put in a text at once, as from another program."""
        self._send(pygame.TEXTINPUT, text=text)
        self.frame()

    def tab_to(self, label: str, backwards: bool = False) -> None:
        """Press Tab, or Shift and Tab, until what bears a label has the keyboard."""
        for _ in range(ROUNDS):
            if self.focused == label:
                return
            self.press(pygame.K_TAB, pygame.KMOD_LSHIFT if backwards else 0)
        raise NotThereError(f"{label!r} cannot be reached by Tab on {self.screen}")

    def as_text(self) -> None:
        """Turn to the rules as text."""
        self.click("Text")

    def drag(self, start: tuple[int, int], end: tuple[int, int], drop: bool = True) -> None:
        """Press at one place, move to another in a few steps, and release there."""
        self._send(pygame.MOUSEMOTION, pos=start, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        self._send(pygame.MOUSEBUTTONDOWN, pos=start, button=1, touch=False)
        for n in range(1, 6):
            at = tuple(a + (b - a) * n // 5 for a, b in zip(start, end, strict=True))
            self._send(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(1, 0, 0), touch=False)
        if drop:
            self._send(pygame.MOUSEBUTTONUP, pos=end, button=1, touch=False)
        self.frame()

    def resize(self, width: int, height: int) -> None:
        """Drag the window to another size."""
        pygame.display.set_mode((width, height), pygame.RESIZABLE)
        self._send(pygame.VIDEORESIZE, size=(width, height), w=width, h=height)
        self._send(pygame.WINDOWSIZECHANGED, x=width, y=height, window=None)
        self.frame()

    # ---- time ----------------------------------------------------------------------------------
    def frame(self, seconds: float = 0.016) -> None:
        self.app.frame(seconds)
        self.frames += 1

    def wait_until(self, true: Callable[[], bool], seconds: float = 20.0) -> None:
        """Let frames pass until something is so."""
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                raise NotThereError(f"waited for {seconds} s in vain on {self.screen}")
            self.frame()
            time.sleep(0.004)

    def wait_for(self, label: str, seconds: float = 20.0) -> None:
        """Let frames pass until a button can be pressed."""
        self.wait_until(lambda: self.button(label).enabled, seconds)

    def _send(self, kind: int, **what: object) -> None:
        self.app.handle(Event(kind, **what))


def _name(widget: Widget) -> str:
    return widget.label if isinstance(widget, Button | Toggle) else type(widget).__name__

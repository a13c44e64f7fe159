"""Saving pictures while the game goes on: threads and a process do the work, frames never wait."""

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TypeAlias

from pygame import Surface

from game.play.pictures import PictureError, keep_picture
from game.texts.texts import Texts
from game.ui.release.recording import Recorder, Recording, png

_SHOWN = 8.0  # seconds


@dataclass(frozen=True)
class _Making:
    """How far a moving picture has come: a share."""

    share: float


class _InterruptedError(Exception):
    """The process that draws a moving picture is gone."""


_News: TypeAlias = _Making | Path | PictureError | _InterruptedError


class PictureSaver:
    """Saves pictures in the background. ``notice`` is what the player is told about it, or ""."""

    def __init__(self) -> None:
        self.notice = ""
        self._left = 0.0  # seconds for which the notice is still shown
        self._news: SimpleQueue[_News] = SimpleQueue()
        self._threads: list[Thread] = []
        self._process: multiprocessing.process.BaseProcess | None = None

    @property
    def busy(self) -> bool:
        """Something is not saved yet."""
        return any(thread.is_alive() for thread in self._threads)

    @property
    def recording(self) -> bool:
        """A moving picture is being made."""
        return self._process is not None and self._process.is_alive()

    def save_picture(self, picture: Surface, name: str) -> None:
        """Save a picture, which nobody draws on any more, as PNG."""
        self._start(lambda: self._keep(png(picture), name, "png"))

    def save_recording(self, recording: Recording, name: str) -> None:
        """Save a piece of the day as GIF, unless one is being made already."""
        if self.recording:
            return
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_record, args=(theirs, recording), daemon=True)
        self._process.start()
        theirs.close()
        self._news.put(_Making(0.0))
        self._start(lambda: self._receive(ours, name))

    def tick(self, seconds: float, say: Texts) -> None:
        """Hear what has become of the pictures; notices go after a while."""
        self._left = max(0.0, self._left - seconds)
        while not self._news.empty():
            self.notice, self._left = _told(self._news.get(), say), _SHOWN
        if self._left == 0:
            self.notice = ""

    def close(self) -> None:
        """Give up what is being recorded; wait for what is being written."""
        if self._process is not None:
            self._process.terminate()
        for thread in self._threads:
            thread.join(timeout=5)

    def _start(self, work: Callable[[], None]) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._threads.append(Thread(target=work, daemon=True))
        self._threads[-1].start()

    def _receive(self, pipe: Connection, name: str) -> None:
        """Wait for the process, and keep what it has made."""
        try:
            while isinstance(made := pipe.recv(), float):
                self._news.put(_Making(made))
        except (EOFError, OSError):
            self._news.put(_InterruptedError())
        else:
            self._keep(made, name, "gif")

    def _keep(self, picture: bytes, name: str, kind: str) -> None:
        try:
            self._news.put(keep_picture(picture, name, kind))
        except PictureError as error:
            self._news.put(error)


def _record(pipe: Connection, recording: Recording) -> None:
    """What the process does: send how far it is, then the whole GIF."""
    pipe.send(Recorder(recording).gif(pipe.send))


def _told(news: _News, say: Texts) -> str:
    if isinstance(news, _Making):
        return say("pictures-making", percent=int(100 * news.share))
    if isinstance(news, PictureError):
        return news.told(say)
    if isinstance(news, Path):
        return say("pictures-saved", path=str(news))
    return say("pictures-interrupted")

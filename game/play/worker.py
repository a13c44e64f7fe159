"""Training in a process of its own, so that frames never wait for it.

The worker runs as fast as it can and sends glimpses; the screen plays them at a pace that can be
watched. Of a glimpse only that is sent which is not as in the glimpse before, so that reading
hundreds of them does not cost a frame. A new job ends the one before it.
"""

import multiprocessing
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from enum import Enum, auto
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeAlias

from game.learning.glimpse import Glimpse
from game.play.attempt import Attempt, Result
from game.texts.texts import Texts


class Failure(Enum):
    """Why a job came to nothing."""

    INTERRUPTED = auto()  # the process is gone
    TOO_MUCH = auto()  # too many situations, or too small a machine

    def told(self, say: Texts) -> str:
        """For the player: why, and what would help."""
        if self is Failure.INTERRUPTED:
            return say("training-interrupted")
        return say("training-too-much")


News: TypeAlias = Glimpse | Result | Failure
_Order: TypeAlias = tuple[int, Attempt | None, int]
_Inbox: TypeAlias = "SimpleQueue[_Order | None]"


class Worker:
    """One worker process. Use it as a context manager, or ``close`` it."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._job = 0
        self._last: Glimpse | None = None
        self._start()

    def begin(self, attempt: Attempt, every: int) -> None:
        """Start an attempt with a glimpse after every ``every`` steps. Ends what was under way."""
        self.wake()
        self._job += 1
        try:
            self._ours.send((self._job, attempt, every))
        except OSError:  # it died just now
            self._start()
            self._ours.send((self._job, attempt, every))

    def wake(self) -> None:
        """Have the process running, so that the first job need not wait for it."""
        if not self._process.is_alive():
            self._start()

    def cancel(self) -> None:
        """End the job under way, if any; nothing more is heard of it."""
        self._job += 1
        with suppress(OSError):  # a process that died does nothing more, either
            self._ours.send((self._job, None, 0))

    def news(self) -> list[News]:
        """What has arrived since the last call; never waits."""
        heard: list[News] = []
        try:
            while self._ours.poll():
                job, message = self._ours.recv()
                if job == self._job:
                    heard.append(self._whole(message))
        except (EOFError, OSError):
            self._start()
            heard.append(Failure.INTERRUPTED)
        return heard

    def _whole(self, message: "News | _Changes") -> News:
        """The glimpse that was sent as what is new in it; everything else as it is."""
        if isinstance(message, _Changes):
            assert self._last is not None  # the first one is sent whole
            message = replace(self._last, **message.fields)
        if isinstance(message, Glimpse):
            self._last = message
        return message

    def close(self) -> None:
        """End the process."""
        self._ours.close()
        self._process.terminate()
        self._process.join(timeout=2)

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _start(self) -> None:
        self._ours, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()


@dataclass(frozen=True)
class _Changes:
    """A glimpse, as those of its fields that are not the same as in the glimpse before."""

    fields: dict[str, Any]

    @staticmethod
    def between(before: Glimpse, after: Glimpse) -> "_Changes":
        """What was kept is the same object, so that nothing need be compared."""
        new = ((field.name, getattr(after, field.name)) for field in fields(Glimpse))
        return _Changes({name: own for name, own in new if own is not getattr(before, name)})


def _work(orders: Connection) -> None:
    """What the worker process does: one job after the other until the game hangs up."""
    inbox: _Inbox = SimpleQueue()
    Thread(target=_listen, args=(orders, inbox), daemon=True).start()
    try:
        while (order := inbox.get()) is not None:
            _run(orders, inbox, *order)
    except (OSError, KeyboardInterrupt):
        return


def _listen(orders: Connection, inbox: _Inbox) -> None:
    """Takes orders at any time, so that the game never waits until one is taken."""
    try:
        while True:
            inbox.put(orders.recv())
    except (EOFError, OSError):
        inbox.put(None)


def _run(orders: Connection, inbox: _Inbox, job: int, attempt: Attempt | None, every: int) -> None:
    """Do one job, until it is done or there is another order."""
    if attempt is None or not inbox.empty():
        return
    from game.learning.limits import TooManySituationsError
    from game.play.attempt import watch

    try:
        for message in _thinned(watch(attempt, every)):
            orders.send((job, message))
            if not inbox.empty():
                return
    except (TooManySituationsError, MemoryError):
        orders.send((job, Failure.TOO_MUCH))


def _thinned(news: Iterable[Glimpse | Result]) -> Iterator[Glimpse | Result | _Changes]:
    """The first glimpse whole, and of the others what has changed."""
    last: Glimpse | None = None
    for message in news:
        if not isinstance(message, Glimpse):
            yield message
        else:
            yield message if last is None else _Changes.between(last, message)
            last = message

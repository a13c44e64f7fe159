"""Reads all levels while the title is looked at: the house of chapters then opens at once."""

from threading import Event, Thread

from game.play.chapters import CHAPTERS, Chapters

_PATIENCE = 2.0  # seconds, for the file that is being read


class ReadingAhead:
    """Has every level file read on a thread of its own, one after the other, until ``stop``."""

    def __init__(self, chapters: Chapters):
        self._chapters = chapters
        self._stopped = Event()
        self._thread = Thread(target=self._read, name="reading ahead", daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Whether there is nothing left to read."""
        return not self._thread.is_alive()

    def stop(self) -> None:
        """Leave the rest for when it is asked for."""
        self._stopped.set()
        self._thread.join(_PATIENCE)

    def _read(self) -> None:
        for path in (file for chapter in CHAPTERS for file in self._chapters.files(chapter)):
            if self._stopped.is_set():
                return
            self._chapters.read(path)

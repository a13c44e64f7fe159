"""Levels are read before anyone asks for them, once, and not for longer than the game lasts."""

from collections import Counter
from threading import Event

import pytest

from game.play import chapters as module
from game.play.chapters import CHAPTERS, Chapters
from game.play.reading_ahead import ReadingAhead

LONGEST = 60  # seconds, for a machine that has much else to do


@pytest.fixture
def chapters(tmp_path):
    return Chapters(tmp_path / "own")


@pytest.fixture
def reads(monkeypatch):
    """How often each file was read."""
    counted = Counter()

    def load(path, catalogue, taken):
        counted[path] += 1
        return loaded(path, catalogue, taken)

    loaded = module.load_level
    monkeypatch.setattr(module, "load_level", load)
    return counted


def test_whoever_asks_meanwhile_and_afterwards_gets_the_same_and_each_file_is_read_once(
    chapters, reads
):
    reading = ReadingAhead(chapters)
    asked = [one for chapter in reversed(CHAPTERS) for one in chapters.levels(chapter)]
    reading._thread.join(LONGEST)
    again = [one for chapter in reversed(CHAPTERS) for one in chapters.levels(chapter)]
    assert reading.done
    assert all(one is other for one, other in zip(asked, again, strict=True))
    assert len(asked) == len(reads) >= 13
    assert set(reads.values()) == {1}


def test_a_level_that_is_broken_does_not_end_the_reading(chapters, reads, tmp_path):
    chapters.own.mkdir()
    (chapters.own / "a-broken.toml").write_text("format = nonsense", "utf-8")
    (chapters.own / "b-broken.toml").write_bytes(b"\xff\xfe")
    reading = ReadingAhead(chapters)
    reading._thread.join(LONGEST)
    assert reading.done
    assert {path.name for path in reads} >= {"a-broken.toml", "b-broken.toml"}


def test_when_the_game_ends_the_rest_is_not_read(chapters, monkeypatch):
    begun, go_on, read = Event(), Event(), []

    def slowly(path):
        read.append(path)
        begun.set()
        go_on.wait(LONGEST)

    monkeypatch.setattr(chapters, "read", slowly)
    reading = ReadingAhead(chapters)
    begun.wait(LONGEST)
    reading._stopped.set()
    go_on.set()
    reading.stop()
    assert reading.done and len(read) == 1

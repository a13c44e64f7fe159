"""What goes wrong with saved games and settings is said in plain words, in every language."""

import errno
import os
from pathlib import Path

import pytest

from game.play.disk import Refusal
from game.play.trouble import Damage, PartlyRead, Unread, Unsaved
from game.texts.texts import Texts, languages

FOLDER, FILE = Path("/somewhere/saves"), Path("/somewhere/saves/saves.damaged.json")
CODES = (errno.ENOSPC, errno.EACCES, errno.ENOTDIR, errno.EISDIR)  # one of each kind
UNSAVED = [
    Unsaved.because(OSError(code, os.strerror(code)), holding, FOLDER)
    for code in CODES
    for holding in ("games", "settings")
]
UNREAD = [
    Unread(holding, why, FILE, moved)
    for why in (Refusal.FORBIDDEN, Refusal.NO_FILE, *Damage)
    for holding in ("games", "settings")
    for moved in (True, False)
]
TROUBLES = [
    *UNSAVED,
    *UNREAD,
    *(PartlyRead(("volume", "txet_size"), FILE, moved) for moved in (True, False)),
]


@pytest.mark.parametrize("language", languages())
def test_every_trouble_is_said_in_words_of_its_own(language: str) -> None:
    say = Texts(language)
    assert len({trouble.told(say) for trouble in TROUBLES}) == len(TROUBLES)


@pytest.mark.parametrize("trouble", TROUBLES, ids=str)
def test_no_trouble_is_told_in_the_words_of_the_system_or_in_another_language(trouble) -> None:
    english, german = trouble.told(Texts("en")), trouble.told(Texts("de"))
    for told in (english, german):
        assert not any(jargon in told for jargon in ("Errno", "errno", "utf", "codec", "JSON"))
        assert not any(os.strerror(code) in told for code in CODES)
        assert "saves-" not in told
    shared = set(english.split()) & set(german.split())
    assert all("/" in word or word.startswith(("“", "„")) or word == "in" for word in shared)


def test_reasons_are_plain_and_places_are_told() -> None:
    say = Texts()
    full = Unsaved.because(OSError(errno.ENOSPC, "No space"), "games", FOLDER)
    assert full.told(say) == (
        f"Your games are not being saved. The disk is full. Make some room for {FOLDER}"
    )
    unread = Unread("settings", Damage.NO_TEXT, FILE, moved=True)
    assert unread.told(say) == (
        f"Your settings could not be read. The file is no text. What was there is kept in {FILE}"
    )


def test_what_is_in_the_way_of_a_folder_is_told(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("a file", "utf-8")
    error = NotADirectoryError(errno.ENOTDIR, "Not a directory")
    trouble = Unsaved.because(error, "games", plain / "in" / "it")
    assert trouble.told(Texts()).endswith(f"There is a file where a folder should be: {plain}")


def test_what_the_system_says_is_passed_on_where_there_are_no_plain_words() -> None:
    error = OSError(errno.EIO, "Input/output error")
    assert "Input/output error" in Unsaved.because(error, "games", FOLDER).told(Texts())
    unread = Unread("games", Refusal.OTHER, FILE, moved=False, reason="Input/output error")
    assert "Input/output error" in unread.told(Texts())


def test_of_many_settings_that_mean_nothing_only_a_few_are_named() -> None:
    told = PartlyRead(tuple(f"setting{n}" for n in range(99)), FILE, moved=True).told(Texts())
    assert "setting0, setting1, setting2, …" in told
    assert "setting3" not in told

"""Pictures are kept whole, under names nobody uses; what goes wrong is said, and leaves nothing."""

import errno
from pathlib import Path

import pytest

from game.play import pictures
from game.play.pictures import (
    PictureError,
    keep_picture,
    picture_name,
    pictures_path,
    write_picture,
)
from game.texts.texts import Texts

SAY = Texts("en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where pictures go; it is not there yet."""
    there = tmp_path / "more" / "pictures"
    monkeypatch.setenv("MISFETCH_PICTURES", str(there))
    return there


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_pictures_go_to_the_players_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MISFETCH_PICTURES", raising=False)
    assert pictures_path().name == "Misfetch"
    assert pictures_path().is_absolute()


def test_another_folder_is_told_with_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MISFETCH_PICTURES", "mine")
    assert pictures_path() == tmp_path / "mine"


@pytest.mark.parametrize(
    ("level", "seed", "name"),
    [
        (None, None, "misfetch"),
        ("inbox", None, "inbox"),
        ("inbox", 7, "inbox-seed-7"),
        ("a", 0, "a-seed-0"),
    ],
)
def test_a_name_says_level_and_seed(level: str | None, seed: int | None, name: str) -> None:
    assert picture_name(level, seed) == name


def test_the_folder_is_made_and_pictures_are_counted(folder: Path) -> None:
    paths = [keep_picture(bytes([n]), "inbox-seed-7", "png") for n in range(3)]
    assert [path.name for path in paths] == [f"inbox-seed-7-{n}.png" for n in (1, 2, 3)]
    assert files(folder) == {path.name: bytes([n]) for n, path in enumerate(paths)}


def test_no_picture_takes_the_place_of_another(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "inbox-1.png").write_bytes(b"an old one")
    (folder / "inbox-3.png").mkdir()
    kept = [keep_picture(b"new", "inbox", "png").name for _ in range(2)]
    assert kept == ["inbox-2.png", "inbox-4.png"]
    assert (folder / "inbox-1.png").read_bytes() == b"an old one"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "nobody may write"),
        (errno.EROFS, "nobody may write"),
        (errno.ENOTDIR, "no folder"),
        (errno.EIO, "Input/output error"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "touch", "replace"])
def test_whatever_fails_is_said_with_the_folder_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str, step: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, "Input/output error")

    monkeypatch.setattr(pictures.os if step == "fsync" else Path, step, fail)
    with pytest.raises(PictureError) as raised:
        keep_picture(b"picture", "inbox", "png")
    told = raised.value.told(SAY)
    assert words in told
    assert str(folder) in told
    assert list(folder.iterdir()) == []


def test_a_file_where_the_folder_should_be_is_left_alone(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("mine", "utf-8")
    with pytest.raises(PictureError) as raised:
        keep_picture(b"picture", "inbox", "png")
    assert "no folder" in raised.value.told(SAY)
    assert folder.read_text("utf-8") == "mine"


def test_writing_to_a_path_replaces_only_with_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "day.gif"
    write_picture(b"old", path)
    write_picture(b"new", path)
    assert files(tmp_path) == {"day.gif": b"new"}
    monkeypatch.setattr(pictures.os, "fsync", no_room)
    with pytest.raises(OSError, match="No space"):
        write_picture(b"half of it", path)
    assert files(tmp_path) == {"day.gif": b"new"}

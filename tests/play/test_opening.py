"""A level that is open: its file and the catalogue are watched, and read only when written."""

import pytest

from game.play.chapters import Chapters
from game.play.opening import OpenLevel, UnplayableError, open_level
from game.shipped import shipped
from game.world.catalogue_file import shipped_catalogue
from game.world.levelfile import shipped_levels

GOOD = shipped_levels()[0].read_text("utf-8").replace("morning-paper", "mine")
KITE = 'format = 1\n[kinds."kite"]\nlooks = ["paper", "big"]\n'
FAULTY = GOOD.replace("day = 60", "day = 6000")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, "utf-8")
    return path


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    """A catalogue of one's own in place of the shipped one."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "catalogue.toml").write_bytes(shipped_catalogue().read_bytes())
    path = folder / "catalogue.toml"
    monkeypatch.setattr("game.world.catalogue_file.shipped_catalogue", lambda: path)
    return path


def test_a_file_that_is_as_it_was_is_no_change(file):
    watched = OpenLevel(file, open_level(file))
    assert [watched.change() for _ in range(3)] == [False] * 3


def test_a_broken_file_is_a_change_once_and_keeps_the_level(file):
    watched = OpenLevel(file, open_level(file))
    before = watched.level
    file.write_text(FAULTY, "utf-8")
    assert [watched.change(), watched.change()] == [True, False]
    assert watched.level is before
    assert len(watched.faults) == 1
    file.write_text(GOOD, "utf-8")
    assert watched.change()
    assert watched.faults == ()


def test_a_change_of_the_catalogue_is_noticed(file, catalogue):
    watched = OpenLevel(file, open_level(file))
    good = catalogue.read_text("utf-8")
    catalogue.write_text(good.replace("[kinds.", "[kindz.", 1), "utf-8")
    assert watched.change()
    assert any(str(catalogue) in fault for fault in watched.faults)
    catalogue.write_text(good + '\n[kinds."kite"]\nlooks = ["paper", "big"]\n', "utf-8")
    assert watched.change()
    assert (watched.faults, "kite" in watched.level.catalogue.kinds) == ((), True)


def test_a_catalogue_beside_the_level_may_come_change_and_go(file, tmp_path):
    watched, chapters = OpenLevel(file, open_level(file)), Chapters(tmp_path)
    assert not watched.change()
    own = tmp_path / "catalogue.toml"
    for text, kite in ((KITE, True), (KITE.replace("kite", "cart"), False), (KITE, True)):
        own.write_text(text, "utf-8")
        assert watched.change()
        (listed,) = chapters.levels("mods")
        assert "kite" in listed.level.catalogue.kinds or not kite
        assert ("kite" in watched.level.catalogue.kinds) == kite
    own.write_text("format = 2", "utf-8")
    assert watched.change()
    assert watched.faults == (f"{own}:1:10: this game reads format 1, not 2",)
    assert chapters.levels("mods")[0].faults == watched.faults
    own.unlink()
    assert watched.change()
    assert (watched.faults, "kite" in watched.level.catalogue.kinds) == ((), False)


def test_levels_are_listed_anew_when_the_catalogue_changes(tmp_path, catalogue):
    chapters = Chapters(tmp_path / "own")
    assert all(listed.level for listed in chapters.levels("basic"))
    good = catalogue.read_text("utf-8")
    catalogue.write_text("format = 1", "utf-8")
    assert not any(listed.level for listed in chapters.levels("basic"))
    catalogue.write_text(good, "utf-8")
    assert all(listed.level for listed in chapters.levels("basic"))


def test_every_fault_of_a_file_is_a_message_with_its_place(file):
    file.write_text(FAULTY.replace("seed = 1", 'seed = "one"'), "utf-8")
    with pytest.raises(UnplayableError) as refused:
        open_level(file)
    assert len(refused.value.messages) == 2
    assert all(message.startswith(f"{file}:") for message in refused.value.messages)


@pytest.mark.parametrize("chapter", ["basic", "intermediate", "sandbox"])
def test_shipped_levels_are_found_in_the_chapter_that_they_name(tmp_path, chapter):
    chapters = Chapters(tmp_path)
    for listed in chapters.levels(chapter):
        assert listed.level.chapter == chapter
        assert chapters.chapter_of(listed.path) == chapter
        assert chapters.file_of(listed.level.id) == listed.path
    assert chapters.files(chapter) == tuple(sorted((shipped("levels") / chapter).glob("*.toml")))


# ---- ids that others have ----------------------------------------------------------------------
def named(folder, name, id_):
    path = folder / name
    path.write_text(GOOD.replace('id = "mine"', f'id = "{id_}"', 1), "utf-8")
    return path


def test_an_own_level_with_the_id_of_another_is_listed_as_faulty(tmp_path):
    first, second, third = (
        named(tmp_path, name, id_)
        for name, id_ in (("a.toml", "mine"), ("b.toml", "morning-paper"), ("c.toml", "mine"))
    )
    chapters = Chapters(tmp_path)
    faults = [listed.faults for listed in chapters.levels("mods")]
    assert faults == [
        (),
        (
            f'{second}:4:6: the id "morning-paper" is that of a level of the game: '
            "give this another id",
        ),
        (f'{third}:4:6: the id "mine" is that of {first}: give this another id',),
    ]
    assert [chapters.read(path).faults for path in (first, second, third)] == faults
    assert chapters.file_of("morning-paper") == shipped_levels()[0]
    named(tmp_path, "a.toml", "another")
    assert [bool(listed.faults) for listed in chapters.levels("mods")] == [False, True, False]


def test_a_level_with_the_id_of_another_cannot_be_opened_nor_become_one(tmp_path):
    first, second = named(tmp_path, "a.toml", "mine"), named(tmp_path, "b.toml", "mine")
    taken = Chapters(tmp_path).taken
    with pytest.raises(UnplayableError, match=f'the id "mine" is that of {first}'):
        open_level(second, taken=taken(second))
    watched = OpenLevel(first, open_level(first, taken=taken(first)), taken=taken)
    named(tmp_path, "a.toml", "morning-paper")
    assert watched.change()
    assert watched.level.id == "mine"
    assert watched.faults[0].endswith("is that of a level of the game: give this another id")


def test_for_a_level_of_the_game_no_other_is_read(tmp_path, monkeypatch):
    named(tmp_path, "a.toml", "mine")
    chapters, read = Chapters(tmp_path), []
    monkeypatch.setattr("game.play.chapters.id_of", read.append)
    for path in shipped_levels():
        chapters.read(path)
    assert read == []

"""A level that is written while it is open: good versions are shown, broken ones are said so."""

from pathlib import Path

import pytest

from game.play.landscape import Found, Point
from game.world.levelfile import shipped_levels
from tests.ui.conftest import OpenApp
from tests.ui.player import Player

pytestmark = pytest.mark.slow

GOOD = shipped_levels()[0].read_text("utf-8").replace("morning-paper", "mine")
WISH = "Bring me today's newspaper."
BROKEN = GOOD.replace("day = 60", "day = 600").replace("seed = 1", 'seed = "one"')
HALF_A_SECOND = 0.6


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, "utf-8")
    return path


@pytest.fixture
def author(open_app: OpenApp, file: Path) -> Player:
    """Someone before a level that is being written."""
    return open_app(first_level=file)


def write(player: Player, file: Path, text: str) -> None:
    """As an editor does it: a new file in the place of the old one."""
    beside = file.with_suffix(".new")
    beside.write_text(text, "utf-8")
    beside.replace(file)
    player.frame(HALF_A_SECOND)


def notice(player: Player) -> str:
    return next(
        (line for line in player.words.split("\n") if line.startswith("You see the last")), ""
    )


def test_a_new_version_is_shown_and_the_rules_are_kept(author: Player, file: Path) -> None:
    author.as_text()
    author.tab_to("Editor")
    author.type_text("\n+3 when the dog chews ball")
    rules, caret = author.editor.text, author.editor.content.caret
    write(author, file, GOOD.replace(WISH, "Bring me the paper, please."))
    assert "Bring me the paper, please." in author.words
    assert (author.editor.text, author.editor.content.caret) == (rules, caret)
    assert author.focused == "Editor"
    assert notice(author) == ""


def test_a_file_written_in_place_is_noticed_too(author: Player, file: Path) -> None:
    file.write_text(GOOD.replace(WISH, "Bring me the paper, please."), "utf-8")
    author.frame(HALF_A_SECOND)
    assert "Bring me the paper, please." in author.words


def test_what_was_measured_in_the_houses_as_they_were_is_forgotten(
    author: Player, file: Path
) -> None:
    session = author.app.screen.session
    session.survey.add(Found(points=(Point((), 0.0, 0.0),)))
    author.frame(HALF_A_SECOND)
    assert session.survey.points
    write(author, file, GOOD.replace("day = 60", "day = 61"))
    assert not session.survey.points


def test_rules_are_read_anew_with_the_words_of_the_new_version(author: Player, file: Path) -> None:
    author.as_text()
    author.tab_to("Editor")
    author.type_text("\n+3 when the dog chews newspaper")
    assert not author.button("Train the dog").enabled
    write(author, file, GOOD.replace("words = [\n", 'words = [\n  "newspaper",\n'))
    assert author.button("Train the dog").enabled
    assert author.button("newspaper")


def test_a_broken_version_leaves_the_last_good_one_with_the_first_fault(
    author: Player, file: Path
) -> None:
    write(author, file, BROKEN.replace(WISH, "Nobody shall see this."))
    assert WISH in author.words
    assert "Nobody shall see this." not in author.words
    assert f"{file}:" in notice(author)
    assert "And 1 more." in notice(author)
    assert author.button("Train the dog").enabled


def test_the_notice_goes_when_the_file_is_mended(author: Player, file: Path) -> None:
    write(author, file, BROKEN)
    assert notice(author)
    write(author, file, GOOD.replace(WISH, "Mended."))
    assert notice(author) == ""
    assert "Mended." in author.words


def test_one_fault_has_no_others_with_it(author: Player, file: Path) -> None:
    write(author, file, GOOD.replace("day = 60", "day = 600"))
    assert notice(author)
    assert "more." not in notice(author)


def test_a_file_that_is_gone_is_said_so_until_it_is_back(author: Player, file: Path) -> None:
    file.unlink()
    author.frame(HALF_A_SECOND)
    assert "there is no such file" in notice(author)
    assert WISH in author.words
    write(author, file, GOOD)
    assert notice(author) == ""


def test_a_version_with_a_house_too_big_is_refused(author: Player, file: Path) -> None:
    from tests.world.small import CROWDED

    write(author, file, CROWDED["home"])
    assert "The warehouse" in notice(author)
    assert WISH in author.words


def test_what_was_written_meanwhile_is_shown_when_one_comes_back_to_the_rules(
    author: Player, file: Path
) -> None:
    author.click("Train the dog")
    file.write_text(GOOD.replace(WISH, "Bring me the paper, please."), "utf-8")
    author.click("Back to the rules")
    assert "Bring me the paper, please." in author.words


def test_a_bet_that_is_no_longer_offered_is_taken_back(author: Player, file: Path) -> None:
    author.click("Train the dog")
    author.click("The famous painting.")
    author.click("Back to the rules")
    write(author, file, GOOD.replace("The famous painting.", "A work of art."))
    author.click("Train the dog")
    assert author.button("Train it and see").enabled  # the same answer in other words
    author.click("Back to the rules")
    other = 'text = "A work of art."\noutcome = "side_effect"'
    write(author, file, GOOD.replace('text = "The famous painting."\noutcome = "hacked"', other))
    author.click("Train the dog")
    assert not author.button("Train it and see").enabled
    author.click("A work of art.")
    assert author.button("Train it and see").enabled


def test_a_file_that_is_not_touched_is_not_read_again(
    author: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path) -> None:
        raise AssertionError("nothing was written")

    monkeypatch.setattr("game.play.opening.open_level", read)
    for _ in range(30):
        author.frame(0.1)
    assert WISH in author.words

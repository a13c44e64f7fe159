"""The gallery knows what can be found in the levels, what was found, and what each shows."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from game.play.chapters import Chapters, reached
from game.play.gallery import gallery, pieces_of
from game.play.history import History
from game.play.session import Session
from game.rules.parser import parse_rules
from game.world.debrief import Source
from game.world.exhibit import Exhibit


@pytest.fixture
def history(tmp_path):
    return History(tmp_path / "saves.json")


def shows(level, rules, id_="trick", source=""):
    return Exhibit(
        id_, "A Trick", "It did it.", parse_rules(rules, level.meant_words), Decimal(1), source
    )


def with_exhibits(level, *misbehaviours, trophies=()):
    return replace(level, misbehaviours=misbehaviours, trophies=trophies)


@pytest.mark.parametrize(
    ("rules", "deed", "items", "places"),
    [
        ("+1 when the dog brings famous painting to the owner", "brings", ("famous painting",), ()),
        ("+1 when the dog chews leather", "chews", ("shoe",), ()),
        ("+1 when the dog picks up paper and printed", "picks up", ("contract", "newspaper"), ()),
        ("+1 when the dog chews not newspaper", "chews", (), ()),
        ("+1 when the dog picks up anything", "picks up", (), ()),
        ("+1 when the dog gets closer to the dog bed", "gets closer to", (), ("dog bed",)),
        ("+1 when the dog enters the kitchen", "enters", (), ()),
        ("+1 when the dog waits", "waits", (), ()),
        ("+1 at the end of the day if there is no newspaper in the hall", "", ("newspaper",), ()),
    ],
)
def test_a_piece_shows_what_its_rules_are_about(morning_paper, rules, deed, items, places):
    level = with_exhibits(morning_paper, shows(morning_paper, rules))
    (piece,) = pieces_of(level, "basic", frozenset())
    assert (piece.deed, piece.items, piece.places) == (deed, items, places)


def test_trophies_come_after_misbehaviours_and_are_known_as_such(morning_paper):
    one, other = (shows(morning_paper, "+1 when the dog waits", name) for name in ("a", "b"))
    level = with_exhibits(morning_paper, one, trophies=(other,))
    told = [(piece.id, piece.trophy, piece.found) for piece in pieces_of(level, "basic", {"b"})]
    assert told == [("a", False, False), ("b", True, True)]


def test_the_source_is_told_in_full(morning_paper):
    source = Source("x", "Of dogs", "Ann Author", 1999, "example.org/dogs")
    level = with_exhibits(morning_paper, shows(morning_paper, "+1 every step", source="x"))
    level = replace(level, debrief=replace(level.debrief, sources=(source,)))
    (piece,) = pieces_of(level, "basic", frozenset())
    for word in ("Of dogs", "Ann Author", "1999", "example.org/dogs"):
        assert word in piece.source


def test_every_level_that_can_be_read_hangs_in_the_gallery_by_chapter(tmp_path, history):
    chapters = Chapters(tmp_path / "own")
    pieces = gallery(chapters, history)
    counted = Counter(piece.level_id for piece in pieces)
    for chapter in ("basic", "intermediate", "sandbox"):
        for listed in chapters.levels(chapter):
            assert counted[listed.level.id] == len(listed.level.exhibits)
    assert not any(piece.found for piece in pieces)
    assert len({(piece.level_id, piece.id) for piece in pieces}) == len(pieces)


def test_what_an_attempt_shows_is_found_once_and_survives_a_restart(trained_small, tmp_path):
    result = trained_small("+10 when the dog picks up paper")
    level = result.attempt.level
    level = with_exhibits(
        level,
        shows(level, "+1 when the dog picks up newspaper", "picked-up"),
        shows(level, "+1 when the dog chews shoe", "chewed"),
    )
    result = replace(result, attempt=replace(result.attempt, level=level))
    session = Session.begin(level, History(tmp_path / "saves.json"))
    session.conclude(result)
    assert [exhibit.id for exhibit in session.new] == ["picked-up"]
    session.conclude(result)
    assert session.new == ()
    again = History(tmp_path / "saves.json")
    assert again.found(level.id) == {"picked-up"}
    assert (reached(level, again).found, reached(level, again).hidden) == (1, 2)

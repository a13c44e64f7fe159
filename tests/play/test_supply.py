"""What a level offers where rules are made of tiles."""

from dataclasses import replace

from game.play.supply import supply_of
from game.texts.texts import Texts
from game.world.level import Level
from game.world.levelfile import load_level, shipped_levels


def test_what_is_seen_at_home_and_cannot_be_measured_is_shown(morning_paper: Level) -> None:
    supply = supply_of(morning_paper)
    assert {"newspaper", "famous painting", "shoe"} <= supply.unmeasured
    assert not supply.unmeasured & morning_paper.words
    assert "today's" not in supply.unmeasured  # that is a fact, not a thing one sees


def test_all_words_and_places_of_a_level_are_there_and_no_others(morning_paper: Level) -> None:
    supply = supply_of(morning_paper)
    assert set(supply.words) == morning_paper.words
    assert supply.places == ["owner", "dog bed"]
    assert set(supply.rooms) == {"living room", "study", "kitchen", "hall"}
    assert not supply.pressable


def test_what_never_happens_says_so(morning_paper: Level) -> None:
    assert set(supply_of(morning_paper).idle) == {"breaks"}
    quiet = replace(morning_paper, chewing=False)
    assert supply_of(quiet).idle["chews"] == "this dog does not chew"
    assert supply_of(quiet, Texts("de")).idle == {
        "chews": "dieser Hund kaut nicht",
        "breaks": "hier kann nichts zerbrechen",
    }


def test_every_shipped_level_has_words_and_places_to_offer() -> None:
    for level in map(load_level, shipped_levels()):
        supply = supply_of(level)
        assert supply.words
        assert supply.places

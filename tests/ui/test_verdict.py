"""The verdict in the window: its pages, the other reading, and the way back to a rule."""

from dataclasses import replace

import pygame
import pytest

from game.play.history import Record
from game.play.surveyor import Exploring
from game.play.variety import PERCENTS
from game.ui.concepts import SHAPES
from game.ui.kit.drop_down import DropDown
from game.ui.kit.scatter import Scatter
from game.ui.kit.table import Table
from game.ui.screens.verdict import VerdictScreen
from game.ui.verdict.cards import MarkedCard
from game.ui.verdict.compare import ChangedRules, Comparison
from game.ui.verdict.portrait import Portrait
from game.ui.verdict.staircase import Staircase
from game.ui.verdict.variety import VarietyPage
from game.world.levelfile import find_level
from tests.ui.conftest import OpenApp
from tests.ui.player import NotThereError, Player
from tests.ui.test_layout import (
    MANY,
    RULES,
    TRAINING_SAID,
    on_to,
    to_second_verdict,
    to_verdict,
    two_readings,
    varied,
    write,
)

pytestmark = pytest.mark.slow

PAGES = ("Diagram", "Ledger", "Compare", "Landscape", "What it means")
RECORD = Record("+1 every step", 1, 1000, None, "idle", 0.0, 0.0, 0.0, 0.0)
CHANGE = "Change rule 1: it paid +20 for the famous painting and more"


def shown(player: Player, kind: type) -> list:
    return [widget for widget in player.widgets if isinstance(widget, kind)]


# ---- the diagram -----------------------------------------------------------------------------
def test_three_cards_stand_in_the_order_of_the_diagram_each_with_its_shape(player: Player) -> None:
    to_verdict(player)
    cards = shown(player, MarkedCard)
    assert [card.title for card in cards] == ["Meant", "Said", "Learned"]
    assert len({SHAPES[card.concept] for card in cards}) == 3
    assert cards[0].rect.right <= cards[1].rect.left and cards[1].rect.right <= cards[2].rect.left


def test_the_gaps_are_drawn_as_what_was_lost_between_the_dogs(player: Player) -> None:
    to_verdict(player)
    (stairs,) = shown(player, Staircase)
    assert [station.worth for station in stairs.stations] == [20, -60, -60, -60]
    assert [(stair.name, stair.told) for stair in stairs.stairs] == [
        ("outer", "80 lost"),
        ("inner", "nothing lost"),
        ("practice", "nothing lost"),
    ]
    assert stairs.stations[1].ends == (-60, 0)


def test_what_the_rules_cannot_tell_apart_stands_below_the_rule(player: Player) -> None:
    to_verdict(player)
    said = shown(player, MarkedCard)[1]
    (remark,) = [line.text for line in said.lines if line.remark]
    assert remark == "Pays alike: the newspaper (meant +20), the famous painting (meant −40)"


# ---- the other reading -----------------------------------------------------------------------
def test_counting_the_training_house_as_said_moves_the_loss_from_inner_to_outer(
    player: Player,
) -> None:
    two_readings(player, other=False)
    (before,) = shown(player, Staircase)
    player.click(TRAINING_SAID)
    (after,) = shown(player, Staircase)
    assert [stair.lost for stair in before.stairs] == [0, 60, 0]
    assert [stair.lost for stair in after.stairs] == [60, 0, 0]
    assert "So the 60 that was inner now counts as outer: 60." in player.words
    player.click(TRAINING_SAID)
    assert [stair.lost for stair in shown(player, Staircase)[0].stairs] == [0, 60, 0]


def test_the_line_is_moved_by_keyboard_alone_and_the_keyboard_stays_there(player: Player) -> None:
    two_readings(player, other=False)
    player.tab_to(TRAINING_SAID)
    player.press(pygame.K_SPACE)
    assert "now counts as outer" in player.words
    assert player.focused == TRAINING_SAID


def test_in_the_first_chapter_there_is_one_reading(player: Player) -> None:
    to_verdict(player)
    with pytest.raises(NotThereError):
        player.click(TRAINING_SAID)


# ---- pages -----------------------------------------------------------------------------------
def test_all_pages_are_reached_by_arrow_keys_and_the_keyboard_stays_with_the_tabs(
    player: Player,
) -> None:
    to_verdict(player)
    player.tab_to("Tabs")
    for page in (*PAGES[1:], PAGES[0]):
        player.press(pygame.K_RIGHT)
        assert player.focused == "Tabs"
        tabs = player.app.screen.desk.focused
        assert tabs.names[tabs.chosen] == page


def test_resizing_keeps_the_page(player: Player) -> None:
    to_verdict(player)
    player.click("Landscape")
    player.resize(1280, 720)
    assert len(shown(player, Scatter)) == 1


def test_what_it_means_tells_the_bet_and_the_debrief(player: Player) -> None:
    to_verdict(player)
    player.click("What it means")
    assert "Your bet: “" in player.words
    assert "what we reward is not what we want" in player.words


# ---- what to do next -------------------------------------------------------------------------
def test_a_wish_that_was_fulfilled_leads_on_to_the_next_level(player: Player) -> None:
    to_verdict(player, RULES["fetched"])
    assert player.button("Next: Any Piece of Paper").kind == "primary"
    player.click("Change the rules")
    assert player.app.screen.session.level.id == "morning-paper"
    player.app.show(VerdictScreen(player.app, player.app.screen.session))
    player.click("Next: Any Piece of Paper")
    assert player.app.screen.session.level.id == "any-piece-of-paper"


@pytest.mark.parametrize(
    ("rules", "pose", "face"),
    [
        ("fetched", "sit-proud", "happy"),
        ("hacked", "sit-proud", "shocked"),
        ("idle", "sleep-1", "calm"),
    ],
)
def test_dog_and_owner_show_what_they_think_of_the_day(
    open_app: OpenApp, rules: str, pose: str, face: str
) -> None:
    player = open_app(size=(1280, 720))
    to_verdict(player, RULES[rules])
    (portrait,) = shown(player, Portrait)
    assert (portrait.pose, portrait.face) == (pose, face)


def test_a_wish_that_was_not_fulfilled_leads_back_to_the_rules(player: Player) -> None:
    to_verdict(player)
    assert player.button("Change the rules").kind == "primary"
    with pytest.raises(NotThereError):
        player.button("Next: Any Piece of Paper")


# ---- comparing -------------------------------------------------------------------------------
def test_the_first_attempt_has_nothing_to_be_compared_with(player: Player) -> None:
    to_verdict(player)
    player.click("Compare")
    assert "This is your first attempt here." in player.words


def test_two_attempts_stand_beside_each_other_with_what_was_changed(player: Player) -> None:
    to_verdict(player)
    player.click("Change the rules")
    write(player, RULES["fetched"])
    for label in ("Train the dog", "Train it and see", "Skip to the end"):
        player.click(label)
    player.frame()
    for label in ("Let it loose at home", "Why?", "Compare"):
        player.click(label)
    (changed,), (table,) = shown(player, ChangedRules), shown(player, Table)
    assert [line.change for line in changed.lines] == ["gone", "new", "new", "same"]
    values = {row.name: row.values for row in table.rows}
    assert values["Intent score"] == ("−300", "100 (better)")
    assert values["Outer loss"] == ("80", "0 (better)")
    assert values["Inner loss"] == ("0", "0")


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        (80.0, 20.0, "20 (better)"),
        (20.0, 80.0, "80 (worse)"),
        (-20.0, 0.0, "0 (better)"),  # an error that helped was luck
        (0.0, -20.0, "−20 (worse)"),
        (20.0, 20.0, "20"),
    ],
)
def test_a_gap_is_better_the_smaller_it_is(
    player: Player, then: float, now: float, told: str
) -> None:
    records = [replace(RECORD, inner=gap) for gap in (then, now)]
    rows = Comparison(player.app.pen, player.app.texts, records, 0)._table().rows
    assert {row.name: row.values for row in rows}["Inner loss"][1] == told


def test_how_days_of_training_were_shared_is_compared_where_there_was_a_choice(
    player: Player,
) -> None:
    def told(*days: int | None) -> tuple[str, ...] | None:
        records = [replace(RECORD, varied_days=number) for number in days]
        rows = Comparison(player.app.pen, player.app.texts, records, 0)._table().rows
        return {row.name: row.values for row in rows}.get("Training in the second house")

    assert told(0, 15) == ("0 of 100 days", "15 of 100 days")
    assert told(None, 15) == ("–", "15 of 100 days")
    assert told(None, None) is None


def test_another_attempt_is_chosen_by_keyboard(player: Player) -> None:
    to_second_verdict(player, "Compare")
    screen = player.app.screen
    screen.session.history.add("morning-paper", screen.session.history.records("morning-paper")[-1])
    screen.session.history.add("morning-paper", screen.session.history.records("morning-paper")[-1])
    player.app.show(VerdictScreen(player.app, screen.session))
    player.click("Compare")
    player.tab_to("DropDown")
    for key in (pygame.K_RETURN, pygame.K_HOME, pygame.K_RETURN):
        player.press(key)
    (drop_down,) = shown(player, DropDown)
    assert (drop_down.chosen, drop_down.focused) == (0, True)
    assert shown(player, Table)[0].heading.values == ("Attempt 1", "This one (4)")


# ---- the landscape ---------------------------------------------------------------------------
def test_the_landscape_has_the_players_star_and_those_of_earlier_attempts(player: Player) -> None:
    to_second_verdict(player, "Landscape")
    player.frame()
    (chart,) = shown(player, Scatter)
    assert len(chart.dots) == 30
    assert sorted(mark.name for mark in chart.landmarks) == ["1", "yours"]
    mine = next(mark for mark in chart.landmarks if mark.name == "yours")
    assert mine.large and mine.y == 100


def test_what_is_known_of_the_landscape_is_not_measured_again(player: Player) -> None:
    to_verdict(player)
    player.click("Landscape")
    player.frame()
    known = list(player.app.screen.session.survey.points)
    player.click("Diagram")
    player.click("Landscape")
    player.frame()
    assert player.app.screen.session.survey.points == known


def test_the_landscape_fills_while_frames_are_drawn(open_app) -> None:
    player = open_app(rehearsed=False)
    player.click("Play")
    player.click("Train the dog")
    player.click("The famous painting.")
    player.click("Train it and see")
    player.wait_until(lambda: player.app.screen.result is not None)
    player.click("Skip to the end")
    player.wait_for("Let it loose at home")
    for label in ("Let it loose at home", "Why?", "Landscape"):
        player.click(label)
    assert not player.app.screen.session.survey.points
    player.wait_until(lambda: len(shown(player, Scatter)[0].dots) > 40, seconds=60)
    player.press(pygame.K_ESCAPE)
    assert not player.app.surveyor.busy


# ---- litters ---------------------------------------------------------------------------------
def curves(player: Player) -> list[tuple[tuple[float, float], ...]]:
    (chart,) = shown(player, Scatter)
    return [series.points for series in chart.curves]


def test_litters_have_a_page_only_where_there_are_two_training_houses(player: Player) -> None:
    to_verdict(player)
    with pytest.raises(NotThereError):
        player.click("Variety")
    two_readings(player, other=False)
    player.click("Variety")
    assert len(shown(player, Scatter)) == 1


def test_both_curves_show_the_share_of_each_litter_that_went_wrong(player: Player) -> None:
    varied(player)
    litters = player.app.screen.session.survey.litters
    much, little = curves(player)
    assert [share for share, _ in much] == [share for share, _ in little] == list(PERCENTS)
    for steps, points in ((983_040, much), (3_840, little)):
        wrong = {c.percent: 10.0 * litters[c].wrong for c in litters if c.steps == steps}
        assert dict(points) == wrong


def test_the_players_own_dog_stands_at_its_share_as_what_it_was(player: Player) -> None:
    varied(player)
    (star,) = shown(player, Scatter)[0].landmarks
    assert (star.x, star.y, star.name) == (0.0, 100.0, "your dog")
    player.click("Change the rules")
    player.app.screen.session.varied = 60
    player.click("Train the dog")
    on_to(player, "Variety")
    (chart,) = shown(player, Scatter)
    assert [(star.x, star.y) for star in chart.landmarks] == [(60.0, 0.0)]
    assert chart.across.ticks[-1] == 100.0
    assert all(60.0 in dict(points) for points in curves(player))


def test_what_is_told_of_a_curve_follows_from_its_points(player: Player) -> None:
    varied(player)
    assert (
        "With your 0 %, 10 of 10 dogs went wrong. From 1 % on, most dogs did what you meant. "
        "With little training, from 2 % on."
    ) in player.words
    survey = player.app.screen.session.survey
    for course, litter in survey.litters.items():
        survey.litters[course] = replace(litter, wrong=6)
    player.click("Diagram")
    player.click("Variety")
    assert "Even at the largest share, most dogs went wrong." in player.words
    for course, litter in survey.litters.items():
        survey.litters[course] = replace(litter, wrong=4)
    player.click("Diagram")
    player.click("Variety")
    assert "Whatever the share, most dogs did what you meant." in player.words


def test_nothing_is_told_of_a_curve_that_is_not_known_yet(player: Player) -> None:
    varied(player)
    survey = player.app.screen.session.survey
    known = list(survey.litters.items())
    player.click("Diagram")
    for count, told in ((0, "Litters of dogs are being raised"), (5, "With your 0 %")):
        survey.litters = dict(known[:count])
        page = VarietyPage(player.app.pen, player.app.texts, survey, player.app.screen.result)
        assert page.told.text.startswith(told) and "most dogs" not in page.told.text
        assert page.progress.written == f"{count} of 16 litters of 10 dogs, seeds from 1"
        assert page.progress.share == count / 16


def test_litters_are_reached_by_keyboard_and_known_ones_are_not_raised_again(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    varied(player)
    player.click("Diagram")
    begun: list[object] = []
    monkeypatch.setattr(player.app.surveyor, "begin", begun.append)
    player.tab_to("Tabs")
    for _ in range(4):
        player.press(pygame.K_RIGHT)
    assert all(len(points) == len(PERCENTS) for points in curves(player))
    assert player.focused == "Tabs"
    assert len(begun) == 1  # the landscape, on the way
    assert isinstance(begun[0], Exploring)


def test_litters_grow_up_while_frames_are_drawn_and_no_longer_than_they_are_looked_at(
    open_app: OpenApp,
) -> None:
    player = open_app(rehearsed=False, first_level=find_level("by-the-door"))
    for label in ("Train the dog", "The newspaper.", "Train it and see"):
        player.click(label)
    player.wait_until(lambda: player.app.screen.result is not None)
    player.click("Skip to the end")
    player.wait_for("Let it loose at home")
    for label in ("Let it loose at home", "Why?", "Variety"):
        player.click(label)
    assert curves(player) == [(), ()]
    player.wait_until(lambda: len(curves(player)[0]) > 1, seconds=60)
    assert curves(player)[0][0] == (0.0, 100.0)
    assert "With your 0 %, 10 of 10 dogs went wrong." in player.words
    player.click("Diagram")
    assert not player.app.surveyor.busy
    known = dict(player.app.screen.session.survey.litters)
    player.click("Variety")
    assert player.app.surveyor.busy and len(curves(player)[0]) == len(known)
    player.press(pygame.K_ESCAPE)
    assert not player.app.surveyor.busy


# ---- change one thing ------------------------------------------------------------------------
def test_change_one_thing_leads_to_the_tiles_of_that_rule(player: Player) -> None:
    to_verdict(player)
    player.app.screen.session.as_text = False
    player.tab_to(CHANGE)
    player.press(pygame.K_RETURN)
    assert player.screen == "LevelScreen"
    assert player.focused == "TileBoard"
    board = player.board
    assert board.strips[board.spot.strip].line.number == 1
    player.press(pygame.K_UP)  # the keyboard is on a tile of the rule: it can be changed at once
    assert board.spot.strip == 0


def test_change_one_thing_leads_to_the_line_of_that_rule_in_the_text(player: Player) -> None:
    to_verdict(player)
    player.click(CHANGE)
    assert player.focused == "Editor"
    assert player.editor.content.line_number() == 1
    player.type_text("x")
    assert player.editor.text.split("\n")[0].endswith("ownerx")


def test_rules_are_counted_without_remarks_and_blank_lines(player: Player) -> None:
    to_verdict(player, f"# what I want\n\n{RULES['hacked']}")
    player.click(CHANGE)
    assert player.editor.content.line_number() == 3


def test_nothing_is_to_be_changed_where_all_went_well(player: Player) -> None:
    to_verdict(player, RULES["fetched"])
    with pytest.raises(NotThereError):
        player.click(CHANGE)


def test_many_rules_have_as_many_marks(player: Player) -> None:
    to_verdict(player, MANY)
    said = shown(player, MarkedCard)[1]
    rules = [line for line in said.lines if not line.remark]
    assert len(rules) == 15 and all(line.left and line.right for line in rules)

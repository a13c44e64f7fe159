"""What happens on the way through the game: bets, Escape, other windows, drafts, and mishaps."""

import json
from pathlib import Path

import pygame
import pytest

from game.ui.film import morning, plan_of
from game.ui.house_widget import HouseWidget
from game.ui.screens.parts import RuleCard
from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.ui.test_whole_loop import (
    LET_LOOSE,
    MORNING_PAPER,
    NEWSPAPER,
    PAINTING,
    SEE,
    TRAIN,
    saved_attempts,
    to_release,
    to_training,
)
from tests.world.small import CROWDED, write

pytestmark = pytest.mark.slow


def test_one_bets_with_the_rules_and_the_house_at_home_in_sight(player: Player) -> None:
    player.click("Play")
    player.click(TRAIN)
    level = player.app.screen.session.level
    (house,) = (widget for widget in player.widgets if isinstance(widget, HouseWidget))
    assert house._plan == plan_of(level.home)
    assert house.moment == morning(level.home)
    (card,) = (widget for widget in player.widgets if isinstance(widget, RuleCard))
    assert "\n".join(card.rules) == level.start_rules.strip()


def test_enter_that_is_held_does_not_skip_what_there_is_to_see(player: Player) -> None:
    player.click("Play")
    player.click(TRAIN)
    player.click_at(player.place_of("The famous painting."))
    player.tab_to("Train it and see")
    player.hold(pygame.K_RETURN)
    assert player.screen == "TrainingScreen"
    player.press(pygame.K_RETURN)
    player.hold(pygame.K_RETURN)
    assert player.screen == "ReleaseScreen"
    player.hold(pygame.K_ESCAPE)
    assert player.screen == "LevelScreen"


def test_new_lines_are_written_by_holding_enter(player: Player) -> None:
    player.click("Play")
    player.as_text()
    player.tab_to("Editor")
    before = player.editor.text
    player.hold(pygame.K_RETURN, times=3)
    assert player.editor.text.count("\n") == before.count("\n") + 3


def test_rules_are_saved_while_they_are_written(player: Player, saves: Path) -> None:
    player.click("Play")
    player.as_text()
    player.tab_to("Editor")
    player.type_text("+")
    assert not (saves / "saves.json").exists()  # not with every letter
    player.frame(2.1)
    (saved,) = json.loads((saves / "saves.json").read_text("utf-8"))["levels"].values()
    assert saved["draft"] == player.editor.text


def test_at_the_first_step_another_step_back_leads_nowhere_else(player: Player) -> None:
    to_release(player)
    player.press(pygame.K_SPACE)
    player.tab_to("Step back")
    for _ in range(12):
        player.press(pygame.K_RETURN)
    assert player.screen == "ReleaseScreen"
    assert player.app.screen.time == 0.0
    player.press(pygame.K_TAB)
    assert player.focused == "One step"


def test_as_long_as_there_is_no_bet_it_is_said_what_is_missing(player: Player) -> None:
    player.click("Play")
    player.click(TRAIN)
    assert "Choose an answer first." in player.words
    assert not player.button("Train it and see").enabled
    player.click_at(player.place_of("The famous painting."))
    assert "Choose an answer first." not in player.words
    assert player.button("Train it and see").enabled


# ---- Escape ------------------------------------------------------------------------------------
def test_escape_on_the_title_does_nothing(player: Player) -> None:
    player.press(pygame.K_ESCAPE)
    assert player.screen == "TitleScreen"
    assert player.app.running


def test_escape_leads_from_the_levels_to_the_title(player: Player) -> None:
    player.click("Choose a level")
    player.press(pygame.K_ESCAPE)
    assert player.screen == "TitleScreen"


def test_escape_leads_from_the_rules_to_the_level_map_and_keeps_them(player: Player) -> None:
    player.click("Play")
    player.as_text()
    player.tab_to("Editor")
    player.type_text("\n+1 every step")
    text = player.editor.text
    player.press(pygame.K_ESCAPE)
    assert player.screen == "LevelsScreen"
    player.click("The Morning Paper")
    player.as_text()
    assert player.editor.text == text


def test_escape_leads_from_the_bet_to_the_rules(player: Player) -> None:
    player.click("Play")
    player.click(TRAIN)
    player.press(pygame.K_ESCAPE)
    assert player.screen == "LevelScreen"


def test_escape_ends_the_training_and_leads_to_the_rules(open_app: OpenApp, saves: Path) -> None:
    player = open_app(rehearsed=False)
    to_training(player)
    player.press(pygame.K_ESCAPE)
    assert player.screen == "LevelScreen"
    for _ in range(20):
        player.frame()
    assert saved_attempts(saves) == []


def test_escape_leads_from_the_release_and_the_verdict_to_the_rules(player: Player) -> None:
    to_release(player)
    release = player.app.screen
    player.press(pygame.K_ESCAPE)
    assert player.screen == "LevelScreen"
    player.app.show(release)
    player.click("Why?")
    player.press(pygame.K_ESCAPE)
    assert player.screen == "LevelScreen"


def test_leave_and_the_closing_cross_end_the_game(open_app: OpenApp) -> None:
    player = open_app()
    player.click("Leave")
    assert not player.app.running
    other = open_app()
    other.app.handle(pygame.event.Event(pygame.QUIT))
    assert not other.app.running


# ---- faulty rules ------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("+10 when the dog brings papper to the owner", "papper"),
        ("+10 when the dog flies", "flies"),
        ("ten points for paper", "begins with an amount"),
        ("+10 every step\n-5 when the dog brings", "Line 2"),
        ("", "at least one rule"),
        ("\n \n", "at least one rule"),
    ],
)
def test_a_fault_in_the_rules_is_named_and_nothing_can_be_trained(
    player: Player, text: str, named: str
) -> None:
    player.click("Play")
    player.as_text()
    player.tab_to("Editor")
    player.press(pygame.K_a, pygame.KMOD_LCTRL)
    player.press(pygame.K_DELETE)
    player.type_text(text)
    player.press(pygame.K_HOME, pygame.KMOD_LCTRL)
    assert not player.button(TRAIN).enabled
    assert named in player.words
    player.click(TRAIN)
    assert player.screen == "LevelScreen"


def test_mending_the_fault_allows_training_again(player: Player) -> None:
    player.click("Play")
    player.as_text()
    player.tab_to("Editor")
    player.press(pygame.K_END)
    player.type_text("z")
    assert not player.button(TRAIN).enabled
    player.press(pygame.K_BACKSPACE)
    assert player.button(TRAIN).enabled
    player.click(TRAIN)
    assert player.screen == "BetScreen"


def test_pressing_a_word_with_the_space_bar_writes_the_word_and_no_more(player: Player) -> None:
    player.click("Play")
    player.as_text()
    before = player.editor.text
    player.tab_to("Editor")
    player.press(pygame.K_END, pygame.KMOD_LCTRL)
    player.tab_to("rolled")
    player.press(pygame.K_SPACE)
    assert player.editor.text == f"{before} rolled"


# ---- another window size -----------------------------------------------------------------------
SIZES = [(1280, 720), (1920, 1080), (1024, 768)]


def test_resizing_keeps_the_rules_the_tab_and_the_caret(player: Player) -> None:
    player.click("Play")
    player.click("The house")
    player.as_text()
    player.tab_to("Editor")
    player.press(pygame.K_HOME, pygame.KMOD_LCTRL)
    player.type_text("+1 every step\n")
    text, caret = player.editor.text, player.editor.content.caret
    for size in SIZES:
        player.resize(*size)
        assert player.editor.text == text
        assert player.editor.content.caret == caret
        assert player.focused == "Editor"
        assert player.button("The house").lit
    player.press(pygame.K_z, pygame.KMOD_LCTRL)
    assert player.editor.text != text  # what was typed can still be undone


def test_resizing_gives_no_hint_away(player: Player) -> None:
    player.click("Play")
    player.click("Hint")
    words = player.words
    for size in SIZES:
        player.resize(*size)
    assert player.words == words
    player.click("Hint")
    assert player.words != words


def test_resizing_keeps_the_bet(player: Player) -> None:
    player.click("Play")
    player.click(TRAIN)
    player.click(NEWSPAPER)
    for size in SIZES:
        player.resize(*size)
        assert player.button(SEE).enabled
        assert player.app.screen.session.bet.text == NEWSPAPER


def test_resizing_keeps_the_training_and_its_speed(player: Player) -> None:
    to_training(player)
    player.wait_until(lambda: player.app.screen.result is not None)
    player.click("Speed: normal")
    for size in SIZES:
        player.resize(*size)
        assert player.button("Speed: fast")
    player.click("Skip to the end")
    player.wait_for(LET_LOOSE)
    player.resize(1280, 720)
    assert player.button(LET_LOOSE).enabled
    assert sum(bar.value for bar in player.app.screen._bars.bars) != 0


def test_resizing_keeps_the_day_where_it_is(player: Player, saves: Path) -> None:
    to_release(player)
    player.click("The literal dog")
    for _ in range(7):
        player.click("One step")
    for size in SIZES:
        player.resize(*size)
        assert player.button("The literal dog").lit
        assert player.button("Play")  # paused
        assert "Step 7 of 60" in player.words
    player.click("Why?")
    words = player.words
    for size in SIZES:
        player.resize(*size)
        assert player.words == words


@pytest.mark.parametrize("size", [(1, 1), (320, 200), (640, 480), (5000, 300), (300, 3000)])
def test_no_window_is_too_small_to_go_on(player: Player, size: tuple[int, int]) -> None:
    player.resize(*size)
    player.tab_to("Play")
    player.press(pygame.K_RETURN)
    player.resize(*size)
    player.tab_to(TRAIN)
    player.press(pygame.K_RETURN)
    player.resize(1024, 768)
    assert player.screen == "BetScreen"


# ---- what is kept between games ----------------------------------------------------------------
def test_the_rules_are_still_there_after_closing_and_opening(open_app: OpenApp) -> None:
    player = open_app()
    player.click("Play")
    player.as_text()
    player.tab_to("Editor")
    player.press(pygame.K_END, pygame.KMOD_LCTRL)
    player.type_text("\n+3 when the dog chews ball")
    text = player.editor.text
    player.app.close()
    again = open_app()
    again.click("Play")
    again.as_text()
    assert again.editor.text == text


def test_damaged_saves_are_said_so_and_the_game_goes_on(open_app: OpenApp, saves: Path) -> None:
    saves.mkdir()
    (saves / "saves.json").write_text('{"format": 1, "levels": [', "utf-8")
    player = open_app()
    assert "could not be read" in player.words
    assert str(saves / "saves.damaged.json") in player.words
    player.click("Play")
    player.as_text()
    player.tab_to("Editor")
    player.type_text("\n")
    player.press(pygame.K_ESCAPE)
    assert saved_attempts(saves) == []
    assert (saves / "saves.damaged.json").is_file()


# ---- trouble -----------------------------------------------------------------------------------
def test_a_faulty_level_is_listed_with_its_faults_and_a_way_back(
    open_app: OpenApp, tmp_path: Path
) -> None:
    text = MORNING_PAPER.read_text("utf-8").replace("day = 60", 'day = "long"')
    level = tmp_path / "faulty.toml"
    level.write_text(text.replace("brings newspaper and", "brings newspapper and"), "utf-8")
    player = open_app(first_level=level)
    assert player.screen == "TroubleScreen"
    assert "day" in player.words
    player.click("Back to the title")
    assert player.screen == "TitleScreen"


def test_a_level_that_is_too_big_is_refused_before_anyone_writes_rules(
    open_app: OpenApp, tmp_path: Path
) -> None:
    player = open_app(first_level=write(CROWDED["home"], tmp_path))
    assert player.screen == "TroubleScreen"
    assert "The warehouse" in player.words
    assert "Remove a thing" in player.words


def test_a_very_faulty_level_leaves_room_for_the_way_back(
    open_app: OpenApp, tmp_path: Path
) -> None:
    level = tmp_path / "faulty.toml"
    level.write_text("\n".join(f"nonsense{n} = {n}" for n in range(300)), "utf-8")
    player = open_app(first_level=level)
    assert "nonsense299" in player.words  # all of it, to scroll through
    player.press(pygame.K_ESCAPE)
    assert player.screen == "TitleScreen"


def test_a_level_that_is_gone_is_trouble_not_a_crash(open_app: OpenApp, tmp_path: Path) -> None:
    player = open_app(first_level=tmp_path / "nowhere.toml")
    assert player.screen == "TroubleScreen"


def test_when_the_training_process_dies_it_is_said_and_training_again_works(
    open_app: OpenApp,
) -> None:
    player = open_app(rehearsed=False)
    to_training(player)
    player.wait_until(lambda: bool(player.app.screen.playback.glimpses))
    process = player.app.worker._process
    process.kill()
    process.join()
    player.wait_until(lambda: bool(player.app.screen._failure) or player.app.screen.done)
    for _ in range(30):
        player.frame(0.1)
    assert "interrupted" in player.words
    assert not player.button(LET_LOOSE).enabled
    player.click("Back to the rules")
    player.click(TRAIN)
    player.click(SEE)
    player.wait_until(lambda: player.app.screen.result is not None)


def test_when_the_training_process_dies_before_it_is_needed_it_is_started_anew(
    open_app: OpenApp,
) -> None:
    player = open_app(rehearsed=False)
    process = player.app.worker._process
    process.kill()
    process.join()
    to_training(player)
    player.wait_until(lambda: player.app.screen.result is not None)


def test_frames_are_drawn_while_the_dog_is_trained(open_app: OpenApp) -> None:
    player = open_app(rehearsed=False)
    player.click("Play")
    player.click(TRAIN)
    player.click(PAINTING)
    before = player.frames
    player.click(SEE)
    player.wait_until(lambda: player.app.screen.result is not None)
    assert player.frames - before > 5

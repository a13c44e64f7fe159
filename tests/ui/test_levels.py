"""The level map: from launch into a level in two steps, and what was reached there."""

from pathlib import Path

import pygame
import pytest

from game.play.history import Record
from game.shipped import shipped
from game.ui.map.rooms import Room, things_of
from game.world.levelfile import load_level, shipped_levels
from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.world.small import LEVEL

pytestmark = pytest.mark.slow

SOLVED = Record("+1 every step", 1, 1, None, "fetched", 100.0, 0.0, 0.0, 0.0)


def lines_of(player: Player, label: str) -> tuple[str, ...]:
    return player.button(label).lines


def test_the_first_level_is_two_clicks_from_launch(player: Player) -> None:
    player.click("Choose a level")
    player.click("The Morning Paper")
    assert player.screen == "LevelScreen"
    assert player.app.screen.session.level.id == "morning-paper"


def test_the_first_level_is_reached_by_keyboard_alone(player: Player) -> None:
    player.tab_to("Choose a level")
    player.press(pygame.K_RETURN)
    player.tab_to("The Morning Paper")
    player.press(pygame.K_SPACE)
    assert player.app.screen.session.level.id == "morning-paper"


def test_any_level_can_be_entered_before_the_others_are_solved(player: Player) -> None:
    player.click("Choose a level")
    player.click("Intermediate")
    player.click("Two Stories")
    assert player.app.screen.session.level.id == "two-stories"
    player.press(pygame.K_ESCAPE)
    assert player.button("Two Stories")  # back in the chapter that one came from


def test_what_hangs_on_the_wall_does_not_hang_below_the_ribbon() -> None:
    shown = [things_of(load_level(path)) for path in shipped_levels()]
    hanging = [[hangs for _, hangs in things] for things in shown]
    assert all(each == sorted(each) for each in hanging)  # the ribbon is above the first
    assert any(True in each for each in hanging)


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
def test_the_dog_that_waits_in_a_room_is_seen_whole(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    player = open_app(size)
    player.click("Choose a level")
    room = player.button("The Morning Paper")
    picture = room._picture_rect(player.app.pen)
    whole = room._picture(player.app.pen, picture.size)
    bare = Room(player.app.sprites, "", lambda: None, room._paint)
    edge = pygame.Rect(picture.width // 2, 0, picture.width // 2 - 40, 2)
    without = bare._picture(player.app.pen, picture.size).subsurface(edge)
    drawn = whole.subsurface(edge)
    assert pygame.image.tobytes(drawn, "RGB") == pygame.image.tobytes(without, "RGB")


def test_the_map_says_what_was_reached(open_app: OpenApp) -> None:
    player = open_app()
    history = player.app.history
    history.add("morning-paper", SOLVED)
    for outcome, score in (("hacked", -300.0), ("undertrained", 12.5)):
        history.add(
            "any-piece-of-paper",
            Record("", 1, 1, None, outcome, score, 0.0, 0.0, 0.0),
        )
    player.click("Choose a level")
    assert lines_of(player, "The Morning Paper")[0] == "Best 100 of 100"
    assert player.button("The Morning Paper").ribbon == "Solved"
    assert lines_of(player, "Any Piece of Paper")[0] == "Best 12.5 of 100"
    assert "Endings 2 of" in lines_of(player, "Any Piece of Paper")[1]
    assert player.button("Any Piece of Paper").ribbon == "Next"
    assert lines_of(player, "Empty the Letterbox") == ("Not played yet", "")
    assert player.button("Basic").lights == (True, False, False, False)


def test_play_and_next_lead_to_the_first_level_that_is_not_solved(open_app: OpenApp) -> None:
    player = open_app()
    player.app.history.add("morning-paper", SOLVED)
    player.app.history.add("empty-the-letterbox", SOLVED)
    player.click("Play")
    assert player.app.screen.session.level.id == "any-piece-of-paper"
    player.click("Back")
    player.click("Next: Any Piece of Paper")
    assert player.app.screen.session.level.id == "any-piece-of-paper"


def test_after_a_level_comes_the_next_later_one_that_is_not_solved(open_app: OpenApp) -> None:
    player = open_app()
    chapters, history = player.app.chapters, player.app.history
    first, second, _, fourth = chapters.levels("basic")
    history.add("empty-the-letterbox", SOLVED)
    assert chapters.next(history) == first
    assert chapters.next(history, after=second.path) == fourth  # the third is solved
    last = chapters.levels("intermediate")[-1]
    assert chapters.next(history, after=last.path) == first


def test_with_everything_solved_play_leads_to_the_map(open_app: OpenApp) -> None:
    player = open_app()
    chapters = player.app.chapters
    for chapter in ("basic", "intermediate", "advanced"):
        for listed in chapters.levels(chapter):
            player.app.history.add(listed.level.id, SOLVED)
    player.click("Play")
    assert player.screen == "LevelsScreen"


# ---- the player's own levels -------------------------------------------------------------------
def test_the_folder_of_own_levels_is_told_and_read(open_app: OpenApp, saves: Path) -> None:
    player = open_app()
    player.click("Choose a level")
    player.click("Your own")
    assert str(saves / "levels") in player.words
    (saves / "levels" / "friends").mkdir(parents=True)
    level = shipped_levels()[1].read_text("utf-8").replace('title = "', 'title = "My ')
    level = level.replace('id = "', 'id = "my-', 1)
    (saves / "levels" / "friends" / "mine.toml").write_text(level, "utf-8")
    player.click("Basic")
    player.click("Your own")
    player.click("My Any Piece of Paper")
    assert player.screen == "LevelScreen"


def test_pictures_beside_an_own_level_are_seen_on_the_map(open_app: OpenApp, saves: Path) -> None:
    folder = saves / "levels" / "mine"
    (folder / "items").mkdir(parents=True)
    (folder / "mine.toml").write_bytes(shipped_levels()[0].read_bytes())
    drawing = shipped("assets") / "items" / "ball.svg"
    (folder / "items" / "kite.svg").write_bytes(drawing.read_bytes())
    player = open_app()
    assert not player.app.sprites.has("items/kite")
    player.click("Choose a level")
    player.click("Your own")
    assert player.app.sprites.has("items/kite")


def test_catalogues_and_answer_keys_in_that_folder_are_no_levels(
    open_app: OpenApp, saves: Path
) -> None:
    (saves / "levels" / "keys").mkdir(parents=True)
    for name in ("catalogue.toml", "keys/mine.toml"):
        (saves / "levels" / name).write_text("format = 1", "utf-8")
    assert open_app().app.chapters.files("mods") == ()


def test_an_own_level_with_faults_is_listed_and_its_faults_can_be_read(
    open_app: OpenApp, saves: Path
) -> None:
    (saves / "levels").mkdir(parents=True)
    (saves / "levels" / "mine.toml").write_text(LEVEL.replace("day", "dai", 1), "utf-8")
    player = open_app()
    player.click("Choose a level")
    player.click("Your own")
    assert "fault" in lines_of(player, "mine.toml")[0]
    player.click("mine.toml")
    assert player.screen == "TroubleScreen"
    assert "dai" in player.words


@pytest.mark.parametrize("text", [100, 200])
def test_looking_into_another_chapter_brings_its_rooms_in_sight(
    open_app: OpenApp, text: int
) -> None:
    from dataclasses import replace

    player = open_app()
    player.app.change(replace(player.app.settings, text_size=text))
    player.click("Choose a level")
    player.click("Basic")
    room = player.button("The Morning Paper")
    seen = room.page.view if room.page else player.app.window.get_rect()
    assert seen.contains(room.rect)

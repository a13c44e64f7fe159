"""Rules are written with tiles, by mouse alone and by keyboard alone; the text is in step."""

from itertools import combinations
from pathlib import Path

import pygame
import pytest

from game.play.settings import Settings
from game.ui.kit.menu import Entry
from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.ui.test_layout import LONG
from tests.ui.test_whole_loop import LET_LOOSE, NEWSPAPER, SEE, TRAIN, saved_attempts

pytestmark = pytest.mark.slow

CTRL, ALT, SHIFT = pygame.KMOD_LCTRL, pygame.KMOD_LALT, pygame.KMOD_LSHIFT
ROLLED = """+10 when the dog brings paper and rolled to the owner
-0.1 every step
-10 when the dog brings paper and not rolled to the owner"""


@pytest.fixture
def at_tiles(player: Player) -> Player:
    """Someone before the rules of the first level, as tiles."""
    player.click("Play")
    return player


def test_adding_a_rule_looks_like_something_that_can_be_pressed(at_tiles: Player) -> None:
    at_tiles.picture()
    place, theme = at_tiles.tile("new", strip=2), at_tiles.app.pen.look.theme
    button = at_tiles.board.strips[2].cells[0].rect
    inside = (place[0] - button.width // 2 + 8, place[1])
    assert at_tiles.app.window.get_at(inside)[:3] == theme.card
    assert theme.card != theme.sunk  # which is what a button is on that cannot be pressed


def text(player: Player) -> str:
    kept: str = player.app.screen.session.text
    return kept


def write(player: Player, rules: str) -> None:
    player.as_text()
    player.tab_to("Editor")
    player.press(pygame.K_a, CTRL)
    player.paste(rules)
    player.click("Tiles")


def at_tile(player: Player) -> str:
    """What is written on the tile in focus, or what kind of cell it is."""
    spot = player.board.spot
    cell = player.board.strips[spot.strip].cells[spot.cell]
    return cell.text if cell.tile else cell.kind


def tab_to_tile(player: Player, wanted: str, strip: int) -> None:
    player.tab_to("TileBoard")
    for _ in range(100):
        if at_tile(player) == wanted and player.board.spot.strip == strip:
            return
        player.press(pygame.K_TAB)
    raise AssertionError(f"{wanted!r} cannot be reached by Tab")


def take(player: Player, wanted: str) -> None:
    """Take an entry of the open menu with arrow keys and Enter."""
    menu = player.board.menu
    assert menu is not None
    labels = [entry.label for entry in menu.entries]
    player.press(pygame.K_HOME)
    for _ in range(labels.index(wanted)):
        player.press(pygame.K_RIGHT)
    player.press(pygame.K_RETURN)


# ---- the loop ----------------------------------------------------------------------------------
def test_a_rule_is_written_with_tiles_by_mouse_alone_and_trained_on(
    open_app: OpenApp, saves: Path
) -> None:
    player = open_app(rehearsed=False)
    player.click("Play")
    player.choose("paper", "paper and …")
    player.click_at(player.entry("rolled"))  # the menu of the new tile has opened by itself
    player.click_at(player.tile("grip"))
    player.click_at(player.entry("One more like this"))
    player.drag(player.tile("grip", 1), (player.tile("grip", 2)[0], player.tile("grip", 2)[1] + 30))
    player.choose("+10", "-10 instead", strip=2)
    player.choose("rolled", "not rolled", strip=2)
    assert text(player) == ROLLED
    player.click(TRAIN)
    player.click(NEWSPAPER)
    player.click(SEE)
    player.wait_until(lambda: player.app.screen.result is not None)
    player.click("Skip to the end")
    player.wait_for(LET_LOOSE)
    player.click(LET_LOOSE)
    player.click("Skip to the end")
    player.click("Why?")
    assert "It fetched what you meant!" in player.words
    player.click("Change the rules")
    assert player.tile("not", strip=2)
    assert [attempt["rules"] for attempt in saved_attempts(saves)] == [ROLLED]


def test_a_rule_is_written_with_tiles_by_keyboard_alone_and_trained_on(
    open_app: OpenApp, saves: Path
) -> None:
    player = open_app(rehearsed=False)
    player.tab_to("Play")
    player.press(pygame.K_RETURN)
    tab_to_tile(player, "paper", 0)
    player.press(pygame.K_RETURN)
    take(player, "paper and …")
    player.type_text("ro")  # finds "rolled"
    player.press(pygame.K_RETURN)
    player.press(pygame.K_d, CTRL)
    player.press(pygame.K_DOWN, ALT)
    tab_to_tile(player, "+10", 2)
    player.type_text("10-")
    player.press(pygame.K_RETURN)
    tab_to_tile(player, "rolled", 2)
    player.press(pygame.K_SPACE)
    take(player, "not rolled")
    assert text(player) == ROLLED
    player.press(pygame.K_RETURN, CTRL)
    assert player.screen == "BetScreen"
    player.tab_to("Choice")
    player.press(pygame.K_DOWN)
    player.tab_to(SEE)
    player.press(pygame.K_RETURN)
    player.wait_until(lambda: player.app.screen.result is not None)
    player.tab_to("Skip to the end", backwards=True)
    player.press(pygame.K_SPACE)
    player.wait_for(LET_LOOSE)
    assert [attempt["outcome"] for attempt in saved_attempts(saves)] == ["fetched"]
    assert [attempt["rules"] for attempt in saved_attempts(saves)] == [ROLLED]


# ---- tiles and text ----------------------------------------------------------------------------
def test_undo_and_redo_go_through_changes_by_tiles_and_by_typing(at_tiles: Player) -> None:
    player = at_tiles
    states = [text(player)]
    player.choose("+10", "+20")
    states.append(text(player))
    player.as_text()
    player.tab_to("Editor")
    player.press(pygame.K_END, CTRL)
    player.paste("\n+1 when the dog waits")
    states.append(text(player))
    player.click("Tiles")
    player.click_at(player.tile("remove", strip=1))
    states.append(text(player))
    assert len(set(states)) == 4
    for state in states[2::-1]:
        player.click("Undo")
        assert text(player) == state
    assert not player.button("Undo").enabled
    player.tab_to("TileBoard")
    for state in states[1:]:
        player.press(pygame.K_y, CTRL)
        assert text(player) == state
    assert not player.button("Redo").enabled
    player.press(pygame.K_z, CTRL)
    player.press(pygame.K_z, CTRL | SHIFT)
    assert text(player) == states[-1]


def test_what_tiles_cannot_show_is_shown_as_it_was_written_with_what_is_wrong(
    at_tiles: Player,
) -> None:
    rules = "# the wish\n+10 when the dog brings papper to the owner\n\n-0.1 every step"
    write(at_tiles, rules)
    remark, faulty, fine, _new = at_tiles.board.strips
    assert [strip.number for strip in (remark, faulty, fine)] == [0, 0, 1]
    assert [strip.cells[1].text for strip in (remark, faulty)] == rules.split("\n")[:2]
    assert faulty.below is not None
    assert 'unknown word "papper"' in at_tiles.words
    assert not at_tiles.button(TRAIN).enabled
    at_tiles.choose("-0.1", "-1", strip=2)
    assert text(at_tiles) == rules.replace("-0.1", "-1")
    at_tiles.click_at(at_tiles.tile("text", strip=1))
    assert at_tiles.focused == "Editor"
    assert at_tiles.editor.content.line_number() == 2
    at_tiles.click("Tiles")
    at_tiles.click_at(at_tiles.tile("remove", strip=1))
    assert at_tiles.button(TRAIN).enabled
    assert text(at_tiles) == "# the wish\n\n-1 every step"


def test_tiles_and_text_have_the_same_line_in_sight(at_tiles: Player) -> None:
    write(at_tiles, "\n".join([f"-{number} every step" for number in range(1, 31)]))
    board = at_tiles.board
    assert at_tile(at_tiles) == "grip"
    assert board.spot.strip == 29  # where the caret was
    assert board.view.contains(board.focus_rect)
    tab_to_tile(at_tiles, "-1", 0)
    at_tiles.as_text()
    assert at_tiles.editor.content.line_number() == 1
    assert at_tiles.editor.first_row == 0
    at_tiles.click("Tiles")
    assert at_tile(at_tiles) == "-1"


def test_a_remark_behind_a_rule_stays_when_its_tiles_change(at_tiles: Player) -> None:
    write(at_tiles, "+10 when the dog brings paper to the owner # the wish")
    at_tiles.choose("paper", "rolled")
    assert text(at_tiles) == "+10 when the dog brings rolled to the owner  # the wish"


def test_the_view_and_the_focus_stay_in_another_window(at_tiles: Player) -> None:
    tab_to_tile(at_tiles, "every step", 1)
    for size in ((1280, 720), (1920, 1080), (1024, 768)):
        at_tiles.resize(*size)
        assert at_tile(at_tiles) == "every step"
        assert at_tiles.focused == "TileBoard"
    at_tiles.as_text()
    at_tiles.resize(1280, 720)
    assert at_tiles.editor.visible
    at_tiles.click(TRAIN)
    at_tiles.press(pygame.K_ESCAPE)
    assert at_tiles.editor.visible  # also on coming back


# ---- menus -------------------------------------------------------------------------------------
def test_a_menu_shows_what_cannot_be_said_with_the_reason_and_does_not_take_it(
    at_tiles: Player,
) -> None:
    before = text(at_tiles)
    at_tiles.click_at(at_tiles.tile("paper"))
    grey = {entry.label: entry.reason for entry in at_tiles.board.menu.entries if entry.reason}
    assert grey["newspaper"] == 'it cannot measure "newspaper"'
    at_tiles.click_at(at_tiles.entry("newspaper"))
    assert at_tiles.board.menu is not None
    at_tiles.press(pygame.K_ESCAPE)
    assert at_tiles.board.menu is None
    assert at_tiles.screen == "LevelScreen"
    at_tiles.click_at(at_tiles.tile("brings"))
    at_tiles.click_at((20, at_tiles.app.window.get_height() - 20))
    assert at_tiles.board.menu is None
    assert text(at_tiles) == before


def test_nothing_behind_an_open_menu_can_be_pressed(at_tiles: Player) -> None:
    at_tiles.click_at(at_tiles.tile("paper"))
    at_tiles.click(TRAIN)
    assert at_tiles.screen == "LevelScreen"


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (922, 692)])
def test_every_menu_lies_within_the_window(at_tiles: Player, size: tuple[int, int]) -> None:
    at_tiles.resize(*size)
    write(at_tiles, f"-1 every step\n{LONG}")
    opened = 0
    for cell in at_tiles.board.strips[1].cells:
        if not cell.stops or cell.kind == "remove":
            continue
        at_tiles.click_at(at_tiles.board.on_screen(cell.rect).center)
        menu = at_tiles.board.menu
        if menu is not None:
            assert at_tiles.app.window.get_rect().contains(menu.rect)
            assert at_tiles.picture() == at_tiles.picture()
            at_tiles.press(pygame.K_ESCAPE)
            opened += 1
    assert opened > 15


# ---- numbers -----------------------------------------------------------------------------------
def test_an_amount_changes_by_its_plus_and_minus(at_tiles: Player) -> None:
    x, y = at_tiles.tile("+10")
    rect = next(c.rect for c in at_tiles.board.strips[0].cells if c.text == "+10")
    at_tiles.click_at((x + rect.width // 2 - 6, y))
    at_tiles.click_at((x + rect.width // 2 - 6, y))
    assert text(at_tiles).startswith("+12 ")
    at_tiles.click_at((x - rect.width // 2 + 6, y))
    assert text(at_tiles).startswith("+11 ")
    at_tiles.type_text("-")
    assert text(at_tiles).startswith("+10 ")
    at_tiles.type_text("+")
    assert text(at_tiles).startswith("+11 ")


@pytest.mark.parametrize(
    ("typed", "ends_with", "then"),
    [
        ("7", pygame.K_RETURN, "+7"),
        ("2.5", pygame.K_TAB, "+2.5"),
        ("5-", pygame.K_RIGHT, "-5"),
        ("77", pygame.K_ESCAPE, "+10"),
        ("5000", pygame.K_ESCAPE, "+10"),
        ("1,5", pygame.K_RETURN, "+1.5"),
    ],
)
def test_an_amount_can_be_typed(at_tiles: Player, typed: str, ends_with: int, then: str) -> None:
    tab_to_tile(at_tiles, "+10", 0)
    at_tiles.type_text(typed)
    assert at_tiles.board.typing
    at_tiles.press(ends_with)
    assert not at_tiles.board.typing
    assert text(at_tiles).startswith(f"{then} ")
    assert at_tiles.screen == "LevelScreen"


def test_what_is_typed_and_no_amount_says_why_and_can_be_mended(at_tiles: Player) -> None:
    tab_to_tile(at_tiles, "+10", 0)
    at_tiles.type_text("5000")
    at_tiles.press(pygame.K_RETURN)
    assert at_tiles.board.typing
    assert "between -1000 and +1000" in at_tiles.words
    at_tiles.press(pygame.K_BACKSPACE)
    at_tiles.press(pygame.K_RETURN)
    assert text(at_tiles).startswith("+500 ")
    assert "between" not in at_tiles.words


def test_a_number_that_is_typed_counts_when_something_else_is_pressed(at_tiles: Player) -> None:
    tab_to_tile(at_tiles, "+10", 0)
    at_tiles.type_text("3")
    at_tiles.click(TRAIN)
    assert at_tiles.screen == "BetScreen"
    assert text(at_tiles).startswith("+3 ")


def test_how_often_and_how_near_are_numbers_too(at_tiles: Player) -> None:
    write(at_tiles, "+1 at most 3 times when the dog waits if near the owner within 3")
    tab_to_tile(at_tiles, "3", 0)
    at_tiles.type_text("++-+")
    assert "at most 5 times" in text(at_tiles)
    at_tiles.type_text("1")
    at_tiles.press(pygame.K_RETURN)
    assert "once when" in text(at_tiles)
    tab_to_tile(at_tiles, "3", 0)
    at_tiles.type_text("0")
    at_tiles.press(pygame.K_RETURN)
    assert "whole number from 1" in at_tiles.words


# ---- whole rules -------------------------------------------------------------------------------
def test_rules_are_added_and_there_is_an_end_to_it(at_tiles: Player) -> None:
    write(at_tiles, "\n".join(["-1 every step"] * 31))
    at_tiles.press(pygame.K_TAB, SHIFT)
    at_tiles.tab_to("TileBoard", backwards=True)
    assert at_tile(at_tiles) == "new"
    at_tiles.press(pygame.K_RETURN)
    assert text(at_tiles).endswith("\n+1 when the dog brings paper to the owner")
    assert at_tile(at_tiles) == "+1"
    at_tiles.press(pygame.K_END)
    at_tiles.press(pygame.K_TAB)
    assert at_tile(at_tiles) == "new"
    at_tiles.press(pygame.K_RETURN)
    assert "32 rules is the most" in at_tiles.words
    assert len(text(at_tiles).split("\n")) == 32
    assert at_tiles.button(TRAIN).enabled


def test_delete_leaves_out_what_a_rule_can_do_without_and_on_a_grip_the_rule(
    at_tiles: Player,
) -> None:
    write(at_tiles, "+1 when the dog chews paper and not white if in the hall\n-1 every step")
    for tile, then in (
        ("white", "+1 when the dog chews paper if in the hall"),
        ("paper", "+1 when the dog chews paper if in the hall"),
        ("if", "+1 when the dog chews paper"),
    ):
        tab_to_tile(at_tiles, tile, 0)
        at_tiles.press(pygame.K_DELETE)
        assert text(at_tiles) == f"{then}\n-1 every step"
    tab_to_tile(at_tiles, "grip", 0)
    at_tiles.press(pygame.K_DELETE)
    assert text(at_tiles) == "-1 every step"
    at_tiles.press(pygame.K_DELETE)
    assert text(at_tiles) == ""
    assert at_tile(at_tiles) == "new"
    assert "at least one rule" in at_tiles.words


def test_a_rule_is_dragged_to_another_place_and_dropped_outside_stays(at_tiles: Player) -> None:
    rules = ["+1 when the dog waits", "+2 every step", "# a remark", "+3 when the dog chews paper"]
    write(at_tiles, "\n".join(rules))
    first, last = at_tiles.tile("grip", 0), at_tiles.tile("grip", 3)
    at_tiles.drag(first, (first[0], last[1] + 40))
    assert text(at_tiles).split("\n") == [*rules[1:], rules[0]]
    at_tiles.click("Undo")
    at_tiles.drag(last, (last[0], first[1] - 10))
    assert text(at_tiles).split("\n") == [rules[3], *rules[:3]]
    at_tiles.click("Undo")
    at_tiles.drag(first, (100, last[1]))
    assert text(at_tiles).split("\n") == rules
    at_tiles.drag(first, last, drop=False)
    at_tiles.press(pygame.K_ESCAPE)
    assert text(at_tiles).split("\n") == rules
    assert at_tiles.screen == "LevelScreen"


def test_rules_move_by_key_and_take_the_focus_along(at_tiles: Player) -> None:
    write(at_tiles, "+1 every step\n+2 every step\n+3 every step")
    tab_to_tile(at_tiles, "+1", 0)
    for then in ("213", "231", "231"):
        at_tiles.press(pygame.K_DOWN, ALT)
        assert "".join(line[1] for line in text(at_tiles).split("\n")) == then
        assert at_tile(at_tiles) == "+1"
    for then in ("213", "123", "123"):
        at_tiles.press(pygame.K_UP, ALT)
        assert "".join(line[1] for line in text(at_tiles).split("\n")) == then


# ---- room --------------------------------------------------------------------------------------
def test_arrows_go_from_tile_to_tile_and_from_row_to_row(at_tiles: Player) -> None:
    tab_to_tile(at_tiles, "+10", 0)
    at_tiles.press(pygame.K_RIGHT)
    assert at_tile(at_tiles) == "when the dog"
    at_tiles.press(pygame.K_HOME)
    assert at_tile(at_tiles) == "grip"
    at_tiles.press(pygame.K_DOWN)
    assert at_tile(at_tiles) == "grip"
    assert at_tiles.board.spot.strip == 1
    at_tiles.press(pygame.K_DOWN)
    assert at_tile(at_tiles) == "new"
    at_tiles.press(pygame.K_UP)
    assert at_tile(at_tiles) in ("-0.1", "every step")


@pytest.mark.parametrize("size", [(1024, 768), (922, 692), (1920, 1080)])
def test_tiles_of_32_rules_lie_side_by_side_and_the_focus_is_always_in_sight(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    player = open_app(size=size)
    player.click("Play")
    write(player, "\n".join([LONG, "-1 every step", "# remark", "nonsense"] * 8))
    board = player.board
    for strip in board.strips:
        rects = [cell.rect for cell in strip.cells]
        for one, other in combinations(rects, 2):
            assert not one.colliderect(other)
        assert all(strip.rect.contains(rect) for rect in rects)
    for one, after in zip(board.strips, board.strips[1:], strict=False):
        assert one.rect.bottom <= after.rect.top
    player.tab_to("TileBoard")
    while player.focused == "TileBoard":
        assert board.view.contains(board.focus_rect)
        assert board.focus_rect.height >= min(
            player.app.pen.look.px(30), board.strips[board.spot.strip].rect.height
        )
        player.press(pygame.K_TAB)


def test_drawing_tiles_changes_nothing(at_tiles: Player) -> None:
    write(at_tiles, "\n".join([LONG] * 4))
    assert at_tiles.picture() == at_tiles.picture()
    at_tiles.click_at(at_tiles.tile("brings"))
    assert at_tiles.picture() == at_tiles.picture()


def test_what_can_be_done_with_a_line_is_told_in_the_language_of_the_player(
    at_tiles: Player,
) -> None:
    at_tiles.app.change(Settings(language="de"))
    at_tiles.click_at(at_tiles.tile("grip"))
    menu = at_tiles.board.menu
    assert menu is not None
    assert [entry.label for entry in menu.entries] == [
        "Noch so eine",
        "Nach oben",
        "Nach unten",
        "Als Text ändern",
        "Entfernen",
    ]


def test_what_names_in_rules_mean_is_told_in_the_language_of_the_player(at_tiles: Player) -> None:
    for tile in ("paper", "brings", "when the dog", "more"):
        assert not any(entry.meaning for entry in opened(at_tiles, tile))
    at_tiles.app.change(Settings(language="de"))
    meant = {entry.label: entry.meaning for entry in opened(at_tiles, "paper")}
    assert (meant["paper"], meant["white"], meant["newspaper"]) == ("Papier", "weiß", "Zeitung")
    assert meant["not paper"] == meant["anything"] == ""
    places = {entry.label: entry.meaning for entry in opened(at_tiles, "to the owner")}
    assert places == {"to the owner": "Mensch", "to the dog bed": "Hundebett"}
    verbs = {entry.label: entry.meaning for entry in opened(at_tiles, "brings")}
    assert (verbs["picks up"], verbs["brings"]) == ("hebt auf", "bringt")
    for tile in ("brings", "when the dog", "more"):
        entries = [entry for entry in opened(at_tiles, tile) if not entry.reason]
        assert all(entry.meaning for entry in entries if "for each" not in entry.label), tile
    tab_to_tile(at_tiles, "paper", 0)
    at_tiles.app.screen.desk.focused._since -= 1000
    assert at_tiles.board.tooltip == "„paper“ heißt „Papier“. Welche Dinge."
    at_tiles.click("Text")
    assert at_tiles.button("paper").tooltip == "Papier"
    at_tiles.app.change(Settings(language="en"))
    assert at_tiles.button("paper").tooltip == ""


def opened(player: Player, tile: str) -> tuple[Entry, ...]:
    """The entries of a tile's menu, which is closed again."""
    player.click_at(player.tile(tile))
    menu = player.board.menu
    assert menu is not None
    player.press(pygame.K_ESCAPE)
    return menu.entries


def test_what_is_wrong_is_said_anew_when_the_language_changes(at_tiles: Player) -> None:
    write(at_tiles, "+10 when the dog brings papr to the owner")
    (fault,) = at_tiles.board.strips[0].line.faults
    assert fault.message.startswith('unknown word "papr"')
    at_tiles.app.change(Settings(language="de"))
    (fault,) = at_tiles.board.strips[0].line.faults
    assert fault.message.startswith("„papr“ ist unbekannt.")
    assert "Zeile 1: „papr“ ist unbekannt." in at_tiles.words
    at_tiles.app.change(Settings(language="en"))
    assert 'Line 1: unknown word "papr".' in at_tiles.words


def test_a_number_that_cannot_be_is_refused_in_the_language_of_the_player(
    at_tiles: Player,
) -> None:
    at_tiles.app.change(Settings(language="de"))
    tab_to_tile(at_tiles, "+10", 0)
    at_tiles.type_text("1001")
    at_tiles.press(pygame.K_RETURN)
    assert at_tiles.board.notice == "1001: Eine Punktzahl liegt zwischen -1000 und +1000."
    for _ in "1001":
        at_tiles.press(pygame.K_BACKSPACE)
    at_tiles.press(pygame.K_RETURN)
    assert at_tiles.board.notice.startswith("Nichts: das ist keine Punktzahl")

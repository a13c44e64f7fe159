import pygame
import pytest

from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.drop_down import DropDown
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Desk
from tests.ui.kit.events import click, key, moved, typed

WINDOW = pygame.Rect(0, 0, 1024, 768)
PLACE = pygame.Rect(100, 100, 300, 46)
OPTIONS = ("light", "dark", "high contrast")


@pytest.fixture
def heard() -> list[int]:
    return []


@pytest.fixture
def drop_down(pen: Pen, heard: list[int]) -> DropDown:
    return DropDown(PLACE.copy(), pen, WINDOW, OPTIONS, heard.append, 0)


@pytest.fixture
def desk(drop_down: DropDown) -> Desk:
    desk = Desk([drop_down])
    desk.focus(drop_down)
    return desk


def test_a_click_opens_and_a_click_takes(desk: Desk, drop_down: DropDown, heard: list[int]):
    click(desk, PLACE.center)
    row = drop_down.row_rect(2)
    assert row is not None
    click(desk, row.center)
    assert (drop_down.chosen, heard, drop_down.menu_rect) == (2, [2], None)


@pytest.mark.parametrize(
    "code", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE, pygame.K_DOWN, pygame.K_UP]
)
def test_keys_open_arrows_move_and_enter_takes(
    desk: Desk, drop_down: DropDown, heard: list[int], code: int
):
    for pressed in (code, pygame.K_DOWN, pygame.K_DOWN, pygame.K_UP):
        assert desk.handle(key(pressed))
    assert (drop_down.chosen, heard) == (0, [])  # not yet
    desk.handle(key(pygame.K_RETURN))
    assert (drop_down.chosen, heard, drop_down.menu_rect) == (1, [1], None)


@pytest.mark.parametrize("code", [pygame.K_ESCAPE, pygame.K_TAB])
def test_escape_and_tab_leave_all_as_it_was(
    desk: Desk, drop_down: DropDown, heard: list[int], code: int
):
    for pressed in (pygame.K_DOWN, pygame.K_END, code):
        assert desk.handle(key(pressed))
    assert (drop_down.chosen, heard, drop_down.menu_rect) == (0, [], None)
    assert not desk.handle(key(pygame.K_ESCAPE))  # now it is for the screen


def test_letters_find_what_begins_with_them(desk: Desk, drop_down: DropDown, heard: list[int]):
    desk.handle(key(pygame.K_SPACE))
    for event in (typed(" "), typed("h"), typed("i"), key(pygame.K_RETURN)):
        desk.handle(event)
    assert heard == [2]


def test_taking_what_was_chosen_already_tells_nothing(desk: Desk, heard: list[int]):
    desk.handle(key(pygame.K_RETURN))
    desk.handle(key(pygame.K_RETURN))
    assert heard == []


def test_a_click_beside_the_menu_closes_it_and_does_nothing_else(
    pen: Pen, drop_down: DropDown, heard: list[int]
):
    pressed: list[str] = []
    button = Button(pygame.Rect(600, 600, 100, 40), "Train", lambda: pressed.append("x"))
    desk = Desk([drop_down, button])
    click(desk, PLACE.center)
    click(desk, (650, 620))
    assert (drop_down.menu_rect, pressed, heard) == (None, [], [])
    click(desk, (650, 620))
    assert pressed == ["x"]


def test_the_mouse_lights_a_row_without_taking_it(
    desk: Desk, drop_down: DropDown, heard: list[int]
):
    click(desk, PLACE.center)
    row = drop_down.row_rect(1)
    assert row is not None
    desk.handle(moved(row.center))
    assert (drop_down.chosen, heard) == (0, [])
    desk.handle(key(pygame.K_RETURN))
    assert heard == [1]


@pytest.mark.parametrize("top", [0, 40, 350, 600, 722])
@pytest.mark.parametrize("count", [1, 5, 60])
def test_the_menu_lies_in_the_window_and_not_on_its_line(pen: Pen, top: int, count: int):
    line = pygame.Rect(100, top, 300, 46)
    drop_down = DropDown(line, pen, WINDOW, ["row"] * count, lambda number: None)
    drop_down.handle(key(pygame.K_DOWN))
    menu = drop_down.menu_rect
    assert menu is not None
    assert WINDOW.contains(menu)
    assert not menu.colliderect(line)
    below = top < 350 or WINDOW.bottom - line.bottom > menu.height
    assert (menu.top >= line.bottom) == below


def test_what_is_chosen_is_in_sight_in_a_long_menu(pen: Pen):
    rows = [f"row {number}" for number in range(60)]
    drop_down = DropDown(PLACE.copy(), pen, WINDOW, rows, lambda number: None, 55)
    drop_down.handle(key(pygame.K_DOWN))
    menu, row = drop_down.menu_rect, drop_down.row_rect(55)
    assert menu is not None and row is not None
    assert menu.contains(row)


def test_every_option_has_room_in_the_line_and_in_the_menu(pen: Pen):
    options = ("a", "a rather long option with many words", "b")
    drop_down = DropDown(nowhere(), pen, WINDOW, options, lambda number: None)
    drop_down.put(pygame.Rect(10, 10, drop_down.least_width(pen), 46))
    drop_down.handle(key(pygame.K_DOWN))
    for number in range(3):
        row = drop_down.row_rect(number)
        assert row is not None and row.height < 2 * pen.height()  # none is broken into two lines


def test_the_open_menu_lies_on_top(pen: Pen, surface: pygame.Surface, drop_down: DropDown):
    below = Button(PLACE.move(0, 50), "Beneath", lambda: None)
    desk = Desk([drop_down, below])
    click(desk, PLACE.center)
    desk.draw(surface, pen)
    with_button = surface.copy()
    desk.widgets.remove(below)
    surface.fill((0, 0, 0))
    desk.draw(surface, pen)
    menu = drop_down.menu_rect
    assert menu is not None
    inside = menu.inflate(-8, -8)

    def seen(whole: pygame.Surface) -> bytes:
        return pygame.image.tobytes(whole.subsurface(inside), "RGB")

    assert seen(surface) == seen(with_button)


def test_an_empty_drop_down_does_not_open(pen: Pen, surface: pygame.Surface):
    drop_down = DropDown(PLACE.copy(), pen, WINDOW, (), print)
    drop_down.handle(key(pygame.K_DOWN))
    drop_down.draw(surface, pen)
    assert drop_down.menu_rect is None

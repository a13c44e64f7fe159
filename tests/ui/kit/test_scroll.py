import pygame
import pytest
from pygame.event import Event

from game.ui.kit.pen import Pen
from game.ui.kit.scroll import Passage, ScrollList, ScrollText
from game.ui.kit.widget import Desk
from tests.ui.kit.events import click, down, key, moved, typed, up

PLACE = pygame.Rect(100, 100, 300, 200)
LONG = ["A dog learns what it is paid for, not what was meant. " * 4] * 8


def _wheel(lines: int) -> Event:
    return Event(pygame.MOUSEWHEEL, x=0, y=lines)


def test_a_text_scrolls_by_wheel_and_keys_and_stops_at_its_ends(pen: Pen):
    text = ScrollText(PLACE, pen, LONG)
    assert text.handle(_wheel(-1))
    assert text.offset == 3 * pen.height()
    for code in (pygame.K_END, pygame.K_PAGEDOWN, pygame.K_DOWN):
        assert text.handle(key(code))
        assert text.offset == text.furthest > 0
    for code in (pygame.K_HOME, pygame.K_PAGEUP, pygame.K_UP):
        assert text.handle(key(code))
        assert text.offset == 0


def test_a_page_keeps_a_line_in_sight(pen: Pen):
    text = ScrollText(PLACE, pen, LONG)
    text.handle(key(pygame.K_PAGEDOWN))
    assert 0 < text.offset < text.view.height


def test_a_short_text_neither_scrolls_nor_takes_the_focus(pen: Pen):
    text = ScrollText(PLACE, pen, ["Sit."])
    assert not text.focusable
    assert not text.handle(_wheel(-1))
    assert not text.handle(key(pygame.K_DOWN))
    text.show(LONG)
    assert text.focusable


def test_the_bar_is_dragged_even_beyond_its_ends(pen: Pen):
    text = ScrollText(PLACE, pen, LONG)
    desk = Desk([text])
    thumb = text._thumb()
    desk.handle(down(thumb.center))
    assert text.offset == 0
    desk.handle(moved((0, thumb.centery + 40)))
    assert 0 < text.offset < text.furthest
    desk.handle(moved((0, 5000)))
    assert text.offset == text.furthest
    desk.handle(up((0, 5000)))
    desk.handle(moved(thumb.center))
    assert text.offset == text.furthest


def test_a_click_on_the_track_goes_there(pen: Pen):
    text = ScrollText(PLACE, pen, LONG)
    click(text, (text._track().centerx, text._track().bottom - 1))
    assert text.offset == text.furthest


def test_another_text_begins_at_its_beginning(pen: Pen):
    text = ScrollText(PLACE, pen, LONG)
    text.handle(key(pygame.K_END))
    text.show([Passage("Title", "heading"), *LONG])
    assert text.offset == 0


@pytest.mark.parametrize("passages", [[], [""], ["x" * 2000], ["\0\ud800\u202e 日本"]])
def test_odd_texts_are_drawn_inside_the_place(
    pen: Pen, surface: pygame.Surface, passages: list[str]
):
    surface.fill((1, 2, 3))
    ScrollText(PLACE, pen, passages).draw(surface, pen)
    around = pygame.mask.from_threshold(surface, (1, 2, 3), (1, 1, 1, 255))
    around.invert()
    assert all(PLACE.contains(box) for box in around.get_bounding_rects())


@pytest.mark.parametrize("size", [(1, 1), (10, 300), (300, 10)])
def test_small_places_do_no_harm(pen: Pen, surface: pygame.Surface, size: tuple[int, int]):
    for widget in (ScrollText(pygame.Rect(5, 5, *size), pen, LONG),):
        widget.draw(surface, pen)
        widget.handle(_wheel(-1))
        click(widget, (6, 6))


def _list(pen: Pen, count: int = 30) -> tuple[ScrollList, list[str]]:
    heard: list[str] = []
    rows = [f"Level {number}" for number in range(count)]
    made = ScrollList(
        PLACE, pen, rows, lambda n: heard.append(f"choose {n}"), lambda n: heard.append(f"open {n}")
    )
    return made, heard


def test_rows_are_chosen_by_keys_and_kept_in_sight(pen: Pen):
    rows, heard = _list(pen)
    rows.handle(key(pygame.K_DOWN))
    rows.handle(key(pygame.K_DOWN))
    rows.handle(key(pygame.K_RETURN))
    assert heard == ["choose 0", "choose 1", "open 1"]
    rows.handle(key(pygame.K_END))
    assert rows.chosen == 29
    assert rows.offset == rows.furthest
    rows.handle(key(pygame.K_HOME))
    assert rows.offset == 0


def test_page_keys_go_through_all_rows(pen: Pen):
    rows, _ = _list(pen)
    presses = 0
    while rows.chosen != 29:
        rows.handle(key(pygame.K_PAGEDOWN))
        presses += 1
        assert presses < 15
    assert presses > 2


def test_a_click_chooses_and_another_opens(pen: Pen):
    rows, heard = _list(pen)
    spot = (rows.view.left + 40, rows.view.top + rows._heights()[0] + 4)
    click(rows, spot)
    click(rows, spot)
    assert heard == ["choose 1", "open 1"]


def test_a_click_after_scrolling_chooses_what_is_seen(pen: Pen):
    rows, _ = _list(pen)
    rows.scroll_to(5 * rows._heights()[0])
    click(rows, (rows.view.left + 40, rows.view.top + 2))
    assert rows.chosen == 5


def test_an_empty_list_takes_nothing_amiss(pen: Pen, surface: pygame.Surface):
    rows, heard = _list(pen, 0)
    for code in (pygame.K_DOWN, pygame.K_END, pygame.K_RETURN):
        rows.handle(key(code))
    click(rows, rows.rect.center)
    rows.draw(surface, pen)
    assert heard == []


def test_a_list_begins_with_the_chosen_row_in_sight(pen: Pen):
    rows = ScrollList(PLACE, pen, [str(n) for n in range(50)], chosen=40)
    top, height = rows._extent(40)
    assert rows.offset <= top
    assert top + height <= rows.offset + rows.view.height


def test_letters_find_the_row_that_begins_with_them(pen: Pen):
    heard: list[int] = []
    rows = [f"{letter} row" for letter in "abcdefghijklmnopqrstuvwxyz"]
    desk = Desk([ScrollList(PLACE, pen, rows, heard.append)])
    desk.focus(desk.widgets[0])
    for text in ("q", "x"):
        assert desk.handle(typed(text))
    assert heard == [16]

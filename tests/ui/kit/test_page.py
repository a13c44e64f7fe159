"""A page scrolls all that lies on it, and what gets the focus comes into sight."""

import pygame
import pytest
from pygame import Rect
from pygame.event import Event

from game.ui.kit.box import nowhere
from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.page import Page
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import ScrollText
from game.ui.kit.sheet import Sheet
from game.ui.kit.widget import Desk, Widget
from tests.ui.kit.events import click, key, moved
from tests.ui.kit.test_box import Block

WINDOW = Rect(0, 0, 1024, 768)


@pytest.fixture
def pressed() -> list[int]:
    return []


@pytest.fixture
def buttons(pressed: list[int]) -> list[Button]:
    return [
        Button(Rect(40, 20 + 100 * n, 300, 60), f"{n}", lambda n=n: pressed.append(n))
        for n in range(20)
    ]


@pytest.fixture
def page(pen: Pen, buttons: list[Button]) -> Page:
    page = Page(Rect(0, 0, 1024, 600), pen)
    page.hold(buttons, 2020)
    return page


@pytest.fixture
def desk(page: Page, buttons: list[Button]) -> Desk:
    return Desk([page, *buttons])


def _wheel(at: tuple[int, int]) -> Event:
    return Event(pygame.MOUSEWHEEL, x=0, y=-1, at=at)


def test_everything_on_it_moves_by_as_much(page: Page, buttons: list[Button]):
    before = [button.rect.top for button in buttons]
    page.scroll_to(150)
    assert [button.rect.top for button in buttons] == [top - 150 for top in before]
    page.scroll_to(99999)
    assert page.offset == page.furthest == 1420
    page.scroll_to(0)
    assert [button.rect.top for button in buttons] == before


def test_tab_brings_into_sight_what_it_reaches(desk: Desk, page: Page, buttons: list[Button]):
    for button in buttons:
        desk.handle(key(pygame.K_TAB))
        assert desk.focused is button
        assert page.view.contains(button.rect)
    desk.handle(key(pygame.K_TAB))
    assert page.view.contains(buttons[0].rect)


def test_keys_that_nothing_else_uses_scroll_it(desk: Desk, page: Page, buttons: list[Button]):
    desk.focus(buttons[0])
    for code in (pygame.K_PAGEDOWN, pygame.K_DOWN):
        before = page.offset
        assert desk.handle(key(code))
        assert page.offset > before
    assert not desk.handle(key(pygame.K_END))


def test_the_wheel_goes_to_the_page_where_a_part_does_not_use_it(pen: Pen):
    short, long = (
        ScrollText(Rect(40, top, 400, 100), pen, ["Sit. " * n]) for top, n in ((20, 1), (200, 400))
    )
    page = Page(Rect(0, 0, 1024, 300), pen)
    page.hold([short, long], 900)
    desk = Desk([page, short, long])
    assert desk.handle(_wheel((60, 220)))
    assert (page.offset, long.offset > 0) == (0, True)
    assert desk.handle(_wheel((60, 40)))
    assert page.offset > 0


def test_what_is_out_of_sight_can_be_neither_pressed_nor_seen(
    pen: Pen, surface: pygame.Surface, desk: Desk, buttons: list[Button], pressed: list[int]
):
    below = buttons[6].rect.center
    assert below[1] > 600
    click(desk, below)
    assert pressed == []
    surface.fill((1, 2, 3))
    desk.draw(surface, pen)
    assert surface.get_at(below)[:3] == (1, 2, 3)
    assert surface.get_at(buttons[5].rect.center)[:3] != (1, 2, 3)


def test_a_part_is_pressed_where_it_was_scrolled_to(
    desk: Desk, page: Page, buttons: list[Button], pressed: list[int]
):
    page.scroll_to(700)
    click(desk, buttons[10].rect.center)
    assert pressed == [10]


def test_clicking_what_is_half_in_sight_does_not_move_it_away(
    desk: Desk, page: Page, buttons: list[Button], pressed: list[int]
):
    page.scroll_to(1)
    place = (buttons[5].rect.centerx, 598)
    buttons[5].put(Rect(40, 580, 300, 60))
    desk.handle(moved(place))
    click(desk, place)
    assert (pressed, page.offset) == ([5], 1)


# ---- sheets ------------------------------------------------------------------------------------
def _sheet(height: int) -> tuple[Sheet, list[Widget], Button]:
    panes: list[Widget] = [Block(width=400, height=height), Block(width=400, height=height)]
    primary = Button(nowhere(), "Train", lambda: None, "primary")
    others = Button(nowhere(), "Back", lambda: None)
    head = Label(nowhere(), "Words above", "heading")
    return Sheet(panes, (1.0, 1.0), head=head, others=others, primary=primary), panes, primary


def test_a_sheet_that_fits_is_no_page(pen: Pen):
    sheet, panes, primary = _sheet(300)
    widgets = sheet.lay_out(pen, WINDOW)
    assert not any(isinstance(widget, Page) for widget in widgets)
    assert panes[0].rect.top == panes[1].rect.top
    assert all(WINDOW.contains(widget.rect) for widget in widgets)
    assert widgets[-1] is primary


@pytest.mark.parametrize("window", [(1024, 500), (600, 768), (600, 500)])
def test_a_sheet_that_does_not_fit_becomes_a_page_with_the_next_step_in_sight(
    pen: Pen, window: tuple[int, int]
):
    sheet, _, primary = _sheet(400)
    whole = Rect(0, 0, *window)
    page, *parts = sheet.lay_out(pen, whole)
    assert isinstance(page, Page)
    assert page.furthest > 0
    assert parts.pop() is primary
    assert whole.contains(primary.rect) and not page.rect.colliderect(primary.rect)
    for part in parts:
        page.show(part.rect)
        assert page.view.left < part.rect.left and part.rect.right <= page.view.right
        assert (
            0
            <= part.rect.top + page.offset
            < part.rect.bottom + page.offset
            <= (page.content_height())
        )


def test_the_foot_lies_at_the_foot_of_the_window_also_where_nothing_grows(pen: Pen):
    sheet, panes, primary = _sheet(100)
    sheet.lay_out(pen, WINDOW)
    assert primary.rect.bottom == WINDOW.bottom - 2 * pen.look.gap
    assert panes[0].rect.top < 100


def test_the_foot_can_lie_below_the_last_pane(pen: Pen):
    panes = [Block(width=400, height=600), Block(width=400, height=300)]
    primary = Button(nowhere(), "Train", lambda: None, "primary")
    sheet = Sheet(panes, (1.0, 1.0), primary=primary, foot_below_last=True)
    sheet.lay_out(pen, WINDOW)
    assert panes[1].rect.bottom < primary.rect.top
    assert panes[0].rect.bottom > primary.rect.top

import pygame
import pytest
from pygame.event import Event

from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.tooltip import tooltip_rect
from game.ui.kit.widget import Desk, Widget
from tests.ui.kit.events import click, down, key, moved, up

SHIFT = pygame.KMOD_LSHIFT


class _Listener(Widget):
    focusable = True

    def __init__(self, left: int, uses: bool = True):
        super().__init__(pygame.Rect(left, 0, 50, 50))
        self.uses = uses
        self.heard: list[int] = []

    def handle(self, event: Event) -> bool:
        self.heard.append(event.type)
        return self.uses


def _row(count: int) -> list[_Listener]:
    return [_Listener(60 * number) for number in range(count)]


def test_tab_goes_in_reading_order_round_and_round_and_back():
    row = _row(3)
    desk = Desk([row[0], Label(pygame.Rect(0, 100, 50, 50), "not to be focused"), *row[1:]])
    order = []
    for mod in (0, 0, 0, 0, SHIFT, SHIFT):
        assert desk.handle(key(pygame.K_TAB, mod))
        order.append(row.index(desk.focused))  # type: ignore[arg-type]
    assert order == [0, 1, 2, 0, 2, 1]


def test_shift_tab_begins_at_the_end():
    row = _row(3)
    desk = Desk(row)
    desk.handle(key(pygame.K_TAB, SHIFT))
    assert desk.focused is row[2]


def test_disabled_and_hidden_widgets_are_passed_over():
    row = _row(4)
    row[0].enabled = False
    row[2].visible = False
    desk = Desk(row)
    desk.handle(key(pygame.K_TAB))
    assert desk.focused is row[1]
    desk.handle(key(pygame.K_TAB))
    assert desk.focused is row[3]


@pytest.mark.parametrize(("mod", "after"), [(0, 2), (SHIFT, 0)])
def test_tab_goes_on_from_what_cannot_be_pressed_any_more(mod: int, after: int):
    row = _row(3)
    desk = Desk(row)
    desk.focus(row[1])
    row[1].enabled = False
    desk.handle(key(pygame.K_TAB, mod))
    assert desk.focused is row[after]


def test_pressing_what_cannot_be_pressed_any_more_presses_nothing_else():
    row = _row(2)
    desk = Desk(row)
    desk.focus(row[1])
    row[1].enabled = False
    for code in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
        assert desk.handle(key(code))
    assert not desk.handle(key(pygame.K_RIGHT))
    assert row[1].heard == []


def test_a_desk_without_anything_to_focus_takes_tab_calmly():
    desk = Desk([Label(pygame.Rect(0, 0, 10, 10), "words")])
    desk.handle(key(pygame.K_TAB))
    assert desk.focused is None
    assert not desk.handle(key(pygame.K_ESCAPE))


def test_keys_go_to_the_focus_only_and_unused_ones_are_left_to_the_screen():
    one, other = _Listener(0), _Listener(60, uses=False)
    desk = Desk([one, other])
    desk.focus(other)
    assert not desk.handle(key(pygame.K_F5))
    assert (one.heard, other.heard) == ([], [pygame.KEYDOWN])
    other.enabled = False
    assert not desk.handle(key(pygame.K_F5))
    assert other.heard == [pygame.KEYDOWN]


def test_the_mouse_goes_to_what_lies_on_top_and_hovers_one():
    below, above = _Listener(0), _Listener(0)
    desk = Desk([below, above])
    click(desk, (10, 10))
    assert below.heard == []
    assert desk.focused is above
    desk.handle(moved((10, 10)))
    assert [below.hovered, above.hovered] == [False, True]
    desk.handle(moved((500, 500)))
    assert [below.hovered, above.hovered] == [False, False]


def test_what_was_pressed_keeps_the_mouse_until_release():
    one, other = _row(2)
    desk = Desk([one, other])
    desk.handle(down((10, 10)))
    desk.handle(moved((70, 10)))
    desk.handle(up((70, 10)))
    assert one.heard == [pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION, pygame.MOUSEBUTTONUP]
    assert other.heard == []


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE])
def test_a_button_is_pressed_by_key(code: int):
    heard: list[str] = []
    desk = Desk([Button(pygame.Rect(0, 0, 100, 40), "Fetch", lambda: heard.append("x"))])
    desk.handle(key(pygame.K_TAB))
    assert desk.handle(key(code))
    assert not desk.handle(key(pygame.K_a))
    assert heard == ["x"]


def test_a_button_is_pressed_by_release_inside_and_not_outside():
    heard: list[str] = []
    desk = Desk([Button(pygame.Rect(0, 0, 100, 40), "Fetch", lambda: heard.append("x"))])
    desk.handle(down((10, 10)))
    assert heard == []
    desk.handle(up((10, 10)))
    assert heard == ["x"]
    desk.handle(down((10, 10)))
    desk.handle(up((200, 200)))
    desk.handle(down((200, 200)))
    desk.handle(up((10, 10)))
    desk.handle(down((10, 10), button=3))
    desk.handle(up((10, 10), button=3))
    assert heard == ["x"]


def test_a_disabled_button_does_nothing():
    heard: list[str] = []
    button = Button(pygame.Rect(0, 0, 100, 40), "Fetch", lambda: heard.append("x"))
    desk = Desk([button])
    desk.focus(button)
    button.enabled = False
    click(desk, (10, 10))
    desk.handle(key(pygame.K_RETURN))
    assert heard == []


@pytest.mark.parametrize("kind", ["primary", "plain", "quiet"])
@pytest.mark.parametrize("enabled", [True, False])
def test_the_focus_is_seen(pen: Pen, surface: pygame.Surface, kind: str, enabled: bool):
    button = Button.fitting(pen, (50, 50), "Fetch", lambda: None, kind)
    button.enabled = enabled
    desk = Desk([button])

    def seen() -> bytes:
        surface.fill(pen.look.theme.ground)
        desk.draw(surface, pen)
        return pygame.image.tobytes(surface, "RGB")

    plain = seen()
    assert plain == seen()
    desk.focus(button)
    assert seen() != plain


def test_a_fitting_button_has_room_for_its_label(pen: Pen):
    for label in ("", "OK", "Train the dog for a thousand mornings"):
        button = Button.fitting(pen, (7, 9), label, lambda: None)
        assert button.rect.topleft == (7, 9)
        assert button.rect.width > pen.width(label, "bold")
        assert button.rect.height >= 44


def test_a_tooltip_comes_after_a_while_and_goes_with_the_mouse(
    pen: Pen, surface: pygame.Surface, monkeypatch: pytest.MonkeyPatch
):
    now = [1000]
    monkeypatch.setattr(pygame.time, "get_ticks", lambda: now[0])
    button = Button(pygame.Rect(50, 50, 100, 40), "Fetch", lambda: None)
    button.tooltip = "The dog goes and gets it."
    desk = Desk([button])

    def shown() -> bool:
        surface.fill((0, 0, 0))
        desk.draw(surface, pen)
        return surface.get_at((100, 115))[:3] != (0, 0, 0)

    desk.handle(moved((60, 60)))
    assert not shown()
    now[0] += 600
    assert shown()
    desk.handle(moved((62, 60)))
    assert shown()
    desk.handle(moved((600, 600)))
    assert not shown()
    desk.handle(key(pygame.K_TAB))
    now[0] += 600
    assert shown()


@pytest.mark.parametrize("corner", [(0, 0), (1000, 0), (0, 740), (1000, 740)])
def test_a_tooltip_lies_on_the_screen(pen: Pen, corner: tuple[int, int]):
    screen = pygame.Rect(0, 0, 1024, 768)
    anchor = pygame.Rect(*corner, 24, 24)
    box = tooltip_rect(screen, pen, "Some words about it. " * 8, anchor)
    assert screen.contains(box)
    assert not box.colliderect(anchor)


class Shelves(Widget):
    """A widget with three things in it that Tab goes to."""

    focusable = True

    def __init__(self, rect: pygame.Rect):
        super().__init__(rect)
        self.at = 0

    @property
    def focus_rect(self) -> pygame.Rect:
        return pygame.Rect(self.rect.left, self.rect.top + 30 * self.at, 20, 20)

    def step_focus(self, step: int, entering: bool = False) -> bool:
        at = (0 if step > 0 else 2) if entering else self.at + step
        if not 0 <= at < 3:
            return False
        self.at = at
        return True


def test_tab_goes_through_what_lies_in_a_widget_and_then_on(pen: Pen, surface: pygame.Surface):
    before = Button(pygame.Rect(0, 0, 90, 40), "a", print)
    shelves = Shelves(pygame.Rect(0, 100, 100, 100))
    after = Button(pygame.Rect(0, 300, 90, 40), "b", print)
    desk = Desk([before, shelves, after])
    seen = []
    for _ in range(6):
        desk.handle(key(pygame.K_TAB))
        seen.append(shelves.at if desk.focused is shelves else desk.focused)
    assert seen == [before, 0, 1, 2, after, before]
    seen = []
    for _ in range(5):
        desk.handle(key(pygame.K_TAB, pygame.KMOD_LSHIFT))
        seen.append(shelves.at if desk.focused is shelves else desk.focused)
    assert seen == [after, 2, 1, 0, before]
    desk.focus(shelves)
    surface.fill((0, 0, 0))
    desk.draw(surface, pen)
    drawn = pygame.mask.from_threshold(surface, pen.look.theme.focus, (9, 9, 9, 255))
    (around,) = drawn.get_bounding_rects()
    assert shelves.focus_rect.inflate(16, 16).contains(around)

"""Chinese, Japanese and Korean are written: composed letters are seen, and candidates stand by."""

import pygame
import pytest
from pygame.event import Event

from game.ui.kit.clipboard import Clipboard
from game.ui.kit.composing import Composed, InputMethod
from game.ui.kit.editor import Editor
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Desk, Widget
from tests.ui.kit.events import key, typed

RULES = "+10 when the dog brings paper to the owner\n-0.1 every step"


@pytest.fixture
def editor(pen: Pen) -> Editor:
    made = Editor(pygame.Rect(40, 40, 500, 220), pen, Clipboard(), RULES)
    made.focused = True
    return made


def composing(text: str, start: int = 0, length: int = 0) -> Event:
    return Event(pygame.TEXTEDITING, text=text, start=start, length=length)


def picture(editor: Editor, pen: Pen, surface: pygame.Surface) -> bytes:
    surface.fill((0, 0, 0))
    editor.draw(surface, pen)
    return pygame.image.tobytes(surface, "RGB")


# ---- in the editor -----------------------------------------------------------------------------
def test_letters_being_composed_are_not_text_yet(editor: Editor) -> None:
    editor.handle(composing("に", 1))
    for code in (pygame.K_RETURN, pygame.K_BACKSPACE, pygame.K_LEFT):
        assert editor.handle(key(code))  # these steer the composing
    assert editor.text == RULES
    editor.handle(typed("日"))
    assert editor.text == RULES + "日"
    editor.handle(key(pygame.K_BACKSPACE))
    assert editor.text == RULES


def test_what_is_composed_is_seen_and_gone_when_it_is_given_up(
    editor: Editor, pen: Pen, surface: pygame.Surface
) -> None:
    before = picture(editor, pen, surface)
    editor.handle(composing("nihon", 5))
    composed = picture(editor, pen, surface)
    assert composed != before
    assert picture(editor, pen, surface) == composed  # drawing changes nothing
    editor.handle(composing(""))
    assert picture(editor, pen, surface) == before


def test_what_stands_behind_the_caret_makes_room(
    editor: Editor, pen: Pen, surface: pygame.Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.content.move(4)
    editor.handle(composing("nihon", 5))
    drawn: dict[str, int] = {}
    text = Pen.text

    def noted(self, surface, words, position, *rest, **more):
        drawn[words] = position[0]
        return text(self, surface, words, position, *rest, **more)

    monkeypatch.setattr(Pen, "text", noted)
    editor.draw(surface, pen)
    left = editor._paper().left
    assert drawn["nihon"] == left + pen.width("+10 ")
    assert drawn["when the dog brings paper to the owner"] == drawn["nihon"] + pen.width("nihon")


def test_what_is_worked_on_has_a_heavier_line(
    editor: Editor, pen: Pen, surface: pygame.Surface
) -> None:
    pictures = set()
    for start, length in ((0, 0), (0, 2), (2, 3)):
        editor.handle(composing("nihon", start, length))
        pictures.add(picture(editor, pen, surface))
    assert len(pictures) == 3


def test_at_the_right_edge_all_of_it_stays_in_sight(editor: Editor, pen: Pen) -> None:
    text = "x" * 40
    editor.text = text
    while pen.width(text + "x") < editor._paper().width:
        text += "x"
    editor.text = text
    editor.handle(composing("nihongo", 7))
    caret = editor.typing_rect
    assert caret is not None and editor._paper().left < caret.left <= editor._paper().right


@pytest.mark.parametrize(
    ("start", "length"), [(0, 0), (3, 0), (99, 0), (-5, 2), (1, 99), (5, 5), (2, -1)]
)
def test_input_methods_may_count_wrongly(start: int, length: int) -> None:
    composed = Composed.of(composing("nihon", start, length))
    assert 0 <= composed.caret <= composed.caret + composed.length <= 5


def test_in_a_text_that_can_only_be_read_nothing_is_composed(editor: Editor) -> None:
    editor.read_only = True
    editor.handle(composing("nihon", 5))
    assert editor.typing_rect is None and not editor.stop_composing()
    assert editor.handle(key(pygame.K_RIGHT))


# ---- candidates --------------------------------------------------------------------------------
class Keyboard:
    """What the system's input method is told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rects: list[pygame.Rect] = []
        self.calls: list[str] = []
        monkeypatch.setattr(pygame.key, "set_text_input_rect", self._rect)
        monkeypatch.setattr(pygame.key, "stop_text_input", lambda: self.calls.append("stop"))
        monkeypatch.setattr(pygame.key, "start_text_input", lambda: self.calls.append("start"))

    def _rect(self, rect: pygame.Rect) -> None:
        self.rects.append(pygame.Rect(rect))


@pytest.fixture
def keyboard(surface: pygame.Surface, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    return Keyboard(monkeypatch)


def test_candidates_stand_at_the_caret_and_follow_it(
    editor: Editor, pen: Pen, keyboard: Keyboard
) -> None:
    method = InputMethod()
    method.follow(editor)
    method.follow(editor)
    assert keyboard.rects == [editor.typing_rect]  # told once
    assert keyboard.rects[0].left == editor._paper().left + pen.width("-0.1 every step")
    editor.handle(key(pygame.K_HOME))
    method.follow(editor)
    assert keyboard.rects[1].left == editor._paper().left
    editor.handle(composing("nihon", 5))
    method.follow(editor)
    assert keyboard.rects[2].left == editor._paper().left + pen.width("nihon")
    assert all(editor.rect.contains(rect) for rect in keyboard.rects)
    assert keyboard.calls == []


def test_a_caret_that_is_scrolled_out_of_sight_keeps_candidates_on_the_editor(
    editor: Editor,
) -> None:
    editor.text = "line\n" * 99
    editor.show_caret()
    for _ in range(90):
        editor.handle(Event(pygame.MOUSEWHEEL, x=0, y=1))
    assert editor.typing_rect is not None and editor.rect.contains(editor.typing_rect)


def test_letters_half_composed_do_not_turn_up_elsewhere(
    editor: Editor, pen: Pen, keyboard: Keyboard
) -> None:
    other = Editor(pygame.Rect(560, 40, 400, 220), pen, Clipboard(), "")
    desk, method = Desk([editor, other]), InputMethod()
    desk.focus(editor)
    method.follow(desk.focused)
    editor.handle(composing("nihon", 5))
    desk.focus(other)
    method.follow(desk.focused)
    assert keyboard.calls == ["stop", "start"]
    assert not editor.stop_composing()
    assert (editor.text, other.text) == (RULES, "")
    desk.focus(editor)
    method.follow(desk.focused)
    assert keyboard.calls == ["stop", "start"]  # nothing was composed this time


def test_where_nothing_can_be_written_nothing_is_told(keyboard: Keyboard) -> None:
    method = InputMethod()
    method.follow(None)
    method.follow(Widget(pygame.Rect(0, 0, 10, 10)))
    method.follow(None)
    assert keyboard.rects == [] and keyboard.calls == []

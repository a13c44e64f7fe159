import pygame
import pytest
from pygame.event import Event

from game.ui.kit.clipboard import Clipboard
from game.ui.kit.editor import Editor
from game.ui.kit.editor_marks import Mark
from game.ui.kit.pen import Pen
from game.ui.kit.widget import Desk
from tests.ui.kit.events import click, down, key, moved, typed, up

CTRL, SHIFT = pygame.KMOD_LCTRL, pygame.KMOD_LSHIFT
RULES = "+5 when the dog brings the ball\n-1 per step"


@pytest.fixture
def editor(pen: Pen) -> Editor:
    return Editor(pygame.Rect(40, 40, 500, 220), pen, Clipboard(), RULES)


def _write(editor: Editor, text: str) -> None:
    for letter in text:
        editor.handle(typed(letter))


def _press(editor: Editor, *codes: int, mod: int = 0) -> None:
    for code in codes:
        editor.handle(key(code, mod))


def _place(editor: Editor, pen: Pen, row: int, before: str) -> tuple[int, int]:
    """A spot in a row of the text, right behind the letters ``before``."""
    paper = editor._paper()
    return (
        paper.left + pen.width(before) + 1,
        paper.top + row * pen.height() + pen.height() // 2,
    )


def test_typing_goes_where_the_caret_is_and_is_told(pen: Pen):
    heard: list[str] = []
    editor = Editor(pygame.Rect(0, 0, 400, 200), pen, Clipboard(), "ab", lambda: heard.append("x"))
    _press(editor, pygame.K_LEFT)
    _write(editor, "ü")
    assert editor.text == "aüb"
    assert heard == ["x"]
    _press(editor, pygame.K_RIGHT)
    assert heard == ["x"]


def test_enter_breaks_the_line_and_backspace_joins_it(editor: Editor):
    _press(editor, pygame.K_RETURN)
    assert editor.text == RULES + "\n"
    _press(editor, pygame.K_BACKSPACE)
    assert editor.text == RULES


def test_selecting_with_shift_and_typing_over_it(editor: Editor):
    _press(editor, pygame.K_HOME)
    _press(editor, pygame.K_END, mod=SHIFT)
    assert editor.content.selected == "-1 per step"
    _write(editor, "x")
    assert editor.text.endswith("ball\nx")


@pytest.mark.parametrize("command", [CTRL, pygame.KMOD_LMETA])
def test_copy_cut_and_paste(editor: Editor, command: int):
    _press(editor, pygame.K_a, pygame.K_c, pygame.K_x, mod=command)
    assert editor.text == ""
    _press(editor, pygame.K_v, pygame.K_v, mod=command)
    assert editor.text == RULES + RULES


def test_words_by_ctrl(editor: Editor):
    _press(editor, pygame.K_BACKSPACE, mod=CTRL)
    assert editor.text.endswith("-1 per ")
    _press(editor, pygame.K_LEFT, mod=CTRL | SHIFT)
    assert editor.content.selected == "per "


def test_undo_and_both_kinds_of_redo(editor: Editor):
    _write(editor, "abc")
    _press(editor, pygame.K_z, mod=CTRL)
    assert editor.text == RULES
    _press(editor, pygame.K_y, mod=CTRL)
    assert editor.text == RULES + "abc"
    _press(editor, pygame.K_z, mod=CTRL)
    _press(editor, pygame.K_z, mod=CTRL | SHIFT)
    assert editor.text == RULES + "abc"


@pytest.mark.parametrize("altgr", [CTRL | pygame.KMOD_RALT, pygame.KMOD_RALT, pygame.KMOD_MODE])
def test_letters_typed_with_altgr_are_no_commands(editor: Editor, altgr: int):
    """On Windows AltGr comes as Ctrl+Alt: a Polish "ą" must not select everything."""
    _press(editor, pygame.K_a, mod=altgr)
    _write(editor, "ą")
    assert editor.text == RULES + "ą"


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\tb", "a    b"),
        ("a\0\x07\x1bb", "ab"),
        ("two\u00a0words", "two words"),
        ("a\u2028b\x0bc\x85d", "a\nb\nc\nd"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\u202eright to left", "right to left"),
        ("\ud800", ""),
    ],
)
def test_odd_pasted_text_is_cleaned(
    editor: Editor, pen: Pen, surface: pygame.Surface, pasted: str, shown: str
):
    editor.text = ""
    editor._clipboard.put("")
    editor.handle(typed(pasted))
    assert editor.text == shown
    editor.draw(surface, pen)


def test_a_clipboard_that_is_refused_serves_within_the_game():
    clipboard = Clipboard()
    for text in ("plain", "nul \0 inside", "half a \ud800 letter", "日本語"):
        clipboard.put(text)
        assert clipboard.get() == text


def test_a_click_puts_the_caret_and_a_drag_selects(editor: Editor, pen: Pen):
    editor.handle(down(_place(editor, pen, 0, "+5 ")))
    assert editor.content.caret == 3
    editor.handle(moved(_place(editor, pen, 0, "+5 when")))
    editor.handle(up(_place(editor, pen, 0, "+5 when")))
    assert editor.content.selected == "when"
    editor.handle(moved((0, 0)))
    assert editor.content.selected == "when"


def test_a_double_click_selects_a_word(editor: Editor, pen: Pen):
    spot = _place(editor, pen, 0, "+5 wh")
    click(editor, spot)
    click(editor, spot)
    assert editor.content.selected == "when"


def test_a_click_with_shift_held_selects_up_to_it(editor: Editor, pen: Pen):
    click(editor, _place(editor, pen, 0, "+5 "))
    _press(editor, pygame.K_LSHIFT, mod=SHIFT)
    click(editor, _place(editor, pen, 0, "+5 when the"))
    assert editor.content.selected == "when the"
    editor.handle(Event(pygame.KEYUP, key=pygame.K_LSHIFT, mod=0))
    click(editor, _place(editor, pen, 0, ""))
    assert editor.content.selected == ""


def test_long_lines_are_wrapped_without_changing_the_text(pen: Pen):
    text = "word " * 60 + "x" * 200
    editor = Editor(pygame.Rect(0, 0, 300, 200), pen, Clipboard(), text)
    rows = editor._rows()
    assert "".join(row.text for row in rows) == text
    assert all(pen.width(row.text.rstrip()) <= editor._paper().width for row in rows)


def test_up_and_down_go_by_what_is_seen(pen: Pen):
    editor = Editor(pygame.Rect(0, 0, 300, 200), pen, Clipboard(), "word " * 30)
    _press(editor, pygame.K_UP)
    assert editor.content.line_number() == 1
    assert 0 < editor.content.caret < len(editor.text)
    _press(editor, *[pygame.K_UP] * 30)
    assert editor.content.caret == 0
    _press(editor, *[pygame.K_PAGEDOWN] * 30)
    assert editor.content.caret == len(editor.text)


def test_the_wheel_scrolls_and_stays_where_it_was_left(pen: Pen):
    editor = Editor(pygame.Rect(0, 0, 300, 200), pen, Clipboard(), "line\n" * 100)
    _press(editor, pygame.K_HOME, mod=CTRL)
    for _ in range(20):
        editor.handle(Event(pygame.MOUSEWHEEL, x=0, y=-1))
    assert editor.first_row == 20
    _press(editor, pygame.K_RIGHT)
    assert editor.first_row == 0
    for _ in range(900):
        editor.handle(Event(pygame.MOUSEWHEEL, x=0, y=-1))
    assert editor.first_row == len(editor._rows()) - editor._rows_in_sight()


def test_marks_are_told_at_the_caret_and_under_the_mouse(editor: Editor, pen: Pen):
    editor.mark([Mark(1, 9, 3, "which dog?"), Mark(1, 24, 3, "which ball?"), Mark(9, 1, 1, "gone")])
    assert editor.message_at_caret() is None
    editor.content.move(RULES.index("the ball") + 1)
    assert editor.message_at_caret() == "which ball?"
    editor.content.move(0)
    assert editor.message_at_caret() == "which dog?"
    assert editor.message_under(_place(editor, pen, 0, "+5 when the dog brings the")) == (
        "which ball?"
    )
    assert editor.message_under(_place(editor, pen, 1, "")) is None
    assert editor.message_under((0, 0)) is None


@pytest.mark.parametrize("column", [1, 5, 11, 12, 40])
def test_every_mark_is_seen_even_behind_the_end_of_its_line(
    editor: Editor, pen: Pen, surface: pygame.Surface, column: int
):
    surface.fill((0, 0, 0))
    editor.draw(surface, pen)
    paper = editor._paper()
    plain = surface.subsurface(paper).copy()
    editor.mark([Mark(2, column, 0, "something is missing")])
    editor.draw(surface, pen)
    marked = surface.subsurface(paper)
    assert pygame.image.tobytes(plain, "RGB") != pygame.image.tobytes(marked, "RGB")


def test_read_only_can_be_read_and_copied_but_not_changed(editor: Editor):
    editor.read_only = True
    _write(editor, "x")
    _press(editor, pygame.K_RETURN, pygame.K_BACKSPACE, pygame.K_DELETE)
    _press(editor, pygame.K_a, pygame.K_x, pygame.K_v, pygame.K_z, pygame.K_y, mod=CTRL)
    assert editor.text == RULES
    _press(editor, pygame.K_a, pygame.K_c, mod=CTRL)
    assert editor._clipboard.get() == RULES


def test_tab_and_escape_are_left_to_others(editor: Editor, pen: Pen):
    other = Editor(pygame.Rect(600, 40, 200, 200), pen, Clipboard())
    desk = Desk([editor, other])
    desk.focus(editor)
    assert not desk.handle(key(pygame.K_ESCAPE))
    assert desk.handle(key(pygame.K_TAB))
    assert desk.focused is other
    assert editor.text == RULES


def test_drawing_changes_nothing(editor: Editor, pen: Pen, surface: pygame.Surface):
    editor.focused = True
    editor.mark([Mark(1, 2, 3, "odd")])
    pictures = []
    for _ in range(2):
        surface.fill((0, 0, 0))
        editor.draw(surface, pen)
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert pictures[0] == pictures[1]
    assert editor.text == RULES


def test_selected_empty_lines_are_seen(pen: Pen, surface: pygame.Surface):
    editor = Editor(pygame.Rect(40, 40, 500, 220), pen, Clipboard(), "a\n\nb")
    _press(editor, pygame.K_a, mod=CTRL)
    editor.draw(surface, pen)
    paper = editor._paper()
    spot = (paper.left + 2, paper.top + pen.height() + pen.height() // 2)
    assert surface.get_at(spot)[:3] == pen.look.theme.selection


def test_long_texts_have_a_bar_and_room_for_their_line_numbers(pen: Pen, surface: pygame.Surface):
    short = Editor(pygame.Rect(40, 40, 500, 220), pen, Clipboard(), "line\n" * 3)
    long = Editor(pygame.Rect(40, 40, 500, 220), pen, Clipboard(), "line\n" * 2000)
    assert long._paper().left > short._paper().left
    marks = []
    for editor in (short, long):
        editor.draw(surface, pen)
        column = [surface.get_at((532, y))[:3] for y in range(60, 240)]
        marks.append(pen.look.theme.muted in column)
    assert marks == [False, True]


def test_a_long_pasted_line_is_laid_out_whole(pen: Pen):
    text = "x" * 20_000 + " " + "wide " * 500
    editor = Editor(pygame.Rect(0, 0, 300, 200), pen, Clipboard(), text)
    assert "".join(row.text for row in editor._rows()) == text


def test_the_selection_does_not_draw_outside_a_clip(pen: Pen, surface: pygame.Surface):
    surface.fill((1, 2, 3))
    surface.set_clip(pygame.Rect(0, 0, 30, 30))
    Editor(pygame.Rect(40, 40, 500, 220), pen, Clipboard(), RULES).draw(surface, pen)
    assert surface.get_clip() == pygame.Rect(0, 0, 30, 30)
    surface.set_clip(None)
    assert surface.get_at((100, 60))[:3] == (1, 2, 3)

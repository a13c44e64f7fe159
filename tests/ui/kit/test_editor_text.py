import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.kit.editor_text import EditorText, cleaned

_steps = st.one_of(
    st.tuples(st.just("insert"), st.text(max_size=6)),
    st.tuples(st.just("type"), st.sampled_from("abc \n")),
    st.tuples(st.just("delete"), st.tuples(st.sampled_from([-1, 1]), st.booleans())),
    st.tuples(st.just("move"), st.tuples(st.integers(-3, 40), st.booleans())),
    st.tuples(st.just("word"), st.tuples(st.sampled_from([-1, 1]), st.booleans())),
    st.tuples(st.just("select_word"), st.integers(-3, 40)),
    st.tuples(st.just("all"), st.none()),
    st.tuples(st.just("undo"), st.none()),
    st.tuples(st.just("redo"), st.none()),
)


def _take(content: EditorText, step: tuple[str, object]) -> None:
    match step:
        case ("insert" | "type", str(text)):
            content.insert(text)
        case ("delete", (int(way), bool(by_word))):
            content.delete(way, by_word)
        case ("move", (int(position), bool(select))):
            content.move(position, select)
        case ("word", (int(way), bool(select))):
            content.move(content.word_from(way), select)
        case ("select_word", int(position)):
            content.select_word(position)
        case ("all", _):
            content.select_all()
        case ("undo", _):
            content.undo()
        case ("redo", _):
            content.redo()


@given(st.text(max_size=20), st.lists(_steps, max_size=30))
def test_undoing_everything_gives_the_first_text(text: str, steps: list[tuple[str, object]]):
    content = EditorText(text)
    first = content.text
    for step in steps:
        _take(content, step)
    last = content.text
    for _ in range(len(steps) + 1):
        content.undo()
    assert content.text == first
    if not any(name in ("undo", "redo") for name, _ in steps):
        for _ in range(len(steps) + 1):
            content.redo()
        assert content.text == last


@given(st.text(max_size=20), st.lists(_steps, max_size=30))
def test_caret_and_selection_stay_inside(text: str, steps: list[tuple[str, object]]):
    content = EditorText(text)
    for step in steps:
        _take(content, step)
        start, end = content.selection
        assert 0 <= start <= end <= len(content.text)
        assert start <= content.caret <= end
        assert content.selected == content.text[start:end]
        assert content.line_start() <= content.caret <= content.line_end()


@given(st.text())
def test_cleaned_text_can_be_shown(text: str):
    clean = cleaned(text)
    assert all(c == "\n" or c.isprintable() for c in clean)
    assert cleaned(clean) == clean


def test_letters_typed_in_a_row_are_undone_as_one_and_words_apart():
    content = EditorText()
    for letter in "good dog":
        content.insert(letter)
    content.undo()
    assert content.text == "good "
    while content.text:
        before = content.text
        content.undo()
        assert len(content.text) < len(before)


def test_moving_the_caret_ends_a_group_of_letters():
    content = EditorText()
    content.insert("a")
    content.insert("b")
    content.move(1)
    content.insert("c")
    content.undo()
    assert content.text == "ab"


@pytest.mark.parametrize(
    ("text", "position", "word"),
    [
        ("fetch the ball", 7, "the"),
        ("fetch the ball", 6, "the"),
        ("fetch", 5, "fetch"),
        ("", 0, ""),
        ("a  b", 2, ""),
        ("+5: when", 1, "+5:"),
    ],
)
def test_selecting_a_word(text: str, position: int, word: str):
    content = EditorText(text)
    content.select_word(position)
    assert content.selected == word


def test_word_moves_cross_lines():
    content = EditorText("one two\nthree")
    content.move(content.word_from(-1))
    assert content.caret == 8
    content.move(content.word_from(-1))
    assert content.caret == 4
    content.move(content.word_from(1))
    assert content.caret == 7


def test_a_change_forgets_what_was_undone():
    content = EditorText("a")
    content.insert("b")
    content.undo()
    content.insert("c")
    content.redo()
    assert content.text == "ac"


def test_rewriting_is_one_change_and_puts_the_caret_where_it_was_made():
    text = EditorText("+1 a\n+2 b\n+3 c")
    text.rewrite("+1 a\n+20 b\n+3 c")
    assert text.text[text.caret :] == " b\n+3 c"
    assert not text.selected
    text.rewrite("+1 a\n+3 c")
    text.undo()
    assert text.text == "+1 a\n+20 b\n+3 c"
    text.undo()
    assert text.text == "+1 a\n+2 b\n+3 c"
    assert not text.can_undo
    text.redo()
    text.redo()
    assert text.text == "+1 a\n+3 c"
    assert not text.can_redo


def test_rewriting_to_the_same_text_is_no_change():
    text = EditorText("a\nb")
    text.move(1)
    text.rewrite("a\nb")
    assert (text.caret, text.can_undo) == (1, False)


@pytest.mark.parametrize(
    ("before", "after"),
    [("aa", "a"), ("a", "aa"), ("", "x"), ("x", ""), ("abab", "ab"), ("ab", "b")],
)
def test_after_rewriting_the_caret_is_within_the_text(before: str, after: str):
    text = EditorText(before)
    text.rewrite(after)
    assert text.text == after
    assert 0 <= text.caret <= len(after)

"""What was changed in the rules between two attempts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.comparison import changed_lines

TEXTS = st.lists(st.sampled_from(["+1 every step", "+2 every step", "", "  # a remark", "x"]))


@pytest.mark.parametrize(
    ("before", "now", "changes"),
    [
        ("", "", []),
        ("a", "a", ["same a"]),
        ("a\nb", "a\nc", ["same a", "gone b", "new c"]),
        ("a\nb", "b", ["gone a", "same b"]),
        ("a", "a\n\n  b ", ["same a", "new b"]),
        ("+1  every step\n", "+1 every step", ["same +1 every step"]),
        ("", "a\nb", ["new a", "new b"]),
    ],
)
def test_lines_are_the_same_gone_or_new(before, now, changes):
    assert [f"{line.change} {line.text}" for line in changed_lines(before, now)] == changes


@given(TEXTS, TEXTS)
def test_without_what_is_new_it_is_the_text_before_and_without_what_is_gone_the_text_now(
    one, other
):
    lines = changed_lines("\n".join(one), "\n".join(other))
    before = [line.text for line in lines if line.change != "new"]
    now = [line.text for line in lines if line.change != "gone"]
    assert before == [line.strip() for line in one if line.strip()]
    assert now == [line.strip() for line in other if line.strip()]

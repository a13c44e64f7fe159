"""Boxes keep to their place, and to each other's."""

from itertools import pairwise

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pygame import Rect

from game.ui.kit.box import Box, Deck, Panes, Sized, Stack, nowhere
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.rows import Flow, Row
from game.ui.kit.widget import Widget


class Block(Widget):
    """Needs so much, wishes for so much more, and may grow beyond that."""

    def __init__(self, width: int = 50, height: int = 20, wish: int = 0, grows: bool = False):
        super().__init__(nowhere())
        self.width, self.height, self.wish, self.grows = width, height, wish, grows

    def least_width(self, pen: Pen) -> int:
        return self.width

    def least_height(self, pen: Pen, width: int) -> int:
        return self.height

    def wished_height(self, pen: Pen, width: int) -> int:
        return self.height + self.wish


BLOCKS = st.builds(
    Block, st.integers(1, 300), st.integers(1, 90), st.integers(0, 90), st.booleans()
)
BOXES = st.recursive(
    BLOCKS,
    lambda inner: st.one_of(
        st.builds(Stack, st.lists(inner, min_size=1, max_size=4)),
        st.builds(Flow, st.lists(inner, min_size=1, max_size=5)),
        st.builds(Panes, st.lists(inner, min_size=2, max_size=2), st.just((1.5, 1.0))),
        st.builds(Row, st.lists(inner, min_size=3, max_size=3), st.integers(0, 2)),
        st.builds(Sized, inner, height=st.integers(500, 600)),
    ),
    max_leaves=12,
)


@given(box=BOXES, width=st.integers(1, 900), more=st.integers(0, 300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_with_the_least_room_or_more_all_lie_inside_and_none_on_another(
    pen: Pen, box: Box, width: int, more: int
):
    width = max(width, box.least_width(pen))
    least = box.least_height(pen, width)
    assert least <= box.wished_height(pen, width)
    room = Rect(30, 40, width, least + more)
    widgets = box.place(pen, room)
    for number, one in enumerate(widgets):
        assert room.contains(one.rect)
        assert one.rect.height >= one.least_height(pen, one.rect.width)
        assert not any(one.rect.colliderect(other.rect) for other in widgets[:number])


def test_what_is_left_goes_to_wishes_first_and_then_to_what_grows(pen: Pen):
    calm, wishful, growing = Block(height=20), Block(height=20, wish=30), Block(grows=True)
    stack = Stack([calm, wishful, growing], 0.0)

    def heights(room: int) -> list[int]:
        return [widget.rect.height for widget in stack.place(pen, Rect(0, 0, 100, room))]

    assert heights(60) == [20, 20, 20]
    assert heights(75) == [20, 35, 20]
    assert heights(200) == [20, 50, 130]


def test_panes_lie_side_by_side_only_where_each_is_wide_enough(pen: Pen):
    one, other = Block(width=200), Block(width=100)
    panes = Panes([one, other], (2.0, 1.0), 1.0)
    panes.place(pen, Rect(0, 0, 320, 100))
    assert one.rect.top == other.rect.top and one.rect.right < other.rect.left
    panes.place(pen, Rect(0, 0, 300, 100))
    assert one.rect.left == other.rect.left and one.rect.bottom < other.rect.top


def test_a_flow_goes_on_in_the_next_row_and_can_be_centred(pen: Pen):
    blocks = [Block(width=100, height=height) for height in (20, 30, 20)]
    Flow(blocks, 1.0, align=0.5).place(pen, Rect(0, 0, 220, 100))
    assert [tuple(block.rect) for block in blocks] == [
        (6, 0, 100, 30),
        (114, 0, 100, 30),
        (60, 38, 100, 20),
    ]


def test_in_a_row_one_takes_what_is_left_or_goes_below(pen: Pen):
    first, wide, last = Block(width=80), Block(width=10), Block(width=60)
    row = Row([first, wide, last], wide=1, room=100, gap=1.0)
    row.place(pen, Rect(0, 0, 300, 20))
    assert (wide.rect.left, wide.rect.right, last.rect.right) == (88, 232, 300)
    assert row.least_height(pen, 250) == 48
    row.place(pen, Rect(0, 0, 250, 48))
    assert wide.rect.top > first.rect.bottom and wide.rect.width == 250


def test_the_boxes_of_a_deck_share_one_place(pen: Pen):
    deck = Deck([Block(height=30), Block(height=50)])
    assert deck.least_height(pen, 100) == 50
    assert {tuple(widget.rect) for widget in deck.place(pen, Rect(5, 5, 90, 60))} == {
        (5, 5, 90, 60)
    }


@pytest.mark.parametrize("words", ["", "Sit.", "Bring me the newspaper of today, please. " * 5])
def test_a_label_asks_for_all_its_lines(pen: Pen, surface: pygame.Surface, words: str):
    label = Label(nowhere(), words)
    heights = [label.least_height(pen, width) for width in (600, 300, 150)]
    assert all(wide <= narrow for wide, narrow in pairwise(heights))
    assert heights[0] == (pen.paragraph_height(words, 600) if words else 0)
    assert Label(nowhere(), "", lines=3).least_height(pen, 100) == 3 * pen.height()
    assert Label(nowhere(), "", line="Step 10 of 20").least_width(pen) == pen.width("Step 10 of 20")

from collections.abc import Callable

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.ui.kit.pen import Pen
from game.ui.kit.shelf import Shelf
from game.ui.kit.theme import Look, Theme

STYLES = ["body", "bold", "small", "heading", "title"]
_with_pen = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
_words = st.text(st.sampled_from("aWil.é日"), min_size=1, max_size=12)


@_with_pen
@given(text=st.text(st.sampled_from("ab  éW.\n日"), max_size=60), width=st.integers(30, 300))
def test_no_line_is_wider_than_the_room(pen: Pen, text: str, width: int):
    for style in ("body", "heading"):
        assert all(pen.width(line, style) <= width for line in pen.wrap(text, width, style))


def test_an_address_is_broken_behind_a_slash_or_a_hyphen(pen: Pen):
    address = "deepmind.google/discover/blog/specification-gaming-the-flip-side"
    lines = pen.wrap(f"2020, {address}", 320)
    assert len(lines) > 2
    assert all(line[-1] in "/-," for line in lines[:-1])


@_with_pen
@given(words=st.lists(_words, max_size=15), width=st.integers(30, 300))
def test_wrapping_loses_no_letter(pen: Pen, words: list[str], width: int):
    lines = pen.wrap(" ".join(words), width)
    assert "".join("".join(lines).split()) == "".join(words)


@_with_pen
@given(words=st.lists(_words, max_size=15))
def test_words_that_fit_stay_whole(pen: Pen, words: list[str]):
    assert " ".join(pen.wrap(" ".join(words), 320)).split() == words


@_with_pen
@given(text=st.text(max_size=30))
def test_any_text_is_drawn_as_wide_as_it_is_measured(pen: Pen, surface: pygame.Surface, text: str):
    for style in ("body", "title"):
        assert pen.text(surface, text, (0, 0), style).width in (pen.width(text, style), 1024)


@pytest.mark.parametrize(
    "odd", ["\0", "a\0b", "\x1b[31m", "\ud800", "\u202e", "\t", "e\u0301", "🐕‍🦺"]
)
def test_odd_letters_do_no_harm(pen: Pen, surface: pygame.Surface, odd: str):
    for style in STYLES:
        pen.paragraph(surface, odd, pygame.Rect(0, 0, 100, 100), style)


def test_a_paragraph_is_as_high_as_it_says(pen: Pen, surface: pygame.Surface):
    text = "The dog brings the ball, or what it takes for one.\n\nThen it sits."
    used = pen.paragraph(surface, text, pygame.Rect(10, 10, 200, 500))
    assert used == pen.paragraph_height(text, 200)
    assert used % pen.height() == 0


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("letter", ["→", "Ж", "α", "≥", "−", "…"])
def test_letters_that_a_face_lacks_come_from_another(
    pen: Pen, surface: pygame.Surface, style: str, letter: str
):
    def seen(text: str) -> bytes:
        surface.fill((255, 255, 255))
        pen.text(surface, text, (10, 10), style)
        return pygame.image.tobytes(surface, "RGB")

    assert seen(letter) not in (seen("\U0010ffff"), seen(" "), seen(""))


@pytest.mark.parametrize("size", [(1, 1), (2, 30), (30, 2), (5, 5), (300, 200), (1000, 700)])
def test_cards_keep_to_their_place(surface: pygame.Surface, size: tuple[int, int]):
    for scale in (1.0, 2.0):
        surface.fill((1, 2, 3))
        Pen(Look(Theme(), scale)).card(surface, pygame.Rect(10, 10, *size), raised=False)
        changed = pygame.mask.from_threshold(surface, (1, 2, 3), (1, 1, 1, 255))
        changed.invert()
        assert all(pygame.Rect(10, 10, *size).contains(r) for r in changed.get_bounding_rects())


@pytest.mark.parametrize("height", [3, 4, 7, 8, 9, 30, 31])
def test_a_card_with_round_ends_is_whole_all_along(surface: pygame.Surface, pen: Pen, height: int):
    for size, lines in (((120, height), 1), ((height, 120), 0)):
        surface.fill((1, 2, 3))
        place = pygame.Rect((10, 10), size)
        pen.card(surface, place, raised=False, radius=height // 2)
        across = range(10 + height, 130 - height)
        for at in across:
            line = [(at, 10 + n) if lines else (10 + n, at) for n in range(height)]
            assert all(surface.get_at(spot)[:3] != (1, 2, 3) for spot in line)


def test_a_raised_card_has_a_shadow_and_the_colours_it_was_given(surface: pygame.Surface, pen: Pen):
    surface.fill((250, 241, 222))
    pen.card(surface, pygame.Rect(100, 100, 200, 100), (10, 200, 30), (200, 10, 30))
    assert surface.get_at((200, 150))[:3] == (10, 200, 30)
    assert surface.get_at((200, 100))[:3] == (200, 10, 30)
    assert surface.get_at((200, 202))[:3] != (250, 241, 222)
    assert surface.get_at((200, 130))[:3] == (10, 200, 30)


def test_a_shelf_has_a_bound_and_lets_the_least_used_go():
    made: list[int] = []

    def make(number: int) -> Callable[[], int]:
        return lambda: made.append(number) or number

    shelf: Shelf[int, int] = Shelf(10, weigh=lambda thing: thing)
    for number in (1, 2, 3, 4, 1, 5):
        assert shelf.get(number, make(number)) == number
    assert shelf.weight <= 10
    assert shelf.get(1, make(1)) == 1
    assert made == [1, 2, 3, 4, 5]
    assert shelf.get(99, make(99)) == 99  # too heavy, but it is there while it is needed
    assert len(shelf) == 1


def test_many_cards_of_many_sizes_are_cheap_to_keep(pen: Pen, surface: pygame.Surface):
    for number in range(600):
        pen.text(surface, str(number), (0, 0))
        pen.card(surface, pygame.Rect(0, 0, 20 + number, 20 + number))
    assert pen._pictures.weight <= 16_000_000


@pytest.mark.parametrize("size", [(0, 0), (-50, 10), (10, -50), (-900, -900), (1, 1)])
def test_places_without_room_do_no_harm(pen: Pen, surface: pygame.Surface, size: tuple[int, int]):
    """A window that is made very small leaves less than nothing for some widgets."""
    place = pygame.Rect(10, 10, *size)
    pen.card(surface, place)
    pen.ring(surface, place)
    pen.paragraph(surface, "some words", place)


@pytest.mark.parametrize("size", [(100, 34), (34, 34), (9, 5), (180, 180)])
@pytest.mark.parametrize("raised", [True, False])
def test_a_small_box_is_one_picture_that_looks_like_one_made_of_pieces(
    pen: Pen, surface: pygame.Surface, size: tuple[int, int], raised: bool
):
    rect, pictures = pygame.Rect((50, 60), size), []
    for most in (10**6, 0):
        surface.fill(pen.look.theme.ground)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("game.ui.kit.paper._WHOLE", most)
            pen.card(surface, rect, raised=raised)
            pen.ring(surface, rect)
        pictures.append(pygame.surfarray.array3d(surface).astype(int))
    assert abs(pictures[0] - pictures[1]).max() <= 1

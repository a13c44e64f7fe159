"""The picture of a landscape: written without a window, readable whatever there is to show."""

import pygame
import pytest

from game.play.landscape import Landscape, Point
from game.ui.kit.theme import Theme
from game.ui.landscape_picture import draw_landscape, save_picture

THEME = Theme()


def made(level, spots, given=()):
    points = tuple(Point((), float(score), float(quality)) for score, quality in spots)
    stars = {name: Point((), float(score), float(quality)) for name, score, quality in given}
    return Landscape(level, 1, points, stars, 0)


def boxes(picture, colour):
    """The boxes around each patch of a colour."""
    return pygame.mask.from_threshold(picture, colour, (1, 1, 1, 255)).get_bounding_rects()


def patch(picture, colour):
    return max(boxes(picture, colour), key=lambda box: box.width * box.height)


@pytest.fixture
def level(small):
    return small


def test_it_is_written_as_a_png_that_is_not_blank(level, tmp_path):
    path, window = tmp_path / "landscape.png", pygame.display.get_surface()
    save_picture(made(level, [(0, 0), (100, 0.5), (-200, -0.3)]), path)
    assert path.read_bytes().startswith(b"\x89PNG")
    read = pygame.image.load(path)
    assert read.get_size() == (1280, 800)
    colours = (THEME.ground, THEME.card, THEME.ink, THEME.said, THEME.meant)
    assert all(boxes(read, colour) for colour in colours)
    assert pygame.display.get_surface() is window  # none was opened for it


def test_what_cannot_be_written_is_an_error_of_the_system(level, tmp_path):
    with pytest.raises(OSError):
        save_picture(made(level, [(0, 0)]), tmp_path / "nowhere" / "x.png")


def test_a_star_stands_higher_for_a_better_score_and_further_right_for_more_agreement(level):
    spots = [(0, 0)]
    low = patch(draw_landscape(made(level, spots, [("a", -90, -0.8)])), THEME.selection)
    high = patch(draw_landscape(made(level, spots, [("a", 90, 0.8)])), THEME.selection)
    assert high.centery < low.centery - 300
    assert high.centerx > low.centerx + 500


@pytest.mark.parametrize("score", [-97, -50, -5, 0, 3, 90])
def test_a_dot_stands_as_high_as_a_star_with_the_same_score(level, score):
    star = patch(draw_landscape(made(level, [(0, 0)], [("a", score, 0.7)])), THEME.selection)
    dots = boxes(draw_landscape(made(level, [(score, -0.5)])), THEME.said)
    assert dots and abs(dots[0].unionall(dots[1:]).centery - star.centery) <= 2


def test_aligned_sets_are_drawn_in_the_colour_of_meant(level):
    none = draw_landscape(made(level, [(0, 0), (-50, 0.1)]))
    some = draw_landscape(made(level, [(0, 0), (100, 0.1)]))
    dots = [len(boxes(picture, THEME.meant)) for picture in (none, some)]
    assert dots[0] < dots[1]


EXTREMES = {
    "a single point": [(0, 0)],
    "all aligned": [(100, 1)] * 9,
    "all in one spot": [(0, 0)] * 5000,
    "very harmful": [(-9000, -1), (100, 1)],
    "in all corners": [(100, 1), (100, -1), (-100, 1), (-100, -1)],
}


@pytest.mark.parametrize("spots", EXTREMES.values(), ids=EXTREMES)
@pytest.mark.parametrize("size", [(1280, 800), (640, 400), (2560, 1600)])
def test_nothing_is_drawn_beyond_the_sheet(level, spots, size):
    given = [(f"my rather long name for rules {n}.txt", *spots[0]) for n in range(9)]
    picture = draw_landscape(made(level, spots, given), size)
    scale = size[0] / 1280
    margin = pygame.mask.from_threshold(picture, THEME.ground, (1, 1, 1, 255))
    edge = range(0, size[0], 3)
    assert all(margin.get_at((x, y)) for x in edge for y in (0, size[1] - 1))
    for x in (round(12 * scale), size[0] - round(12 * scale)):
        assert all(margin.get_at((x, y)) for y in range(0, size[1], 3))


def test_names_of_stars_do_not_hide_each_other(level):
    names = ["one.txt", "two.txt", "three.txt", "four.txt"]
    alone = [boxes_of_names(draw_landscape(made(level, [(0, 0)], [(n, 0, 0)]))) for n in names]
    together = boxes_of_names(
        draw_landscape(made(level, [(0, 0)], [(name, 0, 0) for name in names]))
    )
    assert all(len(found) == 1 for found in alone)
    assert len(together) == 4


def boxes_of_names(picture):
    """Slips of paper are patches of card inside an outline: as high as a line, and wide."""
    return [
        box
        for box in boxes(picture, THEME.edge)
        if 25 <= box.height <= 40 and 40 <= box.width <= 200
    ]


def test_the_picture_is_the_same_each_time(level):
    landscape = made(level, [(0, 0), (100, 0.5), (-70, -0.2)], [("a", 5, 0.1)])
    one, same = (pygame.image.tobytes(draw_landscape(landscape), "RGB") for _ in range(2))
    assert one == same

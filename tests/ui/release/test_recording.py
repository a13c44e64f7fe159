"""Films of the last ten seconds: size, frames, duration, and what is on them."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pygame
import pytest
from PIL import Image, ImageSequence

from game.play.attempt import Result
from game.ui.release.recording import Recorder, Recording, lately, png


@pytest.fixture(scope="module")
def recording(trained_small: Callable[..., Result]) -> Recording:
    result = trained_small("+10 when the dog brings paper to the owner\n-0.1 every step")
    dogs, home = result.verdict.dogs, result.attempt.level.home
    return Recording("A small day", home, dogs, 0, "together", 0.0, 6.4)


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def milliseconds(film: Image.Image) -> int:
    return sum(frame.info["duration"] for frame in ImageSequence.Iterator(film))


@pytest.mark.parametrize(
    ("start", "end", "frames"), [(0.0, 40.0, 125), (20.0, 60.0, 125), (0.0, 0.1, 1), (5.0, 5.0, 1)]
)
def test_ten_seconds_are_125_frames(
    recording: Recording, start: float, end: float, frames: int
) -> None:
    times = replace(recording, start=start, end=end).times()
    assert len(times) == frames
    assert times == sorted(times)
    assert times[-1] == end
    assert times[0] >= start


@pytest.mark.parametrize(("time", "start"), [(60.0, 20.0), (40.0, 0.0), (7.0, 0.0), (0.0, 0.0)])
def test_lately_is_ten_seconds_ago_but_not_before_the_day(time: float, start: float) -> None:
    assert lately(time) == start


@pytest.mark.parametrize("view", ["together", "beside", "alone"])
def test_a_film_opens_with_its_size_and_its_duration_and_goes_round(
    recording: Recording, view: str
) -> None:
    recorder = Recorder(replace(recording, view=view))
    film = opened(recorder.gif())
    assert film.format == "GIF"
    assert film.size == recorder.size
    assert film.info["loop"] == 0
    assert milliseconds(film) == 80 * len(replace(recording, view=view).times())


@pytest.mark.slow
def test_frames_that_are_the_same_are_one_frame_that_lasts(recording: Recording) -> None:
    recorder = Recorder(recording)
    pictures = [pygame.image.tobytes(recorder.picture(t), "RGB") for t in recording.times()]
    changes = sum(one != other for one, other in pairwise(pictures))
    frames = getattr(opened(recorder.gif()), "n_frames", 1)
    assert 1 < frames <= changes + 1


@pytest.mark.slow
def test_a_frame_looks_like_the_day_at_its_time(recording: Recording) -> None:
    recorder = Recorder(recording)
    film = opened(recorder.gif())
    film.seek(0)
    shown = film.convert("RGB").tobytes()
    drawn = pygame.image.tobytes(recorder.picture(recording.times()[0]), "RGB")
    apart = sum(abs(one - other) for one, other in zip(shown, drawn, strict=True))
    assert apart / len(drawn) < 4  # of 255: a GIF has only so many colours


@pytest.mark.slow
def test_the_same_recording_is_the_same_film(recording: Recording) -> None:
    short = replace(recording, end=1.0)
    assert Recorder(short).gif() == Recorder(short).gif()


def test_it_tells_how_far_it_has_come(recording: Recording) -> None:
    told: list[float] = []
    Recorder(replace(recording, end=2.0)).gif(told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_picture_is_saved_pixel_by_pixel(recording: Recording) -> None:
    picture = Recorder(recording).picture(3.0)
    assert opened(png(picture)).tobytes() == pygame.image.tobytes(picture, "RGB")


def test_a_film_shows_the_pictures_that_lie_beside_a_level(
    recording: Recording, tmp_path: Path
) -> None:
    home = recording.home
    ducks = tuple(replace(i, kind=replace(i.kind, name="rubber duck")) for i in home.items)
    (tmp_path / "items").mkdir()
    (tmp_path / "items" / "rubber-duck.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        '<rect width="64" height="64" fill="#ff00ff"/></svg>'
    )
    pink = [
        count_of(Recorder(replace(recording, home=replace(home, items=ducks), folder=folder)))
        for folder in (None, tmp_path)
    ]
    assert pink[0] == 0 < pink[1]


def count_of(recorder: Recorder) -> int:
    """How many pixels are of the duck's pink as the day begins."""
    picture = recorder.picture(0.0)
    return pygame.mask.from_threshold(picture, (255, 0, 255), (9, 9, 9, 255)).count()

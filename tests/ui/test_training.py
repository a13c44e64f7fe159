"""The training screen shows what the training really does, and obeys."""

from itertools import combinations, pairwise

import numpy as np
import pygame
import pytest

from game.learning.glimpse import Glimpse, Surprise
from game.learning.physics import Action
from game.play.attempt import Attempt, Result
from game.play.report import as_json
from game.play.settings import Settings
from game.play.wording import Wording
from game.play.worker import Failure
from game.texts.texts import Texts
from game.ui.film import plan_of
from game.ui.training.heat import FADES, Footprints, HeatPicture, heat
from game.ui.training.playback import Playback
from game.ui.training.surprises import (
    MOST,
    SECONDS,
    Bubble,
    Surprises,
    in_short,
    in_words,
    places,
)
from game.world.levelfile import find_level
from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.ui.rehearsed import RehearsedWorker, level_of
from tests.ui.test_layout import finished, to_training

pytestmark = pytest.mark.slow

SAY = Texts()
YARD = level_of("morning-paper").training[0]


@pytest.fixture
def watching(player: Player) -> Player:
    """Someone who has just sent the dogs to train."""
    to_training(player)
    return player


@pytest.fixture(scope="module")
def glimpses() -> list[Glimpse]:
    """A whole training on The Morning Paper."""
    from tests.ui.rehearsed import rehearsed

    level = level_of("morning-paper")
    rules = "+10 when the dog brings paper to the owner"
    news = rehearsed(level.id, rules, level.steps, level.shares)
    return [message for message in news if not isinstance(message, Result)]


# ---- time --------------------------------------------------------------------------------------
def test_pause_stops_the_training_that_is_seen_and_play_goes_on(watching: Player) -> None:
    watching.frame(0.5)
    watching.click("Pause")
    there, picture = watching.app.screen.playback.place, watching.picture()
    for _ in range(20):
        watching.frame(0.1)
    assert watching.app.screen.playback.place == there
    watching.click("Play")
    watching.frame(0.5)
    assert watching.app.screen.playback.place > there
    assert watching.picture() != picture


def test_one_step_shows_one_more_step_of_the_pack(watching: Player) -> None:
    playback = watching.app.screen.playback
    watching.click("Pause")
    for _ in range(3):
        before = playback.now
        watching.click("One step")
        assert playback.paused
        assert playback.now.steps - before.steps == playback.now.pack


def test_slow_is_slower_than_normal_and_fast_is_faster(glimpses: list[Glimpse]) -> None:
    shown = {}
    for _ in range(3):
        playback = Playback()
        playback.glimpses = glimpses
        for _ in range(len(shown)):
            playback.next_speed()
        playback.pass_time(1.0)
        shown[playback.speed] = playback.place
    assert shown[0] < shown[1] < shown[2]


def test_no_glimpse_is_passed_twice_or_left_out(glimpses: list[Glimpse]) -> None:
    playback = Playback()
    playback.glimpses = glimpses
    passed = [playback.now]
    while not playback.at_the_last:
        passed += playback.pass_time(0.07)
    assert passed == glimpses


def test_once_all_was_watched_there_is_nothing_to_pause_or_skip(player: Player) -> None:
    finished(player)
    for label in ("Pause", "One step", "Speed: normal", "Skip to the end"):
        assert not player.button(label).enabled
    assert player.button("Let it loose at home").enabled
    assert "This is what it learned" in player.words
    assert "The dogs try things out" not in player.words
    assert "Look at what it believes, and let it loose." in player.words
    player.click_at((2, 2))  # where nothing is, so that nothing has the keyboard
    player.press(pygame.K_LEFT)
    assert player.button("Skip to the end").enabled


def test_the_bar_of_progress_is_the_share_of_the_budget(watching: Player) -> None:
    screen = watching.app.screen
    for _ in range(5):
        watching.frame(0.7)
        now = screen.playback.now
        assert screen._progress.share == now.steps / now.budget
        assert f"{now.steps:,} of {now.budget:,} steps" in screen._progress.written
    watching.click("Skip to the end")
    assert screen._progress.share == 1


def test_everything_can_be_done_with_the_keyboard_alone(watching: Player) -> None:
    screen = watching.app.screen
    for key, changed in (
        (pygame.K_SPACE, lambda: screen.playback.paused),
        (pygame.K_RIGHT, lambda: screen.playback.number),
        (pygame.K_LEFT, lambda: screen.playback.number),
    ):
        watching.app.screen.desk.focus(None)
        before = changed()
        watching.press(key)
        assert changed() != before
    for label, changed in (
        ("Pause", lambda: screen.playback.paused),
        ("Play", lambda: screen.playback.paused),
        ("One step", lambda: screen.playback.number),
        ("Speed: normal", lambda: screen.playback.speed),
        ("Footprints", lambda: screen._view.steps is not None),
        ("Skip to the end", lambda: screen.done),
    ):
        if label == "Pause":
            screen.playback.paused = False
            watching.frame()
        before = changed()
        watching.tab_to(label)
        watching.press(pygame.K_RETURN)
        assert changed() != before, label
    watching.tab_to("DropDown")
    for key in (pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN):
        watching.press(key)
    assert screen._view.signpost.carried == -1
    watching.tab_to("Tabs")
    watching.press(pygame.K_RIGHT)
    assert screen._curves.goodhart.visible and not screen._bars.visible
    watching.tab_to("Let it loose at home")
    watching.press(pygame.K_RETURN)
    assert watching.screen == "ReleaseScreen"


# ---- the pack ----------------------------------------------------------------------------------
def test_each_dog_is_in_the_house_in_which_it_trains(open_app: OpenApp) -> None:
    player = open_app()
    player.app.play(find_level("any-piece-of-paper"))
    player.click("Train the dog")
    player.click(player.app.screen.session.level.choices[0].text)
    player.click("Train it and see")
    screen, seen = player.app.screen, []
    for house in screen.session.level.training:
        player.click(house.name)
        assert screen._view.house is house
        seen.append(len(screen._view.ghosts))
        assert seen[-1] == screen.playback.now.houses.count(len(seen) - 1)
    assert all(seen) and sum(seen) == len(screen.playback.now.cells)


def test_with_reduced_motion_no_dog_is_between_two_cells_and_bars_jump(open_app: OpenApp) -> None:
    player = open_app()
    player.app.change(Settings(reduced_motion=True))
    to_training(player)
    player.click("Speed: normal")
    player.click("Speed: fast")
    for _ in range(40):
        player.frame(0.07)
        assert not any(ghost.walks for ghost in player.app.screen._view.ghosts)
        bars = player.app.screen._bars
        assert {(bar.label, bar.value) for bar in bars.bars} == set(bars.seen)


# ---- footprints --------------------------------------------------------------------------------
def test_footprints_fade_so_that_they_show_the_present(glimpses: list[Glimpse]) -> None:
    footprints = Footprints()
    for glimpse in glimpses:
        footprints.add(glimpse)
    expected = np.zeros(YARD.cells)
    for number, glimpse in enumerate(glimpses[:50]):
        expected = FADES * expected + np.array(glimpse.trodden[0])
        assert np.allclose(footprints.at(number, 0), expected)
    assert np.array_equal(footprints.at(len(glimpses) - 1, 0), footprints.at(len(glimpses) - 2, 0))


def test_where_more_dogs_walk_the_floor_is_darker_and_walls_stay_clear() -> None:
    steps = np.zeros(YARD.cells)
    steps[3], steps[20] = 90.0, 10.0
    warm = heat(steps)
    assert warm[3] > warm[20] > 0 == warm[10]
    picture = HeatPicture(plan_of(YARD), YARD.positions, 40).of(steps)
    assert picture.get_size() == (40 * YARD.width, 40 * YARD.height)
    alpha = {
        cell: picture.get_at((40 * x + 20, 40 * y + 20)).a
        for cell, (x, y) in enumerate(YARD.positions)
    }
    assert alpha[3] > alpha[20] > 10 >= alpha[10]
    assert picture.get_at((5, 5)).a == 0


def test_of_no_steps_there_is_nothing_to_be_seen() -> None:
    picture = HeatPicture(plan_of(YARD), YARD.positions, 20).of(np.zeros(YARD.cells))
    assert not pygame.surfarray.array_alpha(picture).any()


# ---- surprises ---------------------------------------------------------------------------------
def surprise(cell: int, got: float, expected: float = 0.0) -> Surprise:
    return Surprise(0, cell, Action.PUT_DOWN, 0, expected, got)


def glimpse_with(glimpse: Glimpse, *surprises: Surprise) -> Glimpse:
    from dataclasses import replace

    return replace(glimpse, surprises=surprises)


def test_a_few_surprises_are_shown_at_a_time_and_the_largest_first(
    glimpses: list[Glimpse],
) -> None:
    told = Surprises()
    told.hear([glimpse_with(glimpses[0], *(surprise(n, n) for n in range(1, 9)))], 0, SAY)
    assert [bubble.surprise.got for bubble in told.shown] == [8, 7, 6]
    told.hear([glimpse_with(glimpses[0], surprise(12, 99))], 0, SAY)
    assert len(told.shown) == MOST and told.latest.got == 6
    told.pass_time(SECONDS / 2)
    told.hear([glimpse_with(glimpses[0], surprise(12, 99))], 0, SAY)
    assert [bubble.surprise.got for bubble in told.shown] == [8, 7, 99]
    assert told.latest.got == 99
    told.pass_time(SECONDS)
    assert not told.shown and told.latest.got == 99


def test_bubbles_that_say_the_same_are_shown_once(glimpses: list[Glimpse]) -> None:
    told = Surprises()
    alike = [surprise(cell, -1.0) for cell in range(1, 5)]
    told.hear([glimpse_with(glimpses[0], *alike, surprise(9, 0.5))], 0, SAY)
    assert [bubble.surprise.got for bubble in told.shown] == [-1.0, 0.5]
    told.hear([glimpse_with(glimpses[0], *alike)], 0, SAY)
    assert len(told.shown) == 2


def test_no_surprise_of_another_house_or_too_small_to_be_written_is_shown(
    glimpses: list[Glimpse],
) -> None:
    told = Surprises()
    told.hear([glimpse_with(glimpses[0], surprise(1, 10.0, 9.99))], 0, SAY)
    told.hear([glimpse_with(glimpses[0], surprise(1, 10.0))], 1, SAY)
    assert not told.shown


def test_a_surprise_says_what_was_expected_and_what_came() -> None:
    told = surprise(YARD.owner, 10.0)
    assert in_short(told, SAY) == "! expected 0, got +10"
    item = YARD.items[0].name
    words = f"Surprise! A dog brought the {item} to the owner. It expected 0 and got +10."
    assert in_words(told, YARD, Wording()) == words


def test_bubbles_do_not_lie_on_each_other_or_leave_the_house(watching: Player) -> None:
    view = watching.app.screen._view
    for cells in ((0, 1, 2), (0, 7, 14), (5, 6, 13)):
        bubbles = [Bubble(surprise(n, n), f"! expected 0, got +{n}") for n in cells]
        rects = [rect for _, rect in places(watching.app.pen, bubbles, view.rect, view._over)]
        assert rects and all(view.rect.contains(rect) for rect in rects)
        assert not any(one.colliderect(other) for one, other in combinations(rects, 2))
        largest = in_short(surprise(max(cells), max(cells)), SAY)
        assert rects[0].width >= watching.app.pen.width(largest, "bold")


def test_the_latest_surprise_is_told_in_words_below_the_house(watching: Player) -> None:
    for _ in range(30):
        watching.frame(0.05)
    screen = watching.app.screen
    assert screen._surprises.latest is not None
    assert in_words(screen._surprises.latest, screen.house, Wording()) in watching.words


def test_every_surprise_that_is_shown_really_happened(watching: Player) -> None:
    happened = {s for g in watching.app.screen.playback.glimpses for s in g.surprises}
    shown = set()
    for _ in range(60):
        watching.frame(0.05)
        shown |= {bubble.surprise for bubble in watching.app.screen._surprises.shown}
    assert shown and shown <= happened


# ---- curves and beliefs ------------------------------------------------------------------------
def test_the_curves_grow_to_those_of_the_report(watching: Player) -> None:
    screen, lengths = watching.app.screen, []
    while not screen.done:
        said, meant = screen._curves.goodhart.series
        assert len(said.points) == len(meant.points)
        lengths.append(len(said.points))
        watching.frame(0.2)
    watching.frame()
    assert lengths[0] < lengths[-1] and all(b >= a for a, b in pairwise(lengths))
    said, meant = screen._curves.goodhart.series
    report = as_json(screen.result)["goodhart"]
    assert [(p["steps"], p["said"]) for p in report] == list(said.points)
    assert [(p["steps"], p["meant"]) for p in report] == list(meant.points)
    assert said.colour == watching.app.pen.look.theme.said
    assert meant.colour == watching.app.pen.look.theme.meant
    assert said.marker != meant.marker
    learned, best = screen._curves.learning.series
    assert learned.points == tuple((p.steps, p.points) for p in screen.result.curve)
    assert {y for _, y in best.points} == {screen.playback.now.best_points}


def test_bars_end_at_what_was_learned(player: Player) -> None:
    finished(player)
    for _ in range(200):
        player.frame()
    screen = player.app.screen
    learned = [belief.weight for belief in screen.result.beliefs]
    assert sorted(value for _, value in screen._bars.seen) == pytest.approx(sorted(learned))


# ---- when nothing more comes -------------------------------------------------------------------
class FailingWorker(RehearsedWorker):
    """Trains for a while, and then comes to nothing."""

    def __init__(self, glimpses: int):
        super().__init__()
        self._glimpses = glimpses

    def begin(self, attempt: Attempt, every: int) -> None:
        super().begin(attempt, every)
        self._news = self._news[: self._glimpses]

    def fail(self, failure: Failure) -> None:
        self._news = [failure]


@pytest.mark.parametrize("failure", Failure)
@pytest.mark.parametrize("glimpses", [0, 200])
def test_why_a_training_stopped_is_told_on_both_tabs_and_leads_back_to_the_rules(
    player: Player, glimpses: int, failure: Failure
) -> None:
    player.app._worker = worker = FailingWorker(glimpses)
    to_training(player)
    worker.fail(failure)
    player.frame()
    for tab in ("Curves", "Its mind"):
        player.click(tab)
        assert failure.told(SAY) in player.words
        back, loose = player.button("Back to the rules"), player.button("Let it loose at home")
        assert (back.kind, loose.kind, loose.enabled) == ("primary", "plain", False)
        assert back.rect.left > loose.rect.right  # where the next step always is
        assert player.app.screen._progress.written == "Stopped."
    player.app.screen.desk.focus(None)
    player.press(pygame.K_RETURN)
    assert player.screen == "LevelScreen"


def test_what_was_learned_until_a_training_stopped_stays_in_sight(player: Player) -> None:
    player.app._worker = worker = FailingWorker(200)
    to_training(player)
    player.frame(5.0)
    worker.fail(Failure.INTERRUPTED)
    player.frame()
    screen = player.app.screen
    there = screen.playback.place
    assert 0 < there < 199
    for _ in range(10):
        player.frame(0.5)
    assert screen.playback.place == there  # nothing goes on behind the message
    assert screen._bars.bars and screen._bars.visible
    player.click("Curves")
    assert len(screen._curves.learning.series[0].points) > 1

"""Three dogs on one clock: playing, stepping, scrubbing, pointing, by mouse and by keyboard."""

from dataclasses import replace
from typing import TypeVar

import pygame
import pytest

from game.learning.days import Entry
from game.play.finding import points
from game.ui.kit.widget import Widget
from game.ui.release.home import Home
from game.ui.release.payments import LedgerToChoose, PaidRules
from game.ui.release.score import Score
from game.ui.release.timeline import Timeline
from game.ui.screens.release import ReleaseScreen
from tests.ui.conftest import OpenApp
from tests.ui.player import Player
from tests.ui.test_layout import to_release

pytestmark = pytest.mark.slow

TABS = ("Together", "Side by side", "Your dog", "The literal dog", "The dog you meant")
Kind = TypeVar("Kind", bound=Widget)


@pytest.fixture
def at_home(player: Player) -> Player:
    """Someone who watches the dogs at home, at the beginning of the day, paused."""
    to_release(player)
    player.press(pygame.K_SPACE)
    player.press(pygame.K_HOME)
    return player


def screen(player: Player) -> ReleaseScreen:
    assert isinstance(player.app.screen, ReleaseScreen)
    return player.app.screen


def all_of(player: Player, kind: type[Kind]) -> list[Kind]:
    return [widget for widget in player.widgets if isinstance(widget, kind)]


def home(player: Player) -> Home:
    return all_of(player, Home)[0]


def ledger(player: Player) -> LedgerToChoose:
    return all_of(player, LedgerToChoose)[0]


def lit(player: Player) -> tuple[int, ...]:
    return all_of(player, PaidRules)[0].lit


def paid(player: Player) -> list[Entry]:
    return [entry for entry in screen(player).lead.film.day.ledger if entry.said]


def scrub_to(player: Player, time: float) -> None:
    line = all_of(player, Timeline)[0]
    player.drag(line.place_of(0.0), line.place_of(time))


def seen(player: Player) -> bytes:
    """The picture at this time of the day, with neither mouse nor keyboard on anything."""
    screen(player).desk.focus(None)
    player.move_to((1, 1))
    for house in screen(player)._homes:
        house._clock = 0.0  # what moves while the day stands still
    return player.picture()


# ---- one clock ---------------------------------------------------------------------------------
def test_all_dogs_have_days_of_the_same_length(at_home: Player) -> None:
    assert {dog.film.length for dog in screen(at_home).dogs} == {60.0}


@pytest.mark.parametrize("time", [0.0, 3.5, 9.0, 30.25, 60.0])
def test_all_dogs_are_shown_at_the_same_time_of_the_day(at_home: Player, time: float) -> None:
    yours, *others = screen(at_home).dogs
    at_home.click("Side by side")
    screen(at_home)._go(time)
    assert [h.moment for h in all_of(at_home, Home)] == [
        dog.film.at(time) for dog in (yours, *others)
    ]
    at_home.click("Together")
    assert home(at_home).moment == yours.film.at(time)
    assert [moment for moment, _ in home(at_home).others] == [dog.film.at(time) for dog in others]


def test_each_dog_has_a_colour_and_a_shape_of_its_own(at_home: Player) -> None:
    worn = [dog.collar(at_home.app.pen.look.theme) for dog in screen(at_home).dogs]
    assert [home(at_home).collar, *(collar for _, collar in home(at_home).others)] == worn
    assert len({collar.colour for collar in worn}) == len({collar.tag for collar in worn}) == 3


def test_dogs_in_one_cell_are_all_seen(at_home: Player) -> None:
    """In the morning they share a bed: each makes a difference to the picture."""
    everyone = home(at_home).others
    assert {moment.dog for moment, _ in everyone} == {home(at_home).moment.dog}
    pictures = set()
    for some in ((), everyone[:1], everyone[1:], everyone):
        home(at_home).others = some
        pictures.add(at_home.picture())
    assert len(pictures) == 4


def test_alone_a_dog_has_the_house_to_itself(at_home: Player) -> None:
    for name in TABS[2:]:
        at_home.click(name)
        assert home(at_home).lead.name == screen(at_home).lead.name == name
        assert not home(at_home).others


# ---- time --------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("tab", "steps"), [("Together", 9), ("Together", 38), ("Side by side", 9), ("Your dog", 1)]
)
def test_scrubbing_to_a_time_shows_what_playing_to_it_shows(
    at_home: Player, tab: str, steps: int
) -> None:
    at_home.click(tab)
    screen(at_home)._paused = False
    for _ in range(8 * steps):
        at_home.frame(1 / 32)  # four steps a second
    screen(at_home)._paused = True
    assert screen(at_home).time == steps
    played = seen(at_home)
    scrub_to(at_home, 50.0)
    assert seen(at_home) != played
    scrub_to(at_home, float(steps))
    assert screen(at_home).time == pytest.approx(steps, abs=0.1)  # a line has only so many pixels
    screen(at_home)._go(float(steps))
    assert seen(at_home) == played


@pytest.mark.parametrize(("key", "speed"), [(pygame.K_1, 1), (pygame.K_2, 2), (pygame.K_4, 4)])
def test_a_second_is_four_steps_or_two_or_four_times_that(
    at_home: Player, key: int, speed: int
) -> None:
    at_home.press(key)
    screen(at_home)._paused = False
    at_home.frame(1.0)
    assert screen(at_home).time == 4 * speed
    assert at_home.button(f"Speed: {speed}×")


def test_a_step_back_undoes_a_step(at_home: Player) -> None:
    for _ in range(9):
        at_home.press(pygame.K_RIGHT)
    before = seen(at_home)
    at_home.press(pygame.K_RIGHT)
    assert seen(at_home) != before
    at_home.press(pygame.K_LEFT)
    assert seen(at_home) == before


@pytest.mark.parametrize(
    ("time", "key", "then"),
    [
        (0.0, pygame.K_LEFT, 0.0),
        (0.0, pygame.K_RIGHT, 1.0),
        (2.5, pygame.K_RIGHT, 3.0),
        (2.5, pygame.K_LEFT, 2.0),
        (3.0, pygame.K_LEFT, 2.0),
        (60.0, pygame.K_RIGHT, 60.0),
        (9.3, pygame.K_HOME, 0.0),
        (9.3, pygame.K_END, 60.0),
    ],
)
def test_keys_lead_to_whole_steps_and_to_both_ends(
    at_home: Player, time: float, key: int, then: float
) -> None:
    screen(at_home)._go(time)
    at_home.press(key)
    assert screen(at_home).time == then


def test_while_the_knob_is_held_no_time_passes(at_home: Player) -> None:
    screen(at_home)._paused = False
    line = all_of(at_home, Timeline)[0]
    at_home.drag(line.place_of(0.0), line.place_of(20.0), drop=False)
    held = screen(at_home).time
    at_home.frame(1.0)
    assert screen(at_home).time == held == pytest.approx(20.0, abs=0.1)
    line.dragging = False
    at_home.frame(1.0)
    assert screen(at_home).time == held + 4


def test_at_the_end_the_next_step_is_what_can_be_pressed(at_home: Player) -> None:
    assert not at_home.button("Step back").enabled
    assert at_home.button("One step").enabled
    at_home.click("Skip to the end")
    assert at_home.button("Step back").enabled
    assert not at_home.button("One step").enabled
    assert not at_home.button("Skip to the end").enabled
    assert at_home.button("Why?").kind == "primary"
    at_home.click("Why?")
    assert at_home.screen == "VerdictScreen"


def test_after_the_end_play_begins_anew(at_home: Player) -> None:
    at_home.press(pygame.K_END)
    at_home.click("Play")
    assert screen(at_home).time < 1.0
    assert at_home.button("Pause")


def test_with_reduced_motion_dogs_jump_from_step_to_step(at_home: Player) -> None:
    at_home.app.change(replace(at_home.app.settings, reduced_motion=True))
    moments = set()
    for time in (4.0, 4.3, 4.9):
        screen(at_home)._go(time)
        moments.add(home(at_home).moment)
    assert len(moments) == 1


# ---- the ledger --------------------------------------------------------------------------------
@pytest.mark.parametrize("time", [0.0, 4.99, 5.0, 9.0, 37.0, 59.9, 60.0])
def test_the_ledger_holds_what_was_written_by_then(at_home: Player, time: float) -> None:
    for name in TABS[2:]:
        at_home.click(name)
        screen(at_home)._go(time)
        day = screen(at_home).lead.film.day
        *done, last = ledger(at_home).entries or (None,)
        lines = done if last is None or last.event == "every step" else [*done, last]
        assert lines == [e for e in day.ledger if e.step <= time and e.event != "every step"]


@pytest.mark.parametrize("time", [0.0, 0.9, 1.0, 5.0, 31.0, 31.5, 59.0, 60.0])
def test_what_is_paid_for_every_step_is_seen_to_grow(at_home: Player, time: float) -> None:
    at_home.click("Your dog")  # it is paid 10 for what it brings, and −0.1 for every step
    screen(at_home)._go(time)
    day = screen(at_home).lead.film.day
    brought = sum(1 for e in day.ledger if e.event == "brings" and e.said > 0 and e.step <= time)
    said = points(10 * brought - int(time) / 10)
    (score,) = (s for s in all_of(at_home, Score) if s.dog is screen(at_home).lead)
    assert score.dog.totals(time)[0] == said
    assert points(sum(entry.said for entry in ledger(at_home).entries)) == said


def test_a_line_that_grows_does_not_scroll_the_ledger(at_home: Player) -> None:
    at_home.click("Your dog")
    lines = ledger(at_home)
    screen(at_home)._go(40.0)
    lines.scroll_to(0)
    screen(at_home)._go(41.0)
    assert lines.offset == 0


@pytest.mark.parametrize("tab", TABS)
def test_at_the_end_the_totals_are_those_of_the_verdict(at_home: Player, tab: str) -> None:
    at_home.click(tab)
    at_home.click("Skip to the end")
    dogs = screen(at_home).session.result.verdict.dogs
    days = (dogs.learned, dogs.literal, dogs.intended)
    assert [score.dog.totals(score.time) for score in all_of(at_home, Score)] == [
        (points(day.said), points(day.meant)) for day in days
    ]


def test_a_payment_is_told_in_the_house_when_it_is_made(at_home: Player) -> None:
    first = paid(at_home)[0]
    told = {first.step - 0.1: [], first.step: ["+10 Said", "−40 Meant"], first.step + 3.1: []}
    for time, words in told.items():
        screen(at_home)._go(time)
        assert [said for _, said in home(at_home).payments()] == words


def test_the_rule_that_just_paid_is_lit(at_home: Player) -> None:
    first = paid(at_home)[0]
    screen(at_home)._go(first.step - 0.5)
    assert lit(at_home) == ()
    screen(at_home)._go(first.step + 0.5)
    assert lit(at_home) == first.said_by == (1,)


def test_pointing_at_a_line_lights_the_rule_that_paid_for_it(at_home: Player) -> None:
    at_home.press(pygame.K_END)
    for number, entry in enumerate(ledger(at_home).entries):
        at_home.move_to(ledger(at_home).line_rect(number).center)
        assert ledger(at_home).pointed is entry
        assert lit(at_home) == entry.said_by


def test_clicking_a_line_leads_to_its_time(at_home: Player) -> None:
    at_home.press(pygame.K_END)
    first = paid(at_home)[0]
    number = ledger(at_home).entries.index(first)
    at_home.click_at(ledger(at_home).line_rect(number).center)
    assert screen(at_home).time == first.step
    assert at_home.button("Play")  # it stands still there


def test_arrow_keys_go_from_line_to_line_and_enter_leads_there(at_home: Player) -> None:
    at_home.press(pygame.K_END)
    lines = ledger(at_home).entries
    at_home.tab_to("LedgerToChoose")
    assert ledger(at_home).pointed is lines[-1]
    at_home.press(pygame.K_UP)
    assert ledger(at_home).pointed is lines[-2]
    assert lit(at_home) == lines[-2].said_by
    at_home.press(pygame.K_RETURN)
    assert screen(at_home).time == lines[-2].step


def test_the_time_line_marks_each_payment_where_it_lies(at_home: Player) -> None:
    marks = all_of(at_home, Timeline)[0].payments
    assert [(mark.step, mark.what, mark.amount) for mark in marks] == [
        (entry.step, what, amount)
        for entry in screen(at_home).lead.film.day.ledger
        for what, amount in (("said", entry.said), ("meant", entry.meant))
        if amount
    ]


# ---- who leads ---------------------------------------------------------------------------------
def test_a_press_on_its_points_lets_a_dog_lead(at_home: Player) -> None:
    screen(at_home)._go(20.0)
    at_home.click_at(all_of(at_home, Score)[2].rect.center)
    meant = screen(at_home).dogs[2]
    assert screen(at_home).lead is meant
    assert [score.lit for score in all_of(at_home, Score)] == [False, False, True]
    assert home(at_home).moment == meant.film.at(20.0)
    assert len(home(at_home).others) == 2
    assert ledger(at_home).entries == meant.film.ledger_until(20.0)


def test_where_things_change_places_the_keyboard_stays_with_what_had_it(at_home: Player) -> None:
    at_home.tab_to("Tabs")
    at_home.app.change(replace(at_home.app.settings, text_size=200))
    at_home.resize(1024, 768)  # now the clock stands above the tabs
    assert at_home.focused == "Tabs"


def test_turning_keeps_the_time_and_the_keyboard(at_home: Player) -> None:
    at_home.tab_to("Tabs")
    screen(at_home)._go(7.0)
    for _ in TABS:
        at_home.press(pygame.K_RIGHT)
        assert at_home.focused == "Tabs"
        assert screen(at_home).time == 7.0


def test_everything_can_be_reached_by_tab(at_home: Player) -> None:
    at_home.press(pygame.K_END)
    for name in ("Tabs", "Your dog", "LedgerToChoose", "Timeline", "Step back", "Why?"):
        at_home.tab_to(name)
    at_home.press(pygame.K_RETURN)
    assert at_home.screen == "VerdictScreen"


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("tab", TABS[:2])
def test_bubbles_hide_neither_dog_nor_owner(
    open_app: OpenApp, size: tuple[int, int], tab: str
) -> None:
    player = open_app(size=size)
    to_release(player)
    player.click(tab)
    screen(player)._paused = True
    for entry in paid(player)[:2]:
        screen(player)._go(entry.step + 0.5)
        at = home(player)
        hidden = [at._view.cell_rect(*at.moment.dog), at._view.cell_rect(*at._plan.owner)]
        bubbles = [box for _, _, box in at.bubbles(player.app.pen)]
        assert len(bubbles) == 2
        for box in bubbles:
            assert box.collidelist(hidden) == -1
            assert at.rect.contains(box)

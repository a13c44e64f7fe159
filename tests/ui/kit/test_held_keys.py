"""A key that is held counts once, if it presses something."""

import pygame
import pytest
from pygame.event import Event

from game.ui.kit.held_keys import HeldKeys


def down(key: int) -> Event:
    return Event(pygame.KEYDOWN, key=key)


def up(key: int) -> Event:
    return Event(pygame.KEYUP, key=key)


@pytest.mark.parametrize(
    "key", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE, pygame.K_ESCAPE, pygame.K_F12]
)
def test_what_presses_counts_once_until_it_is_let_go(key: int) -> None:
    held = HeldKeys()
    events = [down(key), down(key), down(key), up(key), down(key)]
    assert [held.repeats(event) for event in events] == [False, True, True, False, False]


@pytest.mark.parametrize("key", [pygame.K_RIGHT, pygame.K_TAB, pygame.K_BACKSPACE, pygame.K_a])
def test_other_keys_may_be_held(key: int) -> None:
    held = HeldKeys()
    assert not any(held.repeats(event) for event in (down(key), down(key), down(key)))


def test_a_key_that_was_let_go_in_another_window_counts_again() -> None:
    held = HeldKeys()
    events = [down(pygame.K_RETURN), Event(pygame.WINDOWFOCUSLOST), down(pygame.K_RETURN)]
    assert not any(held.repeats(event) for event in events)


def test_two_keys_are_held_each_for_itself() -> None:
    held = HeldKeys()
    assert not held.repeats(down(pygame.K_RETURN))
    assert not held.repeats(down(pygame.K_SPACE))
    assert not held.repeats(up(pygame.K_RETURN))
    assert held.repeats(down(pygame.K_SPACE))
    assert not held.repeats(down(pygame.K_RETURN))

import pygame
import pytest
from pygame.event import Event

from game.ui.kit.drag import Drag, scroll_near_edge
from tests.ui.kit.events import key, moved, up


def dragging() -> tuple[Drag[str], list[tuple[str, tuple[int, int]]]]:
    heard: list[tuple[str, tuple[int, int]]] = []
    return Drag(lambda thing, position: heard.append((thing, position))), heard


def test_what_is_carried_is_dropped_where_the_button_is_released() -> None:
    drag, heard = dragging()
    drag.take("rule", (10, 10))
    assert drag.handle(moved((10, 60)))
    assert drag.carried == "rule"
    assert drag.moved_by == (0, 50)
    assert drag.handle(up((12, 80)))
    assert heard == [("rule", (12, 80))]
    assert drag.carried is None


def test_a_trembling_click_is_no_drag() -> None:
    drag, heard = dragging()
    drag.take("rule", (10, 10))
    assert not drag.handle(moved((12, 13)))
    assert drag.carried is None
    assert not drag.handle(up((12, 13)))
    assert heard == []


def test_escape_leaves_all_as_it_was() -> None:
    drag, heard = dragging()
    drag.take("rule", (10, 10))
    drag.handle(moved((10, 60)))
    assert drag.handle(key(pygame.K_ESCAPE))
    assert drag.carried is None
    assert not drag.handle(up((10, 60)))
    assert heard == []


@pytest.mark.parametrize("event", [moved((5, 5)), up((5, 5)), key(pygame.K_ESCAPE)])
def test_without_anything_held_all_events_are_for_others(event: Event) -> None:
    drag, heard = dragging()
    assert not drag.handle(event)
    assert heard == []


@pytest.mark.parametrize(("down", "way"), [(90, -1), (110, -1), (200, 0), (290, 1), (400, 1)])
def test_near_an_edge_it_scrolls(down: int, way: int) -> None:
    assert scroll_near_edge(pygame.Rect(0, 100, 50, 200), (20, down)) == way

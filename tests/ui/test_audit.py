"""The audit finds what it is there to find."""

from collections.abc import Sequence

import pytest
from pygame import Rect, Surface

from game.ui.kit.button import Button
from game.ui.kit.label import Label
from game.ui.kit.pen import Pen
from game.ui.kit.scroll import ScrollText
from game.ui.kit.sheet import Sheet
from game.ui.kit.widget import Widget
from game.ui.screens.screen import Screen
from tests.ui.audit import faults
from tests.ui.player import Player


class _Laid(Screen):
    """A screen with widgets wherever a test wants them."""

    widgets: Sequence[Widget] = ()

    def arrange(self, window: Rect) -> list[Widget]:
        return list(self.widgets)

    def sheet(self) -> Sheet:
        return Sheet([])


def found(player: Player, *widgets: Widget) -> str:
    screen = _Laid(player.app)
    screen.widgets = widgets
    player.app.show(screen)
    return "\n".join(faults(player))


def _nothing() -> None:
    return


def test_a_screen_on_which_all_is_well_has_no_faults(player: Player) -> None:
    label = Label(Rect(20, 20, 400, 40), "A dog is a dog.")
    button = Button(Rect(20, 80, 200, 46), "Fetch", _nothing)
    text = ScrollText(Rect(20, 140, 400, 120), player.app.pen, ["Sit. " * 200])
    assert found(player, label, button, text) == ""


@pytest.mark.parametrize(
    ("colour", "style", "faint"),
    [
        ((140, 130, 120), "body", True),
        ((140, 130, 120), "heading", False),  # 3.4 : 1 is enough for what is large
        ((200, 190, 170), "heading", True),
        ((58, 46, 41), "body", False),
    ],
)
def test_what_is_faint_is_found(
    player: Player, colour: tuple[int, int, int], style: str, faint: bool
) -> None:
    label = Label(Rect(20, 20, 400, 40), "A dog is a dog.", style, colour)
    assert ("contrast" in found(player, label)) == faint


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Rect(20, 20, 400, 20), "leaves"),
        (Rect(20, 20, 400, 40), "leaves"),
        (Rect(900, 20, 400, 400), "outside"),
        (Rect(20, 750, 400, 400), "outside"),
    ],
)
def test_what_is_cut_off_is_found(player: Player, place: Rect, words: str) -> None:
    label = Label(place, "A dog that learns is a dog that tries. " * 4)
    assert words in found(player, label)


def test_a_label_too_long_for_its_button_is_found(player: Player) -> None:
    assert "leaves" in found(player, Button(Rect(20, 20, 60, 46), "Fetch it all", _nothing))


def test_texts_on_each_other_are_found(player: Player) -> None:
    place = Rect(20, 20, 400, 40)
    pair = (Label(place, "A dog is a dog."), Label(place.move(8, 4), "No, a cat."))
    assert "'A dog is a dog.' lies on 'No, a cat.'" in found(player, *pair)


def test_buttons_on_each_other_are_found(player: Player) -> None:
    pair = [Button(Rect(20 + 60 * n, 20, 100, 46), "Sit", _nothing) for n in range(2)]
    assert "Button 'Sit' at (20, 20, 100, 46) lies on" in found(player, *pair)


def test_what_scrolls_may_go_on_out_of_sight_but_not_at_its_sides(player: Player) -> None:
    class Wide(ScrollText):
        def draw_content(self, surface: Surface, pen: Pen, area: Rect) -> None:
            pen.text(surface, "A dog is a dog. " * 9, area.topleft)

    assert "cut off at its sides" in found(
        player, Wide(Rect(20, 20, 300, 90), player.app.pen, ["Sit. " * 200])
    )

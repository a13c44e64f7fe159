"""Asks which picture to save, and tells where pictures go."""

from collections.abc import Callable

from pygame import Rect

from game.play.pictures import pictures_path
from game.texts.texts import Texts
from game.ui.kit.dialog import Answer, Dialog
from game.ui.kit.pen import Pen


def save_dialog(
    window: Rect,
    pen: Pen,
    say: Texts,
    on_screen: Callable[[], None],
    on_lately: Callable[[], None] | None,
    on_back: Callable[[], None],
) -> Dialog:
    """A picture of the screen, or a film of what was seen lately: None before there is any."""
    answers = [
        Answer(say("pictures-this-screen"), on_screen),
        Answer(say("button-back"), on_back),
    ]
    passages = [say("pictures-where", folder=str(pictures_path())), say("pictures-key")]
    if on_lately is None:
        passages.append(say("pictures-nothing-yet"))
    else:
        answers.insert(0, Answer(say("pictures-lately"), on_lately, "primary"))
    return Dialog(window, pen, say("pictures-title"), passages, answers, on_back)

"""What to take home from a level, at up to three depths, and where the ideas come from."""

from collections.abc import Callable
from types import MappingProxyType

from game.texts.texts import Texts
from game.ui.kit.box import Box, Stack, nowhere
from game.ui.kit.button import Button
from game.ui.kit.pen import Pen
from game.ui.kit.rows import Flow
from game.ui.kit.scroll import Passage, ScrollText
from game.ui.kit.tabs import Tabs
from game.world.debrief import Debrief

_NAMES = MappingProxyType(
    {
        "basic": "verdict-depth-basic",
        "intermediate": "verdict-depth-intermediate",
        "advanced": "verdict-depth-advanced",
    }
)


def meaning(
    pen: Pen,
    say: Texts,
    debrief: Debrief,
    depth: int,
    about: str,
    on_turn: Callable[[int], None],
    on_glossary: Callable[[], None],
) -> Box:
    """The text of a depth with the sources below; ``about`` is said first, where there is it.

    Beside the depths, ``on_glossary`` leads to what the terms mean.
    """
    muted, depths = pen.look.theme.muted, debrief.depths
    first = [Passage(about, "bold")] if about else []
    lesson = [" ".join(part.split()) for part in depths[depth][1].split("\n\n")]
    sources = [Passage(str(source), "small", muted) for source in debrief.sources]
    known = [Passage(say("verdict-sources"), "bold"), *sources] if sources else []
    text = ScrollText(nowhere(), pen, [*first, *lesson, *known])
    names = [say(_NAMES[name]) for name, _ in depths]
    turned = [Tabs(nowhere(), pen, names, on_turn, depth)] if len(depths) > 1 else []
    glossary = Button(nowhere(), say("glossary-button"), on_glossary, high=42)
    return Stack([Flow([*turned, glossary], 2.0), text])

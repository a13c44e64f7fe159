"""The gallery: every misbehaviour that can be found in the levels, and which ones were."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from game.play.chapters import CHAPTERS, Chapters
from game.play.history import History
from game.rules import tree
from game.world.exhibit import Exhibit
from game.world.level import Level

_DEEDS: tuple[tuple[type, str], ...] = (
    (tree.Presses, "presses"),
    (tree.Breaks, "breaks"),
    (tree.Chews, "chews"),
    (tree.Brings, "brings"),
    (tree.PicksUp, "picks up"),
    (tree.PutsDown, "puts down"),
    (tree.StepsOn, "steps on"),
    (tree.Enters, "enters"),
    (tree.GetsCloser, "gets closer to"),
    (tree.GetsFarther, "gets farther from"),
    (tree.Waits, "waits"),
)


@dataclass(frozen=True)
class Piece:
    """A misbehaviour or a trophy as it hangs in the gallery.

    ``deed`` is what the dog does in it, such as "brings", or "" for what is no single deed;
    ``items`` and ``places`` are the kinds of things and the places in it. ``source`` says where in
    the real world the like has happened, or "".
    """

    id: str
    name: str
    story: str
    chapter: str
    level_id: str
    level: str
    found: bool
    trophy: bool = False
    deed: str = ""
    items: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    source: str = ""


def gallery(chapters: Chapters, history: History) -> tuple[Piece, ...]:
    """Everything that can be found in the levels that can be read, in the order of play."""
    return tuple(
        piece
        for chapter in CHAPTERS
        for listed in chapters.levels(chapter)
        if listed.level is not None
        for piece in pieces_of(listed.level, chapter, history.found(listed.level.id))
    )


def pieces_of(level: Level, chapter: str, found: frozenset[str]) -> tuple[Piece, ...]:
    """The misbehaviours of a level, then its trophies."""
    exhibits = (*level.misbehaviours, *level.trophies)
    return tuple(_piece(level, chapter, exhibit, exhibit.id in found) for exhibit in exhibits)


def _piece(level: Level, chapter: str, exhibit: Exhibit, found: bool) -> Piece:
    parts = list(_parts(exhibit.rules))
    sources = {source.id: source for source in level.debrief.sources}
    return Piece(
        id=exhibit.id,
        name=exhibit.name,
        story=exhibit.story,
        chapter=chapter,
        level_id=level.id,
        level=level.title,
        found=found,
        trophy=exhibit in level.trophies,
        deed=next((name for kind, name in _DEEDS if any(isinstance(p, kind) for p in parts)), ""),
        items=_items(level, parts),
        places=_places(level, parts),
        source=str(sources.get(exhibit.source, "")),
    )


def _parts(rules: Iterable[object]) -> Iterator[object]:
    """Every node of the trees of some rules."""
    for node in rules:
        yield node
        if isinstance(node, tuple):
            yield from _parts(node)
        elif is_dataclass(node) and not _excludes(node):
            yield from _parts(getattr(node, field.name) for field in fields(node))


def _excludes(node: object) -> bool:
    """Whether it says what a thing is not: then it is not about such things."""
    return isinstance(node, tree.Not) and isinstance(
        node.part, tree.Word | tree.AllOf | tree.AnyOf | tree.Anything
    )


def _items(level: Level, parts: list[object]) -> tuple[str, ...]:
    """The kinds that are spoken of; else those at home of which all words are true."""
    words = {part.name for part in parts if isinstance(part, tree.Word)}
    named = tuple(kind for kind in level.catalogue.kinds if kind in words)
    fitting = (item.name for item in level.home.items if words and words <= item.words)
    return named or tuple(dict.fromkeys(fitting))


def _places(level: Level, parts: list[object]) -> tuple[str, ...]:
    there = {place.name for place in level.home.places} - {"owner"}
    named = (getattr(part, "place", getattr(part, "name", None)) for part in parts)
    return tuple(dict.fromkeys(name for name in named if name in there))

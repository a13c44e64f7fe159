"""Nothing that players read is written in the code of the screens: all of it lies in texts.

Two nets: a fine one for what is handed to the kit to be shown, down to single letters; a wide one
for every string that looks like words, whatever is done with it.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from game.play.settings import THEMES
from game.rules.tiles.row import VERBS
from game.texts.texts import ENGLISH
from game.ui.sound.sounds import Sound
from tests.texts.reading import CODE, messages, parsed, sources

UI = CODE / "ui"
FILES = [
    file
    for file in sources(UI)
    if file.name not in ("start.py", "landscape_picture.py")  # for the command line: English
]
# What widgets, and the pen that writes, call that which can be read on them.
SHOWN = frozenset(
    (
        *("label", "text", "words", "options", "names", "title", "heading", "tooltip", "hint"),
        *("reason", "meaning", "message", "caption", "notice", "empty", "adding", "room_for"),
        *("quiet", "about", "on"),
    )
)
LETTERS = re.compile(r"[^\W\d_]")
LOOKS_LIKE_WORDS = re.compile(r"[^\W\d_][,;:]? +[^\W\d_]|^[^\W\d_a-z][a-z]|[a-z][.!?…]$")
# Signs with letters in them, and words that are the same in every language.
SIGNS = frozenset((" k", "Misfetch"))
# Strings that nobody reads, by what they are.
NAMES_IN_CODE = frozenset(
    [
        *(*VERBS.values(), "every step", "the day ends"),  # events, as days tell them
        *("dog bed", "post room"),  # a thing and a room of the shipped catalogue
        *(*THEMES, *(sound.value for sound in Sound), "glassy dot"),  # by which they are kept
        *("Mn", "Me", "Mc", "Cf", "Zs"),  # kinds of characters
        *("FredokaOne", "SourceSansPro", "SourceSansProSemibold"),  # fonts
    ]
)
# Rules as they are written, in English in every language.
RULE = re.compile(r"^[+-][0-9.]+ |when the dog|if the owner can see the dog|^ (to the|and not|if) ")


# ---- the fine net ------------------------------------------------------------------------------
@cache
def taken() -> dict[str, list[str]]:
    """What each class in the code of the screens takes, and each function, in order."""
    found: dict[str, list[str]] = {}
    for file in sources(UI):
        for node in ast.walk(parsed(file)):
            if isinstance(node, ast.ClassDef):
                found[node.name] = _fields(node)
            elif isinstance(node, ast.FunctionDef) and not node.name.startswith("__"):
                names = [each.arg for each in node.args.args]
                found[node.name] = names[1:] if names[:1] == ["self"] else names
    return found


def _fields(node: ast.ClassDef) -> list[str]:
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and part.name == "__init__":
            return [each.arg for each in part.args.args[1:]]
    annotated = [part.target for part in node.body if isinstance(part, ast.AnnAssign)]
    return [target.id for target in annotated if isinstance(target, ast.Name)]


def handed_over(code: ast.AST) -> Iterator[ast.expr]:
    """What a piece of code hands over to be shown."""
    for node in ast.walk(code):
        if isinstance(node, ast.Call):
            taker = getattr(node.func, "attr", getattr(node.func, "id", ""))
            names = taken().get(taker, [])
            yield from (arg for arg, name in zip(node.args, names, strict=False) if name in SHOWN)
            yield from (each.value for each in node.keywords if names and each.arg in SHOWN)
        elif isinstance(node, ast.Assign):
            targets = [part for target in node.targets for part in ast.walk(target)]
            if any(getattr(target, "attr", "") in SHOWN for target in targets):
                yield node.value


def strings_in(node: ast.AST) -> Iterator[str]:
    """The literal strings in an expression, but not what calls and look-ups in it are given."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if not isinstance(node, ast.Call | ast.Subscript | ast.Compare | ast.Lambda):
        for child in ast.iter_child_nodes(node):
            yield from strings_in(child)


def shown(code: ast.AST) -> list[str]:
    """The letters that a piece of code hands over to be shown as they are."""
    found = [text for node in handed_over(code) for text in strings_in(node)]
    allowed = SIGNS | messages(ENGLISH).keys()
    return [text for text in found if LETTERS.search(text) and text not in allowed]


# ---- the wide net ------------------------------------------------------------------------------
def worded(code: ast.AST) -> list[str]:
    """The strings in a piece of code that look like words for people."""
    unread = {id(part) for node in ast.walk(code) for part in _documentation_and_types(node)}
    strings = [
        node.value
        for node in ast.walk(code)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unread
    ]
    allowed = SIGNS | NAMES_IN_CODE
    return [
        text
        for text in strings
        if LOOKS_LIKE_WORDS.search(text) and text not in allowed and not RULE.search(text)
    ]


def _documentation_and_types(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr):
        yield node.value
    for name in ("annotation", "returns"):
        type_ = getattr(node, name, None)
        if type_ is not None:
            yield from ast.walk(type_)
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("cast", "TypeVar"):
        yield from node.args
    if isinstance(node, ast.Subscript):  # a type that is told in quotes, as in list["Widget"]
        yield from ast.walk(node.slice)
    if isinstance(node, ast.ClassDef):
        yield from (part for base in node.bases for part in ast.walk(base))


# ---- what is caught ----------------------------------------------------------------------------
@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(UI)))
def test_no_words_are_written_in_the_code_of_screens(file: Path) -> None:
    assert shown(parsed(file)) == []
    assert worded(parsed(file)) == []


@pytest.mark.parametrize(
    ("code", "caught"),
    [
        ('Label(nowhere(), "yes", "small")', ["yes"]),
        ('Label(nowhere(), say("bet-question"), "small")', []),
        ('Button(nowhere(), "×" if closing else "ok", leave)', ["ok"]),
        ('Button(nowhere(), f"{count} left", leave)', [" left"]),
        ('Toggle(nowhere(), words, turn, True, ("off", "on"))', ["off", "on"]),
        ('Entry(label, reason="no")', ["no"]),
        ('DropDown(nowhere(), pen, window, ["a", names["b"]], take)', ["a"]),
        ('pen.text(surface, "step", (0, 0), "small")', ["step"]),
        ('chip.tooltip = called if called != word else "same"', ["same"]),
        ('self.notice = ""', []),
    ],
)
def test_words_that_are_handed_over_are_caught(code: str, caught: list[str]) -> None:
    assert shown(ast.parse(code)) == caught


@pytest.mark.parametrize(
    ("code", "caught"),
    [
        ('x = "Nothing"', ["Nothing"]),
        ('x = f"{count} rules left"', [" rules left"]),
        ('x = ["take all", "bold", "tiles-add"]', ["take all"]),
        ('x = "Überall"', ["Überall"]),
        ('x = "done."', ["done."]),
        ('def f(x: "Widget") -> "list[Pen]":\n    """Some words."""', []),
        ('x = "picks up"', []),
        ('x = "+10 when the dog waits"', []),
    ],
)
def test_words_are_caught_wherever_they_stand(code: str, caught: list[str]) -> None:
    assert worded(ast.parse(code)) == caught

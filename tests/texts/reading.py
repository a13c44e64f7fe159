"""What is in the files of texts, and what the game's code asks of them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import game
from game.texts.texts import texts_folder

CODE = Path(game.__file__).parent
SAYING = ("say", "texts")  # what a Texts is called where it is used


class Placeables(Visitor):
    """Collects the arguments, terms and other texts that a text refers to."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.arguments.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802
        self.references.add(f"-{node.id.name}")

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)


class Sentences(Visitor):
    """Collects every way in which a text can be said, with "x" in place of what is filled in."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def visit_Pattern(self, node: ftl.Pattern) -> None:  # noqa: N802
        self.said.append("".join(_plain(element) for element in node.elements))
        self.generic_visit(node)


def _plain(element: ftl.TextElement | ftl.Placeable) -> str:
    return str(element.value) if isinstance(element, ftl.TextElement) else "x"


@cache
def entries(file: Path) -> tuple[ftl.EntryType, ...]:
    return tuple(FluentParser().parse(file.read_text("utf-8")).body)


def files(language: str) -> list[Path]:
    return sorted((texts_folder() / language).glob("*.ftl"))


def messages(language: str) -> dict[str, ftl.Message]:
    found = [entry for file in files(language) for entry in entries(file)]
    return {entry.id.name: entry for entry in found if isinstance(entry, ftl.Message)}


def arguments(language: str) -> dict[str, set[str]]:
    """The arguments that each text takes."""
    return {id_: placeables(message).arguments for id_, message in messages(language).items()}


def placeables(entry: ftl.BaseNode) -> Placeables:
    visitor = Placeables()
    visitor.visit(entry)
    return visitor


def sentences(message: ftl.Message) -> list[str]:
    visitor = Sentences()
    visitor.visit(message)
    return visitor.said


# ---- code --------------------------------------------------------------------------------------
@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def sources(under: Path = CODE) -> list[Path]:
    return sorted(under.rglob("*.py"))


def literals() -> set[str]:
    """Every string that is written in the game's code."""
    return {
        node.value
        for file in sources()
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def asked() -> Iterator[tuple[str, str, set[str]]]:
    """Where the code says a text by its id: the place, the id and the arguments it gives."""
    for file in sources():
        for node in ast.walk(parsed(file)):
            if not isinstance(node, ast.Call) or _last_name(node.func) not in SAYING:
                continue
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                given = {keyword.arg or "**" for keyword in node.keywords}
                yield f"{file.relative_to(CODE)}:{node.lineno}", first.value, given


def _last_name(node: ast.expr) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))

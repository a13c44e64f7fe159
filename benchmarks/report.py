"""What was measured, as tables: on the screen and in Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """One table with what must be said about it."""

    title: str
    about: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        """The section in Markdown."""
        return f"## {self.title}\n\n{self.about}\n\n{_table(self.head, self.rows)}\n"


@dataclass(frozen=True)
class Target:
    """A figure that must hold. ``least``: it must be reached; otherwise it must not be passed."""

    what: str
    measured: float
    target: float
    unit: str
    least: bool = False

    @property
    def met(self) -> bool:
        """Whether it holds."""
        return self.measured >= self.target if self.least else self.measured <= self.target

    def row(self) -> tuple[str, ...]:
        """A row of the table of targets."""
        sign = "≥" if self.least else "≤"
        measured, target = number(self.measured), number(self.target)
        verdict = "met" if self.met else "**missed**"
        return self.what, f"{measured} {self.unit}", f"{sign} {target} {self.unit}", verdict


def targets(found: Sequence[Target]) -> Section:
    """All targets in one table."""
    head = ("what", "measured", "target", "")
    return Section("Targets", "What must hold.", head, tuple(t.row() for t in found))


def number(value: float) -> str:
    """Three digits that matter: 0.0123, 1.23, 1,234, 12.3 k, 1.23 M."""
    for size, least, sign in ((1e6, 1e6, " M"), (1e3, 1e4, " k")):
        if abs(value) >= least:
            return f"{value / size:.3g}{sign}"
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[n]) for row in (head, *rows)) for n in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(
        "| " + " | ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)) + " |"
        for line in lines
    )

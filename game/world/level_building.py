"""A level being built from tables that were checked: nothing can go wrong any more.

Import this only when a level is really loaded: pydantic takes its time to load.
"""

from dataclasses import dataclass
from decimal import Decimal

from game.rules.tree import Rule
from game.world.catalogue import Catalogue
from game.world.debrief import Debrief, Source
from game.world.exhibit import Exhibit
from game.world.house import House
from game.world.houses_reading import Houses
from game.world.level import Choice, Exam, Expectation, Level, Par
from game.world.schema import ExamTable, ExhibitTable, ExpectTable, LevelTable


@dataclass(frozen=True)
class LevelRules:
    """Every rule text of a level, parsed; a rule set for each table of its array."""

    meant: tuple[Rule, ...]
    expected: tuple[tuple[Rule, ...], ...]
    misbehaviours: tuple[tuple[Rule, ...], ...]
    trophies: tuple[tuple[Rule, ...], ...]


def built(table: LevelTable, houses: Houses, rules: LevelRules, catalogue: Catalogue) -> Level:
    """The level; its home was found sound."""
    assert houses.home is not None
    return Level(
        id=table.id,
        title=table.title,
        chapter=table.chapter,
        wish=table.wish,
        briefing=table.briefing,
        words=frozenset(table.words),
        meant=rules.meant,
        start_rules=table.start_rules,
        training=houses.training,
        shares=tuple(house.share for house in table.training),
        home=houses.home,
        exam=_exam(table.exam, houses.exam, houses.home),
        day=table.day,
        seed=table.seed,
        steps=table.steps,
        chewing=table.chewing,
        question=table.question,
        choices=tuple(Choice(choice.text, choice.outcome) for choice in table.choices),
        hints=tuple(table.hints),
        debrief=_debrief(table),
        misbehaviours=tuple(map(_exhibit, table.misbehaviour, rules.misbehaviours)),
        trophies=tuple(map(_exhibit, table.trophy, rules.trophies)),
        par=Par(table.par.rules, table.par.words, table.par.steps),
        expectations=tuple(map(_expectation, table.expect, rules.expected)),
        catalogue=catalogue,
    )


def _debrief(table: LevelTable) -> Debrief:
    sources = tuple(Source(s.id, s.title, s.authors, s.year, s.link) for s in table.source)
    depths = table.debrief
    return Debrief(depths.basic, depths.intermediate, depths.advanced, sources)


def _exhibit(table: ExhibitTable, rules: tuple[Rule, ...]) -> Exhibit:
    least = Decimal(str(table.at_least))
    return Exhibit(table.id, table.name, table.story, rules, least, table.source or "")


def _exam(
    tables: list[ExamTable], houses: tuple[House | None, ...], home: House
) -> tuple[Exam, ...]:
    """Every examination; without any in the file, the home on another day."""
    entries = tuple(
        Exam(table.name, house or home, frozenset(table.shuffle))
        for table, house in zip(tables, houses, strict=True)
    )
    return entries or (Exam("another day", home),)


def _expectation(table: ExpectTable, rules: tuple[Rule, ...]) -> Expectation:
    return Expectation(
        name=table.name,
        rules=rules,
        outcome=table.outcome,
        min_score=table.min_score,
        max_score=table.max_score,
        brings=tuple(table.brings),
        leaves=tuple(table.leaves),
        shows=tuple(table.shows),
        shares=tuple(table.shares),
    )

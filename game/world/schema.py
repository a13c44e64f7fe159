"""The shape of level and catalogue files, as pydantic models.

Import this only when a file is really read: pydantic takes its time to load. A model says which
keys there are, of which type and in which range. What must fit together (a map and its legend,
a rule and the level's words) is checked by ``levelfile``.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Chapter = Literal["basic", "intermediate", "advanced", "sandbox", "mods"]
Outcome = Literal["fetched", "hacked", "side_effect", "misgeneralised", "undertrained", "idle"]
Shuffled = Literal["items", "start"]

# The shape of a word, a room, a place: lower case, and rules must be able to hold it.
_WORD = r"\p{Ll}+(['\-]\p{Ll}+)*"
# Editors know no \\p: their schema is a little less strict.
_PORTABLE = {"pattern": r"^[^\sA-Z0-9]+( [^\sA-Z0-9]+)*$"}
Name = Annotated[
    str,
    Field(pattern=rf"^{_WORD}( {_WORD})*$", max_length=40, json_schema_extra=_PORTABLE),
]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Title = Annotated[str, Field(min_length=1, max_length=60)]
Line = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(max_length=5000)]
Story = Annotated[str, Field(min_length=1, max_length=1000)]
Names = Annotated[list[str], Field(max_length=100)]  # bounds how long checking them can take
LONGEST_DAY = 200  # steps
MOST_ITEMS = 8  # in a house, with what they leave over
Share = Annotated[int, Field(ge=0, le=100)]
Salience = Annotated[float, Field(ge=0.3, le=3)]


class Strict(BaseModel):
    """A table in a file: unknown keys are faults, and nothing is turned from type to type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


class LegendEntry(Strict):
    """What one character of a map means: things that lie there, a place, a terrain, or all three.

    What is not said about a place is as the catalogue has it.
    """

    item: str | None = None
    items: Annotated[list[str], Field(max_length=MOST_ITEMS)] = []
    facts: Names = []
    looks: Names = []
    place: str | None = None
    keeps: bool | None = None
    refills: bool | None = None
    pays_times: Annotated[int, Field(ge=-10, le=10)] | None = None
    terrain: str | None = None

    @property
    def things(self) -> list[str]:
        """The kinds of all things that lie there, in the order in which the dog takes them."""
        return self.items if self.item is None else [self.item]


class FurnishedTable(Strict):
    """What there may be to a house beside its map."""

    name: Line
    legend: Annotated[dict[str, LegendEntry], Field(max_length=100)] = {}
    rooms_map: Text | None = None
    rooms: Annotated[dict[str, Name], Field(max_length=100)] = {}
    awake: bool = True
    leaves_after: Annotated[int, Field(ge=1, le=LONGEST_DAY)] | None = None
    outdoors: bool = False


class HouseTable(FurnishedTable):
    """``[home]``: a house."""

    map: Text


class TrainingTable(HouseTable):
    """One of ``[[training]]``: a house, and how often dogs train there, beside the others."""

    share: Share = 1


class ExamTable(FurnishedTable):
    """One of ``[[exam]]``: another house, or without a map the home on another day."""

    map: Text | None = None
    shuffle: Annotated[list[Shuffled], Field(max_length=2)] = []


class ChoiceTable(Strict):
    """One of ``[[choices]]``: an answer to the bet."""

    text: Line
    outcome: Outcome


class ExpectTable(Strict):
    """One of ``[[expect]]``: rules, and what training on them must lead to."""

    name: Line
    rules: Text
    outcome: Outcome
    min_score: float | None = None
    max_score: float | None = None
    brings: Names = []
    leaves: Names = []
    shows: Names = []
    shares: Annotated[list[Share], Field(max_length=8)] = []


class DebriefTable(Strict):
    """``[debrief]``: what to take home, at three depths."""

    basic: Text
    intermediate: Text = ""
    advanced: Text = ""


class SourceTable(Strict):
    """One of ``[[source]]``: where an idea comes from."""

    id: Id
    title: Line
    authors: Line
    year: Annotated[int, Field(ge=1, le=9999)]
    link: Annotated[str, Field(max_length=200)] = ""


class ExhibitTable(Strict):
    """One of ``[[misbehaviour]]`` or ``[[trophy]]``: what a day can show, and when it does."""

    id: Id
    name: Title
    story: Story
    rules: Text
    at_least: Annotated[float, Field(ge=0.001, le=1_000_000)] = 1
    source: str | None = None


class ParTable(Strict):
    """``[par]``: what a good solution gets by with."""

    rules: Annotated[int, Field(ge=1, le=32)] | None = None
    words: Annotated[int, Field(ge=1, le=2000)] | None = None
    steps: Annotated[int, Field(ge=64, le=1_000_000)] | None = None


class LevelTable(Strict):
    """A whole level file."""

    format: Annotated[int, Field(ge=1, le=1)]
    id: Id
    title: Title
    chapter: Chapter
    wish: Line
    briefing: Text = ""
    words: Annotated[list[str], Field(min_length=1, max_length=100)]
    meant: Text
    start_rules: Text = ""
    day: Annotated[int, Field(ge=10, le=LONGEST_DAY)]
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] = 1
    steps: Annotated[int, Field(ge=64, le=1_000_000)]
    chewing: bool = True
    question: Line
    choices: Annotated[list[ChoiceTable], Field(min_length=2, max_length=6)]
    hints: Annotated[list[Text], Field(max_length=5)] = []
    debrief: DebriefTable = DebriefTable(basic="")
    source: Annotated[list[SourceTable], Field(max_length=20)] = []
    misbehaviour: Annotated[list[ExhibitTable], Field(max_length=20)] = []
    trophy: Annotated[list[ExhibitTable], Field(max_length=20)] = []
    par: ParTable = ParTable()
    training: Annotated[list[TrainingTable], Field(min_length=1, max_length=8)]
    home: HouseTable
    exam: Annotated[list[ExamTable], Field(max_length=20)] = []
    expect: Annotated[list[ExpectTable], Field(max_length=20)] = []


class AnswerTable(Strict):
    """One of ``[[answer]]`` in an answer key: rules that solve the level."""

    name: Line
    rules: Text
    why: Annotated[str, Field(min_length=1, max_length=2000)]
    steps: Annotated[int, Field(ge=64, le=1_000_000)] | None = None
    shares: Annotated[list[Share], Field(max_length=8)] = []


class LessonTable(Strict):
    """One of ``[[lesson]]`` in an answer key: a way to teach with the level."""

    minutes: Annotated[int, Field(ge=1, le=240)]
    predict: Text = ""
    run: Text = ""
    investigate: Text = ""
    modify: Text = ""
    make: Text = ""


class KeyTable(Strict):
    """A whole answer key."""

    format: Annotated[int, Field(ge=1, le=1)]
    level: Id
    answer: Annotated[list[AnswerTable], Field(min_length=1, max_length=20)]
    lesson: Annotated[list[LessonTable], Field(max_length=10)] = []


class KindTable(Strict):
    """One of ``[kinds."name"]`` in a catalogue."""

    looks: Annotated[list[str], Field(min_length=1, max_length=100)]
    facts: Names = []
    fragile: bool = False
    leaves: str | None = None


class PlaceTable(Strict):
    """One of ``[places."name"]`` in a catalogue."""

    keeps: bool = False
    refills: bool = False
    switch: bool = False
    tips: bool = False


class AddedTable(Strict):
    """A catalogue beside levels of one's own: what it adds to the catalogue of the game."""

    format: Annotated[int, Field(ge=1, le=1)]
    looks: Annotated[dict[Name, Salience], Field(max_length=500)] = {}
    facts: Annotated[list[Name], Field(max_length=500)] = []
    kinds: Annotated[dict[Name, KindTable], Field(max_length=500)] = {}
    places: Annotated[dict[Name, PlaceTable], Field(max_length=500)] = {}
    terrains: Annotated[list[Name], Field(max_length=500)] = []


class CatalogueTable(AddedTable):
    """The whole catalogue of the game."""

    looks: Annotated[dict[Name, Salience], Field(max_length=500)]
    facts: Annotated[list[Name], Field(max_length=500)]
    kinds: Annotated[dict[Name, KindTable], Field(max_length=500)]
    places: Annotated[dict[Name, PlaceTable], Field(max_length=500)]


class DebriefTexts(Strict):
    """``[debrief]`` in a translation."""

    basic: Text = ""
    intermediate: Text = ""
    advanced: Text = ""


class ExhibitTexts(Strict):
    """One of ``[misbehaviour.id]`` or ``[trophy.id]`` in a translation."""

    name: Title
    story: Story


class TranslationTable(Strict):
    """The texts of a level in another language. What is left out is said in English."""

    format: Annotated[int, Field(ge=1, le=1)]
    title: Annotated[str, Field(max_length=60)] = ""
    wish: Annotated[str, Field(max_length=200)] = ""
    briefing: Text = ""
    question: Annotated[str, Field(max_length=200)] = ""
    choices: Annotated[list[Line], Field(max_length=6)] = []
    hints: Annotated[list[Text], Field(max_length=5)] = []
    debrief: DebriefTexts = DebriefTexts()
    misbehaviour: Annotated[dict[Id, ExhibitTexts], Field(max_length=20)] = {}
    trophy: Annotated[dict[Id, ExhibitTexts], Field(max_length=20)] = {}
    training: Annotated[list[Line], Field(max_length=8)] = []
    home: Annotated[str, Field(max_length=200)] = ""


class NamesTable(Strict):
    """What a catalogue names, and rooms of levels, in another language."""

    format: Annotated[int, Field(ge=1, le=1)]
    names: Annotated[dict[Name, Line], Field(max_length=500)] = {}
    rooms: Annotated[dict[Name, Line], Field(max_length=500)] = {}


FILES: Mapping[str, type[Strict]] = MappingProxyType(
    {
        "level": LevelTable,
        "key": KeyTable,
        "catalogue": AddedTable,
        "translation": TranslationTable,
        "names": NamesTable,
    }
)
"""The sorts of files that people write, each with its model."""


def json_schema(sort: str) -> dict[str, Any]:
    """The JSON Schema of one of the ``FILES``, for editors: JSON Schema draft 2020-12."""
    schema = FILES[sort].model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def schema_text(sort: str) -> str:
    """The same as the text of a file."""
    return json.dumps(json_schema(sort), indent=2, ensure_ascii=False) + "\n"

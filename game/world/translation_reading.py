"""One translation being read: what must fit its level or its catalogue is checked here.

Import this only when a translation is really loaded: pydantic takes its time to load.
"""

from collections.abc import Iterable, Mapping, Sized

from game.world.catalogue import Catalogue
from game.world.document import Document
from game.world.exhibit import Exhibit
from game.world.level import Level
from game.world.plain_english import unknown
from game.world.schema import ExhibitTexts, NamesTable, TranslationTable
from game.world.shape import check_shape
from game.world.toml_positions import KeyPath
from game.world.translation import Translation, TranslationError


class TranslationReading:
    """Reads one document. ``read`` returns the texts or raises ``TranslationError``."""

    def __init__(self, document: Document, level: Level):
        self._document = document
        self._level = level
        self._shape = check_shape(document, TranslationTable)
        self._faults = list(self._shape.faults)

    def read(self) -> Translation:
        """The texts, checked."""
        level = self._level
        self._check_count("choices", level.choices)
        self._check_count("hints", level.hints)
        self._check_count("training", level.training)
        self._check_ids("misbehaviour", level.misbehaviours)
        self._check_ids("trophy", level.trophies)
        if self._faults:
            raise TranslationError(self._document.path, set(self._faults))
        return _translation(TranslationTable.model_validate(self._document.data))

    def _check_count(self, key: str, originals: Sized) -> None:
        said = self._shape.sound((key,))
        if said is not None and len(said) != len(originals):
            message = f'"{key}" has {len(said)}, but the level has {len(originals)}'
            self._faults.append(self._document.at_value((key,), message))

    def _check_ids(self, key: str, exhibits: Iterable[Exhibit]) -> None:
        known = [exhibit.id for exhibit in exhibits]
        for id_ in self._shape.sound((key,)) or ():
            if id_ not in known:
                self._at_key((key, id_), unknown(key, id_, known))

    def _at_key(self, path: KeyPath, message: str) -> None:
        self._faults.append(self._document.at_key(path, message))


def read_names(document: Document, catalogue: Catalogue) -> Mapping[str, str]:
    """The names in a document: of what is in the catalogue, and of any rooms.

    Raises:
        TranslationError: with every fault of the file.
    """
    shape = check_shape(document, NamesTable)
    known = catalogue.words | frozenset(catalogue.places) | catalogue.terrains
    faults = [
        *shape.faults,
        *(
            document.at_key(("names", name), unknown("name", name, known))
            for name in shape.sound(("names",)) or ()
            if name not in known
        ),
    ]
    if faults:
        raise TranslationError(document.path, set(faults))
    table = NamesTable.model_validate(document.data)
    return {**table.rooms, **table.names}


def _translation(table: TranslationTable) -> Translation:
    return Translation(
        title=table.title,
        wish=table.wish,
        briefing=table.briefing,
        question=table.question,
        choices=tuple(table.choices),
        hints=tuple(table.hints),
        debrief=table.debrief.model_dump(),
        misbehaviours=_exhibits(table.misbehaviour),
        trophies=_exhibits(table.trophy),
        training=tuple(table.training),
        home=table.home,
    )


def _exhibits(tables: Mapping[str, ExhibitTexts]) -> Mapping[str, tuple[str, str]]:
    return {id_: (table.name, table.story) for id_, table in tables.items()}

"""One catalogue file being read: what must fit together is checked here, the catalogue built.

Import this only when a catalogue is really loaded: pydantic takes its time to load.
"""

from collections.abc import Iterator

from game.rules.words import Vocabulary
from game.world.catalogue import NOTHING, Catalogue, Kind, PlaceKind
from game.world.document import CatalogueError, Document
from game.world.naming import Naming
from game.world.plain_english import unknown
from game.world.schema import AddedTable, CatalogueTable, KindTable
from game.world.shape import check_shape
from game.world.toml_positions import KeyPath

_PARTS = ("looks", "facts", "kinds", "places", "terrains")
_SORTS = {"places": "PLACE", "terrains": "TERRAIN"}  # all other names are words for things


class CatalogueReading:
    """Reads one document. ``read`` returns the catalogue or raises ``CatalogueError``.

    With a ``base`` the document adds to it, and may leave out what it does not add to.
    """

    def __init__(self, document: Document, base: Catalogue | None = None):
        self._document = document
        self._base = base or NOTHING
        self._table = AddedTable if base else CatalogueTable
        self._shape = check_shape(document, self._table)
        self._faults = list(self._shape.faults)

    def read(self) -> Catalogue:
        """The catalogue, checked."""
        self._check_names()
        self._check_saliences()
        self._check_kinds()
        self._check_places()
        if self._faults:
            raise CatalogueError(self._document.path, set(self._faults))
        return _catalogue(self._table.model_validate(self._document.data), self._base)

    def _check_names(self) -> None:
        """One name for one thing: a rule could not tell a look from a kind of the same name."""
        seen: set[str] = set()
        naming = Naming(self._everything(), self._base.everything)
        for name, path in self._names():
            if name in seen:
                message = f'the name "{name}" is here for the second time'
                self._at_key(path, message)
            elif name in self._base.names:
                self._at_key(path, f'the name "{name}" is taken: the game itself has it')
            elif objection := naming.objection(_SORTS.get(str(path[0]), "WORD"), name):
                self._at_key(path, objection)
            seen.add(name)

    def _everything(self) -> Vocabulary:
        """Every name that there is then, in the file and before."""
        base = self._base.everything
        new = {part: frozenset(self._shape.sound((part,)) or ()) for part in _PARTS}
        return Vocabulary(
            base.words | new["looks"] | new["facts"] | new["kinds"],
            places=base.places | new["places"],
            terrains=base.terrains | new["terrains"],
        )

    def _names(self) -> Iterator[tuple[str, KeyPath]]:
        for part in _PARTS:
            found = self._shape.sound((part,)) or ()
            if isinstance(found, dict):
                yield from ((name, (part, name)) for name in found)
            else:
                yield from ((name, (part, number)) for number, name in enumerate(found))

    def _check_saliences(self) -> None:
        """Each look has its own: no tie in learning may be broken by the order of a list."""
        owners = {salience: look for look, salience in self._base.looks.items()}
        for look, salience in (self._shape.sound(("looks",)) or {}).items():
            if salience in owners:
                message = f'"{look}" has the same salience as "{owners[salience]}"'
                self._at_value(("looks", look), message)
            owners.setdefault(salience, look)

    def _check_kinds(self) -> None:
        looks, facts = self._in_file("looks"), self._in_file("facts")
        for name in self._shape.data.get("kinds", {}):
            self._check_known("look", ("kinds", name, "looks"), looks)
            self._check_known("fact", ("kinds", name, "facts"), facts)
            self._check_left_over(("kinds", name, "leaves"))

    def _check_left_over(self, path: KeyPath) -> None:
        """What is left over is a kind that leaves nothing over itself: there is an end to it."""
        left, kinds = self._shape.sound(path), self._in_file("kinds")
        if left is None or kinds is None:
            return
        if left not in kinds:
            self._at_value(path, unknown("kind", left, kinds))
        elif self._shape.sound(("kinds", left, "leaves")) or self._base.leaves(left):
            message = f'"{left}" leaves something over itself, so it cannot be what is left over'
            self._at_value(path, message)

    def _check_places(self) -> None:
        """A press does one thing; and what tips over sends back what lies there, so it must lie."""
        for name in self._shape.sound(("places",)) or ():
            place = self._shape.sound(("places", name)) or {}
            if place.get("tips") and place.get("switch"):
                message = f'the "{name}" cannot both switch and tip over: a press does one thing'
                self._at_key(("places", name), message)
            if place.get("tips") and place.get("keeps"):
                message = f'the "{name}" tips over, so it cannot keep things'
                self._at_key(("places", name), message)

    def _in_file(self, part: str) -> frozenset[str] | None:
        """The names that there are: a look with a bad salience is not unknown as well."""
        names = self._document.data.get(part, [])
        if not isinstance(names, dict | list):
            return None
        if part not in self._document.data and self._base is NOTHING:
            return None
        known: frozenset[str] = frozenset(getattr(self._base, part))
        return known | {name for name in names if isinstance(name, str)}

    def _check_known(self, sort: str, path: KeyPath, known: frozenset[str] | None) -> None:
        if known is None:
            return  # what should list them is at fault
        for number, word in enumerate(self._shape.sound(path) or ()):
            if word not in known:
                self._at_value((*path, number), unknown(sort, word, known))

    def _at_key(self, path: KeyPath, message: str) -> None:
        self._faults.append(self._document.at_key(path, message))

    def _at_value(self, path: KeyPath, message: str) -> None:
        self._faults.append(self._document.at_value(path, message))


def _catalogue(table: AddedTable, base: Catalogue) -> Catalogue:
    kinds = {name: _kind(name, kind) for name, kind in table.kinds.items()}
    places = {name: PlaceKind(name, **dict(place)) for name, place in table.places.items()}
    return Catalogue(
        looks={**base.looks, **table.looks},
        facts=base.facts | set(table.facts),
        kinds={**base.kinds, **kinds},
        places={**base.places, **places},
        terrains=base.terrains | set(table.terrains),
    )


def _kind(name: str, table: KindTable) -> Kind:
    return Kind(
        name, frozenset(table.looks), frozenset(table.facts), table.fragile, table.leaves or ""
    )

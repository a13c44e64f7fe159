"""A rule as a typed tree. ``parser`` reads it, ``printer`` writes it, ``learning`` prices it.

Trees are values: frozen, comparable, hashable. ``AllOf`` and ``AnyOf`` are always flat (no
``AllOf`` directly inside an ``AllOf``), so that a text has one tree and a tree has one text.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Comparison: TypeAlias = Literal["less than", "at most", "exactly", "at least", "more than"]


# ---- descriptions of items: "paper and not framed" ------------------------------------------
@dataclass(frozen=True)
class Anything:
    """Any item at all."""


@dataclass(frozen=True)
class Word:
    """Items that carry this word: a look, a kind or a fact."""

    name: str


@dataclass(frozen=True)
class Not:
    """Everything that ``part`` does not fit. Used for descriptions and for conditions."""

    part: "Description | Condition"


@dataclass(frozen=True)
class AllOf:
    """What fits every part. Used for descriptions and for conditions."""

    parts: "tuple[Description | Condition, ...]"


@dataclass(frozen=True)
class AnyOf:
    """What fits at least one part. Used for descriptions and for conditions."""

    parts: "tuple[Description | Condition, ...]"


Description: TypeAlias = Anything | Word | Not | AllOf | AnyOf


# ---- events: what the dog does --------------------------------------------------------------
@dataclass(frozen=True)
class PicksUp:
    """Takes an item into the mouth."""

    what: Description


@dataclass(frozen=True)
class PutsDown:
    """Lets an item go, wherever."""

    what: Description


@dataclass(frozen=True)
class Brings:
    """Puts an item down at ``place``."""

    what: Description
    place: str


@dataclass(frozen=True)
class Chews:
    """Chews what it carries."""

    what: Description


@dataclass(frozen=True)
class Breaks:
    """Steps on something fragile that lies there."""

    what: Description


@dataclass(frozen=True)
class StepsOn:
    """Moves onto a cell where such an item lies, or (``Terrain``) onto a cell of that terrain."""

    what: "Description | Terrain"


@dataclass(frozen=True)
class Terrain:
    """A kind of floor: rug, sofa, puddle."""

    name: str


@dataclass(frozen=True)
class Enters:
    """Moves into ``room`` from elsewhere."""

    room: str


@dataclass(frozen=True)
class Waits:
    """Stays where it is on purpose."""


@dataclass(frozen=True)
class Presses:
    """Presses with its nose what can be pressed: a switch, or something that tips over."""

    place: str


@dataclass(frozen=True)
class GetsCloser:
    """Walks a step that shortens its way to a place or to the nearest such item that lies."""

    to: "Description | Place"


@dataclass(frozen=True)
class GetsFarther:
    """Walks a step that lengthens its way to a place or to the nearest such item that lies."""

    to: "Description | Place"


Event: TypeAlias = (
    PicksUp
    | PutsDown
    | Brings
    | Chews
    | Breaks
    | StepsOn
    | Enters
    | Waits
    | Presses
    | GetsCloser
    | GetsFarther
)


# ---- conditions: how things stand just after the event --------------------------------------
@dataclass(frozen=True)
class Place:
    """A place with a name, as the target of ``Near`` or the spot of a count."""

    name: str


@dataclass(frozen=True)
class Room:
    """A room with a name, as the spot of a count."""

    name: str


@dataclass(frozen=True)
class Carrying:
    """Such an item is in the dog's mouth."""

    what: Description


@dataclass(frozen=True)
class InRoom:
    """The dog is in ``room``."""

    room: str


@dataclass(frozen=True)
class OnTerrain:
    """The dog stands on this kind of floor."""

    terrain: str


@dataclass(frozen=True)
class Near:
    """The dog is at most ``within`` steps' walk from a place or from a lying item."""

    target: Description | Place
    within: int


@dataclass(frozen=True)
class OwnerSees:
    """The owner is awake and has a straight view of the dog."""


@dataclass(frozen=True)
class SwitchedOn:
    """The switch at ``place`` is on; "is off" is its ``Not``."""

    place: str


@dataclass(frozen=True)
class Count:
    """The number of such items that lie at a place or in a room."""

    what: Description
    spot: Place | Room


@dataclass(frozen=True)
class ThereIs:
    """At least one such item lies there."""

    count: Count


@dataclass(frozen=True)
class Compare:
    """The number of such items there, compared with a number."""

    count: Count
    comparison: Comparison
    number: int


Condition: TypeAlias = (
    Carrying
    | InRoom
    | OnTerrain
    | Near
    | OwnerSees
    | SwitchedOn
    | ThereIs
    | Compare
    | Not
    | AllOf
    | AnyOf
)


# ---- cadences: how often a rule pays --------------------------------------------------------
@dataclass(frozen=True)
class EachTime:
    """Whenever the event happens."""


@dataclass(frozen=True)
class AtMost:
    """Only the first ``times`` times in a day. ``AtMost(1)`` is written "once"."""

    times: int


@dataclass(frozen=True)
class OncePerItem:
    """For each item only the first time in a day."""


@dataclass(frozen=True)
class EveryStep:
    """On every step of the day; the rule has no event."""


@dataclass(frozen=True)
class EndOfDay:
    """When the day is over; the rule has no event."""


Cadence: TypeAlias = EachTime | AtMost | OncePerItem | EveryStep | EndOfDay


@dataclass(frozen=True)
class Rule:
    """One line of the price list.

    ``amount`` is in points, at most three decimals. ``event`` is None exactly for ``EveryStep``
    and ``EndOfDay``. ``per`` multiplies the amount by a count ("for each letter on the mat").
    """

    amount: Decimal
    cadence: Cadence
    event: Event | None = None
    per: Count | None = None
    condition: Condition | None = None


def all_of(parts: "Iterable[Description | Condition]") -> "Description | Condition":
    """``AllOf`` the parts, flattened; a single part stays itself."""
    return _joined(AllOf, parts)


def any_of(parts: "Iterable[Description | Condition]") -> "Description | Condition":
    """``AnyOf`` the parts, flattened; a single part stays itself."""
    return _joined(AnyOf, parts)


def _joined(
    kind: "Callable[[tuple[Description | Condition, ...]], AllOf | AnyOf]",
    parts: "Iterable[Description | Condition]",
) -> "Description | Condition":
    flat: list[Description | Condition] = []
    for part in parts:
        if isinstance(part, AllOf | AnyOf) and kind is type(part):
            flat.extend(part.parts)
        else:
            flat.append(part)
    return flat[0] if len(flat) == 1 else kind(tuple(flat))

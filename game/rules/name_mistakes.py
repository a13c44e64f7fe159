"""What can be wrong with a name, said in plain English, with the name that may be meant."""

from collections.abc import Sequence

from game.rules.faults import Fault, did_you_mean
from game.rules.names import SORTS, UNSAYABLE, Found
from game.rules.sentence import Sentence

Accepts = frozenset[str]
_LONGEST_QUOTE = 40
# What an unknown name does not reach beyond.
_AFTER_A_NAME = frozenset(
    ("and", "or", "not", "to", "if", "at", "in", "on", "within", "is", "are", "for", "when")
)
_AS_CONDITION = {
    "WORD": ("CARRYING", ["carrying {}"]),
    "ROOM": ("IN", ["in the {}"]),
    "TERRAIN": ("ON", ["on the {}"]),
    "PLACE": ("NEAR", ["near the {} within 1", "the {} is on"]),
}


def fault_here(sentence: Sentence, message: str, count: int = 1) -> Fault:
    """A fault that covers the next ``count`` pieces."""
    first, last = sentence.here, sentence.pieces[sentence.at + count - 1]
    return Fault(sentence.line, first.column, message, last.end - first.column)


def quoted(text: str) -> str:
    """The text in quotes, cut short if it is long."""
    short = text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 4] + " ..."
    return f'"{short}"'


def sorts_in(accepts: Accepts) -> list[str]:
    """The sorts of name among what can stand next."""
    return [sort for sort in SORTS if sort in accepts]


def sort_names(sorts: Sequence[str]) -> str:
    """The sorts in words: "place or room"."""
    return " or ".join(SORTS[sort] for sort in sorts)


# ---- mends: each finds one mistake, goes on behind it, and tells ------------------------------
def unmeasurable(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """A word that exists, but that this trainer cannot measure."""
    if "WORD" not in accepts or sentence.here.sort != "word":
        return None
    found = sentence.names.longest(sentence.rest, ["WORD", UNSAYABLE])
    return _cannot_measure(sentence, found) if found and found.sort == UNSAYABLE else None


def in_the_plural(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "papers": rules speak of things in the singular."""
    sorts = sorts_in(accepts)
    found = sentence.names.plural(sentence.rest, _with_unsayable(sorts)) if sorts else None
    if found is None:
        return None
    if found.sort == UNSAYABLE:
        return _cannot_measure(sentence, found)
    plural = sentence.written(sentence.at, found.pieces)
    message = f'say "{found.name}" rather than {quoted(plural)}: rules use the singular'
    return _put(sentence, found, message)


def of_another_sort(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """A room where a place should be, and the like."""
    sorts = sorts_in(accepts)
    found = sentence.names.longest(sentence.rest, list(SORTS)) if sorts else None
    if found is None:
        return None
    near = f' Did you mean "near the {found.name} within 1"?' if _meant_near(found, sorts) else ""
    message = _another_sort(sentence, found, sorts, near)
    return _put(sentence, Found(sorts[-1], found.name, found.pieces), message)


def unknown(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """A name that nothing has."""
    sorts = sorts_in(accepts)
    if not sorts or sentence.here.sort != "word":
        return None
    near = sentence.names.nearest(sentence.rest, _with_unsayable(sorts))
    count = near.pieces if near else _extent(sentence)
    wrong = sentence.written(sentence.at, count)
    if near and near.sort == UNSAYABLE:
        return _cannot_measure(sentence, near)
    help_ = did_you_mean(near.name if near else wrong, sentence.names.known(sorts))
    message = f"unknown {sort_names(sorts)} {quoted(wrong)}.{help_}"
    return _put(sentence, Found(sorts[-1], wrong, count), message)


def missing_name(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "brings to the owner": brings what?"""
    for sort in reversed(sorts_in(accepts)):
        if sentence.fits_after(sort):
            message = after(sentence, sentence.at, f"a {sort_names(sorts_in(accepts))}")
            known = did_you_mean("", sentence.names.known(sorts_in(accepts)))
            fault = fault_here(sentence, f"{message}.{known}" if known else message)
            sentence.push(sort)
            return fault
    return None


def no_switch(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "the kitchen is on", "the lmap is on": only of a place can that be said."""
    count = sentence.switch_ahead()
    if "SWITCH" not in accepts or not count:
        return None
    names, rest = sentence.names, sentence.rest[:count]
    found = names.longest(rest, list(SORTS))
    if found and found.pieces == count:
        message = _another_sort(sentence, found, ["PLACE"])
    else:
        near, wrong = names.nearest(rest, ["PLACE"]), sentence.written(sentence.at, count)
        help_ = did_you_mean(near.name if near else wrong, names.known(["PLACE"]))
        message = f"unknown place {quoted(wrong)}.{help_}"
    return _put(sentence, Found("SWITCH", "", count), message)


def no_condition(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "if printed": a name alone is no condition."""
    found = sentence.names.longest(sentence.rest, list(_AS_CONDITION))
    if "CARRYING" not in accepts or found is None:
        return None
    kind, conditions = _AS_CONDITION[found.sort]
    meant = " or ".join(f'"{condition.format(found.name)}"' for condition in conditions)
    message = f'"{found.name}" alone is no condition. Did you mean {meant}?'
    fault = fault_here(sentence, message, found.pieces)
    sentence.push(kind)
    if found.sort == "PLACE":
        sentence.push(found.sort, found.name, found.pieces)
        if sentence.done or sentence.here.text != "within":
            sentence.push("WITHIN")
            sentence.push("DIGITS", "1")
    return fault


def side_by_side(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "white paper": words for items need "and" between them."""
    if "AND" not in accepts or sentence.last not in ("WORD", "ANYTHING", "ITEM"):
        return None
    sorts = ["WORD", UNSAYABLE]
    names, rest = sentence.names, sentence.rest
    found = names.longest(rest, sorts) or names.plural(rest, sorts) or names.nearest(rest, sorts)
    if found is None:
        return None
    before = sentence.tokens[-1]
    first, second = str(before.value), sentence.written(sentence.at, found.pieces)
    message = f'"{first}" and "{second}" stand side by side. Did you mean "{first} and {second}"?'
    end = sentence.pieces[sentence.at + found.pieces - 1].end
    sentence.push("AND")
    return Fault(sentence.line, before.column or 1, message, end - (before.column or 1))


def after(sentence: Sentence, at: int, comes: str) -> str:
    """ "after X comes Y", where X is the piece before number ``at``."""
    before = quoted(sentence.written(at - 1, 1)) if at else "the amount"
    return f"after {before} comes {comes}"


# ---- parts of the above -----------------------------------------------------------------------
def _another_sort(sentence: Sentence, found: Found, sorts: Sequence[str], guess: str = "") -> str:
    what = f'"{found.name}" is a {SORTS[found.sort]}, but a {sort_names(sorts)} belongs here'
    return f"{what}.{guess}{did_you_mean('', sentence.names.known(sorts))}"


def _cannot_measure(sentence: Sentence, found: Found) -> Fault:
    known = sorted(sentence.names.known(["WORD"]))
    can = f"; it can measure: {', '.join(known)}" if known else ""
    message = f'this trainer cannot measure "{found.name}"{can}'
    return _put(sentence, Found("WORD", found.name, found.pieces), message)


def _put(sentence: Sentence, found: Found, message: str) -> Fault:
    """Go on as if ``found`` stood here, and tell."""
    fault = fault_here(sentence, message, found.pieces)
    sentence.push(found.sort, found.name, found.pieces)
    return fault


def _with_unsayable(sorts: Sequence[str]) -> list[str]:
    return [*sorts, UNSAYABLE] if "WORD" in sorts else list(sorts)


def _meant_near(found: Found, sorts: Sequence[str]) -> bool:
    return found.sort == "PLACE" and list(sorts) == ["ROOM", "TERRAIN"]


def _extent(sentence: Sentence) -> int:
    """How many pieces an unknown name covers: all up to a word that can only follow a name."""
    count = 1
    while count < len(sentence.rest):
        piece = sentence.rest[count]
        if piece.sort != "word" or piece.text in _AFTER_A_NAME:
            break
        count += 1
    return count

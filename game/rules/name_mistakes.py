"""What can be wrong with a name, told with the name that may be meant."""

from collections.abc import Sequence

from game.rules.faults import Fault, did_you_mean, guessed, one_of
from game.rules.names import SORTS, UNSAYABLE, Found
from game.rules.sentence import Sentence
from game.texts.texts import Texts

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


def shortened(text: str) -> str:
    """The text as it can be quoted: cut short if it is long."""
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 4] + " ..."


def sorts_in(accepts: Accepts) -> list[str]:
    """The sorts of name among what can stand next."""
    return [sort for sort in SORTS if sort in accepts]


def sort_names(sorts: Sequence[str], say: Texts) -> str:
    """The sorts in words: "place or room"."""
    return one_of([say(SORTS[sort]) for sort in sorts], say)


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
    message = sentence.say("faults-plural", singular=found.name, plural=shortened(plural))
    return _put(sentence, found, message)


def of_another_sort(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """A room where a place should be, and the like."""
    sorts = sorts_in(accepts)
    found = sentence.names.longest(sentence.rest, list(SORTS)) if sorts else None
    if found is None:
        return None
    near = [f"near the {found.name} within 1"] if _meant_near(found, sorts) else []
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
    message = _unknown_name(sentence, wrong, near, sorts)
    return _put(sentence, Found(sorts[-1], wrong, count), message)


def missing_name(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "brings to the owner": brings what?"""
    for sort in reversed(sorts_in(accepts)):
        if sentence.fits_after(sort):
            say, sorts = sentence.say, sorts_in(accepts)
            message = after(sentence, sentence.at, say("faults-a", what=sort_names(sorts, say)))
            known = did_you_mean("", sentence.names.known(sorts), say)
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
        message = _unknown_name(sentence, wrong, near, ["PLACE"])
    return _put(sentence, Found("SWITCH", "", count), message)


def no_condition(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "if printed": a name alone is no condition."""
    found = sentence.names.longest(sentence.rest, list(_AS_CONDITION))
    if "CARRYING" not in accepts or found is None:
        return None
    kind, conditions = _AS_CONDITION[found.sort]
    meant = guessed([condition.format(found.name) for condition in conditions], sentence.say)
    message = sentence.say("faults-no-condition", name=found.name) + meant
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
    meant = guessed([f"{first} and {second}"], sentence.say)
    message = sentence.say("faults-side-by-side", first=first, second=second) + meant
    end = sentence.pieces[sentence.at + found.pieces - 1].end
    sentence.push("AND")
    return Fault(sentence.line, before.column or 1, message, end - (before.column or 1))


def after(sentence: Sentence, at: int, comes: str) -> str:
    """ "after X comes Y", where X is the piece before number ``at``."""
    if not at:
        return sentence.say("faults-after-amount", comes=comes)
    before = shortened(sentence.written(at - 1, 1))
    return sentence.say("faults-after", before=before, comes=comes)


# ---- parts of the above -----------------------------------------------------------------------
def _another_sort(
    sentence: Sentence, found: Found, sorts: Sequence[str], meant: Sequence[str] = ()
) -> str:
    say, wanted = sentence.say, sort_names(sorts, sentence.say)
    what = say("faults-another-sort", name=found.name, sort=say(SORTS[found.sort]), wanted=wanted)
    return what + guessed(meant, say) + did_you_mean("", sentence.names.known(sorts), say)


def _unknown_name(sentence: Sentence, wrong: str, near: Found | None, sorts: Sequence[str]) -> str:
    say, wanted = sentence.say, sort_names(sorts, sentence.say)
    what = say("faults-unknown-name", wrong=shortened(wrong), wanted=wanted)
    return what + did_you_mean(near.name if near else wrong, sentence.names.known(sorts), say)


def _cannot_measure(sentence: Sentence, found: Found) -> Fault:
    say, known = sentence.say, sorted(sentence.names.known(["WORD"]))
    message = say("faults-cannot-measure", name=found.name)
    if known:
        message += f"; {say('faults-can-measure')} {', '.join(known)}"
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

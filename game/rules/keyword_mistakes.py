"""What can be wrong with the words of the language itself: misspelt, forgotten, mixed up."""

import difflib
from collections.abc import Iterable

from game.rules.faults import Fault
from game.rules.name_mistakes import Accepts, after, fault_here, quoted, sort_names, sorts_in
from game.rules.sentence import Sentence, keywords, spelling

EVENTS = (
    "picks up ...",
    "puts down ...",
    "brings ... to PLACE",
    "chews ...",
    "breaks ...",
    "steps on ...",
    "enters ROOM",
    "gets closer to ...",
    "gets farther from ...",
    "presses PLACE",
    "waits",
)
CONDITIONS = (
    "carrying ...",
    "in ROOM",
    "on TERRAIN",
    "near ... within 2",
    "the owner can see the dog",
    "PLACE is on",
    "PLACE is off",
    "there is ... at PLACE",
    "there is no ... at PLACE",
    "the number of ... at PLACE is at least 2",
)
# What people say, and what the language says instead; the first that can stand there.
_INSTEAD = {
    "drops": ("puts down",),
    "leaves": ("puts down",),
    "takes": ("picks up",),
    "grabs": ("picks up",),
    "fetches": ("brings",),
    "delivers": ("brings",),
    "carries": ("brings", "is carrying"),
    "eats": ("chews",),
    "bites": ("chews",),
    "licks": ("chews",),
    "destroys": ("breaks",),
    "smashes": ("breaks",),
    "walks": ("steps on",),
    "approaches": ("gets closer to",),
    "nears": ("gets closer to",),
    "visits": ("enters",),
    "pushes": ("presses",),
    "nudges": ("presses",),
    "touches": ("presses",),
    "switches": ("presses",),
    "turns": ("presses",),
    "flips": ("presses",),
    "tips": ("presses",),
    "stays": ("waits",),
    "sleeps": ("waits",),
    "rests": ("waits",),
    "has": ("is carrying", "carrying"),
    "holds": ("is carrying", "carrying"),
    "holding": ("carrying",),
    "inside": ("in",),
    "by": ("near",),
    "sees": ("can see",),
    "isn't": ("is not",),
    "under": ("less than",),
    "over": ("more than",),
}
_WHOLE = {"picks": "picks up", "puts": "puts down", "steps": "steps on"}
_LIMITS = (
    ("once", "per", "item"),
    ("once",),
    ("at", "most"),
    ("each", "time"),
    ("every", "time"),
    ("every", "step"),
)
# What is easily forgotten, likeliest first. A number has no spelling: here it is "1".
_FORGETTABLE = (
    *("when", "if", "to", "dog", "when dog", "is", "of", "on", "up", "down", "at", "each"),
    *("step", "times", "item", "than", "see", "see dog", "day", "of day", "per item", "1"),
    *("within 1", "within"),
)
_READABLE = {"dog": "the dog", "when dog": "when the dog", "see dog": "see the dog"}
_READABLE |= {"owner": "the owner", "number": "the number"}
_READABLE |= {"day": "the day", "of day": "of the day", "1": "a number", "within 1": "within 1"}


def forgotten(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """A word that is missing: with it, the sentence goes on well."""
    for words in _FORGETTABLE:
        kinds = [keywords().get(word, "DIGITS") for word in words.split()]
        if kinds[0] in accepts and sentence.fits_after(*kinds):
            missing = _READABLE.get(words, words)
            said = missing if words == "1" else f'"{missing}"'
            before = quoted(sentence.written(sentence.at, 1))
            fault = fault_here(sentence, f"{said} is missing before {before}")
            for kind in kinds:
                sentence.push(kind, "1")
            return fault
    return None


def wrong_joint(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "and" or "when" before the first condition, "if" before an event or a second condition."""
    here = sentence.here.text
    if here == "if":
        right = "WHEN" if event_ahead(sentence) else "_AND_IF"
    else:
        right = {"and": "IF", "when": "IF"}.get(here, "")
    if right not in accepts or (here == "and" and sentence.keyword_here() != "_AND_IF"):
        return None
    fault = fault_here(sentence, f'say "{spelling(right)}" rather than "{here}" here')
    sentence.push(right, "", 1)
    return fault


def misplaced_limit(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "... once", "... at most 3 times" at the end of a sentence."""
    texts = tuple(piece.text for piece in sentence.rest)
    length = next((len(limit) for limit in _LIMITS if texts[: len(limit)] == limit), 0)
    if not length or "WHEN" not in [token.type for token in sentence.tokens]:
        return None
    length = min(4, len(texts)) if texts[0] == "at" else length
    limit = sentence.written(sentence.at, length)
    fault = fault_here(sentence, f'{quoted(limit)} belongs before "when"', length)
    sentence.skip(length)
    return fault


def no_occasion(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "+10 if in the kitchen", "+10 when in the kitchen": how things stand is no event."""
    here = sentence.here.text
    if here == "if" and "WHEN" in accepts:
        fault = fault_here(sentence, 'say when it pays before "if", such as "every step if ..."')
        sentence.push("EVERY")
        sentence.push("STEP")
        return fault
    standing = here == "is" if sentence.last == "DOG" else sentence.condition_ahead(0)
    if sentence.last not in ("WHEN", "DOG") or "IF" in accepts or not standing:
        return None
    message = 'after "when" comes what the dog does; how things stand goes like "every step if ..."'
    fault = fault_here(sentence, message)
    sentence.stop()
    return fault


def two_joints(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "and if": one of the two is too many."""
    texts = [piece.text for piece in sentence.rest[:2]]
    if texts[0] == "if" and sentence.last in ("_AND_IF", "_OR_IF"):
        fault = fault_here(sentence, 'leave out "if" here; the one before is enough')
        sentence.skip()
        return fault
    if texts[1:] != ["if"] or texts[0] not in ("and", "or") or "IF" not in accepts:
        return None
    fault = fault_here(sentence, f'say "if" rather than "{texts[0]} if"', 2)
    sentence.push("IF", "", 2)
    return fault


def unknown_event(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """Something that the dog does not do, as far as rules know."""
    return _unknown(sentence, accepts, "event", EVENTS) if "BRINGS" in accepts else None


def unknown_condition(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """Something that no condition begins with."""
    return _unknown(sentence, accepts, "condition", CONDITIONS) if "CARRYING" in accepts else None


def misspelt(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """A word of the language with a wrong letter, or what people say in its place."""
    meant = _meant(sentence, accepts)
    if not meant:
        return None
    wrong = quoted(sentence.written(sentence.at, 1))
    fault = fault_here(sentence, f'{wrong} does not fit here. Did you mean "{meant}"?')
    _go_on_with(sentence, meant)
    return fault


def event_ahead(sentence: Sentence) -> bool:
    """Whether after the next piece "the dog" does something, not "is" something."""
    texts = [piece.text for piece in sentence.rest[1:3]]
    return texts[:1] == ["dog"] and texts[1:] != ["is"]


def misfit(sentence: Sentence, accepts: Accepts) -> str:
    """The message for a piece of which no more can be said than what could stand in its place."""
    wrong = quoted(sentence.written(sentence.at, 1))
    if accepts == {"$END"}:
        return f"{wrong} is too much: the rule is complete before it"
    return f"{wrong} does not fit here; {after(sentence, sentence.at, expected(accepts))}"


def expected(accepts: Accepts) -> str:
    """What can stand next, in words."""
    words = {spelling(kind) for kind in accepts} - {""}
    names = [f"a {sort_names(sorts_in(accepts))}"] if sorts_in(accepts) else []
    numbers = ["a number"] if "DIGITS" in accepts else []
    all_ = [*names, *numbers, *(f'"{_READABLE.get(word, word)}"' for word in sorted(words))]
    return " or ".join(filter(None, (", ".join(all_[:-1]), all_[-1])))


# ---- parts of the above -----------------------------------------------------------------------
def _unknown(sentence: Sentence, accepts: Accepts, what: str, known: Iterable[str]) -> Fault | None:
    if sentence.here.sort != "word":
        return None
    meant = _meant(sentence, accepts)
    guess = f' Did you mean "{meant}"?' if meant else ""
    wrong = quoted(sentence.written(sentence.at, 1))
    fault = fault_here(sentence, f"unknown {what} {wrong}.{guess} Known: {', '.join(known)}.")
    if meant:
        _go_on_with(sentence, meant)
    else:
        sentence.stop()
    return fault


def _meant(sentence: Sentence, accepts: Accepts) -> str:
    """The words of the language that may be meant by the next piece; empty if none come near."""
    if sentence.here.sort != "word":
        return ""
    wrong = sentence.here.text
    possible = sorted(word for kind in accepts if (word := spelling(kind)).isalpha())
    for words in _INSTEAD.get(wrong, ()):
        if words.split()[0] in possible:
            return words
    swapped = [word for word in possible if sorted(word) == sorted(wrong)]
    near = swapped or difflib.get_close_matches(wrong, possible, n=1, cutoff=0.6)
    return _WHOLE.get(near[0], near[0]) if near else ""


def _go_on_with(sentence: Sentence, words: str) -> None:
    """Go on as if ``words`` stood in place of the next piece."""
    first, *more = words.split()
    kind = keywords()[first]
    if first in ("and", "or") and (kind not in sentence.accepts() or sentence.condition_ahead()):
        kind = f"_{kind}_IF"
    sentence.push(kind, "", 1)
    for word in more:
        if sentence.done or sentence.here.text != word:
            sentence.push(keywords()[word])
        else:
            sentence.push(keywords()[word], "", 1)

"""What can be wrong with the words of the language itself: misspelt, forgotten, mixed up."""

import difflib
from collections.abc import Sequence

from game.rules.faults import Fault, guessed, listed, one_of
from game.rules.name_mistakes import Accepts, after, fault_here, shortened, sort_names, sorts_in
from game.rules.sentence import Sentence, keywords, spelling
from game.texts.texts import Texts

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
_READABLE |= {"day": "the day", "of day": "of the day"}
# What stands for a name in ``EVENTS`` and ``CONDITIONS``, by the id of a text.
_STANDING_FOR = {
    "PLACE": "faults-any-place",
    "ROOM": "faults-any-room",
    "TERRAIN": "faults-any-terrain",
}


def forgotten(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """A word that is missing: with it, the sentence goes on well."""
    for words in _FORGETTABLE:
        kinds = [keywords().get(word, "DIGITS") for word in words.split()]
        if kinds[0] in accepts and sentence.fits_after(*kinds):
            say = sentence.say
            missing = _quoted(words, say) if words != "1" else say("faults-a-number")
            before = shortened(sentence.written(sentence.at, 1))
            fault = fault_here(sentence, say("faults-missing", missing=missing, before=before))
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
    message = sentence.say("faults-wrong-joint", right=spelling(right), wrong=here)
    fault = fault_here(sentence, message)
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
    message = sentence.say("faults-misplaced-limit", limit=shortened(limit))
    fault = fault_here(sentence, message, length)
    sentence.skip(length)
    return fault


def no_occasion(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "+10 if in the kitchen", "+10 when in the kitchen": how things stand is no event."""
    here = sentence.here.text
    if here == "if" and "WHEN" in accepts:
        fault = fault_here(sentence, sentence.say("faults-no-occasion"))
        sentence.push("EVERY")
        sentence.push("STEP")
        return fault
    standing = here == "is" if sentence.last == "DOG" else sentence.condition_ahead(0)
    if sentence.last not in ("WHEN", "DOG") or "IF" in accepts or not standing:
        return None
    fault = fault_here(sentence, sentence.say("faults-state-as-event"))
    sentence.stop()
    return fault


def two_joints(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "and if": one of the two is too many."""
    texts = [piece.text for piece in sentence.rest[:2]]
    if texts[0] == "if" and sentence.last in ("_AND_IF", "_OR_IF"):
        fault = fault_here(sentence, sentence.say("faults-second-joint"))
        sentence.skip()
        return fault
    if texts[1:] != ["if"] or texts[0] not in ("and", "or") or "IF" not in accepts:
        return None
    fault = fault_here(sentence, sentence.say("faults-two-joints", joint=texts[0]), 2)
    sentence.push("IF", "", 2)
    return fault


def unknown_event(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """Something that the dog does not do, as far as rules know."""
    return (
        _unknown(sentence, accepts, "faults-unknown-event", EVENTS) if "BRINGS" in accepts else None
    )


def unknown_condition(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """Something that no condition begins with."""
    if "CARRYING" not in accepts:
        return None
    return _unknown(sentence, accepts, "faults-unknown-condition", CONDITIONS)


def misspelt(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """A word of the language with a wrong letter, or what people say in its place."""
    meant = _meant(sentence, accepts)
    if not meant:
        return None
    wrong = shortened(sentence.written(sentence.at, 1))
    message = sentence.say("faults-misspelt", wrong=wrong) + guessed([meant], sentence.say)
    fault = fault_here(sentence, message)
    _go_on_with(sentence, meant)
    return fault


def event_ahead(sentence: Sentence) -> bool:
    """Whether after the next piece "the dog" does something, not "is" something."""
    texts = [piece.text for piece in sentence.rest[1:3]]
    return texts[:1] == ["dog"] and texts[1:] != ["is"]


def misfit(sentence: Sentence, accepts: Accepts) -> str:
    """The message for a piece of which no more can be said than what could stand in its place."""
    wrong, say = shortened(sentence.written(sentence.at, 1)), sentence.say
    if accepts == {"$END"}:
        return say("faults-too-much", wrong=wrong)
    comes = after(sentence, sentence.at, expected(accepts, say))
    return say("faults-misfit", wrong=wrong, after=comes)


def expected(accepts: Accepts, say: Texts) -> str:
    """What can stand next, in words."""
    words, sorts = {spelling(kind) for kind in accepts} - {""}, sorts_in(accepts)
    names = [say("faults-a", what=sort_names(sorts, say))] if sorts else []
    numbers = [say("faults-a-number")] if "DIGITS" in accepts else []
    return one_of([*names, *numbers, *(_quoted(word, say) for word in sorted(words))], say)


# ---- parts of the above -----------------------------------------------------------------------
def _quoted(words: str, say: Texts) -> str:
    return say("faults-quoted", words=_READABLE.get(words, words))


def _unknown(sentence: Sentence, accepts: Accepts, id_: str, known: Sequence[str]) -> Fault | None:
    if sentence.here.sort != "word":
        return None
    meant, say = _meant(sentence, accepts), sentence.say
    what = say(id_, wrong=shortened(sentence.written(sentence.at, 1)))
    message = what + guessed([meant] if meant else [], say) + listed(_patterns(known, say), say)
    fault = fault_here(sentence, message)
    if meant:
        _go_on_with(sentence, meant)
    else:
        sentence.stop()
    return fault


def _patterns(known: Sequence[str], say: Texts) -> list[str]:
    """What sentences look like, with the player's own words for what stands for a name."""
    own = {word: say(id_) for word, id_ in _STANDING_FOR.items()}
    return [" ".join(own.get(word, word) for word in pattern.split()) for pattern in known]


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

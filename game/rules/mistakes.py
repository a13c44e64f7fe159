"""Turns what the parser cannot take into a sentence that helps, and goes on to find more faults.

Each mend looks for one mistake. If it finds it, it moves the sentence on behind the mistake, as
if it had been written well, and tells; else it leaves everything alone and returns None.
"""

import difflib
from collections.abc import Callable, Iterable

from game.rules import name_mistakes
from game.rules.faults import Fault, did_you_mean
from game.rules.name_mistakes import Accepts, after, fault_here, quoted, sort_names, sorts_in
from game.rules.sentence import DEEPEST, Sentence, keywords, spelling

EVENTS = (
    "picks up",
    "puts down",
    "brings ... to",
    "chews",
    "breaks",
    "steps on",
    "enters",
    "waits",
)
CONDITIONS = (
    "carrying ...",
    "in ROOM",
    "on TERRAIN",
    "near ... within N",
    "the owner can see the dog",
    "there is (no) ... at PLACE",
    "the number of ... at PLACE is at least N",
)
_INSTEAD = {
    "drops": ("PUTS", "DOWN"),
    "leaves": ("PUTS", "DOWN"),
    "takes": ("PICKS", "UP"),
    "grabs": ("PICKS", "UP"),
    "gets": ("PICKS", "UP"),
    "fetches": ("BRINGS",),
    "carries": ("BRINGS",),
    "delivers": ("BRINGS",),
    "eats": ("CHEWS",),
    "bites": ("CHEWS",),
    "smashes": ("BREAKS",),
    "destroys": ("BREAKS",),
    "walks": ("STEPS",),
    "visits": ("ENTERS",),
    "stays": ("WAITS",),
    "rests": ("WAITS",),
    "holding": ("CARRYING",),
    "holds": ("CARRYING",),
    "has": ("CARRYING",),
    "inside": ("IN",),
    "by": ("NEAR",),
    "beside": ("NEAR",),
}
# Words that are easily forgotten, likeliest first.
_FORGOTTEN = (
    ("WHEN",),
    ("IF",),
    ("TO",),
    ("DOG",),
    ("WHEN", "DOG"),
    *((kind,) for kind in ("IS", "OF", "ON", "UP", "DOWN", "AT", "STEP", "TIMES", "ITEM", "THAN")),
    *((kind,) for kind in ("SEE", "DAY", "NUMBER")),
    ("SEE", "DOG"),
    ("OF", "DAY"),
    ("PER", "ITEM"),
    ("WITHIN", "NUMBER"),
    ("IS", "EXACTLY"),
    ("EXACTLY",),
)
_ARTICLE = {"DOG": "the dog", "DAY": "the day", "NUMBER": "a number"}


def mend(sentence: Sentence) -> Fault:
    """The fault of the next piece, which does not fit; the sentence then stands behind it."""
    accepts = sentence.accepts()
    faults = (try_(sentence, accepts) for try_ in _MENDS)
    return next((fault for fault in faults if fault), None) or _unfit(sentence, accepts)


def too_short(sentence: Sentence) -> Fault:
    """The fault of a sentence that ends before it is complete."""
    accepts = sentence.accepts()
    unclosed = _unclosed(sentence, accepts)
    if unclosed:
        return unclosed
    last = sentence.pieces[-1]
    known = did_you_mean("", sentence.names.known(sorts_in(accepts)))
    comes = after(sentence, len(sentence.pieces), _expected(accepts))
    message = f"the rule stops too early: {comes}" + (f".{known}" if known else "")
    return Fault(sentence.line, last.column, message, last.end - last.column)


# ---- mends ------------------------------------------------------------------------------------
def _no_amount(sentence: Sentence, accepts: Accepts) -> Fault | None:
    if sentence.tokens:
        return None
    fault = fault_here(sentence, "a rule begins with an amount, such as +10 or -0.5")
    if sentence.here.sort == "other":
        sentence.skip()
    sentence.push("AMOUNT", "1")
    return fault


def _stray(sentence: Sentence, accepts: Accepts) -> Fault | None:
    text = sentence.here.text
    if sentence.here.sort != "other":
        return None
    hidden = next((char for char in text if not char.isprintable()), "")
    what = f"an invisible character (U+{ord(hidden):04X})" if hidden else quoted(text)
    fault = fault_here(sentence, f"leave out {what}: it means nothing in a rule")
    sentence.skip()
    return fault


def _closes_nothing(sentence: Sentence, accepts: Accepts) -> Fault | None:
    if sentence.here.text != ")" or sentence.open:
        return None
    fault = fault_here(sentence, 'this ")" closes nothing')
    sentence.skip()
    return fault


def _too_deep(sentence: Sentence, accepts: Accepts) -> Fault | None:
    if not sentence.too_deep_here:
        return None
    fault = fault_here(sentence, f"this is nested too deep; {DEEPEST} levels are the most")
    sentence.stop()
    return fault


def _ambiguous(sentence: Sentence, accepts: Accepts) -> Fault | None:
    if not sentence.ambiguous_here:
        return None
    fault = fault_here(sentence, 'say "there is no ..." or "there is (not ...) ..."')
    sentence.push("NOT", "", 1)
    return fault


def _takes_no_event(sentence: Sentence, accepts: Accepts) -> Fault | None:
    standing = {"STEP": "every step", "DAY": "at the end of the day"}.get(sentence.last)
    texts = [piece.text for piece in sentence.rest[:3]]
    if standing is None or texts[:2] != ["when", "dog"] or texts[2:] == ["is"]:
        return None
    fault = fault_here(sentence, f'"{standing}" takes no event; leave one of the two out')
    sentence.stop()
    return fault


def _wrong_joint(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "and" before the first condition, "when" before any, "if" before an event."""
    here = sentence.here.text
    right = {"and": "IF", "when": "IF", "if": "WHEN"}.get(here, "")
    if here == "if" and "_AND_IF" in accepts:
        right = "_AND_IF"
    if right not in accepts or (here == "and" and sentence.keyword_here() != "_AND_IF"):
        return None
    fault = fault_here(sentence, f'say "{spelling(right)}" rather than "{here}" here')
    sentence.push(right, "", 1)
    return fault


def _joins_no_words(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "in the kitchen and printed": what follows should be a condition, so look at that."""
    joint = f"_{sentence.here.text.upper()}_IF"
    if joint not in accepts:
        return None
    sentence.push(joint, "", 1)
    while not sentence.done and sentence.take():
        pass
    return too_short(sentence) if sentence.done else mend(sentence)


def _unclosed(sentence: Sentence, accepts: Accepts) -> Fault | None:
    opened = sentence.open
    for count in range(1, len(opened) + 1):
        closing = ["RPAR"] * count
        if sentence.fits_after(*closing):
            for kind in closing:
                sentence.push(kind)
            return Fault(sentence.line, opened[-1].column or 1, 'this "(" is never closed')
    return None


def _forgotten(sentence: Sentence, accepts: Accepts) -> Fault | None:
    for kinds in _FORGOTTEN:
        if kinds[0] in accepts and sentence.fits_after(*kinds):
            words = " ".join(_ARTICLE.get(kind, spelling(kind)) for kind in kinds)
            before = quoted(sentence.written(sentence.at, 1))
            fault = fault_here(sentence, f'"{words}" is missing before {before}')
            for kind in kinds:
                sentence.push(kind, "1")
            return fault
    return None


def _unknown_event(sentence: Sentence, accepts: Accepts) -> Fault | None:
    return _unknown_opening(sentence, accepts, "event", EVENTS) if "BRINGS" in accepts else None


def _unknown_condition(sentence: Sentence, accepts: Accepts) -> Fault | None:
    if "CARRYING" not in accepts:
        return None
    return _unknown_opening(sentence, accepts, "condition", CONDITIONS)


def _unknown_opening(
    sentence: Sentence, accepts: Accepts, what: str, all_: Iterable[str]
) -> Fault | None:
    wrong = sentence.here
    if wrong.sort != "word":
        return None
    kinds = _INSTEAD.get(wrong.text) or _near_keyword(wrong.text, accepts)
    meant = kinds and kinds[0] in accepts
    guess = f' Did you mean "{" ".join(map(spelling, kinds))}"?' if meant else ""
    message = f"unknown {what} {quoted(wrong.text)}.{guess} Known: {', '.join(all_)}"
    fault = fault_here(sentence, message)
    if not meant:
        sentence.stop()
        return fault
    sentence.push(kinds[0], "", 1)
    for kind in kinds[1:]:
        sentence.push(kind)
    return fault


def _misspelt(sentence: Sentence, accepts: Accepts) -> Fault | None:
    wrong = sentence.here
    kinds = _near_keyword(wrong.text, accepts) if wrong.sort == "word" else ()
    if not kinds:
        return None
    kind = kinds[0]
    joined = f"_{kind}_IF"
    if joined in accepts and (kind not in accepts or sentence.condition_follows):
        kind = joined
    meant = f'Did you mean "{spelling(kind)}"?'
    fault = fault_here(sentence, f"{quoted(wrong.text)} does not fit here. {meant}")
    sentence.push(kind, "", 1)
    return fault


def _superfluous(sentence: Sentence, accepts: Accepts) -> Fault | None:
    trial = sentence.copy()
    trial.skip()
    if not trial.fits():
        return None
    fault = fault_here(sentence, _misfit(sentence, accepts))
    sentence.skip()
    return fault


def _unfit(sentence: Sentence, accepts: Accepts) -> Fault:
    fault = fault_here(sentence, _misfit(sentence, accepts))
    sentence.stop()
    return fault


_Mend = Callable[[Sentence, Accepts], Fault | None]
_MENDS: tuple[_Mend, ...] = (
    _no_amount,
    _stray,
    _closes_nothing,
    _too_deep,
    _ambiguous,
    _takes_no_event,
    _wrong_joint,
    name_mistakes.unmeasurable,
    name_mistakes.missing_name,
    name_mistakes.in_the_plural,
    name_mistakes.of_another_sort,
    name_mistakes.unknown,
    name_mistakes.no_condition,
    _joins_no_words,
    _unclosed,
    _forgotten,
    _unknown_event,
    _unknown_condition,
    _misspelt,
    name_mistakes.side_by_side,
    _superfluous,
)


# ---- parts of the above -----------------------------------------------------------------------
def _misfit(sentence: Sentence, accepts: Accepts) -> str:
    wrong = quoted(sentence.written(sentence.at, 1))
    if accepts == {"$END"}:
        return f"{wrong} is too much: the rule is complete before it"
    return f"{wrong} does not fit here; {after(sentence, sentence.at, _expected(accepts))}"


def _expected(accepts: Accepts) -> str:
    """What can stand next, in words."""
    words = sorted({quoted(spelling(kind)) for kind in accepts if spelling(kind)})
    names = [f"a {sort_names(sorts_in(accepts))}"] if sorts_in(accepts) else []
    numbers = ["a number"] if "NUMBER" in accepts else []
    all_ = [*names, *numbers, *words]
    return " or ".join(filter(None, (", ".join(all_[:-1]), all_[-1])))


def _near_keyword(wrong: str, accepts: Accepts) -> tuple[str, ...]:
    """The keyword token that may be meant, of those that can stand here; empty if none is near."""
    possible = [word for kind in accepts if (word := spelling(kind)).isalpha()]
    near = difflib.get_close_matches(wrong, sorted(possible), n=1, cutoff=0.6)
    swapped = [word for word in sorted(possible) if sorted(word) == sorted(wrong)]
    return tuple(keywords()[word] for word in (swapped or near)[:1])

"""Turns what the parser cannot take into a sentence that helps, and goes on to find more faults.

Each mend looks for one mistake. If it finds it, it moves the sentence on behind the mistake, as
if it had been written well, and tells; else it leaves everything alone and returns None.
"""

from collections.abc import Callable

from game.rules import keyword_mistakes, name_mistakes
from game.rules.faults import Fault, did_you_mean
from game.rules.keyword_mistakes import event_ahead, expected, misfit
from game.rules.name_mistakes import Accepts, after, fault_here, shortened, sorts_in
from game.rules.sentence import DEEPEST, Sentence


def too_deep_words(sentence: Sentence) -> str:
    """What is said where parts are nested too deep."""
    return sentence.say("faults-too-deep", most=str(DEEPEST))


def mend(sentence: Sentence) -> Fault:
    """The fault of the next piece, which does not fit; the sentence then stands behind it."""
    accepts = sentence.accepts()
    for try_mend in _MENDS:
        fault = try_mend(sentence, accepts)
        if fault:
            return fault
    fault = fault_here(sentence, misfit(sentence, accepts))
    sentence.stop()
    return fault


def too_short(sentence: Sentence) -> Fault:
    """The fault of a sentence that ends before it is complete."""
    accepts = sentence.accepts()
    if sentence.open and "RPAR" in accepts:
        return _never_closed(sentence)
    last = sentence.pieces[-1]
    known = did_you_mean("", sentence.names.known(sorts_in(accepts)), sentence.say)
    comes = after(sentence, len(sentence.pieces), expected(accepts, sentence.say))
    message = sentence.say("faults-too-short", after=comes) + (f".{known}" if known else "")
    return Fault(sentence.line, last.column, message, last.end - last.column)


# ---- mends ------------------------------------------------------------------------------------
def _no_amount(sentence: Sentence, accepts: Accepts) -> Fault | None:
    if sentence.tokens:
        return None
    fault = fault_here(sentence, sentence.say("faults-no-amount"))
    if sentence.here.sort == "other":
        sentence.skip()
    sentence.push("AMOUNT", "1")
    return fault


def _stray(sentence: Sentence, accepts: Accepts) -> Fault | None:
    text = sentence.here.text
    if sentence.here.sort != "other":
        return None
    hidden = next((char for char in text if not char.isprintable()), "")
    if hidden:
        message = sentence.say("faults-invisible", code=f"U+{ord(hidden):04X}")
    else:
        message = sentence.say("faults-stray", stray=shortened(text))
    fault = fault_here(sentence, message)
    sentence.skip()
    return fault


def _closes_nothing(sentence: Sentence, accepts: Accepts) -> Fault | None:
    if sentence.here.text != ")" or sentence.open:
        return None
    fault = fault_here(sentence, sentence.say("faults-closes-nothing"))
    sentence.skip()
    return fault


def _too_deep(sentence: Sentence, accepts: Accepts) -> Fault | None:
    if not sentence.too_deep_here:
        return None
    fault = fault_here(sentence, too_deep_words(sentence))
    sentence.stop()
    return fault


def _ambiguous(sentence: Sentence, accepts: Accepts) -> Fault | None:
    if not sentence.ambiguous_here:
        return None
    fault = fault_here(sentence, sentence.say("faults-ambiguous"))
    sentence.push("NOT", "", 1)
    return fault


def _takes_no_event(sentence: Sentence, accepts: Accepts) -> Fault | None:
    standing = {"STEP": "every step", "DAY": "at the end of the day"}.get(sentence.last)
    if standing is None or sentence.here.text != "when" or not event_ahead(sentence):
        return None
    fault = fault_here(sentence, sentence.say("faults-takes-no-event", cadence=standing))
    sentence.stop()
    return fault


def _condition_among_words(sentence: Sentence, accepts: Accepts) -> Fault | None:
    """ "chews (paper and in the kitchen)": a condition where only a word can stand."""
    kind = sentence.keyword_here()
    closing = [piece.text for piece in sentence.rest].count(")")
    if kind not in ("_AND_IF", "_OR_IF") or kind in accepts or closing < len(sentence.open):
        return None
    message = sentence.say("faults-condition-among-words", joint=sentence.here.text)
    fault = fault_here(sentence, message)
    sentence.stop()
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
    for count in range(1, len(sentence.open) + 1):
        closing = ["RPAR"] * count
        if sentence.fits_after(*closing):
            fault = _never_closed(sentence)
            for kind in closing:
                sentence.push(kind)
            return fault
    return None


def _superfluous(sentence: Sentence, accepts: Accepts) -> Fault | None:
    trial = sentence.copy()
    trial.skip()
    if not trial.fits():
        return None
    fault = fault_here(sentence, misfit(sentence, accepts))
    sentence.skip()
    return fault


_Mend = Callable[[Sentence, Accepts], Fault | None]
# The order matters: what is certain comes before what is guessed.
_MENDS: tuple[_Mend, ...] = (
    _no_amount,
    _stray,
    _closes_nothing,
    _too_deep,
    _ambiguous,
    _takes_no_event,
    keyword_mistakes.two_joints,
    keyword_mistakes.wrong_joint,
    keyword_mistakes.misplaced_limit,
    keyword_mistakes.no_occasion,
    name_mistakes.unmeasurable,
    name_mistakes.missing_name,
    name_mistakes.in_the_plural,
    name_mistakes.of_another_sort,
    name_mistakes.unknown,
    name_mistakes.no_switch,
    name_mistakes.no_condition,
    _joins_no_words,
    _condition_among_words,
    _unclosed,
    name_mistakes.side_by_side,
    keyword_mistakes.forgotten,
    _superfluous,
    keyword_mistakes.unknown_event,
    keyword_mistakes.unknown_condition,
    keyword_mistakes.misspelt,
)


def _never_closed(sentence: Sentence) -> Fault:
    message = sentence.say("faults-never-closed")
    return Fault(sentence.line, sentence.open[-1].column or 1, message)

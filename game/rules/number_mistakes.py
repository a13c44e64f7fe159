"""What can be wrong with a number."""

import re
from decimal import Decimal

from game.rules.faults import Fault
from game.rules.sentence import Sentence
from game.texts.texts import Texts

_LARGEST_AMOUNT = 1000
_MOST_DECIMALS = 3
_LARGEST_NUMBER = 99
_AMOUNT = re.compile(r"[+\-−]?\s*([0-9]+|[0-9]*\.[0-9]+)")
_NUMBER_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def bad_number(sentence: Sentence) -> Fault | None:
    """The fault of the number that comes next, if one does; a good number is put in its place."""
    kind, piece = sentence.keyword_here(), sentence.here
    if piece.text in _NUMBER_WORDS and "DIGITS" in sentence.accepts():
        digits = str(_NUMBER_WORDS.index(piece.text))
        message = sentence.say("faults-write-digits", digits=digits, word=piece.text)
        return _replaced(sentence, "DIGITS", digits, message)
    if piece.sort != "number" or kind not in sentence.accepts():
        return None
    if kind == "AMOUNT":
        message = _amount(piece.text, sentence.say)
    else:
        message = _whole(piece.text, sentence)
    return _replaced(sentence, kind, "1", message) if message else None


def _replaced(sentence: Sentence, kind: str, value: str, message: str) -> Fault:
    piece = sentence.here
    sentence.push(kind, value, 1)
    return Fault(sentence.line, piece.column, message, piece.end - piece.column)


def _amount(text: str, say: Texts) -> str:
    if not _AMOUNT.fullmatch(text):
        return say("faults-unreadable-amount")
    value = Decimal("".join(text.split()).replace("−", "-"))
    if not -_LARGEST_AMOUNT <= value <= _LARGEST_AMOUNT:
        return say("faults-amount-range", most=str(_LARGEST_AMOUNT))
    if len(text.partition(".")[2].rstrip("0")) > _MOST_DECIMALS:
        return say("faults-amount-decimals", most=str(_MOST_DECIMALS))
    return ""


def _whole(text: str, sentence: Sentence) -> str:
    smallest, id_ = _asked(sentence)
    digits = text.lstrip("0") or "0"
    if text.isdecimal() and len(digits) <= 2 and int(digits) >= smallest:
        return ""
    return sentence.say(id_, least=str(smallest), most=str(_LARGEST_NUMBER))


def _asked(sentence: Sentence) -> tuple[int, str]:
    """The smallest number that can stand here, and the id of the text that asks for one."""
    if sentence.last == "WITHIN":
        return 1, "faults-number-within"
    if sentence.last == "MOST" and len(sentence.tokens) == 3:
        return 1, "faults-number-of-times"
    return 0, "faults-number-of-things"

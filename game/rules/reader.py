"""Reads one sentence: takes piece after piece, and mends what does not fit to find more faults.

This module loads lark: import it only when a rule is really read.
"""

from typing import TypeAlias

from lark import Token, Tree

from game.rules import tree
from game.rules.builder import build
from game.rules.faults import Fault
from game.rules.mistakes import mend, too_deep_words, too_short
from game.rules.names import names_of
from game.rules.number_mistakes import bad_number
from game.rules.pieces import Piece, cut
from game.rules.sentence import DEEPEST, Sentence
from game.rules.words import Vocabulary
from game.texts.texts import Texts

_MOST_FAULTS = 8  # in one sentence; what comes after so many seldom helps
_Read: TypeAlias = tuple[tree.Rule | None, tuple[Fault, ...]]


def read_sentence(line: int, source: str, vocabulary: Vocabulary, say: Texts) -> _Read:
    """The rule that ``source`` says, or None and what is wrong with it, told by ``say``.

    ``source`` holds no comment and is not blank. It is number ``line`` of the whole text.
    """
    pieces = _pieces(source)
    if not pieces:
        text = source.strip()
        message = say("faults-no-rule", text=text)
        return None, (Fault(line, source.index(text) + 1, message, len(text)),)
    sentence = Sentence(line, source, pieces, names_of(vocabulary), say)
    faults = _take_all(sentence)
    rule = None
    if not sentence.stopped:
        rule, more = _completed(sentence)
        faults += more
    return (None if faults else rule), _one_for_each_column(faults)


def _pieces(source: str) -> list[Piece]:
    """The pieces of the sentence; a full stop at its end is allowed and says nothing."""
    pieces = cut(source)
    return pieces[:-1] if pieces and pieces[-1].text == "." else pieces


def _take_all(sentence: Sentence) -> list[Fault]:
    faults: list[Fault] = []
    while not sentence.done:
        fault = bad_number(sentence)
        if fault is None and not sentence.take():
            fault = mend(sentence)
        if fault:
            faults.append(fault)
        if len(faults) >= _MOST_FAULTS:
            sentence.stop()
    return faults


def _one_for_each_column(faults: list[Fault]) -> tuple[Fault, ...]:
    """The first fault of each piece: what is found there after it mostly comes of the mending."""
    first = {fault.column: fault for fault in reversed(faults)}
    return tuple(first.values())


def _completed(sentence: Sentence) -> tuple[tree.Rule | None, list[Fault]]:
    whole = sentence.finish()
    return (None, [too_short(sentence)]) if whole is None else _built(sentence, whole)


def _built(sentence: Sentence, whole: Tree[Token]) -> tuple[tree.Rule, list[Fault]]:
    rule, too_deep = build(whole, DEEPEST)
    message = too_deep_words(sentence) if too_deep else ""
    faults = [
        Fault(sentence.line, meta.column, message, meta.end_column - meta.column)
        for meta in too_deep
    ]
    return rule, faults + _per_item_without_item(sentence, rule)


def _per_item_without_item(sentence: Sentence, rule: tree.Rule) -> list[Fault]:
    if not isinstance(rule.cadence, tree.OncePerItem) or _has_item(rule.event):
        return []
    once, _, item = sentence.tokens[1:4]
    message = sentence.say("faults-per-item")
    return [
        Fault(sentence.line, once.column or 1, message, (item.end_column or 1) - (once.column or 1))
    ]


def _has_item(event: tree.Event | None) -> bool:
    match event:
        case tree.StepsOn(tree.Terrain()):
            return False
        case _:
            return hasattr(event, "what")

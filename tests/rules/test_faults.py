"""What is said about bad sentences: every fault, where it is, and what would be right."""

from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.rules.faults import Fault, FaultsError
from game.rules.parser import parse_rules
from game.rules.printer import print_rule
from game.rules.words import Vocabulary
from tests.rules.spoken import VOCABULARY, rules

SMALL = Vocabulary(
    words=frozenset({"paper", "white", "printed", "smells of ink", "belongs to the neighbour"}),
    places=frozenset({"owner", "doormat"}),
    rooms=frozenset({"kitchen"}),
    terrains=frozenset({"sofa"}),
    unsayable=frozenset({"newspaper", "famous painting"}),
)
KNOWN = "Known: belongs to the neighbour, paper, printed, smells of ink, white."
MEASURABLE = "it can measure: belongs to the neighbour, paper, printed, smells of ink, white"
EVENTS = (
    "Known: picks up ..., puts down ..., brings ... to PLACE, chews ..., breaks ..., "
    "steps on ..., enters ROOM, gets closer to ..., gets farther from ..., presses PLACE, waits."
)
CONDITIONS = (
    "Known: carrying ..., in ROOM, on TERRAIN, near ... within 2, the owner can see the dog, "
    "PLACE is on, PLACE is off, there is ... at PLACE, there is no ... at PLACE, "
    "the number of ... at PLACE is at least 2."
)
WITH_PLACE = "Known: doormat, owner."
NEAR_OR_ON = '"near the doormat within 1" or "the doormat is on"'
DEEP = "this is nested too deep; 8 levels are the most"
HOW_THINGS_STAND = (
    'after "when" comes what the dog does; how things stand goes like "every step if ..."'
)


def faults(text: str, vocabulary: Vocabulary = SMALL) -> tuple[Fault, ...]:
    with pytest.raises(FaultsError) as caught:
        parse_rules(text, vocabulary)
    return caught.value.faults


def pointed(line: str, mark: str, message: str) -> Fault:
    """The fault with ``message`` at the last ``mark`` in ``line``."""
    assert mark in line
    return Fault(1, line.rindex(mark) + 1, message, len(mark))


# Each: the sentence, what is marked in it, what is said.
NAMES = [
    (
        "+1 when the dog chews a papr",
        "papr",
        f'unknown word "papr". Did you mean "paper"? {KNOWN}',
    ),
    (
        "+1 when the dog chews bananas",
        "bananas",
        f'unknown word "bananas". {KNOWN}',
    ),
    (
        "+1 when the dog chews smels of ink",
        "smels of ink",
        f'unknown word "smels of ink". Did you mean "smells of ink"? {KNOWN}',
    ),
    (
        "+1 when the dog brings belongs to the neigbour to the owner",
        "belongs to the neigbour",
        'unknown word "belongs to the neigbour". Did you mean "belongs to the neighbour"? ' + KNOWN,
    ),
    (
        "+1 when the dog brings a newspaper to the owner",
        "newspaper",
        f'this trainer cannot measure "newspaper"; {MEASURABLE}',
    ),
    (
        "+1 when the dog brings newspapers to the owner",
        "newspapers",
        f'this trainer cannot measure "newspaper"; {MEASURABLE}',
    ),
    (
        "+1 when the dog brings a newspapr to the owner",
        "newspapr",
        f'this trainer cannot measure "newspaper"; {MEASURABLE}',
    ),
    (
        "+1 when the dog chews papers",
        "papers",
        'say "paper" rather than "papers": rules use the singular',
    ),
    (
        "+1 when the dog chews white paper",
        "white paper",
        '"white" and "paper" stand side by side. Did you mean "white and paper"?',
    ),
    (
        "+1 when the dog chews anything white",
        "anything white",
        '"anything" and "white" stand side by side. Did you mean "anything and white"?',
    ),
    (
        "+1 when the dog brings paper to the onwer",
        "onwer",
        f'unknown place "onwer". Did you mean "owner"? {WITH_PLACE}',
    ),
    (
        "+1 when the dog brings paper to the kitchen",
        "kitchen",
        f'"kitchen" is a room, but a place belongs here. {WITH_PLACE}',
    ),
    (
        "+1 when the dog enters the kitchn",
        "kitchn",
        'unknown room "kitchn". Did you mean "kitchen"? Known: kitchen.',
    ),
    (
        "+1 when the dog steps on the soffa",
        "soffa",
        'unknown terrain or word "soffa". Did you mean "sofa"? '
        "Known: belongs to the neighbour, paper, printed, smells of ink, sofa, white.",
    ),
    (
        "+1 every step if in the doormat",
        "doormat",
        '"doormat" is a place, but a room or terrain belongs here. '
        'Did you mean "near the doormat within 1"? Known: kitchen, sofa.',
    ),
    (
        "+1 every step for each paper at the desk",
        "desk",
        'unknown place or room "desk". Known: doormat, kitchen, owner.',
    ),
    ("+1 when the dog brings to the owner", "to", f'after "brings" comes a word. {KNOWN}'),
    (
        "+1 every step if printed",
        "printed",
        '"printed" alone is no condition. Did you mean "carrying printed"?',
    ),
    (
        "+1 every step if in the kitchen and printed",
        "printed",
        '"printed" alone is no condition. Did you mean "carrying printed"?',
    ),
    (
        "+1 every step if the kitchen",
        "kitchen",
        '"kitchen" alone is no condition. Did you mean "in the kitchen"?',
    ),
    (
        "+1 every step if the doormat",
        "doormat",
        f'"doormat" alone is no condition. Did you mean {NEAR_OR_ON}?',
    ),
    (
        "+1 every step if the doormat within 2 and in the kitchen",
        "doormat",
        f'"doormat" alone is no condition. Did you mean {NEAR_OR_ON}?',
    ),
    (
        "+1 when the dog presses paper",
        "paper",
        f'"paper" is a word, but a place belongs here. {WITH_PLACE}',
    ),
    (
        "+1 when the dog presses the kitchen",
        "kitchen",
        f'"kitchen" is a room, but a place belongs here. {WITH_PLACE}',
    ),
    (
        "+1 when the dog presses the dormat if carrying paper",
        "dormat",
        f'unknown place "dormat". Did you mean "doormat"? {WITH_PLACE}',
    ),
    (
        "+1 when the dog presses on the doormat",
        "on the doormat",
        f'unknown place "on the doormat". Did you mean "doormat"? {WITH_PLACE}',
    ),
    (
        "+1 every step if the dormat is on",
        "dormat",
        f'unknown place "dormat". Did you mean "doormat"? {WITH_PLACE}',
    ),
    (
        "+1 every step if carrying paper and the red lamp is not on or in the kitchen",
        "red lamp",
        f'unknown place "red lamp". {WITH_PLACE}',
    ),
    (
        "+1 every step if carrying paper and the kitchen is off",
        "kitchen",
        f'"kitchen" is a room, but a place belongs here. {WITH_PLACE}',
    ),
    (
        "+1 every step if not paper is on",
        "paper",
        f'"paper" is a word, but a place belongs here. {WITH_PLACE}',
    ),
    (
        "+1 every step if the newspaper is off",
        "newspaper",
        f'unknown place "newspaper". {WITH_PLACE}',
    ),
]

WORDS_OF_THE_LANGUAGE = [
    (
        "when the dog chews paper",
        "when",
        "a rule begins with an amount, such as +10 or -0.5",
    ),
    ("+1 the dog chews paper", "dog", '"when" is missing before "dog"'),
    ("+1 chews paper", "chews", '"when the dog" is missing before "chews"'),
    ("+1 when chews paper", "chews", '"the dog" is missing before "chews"'),
    ("+1 when the dog brings paper the owner", "owner", '"to" is missing before "owner"'),
    (
        "+1 when the dog steps on the sofa the owner can see the dog",
        "owner",
        '"if" is missing before "owner"',
    ),
    ("+1 when the dog waits in the kitchen", "in", '"if" is missing before "in"'),
    ("+1 at most 3 when the dog waits", "when", '"times" is missing before "when"'),
    ("+1 every step for paper on the doormat", "paper", '"each" is missing before "paper"'),
    ("+1 wehn the dog waits", "wehn", '"wehn" does not fit here. Did you mean "when"?'),
    ("+1 when the dog waits fi in the kitchen", "fi", '"fi" does not fit here. Did you mean "if"?'),
    (
        "+1 when the dog brigns paper to the owner",
        "brigns",
        f'unknown event "brigns". Did you mean "brings"? {EVENTS}',
    ),
    (
        "+1 when the dog drops paper",
        "drops",
        f'unknown event "drops". Did you mean "puts down"? {EVENTS}',
    ),
    ("+1 when the dog juggles", "juggles", f'unknown event "juggles". {EVENTS}'),
    ("+1 every step if juggling", "juggling", f'unknown condition "juggling". {CONDITIONS}'),
    (
        "+1 every step if carying paper",
        "carying",
        f'unknown condition "carying". Did you mean "carrying"? {CONDITIONS}',
    ),
    (
        "+1 every step if in the kitchen and carying paper",
        "carying",
        f'unknown condition "carying". Did you mean "carrying"? {CONDITIONS}',
    ),
    (
        "+1 every step if the owner sees the dog",
        "sees",
        '"sees" does not fit here. Did you mean "can see"?',
    ),
    (
        "+1 every step if the dog has paper",
        "has",
        '"has" does not fit here. Did you mean "is carrying"?',
    ),
    (
        "+1 when the dog pushes the doormat",
        "pushes",
        f'unknown event "pushes". Did you mean "presses"? {EVENTS}',
    ),
    ("+1 every step if the doormat on", "on", '"is" is missing before "on"'),
    (
        "+1 every step if the doormat isn't on",
        "isn't",
        '"isn\'t" does not fit here. Did you mean "is not"?',
    ),
    (
        "+1 every step if the doormat is of",
        "of",
        '"of" does not fit here. Did you mean "off"?',
    ),
    (
        "+1 every step if the doormat is broken",
        "broken",
        '"broken" does not fit here; after "is" comes "not", "off" or "on"',
    ),
    (
        "+1 every step if the owner is asleep",
        "is",
        '"is" does not fit here; after "owner" comes "can" or "cannot"',
    ),
    ("+1 when the dog waits the doormat is on", "doormat", '"if" is missing before "doormat"'),
    ("+1 when the dog waits and the doormat is on", "and", 'say "if" rather than "and" here'),
    ("+1 when the doormat is on", "doormat", HOW_THINGS_STAND),
    (
        "+1 when the dog chews (paper and the doormat is on)",
        "and",
        'after this "and" comes a word for items, not a condition',
    ),
    ("+1 if the dog waits", "if", 'say "when" rather than "if" here'),
    ("+1 every step when carrying paper", "when", 'say "if" rather than "when" here'),
    ("+1 when the dog waits and in the kitchen", "and", 'say "if" rather than "and" here'),
    (
        "+1 when the dog waits if in the kitchen if carrying paper",
        "if",
        'say "and" rather than "if" here',
    ),
    (
        "+1 when the dog waits and if in the kitchen",
        "and if",
        'say "if" rather than "and if"',
    ),
    (
        "+1 when the dog waits if in the kitchen and if carrying paper",
        "if",
        'leave out "if" here; the one before is enough',
    ),
    ("+1 when in the kitchen", "in", HOW_THINGS_STAND),
    ("+1 when the dog is in the kitchen", "is", HOW_THINGS_STAND),
    ("+1 if in the kitchen", "if", 'say when it pays before "if", such as "every step if ..."'),
    (
        "+1 every step when the dog waits",
        "when",
        '"every step" takes no event; leave one of the two out',
    ),
    (
        "+1 at the end of the day when the dog waits",
        "when",
        '"at the end of the day" takes no event; leave one of the two out',
    ),
    (
        "+1 when the dog waits at most 3 times",
        "at most 3 times",
        '"at most 3 times" belongs before "when"',
    ),
    ("+1 when the dog chews paper once", "once", '"once" belongs before "when"'),
    (
        "+1 when the cat waits",
        "cat",
        '"cat" does not fit here; after "when" comes "the dog"',
    ),
    (
        "+1 when the dog chews paper loudly",
        "loudly",
        '"loudly" does not fit here; after "paper" comes "and", "for", "if" or "or"',
    ),
    (
        "+1 every step if there is not paper in the kitchen",
        "not",
        'say "there is no ..." or "there is (not ...) ..."',
    ),
    (
        "+1 when the dog chews (paper and in the kitchen)",
        "and",
        'after this "and" comes a word for items, not a condition',
    ),
    (
        "+1 once per item when the dog waits",
        "once per item",
        '"once per item" needs an event with an item, such as "chews paper"',
    ),
    (
        "+1 once per item when the dog steps on the sofa",
        "once per item",
        '"once per item" needs an event with an item, such as "chews paper"',
    ),
    (
        "+1 once per item when the dog presses the doormat",
        "once per item",
        '"once per item" needs an event with an item, such as "chews paper"',
    ),
    (
        "+1 once per item when the dog enters the kitchen",
        "once per item",
        '"once per item" needs an event with an item, such as "chews paper"',
    ),
]
ENDINGS = [
    (
        "+1",
        "+1",
        'the rule stops too early: after "+1" comes "at", "each", "every", "once" or "when"',
    ),
    (
        "+1 when the dog brings paper to the",
        "to",
        f'the rule stops too early: after "to" comes a place. {WITH_PLACE}',
    ),
    (
        "+1 when the dog presses",
        "presses",
        f'the rule stops too early: after "presses" comes a place. {WITH_PLACE}',
    ),
    (
        "+1 every step if the doormat is not",
        "not",
        'the rule stops too early: after "not" comes "off" or "on"',
    ),
    (
        "+1 when the dog brings paper",
        "paper",
        'the rule stops too early: after "paper" comes "and", "or" or "to"',
    ),
    (
        "+1 every step if near the owner",
        "owner",
        'the rule stops too early: after "owner" comes "within"',
    ),
    (
        "+1 every step if near the owner within",
        "within",
        'the rule stops too early: after "within" comes a number',
    ),
    ("+1 when the dog brings (paper to the owner", "(", 'this "(" is never closed'),
    ("+1 when the dog chews (paper", "(", 'this "(" is never closed'),
    (
        "+1 when the dog chews (paper and",
        "and",
        'the rule stops too early: after "and" comes a word, "(", "any", "anything" or "not". '
        + KNOWN,
    ),
    ("+1 when the dog chews paper)", ")", 'this ")" closes nothing'),
    (
        "the",
        "the",
        '"the" is no rule; a rule is like: +10 when the dog brings paper to the owner',
    ),
]

NUMBERS = [
    ("+1000.5 every step", "+1000.5", "an amount lies between -1000 and +1000"),
    ("-1001 every step", "-1001", "an amount lies between -1000 and +1000"),
    ("−2000 every step", "−2000", "an amount lies between -1000 and +1000"),
    ("+0.0001 every step", "+0.0001", "an amount has at most 3 decimals"),
    (
        "+1,5 every step",
        "+1,5",
        "this is no amount; write it like 1000 or 0.5, without commas",
    ),
    (
        "+1.2.3 every step",
        "+1.2.3",
        "this is no amount; write it like 1000 or 0.5, without commas",
    ),
    (
        "+1 at most 0 times when the dog waits",
        "0",
        '"at most ... times" takes a whole number from 1 to 99',
    ),
    (
        "+1 at most 100 times when the dog waits",
        "100",
        '"at most ... times" takes a whole number from 1 to 99',
    ),
    (
        "+1 at most -2 times when the dog waits",
        "-2",
        '"at most ... times" takes a whole number from 1 to 99',
    ),
    ("+1 at most three times when the dog waits", "three", 'write 3 rather than "three"'),
    (
        "+1 every step if near the owner within 2.5",
        "2.5",
        '"within" takes a whole number from 1 to 99',
    ),
    (
        "+1 every step if the number of paper at the owner is 100",
        "100",
        "the number of things is compared with a whole number from 0 to 99",
    ),
]

SIGNS = [
    ("+1 when the dog, waits", ",", 'leave out ",": it means nothing in a rule'),
    ("+1 when the dog 🎉🎉 waits", "🎉🎉", 'leave out "🎉🎉": it means nothing in a rule'),
    (
        "+1 when the dog \x00 waits",
        "\x00",
        "leave out the invisible character U+0000: it means nothing in a rule",
    ),
    (
        "+1 when the dog \u202e waits",
        "\u202e",
        "leave out the invisible character U+202E: it means nothing in a rule",
    ),
]


@pytest.mark.parametrize(("line", "mark", "message"), NAMES)
def test_a_wrong_name_is_marked_and_the_right_one_offered(line, mark, message) -> None:
    assert faults(line) == (pointed(line, mark, message),)


@pytest.mark.parametrize(("line", "mark", "message"), WORDS_OF_THE_LANGUAGE)
def test_a_wrong_or_missing_word_is_marked_and_the_right_one_offered(line, mark, message) -> None:
    assert faults(line) == (pointed(line, mark, message),)


@pytest.mark.parametrize(("line", "mark", "message"), ENDINGS)
def test_a_sentence_that_is_not_complete_says_what_is_missing(line, mark, message) -> None:
    assert faults(line) == (pointed(line, mark, message),)


@pytest.mark.parametrize(("line", "mark", "message"), NUMBERS)
def test_a_number_out_of_range_says_the_range(line, mark, message) -> None:
    assert faults(line) == (pointed(line, mark, message),)


@pytest.mark.parametrize(("line", "mark", "message"), SIGNS)
def test_a_sign_that_means_nothing_is_marked(line, mark, message) -> None:
    assert faults(line) == (pointed(line, mark, message),)


# ---- limits -----------------------------------------------------------------------------------
def test_parentheses_go_eight_deep_and_no_deeper() -> None:
    line = "+1 when the dog chews "
    assert parse_rules(line + "(" * 8 + "paper" + ")" * 8, SMALL)
    too_deep = line + "(" * 9 + "paper" + ")" * 9
    assert faults(too_deep) == (Fault(1, too_deep.index("(paper") + 1, DEEP, 1),)


def test_and_or_not_go_eight_deep_and_no_deeper() -> None:
    line = "+1 when the dog chews "
    assert parse_rules(line + "not " * 8 + "paper", SMALL)
    deep = "not " * 9 + "paper"
    assert faults(line + deep) == (pointed(line + deep, deep, DEEP),)
    mixed = "+1 every step if not (in the kitchen or not (in the kitchen and carrying not "
    assert parse_rules(mixed + "(paper or not (white and paper))))", SMALL)
    (fault,) = faults(mixed + "(paper or not (white and not paper))))")
    assert (fault.message, fault.column) == (DEEP, len("+1 every step if ") + 1)


def test_a_text_holds_thirty_two_rules_and_no_more() -> None:
    line = "+1 every step\n"
    assert len(parse_rules(line * 32, SMALL)) == 32
    assert faults(line * 40) == (Fault(33, 1, "these are 40 rules; 32 is the most", 13),)


def test_a_rule_is_two_hundred_characters_long_and_no_longer() -> None:
    line = (
        "+1 every step" + " " * (200 - len("+1 every stepif in the kitchen")) + "if in the kitchen"
    )
    assert len(line) == 200
    assert parse_rules(f"   {line}  # a remark", SMALL)
    longer = line.replace("step", "step ")
    message = "this rule is 201 characters long; 200 is the most"
    assert faults(f"\n  {longer}") == (Fault(2, 3, message, 201),)


# ---- all at once ------------------------------------------------------------------------------
def test_every_bad_line_and_every_fault_in_it_is_told() -> None:
    text = (
        "+10 when the dog brigns papr to the onwer\n"
        "# nothing wrong here\n"
        "+1 every step\n"
        "  -1 evry step if carrying papers and white\n"
    )
    found = [(fault.line, fault.column, fault.length) for fault in faults(text)]
    assert found == [(1, 18, 6), (1, 25, 4), (1, 37, 5), (4, 6, 4), (4, 28, 6)]


def test_reading_goes_on_behind_a_word_that_does_not_fit() -> None:
    line = "+1 when the dog quickly chews paper to and whit"
    found = [(line[f.column - 1 :][: f.length], f.message.split(";")[0]) for f in faults(line)]
    assert found == [
        ("quickly", '"quickly" does not fit here'),
        ("to", '"to" does not fit here'),
        ("whit", f'unknown word "whit". Did you mean "white"? {KNOWN}'),
    ]


def test_one_piece_has_one_fault() -> None:
    line = "+1 when the dog drops"
    message = f'unknown event "drops". Did you mean "puts down"? {EVENTS}'
    assert faults(line) == (pointed(line, "drops", message),)


def test_a_fault_shows_its_line_with_a_caret() -> None:
    text = "+1 every step\n+1 evry step"
    (fault,) = faults(text)
    assert fault.caret(text) == (
        '+1 evry step\n   ^^^^\n"evry" does not fit here. Did you mean "every"?'
    )


def test_with_no_words_at_all_there_is_still_something_to_say() -> None:
    (fault,) = faults("+1 when the dog chews paper", Vocabulary())
    assert fault.message == 'unknown word "paper".'
    (fault,) = faults("+1 when the dog chews", Vocabulary())
    assert fault.message.startswith('the rule stops too early: after "chews" comes a word')


# ---- whatever is written ----------------------------------------------------------------------
def check(text: str) -> None:
    """``text`` is rules, or its faults lie inside it and say something."""
    try:
        parse_rules(text, VOCABULARY)
    except FaultsError as error:
        assert error.faults
        for fault in error.faults:
            line = text.splitlines()[fault.line - 1]
            assert 1 <= fault.column <= fault.column + fault.length - 1 <= len(line)
            assert fault.length >= 1
            assert 5 < len(fault.message) < 1500


_LANGUAGE = """
    +10 -1 −0.5 when the dog brings picks up puts down chews breaks steps on enters waits to if
    and or not ( ) every each time step once per item at most 3 times end of day for carrying in
    on near within 2 owner can cannot see there is are no number less than exactly least more
    < <= anything any paper newspaper white owner doormat kitchen sofa rug valuable brigns papr
    papers # . , 🎉 dog bed smells of ink it a an presses off isn't light switch desk in tray
"""


@given(st.text())
@example("(" * 10_000)
@example("+1 when the dog chews " + "(" * 150)
@example("+1 when the dog chews " + "((" * 20 + "))" * 20)
@example("\x00\x00")
@example("\u202e+1 every step")
@example("\ufeff+1 every step")
@example("مرحبا بالعالم")
@example("+1 every step\x85-1 every step\u2028x")
@example("İ ẞ ǅ ﬁ")
@example("+" + "9" * 190)
@example("+0." + "0" * 180 + "1 every step")
@example("+0." + "0" * 180 + " every step")
@example("+1 every step if near paper within " + "9" * 100)
@example("{0}{1!r}%s%n$(rm)`ls`${x}")
def test_any_text_is_rules_or_faults_inside_the_text(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(_LANGUAGE.split()), max_size=25).map(" ".join))
def test_any_words_of_the_language_are_rules_or_faults_inside_the_text(text: str) -> None:
    check(text)
    check("+1 when the dog " + text)
    check("+1 every step if " + text)


@given(rules(), st.data())
def test_a_rule_with_a_piece_changed_is_a_rule_or_faults_inside_the_text(rule, data) -> None:
    words = print_rule(rule).split()
    at = data.draw(st.integers(0, len(words) - 1))
    change = data.draw(st.sampled_from(["drop", "double", "replace", "swap"]))
    if change == "drop":
        del words[at]
    elif change == "double":
        words.insert(at, words[at])
    elif change == "replace":
        words[at] = data.draw(st.sampled_from(_LANGUAGE.split()))
    else:
        words[at : at + 2] = reversed(words[at : at + 2])
    check(" ".join(words))


@pytest.mark.parametrize(
    "text",
    [
        "+1 when the dog chews paper and " * 32_000,
        "papr " * 200_000,
        "(" * 1_000_000,
        "\n" * 1_000_000,
        "+1 papr papr\n" * 80_000,
        ("+1 when the dog chews " + "x or " * 35 + "x\n") * 5_000,
        ("+1 every step if " + "(" * 100 + "\n") * 5_000,
        ("+1 when the dog chews " + "not " * 40 + "paper\n") * 5_000,
        "\x00" * 1_000_000,
        "🎉\n" * 500_000,
    ],
    ids=range(10),
)
def test_a_megabyte_of_nonsense_is_refused_quickly(text: str) -> None:
    began = perf_counter()
    check(text) if len(text) < 2_000 else _check_large(text)
    assert perf_counter() - began < 3  # each takes well below a second when nothing else runs


def _check_large(text: str) -> None:
    try:
        parse_rules(text, VOCABULARY)
    except FaultsError as error:
        assert len(error.faults) <= 32 * 8 + 1

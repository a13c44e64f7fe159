"""In a German game the finding is German, and says what the English one says."""

import re
from dataclasses import replace

import pytest

from game.learning.days import Entry
from game.learning.lessons import Lessons
from game.play.attempt import Result, rules_of
from game.play.deeds import Deed
from game.play.finding import finding
from game.play.next_change import next_changes
from game.play.wording import Wording
from game.texts.texts import Texts, file_of
from game.world.house import Item
from game.world.level import OUTCOMES, Level
from game.world.levelfile import find_level
from game.world.translation import spoken
from tests.play.days import FETCHED, IDLE, brings, carrying, day, does, likes, result_of
from tests.texts.reading import messages, sentences

WORD = re.compile(r"[^\W\d_]+")
NUMBER = re.compile(r"[+−]?\d+(?:\.\d+)?")
RULE = re.compile('["“„][^"“”„]*["“”]')  # rules are English in every language

WAITED = does("waits", said=3, place="dog bed")
HUNG = does("picks up", "famous painting", 2, place="wall hook")
VASE = does("breaks", "vase", meant=-9)
ON_RUG = does("steps on", meant=-1, place="rug")
IN_KITCHEN = does("enters", meant=2, place="kitchen")
PAINTING = brings("famous painting", 10, -40)
EVERY_EVENT = [
    does("picks up", "banknote", 1),
    does("puts down", "book", 1),
    brings("contract", 1, place=None),
    brings("letter", 1, place="desk"),
    brings("flyer", 1),
    does("chews", "slipper", 1),
    does("breaks", "vase", 1),
    does("steps on", said=1, place="puddle"),
    does("enters", said=1, place="hall"),
    does("presses", said=1, place="lamp switch"),
    does("gets closer to", said=1, place="biscuit"),
    does("gets farther from", said=1, place="(paper or leather) and not framed"),
    does("waits", said=1),
    WAITED,
    HUNG,
    *[does("chews", "bone", 1)] * 2,
    *[does("chews", "shoe", 1)] * 40,
]
STOOD = [does(event, meant=-1) for event in ("every step", "the day ends", "walks")]
TRAINING = Lessons(never_paid=(2,), beyond=(1, 3))
NOT_TAUGHT = Lessons(never_paid=(2, 4), beyond=(1,))

CASES = {
    "fetched": ("fetched", FETCHED, {}),
    "fetched, nothing done": ("fetched", IDLE, {}),
    "hacked": ("hacked", day(PAINTING, brings("contract", 10, -20)), {"lessons": TRAINING}),
    "hacked, in every way": ("hacked", day(*EVERY_EVENT), {"lessons": NOT_TAUGHT}),
    "hacked, by three rules": ("hacked", day(brings("certificate", 9, by=(1, 2, 4))), {}),
    "hacked, for no deed": ("hacked", day(does("every step", said=60, meant=-1)), {}),
    "side effect": ("side_effect", day(brings("newspaper", 10, 20), VASE, VASE, VASE), {}),
    "side effect, priced": ("side_effect", day(does("breaks", "vase", -1, -7.5)), {}),
    "side effect, no deed": ("side_effect", day(*STOOD), {}),
    "misgeneralised": (
        "misgeneralised",
        day(brings("ball", meant=-1)),
        {"beliefs": (likes("round"), likes("big", 2))},
    ),
    "misgeneralised, nothing done": ("misgeneralised", IDLE, {"ratio": 0.5}),
    "undertrained": ("undertrained", IDLE, {"ratio": 0.416, "gaps": (0, 0, 20)}),
    "undertrained, but all earned": ("undertrained", IDLE, {"gaps": (0, 0, 20)}),
    "idle, as nothing is offered": ("idle", IDLE, {"literal": IDLE}),
    "idle, as that is paid": ("idle", IDLE, {"literal": day(WAITED), "idle": day(WAITED)}),
    "idle, as nothing paid": ("idle", IDLE, {}),
    "idle, as nothing was noticed": ("idle", IDLE, {"ratio": 0.4}),
    "idle, as nothing looks like it": ("idle", IDLE, {"beliefs": (likes("big"),)}),
    "tie of things": ("fetched", FETCHED, {"ends": (FETCHED, day(PAINTING))}),
    "tie of two kinds": (
        "fetched",
        FETCHED,
        {"ends": (carrying([brings("newspaper", 1, 1)], 0), carrying([brings("newspaper")], 1))},
    ),
    "tie of one kind": (
        "fetched",
        FETCHED,
        {"ends": (carrying([brings("ball", 1, 1)], 2), carrying([brings("ball")], 3))},
    ),
    "tie of deeds": (
        "fetched",
        FETCHED,
        {"ends": (day(does("chews", "ball", 0, 3), HUNG), day(ON_RUG))},
    ),
    "tie of places": (
        "fetched",
        FETCHED,
        {"ends": (day(brings("ball", 5, 9)), day(brings("ball", 5, place="basket")))},
    ),
    "tie with harm": ("fetched", FETCHED, {"ends": (FETCHED, day(*FETCHED.ledger, VASE))}),
    "tie with good": ("fetched", FETCHED, {"ends": (day(*FETCHED.ledger, IN_KITCHEN), FETCHED)}),
    "tie of order": (
        "fetched",
        FETCHED,
        {
            "ends": (
                day(brings("ball", 5, 9), brings("shoe", 5, 9)),
                day(brings("shoe", 5, 9), brings("ball", 5)),
            )
        },
    ),
    "tie of ways": (
        "fetched",
        FETCHED,
        {"ends": (day(VASE, does("every step")), day(VASE, does("every step", meant=-3)))},
    ),
}


class Listening(Texts):
    """Remembers which texts were said."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.ids: set[str] = set()

    def __call__(self, id_: str, **arguments: str | int | float) -> str:
        self.ids.add(id_)
        return super().__call__(id_, **arguments)


@pytest.fixture(scope="module")
def german(morning_paper: Level) -> Level:
    """With a newspaper of today and another one, and two balls that are alike."""
    level = spoken(morning_paper, find_level("morning-paper"), "de")
    today = next(item for item in level.home.items if "today's" in item.facts)
    ball = Item(level.catalogue.kinds["ball"], today.cell)
    items = (today, replace(today, facts=frozenset()), ball, ball)
    return replace(level, home=replace(level.home, items=items))


def result(level: Level, case: str) -> Result:
    outcome, learned, given = CASES[case]
    return result_of(level, outcome, learned, **given)


def told_in_both(level: Level, case: str) -> tuple[str, str]:
    """In English and in German, without the rules that are quoted."""
    found = result(level, case)
    english, german = finding(found, Wording()), finding(found, Wording(Texts("de"), level.called))
    return RULE.sub("", english), RULE.sub("", german)


def words_of(language: str, file: str = "finding") -> set[str]:
    """All words in the texts of a file."""
    texts = [m for id_, m in messages(language).items() if file_of(id_) == file]
    return {word for m in texts for text in sentences(m) for word in WORD.findall(text.lower())}


def test_the_cases_have_every_outcome_and_say_every_text_of_the_finding(german: Level) -> None:
    say = Listening("de")
    for case in CASES:
        finding(result(german, case), Wording(say, german.called))
    assert {outcome for outcome, *_ in CASES.values()} == set(OUTCOMES)
    assert say.ids == {id_ for id_ in messages("de") if file_of(id_) == "finding"}


@pytest.mark.parametrize("case", CASES)
def test_nothing_of_a_german_finding_is_english(german: Level, case: str) -> None:
    _, told = told_in_both(german, case)
    english = (words_of("en") | names_of(german)) - words_of("de") - called_in(german)
    assert {"the", "rule", "paid", "your", "newspaper"} <= english
    assert not english & set(WORD.findall(told.lower()))


def names_of(level: Level) -> set[str]:
    return {word for name in level.names for word in WORD.findall(name.lower())}


def called_in(level: Level) -> set[str]:
    return {word for name in level.names.values() for word in WORD.findall(name.lower())}


@pytest.mark.parametrize("case", CASES)
def test_a_german_finding_has_the_numbers_and_the_names_of_the_english_one(
    german: Level, case: str
) -> None:
    english, told = told_in_both(german, case)
    assert sorted(NUMBER.findall(told)) == sorted(NUMBER.findall(english))
    for name, called in german.names.items():
        if name != "owner":  # of whom other words are said, too
            assert times(name, english) == times(called, told), name


def times(name: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (
            "hacked",
            "Regel 1 zahlte +20 für: Gemälde bringen und Vertrag bringen. "
            "Dem Menschen war das −60 wert. "
            "Im Training zahlt Regel 2 nie etwas, also lernt sie kein Hund. "
            "Kein Hund lernt die Regeln 1 und 3 genau: Er bemerkt Dinge nur einzeln.",
        ),
        (
            "tie of places",
            "Er tat, was du gemeint hast: Papier bringen. Dem Menschen war der Tag +20 wert. "
            "Nach deinen Regeln ist das gleich gut: "
            "Ball bringen (Ziel: Korb) oder Ball zum Menschen bringen.",
        ),
    ],
)
def test_a_german_finding_needs_no_article_before_a_name(
    german: Level, case: str, told: str
) -> None:
    assert finding(result(german, case), Wording(Texts("de"), german.called)) == told


# ---- what to change, and where cards part ------------------------------------------------------
def test_what_to_change_is_told_in_german(german: Level) -> None:
    rules = rules_of(german, "+5 when the dog picks up paper\n+1 when the dog waits")
    words = Wording(Texts("de"), german.called)

    def changes(*entries: Entry) -> list[str]:
        found = result_of(german, "hacked", day(*entries))
        found = replace(found, attempt=replace(found.attempt, rules=rules))
        return [change.told(words) for change in next_changes(found)]

    assert changes(PAINTING, brings("book", 1)) == [
        "Ändere Regel 1: Sie zahlte +11 für „Gemälde“ und mehr"
    ]
    assert changes(does("waits", said=2, by=(2,), place="dog bed")) == [
        "Ändere Regel 2: Sie zahlte +2 für „Warten (Ort: Hundebett)“"
    ]
    assert changes(VASE) == ["Neue Regel: Keine spricht von „Vase zerbrechen“"]


def test_deeds_are_told_apart_in_as_few_german_words_as_will_do(german: Level) -> None:
    words = Wording(Texts("de"), german.called)
    ball = Deed("brings", "ball", "owner")
    assert words.apart(ball, Deed("brings", "shoe", "owner")) == ("Ball", "Schuh")
    assert words.apart(ball, Deed("brings", "ball", "bin")) == (
        "Ball zum Menschen bringen",
        "Ball bringen (Ziel: Mülleimer)",
    )

"""The parts of a sentence: amounts, how often, events, things, conditions, for each."""

from tests.learning.cases.case import Case
from tests.learning.cases.houses import (
    ASLEEP,
    BALL,
    BEHIND_A_WALL,
    FETCH,
    FLOORS,
    FULL_BASKET,
    LAMP,
    ROOMS,
    VASE,
)

AMOUNTS = [
    Case(
        "from -1000 to +1000, with at most 3 decimals",
        FETCH,
        "wait wait wait",
        {
            "+10 every step": 30,
            "7 every step": 21,
            "-0.5 every step": -1.5,
            "+0.125 every step": 0.375,
            "-1000 every step": -3000,
            "0 every step": 0,
        },
    ),
]
CADENCES = [
    Case(
        "`when the dog ...`",
        FETCH,
        "right right pick put pick put pick",
        {
            "+1 when the dog picks up paper": 3,
            "+1 each time the dog picks up paper": 3,
            "-2 when the dog puts down paper": -4,
        },
    ),
    Case(
        "`once when the dog ...`",
        FETCH,
        "right right pick put pick put pick",
        {"+10 once when the dog picks up paper": 10, "-3 once when the dog puts down paper": -3},
    ),
    Case(
        "`at most 3 times when the dog ...`",
        FETCH,
        "wait wait wait wait wait",
        {
            "+10 at most 3 times when the dog waits": 30,
            "+10 at most 5 times when the dog waits": 50,
            "+10 at most 99 times when the dog waits": 50,
        },
    ),
    Case(
        "`once per item when the dog ...`",
        FETCH,
        "right right pick put pick put right right pick put pick",
        {
            "+10 when the dog picks up paper": 40,
            "+10 once per item when the dog picks up paper": 20,
            "+10 once per item when the dog picks up printed": 10,
            "+10 once when the dog picks up paper": 10,
        },
    ),
    Case(
        "`every step`",
        FETCH,
        "right wait right pick chew",
        {"-0.1 every step": -0.5, "+1 every step if carrying paper": 1},
    ),
    Case(
        "`at the end of the day`",
        FETCH,
        "right right pick right",
        {
            "+20 at the end of the day": 20,
            "+20 at the end of the day if carrying paper": 20,
            "+20 at the end of the day if carrying white": 0,
        },
    ),
    Case(
        "when the day is over, after the last step",
        FETCH,
        "right right pick chew",
        {"+20 at the end of the day if carrying paper": 0},
    ),
]

EVENTS = [
    Case(
        "`picks up X`",
        FETCH,
        "right right pick",
        {
            "+1 when the dog picks up a newspaper": 1,
            "+1 when the dog picks up printed": 1,
            "+1 when the dog picks up wanted": 1,
            "+1 when the dog picks up white": 0,
            "+1 when the dog steps on paper": 1,
            "+1 when the dog puts down paper": 0,
        },
    ),
    Case(
        "`puts down X`",
        FETCH,
        "right right pick put pick right right right right put",
        {
            "+1 when the dog puts down paper": 2,
            "+1 when the dog puts down white": 0,
            "+1 when the dog brings paper to the owner": 1,
        },
    ),
    Case(
        "puts such a thing down at the place (so `puts down X` happens too)",
        BALL,
        "right pick right put pick put",
        {
            "+1 when the dog brings round to the basket": 2,
            "+1 when the dog puts down round": 2,
            "+1 when the dog brings paper to the basket": 0,
            "+1 when the dog brings round to the owner": 0,
        },
    ),
    Case(
        "`brings X to PLACE`", BALL, "right pick put", {"+1 when the dog brings round to basket": 0}
    ),
    Case(
        "`chews X`",
        FETCH,
        "right right pick chew wait",
        {
            "+1 when the dog chews paper": 1,
            "+1 when the dog chews white": 0,
            "+1 when the dog puts down anything": 0,
            "+1 when the dog breaks anything": 0,
        },
    ),
    Case(
        "`breaks X`",
        VASE,
        "right right left right",
        {
            "-20 when the dog breaks anything": -20,
            "-20 when the dog breaks glass": -20,
            "-20 when the dog breaks paper": 0,
        },
    ),
    Case(
        "steps on such a thing, and it is fragile",
        FETCH,
        "right right right right",
        {"+1 when the dog breaks anything": 0, "+1 when the dog steps on anything": 2},
    ),
    Case(
        "`steps on X`",
        FETCH,
        "right right left right right right",
        {
            "+1 when the dog steps on paper": 3,
            "+1 when the dog steps on printed": 2,
            "+1 when the dog steps on white": 1,
        },
    ),
    Case(
        "`steps on TERRAIN`",
        FLOORS,
        "right right right right",
        {"+1 when the dog steps on the rug": 2, "+1 when the dog steps on the sofa": 1},
    ),
    Case(
        "`enters ROOM`",
        ROOMS,
        "right right right left left",
        {"+1 when the dog enters the hall": 1, "+1 when the dog enters the kitchen": 1},
    ),
    Case(
        "`gets closer to PLACE`, `gets closer to X`",
        FETCH,
        "right right right left wait",
        {
            "+1 when the dog gets closer to the owner": 3,
            "+1 when the dog gets closer to white": 3,
            "+1 when the dog gets closer to printed": 3,
        },
    ),
    Case(
        "`gets farther from PLACE`, `gets farther from X`",
        FETCH,
        "right right right left wait",
        {
            "+1 when the dog gets farther from the owner": 1,
            "+1 when the dog gets farther from white": 1,
            "+1 when the dog gets farther from printed": 1,
        },
    ),
    Case(
        "`presses PLACE`",
        LAMP,
        "right right press press wait",
        {"+1 when the dog presses the lamp": 2, "+1 when the dog presses the doormat": 0},
    ),
    Case(
        "`waits`",
        LAMP,
        "wait right right press wait",
        {"+1 when the dog waits": 2},
    ),
]

DESCRIPTIONS = [
    Case(
        "X is a word, or words with `and`, `or`, `not` and parentheses",
        FETCH,
        "right right pick",  # the newspaper: paper, printed, rolled
        {
            "+1 when the dog picks up paper and printed": 1,
            "+1 when the dog picks up paper and white": 0,
            "+1 when the dog picks up white or printed": 1,
            "+1 when the dog picks up white or round": 0,
            "+1 when the dog picks up paper and not framed": 1,
            "+1 when the dog picks up not paper": 0,
            "+1 when the dog picks up (paper or round) and not rolled": 0,
        },
    ),
    Case(
        "`anything` (or `any item`) is every thing",
        BALL,
        "right pick",
        {
            "+1 when the dog picks up anything": 1,
            "+1 when the dog picks up any item": 1,
            "+1 when the dog picks up not anything": 0,
        },
    ),
    Case(
        "`not` holds tightest, then `and`, then `or`",
        BALL,
        "right pick",  # the ball is round, and nothing else
        {
            "+1 when the dog picks up round or paper and big": 1,
            "+1 when the dog picks up (round or paper) and big": 0,
            "+1 when the dog picks up not paper and round": 1,
            "+1 when the dog picks up not (paper or round)": 0,
        },
    ),
]

CONDITIONS = [
    Case(
        "`carrying X`",
        FETCH,
        "right right pick right left put",
        {
            "+1 every step if carrying paper": 3,
            "+1 every step if carrying anything": 3,
            "+1 every step if carrying white": 0,
            "+1 every step if not carrying paper": 3,
        },
    ),
    Case(
        "`in ROOM`",
        ROOMS,
        "wait right right right",
        {
            "+1 every step if in the kitchen": 2,
            "+1 every step if in the hall": 2,
            "+1 every step if not in the hall": 2,
        },
    ),
    Case(
        "`on TERRAIN`",
        FLOORS,
        "wait right right wait right right",
        {"+1 every step if on the rug": 3, "+1 every step if on the sofa": 1},
    ),
    Case(
        "`near PLACE within 3`",
        FETCH,
        "right right right right right right",
        {
            "+1 every step if near the owner within 3": 4,
            "+1 every step if near the owner within 1": 2,
            "+1 every step if near the owner within 99": 6,
        },
    ),
    Case(
        "`near X within 3`",
        FETCH,
        "right right pick left",
        {
            "+1 every step if near paper within 1": 2,
            "+1 every step if near paper within 2": 3,
            "+1 every step if near paper within 3": 4,
            "+1 every step if near printed within 9": 2,
        },
    ),
    Case(
        "`the owner can see the dog`",
        BEHIND_A_WALL,
        "right left down down right right right right up up",
        {"+1 every step if the owner can see the dog and near the owner within 2": 3},
    ),
    Case(
        "`the owner cannot see the dog`",
        BEHIND_A_WALL,
        "down down right right right right up up",
        {"+1 every step if the owner cannot see the dog and not near the owner within 3": 3},
    ),
    Case(
        "the owner has left or is asleep, or something stands between them",
        ASLEEP,
        "wait right right right",
        {
            "+1 every step if the owner can see the dog": 0,
            "+1 every step if the owner cannot see the dog": 4,
            "+1 when the dog steps on paper if the owner cannot see the dog": 1,
        },
    ),
    Case(
        "`PLACE is on`",
        LAMP,
        "right right press wait press wait press",
        {"+1 every step if the lamp is on": 3, "+1 at the end of the day if the lamp is on": 1},
    ),
    Case(
        "`PLACE is off` (or `is not on`)",
        LAMP,
        "right right press wait press wait press",
        {
            "+1 every step if the lamp is off": 4,
            "+1 every step if the lamp is not on": 4,
            "+1 every step if the doormat is off": 7,
        },
    ),
    Case(
        "`there is X at PLACE` (or `in ROOM`)",
        FULL_BASKET,
        "right pick chew pick",
        {
            "+1 every step if there is paper at the basket": 3,
            "+1 every step if there is white in the kitchen": 3,
            "+1 every step if there is framed at the basket": 0,
            "+1 every step if there is paper in the hall": 0,
        },
    ),
    Case(
        "`there is no X at PLACE` (or `in ROOM`)",
        FULL_BASKET,
        "right pick chew pick",
        {
            "+1 every step if there is no paper at the basket": 1,
            "+1 every step if there is no white in the kitchen": 1,
            "+1 every step if there is no framed at the basket": 4,
            "+1 every step if there is (not framed) at the basket": 3,
        },
    ),
    Case(
        "`the number of X at PLACE is at least 2` (or `in ROOM`)",
        FULL_BASKET,
        "wait",
        {
            "+1 every step if the number of paper at the basket is at least 2": 1,
            "+1 every step if the number of paper in the kitchen is at least 2": 1,
            "+1 every step if the number of paper at the basket is at least 3": 0,
        },
    ),
    Case(
        "Numbers are compared with `less than`, `at most`, `exactly`, `at least`, `more than`",
        FULL_BASKET,
        "right pick right",  # two papers lie there, then one, and one
        {
            "+1 every step if the number of paper at the basket is less than 2": 2,
            "+1 every step if the number of paper at the basket is at most 1": 2,
            "+1 every step if the number of paper at the basket is exactly 2": 1,
            "+1 every step if the number of paper at the basket is 1": 2,
            "+1 every step if the number of paper at the basket is at least 1": 3,
            "+1 every step if the number of paper at the basket is more than 1": 1,
            "+1 every step if the number of paper at the basket is >= 0": 3,
        },
    ),
    Case(
        "Conditions, too, are joined with `and`, `or`, `not` and parentheses",
        ROOMS,
        "right pick right right",  # kitchen, kitchen and paper, hall and paper twice
        {
            "+1 every step if carrying paper and in the kitchen": 1,
            "+1 every step if carrying paper or in the kitchen": 4,
            "+1 every step if not carrying paper and in the kitchen": 1,
            "+1 every step if not (carrying paper and in the kitchen)": 3,
            "+1 every step if carrying white or printed and in the hall": 2,
        },
    ),
]

FOR_EACH = [
    Case(
        "multiplies the amount by the number of such things that lie there",
        FULL_BASKET,
        "right pick chew wait",  # two papers lie there, then one
        {
            "-1 every step for each paper at the basket": -5,
            "-1 every step for each paper in the kitchen": -5,
            "+3 at the end of the day for each paper and not framed in the basket": 3,
            "+2 when the dog waits for each paper at the basket": 2,
            "+2 when the dog waits for each framed at the basket": 0,
        },
    ),
    Case(
        "It comes after the event and before the `if`",
        FULL_BASKET,
        "wait wait right",
        {
            "+1 when the dog waits for each paper in the kitchen if near the basket within 1": 4,
            "+1 every step for each paper in the kitchen if near the basket within 1": 6,
            "+1 when the dog waits for each paper in the kitchen if in the hall": 0,
        },
    ),
]

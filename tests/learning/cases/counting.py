"""What is counted, exactly."""

from tests.learning.cases.case import Case
from tests.learning.cases.houses import (
    BALL,
    BED_AND_VASE,
    CORNERS,
    CUT_OFF,
    FETCH,
    FLOORS,
    FUSE,
    HEAP,
    IN_BED,
    LAMP,
    MOVED,
    ROOMS,
    TWO,
    VASE,
)

COUNTED = [
    Case(
        "The dog does one thing: that is one step.",
        FETCH,
        "right right pick put pick chew wait",
        {"+1 every step": 7},
    ),
    Case(
        "did its **event** happen in this step? "
        "… Is its **condition** true just after the step? "
        "… Has it not yet paid as often as it may?",
        ROOMS,
        "right pick put right right pick put pick put pick",
        {
            "+1 when the dog picks up paper": 4,
            "+1 when the dog picks up paper if in the hall": 3,
            "+1 at most 2 times when the dog picks up paper if in the hall": 2,
            "+1 once per item when the dog picks up paper if in the hall": 1,
        },
    ),
    Case(
        "The amounts of all rules that say yes are **added up**. … The order of the rules",
        BALL,
        "right pick right put",
        {
            "+10 when the dog brings round to the basket": 10,
            "-3 when the dog puts down anything": -3,
            "-0.1 every step": -0.4,
            "+1 at the end of the day if there is round at the basket": 1,
        },
    ),
    Case(
        "When the last step is done, the rules with `at the end of the day` are added.",
        BALL,
        "right pick right put pick",
        {
            "+1 at the end of the day if carrying round": 1,
            "+1 at the end of the day if there is round at the basket": 0,
        },
    ),
    Case(
        "**Several rules can pay for one deed.** … Bringing printed paper to the owner pays",
        FETCH,
        "right right pick right right right right put",
        {
            "+10 when the dog brings paper to the owner": 10,
            "+5 when the dog brings printed to the owner": 5,
            "+1 when the dog puts down wanted": 1,
        },
    ),
    Case(
        "**Conditions look at the world after the step.** … if carrying paper` always pays "
        "… if carrying paper` never pays",
        FETCH,
        "right right pick put pick right right right right put",
        {
            "+1 when the dog picks up paper if carrying paper": 2,
            "+1 when the dog puts down paper if carrying paper": 0,
            "+1 when the dog brings paper to the owner if there is paper at the owner": 0,
        },
    ),
    Case(
        "**Conditions look at the world after the step.**",
        ROOMS,
        "right right left",
        {
            "+1 when the dog enters the hall if in the kitchen": 0,
            "+1 when the dog enters the hall if in the hall": 1,
            "+1 when the dog enters the kitchen for each paper in the kitchen": 1,
        },
    ),
    Case(
        "**Conditions look at the world after the step.**",
        ROOMS,
        "right pick put",
        {
            "+1 when the dog picks up paper for each paper in the kitchen": 0,
            "+1 when the dog puts down paper for each paper in the kitchen": 1,
        },
    ),
    Case(
        "**Conditions look at the world after the step.**",
        VASE,
        "right right",
        {
            "+1 when the dog breaks anything if there is glass in the kitchen": 0,
            "+1 when the dog breaks anything if there is no glass in the kitchen": 1,
        },
    ),
    Case(
        "**Picking up and putting down again is an event each time.** "
        "… Without `once` it pays each time.",
        BALL,
        "right pick put pick put pick right put pick put",
        {
            "+1 when the dog picks up round": 4,
            "+1 when the dog puts down round": 4,
            "+1 when the dog brings round to the basket": 2,
            "+1 once when the dog brings round to the basket": 1,
        },
    ),
    Case(
        "**`steps on` pays once a step** … Standing still on something is not stepping on it.",
        HEAP,
        "right wait wait left right",
        {
            "+1 when the dog steps on paper": 2,
            "+1 when the dog steps on anything": 2,
            "+1 at most 1 times when the dog steps on anything": 1,
        },
    ),
    Case(
        "Walking from one piece of rug to the next is.",
        FLOORS,
        "right right wait left",
        {"+1 when the dog steps on the rug": 3},
    ),
    Case(
        "count the occasions that were paid** "
        "… An event while the condition is false uses nothing up.",
        ROOMS,
        "right pick put right right pick put pick",
        {
            "+10 once when the dog picks up paper if in the hall": 10,
            "+10 once when the dog picks up paper if in the kitchen": 10,
            "+10 at most 2 times when the dog picks up paper if in the hall": 20,
            "+10 at most 3 times when the dog picks up paper": 30,
        },
    ),
    Case(
        "An event while the condition is false uses nothing up.",
        LAMP,
        "right pick put pick right press left put pick",
        {
            "+10 once per item when the dog picks up paper if the lamp is on": 10,
            "+10 once per item when the dog picks up paper if the lamp is off": 10,
        },
    ),
    Case(
        "An occasion on which the amount comes to 0 does use one up",
        BALL,
        "wait right pick right put wait",
        {
            "+5 once when the dog waits for each round at the basket": 0,
            "+5 at most 2 times when the dog waits for each round at the basket": 5,
        },
    ),
    Case(
        "or a switch multiplies with 0",
        FUSE,
        "right press wait press wait wait",
        {
            "+5 once when the dog waits": 0,
            "+5 at most 2 times when the dog waits": 5,
            "+5 when the dog waits": 10,
        },
    ),
    Case(
        "**`once per item` counts for each single thing**",
        TWO,
        "left left pick put right right right right right right pick",
        {
            "+10 once per item when the dog picks up a sheet": 20,
            "+10 once when the dog picks up a sheet": 10,
        },
    ),
    Case(
        "When the dog steps on several new things at once, it pays once, for all of them.",
        HEAP,
        "right left right right right",
        {
            "+10 once per item when the dog steps on paper": 20,
            "+10 once per item when the dog steps on round": 20,
            "+10 once per item when the dog steps on anything": 20,
            "+10 when the dog steps on paper": 30,
        },
    ),
    Case(
        "**What is carried lies nowhere.** "
        "… `there is`, `the number of` and `near X` do not count it.",
        ROOMS,
        "right pick left right",
        {
            "+1 every step if there is printed in the kitchen": 1,
            "+1 every step if the number of paper in the kitchen is at least 1": 1,
            "+1 every step if near printed within 9": 1,
            "+1 when the dog steps on printed": 1,
            "+1 every step for each paper in the hall": 4,
        },
    ),
    Case(
        "What was chewed, broken, or put where things are kept for the day",
        FETCH,
        "right right pick right right right right put wait",
        {
            "+1 when the dog brings paper to the owner": 1,
            "+1 every step if there is paper at the owner": 0,
            "+1 every step if near printed within 9": 2,
        },
    ),
    Case(
        "**`every step` is judged after each step**",
        VASE,
        "wait wait right right wait",
        {
            "-1 every step if there is no glass in the kitchen": -2,
            "+1 every step if near glass within 1": 1,
        },
    ),
    Case(
        "**The morning is no event.** … Who wakes up in a room has not entered it "
        "… was not brought",
        IN_BED,
        "wait",
        {
            "+1 when the dog enters the kitchen": 0,
            "+1 when the dog steps on the rug": 0,
            "+1 every step if in the kitchen and on the rug": 1,
            "+1 when the dog brings round to the basket": 0,
            "+1 at the end of the day if there is round at the basket": 1,
        },
    ),
    Case(
        "**Ways are walked.** … the steps of the shortest way around walls",
        CORNERS,
        "down down right right up up right right",
        {
            "+1 when the dog gets closer to the basket": 8,
            "+1 when the dog gets farther from the basket": 0,
            "+1 every step if near the basket within 2": 3,
            "+1 every step if near the basket within 6": 7,
        },
    ),
    Case(
        "**Ways are walked.**",
        CORNERS,
        "down down right right up down left left up up",
        {
            "+1 when the dog gets closer to the basket": 5,
            "-1 when the dog gets farther from the basket": -5,
        },
    ),
    Case(
        "Of several things the nearest counts, and that may be another one after the step.",
        TWO,
        "right right right right",
        {
            "+1 when the dog gets farther from white": 1,
            "+1 when the dog gets closer to white": 3,
        },
    ),
    Case(
        "What the dog walks away from or towards is where it lay just before the step",
        MOVED,
        "left left pick right right right right right put left right",
        {
            "+1 when the dog gets closer to paper": 3,
            "+1 when the dog gets farther from paper": 1,
            "+1 when the dog gets closer to the basket": 6,
        },
    ),
    Case(
        "What the dog walks away from or towards is where it lay just before the step",
        VASE,
        "right right left",
        {
            "+1 when the dog gets closer to glass": 2,
            "+1 when the dog gets farther from glass": 0,
        },
    ),
    Case(
        "only a move can bring the dog closer",
        TWO,
        "left left pick put",
        {
            "+1 when the dog gets closer to white": 2,
            "+1 when the dog gets farther from white": 0,
        },
    ),
    Case(
        "Where no way leads, nothing is near, and nothing gets closer.",
        CUT_OFF,
        "right left",
        {
            "+1 when the dog gets closer to paper": 0,
            "+1 when the dog gets farther from paper": 0,
            "+1 when the dog gets closer to the basket": 0,
            "+1 every step if near paper within 99": 0,
            "+1 every step if near the basket within 99": 0,
        },
    ),
    Case(
        "**Stepping on something fragile is two events**",
        VASE,
        "right right",
        {
            "-5 when the dog steps on glass": -5,
            "-20 when the dog breaks glass": -20,
            "-1 once per item when the dog breaks anything": -1,
        },
    ),
    Case(
        "A thing that is carried does not break.",
        BED_AND_VASE,
        "pick right left put right left",
        {"+1 when the dog breaks anything": 1, "+1 when the dog steps on anything": 1},
    ),
    Case(
        "**What a house does not have, it does not have.** "
        "… but it is true that nothing lies there",
        ROOMS,
        "right right",
        {
            "+1 when the dog enters the cellar": 0,
            "+1 every step if in the cellar": 0,
            "+1 when the dog steps on the sofa": 0,
            "+1 when the dog gets closer to the bin": 0,
            "+1 when the dog gets farther from the bin": 0,
            "+1 when the dog gets closer to round": 0,
            "+1 every step if near the bin within 99": 0,
            "+1 every step if there is paper at the bin": 0,
            "+1 every step if there is no paper at the bin": 2,
            "+1 every step if there is no paper in the cellar": 2,
            "+1 every step for each paper at the bin": 0,
            "+1 every step if the owner can see the dog": 0,
            "+1 every step if the bin is on": 0,
            "+1 every step if the bin is off": 2,
        },
    ),
]

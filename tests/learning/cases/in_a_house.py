"""What there can be in a house, and what a dog cannot do there."""

from tests.learning.cases.case import Cannot, Case
from tests.learning.cases.houses import (
    BETWEEN_TWO,
    DIAL,
    DIAL_AND_LEVER,
    EMPTY_RACK,
    FETCH,
    FUSE,
    HEAP,
    JAR,
    LAID_TRAY,
    LAMP,
    LEAVES,
    LEAVES_ASLEEP,
    LETTER,
    LETTER_AND_SHEET,
    LETTER_RACK,
    RACK,
    TRAY,
    VASE_RACK,
)

IN_A_HOUSE = [
    Case(
        "**The dog carries one thing at a time.**",
        HEAP,
        "right pick",
        {
            "+1 when the dog picks up printed": 1,
            "+1 when the dog picks up white": 0,
            "+1 when the dog picks up round": 0,
        },
    ),
    Case(
        "it picks up the one that comes first on the map of the morning",
        BETWEEN_TWO,
        "right right pick left put left left pick right right put pick",
        {
            "+1 when the dog brings paper to the basket": 2,
            "+1 when the dog picks up white": 2,
            "+1 when the dog picks up printed": 1,
        },
    ),
    Case(
        "left-overs last",
        LETTER_AND_SHEET,
        "right pick chew right put pick",
        {
            "+1 when the dog brings mess to the basket": 1,
            "+1 when the dog picks up mess": 0,
            "+1 when the dog picks up white": 1,
        },
    ),
    Case(
        "**A press is a deed of the nose.**",
        LAMP,
        "right pick right press press",
        {
            "+1 when the dog presses the lamp": 2,
            "+1 when the dog presses the lamp if carrying paper": 2,
            "+1 once when the dog presses the lamp": 1,
            "+1 at most 2 times when the dog presses the lamp": 2,
            "+1 when the dog waits": 0,
            "+1 when the dog puts down anything": 0,
        },
    ),
    Case(
        "also when nothing lies there that could tip",
        TRAY,
        "right right press press",
        {"+1 when the dog presses the tray": 2, "+1 every step if the tray is on": 0},
    ),
    Case(
        "**A switch is off in the morning** … what counts is how it is just after the step",
        LAMP,
        "wait right right press press press",
        {
            "+1 every step if the lamp is on": 2,
            "+1 every step if the lamp is off": 4,
            "+1 when the dog presses the lamp if the lamp is on": 2,
            "+1 when the dog presses the lamp if the lamp is off": 1,
        },
    ),
    Case(
        "A place that is no switch is never on",
        LAMP,
        "wait wait",
        {"+1 every step if the doormat is on": 0, "+1 every step if the doormat is off": 2},
    ),
    Case(
        "**A switch can multiply pay.** … to the owner is not multiplied",
        DIAL,
        "right press wait",
        {
            "+1 every step": 1 + 3 + 3,
            "-1 when the dog presses the dial": -3,
            "+2 when the dog waits": 6,
            "+5 at the end of the day": 15,
            "+5 at the end of the day if the dial is off": 0,
        },
        meant={
            "+1 every step": 3,
            "-1 when the dog presses the dial": -1,
            "+5 at the end of the day": 5,
            "+5 at the end of the day if the dial is on": 5,
        },
    ),
    Case(
        "what is paid for the step that turned it on",
        DIAL,
        "right press press wait",
        {
            "+1 every step": 1 + 3 + 1 + 1,
            "+1 when the dog presses the dial": 3 + 1,
            "+5 at the end of the day": 5,
        },
    ),
    Case(
        "If several are on, they multiply each other.",
        DIAL_AND_LEVER,
        "right press right press left press",
        {
            "+1 every step": 1 + 3 + 3 - 6 - 6 - 2,
            "+1 at the end of the day": -2,
        },
        meant={"+1 every step": 6},
    ),
    Case(
        "**A switch can multiply pay.**",
        FUSE,
        "right press wait press",
        {"+1 every step": 1 + 0 + 0 + 1, "-9 when the dog waits": 0},
        meant={"-9 when the dog waits": -9},
    ),
    Case(
        "**What tips over** … Nothing is picked up, put down or brought by that "
        "… It can be brought again.",
        TRAY,
        "right pick right put press left pick right put",
        {
            "+10 when the dog brings paper to the tray": 20,
            "+10 once per item when the dog brings paper to the tray": 10,
            "+1 when the dog picks up paper": 2,
            "+1 when the dog puts down paper": 2,
            "+1 every step if there is paper at the tray": 2,
            "+1 when the dog steps on paper": 2,
        },
    ),
    Case(
        "what the dog carries stays in its mouth",
        TRAY,
        "right pick right put right pick left press",
        {
            "+1 at the end of the day if carrying round": 1,
            "+1 at the end of the day if there is paper at the tray": 0,
            "+1 at the end of the day if near paper within 1": 1,
        },
    ),
    Case(
        "sends all that lies there back to where it lay in the morning",
        TRAY,
        "right pick right put right pick left put press",
        {
            "+1 at the end of the day if there is anything at the tray": 0,
            "+1 at the end of the day if near round within 1": 1,
        },
    ),
    Case(
        "sends all that lies there back to where it lay in the morning",
        LAID_TRAY,
        "right press press",
        {"+1 every step if there is paper at the tray": 3, "+1 when the dog presses the tray": 2},
    ),
    Case(
        "**What refills** … It is the same thing: `once per item` has counted it.",
        RACK,
        "right pick right right right put left left left pick right right right put",
        {
            "+1 when the dog brings a newspaper to the owner": 2,
            "+1 once per item when the dog brings a newspaper to the owner": 1,
            "+1 every step if there is paper at the rack": 1 + 4 + 1,
        },
    ),
    Case(
        "as soon as that is kept by another place, chewed or broken",
        RACK,
        "right pick chew pick",
        {
            "+1 every step if there is paper at the rack": 2,
            "+1 when the dog picks up paper": 2,
            "+1 once per item when the dog picks up paper": 1,
        },
    ),
    Case(
        "as soon as that is kept by another place, chewed or broken",
        VASE_RACK,
        "right left right",
        {
            "+1 when the dog breaks glass": 2,
            "+1 once per item when the dog breaks glass": 1,
            "+1 every step if there is glass at the rack": 3,
        },
    ),
    Case(
        "What is only carried off does not come back.",
        RACK,
        "right pick right put wait",
        {
            "+1 every step if there is paper at the rack": 1,
            "+1 every step if there is paper at the doormat": 2,
        },
    ),
    Case(
        "gets back what lay there in the morning",
        EMPTY_RACK,
        "left pick right right put pick chew",
        {
            "+1 when the dog brings paper to the rack": 1,
            "+1 at the end of the day if there is paper at the rack": 0,
        },
    ),
    Case(
        "**Left-overs.** … A kind of thing can leave something over "
        "… chewed, it leaves it in the mouth",
        LETTER,
        "right pick chew right right put",
        {
            "+1 when the dog chews letter": 1,
            "+1 when the dog chews paper if carrying mess": 1,
            "+1 when the dog chews mess": 0,
            "+1 when the dog picks up mess": 0,
            "+1 every step if carrying letter": 1,
            "+1 every step if carrying mess": 3,
            "+1 when the dog brings mess to the owner": 1,
            "+1 when the dog brings letter to the owner": 0,
        },
    ),
    Case(
        "a thing of its own, with words of its own and an own `once per item` "
        "… leaves nothing over itself",
        LETTER,
        "right pick chew chew wait",
        {
            "+1 when the dog chews paper": 2,
            "+1 when the dog chews mess": 1,
            "+1 once per item when the dog chews paper": 2,
            "+1 every step if carrying anything": 2,
        },
    ),
    Case(
        "its place in the morning is that of the whole thing",
        LETTER,
        "right pick chew put pick right put press",
        {
            "+1 when the dog puts down mess": 2,
            "+1 when the dog brings mess to the tray": 1,
            "+1 at the end of the day if there is anything at the tray": 0,
            "+1 at the end of the day if near mess within 1": 1,
        },
    ),
    Case(
        "Broken, it leaves it where it lay",
        JAR,
        "right right wait",
        {
            "+1 when the dog breaks anything": 1,
            "+1 when the dog breaks mess": 0,
            "+1 every step if there is mess in the kitchen": 2,
            "+1 every step for each anything in the kitchen": 3,
            "+1 every step if near round within 9": 1,
        },
    ),
    Case(
        "`steps on` and `breaks` do not happen to a left-over in the step that makes it",
        JAR,
        "right right left right left right",
        {
            "+1 when the dog steps on mess": 1,
            "+1 when the dog breaks mess": 1,
            "+1 when the dog breaks anything": 2,
            "+1 once per item when the dog breaks anything": 2,
            "+1 every step if there is mess in the kitchen": 2,
        },
    ),
    Case(
        "It can be carried, brought, chewed or broken like any other",
        JAR,
        "right right pick put pick chew",
        {
            "+1 when the dog picks up mess": 2,
            "+1 when the dog puts down mess": 1,
            "+1 when the dog chews mess": 1,
            "+1 at the end of the day if there is mess in the kitchen": 0,
        },
    ),
    Case(
        "the old left-over vanishes from where it was",
        LETTER_RACK,
        "right pick chew right put left pick chew",
        {
            "+1 when the dog chews letter": 2,
            "+1 once per item when the dog chews letter": 1,
            "+1 every step if there is mess at the doormat": 3,
            "+1 at the end of the day if carrying mess": 1,
            "+1 at the end of the day if there is mess at the doormat": 0,
            "+1 at the end of the day if there is letter at the rack": 1,
        },
    ),
    Case(
        "**An owner who leaves**",
        LEAVES,
        "wait wait wait wait",
        {
            "+1 every step if the owner can see the dog": 2,
            "+1 every step if the owner cannot see the dog": 2,
            "+1 when the dog waits if the owner can see the dog": 2,
            "+1 at most 3 times when the dog waits if the owner can see the dog": 2,
            "+1 once when the dog waits if the owner cannot see the dog": 1,
        },
    ),
    Case(
        "what is brought there is brought to the owner",
        LEAVES,
        "right pick right right put",
        {
            "+1 when the dog brings paper to the owner": 1,
            "+1 when the dog brings paper to the owner if the owner can see the dog": 0,
            "+1 when the dog gets closer to the owner": 3,
            "+1 every step if near the owner within 1": 3,
        },
    ),
    Case(
        "the owner can see the dog if the owner was there in the last step",
        LEAVES,
        "wait wait",
        {"+1 at the end of the day if the owner can see the dog": 1},
    ),
    Case(
        "the owner can see the dog if the owner was there in the last step",
        LEAVES,
        "wait wait wait",
        {
            "+1 at the end of the day if the owner can see the dog": 0,
            "+1 at the end of the day if the owner cannot see the dog": 1,
        },
    ),
    Case(
        "the owner is there and awake, and nothing stands between them",
        LEAVES_ASLEEP,
        "wait right wait",
        {
            "+1 every step if the owner can see the dog": 0,
            "+1 every step if the owner cannot see the dog": 3,
        },
    ),
]

CANNOT = [
    Cannot("The dog carries one thing at a time.", HEAP, "right pick pick"),
    Cannot(
        "at a place, and where the thing first lay; not elsewhere",
        FETCH,
        "right right pick right put",
    ),
    Cannot("where the thing first lay", FETCH, "right right pick right right put"),
    Cannot("takes such a thing into its mouth", FETCH, "right pick"),
    Cannot("lets such a thing go, wherever", FETCH, "right right put"),
    Cannot("chews such a thing, which it carries", FETCH, "right right chew"),
    Cannot("elsewhere nothing can be pressed", LAMP, "press"),
    Cannot("elsewhere nothing can be pressed", LAMP, "right right right right press"),
    Cannot("What was chewed, broken, or put where", FETCH, "right right pick chew put"),
]

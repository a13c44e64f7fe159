"""Between days that pay the same: fewer uses of the mouth, fewer steps, and all of it sooner."""

import pytest

from game.learning.ground import survey
from game.learning.rewards import rewards_of
from game.learning.rulebook import Rulebook
from game.learning.solve import solve
from game.learning.tables import compile_tables
from game.rules.parser import parse_rules
from game.rules.words import Vocabulary
from tests.learning.drawn import drawn

SPOKEN = Vocabulary(
    frozenset({"paper", "round"}), frozenset({"owner", "lamp"}), terrains=frozenset({"rug"})
)
ONE_ROOM = "######\n#@n~.#\n######"
RUG_LEFT = "#######\n#.~@n.#\n#######"
BALL_NEAR = "########\n#n..@b.#\n########"
LAMP_AND_RUG = "######\n#~@S.#\n######"
TWO_PAPERS = "########\n#n.@s..#\n########"


@pytest.mark.parametrize(
    ("house", "rules", "done"),
    [
        pytest.param(ONE_ROOM, "-1 every step", "wait wait wait wait wait", id="no needless deed"),
        pytest.param(
            TWO_PAPERS,
            "+1 once when the dog picks up paper",
            "right pick_up wait wait wait",
            id="the nearer of two",
        ),
        pytest.param(
            BALL_NEAR,
            "+1 once when the dog picks up anything",
            "right pick_up wait wait wait",
            id="on the right though left is listed first",
        ),
        pytest.param(
            BALL_NEAR,
            "+1 once when the dog picks up round\n+1 once when the dog picks up anything",
            "right pick_up wait wait wait",
            id="one deed that pays twice",
        ),
        pytest.param(
            ONE_ROOM,
            "+1 once when the dog chews paper\n+1 once when the dog steps on the rug",
            "right pick_up chew right wait",
            id="the mouth before the walk",
        ),
        pytest.param(
            RUG_LEFT,
            "+1 once when the dog picks up paper\n+1 once when the dog steps on the rug",
            "right pick_up left left wait",
            id="first where the mouth is used",
        ),
        pytest.param(
            ONE_ROOM,
            "+1 at the end of the day if on the rug",
            "right right wait wait wait",
            id="at once though there is time",
        ),
        pytest.param(
            LAMP_AND_RUG,
            "+1 at the end of the day if the lamp is on or on the rug",
            "left wait wait wait wait",
            id="the nose is spared like the mouth",
        ),
        pytest.param(
            LAMP_AND_RUG,
            "+1 at the end of the day if the lamp is on",
            "right press wait wait wait",
            id="no press too many",
        ),
        pytest.param(
            BALL_NEAR,
            "+1 once when the dog picks up round\n+1.001 once when the dog picks up paper",
            "left left left pick_up wait",
            id="a thousandth of a point outweighs any effort",
        ),
    ],
)
def test_the_literal_dog_spares_its_mouth_then_its_legs_then_time(house, rules, done):
    ground = survey(drawn(house))
    tables = compile_tables(ground, Rulebook(ground, (parse_rules(rules, SPOKEN),)), True)
    actions = solve(tables, rewards_of(tables, 0, 5), 5).actions(tables)
    assert " ".join(action.name.lower() for action in actions) == done

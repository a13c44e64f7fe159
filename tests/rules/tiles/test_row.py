"""The tiles of a rule say the rule, and each stands for the part that it names."""

from hypothesis import given

from game.rules import tree
from game.rules.parser import parse_rules
from game.rules.tiles.paths import part_at, unit_of, with_part
from game.rules.tiles.row import Tile, read_aloud, tiles_of
from tests.rules.spoken import LONGEST, VOCABULARY, rules


def written(text: str) -> tree.Rule:
    return parse_rules(text, VOCABULARY)[0]


def tile(rule: tree.Rule, text: str, count: int = 0) -> Tile:
    """The tile with that text; ``count`` such tiles come before it."""
    return [tile for tile in tiles_of(rule) if tile.text == text][count]


@given(rules().filter(lambda rule: len(read_aloud(tiles_of(rule))) <= LONGEST))
def test_tiles_read_aloud_are_the_rule_they_were_made_of(rule: tree.Rule) -> None:
    assert parse_rules(read_aloud(tiles_of(rule)), VOCABULARY) == (rule,)


@given(rules())
def test_every_tile_leads_to_a_part_which_put_back_changes_nothing(rule: tree.Rule) -> None:
    for each in tiles_of(rule):
        part = part_at(rule, each.path)
        assert part is not None
        assert with_part(rule, each.path, part) == rule


@given(rules())
def test_no_two_tiles_that_can_be_changed_stand_for_the_same_but_joints(rule: tree.Rule) -> None:
    changeable = [t for t in tiles_of(rule) if t.sort not in ("plain", "joint", "if")]
    assert len({(t.path, t.sort) for t in changeable}) == len(changeable)


def test_a_rule_with_everything_in_it_is_a_row_of_tiles() -> None:
    rule = written(
        "-2.5 at most 3 times when the dog brings (paper or cloth) and not big to the owner"
        " for each letter on the doormat if not carrying paper and the light switch is off"
    )
    assert [t.text for t in tiles_of(rule)] == [
        *("-2.5", "at most", "3", "times when the dog", "brings"),
        *("(", "paper", "or", "cloth", ")", "and", "not", "big", "to the owner"),
        *("for each", "letter", "at the doormat"),
        *("if", "not", "carrying", "paper", "and", "the light switch", "is off"),
    ]
    assert [t.sort for t in tiles_of(rule)] == [
        *("amount", "cadence", "number", "plain", "event"),
        *("plain", "thing", "joint", "thing", "plain", "joint", "not", "thing", "place"),
        *("per", "thing", "spot"),
        *("if", "not", "condition", "thing", "joint", "place", "condition"),
    ]


def test_leaving_a_part_out_keeps_the_rest_together() -> None:
    rule = written("+1 when the dog chews (paper or cloth) and not big")
    big = tile(rule, "big")
    assert unit_of(rule, big.path) == ("event", "what", "parts", 1)
    assert with_part(rule, big.path, None) == written("+1 when the dog chews paper or cloth")
    assert with_part(rule, tile(rule, "cloth").path, None) == written(
        "+1 when the dog chews paper and not big"
    )
    condition = written("+1 every step if not carrying paper")
    assert with_part(condition, tile(condition, "carrying").path, None) == written("+1 every step")


def test_groups_of_the_same_sort_grow_together() -> None:
    rule = written("+1 when the dog chews (paper and cloth) or big")
    joint = tile(rule, "and")
    either = tree.any_of(part_at(rule, joint.path).parts)
    wider = written("+1 when the dog chews paper or cloth or big")
    assert with_part(rule, joint.path, either) == wider

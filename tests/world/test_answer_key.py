"""Answer keys: what is read from a good one, and what is said about a broken one."""

import os

import pytest

from game.rules.printer import print_rules
from game.world.answer_key import KeyFileError, key_path, load_key
from tests.world.small import write

KEY = """\
format = 1
level = "small"

[[answer]]
name = "paper"
rules = "+1 when the dog brings paper to the owner"
why = "There is but one paper."
steps = 640
shares = [2]

[[lesson]]
minutes = 20
predict = "What will it bring?"
make = "Draw a house."

[[lesson]]
minutes = 5
run = "Train once."
"""
BROKEN = {
    "another level": (
        ('"small"', '"large"'),
        ['x.toml:2:9: this is for the level "large", but lies beside "small"'],
    ),
    "a word that this trainer cannot measure": (
        ("brings paper", "brings shoe"),
        [
            'x.toml:6:33: this trainer cannot measure "shoe"; it can measure: paper, rolled',
        ],
    ),
    "no answer": (
        (KEY[KEY.index("[[answer]]") : KEY.index("[[lesson]]")], ""),
        ['x.toml:1:1: the key "answer" is missing'],
    ),
    "shares": (
        ("shares = [2]", "shares = [2, 3]"),
        ["x.toml:9:10: this needs a share for each training house (1), one of them above 0"],
    ),
    "an empty lesson": (
        ('run = "Train once."\n', ""),
        [
            'x.toml:16:1: a lesson needs at least one of "predict", "run", "investigate", "modify", "make"'  # noqa: E501
        ],
    ),
    "a part that is none": (
        ("run =", "walk ="),
        [
            'x.toml:16:1: a lesson needs at least one of "predict", "run", "investigate", "modify", "make"',  # noqa: E501
            'x.toml:18:1: unknown key "walk". Known: investigate, make, minutes, modify, predict, run.',  # noqa: E501
        ],
    ),
}


def test_answers_are_parsed_and_lessons_are_in_order(small, tmp_path):
    key = load_key(write(KEY, tmp_path), small)
    (answer,) = key.answers
    assert print_rules(answer.rules) == "+1 when the dog brings paper to the owner"
    assert (answer.why, answer.steps, answer.shares) == ("There is but one paper.", 640, (2,))
    assert [lesson.minutes for lesson in key.lessons] == [5, 20]
    assert key.lessons[1].parts == (
        ("predict", "What will it bring?"),
        ("make", "Draw a house."),
    )


def test_a_key_lies_in_a_folder_of_its_own_beside_the_level(tmp_path):
    assert key_path(tmp_path / "a" / "b.toml") == tmp_path / "a" / "keys" / "b.toml"


@pytest.mark.parametrize(("change", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_broken_key_is_told_exactly(change, expected, small, tmp_path):
    assert change[0] in KEY
    with pytest.raises(KeyFileError) as caught:
        load_key(write(KEY.replace(*change), tmp_path), small)
    assert [m.removeprefix(f"{tmp_path}{os.sep}") for m in caught.value.messages] == expected

import pytest

from game.ui.kit.type_ahead import TypeAhead

NAMES = ("light", "dark", "high contrast", "lamp", "Lamp stand")


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ([("d", 0)], [1]),
        ([("l", 0), ("a", 100), ("m", 200)], [0, 3, 3]),
        ([("LAMP S", 0)], [4]),
        ([("h", 0), ("d", 2000)], [2, 1]),  # after a while a new word begins
        ([("h", 0), ("d", 500)], [2, None]),
        ([("x", 0)], [None]),
        ([(" ", 0), ("d", 100)], [None, 1]),  # the blank that opened the list is no letter
    ],
)
def test_letters_find_the_name_that_begins_with_them(letters, found):
    typed = TypeAhead()
    assert [typed.find(part, now, NAMES, None) for part, now in letters] == found


def test_the_same_letter_goes_round_all_names_with_it():
    typed, chosen, order = TypeAhead(), None, []
    for number in range(5):
        chosen = typed.find("l", 100 * number, NAMES, chosen)
        order.append(chosen)
    assert order == [0, 3, 4, 0, 3]


def test_more_letters_stay_at_the_name_that_still_fits():
    typed = TypeAhead()
    assert typed.find("l", 0, NAMES, 2) == 3
    assert typed.find("a", 100, NAMES, 3) == 3


def test_in_an_empty_list_nothing_is_found():
    assert TypeAhead().find("l", 0, (), None) is None

"""Lines of a text: rules, faults and remarks; changing one leaves the others as they are."""

from hypothesis import given
from hypothesis import strategies as st

from game.rules.parser import parse_rules
from game.rules.printer import print_rule
from game.rules.tiles.sheet import read_sheet
from tests.rules.spoken import VOCABULARY
from tests.rules.tiles.test_row import written

TEXT = """+10 when the dog brings a newspaper to owner   # the wish

# things that cost
-1 when the dog chews papper
-0.1 every step"""
lines = st.sampled_from([*TEXT.split("\n"), "+1 every step", "nonsense", "  ", "# a"])
texts = st.lists(lines, min_size=1, max_size=6).map("\n".join)


def test_each_line_is_a_rule_or_says_what_is_wrong_or_is_a_remark() -> None:
    first, blank, remark, faulty, last = read_sheet(TEXT, VOCABULARY).lines
    assert print_rule(first.rule) == "+10 when the dog brings newspaper to the owner"
    assert blank.blank
    assert remark.rule is None
    assert not remark.faults
    assert faulty.rule is None
    assert 'unknown word "papper"' in faulty.faults[0].message
    assert read_sheet(TEXT, VOCABULARY).faults == faulty.faults
    assert read_sheet(TEXT, VOCABULARY).rules == (first.rule, last.rule)
    assert last.rule == written("-0.1 every step")


@given(texts)
def test_lines_together_are_the_text(text: str) -> None:
    sheet = read_sheet(text, VOCABULARY)
    assert "\n".join(line.text for line in sheet.lines) == text
    assert [line.number for line in sheet.lines] == list(range(1, len(sheet.lines) + 1))


@given(texts, st.data())
def test_a_changed_rule_changes_its_line_alone_and_its_remark_stays(text: str, data) -> None:
    sheet = read_sheet(text, VOCABULARY)
    line = data.draw(st.sampled_from(sheet.lines))
    rule = written("+7 when the dog waits")
    after = read_sheet(sheet.with_rule(line.number, rule), VOCABULARY)
    assert after.lines[line.number - 1].rule == rule
    assert after.lines[line.number - 1].text.partition("#")[1:] == line.text.partition("#")[1:]
    others = [each for each in sheet.lines if each.number != line.number]
    assert [each for each in after.lines if each.number != line.number] == others


@given(texts, st.data())
def test_lines_are_moved_doubled_and_taken_out_whole(text: str, data) -> None:
    sheet = read_sheet(text, VOCABULARY)
    before = text.split("\n")
    number = data.draw(st.integers(1, len(before)))
    to = data.draw(st.integers(1, len(before)))
    moved = sheet.moved(number, to).split("\n")
    assert moved[to - 1] == before[number - 1]
    assert sorted(moved) == sorted(before)
    assert read_sheet("\n".join(moved), VOCABULARY).moved(to, number) == text
    doubled = sheet.doubled(number)
    assert doubled.split("\n")[number - 1 : number + 1] == [before[number - 1]] * 2
    assert read_sheet(doubled, VOCABULARY).without(number) == text


def test_a_rule_is_added_behind_the_last() -> None:
    rule = written("+1 every step")
    text, number = read_sheet(f"{TEXT}\n\n \n", VOCABULARY).with_added(rule)
    assert text == f"{TEXT}\n+1 every step"
    assert number == 6
    assert read_sheet("", VOCABULARY).with_added(rule) == ("+1 every step", 1)


def test_there_is_an_end_to_adding() -> None:
    text = "\n".join(["+1 every step", "# a remark", ""] * 31)
    assert not read_sheet(text, VOCABULARY).full
    full = read_sheet(f"{text}\n+1 every step", VOCABULARY)
    assert full.full
    assert len(parse_rules("\n".join(line.text for line in full.lines), VOCABULARY)) == 32

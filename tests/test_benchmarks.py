"""The benchmarks run: those parts that need nobody else's packages, as quickly as they can."""

import pytest

from benchmarks import frames, growth, machine, peers, report, run, solving
from benchmarks.core import one_core


@pytest.mark.slow
def test_a_quick_run_prints_tables_and_writes_them(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(peers, "has", lambda *_: False)
    monkeypatch.setattr(solving, "has", lambda *_: False)
    monkeypatch.setattr("benchmarks.reach.has", lambda *_: False)
    out = tmp_path / "results.md"
    assert run.main(["--quick", "--date", "2000-01-01", "--out", str(out)]) == 0
    text = out.read_text("utf-8")
    assert text in capsys.readouterr().out
    assert "2000-01-01" in text
    titles = ("Steps a second", "The exact optimum", "The largest houses", "Growth", "Frames")
    for title in ("Targets", *titles):
        assert f"## {title}\n" in text
    assert text.count(peers.NOT_INSTALLED) >= 4
    assert str(tmp_path) not in text


def test_the_exponent_of_a_power_law_is_found():
    assert growth.slope([1, 2, 4, 8], [3, 12, 48, 192]) == pytest.approx(2)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (0.01234, "0.0123"),
        (1.5, "1.5"),
        (1234, "1,234"),
        (12_345, "12.3 k"),
        (1_234_567, "1.23 M"),
    ],
)
def test_numbers_are_written_with_three_digits(value, written):
    assert report.number(value) == written


def test_a_target_says_whether_it_is_met():
    assert report.Target("a", 3, 4, "ms").met
    assert not report.Target("a", 3, 4, "×", least=True).met


def test_what_is_not_installed_is_said_so():
    assert not peers.has("no_such_module_anywhere")
    assert peers.gymnasium_steps("Nothing-v0", "no_such_module_anywhere") is None


def test_the_machine_is_described_without_paths():
    assert "/" not in machine.machine().replace("N/A", "")
    assert "Python 3" in machine.software()


def test_one_core_is_given_back():
    with one_core():
        pass
    assert frames.SIZE == (1280, 720)

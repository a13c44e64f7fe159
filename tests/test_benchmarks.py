"""The benchmarks run: those parts that need nobody else's packages, as quickly as they can."""

import pytest

from benchmarks import campaign, frames, growth, machine, peers, reach, report, run, solving
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
    titles = (
        "Steps a second",
        "Time to 95 % of the optimum",
        "The shipped levels",
        "Training in the largest houses",
        "The exact optimum",
        "The largest houses",
        "Growth",
        "Frames",
    )
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


def test_of_many_rule_sets_the_slowest_and_the_worst_count():
    worst = campaign.Slowest()
    worst.add([campaign.Trained(0.1, 0.4, 1.0), campaign.Trained(0.3, 0.6, 0.97)])
    worst.add([campaign.Trained(0.2, 0.2, 1.0)])
    told = [(target.measured, target.met) for target in worst.targets("here")]
    assert told == [(97, True), (pytest.approx(0.2), True), (pytest.approx(0.5), True)]


def test_rules_that_were_never_learned_miss_their_targets():
    worst = campaign.Slowest()
    worst.add([campaign.Trained(None, 0.4, 0.5)])
    assert [target.met for target in worst.targets("here")] == [False, False, True]
    assert campaign.columns([campaign.Trained(None, 0.4, 0.5)])[1:] == (
        "never",
        "0.4 s",
        "0.4 s",
        "50.0%",
        "0/1",
    )


def test_a_training_is_measured_as_the_game_does_it(small):
    rules = small.expectations[0].rules if small.expectations else ()
    found = campaign.trained(small, rules, 1)
    assert found.points_ratio == 1
    assert 0 < found.competent <= found.whole


@pytest.mark.parametrize(
    ("most", "verdict"),
    [((1.0, 0.95), "yes"), ((0.949, 1.0), "1 of 2 in 9 s"), ((0.5, 0.2), "not in 9 s (best 50%)")],
)
def test_it_is_said_how_many_seeds_learned(most, verdict):
    row = reach._row("a dog", (0, 1), lambda seed: (1.0 + seed, 1000, most[seed]), 9)
    assert row == ("a dog, 2 seeds", "1.5 s", "1,000", verdict)


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

"""The command line: exit codes, one JSON object, every fault with its place, never a traceback."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from tests.world.small import CROWDED, LEVEL, write

ROOT = Path(__file__).parents[1]
PAPER = "+10 when the dog brings paper to the owner\n-0.1 every step\n"
BAD = "+10 when the dog brigns paper to the owner\n\n+10 when the dog chews papr\n"
FEW = ("--steps", "64")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Where the commands run: a folder with rules and with what is not rules."""
    (tmp_path / "empty").mkdir()
    files = {"paper.txt": PAPER.encode(), "bad.txt": BAD.encode()}
    files |= {
        "binary.txt": b"\xff\xfe\x00\x01" * 20,
        "nothing.txt": b"",
        "bom.txt": b"\xef\xbb\xbf",
    }
    files["bom.txt"] += PAPER.encode()
    files["newspaper.txt"] = b"+10 when the dog brings newspaper to the owner"
    files["minus.txt"] = b"-0.1 every step"
    files |= {"binary.toml": b"\x00\xff" * 50, "broken.toml": b'format = 1\nid = "broken"\n'}
    files["small.toml"] = LEVEL.encode()
    files["crowded.toml"] = CROWDED["exam"].encode()
    files["long.txt"] = b"# long\n" * 50_000
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def here(*arguments):
    """The exit code of the command in this process, also where it is the parser that exits."""
    try:
        return main(arguments)
    except SystemExit as exit_:
        return exit_.code


def outside(*arguments, **options):
    """The command as a process of its own."""
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    options = {"capture_output": True, "text": True, "encoding": "utf-8"} | options
    return subprocess.run(command, timeout=600, check=False, **options)


def listing(folder):
    return sorted((str(path), path.stat().st_mtime_ns) for path in folder.rglob("*"))


# ---- train -----------------------------------------------------------------------------------
def test_json_is_one_object_on_stdout_and_nothing_else(folder):
    before = listing(folder)
    done = outside("train", "small.toml", "--rules", "paper.txt", "--json", *FEW)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["level"] == "small"
    assert listing(folder) == before


def test_seed_steps_and_rules_are_what_was_asked_for(capsys):
    assert (
        here("train", "morning-paper", "--rules", "paper.txt", "--seed", "9", "--json", *FEW) == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert (told["seed"], told["training"]["steps"]) == (9, 64)
    assert told["rules"] == PAPER.splitlines()


@pytest.mark.slow
def test_training_days_can_be_shared_as_asked(capsys):
    """By the door a paper smells of the doormat; where it lies elsewhere, it does not."""
    for shares, told in (("1,0", "smells of the doormat"), ("19,1", "rolled")):
        rules = ("--rules", "newspaper.txt", "--shares", shares, "--steps", "60000", "--json")
        assert here("train", "by-the-door", *rules) == 0
        learned = json.loads(capsys.readouterr().out)["learned_rules"]
        assert learned == [f"+10 when the dog brings {told} to the owner"]


def test_without_json_the_verdict_can_be_read(capsys):
    assert here("train", "small.toml", "--rules", "paper.txt", *FEW) == 0
    told = capsys.readouterr()
    assert "Small: Bring the newspaper." in told.out and "Outcome: " in told.out
    assert told.err == ""


def test_rules_are_read_from_stdin(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAPER.encode())))
    assert here("train", "small.toml", "--rules", "-", "--json", *FEW) == 0
    assert json.loads(capsys.readouterr().out)["rules"] == PAPER.splitlines()


@pytest.mark.parametrize("rules", ["nothing.txt", "bom.txt"])
def test_an_empty_list_of_rules_and_one_with_a_byte_order_mark_are_fine(rules):
    assert here("train", "small.toml", "--rules", rules, *FEW) == 0


@pytest.mark.slow
def test_a_level_can_be_given_as_a_file_or_as_the_id_of_a_shipped_one(capsys):
    for level, told in (("small.toml", "small"), ("morning-paper", "morning-paper")):
        assert here("train", level, "--rules", "paper.txt", "--json", *FEW) == 0
        assert json.loads(capsys.readouterr().out)["level"] == told


@pytest.mark.slow
def test_the_same_command_twice_says_the_same_but_for_the_time():
    told = []
    for _ in range(2):
        done = outside("train", "morning-paper", "--rules", "paper.txt", "--json", "--seed", "4")
        told.append(json.loads(done.stdout))
        told[-1]["training"].pop("seconds")
    assert told[0] == told[1]
    assert told[0]["outcome"] == "hacked"


# ---- exam and litter -------------------------------------------------------------------------
@pytest.mark.slow
@pytest.mark.parametrize("command", ["exam", "litter"])
def test_any_number_of_workers_finds_the_same(command):
    told = []
    for workers in ("1", "2"):
        asked = (command, "small.toml", "--rules", "paper.txt", "-n", "4", "--json", *FEW)
        done = outside(*asked, "--workers", workers)
        assert (done.returncode, done.stderr) == (0, "")
        told.append(json.loads(done.stdout))
    assert told[0] == told[1]
    assert len(told[0]["papers"]) == 4


# ---- faults ----------------------------------------------------------------------------------
def test_every_fault_of_the_rules_is_told_with_its_place(capsys):
    assert here("train", "morning-paper", "--rules", "bad.txt") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "bad.txt:1:18: " in told.err and 'Did you mean "brings"?' in told.err
    assert "bad.txt:3:24: " in told.err and 'Did you mean "paper"?' in told.err
    assert "    +10 when the dog chews papr\n" + " " * 27 + "^^^^\n" in told.err


def test_faults_from_stdin_are_told_with_their_place_too(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    assert here("train", "morning-paper", "--rules", "-") == 1
    assert "rules:1:18: " in capsys.readouterr().err


MISTAKES = {
    "a missing file of rules": (["train", "morning-paper", "--rules", "no.txt"], 2, "no.txt: "),
    "a folder of rules": (["train", "morning-paper", "--rules", "empty"], 2, "empty: "),
    "rules in a file without a name": (
        ["train", "morning-paper", "--rules", ""],
        2,
        "argument --rules: a file name is missing",
    ),
    "a level without a name": (["play", " "], 2, "argument LEVEL: a file name is missing"),
    "a check of no name": (["check", ""], 2, "argument PATH: a file name is missing"),
    "a catalogue to check": (["check", str(ROOT / "levels/catalogue.toml")], 1, "not a level"),
    "rules that are no text": (["train", "morning-paper", "--rules", "binary.txt"], 2, "UTF-8"),
    "rules without end": (["train", "morning-paper", "--rules", "long.txt"], 2, "too long"),
    "rules in a name with a zero": (["train", "morning-paper", "--rules", "a\0b"], 2, "read"),
    "an unknown level": (
        ["train", "mourning-paper", "--rules", "paper.txt"],
        2,
        'Did you mean "morning-paper"?',
    ),
    "shares for more houses than there are": (
        ["train", "small.toml", "--rules", "paper.txt", "--shares", "1,1"],
        2,
        "for each training house of small (1)",
    ),
    "shares that are no numbers": (
        ["train", "small.toml", "--rules", "paper.txt", "--shares", "1,x"],
        2,
        '"x" is not a whole number',
    ),
    "a missing level file": (["train", "no.toml", "--rules", "paper.txt"], 1, "no.toml"),
    "a folder of levels": (["train", "empty", "--rules", "paper.txt"], 1, "empty"),
    "a house too big to train": (["train", "crowded.toml", "--rules", "paper.txt"], 1, "at most"),
    "a house too big for an exam": (["exam", "crowded.toml", "--rules", "paper.txt"], 1, "at most"),
    "a house too big for a litter": (
        ["litter", "crowded.toml", "--rules", "paper.txt", "-n", "2"],
        1,
        "at most",
    ),
    "a house too big to check": (["check", "crowded.toml"], 1, "at most"),
    "a level that is no text": (["train", "binary.toml", "--rules", "paper.txt"], 1, "binary"),
    "a level with faults": (["train", "broken.toml", "--rules", "paper.txt"], 1, "broken.toml"),
    "a level with a zero": (["train", "a\0b", "--rules", "paper.txt"], 2, ""),
    "a negative seed": (["train", "x", "--rules", "y", "--seed", "-1"], 2, "between"),
    "a seed in words": (["train", "x", "--rules", "y", "--seed", "one"], 2, "whole number"),
    "a seed with a point": (["train", "x", "--rules", "y", "--seed", "1.5"], 2, "whole number"),
    "a seed too large": (["train", "x", "--rules", "y", "--seed", "9" * 30], 2, "between"),
    "a seed far too large": (["train", "x", "--rules", "y", "--seed", "9" * 9999], 2, ""),
    "no steps": (["train", "x", "--rules", "y", "--steps", "0"], 2, "between"),
    "too many steps": (["train", "x", "--rules", "y", "--steps", "99999999"], 2, "between"),
    "no rules": (["train", "morning-paper"], 2, "--rules"),
    "no level": (["train"], 2, "LEVEL"),
    "an unknown command": (["fetch"], 2, "fetch"),
    "an unknown option": (["train", "x", "--rules", "y", "--fast"], 2, "--fast"),
    "nothing to check": (["check"], 2, "PATH"),
    "an empty folder to check": (["check", "empty"], 2, "no level files in empty"),
    "no seeds to check": (["check", "empty", "--seeds", "0"], 2, "between"),
    "a missing file to check": (["check", "no.toml"], 1, "no.toml"),
    "a faulty file to check": (["check", "broken.toml"], 1, "broken.toml"),
    "text that is no level to check": (["check", "binary.toml"], 1, "binary.toml"),
    "no random rule sets": (["landscape", "x", "-n", "0"], 2, "between"),
    "a picture that is no PNG": (["landscape", "small.toml", "--png", "x.jpg"], 2, "in .png"),
    "a picture in no folder": (["landscape", "small.toml", "--png", "no/x.png"], 2, "no/x.png: "),
    "a picture in a name with a zero": (["landscape", "small.toml", "--png", "\0.png"], 2, "writ"),
    "a film that is no GIF": (
        ["export", "small.toml", "--rules", "paper.txt", "--out", "x.jpg"],
        2,
        "in .gif or .png",
    ),
    "a film in no folder": (
        ["export", "small.toml", "--rules", "paper.txt", "--out", "no/x.gif"],
        2,
        "no/x.gif: ",
    ),
    "a film of faulty rules": (
        ["export", "small.toml", "--rules", "bad.txt", "--out", "x.gif"],
        1,
        "brigns",
    ),
    "a landscape of no level": (["landscape", "mourning-paper"], 2, "Did you mean"),
    "a landscape with rules that are missing": (
        ["landscape", "small.toml", "--rules", "no.txt"],
        2,
        "no.txt: ",
    ),
    "no workers": (["exam", "x", "--rules", "y", "--workers", "0"], 2, "between"),
    "too many workers": (["litter", "x", "--rules", "y", "--workers", "1000"], 2, "between"),
    "workers here and there": (["check", "x", "--workers", "2", "--dask", "y:1"], 2, "not allowed"),
    "a cluster that is none": (
        ["litter", "small.toml", "--rules", "paper.txt", "--dask", "nowhere"],
        2,
        '"nowhere" is no address',
    ),
    "an unknown level to play": (["play", "mourning-paper"], 2, "Did you mean"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("arguments", "code", "part"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_has_its_exit_code_and_is_told(folder, capsys, arguments, code, part):
    before = listing(folder)
    assert here(*arguments) == code
    told = capsys.readouterr()
    assert part in told.err
    assert "Traceback" not in told.err
    assert told.err.count("\n") >= 1 and told.err.endswith("\n")
    assert listing(folder) == before


@pytest.mark.slow
@pytest.mark.parametrize("name", [n for n, (a, _, _) in MISTAKES.items() if "\0" not in "".join(a)])
def test_a_mistake_is_told_the_same_by_the_process(folder, name):
    arguments, code, part = MISTAKES[name]
    before = listing(folder)
    done = outside(*arguments)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert part in done.stderr
    assert listing(folder) == before


@pytest.mark.slow
def test_any_number_of_workers_finds_the_same_landscape():
    asked = ("landscape", "small.toml", "-n", "150", "--json", "--workers")
    assert outside(*asked, "1").stdout == outside(*asked, "2").stdout != ""


# ---- export --------------------------------------------------------------------------------------
@pytest.mark.slow
@pytest.mark.parametrize("view", ["together", "beside", "alone"])
def test_a_day_is_exported_whole_as_a_film(folder, capsys, view):
    from PIL import Image

    asked = ("export", "small.toml", "--rules", "paper.txt", "--view", view, "--out", "day.gif")
    assert here(*asked, *FEW) == 0
    assert capsys.readouterr().out == "day.gif\n"
    level = next(line for line in LEVEL.splitlines() if line.startswith("day = "))
    steps = int(level.split("=")[1])
    with Image.open(folder / "day.gif") as film:
        lasts = 0
        for number in range(film.n_frames):
            film.seek(number)
            lasts += film.info["duration"]
    assert abs(lasts - 1000 * steps / 4) <= 80


def test_the_end_of_a_day_is_exported_as_a_picture(folder):
    from PIL import Image

    asked = ("export", "small.toml", "--rules", "paper.txt", "--out", "day.png")
    assert here(*asked, *FEW) == 0
    with Image.open(folder / "day.png") as picture:
        assert picture.format == "PNG"


# ---- landscape -------------------------------------------------------------------------------
@pytest.mark.slow
def test_a_landscape_is_one_json_object_and_a_picture(folder):
    done = outside(
        *("landscape", "small.toml", "-n", "20", "--seed", "7"),
        *("--rules", "paper.txt", "minus.txt", "--json", "--png", "there.png"),
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert (told["level"], told["seed"], len(told["points"])) == ("small", 7, 20)
    assert [given["name"] for given in told["given"]] == ["paper.txt", "minus.txt"]
    assert (folder / "there.png").read_bytes().startswith(b"\x89PNG")


def test_without_json_the_landscape_can_be_read(capsys):
    assert here("landscape", "small.toml", "-n", "5", "--rules", "paper.txt") == 0
    told = capsys.readouterr()
    assert "5 random rule sets" in told.out and "paper.txt: intent score 100" in told.out
    assert told.err == ""


def test_the_faults_of_all_files_of_rules_are_told(folder, capsys):
    (folder / "worse.txt").write_text("+1 when the dog flies\n", "utf-8")
    assert here("landscape", "morning-paper", "--rules", "bad.txt", "worse.txt") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert all(place in told.err for place in ("bad.txt:1:18: ", "bad.txt:3:24: ", "worse.txt:1:"))


# ---- check -----------------------------------------------------------------------------------
def test_a_faulty_file_does_not_stop_the_others_from_being_checked(folder, capsys):
    assert here("check", "broken.toml", "binary.toml", "no.toml") == 1
    told = capsys.readouterr()
    assert "3 level files, 3 with faults" in told.out
    assert all(name in told.err for name in ("broken.toml", "binary.toml", "no.toml"))


@pytest.mark.slow
def test_the_shipped_levels_keep_their_promises():
    done = outside("check", str(ROOT / "levels"), "--seeds", "1", cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert "morning-paper" in done.stdout and ", 0 with faults" in done.stdout


@pytest.mark.slow
def test_a_level_that_does_not_keep_its_promise_is_reported(folder):
    text = (ROOT / "levels/basic/01-morning-paper.toml").read_text("utf-8")
    (folder / "basic").mkdir()  # as the game has it
    text = text.replace("min_score = 95", "max_score = 95")
    path = write(text, folder / "basic", "01-morning-paper.toml")
    done = outside("check", str(path), "--seeds", "2")
    assert done.returncode == 1
    assert "intent score is 100, expected at most 95" in done.stderr
    assert "0/2" in done.stdout and "1 with faults" in done.stdout


@pytest.mark.slow
def test_two_levels_with_one_id_are_told_and_where(folder, capsys):
    write(LEVEL, folder, "other.toml")
    shutil.copy(ROOT / "levels/basic/01-morning-paper.toml", folder / "mine.toml")
    assert here("check", "small.toml", "other.toml", "mine.toml", "--workers", "1") == 1
    told = capsys.readouterr().err
    same = 'the id "small" is that of small.toml: give this another id'
    assert f"other.toml:2:6: {same}\n" in told
    assert 'mine.toml:4:6: the id "morning-paper" is that of a level of the game: give this' in told
    assert re.search(r"mine.toml:\d+:6: the id \"[a-z-]+\" is that of a level of the game", told)
    assert "small.toml:2:6: the id" not in told.replace("other.toml", "")


@pytest.mark.slow
def test_a_level_is_not_held_against_itself_nor_a_copy_of_the_game(folder):
    copied = folder / "levels/basic/01-morning-paper.toml"
    for name in (copied.name, f"keys/{copied.name}"):
        (copied.parent / name).parent.mkdir(parents=True)
        shutil.copy(ROOT / "levels/basic" / name, copied.parent / name)
    few = ("--seeds", "1", "--workers", "1")
    assert here("check", str(copied), str(copied.relative_to(folder)), *few) == 0


# ---- streams ---------------------------------------------------------------------------------
@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["--json"], pytest.param([], marks=pytest.mark.slow)])
def test_a_reader_that_has_had_enough_is_no_error(arguments):
    read, write_end = os.pipe()
    os.close(read)
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = [sys.executable, str(ROOT / "main.py"), "train", "small.toml"]
    done = subprocess.run(
        [*command, "--rules", "paper.txt", *arguments, *FEW],
        env=env,
        stdout=write_end,
        stderr=subprocess.PIPE,
        timeout=120,
        check=False,
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.slow
@pytest.mark.parametrize(
    "encoding", ["ascii", *(pytest.param(e, marks=pytest.mark.slow) for e in ("latin-1", "cp1252"))]
)
def test_a_terminal_that_knows_few_letters_gets_the_verdict(encoding):
    env = os.environ | {"PYTHONIOENCODING": encoding}
    arguments = ("train", "small.toml", "--rules", "minus.txt", *FEW)
    done = outside(*arguments, env=env, encoding=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    assert "every step" in done.stdout and "said      -2" in done.stdout


def test_help_names_every_command(capsys):
    assert here("--help") == 0
    told = capsys.readouterr().out
    assert all(command in told for command in ("play", "train", "check"))


# ---- play ------------------------------------------------------------------------------------
@pytest.mark.slow
@pytest.mark.parametrize("arguments", [[], pytest.param(["play"], marks=pytest.mark.slow)])
def test_without_a_screen_it_says_how_to_train_instead(arguments):
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    env = {name: value for name, value in os.environ.items() if name not in screens}
    done = outside(*arguments, env=env | {"SDL_VIDEODRIVER": "x11"})
    assert done.returncode == 2
    assert "misfetch train" in done.stderr and "Traceback" not in done.stderr
    assert done.stdout == ""


# ---- levels of one's own -----------------------------------------------------------------------
@pytest.mark.slow
@pytest.mark.parametrize("name", ["my-level", "my-level.toml"])
def test_a_new_level_is_whole_and_never_written_over_another(name, folder, capsys):
    assert here("new", name) == 0
    assert "misfetch check my-level.toml" in capsys.readouterr().out
    made = (folder / "my-level.toml").read_bytes()
    assert here("new", name) == 2
    assert "there is such a file already" in capsys.readouterr().err
    assert (folder / "my-level.toml").read_bytes() == made
    assert here("check", "my-level.toml", "--seeds", "1", "--workers", "1") == 0


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("My Level", "such as my-level"),
        ("", "such as my-level"),
        ("..", "such as my-level"),
        ("x" * 41, "at most 40"),
        ("nowhere/deep/my-level", f"make the folder {Path('nowhere/deep')} first"),
        ("ä", "lower case letters"),
        ("morning-paper", '"morning-paper" is the id of a level of the game: choose another'),
    ],
)
def test_a_new_level_needs_a_good_name_and_a_place(name, said, folder, capsys):
    before = listing(folder)
    assert here("new", name) == 2
    assert said in capsys.readouterr().err
    assert listing(folder) == before


@pytest.mark.parametrize("sort", ["level", "key", "catalogue"])
def test_the_schema_is_printed_as_it_is_shipped(sort, capsys):
    assert here("schema", sort) == 0
    assert capsys.readouterr().out == (ROOT / f"levels/{sort}.schema.json").read_text("utf-8")


@pytest.mark.slow
def test_an_answer_key_with_faults_and_a_par_out_of_reach_are_reported(folder, capsys):
    assert here("new", "my-level") == 0
    (folder / "keys").mkdir()
    key = 'format = 1\nlevel = "my-level"\n[[answer]]\nname = "a"\nwhy = "So."\n'
    rules = 'rules = "+10 once when the dog brings rubber to the owner"\n'
    path = write(key + rules, folder / "keys", "my-level.toml")
    check = ("check", "my-level.toml", "--seeds", "1", "--workers", "1")
    assert here(*check) == 1
    told = capsys.readouterr()
    assert "par is 9 words, but the answer that needs least needs 10" in told.err
    assert "answer: a" in told.out
    path.write_text(key + rules.replace("rubber", "rubbr"), "utf-8")
    assert here(*check) == 1
    assert 'unknown word "rubbr"' in capsys.readouterr().err


# ---- variety ---------------------------------------------------------------------------------
VARIETY = ("variety", "by-the-door", "--rules", "newspaper.txt", "-n", "1", "--workers", "1")


@pytest.mark.slow
def test_variety_is_a_table_or_one_json_object(capsys):
    asked = (*VARIETY, "--steps", "640", "--percent", "0", "12.5", "100")
    assert here(*asked, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [litter["percent"] for litter in told["litters"]] == [0, 12.5, 100]
    assert here(*asked) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--percent", "101"), "101 is not between 0 and 100"),
        (("--percent", "0.04"), "0.04 is too fine: use tenths of a percent, such as 0.1"),
        (("--percent", "12.34"), "12.34 is too fine: use tenths of a percent, such as 12.3"),
        (("--percent", "1e-999999"), "1e-999999 is too fine: use tenths of a percent"),
        (("--shares", "1,1"), "unrecognized arguments: --shares 1,1"),
        (("--percent", "x"), '"x" is not a number'),
        (("--percent", "nan"), "nan is not between 0 and 100"),
    ],
)
def test_percentages_are_asked_for_plainly(asked, said, capsys):
    assert here(*VARIETY, *asked) == 2
    assert said in capsys.readouterr().err


def test_variety_needs_two_training_houses(capsys):
    assert here(*VARIETY[:1], "morning-paper", "--rules", "paper.txt", "--workers", "1") == 2
    assert "two training houses" in capsys.readouterr().err


# ---- answer keys -----------------------------------------------------------------------------
def test_those_who_teach_are_given_answers_and_lessons(capsys):
    assert here("key", "by-the-door") == 0
    told = capsys.readouterr().out
    assert "+10 when the dog brings printed to the owner" in told
    assert "(training days shared 19 to 1)" in told
    assert told.index("In 5 minutes") < told.index("In 20 minutes") < told.index("In 45 minutes")
    assert "  Investigate: " in told


def test_a_level_without_a_key_says_so(capsys):
    assert here("new", "my-level") == 0
    assert here("key", "my-level.toml") == 2
    assert "my-level.toml: there is no answer key for this level" in capsys.readouterr().err

"""What those who teach need: the answers of a level, and lessons with it."""

import argparse
from typing import TYPE_CHECKING

from game.cli.asked import key_of, level_path, load
from game.cli.errors import FINE, UsageError

if TYPE_CHECKING:
    from game.world.answer_key import Answer, Lesson


def key(chosen: argparse.Namespace) -> int:
    """``misfetch key``."""
    path = level_path(chosen.level)
    level = load(path)
    found = key_of(path, level)
    if found is None:
        raise UsageError(f"{chosen.level}: there is no answer key for this level")
    sections = [f"{level.title}: {level.wish}", *map(_answer, found.answers)]
    print("\n\n".join([*sections, *map(_lesson, found.lessons)]))
    return FINE


def _answer(answer: "Answer") -> str:
    from game.rules.printer import print_rules

    shared = " to ".join(map(str, answer.shares))
    days = f" (training days shared {shared})" if shared else ""
    rules = [f"    {line}" for line in print_rules(answer.rules).splitlines()]
    return "\n".join([f"Answer: {answer.name}{days}", *rules, f"  {answer.why}"])


def _lesson(lesson: "Lesson") -> str:
    parts = [f"  {name.capitalize()}: {text}" for name, text in lesson.parts]
    return "\n".join([f"In {lesson.minutes} minutes", *parts])

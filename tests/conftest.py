"""How thorough property tests are: quick by default, thorough with HYPOTHESIS_PROFILE=thorough.

Also levels to train on. A training is the same for the same seed, so each is done only once.
"""

import os

for library in ("OPENBLAS", "OMP", "MKL"):  # as the command line does it
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")
for variable in ("LANG", "LANGUAGE", "LC_ALL"):  # tests look for English labels
    os.environ[variable] = "en_US.UTF-8"

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from hypothesis import settings

from game.play.attempt import Attempt, Result, rules_of, train
from game.texts.texts import Texts, texts_folder
from game.world.level import Level
from game.world.levelfile import find_level, load_level
from tests.world.small import CATALOGUE, LEVEL, write

settings.register_profile("quick", max_examples=40, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=400, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

Train = Callable[..., Result]


@pytest.fixture(scope="session", autouse=True)
def no_text_is_missing() -> Iterator[None]:
    """A player would see an odd word where a text is missing, or English: here that is a fault."""

    def say(texts: Texts, language: str, id_: str, arguments: dict[str, str | int | float]) -> str:
        said = found(texts, language, id_, arguments)
        assert said is not None or texts.folder != texts_folder(), f"{language}: {id_} {arguments}"
        return said

    with pytest.MonkeyPatch.context() as patch:
        found = Texts._said
        patch.setattr(Texts, "_said", say)
        yield


@pytest.fixture(scope="session")
def morning_paper() -> Level:
    """The first level that is shipped."""
    return load_level(find_level("morning-paper"))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Level:
    """A level that trains in a blink: a newspaper and a shoe, and an owner who wants paper."""
    return load_level(write(LEVEL, tmp_path_factory.mktemp("levels"), "small.toml"), CATALOGUE)


@pytest.fixture(scope="session")
def trained(morning_paper: Level) -> Train:
    """Trains on The Morning Paper: ``trained(rules, seed=1, steps=None)``."""
    return _trainer(morning_paper)


@pytest.fixture(scope="session")
def trained_small(small: Level) -> Train:
    """Trains on the small level: ``trained_small(rules, seed=1, steps=None)``."""
    return _trainer(small)


def _trainer(level: Level) -> Train:
    @cache
    def once(rules: str, seed: int, steps: int) -> Result:
        return train(Attempt(level, rules_of(level, rules), seed, steps))

    def trained(rules: str, seed: int = 1, steps: int | None = None) -> Result:
        return once(rules, seed, steps or level.steps)

    return trained

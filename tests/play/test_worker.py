"""The worker process: news of one job at a time, and a game that never waits for it."""

import time
from dataclasses import replace
from threading import Thread

import pytest

from game.learning.glimpse import Glimpse
from game.play.attempt import Attempt, Result, rules_of, train, watch
from game.play.worker import Failure, Worker
from game.texts.texts import Texts, languages

PATIENCE = 60  # seconds; a machine may be slow, a test must end


@pytest.fixture(scope="module")
def shared():
    with Worker() as worker:
        yield worker


@pytest.fixture
def worker(shared):
    yield shared
    shared.cancel()
    shared.news()


@pytest.fixture(scope="module")
def attempt(small):
    return Attempt(small, rules_of(small, "+1 when the dog picks up paper"), 1, 1000)


@pytest.fixture(scope="module")
def endless(attempt):
    return replace(attempt, seed=2, steps=10_000_000)


def news_until(worker, kind):
    """Everything that is heard until the first news of a kind, with it."""
    heard, end = [], time.monotonic() + PATIENCE
    while not any(isinstance(message, kind) for message in heard):
        assert time.monotonic() < end, f"no {kind.__name__} within {PATIENCE} s"
        heard += worker.news()
        time.sleep(0.005)
    return heard


def told(result):
    return (result.attempt, result.verdict, result.beliefs, result.curve, result.points_ratio)


@pytest.mark.slow
def test_glimpses_come_in_order_and_the_result_comes_last_once(worker, attempt):
    worker.begin(attempt, every=100)
    *glimpses, result = news_until(worker, Result)
    assert isinstance(result, Result)
    assert len(glimpses) > 5 and all(isinstance(g, Glimpse) for g in glimpses)
    assert [g.steps for g in glimpses] == sorted(g.steps for g in glimpses)
    time.sleep(0.1)
    assert worker.news() == []


def test_a_result_from_the_worker_is_the_one_that_training_here_gives(worker, attempt):
    worker.begin(attempt, every=500)
    assert told(news_until(worker, Result)[-1]) == told(train(attempt))


def test_glimpses_from_the_worker_are_those_that_watching_here_gives(worker, attempt, small):
    for rules in ("+1 when the dog picks up paper", "+2 when the dog brings paper to the owner"):
        job = replace(attempt, rules=rules_of(small, rules))
        worker.begin(job, every=32)
        *glimpses, _ = news_until(worker, Result)
        *here, _ = watch(job, 32)
        assert glimpses == here


def test_nothing_is_heard_of_a_job_that_was_cancelled(worker, endless):
    worker.begin(endless, every=32)
    news_until(worker, Glimpse)
    worker.cancel()
    assert worker.news() == []
    time.sleep(0.2)
    assert worker.news() == []


def test_a_new_job_ends_the_old_one_and_only_it_is_heard_of(worker, attempt, endless):
    worker.begin(endless, every=32)
    news_until(worker, Glimpse)
    worker.begin(attempt, every=100)
    *glimpses, result = news_until(worker, Result)
    assert result.attempt == attempt
    assert {g.budget for g in glimpses} == {attempt.steps}


def test_after_a_cancelled_job_the_next_one_works(worker, attempt, endless):
    worker.begin(endless, every=32)
    worker.cancel()
    worker.cancel()
    worker.begin(attempt, every=1000)
    assert news_until(worker, Result)[-1].attempt == attempt


def test_news_never_wait(worker, endless):
    worker.begin(endless, every=10**9)
    began = time.monotonic()
    worker.news()
    assert time.monotonic() - began < 1


@pytest.mark.slow
def test_a_process_that_dies_is_a_failure_with_a_message_and_the_next_job_works(
    worker, attempt, endless
):
    worker.begin(endless, every=32)
    news_until(worker, Glimpse)
    worker._process.kill()
    assert news_until(worker, Failure)[-1] is Failure.INTERRUPTED
    worker.begin(attempt, every=1000)
    assert news_until(worker, Result)[-1].attempt == attempt


@pytest.mark.slow
def test_a_process_that_died_unnoticed_does_not_stop_the_next_job(worker, attempt):
    worker._process.kill()
    worker._process.join(PATIENCE)
    worker.cancel()
    worker.begin(attempt, every=1000)
    assert news_until(worker, Result)[-1].attempt == attempt


def test_a_process_that_dies_just_before_an_order_does_not_stop_it(worker, attempt, monkeypatch):
    with monkeypatch.context() as unnoticed:
        unnoticed.setattr(type(worker._process), "is_alive", lambda _: True)
        worker._process.kill()
        worker._process.join(PATIENCE)
        worker.begin(attempt, every=1000)
    assert news_until(worker, Result)[-1].attempt == attempt


def test_rules_that_want_too_much_remembered_are_a_failure_and_the_next_job_works(worker, attempt):
    many = "\n".join(f"+{n} at most 9 times when the dog picks up paper" for n in range(1, 30))
    worker.begin(replace(attempt, rules=rules_of(attempt.level, many)), every=1000)
    assert news_until(worker, Failure) == [Failure.TOO_MUCH]
    worker.begin(attempt, every=1000)
    assert news_until(worker, Result)[-1].attempt == attempt


@pytest.mark.parametrize("failure", Failure)
@pytest.mark.parametrize("language", languages())
def test_every_failure_says_in_every_language_what_would_help(failure, language):
    english, told = failure.told(Texts()), failure.told(Texts(language))
    assert (told == english) == (language == "en")
    assert len(told.split(". ")) == 2  # what is so, and what would help


@pytest.mark.slow
def test_the_game_does_not_wait_for_a_worker_whose_news_nobody_reads(attempt, endless):
    with Worker() as worker:
        worker.begin(endless, every=1)
        assert worker._ours.poll(PATIENCE)
        time.sleep(3)  # by now it can send no more
        ordering = Thread(target=lambda: [worker.begin(attempt, 1000) for _ in range(200)])
        ordering.daemon = True
        ordering.start()
        ordering.join(PATIENCE)
        assert not ordering.is_alive()
        assert news_until(worker, Result)[-1].attempt == attempt


def test_closing_ends_the_process():
    worker = Worker()
    process = worker._process
    worker.close()
    assert not process.is_alive()


@pytest.mark.slow
def test_the_process_ends_when_the_game_hangs_up():
    worker = Worker()
    worker._ours.close()
    worker._process.join(PATIENCE)
    assert worker._process.exitcode == 0

"""Whoever does the work, what comes out is the same; where it cannot be done, words say why."""

import logging
import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from game.play import pool
from game.play.attempt import Attempt
from game.play.exam import exam, litter
from game.play.pool import PoolError, cluster, processes

SEEDS = range(3, 7)


@pytest.fixture(scope="module")
def attempt(morning_paper):
    return Attempt(morning_paper, morning_paper.expectations[0].rules, 5, 3200)


@pytest.fixture(scope="module")
def alone(attempt):
    """The exam and the litter of one thread."""
    with ThreadPoolExecutor(1) as one:
        return both(attempt, one)


def both(attempt, executor):
    return exam(attempt, SEEDS, executor)[1], litter(attempt, SEEDS, executor)


@contextmanager
def local(workers):
    """A Dask cluster of processes, reached over the loopback as one far away would be."""
    from distributed import LocalCluster

    options = {"host": "127.0.0.1", "dashboard_address": None, "silence_logs": logging.CRITICAL}
    with LocalCluster(n_workers=workers, threads_per_worker=1, **options) as running:
        yield running


# ---- the same everywhere ---------------------------------------------------------------------
@pytest.mark.slow
def test_two_threads_find_what_one_does(attempt, alone):
    with ThreadPoolExecutor(2) as threads:
        assert both(attempt, threads) == alone


@pytest.mark.slow
def test_two_processes_find_what_one_thread_does(attempt, alone):
    with processes(2) as two:
        assert both(attempt, two) == alone


@pytest.mark.slow
def test_a_dask_cluster_finds_what_one_thread_does(attempt, alone):
    with local(2) as running, cluster(running.scheduler_address) as far:
        assert both(attempt, far) == alone


@pytest.mark.slow
def test_the_executor_of_any_dask_client_will_do(attempt, alone):
    from distributed import Client

    with local(1) as running, Client(running) as client, client.get_executor() as executor:
        assert both(attempt, executor) == alone


# ---- where it cannot be done -----------------------------------------------------------------
@pytest.mark.slow
@pytest.mark.parametrize("address", ["", "nowhere", "nowhere:x", "http://127.0.0.1:1"])
def test_what_is_no_address_is_said_to_be_none(address):
    with pytest.raises(PoolError, match=f'^"{address}" is no address'), cluster(address):
        pass


@pytest.mark.slow
def test_nobody_who_answers_is_said(monkeypatch):
    monkeypatch.setattr(pool, "_PATIENCE", 0.1)
    with pytest.raises(PoolError, match="no cluster answers at 127"), cluster("127.0.0.1:1"):
        pass


@pytest.mark.slow
def test_a_cluster_without_workers_is_said_to_have_none(monkeypatch):
    with local(0) as running:
        monkeypatch.setattr(pool, "_PATIENCE", 1)
        with pytest.raises(PoolError, match="no workers"), cluster(running.scheduler_address):
            pass


@pytest.mark.slow
def test_a_cluster_that_lacks_what_is_sent_is_said_to_lack_it():
    with (
        local(1) as running,
        pytest.raises(PoolError, match="same misfetch"),
        cluster(running.scheduler_address) as far,
    ):
        list(far.map(_of_nobody, [1]))


def _of_nobody(_):
    raise ModuleNotFoundError("No module named 'game.nothing'")


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is nothing like SIGKILL here")
def test_a_process_that_dies_is_said_to_have_died():
    with pytest.raises(PoolError, match="process died"), processes(1) as one:
        list(one.map(_dies, [1]))


def _dies(_):
    os.kill(os.getpid(), signal.SIGKILL)


def test_without_dask_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(PoolError, match=r"pip install 'misfetch\[dask\]'"), cluster("127.0.0.1:1"):
        pass


def test_other_peoples_logs_are_heard_again_afterwards():
    import distributed  # noqa: F401 (it sets its level when it is imported)

    before = logging.getLogger("distributed").level
    with pytest.raises(PoolError), cluster("nowhere"):
        pass
    assert logging.getLogger("distributed").level == before

"""Where exams, litters and the like do their work: in processes here, or on a Dask cluster.

Either way it is a ``concurrent.futures.Executor``, and what comes out is the same to the bit.
"""

import gc
import logging
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from distributed import Client

_PATIENCE = 20  # seconds, for a cluster to answer


class PoolError(Exception):
    """The work cannot be done there; the message says why and what would help."""


@contextmanager
def processes(workers: int | None = None) -> Iterator[Executor]:
    """That many processes of this machine, by default one for each core.

    Raises:
        PoolError: a process died.
    """
    try:
        with ProcessPoolExecutor(workers) as pool:
            yield pool
    except BrokenProcessPool:
        raise PoolError(
            "a helping process died, perhaps for want of memory; try again with fewer workers."
        ) from None


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The workers of a running Dask cluster, such as "tcp://10.0.0.5:8786".

    Dask sends code and data as they are: name only a cluster that you trust.

    Raises:
        PoolError: Dask is not installed, nobody is there, or they cannot do the work.
    """
    try:
        from distributed import KilledWorker
    except ImportError:
        raise PoolError("a cluster needs Dask: pip install 'misfetch[dask]'") from None
    with _hushed("distributed"), _client(address) as client:
        try:
            yield client.get_executor()
        except (KilledWorker, CancelledError):
            raise PoolError(f"the cluster at {address} was lost before all was done.") from None
        except (RuntimeError, ModuleNotFoundError) as error:
            raise PoolError(
                f"the cluster at {address} cannot do this work. Is the same misfetch installed "
                f"there, for its scheduler and its workers? It says: {error}"
            ) from error


def _client(address: str) -> "Client":
    """A connection to a cluster that has workers."""
    from distributed import Client

    problem = None
    try:
        client = Client(address, timeout=_PATIENCE)
    except ValueError as error:
        problem = f'"{address}" is no address of a cluster: {error}'
    except OSError:
        problem = f"no cluster answers at {address}."
    if problem is not None:
        gc.collect()  # a client that failed closes when it is forgotten: now, not while Dask starts
        raise PoolError(problem)
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError:
        client.close()
        raise PoolError(f"the cluster at {address} has no workers; start some.") from None
    return client


@contextmanager
def _hushed(library: str) -> Iterator[None]:
    """Without the library's own tracebacks: what they mean is said in our words."""
    logger = logging.getLogger(library)
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)

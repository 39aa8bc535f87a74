"""Waiting for many futures: `concurrent.futures.wait` and `as_completed`."""
# quiet

from collections import namedtuple
from queue import Empty, SimpleQueue
from threading import Event, Lock
from time import monotonic

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_OVER = ("CANCELLED_AND_NOTIFIED", "FINISHED")

DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


class _Waiter:
    """Collects futures as they are done, for somebody who waits for its event."""

    def __init__(self):
        self.event = Event()
        self.finished_futures = []

    def add_result(self, future):
        """Note a future that gave something."""
        self.finished_futures.append(future)
        self.event.set()

    def add_exception(self, future):
        """Note a future that raised something."""
        self.add_result(future)

    def add_cancelled(self, future):
        """Note a future that was cancelled."""
        self.add_result(future)


class _EachWaiter(_Waiter):
    """For `as_completed`, which takes them out one by one as they come."""

    def __init__(self):
        self.finished = SimpleQueue()

    def add_result(self, future):
        """Note a future that gave something."""
        self.finished.put(future)

    def some(self, timeout):
        """Those that are done, at least one unless the time is over before."""
        found = []
        try:
            found.append(self.finished.get(timeout=timeout))
            # Without a timeout it is the same to take each when it is asked for.
            while timeout is not None:
                found.append(self.finished.get(block=False))
        except Empty:
            pass
        return found


class _AllWaiter(_Waiter):
    """For those who wait for all, or for the first that fails."""

    def __init__(self, pending, stop_on_exception):
        _Waiter.__init__(self)
        self.pending = pending
        self.stop_on_exception = stop_on_exception
        self.lock = Lock()

    def add_result(self, future):
        """Note a future that gave something."""
        self.finished_futures.append(future)
        with self.lock:
            self.pending -= 1
            if not self.pending:
                self.event.set()

    def add_exception(self, future):
        """Note a future that raised something."""
        if self.stop_on_exception:
            self.finished_futures.append(future)
            self.event.set()
        else:
            self.add_result(future)


class _AllConditions:
    """Holds the conditions of many futures, taken in one order by all who do so."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


def _over(futures):
    return {future for future in futures if future._state in _OVER}


def _installed(waiter, futures):
    for future in futures:
        future._waiters.append(waiter)
    return waiter


def _forget(waiter, futures):
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)


def _watch(futures):
    for future in futures:
        future._watch()


def as_completed(fs, timeout=None):
    """The futures as they are done, those that are done already first."""
    end_time = None if timeout is None else timeout + monotonic()
    fs = _call(set, (fs,), {})
    total = len(fs)
    _watch(fs)
    with _AllConditions(fs):
        finished = _over(fs)
        pending = fs - finished
        waiter = _installed(_EachWaiter(), fs)
    finished = list(finished)
    try:
        while True:
            while finished:
                future = finished.pop(0)
                fs.remove(future)
                # Who is done tells no waiter any more, so this one need not be taken from it.
                pending.discard(future)
                yield future
            if not pending:
                return
            finished = waiter.some(_left(end_time, len(pending), total))
    finally:
        _forget(waiter, fs)


def _left(end_time, pending, total):
    if end_time is None:
        return None
    timeout = end_time - monotonic()
    if timeout < 0:
        raise TimeoutError(f"{pending} (of {total}) futures unfinished")
    return timeout


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """The sets of futures that are done, and not done, at the moment waited for."""
    fs = _call(set, (fs,), {})
    _watch(fs)
    with _AllConditions(fs):
        done = _over(fs)
        if _enough(done, fs, return_when):
            return DoneAndNotDoneFutures(done, fs - done)
        waiter = _installed(_waiter_for(return_when, len(fs) - len(done)), fs)
    waiter.event.wait(timeout)
    _forget(waiter, fs)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def _enough(done, futures, return_when):
    if len(done) == len(futures):
        return True
    if return_when == FIRST_COMPLETED:
        return bool(done)
    if return_when == FIRST_EXCEPTION:
        return any([future._exception is not None for future in done])
    return False


def _waiter_for(return_when, pending):
    if return_when == FIRST_COMPLETED:
        return _Waiter()
    if return_when == FIRST_EXCEPTION:
        return _AllWaiter(pending, True)
    if return_when == ALL_COMPLETED:
        return _AllWaiter(pending, False)
    raise ValueError(f"Invalid return condition: {return_when!r}")


def _results(futures, end_time):
    try:
        futures.reverse()
        while futures:
            yield _result_or_cancel(futures.pop(), end_time)
    finally:
        for future in futures:
            future.cancel()


def _result_or_cancel(future, end_time):
    try:
        return future.result(None if end_time is None else end_time - monotonic())
    finally:
        future.cancel()

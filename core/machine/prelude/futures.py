"""`concurrent.futures`: thread pools, made of threads, queues and conditions as in CPython."""
# quiet

from collections import namedtuple
from concurrent.futures import CancelledError, InvalidStateError
from logging import getLogger
from queue import Empty, SimpleQueue
from threading import Condition, Event, Lock, Semaphore, Thread, _register_atexit
from time import monotonic

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_PENDING = "PENDING"
_RUNNING = "RUNNING"
_CANCELLED = "CANCELLED"
_NOTIFIED = "CANCELLED_AND_NOTIFIED"
_FINISHED = "FINISHED"
_OVER = (_NOTIFIED, _FINISHED)

DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


class BrokenExecutor(RuntimeError):
    """The pool cannot be used any more."""


class BrokenThreadPool(BrokenExecutor):
    """A worker could not begin its work."""


class Future:
    """The result of a call that may still be under way."""

    def __init__(self):
        self._condition = Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            state = "cancelled" if self._state == _NOTIFIED else self._state.lower()
            text = f"<{self.__class__.__name__} at {id(self):#x} state={state}"
            if self._state != _FINISHED:
                return text + ">"
            if self._exception is not None:
                return f"{text} raised {self._exception.__class__.__name__}>"
            return f"{text} returned {self._result.__class__.__name__}>"

    def cancel(self):
        """Cancel the call unless it has begun; whether it is cancelled."""
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state in (_CANCELLED, _NOTIFIED):
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Whether the call was cancelled."""
        with self._condition:
            return self._state in (_CANCELLED, _NOTIFIED)

    def running(self):
        """Whether the call is under way."""
        with self._condition:
            return self._state == _RUNNING

    def done(self):
        """Whether the call is over or cancelled."""
        with self._condition:
            return self._state in (_CANCELLED, _NOTIFIED, _FINISHED)

    def result(self, timeout=None):
        """What the call gave; raises what it raised."""
        with self._condition:
            if not self._settled():
                self._condition.wait(timeout)
                if not self._settled():
                    raise TimeoutError()
            if self._exception is not None:
                raise self._exception
            return self._result

    def exception(self, timeout=None):
        """What the call raised, or None."""
        with self._condition:
            if not self._settled():
                self._condition.wait(timeout)
                if not self._settled():
                    raise TimeoutError()
            return self._exception

    def _settled(self):
        if self._state in (_CANCELLED, _NOTIFIED):
            raise CancelledError()
        return self._state == _FINISHED

    def add_done_callback(self, fn):
        """Have *fn* called with the future when it is done, at once if it is."""
        with self._condition:
            if self._state not in (_CANCELLED, _NOTIFIED, _FINISHED):
                self._done_callbacks.append(fn)
                return
        self._invoke(fn)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception as error:
            _report(f"exception calling callback for {self!r}", error)

    def set_running_or_notify_cancel(self):
        """Begin; False if the call was cancelled meanwhile."""
        with self._condition:
            if self._state == _CANCELLED:
                self._state = _NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == _PENDING:
                self._state = _RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """Note what the call gave."""
        with self._condition:
            self._check_open()
            self._result = result
            self._state = _FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """Note what the call raised."""
        with self._condition:
            self._check_open()
            self._exception = exception
            self._state = _FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def _check_open(self):
        if self._state in (_CANCELLED, _NOTIFIED, _FINISHED):
            raise InvalidStateError(f"{self._state}: {self!r}")


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
    """For `as_completed`, which empties it again and again."""

    def __init__(self):
        _Waiter.__init__(self)
        self.lock = Lock()

    def add_result(self, future):
        """Note a future that gave something."""
        with self.lock:
            self.finished_futures.append(future)
            self.event.set()


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


def as_completed(fs, timeout=None):
    """The futures as they are done, those that are done already first."""
    end_time = None if timeout is None else timeout + monotonic()
    fs = set(fs)
    total = len(fs)
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
                pending.discard(future)
                _forget(waiter, [future])
                yield future
            if not pending:
                return
            _wait_for_some(waiter, end_time, len(pending), total)
            with waiter.lock:
                finished = waiter.finished_futures
                waiter.finished_futures = []
                waiter.event.clear()
    finally:
        _forget(waiter, fs)


def _wait_for_some(waiter, end_time, pending, total):
    timeout = None
    if end_time is not None:
        timeout = end_time - monotonic()
        if timeout < 0:
            raise TimeoutError(f"{pending} (of {total}) futures unfinished")
    waiter.event.wait(timeout)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """The sets of futures that are done, and not done, at the moment waited for."""
    fs = set(fs)
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


class Executor:
    """Something that carries out calls, at some time, somewhere."""

    def submit(self, fn, /, *args, **kwargs):
        """Have *fn* called; the future of the call."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """What *fn* makes of the items, in their order; all calls are submitted at once."""
        end_time = None if timeout is None else timeout + monotonic()
        return _results([self.submit(fn, *args) for args in zip(*iterables)], end_time)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


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


class ThreadPoolExecutor(Executor):
    """Carries out calls in threads of its own."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            # CPython's number for a machine with two processors.
            max_workers = 6
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        self._idle_semaphore = Semaphore(0)
        self._threads = []
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = Lock()
        self._prefix = thread_name_prefix or f"ThreadPoolExecutor-{_count('executor') - 1}"
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        """Have *fn* called by a worker; the future of the call."""
        with self._shutdown_lock, _exit.lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _exit.begun:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = Future()
            self._work_queue.put((future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(blocking=False):
            return
        number = len(self._threads)
        if number < self._max_workers:
            worker = Thread(name=f"{self._prefix}_{number}", target=_work, args=(self,))
            worker.start()
            self._threads.append(worker)
            _exit.workers.append((worker, self._work_queue))

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for future in self._waiting():
                future.set_exception(BrokenThreadPool(self._broken))

    def _waiting(self):
        """Take the futures out of the queue that nobody has begun."""
        futures = []
        while True:
            try:
                work = self._work_queue.get_nowait()
            except Empty:
                return futures
            if work is not None:
                futures.append(work[0])

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; wait for those that were submitted unless *wait* is false."""
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for future in self._waiting():
                    future.cancel()
            self._work_queue.put(None)
        if wait:
            for worker in self._threads:
                worker.join()


def _work(executor):
    """What a worker does: one call after the other, until there is a None in the queue."""
    if executor._initializer is not None:
        try:
            executor._initializer(*executor._initargs)
        except BaseException as error:
            _report("Exception in initializer:", error)
            executor._initializer_failed()
            return
    while True:
        work = executor._work_queue.get(block=True)
        if work is not None:
            _carry_out(*work)
            del work
            executor._idle_semaphore.release()
        elif _exit.begun or executor._shutdown:
            executor._shutdown = True
            # For the next worker.
            executor._work_queue.put(None)
            return


def _carry_out(future, fn, args, kwargs):
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)


def _report(message, error):
    getLogger("concurrent.futures").error(message, exc_info=error)


class _Exit:
    """Whether the program is at its end, and the workers to be sent home then."""

    def __init__(self):
        self.lock = Lock()
        self.begun = False
        self.workers = []

    def __call__(self):
        """Let all workers end, as at the end of the main thread."""
        with self.lock:
            self.begun = True
        for _, queue in self.workers:
            queue.put(None)
        for worker, _ in self.workers:
            worker.join()


_exit = _Exit()
_register_atexit(_exit)

"""`concurrent.futures`: thread pools, made of threads, queues and conditions as in CPython."""
# quiet

from concurrent.futures import BrokenExecutor
from concurrent.futures._exit import _exit, _report
from concurrent.futures._future import Future, _Desk
from concurrent.futures._rows import _submitted
from concurrent.futures._waiting import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, _results, as_completed, wait,
)
from queue import Empty, SimpleQueue
from threading import Lock, Semaphore, Thread
from time import monotonic

class BrokenThreadPool(BrokenExecutor):
    """A worker could not begin its work."""


class Executor:
    """Something that carries out calls, at some time, somewhere."""

    def submit(self, fn, /, *args, **kwargs):
        """Have *fn* called; the future of the call."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """What *fn* makes of the items, in their order; all calls are submitted at once."""
        end_time = None if timeout is None else timeout + monotonic()
        return _results(_submitted(self.submit, fn, iterables), end_time)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


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
        self._desks = [_Desk()]
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
            future._desks = self._desks
            self._work_queue.put((future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        number = len(self._threads)
        # Where there are as many as there may be, nobody asks any more how many are idle.
        if number < self._max_workers and not self._idle_semaphore.acquire(blocking=False):
            desk = _Desk()
            self._desks.append(desk)
            worker = Thread(name=f"{self._prefix}_{number}", target=_work, args=(self, desk))
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
            # One for each, where in CPython each puts one for the next: they end in the same orders.
            for _ in self._threads:
                self._work_queue.put(None)
        if wait:
            for worker in self._threads:
                worker.join()


def _work(executor, desk):
    """What a worker does at its *desk*: one call after the other, until there is a None in the queue."""
    if executor._initializer is not None:
        try:
            _call(executor._initializer, (*executor._initargs,), {})
        except BaseException as error:
            _report("Exception in initializer:", error)
            executor._initializer_failed()
            return
    while True:
        work = executor._work_queue.get(block=True)
        # The pool or the program is at its end, else nobody puts a None.
        if work is None:
            return
        _carry_out(desk, *work)
        del work
        executor._idle_semaphore.release()


def _carry_out(desk, future, fn, args, kwargs):
    if not future._begin(desk):
        return
    try:
        result = _call(fn, args, {**kwargs})
    except BaseException as error:
        future._end(None, error, False)
    else:
        future._end(result, None, False)
    desk.future = None

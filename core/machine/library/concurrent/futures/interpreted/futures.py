"""`concurrent.futures`: thread pools, made of threads, queues and conditions as in CPython."""
# quiet

from concurrent.futures import BrokenExecutor, CancelledError, InvalidStateError
from concurrent.futures._exit import _exit, _report
from concurrent.futures._rows import _submitted
from concurrent.futures._waiting import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, _results, as_completed, wait,
)
from queue import Empty, SimpleQueue
from threading import Condition, Lock, Semaphore, Thread
from time import monotonic

_PENDING = "PENDING"
_RUNNING = "RUNNING"
_CANCELLED = "CANCELLED"
_NOTIFIED = "CANCELLED_AND_NOTIFIED"
_FINISHED = "FINISHED"


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
            callbacks = self._done_callbacks.copy()
        self._invoke_all(callbacks)
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

    def _watch(self):
        """Somebody waits for it together with others."""

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

    def _invoke_all(self, callbacks):
        # They were copied under the lock: none is added once the state is final.
        for callback in callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            _call(callback, (self,), {})
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
            callbacks = self._done_callbacks.copy()
        self._invoke_all(callbacks)

    def set_exception(self, exception):
        """Note what the call raised."""
        with self._condition:
            self._check_open()
            self._exception = exception
            self._state = _FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
            callbacks = self._done_callbacks.copy()
        self._invoke_all(callbacks)

    def _check_open(self):
        if self._state in (_CANCELLED, _NOTIFIED, _FINISHED):
            raise InvalidStateError(f"{self._state}: {self!r}")


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
            _call(executor._initializer, (*executor._initargs,), {})
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
        else:
            # The pool or the program is at its end, else nobody puts a None; for the next worker.
            executor._work_queue.put(None)
            return


def _carry_out(future, fn, args, kwargs):
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = _call(fn, args, {**kwargs})
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)

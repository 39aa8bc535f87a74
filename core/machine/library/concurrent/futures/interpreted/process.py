"""`ProcessPoolExecutor`: a pool of processes, in the form of `ThreadPoolExecutor`.

A result comes to who asks for it without the thread that CPython has in between, as nobody
can tell; only where there are callbacks, or somebody waits for several, that thread is there.
"""
# quiet

from concurrent.futures import BrokenExecutor, Executor, Future
from concurrent.futures._rows import _rows
from functools import partial
from multiprocessing import (
    Process, _channel, _channel_get, _channel_put, _channel_withdraw, _choose, _pickled, _result,
    _result_get, _result_ready, _result_set, _result_watch, _unpickled, cpu_count,
)
from multiprocessing._process import _here
from threading import Thread


class BrokenProcessPool(BrokenExecutor):
    """A worker has ended before its work was done."""


class _RemoteTraceback(Exception):
    """Where an exception came from that was raised in another process."""

    def __init__(self, tb):
        super().__init__(tb)
        self.tb = tb


class _ProcessFuture(Future):
    """The result of a call in another process."""

    def __init__(self, executor, slot):
        super().__init__()
        self._executor = executor
        self._slot = slot
        self._watched = False

    def _take(self, timeout):
        """Take over what has come; whether it has come in time."""
        if self._state in ("CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"):
            return True
        answer = _result_get(self._slot, timeout)
        if answer is _MISSING:
            return False
        well, value = _unpickled(answer)
        if well:
            self._result = value
        else:
            self._exception = _again(value)
        self._state = "FINISHED"
        return True

    def result(self, timeout=None):
        """What the call gave; raises what it raised."""
        if not self._watched and not self._take(timeout):
            raise TimeoutError()
        return super().result(timeout)

    def exception(self, timeout=None):
        """What the call raised, or None."""
        if not self._watched and not self._take(timeout):
            raise TimeoutError()
        return super().exception(timeout)

    def done(self):
        """Whether the call is over or cancelled."""
        if not self._watched and self._state == "PENDING":
            return _result_ready(self._slot)
        return super().done()

    def running(self):
        """Whether the call is under way, or about to be."""
        # Whether a worker has it yet is up to threads of CPython that are not simulated: either is
        # tried.
        return not self.done() and not _choose(2)

    def cancel(self):
        """Cancel the call unless a worker will have it next; whether it is cancelled."""
        if self._state == "PENDING" and not self._executor._withdraw(self._slot):
            return False
        return super().cancel()

    def add_done_callback(self, fn):
        """Have *fn* called with the future when it is done, at once if it is."""
        self._watch()
        super().add_done_callback(fn)

    def _watch(self):
        """From now on the thread of the executor sees to it when the result has come."""
        if not self._watched and self._state == "PENDING":
            self._watched = True
            self._executor._watch(self)

    def _has_come(self):
        """The thread of the executor has the result."""
        if self.set_running_or_notify_cancel():
            well, value = _unpickled(_result_get(self._slot, None))
            if well:
                self.set_result(value)
            else:
                self.set_exception(_again(value))


def _again(failure):
    """The exception of a *failure*, as the one who has asked for the call sees it."""
    error, text = failure
    if text is not None:
        error.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
    return error


class ProcessPoolExecutor(Executor):
    """Carries out calls in processes of its own."""

    def __init__(
        self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
        max_tasks_per_child=None,
    ):
        if max_workers is None:
            max_workers = cpu_count()
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            _not_simulated("max_tasks_per_child is not simulated; leave it out")
        self._max_workers = max_workers
        self._initializer = initializer
        self._initargs = initargs
        self._tasks = _channel("SimpleQueue", 0, True, False)
        self._processes = []
        self._shutdown = False
        self._arrived = None
        self._watched = []
        self._thread = None

    def submit(self, fn, /, *args, **kwargs):
        """Have *fn* called by a worker; the future of the call."""
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        slot = _result()
        future = _ProcessFuture(self, slot)
        if not self._processes:
            self._begin()
        try:
            message = _pickled((fn, args, kwargs))
        except Exception as error:
            _result_set(slot, _pickled((False, (error, None))))
        else:
            _channel_put(self._tasks, (slot, message), True, None)
        return future

    def _begin(self):
        _here().leaving += (self,)
        for _ in range(self._max_workers):
            name = f"ForkProcess-{_here().made + 1}"
            args = (self._tasks, self._initializer, self._initargs)
            process = Process(target=_work, name=name, args=args)
            process.start()
            self._processes.append(process)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """What *fn* makes of the items, in their order; all calls are submitted at once."""
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        items = _rows(iterables)
        chunks = [items[n : n + chunksize] for n in range(0, len(items), chunksize)]
        return _one_by_one(super().map(partial(_process_chunk, fn), chunks, timeout=timeout))

    def _withdraw(self, slot):
        """Take back the call for *slot* if no worker will have it next."""
        # CPython lets so many calls go to its workers, from where none can be taken back.
        return _channel_withdraw(self._tasks, slot, self._max_workers + 1)

    def _watch(self, future):
        if self._thread is None:
            self._arrived = _channel("results", 0, False, False)
            self._thread = Thread(target=self._see_to_results, daemon=True)
            self._thread.start()
        self._watched.append(future)
        _result_watch(future._slot, self._arrived)

    def _see_to_results(self):
        while True:
            slot = _channel_get(self._arrived, True, None)
            if slot is None:
                return
            for future in self._watched:
                if future._slot is slot:
                    self._watched.remove(future)
                    future._has_come()
                    break

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; wait for those that were submitted unless *wait* is false."""
        if cancel_futures:
            _not_simulated("cancel_futures is not simulated; cancel the futures themselves")
        if not self._shutdown:
            self._shutdown = True
            for _ in self._processes:
                _channel_put(self._tasks, None, True, None)
        if wait:
            self._leave()

    def _leave(self):
        """Wait until all calls are over; also at the end of the process."""
        if not self._shutdown:
            self.shutdown(wait=False)
        for process in self._processes:
            process.join()
        self._processes = []
        if self._thread is not None:
            _channel_put(self._arrived, None, True, None)
            self._thread.join()
            self._thread = None


def _one_by_one(chunks):
    for chunk in chunks:
        # As in CPython, so that nothing is kept that was handed out.
        chunk.reverse()
        while chunk:
            yield chunk.pop()


def _process_chunk(fn, chunk):
    return [_call(fn, args, {}) for args in chunk]


def _work(tasks, initializer, initargs):
    """What a worker does: one call after the other, until there is a None among them."""
    if initializer is not None:
        _call(initializer, (*initargs,), {})
    while True:
        task = _channel_get(tasks, True, None)
        if task is None:
            return
        slot, message = task
        _result_set(slot, _answer_to(message))
        # Else what the last call was given would live until the next one comes.
        del task, slot, message


def _answer_to(message):
    """What comes of the call in *message*: whether it went well, and what it gave."""
    try:
        function, args, kwargs = _unpickled(message)
        return _pickled((True, _call(function, args, kwargs)))
    except Exception as error:
        return _pickled((False, (error, _traceback_text(error))))

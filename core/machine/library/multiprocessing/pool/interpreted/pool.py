"""Pools of processes: "Process Pools" of CPython's `multiprocessing` page.

A result comes to whoever waits for it without the threads that CPython has in between, as
nobody can tell; only where there are callbacks a thread of the pool calls them.
"""
# quiet

from multiprocessing import _channel, _channel_put, _pickled, _result_set, cpu_count
from multiprocessing._process import Process, _here
from multiprocessing.pool._results import (
    ApplyResult, IMapIterator, IMapUnorderedIterator, MapResult, _Callbacks, _Failure,
)
from multiprocessing.pool._workers import (
    MaybeEncodingError, RemoteTraceback, _map_chunk, _work, _work_in_thread,
)
from queue import SimpleQueue as _SimpleQueue
from threading import Thread

_RUN, _CLOSE, _TERMINATE = "RUN", "CLOSE", "TERMINATE"


class Pool:
    """Workers that carry out calls, each in a process of its own."""

    hidden_by_inheritance = "Pool"

    def __init__(
        self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None
    ):
        if processes is None:
            processes = cpu_count()
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if maxtasksperchild is not None:
            _not_simulated("maxtasksperchild is not simulated; leave it out")
        self._state = _RUN
        self._callbacks = None
        # Calls that nobody has waited for: their workers may still be busy.
        self._open = []
        self._prepare()
        self._pool = [self._begin(initializer, initargs) for _ in range(processes)]

    def _prepare(self):
        self._tasks = _channel("SimpleQueue", 0, True, False)
        _here().leaving += (self,)

    def _begin(self, initializer, initargs):
        number = _here().made + 1
        name = f"ForkPoolWorker-{number}"
        args = (self._tasks, initializer, initargs)
        worker = Process(target=_work, name=name, args=args, daemon=True)
        worker.start()
        return worker

    def _give(self, task):
        _channel_put(self._tasks, task, True, None)

    def _pack(self, value):
        return _pickled(value)

    def _check_running(self):
        if self._state != _RUN:
            raise ValueError("Pool not running")

    def _submit(self, result, calls):
        """Have *calls* carried out, each for one of the results in *result*."""
        self._check_running()
        self._open.append(result)
        result._pool = self
        for slot, call in zip(result._slots, calls):
            try:
                message = self._pack(call)
            except Exception as error:
                _result_set(slot, self._pack((False, _Failure(error, None, None))))
                continue
            self._give((slot, message, result._finished))
        return result

    def _callbacks_for(self, callback, error_callback):
        """The thread that makes callbacks, if there are some to be made."""
        if callback is None and error_callback is None:
            return None
        if self._callbacks is None:
            self._callbacks = _Callbacks(self._results_kept())
        return self._callbacks

    def apply(self, func, args=(), kwds={}):
        """What *func* gives."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """The result of *func*, which may come later."""
        callbacks = self._callbacks_for(callback, error_callback)
        result = ApplyResult(1, callbacks, callback, error_callback)
        return self._submit(result, [(func, args, kwds)])

    def map(self, func, iterable, chunksize=None):
        """What *func* makes of the items, as a list."""
        return self.map_async(func, iterable, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        """What *func* makes of the items, which have its arguments, as a list."""
        return self.starmap_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """The same as `map`, which may come later."""
        return self._map(func, iterable, chunksize, callback, error_callback, False)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """The same as `starmap`, which may come later."""
        return self._map(func, iterable, chunksize, callback, error_callback, True)

    def _map(self, func, iterable, chunksize, callback, error_callback, spread):
        self._check_running()
        items = _call(list, (iterable,), {})
        if chunksize is None:
            chunksize, extra = divmod(len(items), len(self._pool) * 4)
            if extra:
                chunksize += 1
        chunks = _chunks(items, chunksize)
        callbacks = self._callbacks_for(callback, error_callback)
        result = MapResult(len(chunks), callbacks, callback, error_callback)
        return self._submit(result, [(_map_chunk, (func, chunk, spread), {}) for chunk in chunks])

    def imap(self, func, iterable, chunksize=1):
        """What *func* makes of the items, one after the other as it comes."""
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        """What *func* makes of the items, in the order in which it comes."""
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        chunks = _chunks(_call(list, (iterable,), {}), chunksize)
        result = kind(len(chunks), self._results_kept(), None, None)
        return self._submit(result, [(_map_chunk, (func, chunk, False), {}) for chunk in chunks])

    def _results_kept(self):
        return _channel("results", 0, False, False)

    def close(self):
        """Take no more calls."""
        if self._state == _RUN:
            self._state = _CLOSE
            for _ in self._pool:
                self._give(None)

    def terminate(self):
        """End the workers, whatever they do."""
        if self._state == _TERMINATE:
            return
        idle = not self._open
        if idle:
            self.close()
        self._state = _TERMINATE
        if not idle:
            self._end_workers()
        self._join_workers()

    def _end_workers(self):
        for worker in self._pool:
            worker.terminate()

    def _join_workers(self):
        for worker in self._pool:
            worker.join()
        if self._callbacks is not None:
            self._callbacks.stop()
            self._callbacks = None

    def _leave(self):
        """The process that has the pool is at its end."""
        self.terminate()

    def join(self):
        """Wait until the workers have ended."""
        if self._state == _RUN:
            raise ValueError("Pool is still running")
        self._join_workers()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class ThreadPool(Pool):
    """Workers that carry out calls, each in a thread: nothing is copied."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _prepare(self):
        self._tasks = _SimpleQueue()

    def _begin(self, initializer, initargs):
        worker = Thread(target=_work_in_thread, args=(self._tasks, initializer, initargs))
        worker.daemon = True
        worker.start()
        return worker

    def _give(self, task):
        self._tasks.put(task)

    def _pack(self, value):
        return value

    def _results_kept(self):
        return _SimpleQueue()

    def _end_workers(self):
        # Threads cannot be ended: they go on until they come to the end of what is there.
        for _ in self._pool:
            self._give(None)

    def _join_workers(self):
        if self._state == _TERMINATE and self._open:
            return
        Pool._join_workers(self)


def _chunks(items, size):
    return [tuple(items[first : first + size]) for first in range(0, len(items), size or 1)]



"""`concurrent.futures`: thread pools, made of threads, queues and conditions as in CPython."""
# quiet

from futures_calls import Future, _report
from futures_waiting import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, as_completed, wait
from queue import Empty, SimpleQueue
from threading import Lock, Semaphore, Thread, _register_atexit
from time import monotonic


class BrokenExecutor(RuntimeError):
    """The pool cannot be used any more."""


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

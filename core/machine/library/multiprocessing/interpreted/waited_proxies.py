"""Proxies of what threads and processes wait for: locks, conditions, events, barriers, queues."""
# loud

from multiprocessing import _pickled, _unpickled
from multiprocessing._proxies import BaseProxy


class AcquirerProxy(BaseProxy):
    """Stands for a lock, a semaphore or a condition."""

    def acquire(self, blocking=True, timeout=None):
        """Take it."""
        return self._referent.acquire(blocking, timeout)

    def release(self):
        """Let it go."""
        return self._referent.release()

    def __enter__(self):
        return self._referent.acquire()

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._referent.release()


class ConditionProxy(AcquirerProxy):
    """Stands for a condition."""

    def acquire(self, blocking=True, timeout=-1):
        """Take its lock."""
        return self._referent.acquire(blocking, timeout)

    def wait(self, timeout=None):
        """Wait for a notification."""
        return self._referent.wait(timeout)

    def wait_for(self, predicate, timeout=None):
        """Wait until *predicate* gives something true."""
        return self._referent.wait_for(predicate, timeout)

    def notify(self, n=1):
        """Wake *n* of those that wait."""
        return self._referent.notify(n)

    def notify_all(self):
        """Wake all that wait."""
        return self._referent.notify_all()


class EventProxy(BaseProxy):
    """Stands for an event."""

    def is_set(self):
        """Whether it is set."""
        return self._referent.is_set()

    def set(self):
        """Set it."""
        return self._referent.set()

    def clear(self):
        """Take it back."""
        return self._referent.clear()

    def wait(self, timeout=None):
        """Wait until it is set."""
        return self._referent.wait(timeout)


class BarrierProxy(BaseProxy):
    """Stands for a barrier."""

    def wait(self, timeout=None):
        """Wait for the others."""
        return self._referent.wait(timeout)

    def abort(self):
        """Break it."""
        return self._referent.abort()

    def reset(self):
        """Make it as it was."""
        return self._referent.reset()


class QueueProxy(BaseProxy):
    """Stands for a `queue.Queue`; what is put is there at once."""

    def put(self, item, block=True, timeout=None):
        """Put *item* in, waiting for room."""
        self._referent.put(_pickled(item), block, timeout)

    def get(self, block=True, timeout=None):
        """Take an item out, waiting for one."""
        return _unpickled(self._referent.get(block, timeout))

    def put_nowait(self, item):
        """Put *item* in; Full if there is no room."""
        self._referent.put_nowait(_pickled(item))

    def get_nowait(self):
        """Take an item out; Empty if there is none."""
        return _unpickled(self._referent.get_nowait())

    def qsize(self):
        """How many items are in it."""
        return self._referent.qsize()

    def empty(self):
        """Whether nothing is in it."""
        return self._referent.empty()

    def full(self):
        """Whether there is no room."""
        return self._referent.full()

    def task_done(self):
        """One item that was taken out is dealt with."""
        self._referent.task_done()

    def join(self):
        """Wait until every item is dealt with."""
        self._referent.join()

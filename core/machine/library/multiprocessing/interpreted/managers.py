"""Managers, which keep objects for other processes: "Managers" of CPython's page."""
# loud

from multiprocessing import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore
from multiprocessing._process import _here
from multiprocessing._proxies import (
    ArrayProxy, BaseProxy, DictProxy, ListProxy, Namespace, NamespaceProxy, ValueProxy, _copied,
)
from multiprocessing._waited_proxies import (
    AcquirerProxy, BarrierProxy, ConditionProxy, EventProxy, QueueProxy,
)
from queue import Queue


class SyncManager:
    """Keeps objects in a process of its own, which hands out proxies of them."""

    def __init__(self):
        self._running = False

    def start(self):
        """Let its process begin."""
        _here().made += 1
        self._running = True

    def shutdown(self):
        """Let its process end."""
        self._running = False

    def __enter__(self):
        if not self._running:
            self.start()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    def dict(self, *args, **kwargs):
        """A proxy of a new dict."""
        return DictProxy(_copied(dict(*args, **kwargs)))

    def list(self, *items):
        """A proxy of a new list."""
        return ListProxy(_copied(list(*items)))

    def Namespace(self, **fields):
        """A proxy of a new namespace."""
        return NamespaceProxy(Namespace(**_copied(fields)))

    def Value(self, typecode, value, lock=True):
        """A proxy of a new value."""
        proxy = ValueProxy([_copied(value)])
        proxy._code = typecode
        return proxy

    def Array(self, typecode, sequence, lock=True):
        """A proxy of a new row of values."""
        return ArrayProxy(_copied(list(sequence)))

    def Queue(self, maxsize=0):
        """A proxy of a new queue."""
        return QueueProxy(Queue(maxsize))

    JoinableQueue = Queue

    def Lock(self):
        """A proxy of a new lock."""
        return AcquirerProxy(Lock())

    def RLock(self):
        """A proxy of a new reentrant lock."""
        return AcquirerProxy(RLock())

    def Semaphore(self, value=1):
        """A proxy of a new semaphore."""
        return AcquirerProxy(Semaphore(value))

    def BoundedSemaphore(self, value=1):
        """A proxy of a new bounded semaphore."""
        return AcquirerProxy(BoundedSemaphore(value))

    def Condition(self, lock=None):
        """A proxy of a new condition."""
        return ConditionProxy(Condition(None if lock is None else lock._referent))

    def Event(self):
        """A proxy of a new event."""
        return EventProxy(Event())

    def Barrier(self, parties, action=None, timeout=None):
        """A proxy of a new barrier."""
        return BarrierProxy(Barrier(parties, action, timeout))


def Manager():
    """A manager whose process has begun."""
    manager = SyncManager()
    manager.start()
    return manager

"""Objects that a manager keeps: "Managers" and "Proxy Objects" of CPython's page.

Each call of a proxy is one step, on the object that the manager has.  What is given to it
and what it gives are copies, as they come from another process.
"""
# loud

from multiprocessing import (
    Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, _pickled, _unpickled,
)
from multiprocessing._process import _here
from queue import Queue


def _copied(value):
    """*value* as it comes from another process."""
    return _unpickled(_pickled(value))


class BaseProxy:
    """Stands for an object that a manager keeps."""

    _crosses_processes = True
    _travels = True

    def __init__(self, referent):
        self._referent = referent

    def __str__(self):
        return repr(self._referent)

    def __repr__(self):
        kind = type(self).__name__
        return f"<{kind} object, typeid '{kind.removesuffix('Proxy').lower()}' at {id(self):#x}>"


class DictProxy(BaseProxy):
    """Stands for a dict."""

    def __getitem__(self, key):
        return _copied(self._referent[key])

    def __setitem__(self, key, value):
        self._referent[_copied(key)] = _copied(value)

    def __delitem__(self, key):
        del self._referent[key]

    def __contains__(self, key):
        return key in self._referent

    def __len__(self):
        return len(self._referent)

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        """A list of the keys."""
        return list(self._referent)

    def values(self):
        """A list of the values."""
        return _copied(list(self._referent.values()))

    def items(self):
        """A list of pairs of key and value."""
        return _copied(list(self._referent.items()))

    def get(self, key, default=None):
        """The value at *key*, or *default*."""
        return _copied(self._referent.get(key, default))

    def pop(self, key, *default):
        """Take out the value at *key*."""
        return _copied(self._referent.pop(key, *default))

    def popitem(self):
        """Take out the last pair."""
        return _copied(self._referent.popitem())

    def setdefault(self, key, default=None):
        """The value at *key*, which is *default* if there was none."""
        return _copied(self._referent.setdefault(key, _copied(default)))

    def update(self, *args, **kwargs):
        """Put in other pairs."""
        self._referent.update(_copied(dict(*args, **kwargs)))

    def clear(self):
        """Take out all."""
        self._referent.clear()

    def copy(self):
        """A dict with the same pairs."""
        return _copied(self._referent.copy())


class ListProxy(BaseProxy):
    """Stands for a list."""

    def __getitem__(self, index):
        return _copied(self._referent[index])

    def __setitem__(self, index, value):
        self._referent[index] = _copied(value)

    def __delitem__(self, index):
        del self._referent[index]

    def __contains__(self, item):
        return item in self._referent

    def __len__(self):
        return len(self._referent)

    def __add__(self, other):
        return _copied(self._referent + list(other))

    def __mul__(self, count):
        return _copied(self._referent * count)

    def __iadd__(self, other):
        self._referent.extend(_copied(list(other)))
        return self

    def __reversed__(self):
        return iter(_copied(self._referent[::-1]))

    def append(self, item):
        """Put *item* at the end."""
        self._referent.append(_copied(item))

    def extend(self, items):
        """Put *items* at the end."""
        self._referent.extend(_copied(list(items)))

    def insert(self, index, item):
        """Put *item* before place *index*."""
        self._referent.insert(index, _copied(item))

    def pop(self, *index):
        """Take out an item."""
        return _copied(self._referent.pop(*index))

    def remove(self, item):
        """Take out the first item that is equal to *item*."""
        self._referent.remove(item)

    def index(self, item, *bounds):
        """The place of the first item that is equal to *item*."""
        return self._referent.index(item, *bounds)

    def count(self, item):
        """How many items are equal to *item*."""
        return self._referent.count(item)

    def reverse(self):
        """Turn the order round."""
        self._referent.reverse()

    def sort(self, *, key=None, reverse=False):
        """Put the items into order."""
        self._referent.sort(key=key, reverse=reverse)


class Namespace:
    """Something that has the attributes it is given."""

    def __init__(self, /, **fields):
        for name, value in fields.items():
            setattr(self, name, value)

    def __repr__(self):
        items = [f"{name}={value!r}" for name, value in vars(self).items() if name[0] != "_"]
        return f"{type(self).__name__}({', '.join(sorted(items))})"


class NamespaceProxy(BaseProxy):
    """Stands for a `Namespace`."""

    def __getattr__(self, name):
        return _copied(getattr(self._referent, name))

    def __setattr__(self, name, value):
        if name[0] == "_":
            _set_field(self, name, value)
        else:
            setattr(self._referent, name, _copied(value))

    def __delattr__(self, name):
        delattr(self._referent, name)


class ValueProxy(BaseProxy):
    """Stands for a value; to look at it and to change it are two steps."""

    def get(self):
        """The value."""
        return _copied(self._referent[0])

    def set(self, value):
        """Put another one in its place."""
        self._referent[0] = _copied(value)

    @property
    def value(self):
        """The value."""
        return self.get()

    @value.setter
    def value(self, value):
        self.set(value)

    def __str__(self):
        return f"Value('{self._code}', {self.get()!r})"


class ArrayProxy(BaseProxy):
    """Stands for a row of values."""

    def __getitem__(self, index):
        return _copied(self._referent[index])

    def __setitem__(self, index, value):
        self._referent[index] = _copied(value)

    def __len__(self):
        return len(self._referent)


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

"""`multiprocessing.dummy`: threads that are made like processes, as in CPython's own."""
# quiet

import queue as _queue
import threading as _threading

from multiprocessing.pool import ThreadPool as _ThreadPool

Lock = _threading.Lock
RLock = _threading.RLock
Semaphore = _threading.Semaphore
BoundedSemaphore = _threading.BoundedSemaphore
Condition = _threading.Condition
Event = _threading.Event
Barrier = _threading.Barrier
Queue = _queue.Queue
JoinableQueue = _queue.Queue
current_process = _threading.current_thread


class DummyProcess(_threading.Thread):
    """A thread that is made like a process."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        _threading.Thread.__init__(self, group, target, name, args, kwargs)
        self._begun = False

    def start(self):
        """Let it begin."""
        self._begun = True
        _threading.Thread.start(self)

    @property
    def exitcode(self):
        """0 once it is over."""
        return 0 if self._begun and not self.is_alive() else None


Process = DummyProcess


class Namespace:
    """Something that has the attributes it is given."""

    def __init__(self, /, **fields):
        for name, value in fields.items():
            setattr(self, name, value)


class Value:
    """A value, as an object that has it."""

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self.value = value

    def __repr__(self):
        return f"<{type(self).__name__}({self._typecode!r}, {self.value!r})>"


def Array(typecode, sequence, lock=True):
    """A list of the items."""
    return list(sequence)


def Pool(processes=None, initializer=None, initargs=()):
    """Workers that carry out calls, each in a thread."""
    return _ThreadPool(processes, initializer, initargs)


def freeze_support():
    """Does nothing."""


def active_children():
    """The threads that have begun and are not over, but for the running one."""
    here = _threading.current_thread()
    return [each for each in _threading.enumerate() if each is not here]

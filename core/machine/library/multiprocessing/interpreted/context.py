"""Contexts: "Contexts and start methods" of CPython's page; processes are started by fork."""
# quiet

from multiprocessing import (
    Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, cpu_count,
)
from multiprocessing._connection import Pipe
from multiprocessing._managers import Manager
from multiprocessing._process import (
    AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError, active_children,
    current_process, parent_process,
)
from multiprocessing._queues import JoinableQueue, Queue, SimpleQueue
from multiprocessing._sharedctypes import Array, RawArray, RawValue, Value
from multiprocessing.pool import Pool as _Pool

_METHODS = ("fork", "spawn", "forkserver")


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    """Workers that carry out calls, each in a process of its own."""
    return _Pool(processes, initializer, initargs, maxtasksperchild)


def freeze_support():
    """Does nothing but in a program that was frozen for Windows."""


def get_all_start_methods():
    """How processes can be started in CPython, its own choice on Linux first."""
    return list(_METHODS)


def get_start_method(allow_none=False):
    """How processes are started."""
    return "fork"


def set_start_method(method, force=False):
    """Have processes started by *method*."""
    _check(method)


def get_context(method=None):
    """Something that has the names of `multiprocessing` for one way to start processes."""
    _check(method)
    return ForkContext()


def _check(method):
    if method is None or method == "fork":
        return
    if method not in _METHODS:
        raise ValueError(f"cannot find context for {method!r}")
    _not_simulated(
        f"the start method {method!r} is not simulated; give 'fork', by which a process begins"
        " with a copy of its parent's memory"
    )


class ForkContext:
    """The names of `multiprocessing`."""

    Array = staticmethod(Array)
    AuthenticationError = AuthenticationError
    Barrier = staticmethod(Barrier)
    BoundedSemaphore = staticmethod(BoundedSemaphore)
    BufferTooShort = BufferTooShort
    Condition = staticmethod(Condition)
    Event = staticmethod(Event)
    JoinableQueue = JoinableQueue
    Lock = staticmethod(Lock)
    Manager = staticmethod(Manager)
    Pipe = staticmethod(Pipe)
    Pool = staticmethod(Pool)
    Process = Process
    ProcessError = ProcessError
    Queue = Queue
    RLock = staticmethod(RLock)
    RawArray = staticmethod(RawArray)
    RawValue = staticmethod(RawValue)
    Semaphore = staticmethod(Semaphore)
    SimpleQueue = SimpleQueue
    TimeoutError = TimeoutError
    Value = staticmethod(Value)
    active_children = staticmethod(active_children)
    cpu_count = staticmethod(cpu_count)
    current_process = staticmethod(current_process)
    freeze_support = staticmethod(freeze_support)
    parent_process = staticmethod(parent_process)

    def get_context(self, method=None):
        """Something that has the same names."""
        return get_context(method)

    def get_start_method(self, allow_none=False):
        """How processes are started."""
        return "fork"

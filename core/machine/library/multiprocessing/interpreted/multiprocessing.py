"""`multiprocessing`: processes that are made like threads, and what they share."""
# quiet

from multiprocessing._connection import Pipe
from multiprocessing._managers import Manager
from multiprocessing.pool import Pool as _Pool
from multiprocessing._process import (
    AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError, active_children,
    current_process, parent_process,
)
from multiprocessing._queues import JoinableQueue, Queue, SimpleQueue
from multiprocessing._sharedctypes import Array, RawArray, RawValue, Value



def freeze_support():
    """Does nothing but in a program that was frozen for Windows."""


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    """Workers that carry out calls, each in a process of its own."""
    return _Pool(processes, initializer, initargs, maxtasksperchild)

"""Queues between processes: "Pipes and Queues" of CPython's `multiprocessing` page.

What is put is on its way at first; see `core.machine.sync.channels`.
"""
# quiet

from multiprocessing import (
    _channel, _channel_empty, _channel_finish, _channel_flush, _channel_get, _channel_join,
    _channel_put, _channel_size, _channel_task_done,
)
from multiprocessing._process import _here
from queue import Empty, Full


class Queue:
    """A queue into which every process can put, and out of which every one can take."""

    hidden_by_inheritance = "Queue"
    _kind = "Queue"

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._channel = _channel(self._kind, maxsize if maxsize > 0 else 0, True, False)
        self._closed = False
        self._joins = True

    def put(self, obj, block=True, timeout=None):
        """Put *obj* in, waiting for room."""
        self._check_open()
        if not _channel_put(self._channel, obj, block, timeout):
            raise Full
        here = _here()
        if self not in here.queues:
            here.queues += (self,)

    def get(self, block=True, timeout=None):
        """Take an item out, waiting for one."""
        self._check_open()
        item = _channel_get(self._channel, block, timeout)
        if item is _MISSING:
            raise Empty
        return item

    def put_nowait(self, obj):
        """Put *obj* in; Full if there is no room."""
        self.put(obj, False)

    def get_nowait(self):
        """Take an item out; Empty if none has come yet."""
        return self.get(False)

    def qsize(self):
        """How many items were put and not taken out."""
        return _channel_size(self._channel)

    def empty(self):
        """Whether no item has come yet."""
        self._check_open()
        return _channel_empty(self._channel)

    def full(self):
        """Whether there is no room."""
        return 0 < self._maxsize <= _channel_size(self._channel)

    def close(self):
        """Put no more from this process."""
        self._closed = True

    def join_thread(self):
        """Wait until all that was put is on its way no more."""
        assert self._closed, f"Queue {self!r} not closed"
        self._flush()

    def cancel_join_thread(self):
        """Let the process end though something is on its way."""
        self._joins = False

    def _flush(self):
        if not self._joins:
            if _channel_size(self._channel):
                _not_simulated(
                    "cancel_join_thread() may lose what is on its way, which is not simulated;"
                    " leave it out and take all items out of the queue"
                )
            return
        while _channel_flush(self._channel):
            pass

    def _check_open(self):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")


class JoinableQueue(Queue):
    """A queue whose items can be waited for to be dealt with."""

    hidden_by_inheritance = "JoinableQueue"
    _kind = "JoinableQueue"

    def task_done(self):
        """One item that was taken out is dealt with."""
        _channel_task_done(self._channel)

    def join(self):
        """Wait until every item is dealt with."""
        _channel_join(self._channel)


class SimpleQueue:
    """A pipe with a lock at each end."""

    hidden_by_inheritance = "SimpleQueue"

    def __init__(self):
        self._channel = _channel("SimpleQueue", 0, False, False)

    def put(self, obj):
        """Put *obj* in."""
        if _channel_put(self._channel, obj, True, None) == 2:
            _channel_finish(self._channel)

    def get(self):
        """Take an item out, waiting for one."""
        return _channel_get(self._channel, True, None)

    def empty(self):
        """Whether nothing is in it."""
        return _channel_empty(self._channel)

    def close(self):
        """Use it no more."""

"""`sched`: a heap of events behind a lock, as in CPython."""
# loud

import threading
import time

from heapq import heapify as _heapify
from heapq import heappop as _heappop
from heapq import heappush as _heappush
from itertools import count as _counting

_sentinel = object()


class Event:
    """What is to happen when, and how it is told from others of that time."""

    _fields = ("time", "priority", "sequence", "action", "argument", "kwargs")

    def __init__(self, time, priority, sequence, action, argument, kwargs):
        self.time = time
        self.priority = priority
        self.sequence = sequence
        self.action = action
        self.argument = argument
        self.kwargs = kwargs

    def __len__(self):
        return len(self._fields)

    def __getitem__(self, place):
        return self._parts()[place]

    def __iter__(self):
        return iter(self._parts())

    def _parts(self):
        return tuple([getattr(self, name) for name in self._fields])

    def _place(self):
        return (self.time, self.priority, self.sequence)

    def __lt__(self, other):
        return self._place() < other._place()

    def __le__(self, other):
        return self._place() <= other._place()

    def __gt__(self, other):
        return self._place() > other._place()

    def __ge__(self, other):
        return self._place() >= other._place()

    def __repr__(self):
        parts = ", ".join([f"{name}={getattr(self, name)!r}" for name in self._fields])
        return f"Event({parts})"


class scheduler:
    """Lets things happen at their time."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = _counting()

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Let *action* happen at *time*."""
        if kwargs is _sentinel:
            kwargs = {}
        with self._lock:
            event = Event(
                time, priority, next(self._sequence_generator), action, argument, kwargs
            )
            _heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """Let *action* happen after *delay*."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Do not let *event* happen; ValueError if it has."""
        with self._lock:
            self._queue.remove(event)
            _heapify(self._queue)

    def empty(self):
        """Whether nothing is to happen any more."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Let everything happen; or what is due, and give the time to the next."""
        while True:
            with self._lock:
                if not self._queue:
                    break
                event = self._queue[0]
                now = self.timefunc()
                due = event.time <= now
                if due:
                    _heappop(self._queue)
            if due:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)
            elif not blocking:
                return event.time - now
            else:
                self.delayfunc(event.time - now)

    @property
    def queue(self):
        """All that is to happen, in order."""
        with self._lock:
            events = self._queue[:]
        return sorted(events)

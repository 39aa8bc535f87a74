"""Queues for classes of the program to inherit, made of a lock and conditions as in CPython.

Whoever inherits may replace what puts and gets, and look at the parts; so these are the
"Queue Objects" of CPython's `queue` documentation step by step.
"""
# loud

from collections import deque
from queue import Empty, Full
from queue import LifoQueue as _LifoQueue
from queue import PriorityQueue as _PriorityQueue
from queue import Queue as _Queue
from threading import Condition, Lock


class _Parts:
    """What all queues have, except where the items are kept."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = Lock()
        self.not_empty = Condition(self.mutex)
        self.not_full = Condition(self.mutex)
        self.all_tasks_done = Condition(self.mutex)
        self.unfinished_tasks = 0

    def put(self, item, block=True, timeout=None):
        """Put an item in, waiting for room."""
        with self.not_full:
            if self.maxsize > 0:
                self._await_room(block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def _await_room(self, block, timeout):
        if not block:
            if self._qsize() >= self.maxsize:
                raise Full
        elif timeout is None:
            while self._qsize() >= self.maxsize:
                self.not_full.wait()
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            # Which of two limits of time runs out first is open, so one wait has all of it.
            in_time = True
            while self._qsize() >= self.maxsize:
                if not in_time:
                    raise Full
                in_time = self.not_full.wait(timeout)

    def get(self, block=True, timeout=None):
        """Take an item out, waiting for one."""
        with self.not_empty:
            if not block:
                if not self._qsize():
                    raise Empty
            elif timeout is None:
                while not self._qsize():
                    self.not_empty.wait()
            elif timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            else:
                in_time = True
                while not self._qsize():
                    if not in_time:
                        raise Empty
                    in_time = self.not_empty.wait(timeout)
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        """Put an item in; Full if there is no room."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item out; Empty if there is none."""
        return self.get(block=False)

    def task_done(self):
        """One item that was taken out is dealt with."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError("task_done() called too many times")
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        """Wait until every item is dealt with."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        """How many items there are."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Whether there is no item."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Whether there is no room."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()


class Queue(_Parts, _Queue):
    """The first in is the first out."""

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class LifoQueue(Queue, _LifoQueue):
    """The last in is the first out."""

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue, _PriorityQueue):
    """The least is the first out."""

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        heap = [*self.queue, item]
        try:
            _sift_up(heap, len(heap) - 1)
        finally:
            self.queue[:] = heap

    def _get(self):
        heap = [*self.queue]
        last = heap.pop()
        try:
            if heap:
                last, heap[0] = heap[0], last
                _sift_down(heap)
        finally:
            self.queue[:] = heap
        return last


def _sift_up(heap, place):
    """Move the item at *place* towards the root until its parent is no more than it."""
    # Two change places at a time, so that none is lost when they cannot be compared.
    while place > 0:
        above = (place - 1) >> 1
        if not heap[place] < heap[above]:
            break
        heap[place], heap[above] = heap[above], heap[place]
        place = above


def _sift_down(heap):
    """Let the item at the root sink to a leaf, and rise from there, as CPython does."""
    place = 0
    while (child := 2 * place + 1) < len(heap):
        if child + 1 < len(heap) and not heap[child] < heap[child + 1]:
            child += 1
        heap[child], heap[place] = heap[place], heap[child]
        place = child
    _sift_up(heap, place)

"""A bounded buffer from a Condition, and one from two semaphores."""
import threading
from collections import deque


class Buffer:
    def __init__(self, capacity):
        self._items = deque()
        self._capacity = capacity
        self._lock = threading.Lock()
        self._not_full = threading.Condition(self._lock)
        self._not_empty = threading.Condition(self._lock)

    def put(self, item):
        with self._not_full:
            while len(self._items) == self._capacity:
                self._not_full.wait()
            self._items.append(item)
            self._not_empty.notify()

    def get(self):
        with self._not_empty:
            while not self._items:
                self._not_empty.wait()
            item = self._items.popleft()
            self._not_full.notify()
            return item


class SemaphoreBuffer:
    def __init__(self, capacity):
        self._items, self._mutex = [], threading.Lock()
        self._free = threading.Semaphore(capacity)
        self._used = threading.Semaphore(0)

    def put(self, item):
        self._free.acquire()
        with self._mutex:
            self._items.append(item)
        self._used.release()

    def get(self):
        self._used.acquire()
        with self._mutex:
            item = self._items.pop(0)
        self._free.release()
        return item


for kind in Buffer, SemaphoreBuffer:
    buffer, got, guard = kind(2), [], threading.Lock()

    def produce(start):
        for number in range(start, start + 4):
            buffer.put(number)

    def consume():
        for _ in range(4):
            item = buffer.get()
            with guard:
                got.append(item)

    threads = [threading.Thread(target=produce, args=(10 * n,)) for n in range(2)]
    threads += [threading.Thread(target=consume) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(kind.__name__, sorted(got))

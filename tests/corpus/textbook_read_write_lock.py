"""Many readers or one writer."""
import threading
from contextlib import contextmanager


class ReadWriteLock:
    def __init__(self):
        self._condition = threading.Condition()
        self._readers = 0
        self._writing = False

    @contextmanager
    def reading(self):
        with self._condition:
            self._condition.wait_for(lambda: not self._writing)
            self._readers += 1
        try:
            yield self
        finally:
            with self._condition:
                self._readers -= 1
                if not self._readers:
                    self._condition.notify_all()

    @contextmanager
    def writing(self):
        with self._condition:
            self._condition.wait_for(lambda: not self._writing and not self._readers)
            self._writing = True
        try:
            yield self
        finally:
            with self._condition:
                self._writing = False
                self._condition.notify_all()


lock = ReadWriteLock()
pair = [0, 0]
torn = []


def write(times):
    for number in range(1, times + 1):
        with lock.writing():
            pair[0] += 1
            pair[1] += 1


def read(times):
    for _ in range(times):
        with lock.reading():
            if pair[0] != pair[1]:
                torn.append(tuple(pair))


threads = [threading.Thread(target=write, args=(5,)) for _ in range(2)]
threads += [threading.Thread(target=read, args=(8,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(pair, torn)

import heapq
import itertools
import threading
import time


class Scheduler(threading.Thread):
    def __init__(self):
        super().__init__(name="scheduler", daemon=True)
        self._heap = []
        self._cond = threading.Condition()
        self._count = itertools.count()
        self._stopped = False

    def after(self, delay, func, *args):
        with self._cond:
            heapq.heappush(self._heap, (time.monotonic() + delay, next(self._count), func, args))
            self._cond.notify()

    def stop(self):
        with self._cond:
            self._stopped = True
            self._cond.notify()

    def run(self):
        while True:
            with self._cond:
                if not self._heap:
                    if self._stopped:
                        return
                    self._cond.wait()
                    continue
                when, _n, func, args = self._heap[0]
                delay = when - time.monotonic()
                if delay > 0:
                    self._cond.wait(delay)
                    continue
                heapq.heappop(self._heap)
            func(*args)


done = []
s = Scheduler()
s.start()
s.after(0.3, done.append, "third")
s.after(0.1, done.append, "first")
s.after(0.2, done.append, "second")
s.stop()
s.join()
print(done)
assert set(done) == {"first", "second", "third"}

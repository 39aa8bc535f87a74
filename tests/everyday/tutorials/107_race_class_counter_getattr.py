import sys
import threading

sys.setswitchinterval(1e-6)


class Counter:
    def __init__(self):
        self.value = 0

    def inc(self):
        self.value += 1


class SafeCounter(Counter):
    def __init__(self):
        super().__init__()
        self._lock = threading.Lock()

    def inc(self):
        with self._lock:
            super().inc()


def hammer(counter, n=10000):
    for _ in range(n):
        counter.inc()


def measure(counter):
    ts = [threading.Thread(target=hammer, args=(counter,)) for _ in range(5)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return counter.value


print("unsafe:", measure(Counter()))
safe = measure(SafeCounter())
print("safe:  ", safe)
assert safe == 50000

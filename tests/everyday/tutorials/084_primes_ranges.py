import math
import threading
import time


def is_prime(n):
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    for d in range(3, math.isqrt(n) + 1, 2):
        if n % d == 0:
            return False
    return True


class PrimeFinder(threading.Thread):
    primes = []
    lock = threading.Lock()

    def __init__(self, start, end):
        super().__init__()
        self.range = range(start, end)

    def run(self):
        found = [n for n in self.range if is_prime(n)]
        with self.lock:
            self.primes.extend(found)


LIMIT = 20000
WORKERS = 4
began = time.perf_counter()
step = LIMIT // WORKERS
finders = [PrimeFinder(i * step, (i + 1) * step) for i in range(WORKERS)]
for f in finders:
    f.start()
for f in finders:
    f.join()
print("%d primes in %.3f s" % (len(PrimeFinder.primes), time.perf_counter() - began))
assert len(PrimeFinder.primes) == 2262

import threading
from functools import lru_cache
from time import sleep


@lru_cache(maxsize=None)
def slow_square(n):
    print(f"computing {n}")
    sleep(0.1)
    return n * n


results = {}


def worker(tid):
    results[tid] = [slow_square(n) for n in range(4)]


threads = [threading.Thread(target=worker, args=(k,)) for k in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(slow_square.cache_info())
assert all(r == [0, 1, 4, 9] for r in results.values())
assert slow_square.cache_info().currsize == 4

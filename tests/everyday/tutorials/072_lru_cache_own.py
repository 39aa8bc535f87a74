import random
import threading
from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.data = OrderedDict()
        self.lock = threading.RLock()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        with self.lock:
            if key in self.data:
                self.data.move_to_end(key)
                self.hits += 1
                return self.data[key]
            self.misses += 1
            return default

    def put(self, key, value):
        with self.lock:
            self.data[key] = value
            self.data.move_to_end(key)
            if len(self) > self.capacity:
                old, _ = self.data.popitem(last=False)

    def __len__(self):
        with self.lock:
            return len(self.data)


cache = LRUCache(10)


def worker(seed):
    rng = random.Random(seed)
    for _ in range(200):
        k = rng.randrange(30)
        v = cache.get(k)
        if v is None:
            cache.put(k, k * 2)
        else:
            assert v == k * 2


threads = [threading.Thread(target=worker, args=(s,)) for s in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("hits %d misses %d size %d" % (cache.hits, cache.misses, len(cache)))
assert cache.hits + cache.misses == 800 and len(cache) <= 10

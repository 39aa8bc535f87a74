import threading
import time
from dataclasses import dataclass, field


@dataclass
class Entry:
    value: object
    expires: float


@dataclass
class TTLCache:
    ttl: float = 0.3
    _entries: dict = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def set(self, key, value):
        with self._lock:
            self._entries[key] = Entry(value, time.time() + self.ttl)

    def get(self, key):
        with self._lock:
            entry = self._entries.get(key)
            if entry is None or entry.expires < time.time():
                return None
            return entry.value

    def purge(self):
        now = time.time()
        with self._lock:
            dead = [k for k, e in self._entries.items() if e.expires < now]
            for k in dead:
                del self._entries[k]
        return len(dead)


cache = TTLCache()
stop = threading.Event()


def cleaner():
    removed = 0
    while not stop.wait(0.1):
        removed += cache.purge()
    print("cleaner removed", removed)


c = threading.Thread(target=cleaner)
c.start()
for i in range(5):
    cache.set(i, str(i))
    time.sleep(0.1)
stop.set()
c.join()
print("left:", cache.get(0), cache.get(4))

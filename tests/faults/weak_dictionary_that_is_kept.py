# expect: safe
import threading
import weakref


class Picture:
    def __init__(self, name):
        self.name = name


cache = weakref.WeakValueDictionary()
lock = threading.Lock()
kept = []


def load(name):
    with lock:
        found = cache.get(name)
        if found is None:
            found = Picture(name)
            cache[name] = found
        kept.append(found)


threads = [threading.Thread(target=load, args=("a",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert kept[0] is kept[1]
kept.clear()
assert "a" not in cache

# expect: unsafe exception
import threading
from collections import OrderedDict
class Cache(OrderedDict):
    def put(self, key, value):
        self[key] = value
        if len(self) > 1:
            oldest = next(iter(self))
            del self[oldest]
cache = Cache(a=1)
threads = [threading.Thread(target=cache.put, args=(key, 0)) for key in "bc"]
for t in threads:
    t.start()
for t in threads:
    t.join()

# expect: unsafe assertion
import threading
from functools import lru_cache
calls = 0
@lru_cache(maxsize=None)
def load(name):
    global calls
    calls += 1
    return name.upper()
threads = [threading.Thread(target=load, args=("a",)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert calls == 1

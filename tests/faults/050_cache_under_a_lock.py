# expect: safe
# prints: ["1\n"]
import threading
from functools import lru_cache
lock = threading.Lock()
calls = 0
@lru_cache
def load():
    global calls
    calls += 1
def use():
    with lock:
        load()
threads = [threading.Thread(target=use) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(calls)

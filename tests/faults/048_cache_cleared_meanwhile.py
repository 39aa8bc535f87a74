# expect: unsafe assertion
import threading
from functools import cache
runs = 0
@cache
def slow(n):
    global runs
    runs += 1
    return n
slow(1)
t = threading.Thread(target=slow.cache_clear)
t.start()
slow(1)
t.join()
assert runs == 1

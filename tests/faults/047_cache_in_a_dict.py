# expect: unsafe assertion
import threading
cache = {}
loads = []
def load(key):
    if key not in cache:
        loads.append(key)
        cache[key] = key * 2
    return cache[key]
threads = [threading.Thread(target=load, args=(4,)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert loads == [4]

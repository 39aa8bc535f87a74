# expect: safe
# prints: ["{'hits': 2, 'misses': 0}\n"]
import threading
class Stats:
    def __init__(self):
        self.hits = self.misses = 0
stats, lock = Stats(), threading.Lock()
def count(name):
    with lock:
        stats.__dict__[name] = stats.__dict__.get(name, 0) + 1
threads = [threading.Thread(target=count, args=("hits",)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(vars(stats))

# expect: unsafe assertion
import threading
from collections import defaultdict
made = 0
def make():
    global made
    made += 1
    return []
groups = defaultdict(make)
def add():
    groups["x"].append(1)
threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert made == 1

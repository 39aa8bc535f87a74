# expect: unsafe assertion
import threading
from collections import defaultdict
def row():
    return []
table = defaultdict(row)
def add(n):
    table["k"].append(n)
threads = [threading.Thread(target=add, args=(n,)) for n in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert len(table["k"]) == 2

# expect: safe
# The key function is C code: the sort is one step, and nobody comes in.
import threading
from operator import itemgetter
scores = [(2, "b"), (1, "a")]
def order():
    scores.sort(key=itemgetter(0))
def add():
    scores.append((0, "c"))
threads = [threading.Thread(target=order), threading.Thread(target=add)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert len(scores) == 3

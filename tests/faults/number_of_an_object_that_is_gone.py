# expect: undecided
import threading
ids = set()
def f():
    ids.add(id(object()))
ts = [threading.Thread(target=f) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
assert len(ids) == 2

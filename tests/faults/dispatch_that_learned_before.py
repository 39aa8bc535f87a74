# expect: safe
import threading
from functools import singledispatch
@singledispatch
def name(x): return "thing"
@name.register(int)
def _(x): return "number"
seen = []
def look(x):
    seen.append(name(x))
threads = [threading.Thread(target=look, args=(x,)) for x in (1, "one", True)]
for t in threads: t.start()
for t in threads: t.join()
assert sorted(seen) == ["number", "number", "thing"]

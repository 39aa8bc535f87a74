# expect: unsafe assertion
import threading
from functools import singledispatch
@singledispatch
def name(x): return "thing"
@name.register
def _(x: int): return "first"
def look():
    name(1)
def learn():
    name.register(int, lambda x: "second")
threads = [threading.Thread(target=f) for f in (look, learn)]
for t in threads: t.start()
for t in threads: t.join()
assert name(1) == "second"

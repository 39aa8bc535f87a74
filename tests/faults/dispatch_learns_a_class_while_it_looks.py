# expect: unsafe exception
import threading
from functools import singledispatch
@singledispatch
def name(x): return "thing"
def look():
    name(1)
def learn():
    name.register(str, lambda x: "text")
threads = [threading.Thread(target=f) for f in (look, learn)]
for t in threads: t.start()
for t in threads: t.join()

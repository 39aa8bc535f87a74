import contextvars
import threading

local = threading.local()
local.x = "main"
seen = {}


def look(name):
    seen[name] = [getattr(local, "x", "nothing")]
    local.x = name
    seen[name].append(local.x)


for n in ("a", "b"):
    t = threading.Thread(target=look, args=(n,))
    t.start()
    t.join()
print(seen, local.x, local.__dict__)


class Mine(threading.local):
    y = 5

    def __init__(self, start):
        print("init", start)
        self.items = [start]


m = Mine(1)
m.items.append(2)
t = threading.Thread(target=lambda: print(m.items, m.y))
t.start()
t.join()
print(m.items)
v = contextvars.ContextVar("v", default=0)
token = v.set(1)
ctx = contextvars.copy_context()
v.set(2)
print(v.get(), ctx[v], ctx.run(v.get), token.var is v, token.old_value is contextvars.Token.MISSING)
ctx.run(v.set, 50)
print(v.get(), ctx.get(v))
v.reset(token)
print(v.get())
t = threading.Thread(target=lambda: print("thread sees", v.get()))
v.set(3)
t.start()
t.join()
try:
    contextvars.ContextVar("w").get()
except LookupError as e:
    print(type(e).__name__)

class Counter:
    def __init__(self): self.n = 0
    def update(self, *, n): self.n += n; return self.n
class Lock:
    def acquire(self, blocking=True): return f"mine {blocking}"
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out")
class Queue:
    def put(self, item, block=True): print("put", item, block)
    def qsize(self): return 7
class deque(object):
    def append(self, x, *, y=1): return x + y
c = Counter(); print(c.update(n=3), c.update(**{"n": 4})); f = c.update; print(f(n=5))
with Lock() as l: print(l.acquire(blocking=False))
q = Queue(); q.put(item=1); print(q.qsize(), getattr(q, "empty", "none"), hasattr(q, "get"), deque().append(1, y=5))
try: q.get()
except AttributeError as error: print(error)
def print_all(*a, sep="/"): print(*a, sep=sep)
print_all(1, 2)
list_of = [1]; id = 5; type = "t"; sum = lambda *a: "my sum"; max = 3
print(list_of, id, type, sum(1), max)
def f(len, str): return len + str
print(f(1, 2))
del sum; print(sum([1, 2]))
class Singleton:
    only = None
    def __new__(cls, *args):
        if cls.only is None: cls.only = super().__new__(cls)
        return cls.only
    def __init__(self, *args): self.args = args
print(Singleton(1) is Singleton(2), Singleton(3).args)
class Guarded:
    def __setattr__(self, name, value):
        print("set", name); super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name); object.__delattr__(self, name)
    def __eq__(self, other): return super().__eq__(other)
    def __hash__(self): return super().__hash__()
    def __repr__(self): return "G" + super().__repr__()[:10]
g = Guarded(); g.x = 1; object.__setattr__(g, "y", 2); print(g.x, g.y, g == g, g == 5, repr(g), hash(g) == hash(g)); del g.x; print(hasattr(g, "x"))
class Base:
    def __init__(self, **kw): super().__init__(**kw)
try: Base(a=1)
except TypeError as error: print(error)

import threading, time
class Singleton:
    _instance = None; _lock = threading.Lock()
    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None: cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, v=0):
        if not hasattr(self, "v"): self.v = v
def singleton(cls):
    inst = {}
    def get(*a, **k):
        if cls not in inst: inst[cls] = cls(*a, **k)
        return inst[cls]
    return get
@singleton
class DB:
    def __init__(self): self.c = 0
a, b = Singleton(1), Singleton(2); print(a is b, a.v, DB() is DB())
class Observer:
    def __init__(self): self._subs = []
    def __iadd__(self, f): self._subs.append(f); return self
    def __call__(self, *a): return [f(*a) for f in self._subs]
o = Observer(); o += lambda x: x + 1; o += str; print(o(3))
class Stack:
    def __init__(self): self.items = []
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __contains__(self, x): return x in self.items
    def __bool__(self): return True
    def __reversed__(self): return reversed(self.items)
    def __enter__(self): return self
    def __exit__(self, *a): return False
with Stack() as s: s.items += [1, 2]; print(len(s), list(s), 2 in s, list(reversed(s)), s[-1], s[0:1])
def chunks(seq, n):
    for i in range(0, len(seq), n): yield seq[i:i + n]
print(list(chunks("abcdefg", 3)), *map("".join, zip("ab", "cd")))
def retry(times, exceptions=(Exception,)):
    def deco(fn):
        import functools
        @functools.wraps(fn)
        def inner(*a, **k):
            for i in range(times):
                try: return fn(*a, **k)
                except exceptions as e: print("retry", i, e); err = e
            raise err
        return inner
    return deco
n = 0
@retry(3, (ValueError,))
def flaky():
    "doc"
    global n; n += 1
    if n < 3: raise ValueError(n)
    return "ok"
print(flaky(), flaky.__doc__, flaky.__name__)
start = time.perf_counter(); el = time.perf_counter() - start; print(f"{el:.1f}", time.strftime("%Y", time.gmtime(0)))

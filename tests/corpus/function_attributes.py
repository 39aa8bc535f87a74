def f():
    f.calls += 1
    return f.calls
f.calls = 0
f(); f(); print(f.calls)
def g(): pass
setattr(g, "x", 3); print(getattr(g, "x"), hasattr(g, "y"), hasattr(g, "x"), getattr(g, "y", 9))
g.tags = []
g.tags.append(1); print(g.tags)
try: print(g.nope)
except AttributeError as e: print(e)
class C:
    def m(self): pass
try: C().m.x = 1
except AttributeError as e: print(e)
C.m.x = 2; print(C().m.x, C.m.x)
def deco(fn):
    def w(*a):
        w.count += 1
        return fn(*a)
    w.count = 0
    return w
@deco
def h(x): return x
h(1); h(2); print(h.count)
del g.tags; print(hasattr(g, "tags"))
name = "z"
setattr(h, name, 4); print(h.z)
fl = lambda: 0
fl.tag = "lam"; print(fl.tag)
def mark(fn):
    fn.marked = True
    return fn
def level(n):
    def deco(fn):
        setattr(fn, "level", n)
        return fn
    return deco
@mark
@level(3)
def ff(): pass
class K:
    @mark
    def m(self): return 1
print(ff.marked, ff.level, K.m.marked, K().m.marked, getattr(K().m, "nope", None))
def memo(n, cache={}):
    memo.cache = cache
    memo.hits = getattr(memo, "hits", 0) + 1
    return cache.setdefault(n, n * n)
memo(2); memo(2); print(memo.hits, memo.cache)
try: del memo.nope
except AttributeError as e: print(e)
f.__name__ = "renamed"; print(f.__name__)
f.__doc__ = "d"; print(f.__doc__)
import functools
def plain(fn):
    def w(*a): return fn(*a)
    w.__name__ = fn.__name__
    w.__doc__ = fn.__doc__
    w.__wrapped__ = fn
    return w
@plain
def orig(a, b=2, *, c=3):
    "the doc"
    return a
print(orig.__name__, orig.__doc__, orig.__wrapped__.__defaults__, orig.__wrapped__.__kwdefaults__, orig.__defaults__, orig.__module__)
def wr(fn):
    @functools.wraps(fn)
    def w(*a):
        w.n += 1
        return fn(*a)
    w.n = 0
    return w
@wr
@mark
def t(x): "td"; return x
t(1); print(t.n, t.marked, t.__wrapped__(5), t.__name__, t.__doc__, t.__wrapped__.marked, t.__qualname__)

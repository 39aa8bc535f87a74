import threading, functools
def counted(cls):
    cls.made = 0
    init = cls.__init__
    @functools.wraps(init)
    def __init__(self, *a, **k):
        cls.made += 1
        init(self, *a, **k)
    cls.__init__ = __init__
    return cls
@counted
class A:
    def __init__(self, v=0): self.v = v
@counted
class B: pass
print(A(3).v, A().v, A.made)
B(); print(B.made)
def shown(cls):
    def __repr__(self): return f"<{cls.__name__} {sorted(vars(self).items())}>"
    cls.__repr__ = __repr__
    cls.__str__ = lambda self: "str " + repr(self)
    return cls
@shown
class C:
    def __init__(self): self.x = 1
print(C(), [C()], f"{C()!r}")
def ordered(cls, key):
    cls.__lt__ = lambda a, b: key(a) < key(b)
    cls.__le__ = lambda a, b: key(a) <= key(b)
    return cls
class N:
    def __init__(self, n): self.n = n
ordered(N, lambda o: o.n)
print([o.n for o in sorted([N(3), N(1)])], N(1) < N(2), max(N(1), N(4)).n)
def locked(cls):
    lock = threading.RLock()
    cls.__enter__ = lambda self: (lock.acquire(), self)[1]
    cls.__exit__ = lambda self, *e: lock.release()
    return cls
@locked
class L: pass
with L() as l: print(type(l).__name__)
class S:
    _it = None
def single(cls):
    cls.__new__ = lambda c, *a: c._it or setattr(c, "_it", object.__new__(c)) or c._it
    return cls
single(S)
print(S() is S())
class Base: pass
class Sub(Base): pass
Base.__call__ = lambda self, x: x + 1
Base.__len__ = lambda self: 2
Base.__getitem__ = lambda self, i: [5, 6][i]
Base.__contains__ = lambda self, x: x == 9
Base.__iter__ = lambda self: iter("ab")
Base.__bool__ = lambda self: False
Base.__add__ = lambda self, o: ("add", o)
Base.__radd__ = lambda self, o: ("radd", o)
Base.__iadd__ = lambda self, o: ("iadd", o)
Base.__hash__ = lambda self: 7
Base.__getattr__ = lambda self, k: "attr " + k
s = Sub()
print(s(1), len(s), s[1], 9 in s, list(s), bool(s), s + 1, 1 + s, hash(s), s.zzz)
t = s
t += 4
print(t)
Base.__setattr__ = lambda self, k, v: object.__setattr__(self, k, v * 2)
Base.__delattr__ = lambda self, k: print("del", k)
s.q = 4
print(s.q); del s.q; print(s.q)
i = Sub()
i.__dict__["__call__"] = lambda x: "instance"
print(i(1))
del Base.__call__
try: i(1)
except TypeError as e: print(e)
del Base.__bool__, Base.__len__
print(bool(s))

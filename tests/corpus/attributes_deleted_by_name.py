import threading, types
from dataclasses import dataclass
class B:
    def __init__(self): self.y = 1; self.z = 2
    def __delattr__(self, k):
        print("del", k)
        super().__delattr__(k)
b = B()
delattr(b, "y")
f = delattr
f(b, "z")
class Keep(B):
    def __delattr__(self, k): raise AttributeError("kept " + k)
k = Keep()
for name in ("y", "none"):
    try: delattr(k, name)
    except AttributeError as e: print(e)
class M(type):
    def __delattr__(cls, k):
        print("class", k)
        super().__delattr__(k)
class C(metaclass=M):
    a = 1
    b = 2
delattr(C, "a")
del C.b
print(hasattr(C, "a"), hasattr(C, "b"))
@dataclass(frozen=True)
class F: x: int = 1
try: delattr(F(), "x")
except Exception as e: print(type(e).__name__, e)
list(map(lambda n: delattr(B(), n), ["y"]))
l = threading.local()
l.v = 1
delattr(l, "v")
print(hasattr(l, "v"))
class S:
    __slots__ = ("a",)
    def __delattr__(self, k): print("slot", k); object.__delattr__(self, k)
s = S(); s.a = 1
delattr(s, "a")
print(hasattr(s, "a"))
try: delattr(s, "a")
except AttributeError: print("gone")
try: delattr(5, "a")
except AttributeError as e: print("int")

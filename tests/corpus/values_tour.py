import functools, inspect, operator, types, typing, copy, weakref, collections.abc as cabc, enum, abc, numbers, contextlib
from functools import partial
class Temp:
    def __init__(self, c): self.c = c
    @property
    def f(self): return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @staticmethod
    def parse(s): return Temp(float(s))
    @classmethod
    def zero(cls): return cls(0)
    def __repr__(self): return f"{self.__class__.__name__}({self.c!r})"
    def __hash__(self): return hash(self.c)
    def __eq__(self, o): return isinstance(o, Temp) and self.c == o.c
t = Temp(100); t.f = 50; print(t, t.f, Temp.parse("3"), Temp.zero(), {t: 1}[Temp(10)], copy.copy(t) == t, copy.deepcopy([t])[0] is t)
print(isinstance([], cabc.Sequence), isinstance({}, cabc.Mapping), isinstance(3, numbers.Number), isinstance(3.0, numbers.Real), callable(t))
ns = types.SimpleNamespace(a=1, b=2); ns.c = 3; print(ns, vars(ns), types.MappingProxyType({"a": 1})["a"])
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
    def __iter__(self):
        n = self
        while n: yield n.v; n = n.nxt
print(list(Node(1, Node(2, Node(3)))), sum(Node(1, Node(5))))
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __iter__(self): return iter((self.x, self.y))
    def __format__(self, s): return f"({self.x:{s}}, {self.y:{s}})"
    def __neg__(self): return Vec(-self.x, -self.y)
    def __getattr__(self, n): raise AttributeError(n)
v = Vec(3, 4); print(tuple(v + v), tuple(2 * v), v @ v, abs(v), f"{v:.1f}", tuple(-v), hasattr(v, "z"))
